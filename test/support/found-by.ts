/** What one rule says of a sheet that a test draws (`src/core/rules/example.ts` says how), without the marks of an example. */
import { analyzeWorkbook } from '../../src/core/analyze';
import { readExample } from '../../src/core/rules/example';
import { type Finding } from '../../src/core/rules/rule';
import { formatCell } from '../../src/core/workbook/address';
import { toSheetSpec } from './test-rule';
import { buildSnapshot, serial } from './workbook-spec';

/** The findings of a rule in drawn sheets, by sheet, row and column. */
export function findingsBy(rule: string, drawn: string, cutoff = '2022-04-30'): readonly Finding[] {
  const workbook = buildSnapshot({ sheets: readExample(drawn).map(toSheetSpec) });
  const { findings, failures } = analyzeWorkbook(workbook, { cutoff: serial(cutoff) });
  if (failures.length > 0) throw new Error(JSON.stringify(failures));
  return findings.filter((finding) => finding.rule === rule);
}

/** The cells that a rule names in drawn sheets: `D3`. */
export const cellsBy = (rule: string, drawn: string, cutoff?: string): string[] =>
  findingsBy(rule, drawn, cutoff).map(({ cell }) => (cell === null ? '' : formatCell(cell.row, cell.column)));
