/** Marks and quantities below period headers. */
import { type PeriodOfYear, type Table } from '../recognize/table';
import { lastDayOfMonth } from '../values/calendar-date';
import { isBlankText, isNotApplicableText } from '../values/date-text';
import { type Day } from '../values/day';
import { bareText } from '../values/fold-text';
import { isDateFormat, isPercentFormat } from '../values/number-format';
import { readNumber, readQuantity } from '../values/quantity';
import { isAmount } from '../values/rounding';
import { isCellError } from '../workbook/snapshot';
import { type PlacedCell } from './cells';
import { type CellReading } from './plan';

/** What a period cell holds: `mark` an X, `count` a number, `percent` a number in points (50) or a share (0.5). */
export type PeriodContent =
  | { readonly kind: 'mark' }
  | { readonly kind: 'number'; readonly number: number; readonly percent: 'sign' | 'format' | null };

export interface PeriodMark {
  readonly due: Day;
  readonly cell: CellReading;
  readonly content: PeriodContent;
}

/** null for what is no mark: blank, `-`, `NA`, 0, `No`, an error value. */
export function readPeriodCell({ value, numberFormat }: CellReading): PeriodContent | null {
  if (value === null || value === false || isCellError(value)) return null;
  if (value === true) return { kind: 'mark' };
  if (typeof value === 'number') {
    if (isDateFormat(numberFormat)) return { kind: 'mark' };
    return isAmount(value)
      ? { kind: 'number', number: value, percent: isPercentFormat(numberFormat) ? 'format' : null }
      : null;
  }
  if (isBlankText(value) || isNotApplicableText(value) || /^no\.?$/.test(bareText(value).trim())) return null;
  const written = readNumber(value);
  if (written) {
    return isAmount(written.number)
      ? { kind: 'number', number: written.number, percent: written.isPercent ? 'sign' : null }
      : null;
  }
  // «1 informe» below a quarter
  const quantity = readQuantity(value);
  if (!quantity) return { kind: 'mark' };
  return quantity.unit === 'percent'
    ? { kind: 'number', number: quantity.value * 100, percent: 'sign' }
    : { kind: 'number', number: quantity.value, percent: null };
}

export const lastDayOfPeriod = (period: PeriodOfYear, year: number): Day => lastDayOfMonth(year, period.lastMonth);

/** The period of a cell; of one that is merged over several periods the last. */
export function periodUnder(table: Table, placed: PlacedCell): PeriodOfYear | null {
  if (placed.lastColumn === placed.cell.column) return placed.column.period;
  let last: PeriodOfYear | null = placed.column.period;
  for (const { column, period } of table.columns) {
    if (period && column > placed.cell.column && column <= placed.lastColumn) last = period;
  }
  return last;
}

const NO_MARKS: readonly PeriodMark[] = [];

/** The marked periods of an activity, by due date. A cell merged over several periods is due with the last of them. */
export function readPeriodMarks(cells: readonly PlacedCell[], table: Table, year: number): readonly PeriodMark[] {
  if (cells.length === 0) return NO_MARKS;
  const marks: PeriodMark[] = [];
  for (const placed of cells) {
    const period = periodUnder(table, placed);
    const content = period && readPeriodCell(placed.cell);
    if (!period || !content) continue;
    const due = lastDayOfPeriod(period, year);
    // The same period marked in two rows of an activity is one date; quantities in both are two amounts.
    if (content.kind === 'mark' && marks.some((mark) => mark.due === due)) continue;
    marks.push({ due, cell: placed.cell, content });
  }
  return marks.sort((a, b) => a.due - b.due);
}
