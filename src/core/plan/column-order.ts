/** Which follow-up block is measured, and in which order the columns of a field are looked at (and listed). */
import { type FieldId } from '../fields/field';
import { type Table, type TableColumn } from '../recognize/table';
import { dayFromDate } from '../values/calendar-date';
import { type Day } from '../values/day';
import { readExecutedCell } from '../values/executed-text';
import { type SheetSnapshot, numberFormatAt, valueAt } from '../workbook/snapshot';

/** The latest block at or before the cutoff, by its index in `table.blocks`; null where there is none. */
export function findMeasuredBlock(table: Table, cutoff: Day, yearForDates: number): number | null {
  let measured: number | null = null;
  let latest = -Infinity;
  table.blocks.forEach((_, index) => {
    const day = blockCutoff(table, index, yearForDates);
    if (day !== null && day <= cutoff && day > latest) {
      measured = index;
      latest = day;
    }
  });
  return measured;
}

/** Cutoff of a block; a block that does not say its year is of the plan year. */
export function blockCutoff(table: Table, block: number, yearForDates: number): Day | null {
  const said = table.blocks[block]?.cutoff;
  return said ? dayFromDate(said.year ?? yearForDates, said.month, said.day) : null;
}

/**
 * The blocks whose amounts count beside those of the measured one, by date: all before it, where each holds what was
 * done in its own period only. None where the measured one has no amounts of its own.
 */
export function blocksAddedTo(table: Table, measured: number | null, yearForDates: number): number[] {
  const hasAmounts = ({ block, field }: TableColumn): boolean => block === measured && MEASURES.has(field!);
  if (measured === null || table.blocksHold !== 'period' || !table.columns.some(hasAmounts)) return [];
  const last = blockCutoff(table, measured, yearForDates)!;
  return table.blocks
    .map((_, index) => ({ index, day: blockCutoff(table, index, yearForDates) }))
    .filter(({ day }) => day !== null && day < last)
    .sort((a, b) => a.day! - b.day!)
    .map(({ index }) => index);
}

/** True where the words over a column say that it holds percentages. */
export function saysPercent(column: TableColumn): boolean {
  let says = percentColumns.get(column);
  if (says === undefined) {
    says = [column.header, ...column.bands].some((words) => /%|porcenta/i.test(words));
    percentColumns.set(column, says);
  }
  return says;
}

/** Asked for each activity. */
const percentColumns = new WeakMap<TableColumn, boolean>();

/** True where the words over a column say that it holds what was done since January, not in its own period. */
export const saysAccumulated = (column: TableColumn): boolean =>
  [column.header, ...column.bands].some((words) => /acumulad/i.test(words));

/** Fields of which several columns are ordered by what they hold: a quantity goes before a percentage. */
const MEASURES: ReadonlySet<FieldId> = new Set<FieldId>(['executed', 'verified']);

function holdsPercent(column: TableColumn, table: Table, sheet: SheetSnapshot): boolean {
  if (saysPercent(column)) return true;
  let percents = 0;
  let numbers = 0;
  for (const { top, bottom } of table.activityRows) {
    for (let row = top; row <= bottom; row++) {
      const read = readExecutedCell(valueAt(sheet, row, column.column), numberFormatAt(sheet, row, column.column));
      if (read.kind !== 'number') continue;
      numbers++;
      if (read.percent !== null) percents++;
    }
  }
  return percents * 2 > numbers;
}

/**
 * The columns of each field in the order in which the JSON lists them and the cells are looked at: the measured block
 * first, then columns of no block, then the other blocks one by one; within each a quantity before a percentage, then left
 * to right.
 */
export function orderColumns(
  table: Table,
  sheet: SheetSnapshot,
  measuredBlock: number | null,
): ReadonlyMap<FieldId, readonly TableColumn[]> {
  // Asked for each activity of a table, and the same for all of them.
  let known = ordered.get(table);
  if (known?.sheet !== sheet) ordered.set(table, (known = { sheet, byBlock: new Map() }));
  let columns = known.byBlock.get(measuredBlock);
  if (!columns) known.byBlock.set(measuredBlock, (columns = putInOrder(table, sheet, measuredBlock)));
  return columns;
}

type OrderedColumns = ReadonlyMap<FieldId, readonly TableColumn[]>;

const ordered = new WeakMap<
  Table,
  { readonly sheet: SheetSnapshot; readonly byBlock: Map<number | null, OrderedColumns> }
>();

function putInOrder(table: Table, sheet: SheetSnapshot, measuredBlock: number | null): OrderedColumns {
  const byField = new Map<FieldId, TableColumn[]>();
  for (const column of table.columns) {
    if (column.field === null) continue;
    const known = byField.get(column.field);
    if (known) known.push(column);
    else byField.set(column.field, [column]);
  }
  for (const [field, columns] of byField) {
    if (columns.length < 2) continue;
    const rank = new Map<TableColumn, number>();
    columns.forEach((column, index) => {
      const { block } = column;
      const place = block === null ? 1 : block === measuredBlock ? 0 : 2 + block;
      const percent = MEASURES.has(field) && holdsPercent(column, table, sheet) ? 1 : 0;
      rank.set(column, (place * 2 + percent) * columns.length + index);
    });
    columns.sort((a, b) => rank.get(a)! - rank.get(b)!);
  }
  return byField;
}
