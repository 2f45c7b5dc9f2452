/** What was executed by periods: of those that have ended at the cutoff, in the columns or the rows marked E. */
import { plannedOrExecuted, readSheet } from '../plan/cells';
import { saysAccumulated } from '../plan/column-order';
import { lastDayOfPeriod, readPeriodCell } from '../plan/period-cells';
import { type PeriodOfYear, type TableColumn } from '../recognize/table';
import { type Day } from '../values/day';
import { readExecutedCell } from '../values/executed-text';
import { isSameQuantity, roundQuantity, sumQuantities } from '../values/rounding';
import { valueAt } from '../workbook/snapshot';
import { type ExecutedCell, type ShareReading, cellTest, cellsOfColumns, numericAmount } from './formulas-cell';
import { dateExpression } from './formulas-executed';
import { type FormulaPlaces } from './formulas';
import { type MeasuredActivity } from './measured';

interface PeriodCell extends ExecutedCell {
  readonly due: Day;
  /** Its column holds what was done since January. */
  readonly isAccumulated: boolean;
}

/** `""` where the table has no executed periods. */
export function periodsExpression(activity: MeasuredActivity, places: FormulaPlaces, share: ShareReading): string {
  const cells = executedPeriodCells(activity, places);
  if (cells.length === 0) return '""';
  const plain = { ...share, equalMilestones: null };
  const amount = (cell: PeriodCell): string =>
    cell.kind === 'quantity' ? `N(${cell.ref})` : numericAmount(cell, `N(${cell.ref})`, plain);
  const ended = (cell: PeriodCell): string => `${places.cutoffName}>=${dateExpression(cell.due)}`;
  const areShares = cells.every((cell) => cell.kind !== 'quantity' && !cell.odd?.isQuantity);
  const areAccumulated = cells.every((cell) => cell.isAccumulated);
  if (areAccumulated || (areShares && (activity.target.basis === 'sustained' || risesToTarget(activity)))) {
    // Percentages of a level, or accumulated ones, do not add up: the last one that was reported counts.
    return cells.reduce((rest, cell) => {
      const isThere = cell.odd ? cellTest(cell) : `ISNUMBER(${cell.ref})`;
      return `IF(AND(${ended(cell)},${isThere}),${cell.odd ? cell.odd.amount : amount(cell)},${rest})`;
    }, '""');
  }
  const byDay = new Map<Day, PeriodCell[]>();
  for (const cell of cells) byDay.set(cell.due, [...(byDay.get(cell.due) ?? []), cell]);
  const counts: string[] = [];
  const sums: string[] = [];
  for (const [due, ofDay] of byDay) {
    const gate = `(${places.cutoffName}>=${dateExpression(due)})`;
    const marks = ofDay.filter((cell) => cell.odd);
    const count = [`COUNT(${ofDay.map((cell) => cell.ref).join(',')})`, ...marks.map((cell) => `(${cellTest(cell)})`)];
    const sum = [...ofDay.map(amount), ...marks.map((cell) => `(${cellTest(cell)})*${cell.odd!.amount}`)];
    counts.push(`${count.length > 1 ? `(${count.join('+')})` : count[0]!}*${gate}`);
    sums.push(`${sum.length > 1 ? `(${sum.join('+')})` : sum[0]!}*${gate}`);
  }
  return `IF(${counts.join('+')}=0,"",ROUND(${sums.join('+')},6))`;
}

function executedPeriodCells(activity: MeasuredActivity, places: FormulaPlaces): PeriodCell[] {
  const { table } = activity;
  if (!table.columns.some(isPeriod)) return [];
  const reader = readSheet(places.sheet, table);
  // Where P and E alternate by rows, a period column stands twice among the columns.
  const columns = table.columns.filter(
    (column, index, all) =>
      column.period !== null && isPeriod(column) && all.findIndex((other) => other.column === column.column) === index,
  );
  const ofColumn = new Map(columns.map((column) => [column.column, column]));
  return cellsOfColumns(activity, places, columns)
    .filter((cell) => {
      // Where P and E alternate by rows, a period column holds both.
      const role = plannedOrExecuted(reader, table, cell.row);
      return (role ?? (ofColumn.get(cell.column)?.field === 'period' ? 'planned' : 'executed')) === 'executed';
    })
    .map((cell): PeriodCell => {
      const { top, column: left } = cell;
      const due = lastDayOfPeriod(lastPeriodUnder(activity, places, top, left), places.year);
      const isAccumulated = saysAccumulated(ofColumn.get(left)!);
      return { ...cell, odd: textOf(activity, places, cell, top, left, due), due, isAccumulated };
    })
    .sort((a, b) => a.due - b.due);
}

const isPeriod = ({ field }: TableColumn): boolean => field === 'period' || field === 'executedPeriod';

/** A cell merged over several periods is due with the last of them. */
function lastPeriodUnder(activity: MeasuredActivity, places: FormulaPlaces, row: number, column: number): PeriodOfYear {
  const right = readSheet(places.sheet, activity.table).mergeAt(row, column)?.right ?? column;
  const under = activity.table.columns.filter((c) => c.period !== null && c.column >= column && c.column <= right);
  return under[under.length - 1]!.period!;
}

/** A text is said as it was read: its number, or an X, which is worth what the period planned. */
function textOf(
  { target, milestones, executed }: MeasuredActivity,
  { sheet }: FormulaPlaces,
  cell: ExecutedCell,
  row: number,
  column: number,
  due: Day,
): ExecutedCell['odd'] {
  const text = valueAt(sheet, row, column);
  if (typeof text !== 'string') return null;
  const read = readExecutedCell(text, 'General');
  if (read.kind === 'number') {
    const isQuantity = read.percent === null && cell.kind === 'quantity';
    const share = read.percent === 'sign' || read.number > 1 ? read.number / 100 : read.number;
    const amount = isQuantity ? read.number : target.unit === 'percent' ? share : share * target.value;
    return { text, amount: String(roundQuantity(amount)), isQuantity };
  }
  if (!executed.parts.some((part) => part.cell.row === row && part.cell.column === column)) {
    // Not counted now, because the period has not ended or another cell speaks; it is a mark all the same.
    if (
      read.kind !== 'unreadable' ||
      readPeriodCell({ row, column, value: text, text, numberFormat: '' })?.kind !== 'mark'
    ) {
      return null;
    }
  }
  const planned = milestones.filter((each) => each.due === due).map((each) => each.amount);
  return { text, amount: String(sumQuantities(planned)), isQuantity: true };
}

/** Period cells of 33 %, 66 %, 100 %: accumulated, so that the last one is the whole target. */
function risesToTarget({ milestones, target, amountsFromPeriods }: MeasuredActivity): boolean {
  const last = milestones[milestones.length - 1];
  if (!amountsFromPeriods || milestones.length < 2 || !last) return false;
  const read = readExecutedCell(last.cell.value, last.cell.numberFormat);
  if (read.kind !== 'number') return false;
  const share = read.percent === 'sign' || read.number > 1 ? read.number / 100 : read.number;
  return isSameQuantity(share, target.value) && !isSameQuantity(last.amount, share);
}
