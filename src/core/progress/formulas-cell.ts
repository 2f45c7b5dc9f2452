/** One cell in which somebody reports: what it was decided to be, and how its number becomes an amount. */
import { type SheetReader, readSheet } from '../plan/cells';
import { saysPercent } from '../plan/column-order';
import { type TableColumn } from '../recognize/table';
import { readExecutedCell } from '../values/executed-text';
import { exceedsWhenRounded, roundQuantity, snapShare } from '../values/rounding';
import { MARK, cellMark } from '../workbook/formula-pattern';
import { type CellValue, numberFormatAt, valueAt } from '../workbook/snapshot';
import { type FormulaPlaces } from './formulas';
import { type MeasuredActivity } from './measured';

export interface ExecutedCell {
  /** Its place with a mark in the place of its row's number, which is counted from the activity's first row. */
  readonly ref: string;
  /** Where it stands. */
  readonly top: number;
  readonly column: number;
  /** Row of the activity in which it counts. */
  readonly row: number;
  /** `quantity` as it stands; `share` a part of the target as it stands; `share-or-points` in points above 1. */
  readonly kind: 'quantity' | 'share' | 'share-or-points';
  /** A text whose number a formula cannot read in every language (`33,3 %`): said as it was read. */
  readonly odd: { readonly text: string; readonly amount: string; readonly isQuantity: boolean } | null;
}

export interface ShareReading {
  /** Cell of the year's target. */
  readonly target: string;
  readonly targetValue: number;
  readonly isPercent: boolean;
  /** Number of equal milestones to which a near share is pulled; null where it is not. */
  readonly equalMilestones: number | null;
}

/** How far a share may lie from k of n milestones and still mean it, as in `values/rounding.ts`. */
const SHARE_SLACK = '0.010001';

/** No cell of Excel holds the character that marks rows, a file of another program might. */
export const cellTest = (cell: ExecutedCell): string =>
  `${cell.ref}="${cell.odd!.text.replace(/"/g, '""').split(MARK).join('')}"`;

/** The cells of an activity below the given columns, row by row; a merged cell is read once, at its first cell. */
export function cellsOfColumns(
  activity: MeasuredActivity,
  places: FormulaPlaces,
  columns: readonly TableColumn[],
): ExecutedCell[] {
  const { sheet } = places;
  const reader = readSheet(sheet, activity.table);
  const cells: ExecutedCell[] = [];
  for (let row = activity.row; row <= activity.lastRow; row++) {
    for (const column of columns) {
      const at = readingPlace(reader, row, column.column, activity.row);
      if (at === null) continue;
      const value = valueAt(sheet, at, column.column);
      const isShare = activity.target.unit === 'percent' || saysPercent(column);
      const cell = decideCell(value, numberFormatAt(sheet, at, column.column), isShare, activity);
      if (!cell) continue;
      const ref = cellMark(at - activity.row, column.column);
      cells.push({ kind: cell.kind, odd: cell.odd, ref, top: at, column: column.column, row });
    }
  }
  return cells;
}

/** The row whose cell speaks for this one; null where it is a further cell of a merged one. */
function readingPlace(reader: SheetReader, row: number, column: number, firstRow: number): number | null {
  const merge = reader.mergeAt(row, column);
  if (!merge) return row;
  return merge.left === column && row === Math.max(merge.top, firstRow) ? merge.top : null;
}

/** null for a cell that no formula may read: a date, an error value. */
function decideCell(
  value: CellValue,
  numberFormat: string,
  isShare: boolean,
  activity: MeasuredActivity,
): Pick<ExecutedCell, 'kind' | 'odd'> | null {
  const read = readExecutedCell(value, numberFormat);
  const kind = isShare ? 'share-or-points' : 'quantity';
  if (read.kind === 'unreadable' && typeof value === 'number') return null;
  if (read.kind !== 'number') return { kind, odd: null };
  if (read.percent === 'format') return { kind: 'share', odd: null };
  if (typeof value !== 'string') return { kind, odd: null };
  const isPlain = isShare ? /^\d+%?$/.test(value) : /^\d+$/.test(value);
  if (isPlain) return { kind, odd: null };
  const isQuantity = read.percent === null && !isShare;
  const share = read.percent === 'sign' || read.number > 1 ? read.number / 100 : read.number;
  const amount = isQuantity ? String(roundQuantity(read.number)) : constantShare(share, activity);
  return { kind, odd: { text: value, amount, isQuantity } };
}

/** What a share that was read amounts to, as a number: its text is compared letter by letter beside it. */
function constantShare(share: number, { target, milestones }: MeasuredActivity): string {
  const value = target.unit === 'percent' ? share : share * target.value;
  const isCumulative = target.basis === 'cumulative';
  const snapped = isCumulative ? snapShare(value / target.value, milestones.length, target.value) : null;
  return String(snapped ?? roundQuantity(value));
}

/** The amount of a number `x`, in the target's unit, rounded. */
export function numericAmount(cell: ExecutedCell, x: string, share: ShareReading): string {
  if (cell.kind === 'quantity') return `ROUND(${x},6)`;
  return shareAmount(cell.kind === 'share' ? x : `${x}/IF(${x}>1,100,1)`, share);
}

/** The amount of digits written as a text, with or without a percent sign; null where texts are not read. */
export function textAmount(cell: ExecutedCell, share: ShareReading): string | null {
  if (cell.odd) return null;
  if (cell.kind === 'quantity') return `DECIMAL(${cell.ref},10)`;
  const digits = `DECIMAL(SUBSTITUTE(${cell.ref},"%",""),10)`;
  return shareAmount(`${digits}/IF(${cell.ref}="1",1,100)`, share);
}

/** All that the amount of a share depends on, but for its cells. */
export function shapeOfShare({ target, targetValue, isPercent, equalMilestones: n }: ShareReading): string {
  const isWhole = targetValue === 1;
  return `${target},${isPercent},${n},${isWhole},${n !== null && exceedsWhenRounded(targetValue, n)}`;
}

function shareAmount(s: string, { target, targetValue, isPercent, equalMilestones: n }: ShareReading): string {
  const amount = isPercent ? `ROUND(${s},6)` : `ROUND(${s}*${target},6)`;
  if (n === null) return amount;
  const part = isPercent && targetValue !== 1 ? `${s}/${target}` : s;
  // The nearest k of n milestones, at least one and not all of them.
  const k = n === 2 ? '1' : `MEDIAN(1,ROUND(${n}*${part},0),${n - 1})`;
  const planned = exceedsWhenRounded(targetValue, n)
    ? `ROUND(${k}*${target}/${n},6)`
    : `ROUND(${k}*ROUND(${target}/${n},6),6)`;
  return `IF(ABS(${part}-${k}/${n})<=${SHARE_SLACK},${planned},${amount})`;
}
