/** The fixes that the user ticked: the only writes into cells that are the user's. */
import { type Analysis } from '../analysis';
import { DAYS_1904 } from '../values/day';
import { sameCell } from '../workbook/address';
import { type CellContent, type Operation, sameContent } from '../workbook/patch';
import { type CellRef, findSheet } from '../workbook/snapshot';
import { contentAt } from './diff-sheet';

export interface TickedFix {
  readonly rule: string;
  readonly cell: CellRef;
}

export interface FixProposal {
  readonly operations: readonly Operation[];
  /** Sheets whose protection forbids a fix. */
  readonly protectedSheets: readonly string[];
}

/** One cell each; of two fixes of one cell the first ticked is taken. */
export function fixOperations(analysis: Analysis, ticked: readonly TickedFix[]): FixProposal {
  const operations: Operation[] = [];
  const protectedSheets = new Set<string>();
  const done: CellRef[] = [];
  for (const { rule, cell } of ticked) {
    const finding = analysis.findings.find((f) => f.rule === rule && f.fix && f.cell && sameCell(f.cell, cell));
    if (!finding?.fix || done.some((other) => sameCell(other, cell))) continue;
    const sheet = findSheet(analysis.workbook, cell.sheet);
    if (!sheet) continue;
    if (sheet.isProtected) {
      protectedSheets.add(cell.sheet);
      continue;
    }
    done.push(cell);
    const { value } = finding.fix;
    const isDay = typeof value === 'object' && value !== null && 'day' in value;
    const offset = analysis.workbook.dateSystem === 1904 ? DAYS_1904 : 0;
    const common = {
      because: { kind: 'fix' as const, label: finding.message },
      unit: `fix:${rule}:${cell.sheet}!${cell.row},${cell.column}`,
      sheet: cell.sheet,
    };
    const after = isDay ? { formula: null, value: value.day - offset } : fixedContent(rule, value);
    const before = contentAt(sheet, cell.row, cell.column);
    if (sameContent(before, after)) continue;
    if (isDay) {
      const area = { top: cell.row, bottom: cell.row, left: cell.column, right: cell.column };
      operations.push({ ...common, op: 'set-format', area, like: null, format: { numberFormat: 'dd/mm/yyyy' } });
    }
    operations.push({ ...common, op: 'set-cell', row: cell.row, column: cell.column, before, after });
  }
  return { operations, protectedSheets: [...protectedSheets] };
}

/** Only the computed cell written again is a formula; any other text that begins with `=` stays a text. */
function fixedContent(rule: string, value: CellContent['value']): CellContent {
  const isFormula = rule === 'computed-tampered' && typeof value === 'string' && value.startsWith('=');
  return isFormula ? { formula: value, value: null } : { formula: null, value };
}
