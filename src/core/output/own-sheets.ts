/** The sheets and names of ours: which are there, and what a new one may be called. */
import { type Analysis } from '../analysis';
import { CUTOFF_NAME, type OwnSheetKind } from '../workbook/own-marks';
import { type SheetSnapshot, type WorkbookSnapshot, findSheet } from '../workbook/snapshot';

export function ownSheets(
  { workbook, recognition }: Pick<Analysis, 'workbook' | 'recognition'>,
  kind: OwnSheetKind,
): SheetSnapshot[] {
  return recognition.ownSheets
    .filter((own) => own.kind === kind)
    .flatMap((own) => findSheet(workbook, own.sheet) ?? []);
}

/** A sheet name that is free: Excel compares them without case, and allows 31 characters. */
export function freeSheetName(workbook: WorkbookSnapshot, wanted: string): string {
  const taken = new Set(workbook.sheets.map((sheet) => sheet.name.toLowerCase()));
  for (let ordinal = 1; ; ordinal++) {
    const name = ordinal === 1 ? wanted : `${wanted.slice(0, 27)} (${ordinal})`;
    if (!taken.has(name.toLowerCase())) return name;
  }
}

/** The workbook name of our cutoff cell, and what it stands for now; the user's own name of that word stays. */
export function cutoffName(
  workbook: WorkbookSnapshot,
  schedule: SheetSnapshot | null,
): { readonly name: string; readonly before: string | null } {
  for (let ordinal = 1; ; ordinal++) {
    const name = ordinal === 1 ? CUTOFF_NAME : `${CUTOFF_NAME}_${ordinal}`;
    const before = workbook.names.find((known) => known.name.toLowerCase() === name.toLowerCase())?.formula ?? null;
    if (before === null || before.includes('#REF!')) return { name, before };
    if (schedule && sheetOfFormula(before) === schedule.name.toLowerCase()) return { name, before };
  }
}

/** `='Cronograma PAAC'!$C$3` → `cronograma paac` */
function sheetOfFormula(formula: string): string {
  const text = formula.slice(1, formula.lastIndexOf('!'));
  return (text.startsWith("'") ? text.slice(1, -1).replace(/''/g, "'") : text).toLowerCase();
}
