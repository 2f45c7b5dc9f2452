/**
 * What was read of each activity, kept beside the schedule: a formula says the same cells again, so that a plain Excel
 * counts the rows whose target or dates have changed since.
 */
import { type FieldId } from '../fields/field';
import { type Table } from '../recognize/table';
import { quoteSheet } from '../workbook/address';
import { type FormulaPattern, cellMark, patternOf } from '../workbook/formula-pattern';
import { type CellValue, type SheetSnapshot, valueAt } from '../workbook/snapshot';
import { type KeyedActivity } from './schedule';

export interface ReadingCheck {
  readonly key: string;
  readonly read: string;
  readonly formula: FormulaPattern;
  /** The row for which the formula is written. */
  readonly row: number;
}

/** The cells from which milestones and target come. */
const FIELDS: readonly FieldId[] = ['target', 'product', 'planned', 'startDate', 'endDate', 'dueDate', 'period'];

export function checkReadings(activities: readonly KeyedActivity[]): ReadingCheck[] {
  const checks = new Map<Table, TableCheck>();
  return activities.map(({ activity, key, block }) => {
    let check = checks.get(block.table);
    if (!check) checks.set(block.table, (check = { runs: readColumns(block.table), formulas: new Map() }));
    const { row, lastRow } = activity;
    const { runs, formulas } = check;
    let formula = formulas.get(lastRow - row);
    if (!formula) {
      formula = patternOf(checkFormula(block.sheet.name, runs, lastRow - row));
      formulas.set(lastRow - row, formula);
    }
    return { key, read: readAreas(block.sheet, runs, row, lastRow), formula, row };
  });
}

/** What is read of the rows of a table, and the formulas that read it again: one for each height of an activity. */
interface TableCheck {
  readonly runs: readonly ColumnRun[];
  readonly formulas: Map<number, FormulaPattern>;
}

/** With marks for the rows: the first of an activity, and the last, which is so far below. */
function checkFormula(sheet: string, runs: readonly ColumnRun[], below: number): string {
  const areas = runs.map(({ left, right }) => {
    const first = cellMark(0, left);
    const area = below === 0 && left === right ? first : `${first}:${cellMark(below, right)}`;
    return `${quoteSheet(sheet)}!${area}`;
  });
  // Decimal signs differ between languages, so both sides are compared without them.
  return `=IFERROR(SUBSTITUTE(TEXTJOIN("|",FALSE,${areas.join(',')}),",","."),"")`;
}

interface ColumnRun {
  readonly left: number;
  readonly right: number;
}

/** The columns of a table that are read, neighbours as one. */
function readColumns({ columns }: Table): ColumnRun[] {
  const read = columns.filter(({ field }) => field !== null && FIELDS.includes(field)).map(({ column }) => column);
  const joined: ColumnRun[] = [];
  for (const column of read.sort((a, b) => a - b)) {
    const last = joined[joined.length - 1];
    if (last && last.right === column - 1) joined[joined.length - 1] = { left: last.left, right: column };
    else joined.push({ left: column, right: column });
  }
  return joined;
}

function readAreas(sheet: SheetSnapshot, runs: readonly ColumnRun[], top: number, bottom: number): string {
  const texts: string[] = [];
  for (const { left, right } of runs) {
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) texts.push(asText(valueAt(sheet, row, column)));
    }
  }
  return texts.join('|').replace(/,/g, '.');
}

/** As Excel joins it: numbers with 15 digits. */
function asText(value: CellValue): string {
  if (value === null || typeof value === 'object') return '';
  return typeof value === 'number' ? String(Number(value.toPrecision(15))) : String(value);
}
