/** What every formula of ours gives now, also those that a patch leaves as they are (another cutoff, other dates). */
import { type Analysis } from '../core/analysis';
import { analyzeWorkbook } from '../core/analyze';
import { type Choices, type Circumstances, proposeChanges } from '../core/propose';
import { type Day } from '../core/values/day';
import { formulaAt, type WorkbookSnapshot } from '../core/workbook/snapshot';
import { type FormulaResult } from '../xlsx/store-results';

/** False where the patch writes every formula of ours, and with it what it gives: there is nothing left to be found out. */
export const hasFormulasOfOurs = ({ recognition }: Analysis): boolean =>
  recognition.ownSheets.length > 0 || recognition.tables.some(({ ownColumns }) => ownColumns.length > 0);

/**
 * The proposal tells values only where it writes. With every formula one blank longer it writes each of ours again, and
 * what it would put there is what the formula gives.
 */
export function formulaResults(
  workbook: WorkbookSnapshot,
  cutoff: Day,
  choices: Choices,
  circumstances: Circumstances,
): FormulaResult[] {
  const lengthened = {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => ({
      ...sheet,
      formulas: sheet.formulas.map((row) =>
        row.some((formula) => formula !== null) ? row.map((formula) => formula && `${formula} `) : row,
      ),
    })),
  };
  const { patch } = proposeChanges(analyzeWorkbook(lengthened, { cutoff }), choices, circumstances);
  const results: FormulaResult[] = [];
  for (const operation of patch.operations) {
    if (operation.op !== 'set-cell' || operation.after.formula === null) continue;
    const { sheet: name, row, column } = operation;
    const sheet = workbook.sheets.find((other) => other.name === name);
    const { formula, value } = operation.after;
    if (sheet && formulaAt(sheet, row, column) === formula) results.push({ sheet: name, row, column, formula, value });
  }
  return results;
}
