/** What the rows around a row of labels are to it: bands above, labels below, numbers of the columns. All over a span of columns. */
import { type Area } from '../workbook/snapshot';
import { isBandText, isExecutionText, isPlanLabel, isShortLabel, mayStandUnder } from './bands';
import { labelOf } from './header-labels';
import { readPeriodLabel } from './periods';
import { type SheetGrid, shownCell } from './sheet-grid';

/** Columns, both inside. */
export type Span = Pick<Area, 'left' | 'right'>;

/** A header has at most this many rows (the guide's own format has three; five were seen). */
export const MOST_ROWS = 5;

/** Text that shows in a place, that of a merge over it included. */
const shownText = (grid: SheetGrid, row: number, column: number): string => {
  const shown = shownCell(grid, row, column);
  return grid.textAt(shown.row, shown.column);
};

/** Rows that the merged labels of a row reach over; a body's merged text is no label. */
export function spanOfMerges(grid: SheetGrid, row: number, span: Span): { top: number; bottom: number } {
  let [top, bottom] = [row, row];
  for (let column = span.left; column <= span.right; column++) {
    const merge = grid.mergeAt(row, column);
    if (!merge || merge.bottom === merge.top || merge.bottom - merge.top >= MOST_ROWS) continue;
    const text = grid.textAt(merge.top, merge.left);
    if (!text || !isShortLabel(text) || !labelOf(text)) continue;
    top = Math.min(top, merge.top);
    bottom = Math.max(bottom, merge.bottom);
  }
  return { top, bottom };
}

/** Every cell that begins in the row could be a header's. */
export function isLabelRow(grid: SheetGrid, row: number, span: Span): boolean {
  let filled = 0;
  for (let column = span.left; column <= span.right; column++) {
    const value = grid.at(row, column);
    if (value === null) continue;
    filled++;
    if (typeof value === 'string' ? !isShortLabel(value) : typeof value !== 'number' || value > 12) return false;
  }
  return filled > 0;
}

/** Words of a pair, of a period, of a date: they stand below a band. */
function isSubLabel(text: string): boolean {
  if (labelOf(text)) return true;
  const label = readPeriodLabel(text);
  return (
    label.side !== null ||
    (label.rest.length === 0 && (label.ordinal !== null || label.period !== null)) ||
    /^([efmajsond]|%)$/i.test(text)
  );
}

/** A row of labels below bands: it fills no column that has its own label already. */
export function isSubLabelRow(grid: SheetGrid, row: number, span: Span): boolean {
  let labels = 0;
  for (let column = span.left; column <= span.right; column++) {
    const text = grid.textAt(row, column);
    if (!text) continue;
    if (!isShortLabel(text) || !isSubLabel(text)) return false;
    const above = shownCell(grid, row - 1, column);
    const aboveText = grid.textAt(above.row, above.column);
    const isUnderBand =
      (aboveText !== '' && above.area.right > above.area.left) ||
      isBandText(aboveText) ||
      (!aboveText && isBandOnLeft(grid, row - 1, column, span));
    if (!isUnderBand) return false;
    labels++;
  }
  return labels > 0;
}

/** Months stand this many columns at most right of their band. */
const WIDEST_BAND = 24;

function isBandOnLeft(grid: SheetGrid, row: number, column: number, span: Span): boolean {
  for (let at = column - 1; at >= span.left && column - at <= WIDEST_BAND; at--) {
    const text = grid.textAt(row, at);
    if (text) return isBandText(text);
  }
  return false;
}

/** A row of bands right above the labels: some stand over several columns, none over all of them. */
export function isBandRow(grid: SheetGrid, row: number, anchor: number, span: Span): boolean {
  const width = span.right - span.left + 1;
  let cells = 0;
  let bands = 0;
  let plans = 0;
  for (let column = span.left; column <= span.right; column++) {
    const text = grid.textAt(row, column);
    if (!text) continue;
    const { area } = shownCell(grid, row, column);
    const right = Math.min(area.right, span.right);
    if (area.bottom > row) continue;
    if (!isShortLabel(text) || right - column + 1 >= width) return false;
    cells++;
    const under: string[] = [];
    for (let at = column; at <= right; at++) under.push(shownText(grid, anchor, at));
    const isOver = standsOver(text, under);
    if (!isOver && right === column) return false;
    if (isOver) bands++;
    plans += under.filter(isPlanLabel).length;
  }
  // One text alone over the plan's own columns is a title: `PROGRAMA DE TRANSPARENCIA` beside a logo.
  return bands > 0 && (cells > 1 || plans < 2);
}

/** Is a text a band over these labels? */
function standsOver(text: string, under: readonly string[]): boolean {
  if (!isBandText(text)) return false;
  const label = readPeriodLabel(text);
  const isBare = label.unit || label.period || label.side || isExecutionText(text) || labelOf(text) === 'dueDate';
  return !isBare || under.some((own) => own !== '' && mayStandUnder(text, own));
}

/** `1 2 3 4 5`, `(1) (2) (3)`: a row below the labels that numbers all columns, the activity's too. */
export function numbersColumns(grid: SheetGrid, row: number, anchor: number, span: Span): boolean {
  if (row > grid.area.bottom) return false;
  let count = 0;
  let last: number | null = null;
  let isUnderActivity = false;
  for (let column = span.left; column <= span.right; column++) {
    const text = grid.textAt(row, column);
    if (!text) continue;
    const number = /^\(?(\d{1,2})\)?$/.exec(text);
    if (!number || (last !== null && Number(number[1]) !== last + 1)) return false;
    last = Number(number[1]);
    count++;
    if (labelOf(shownText(grid, anchor, column)) === 'activity') isUnderActivity = true;
  }
  return count >= 3 && isUnderActivity;
}

/** `(verbo en infinitivo) | (cantidad) | (dd/mm/aaaa)`: a row below the labels that says how to fill each column in. */
export function explainsColumns(grid: SheetGrid, row: number, anchor: number, span: Span): boolean {
  if (row > grid.area.bottom) return false;
  let count = 0;
  let isUnderActivity = false;
  for (let column = span.left; column <= span.right; column++) {
    const text = grid.textAt(row, column);
    if (!text) continue;
    if (!/^\(.+\)$/.test(text)) return false;
    count++;
    if (labelOf(shownText(grid, anchor, column)) === 'activity') isUnderActivity = true;
  }
  return count >= 2 && isUnderActivity;
}

/** `Actividad: | Realizar la feria | Responsable: | Planeación`: labels beside their values, not over them. */
export function isForm(grid: SheetGrid, row: number, span: Span): boolean {
  let pairs = 0;
  for (let column = span.left; column < span.right; column++) {
    const text = grid.textAt(row, column);
    if (!text.endsWith(':') || !labelOf(text)) continue;
    let next = column + 1;
    while (next < span.right && grid.at(row, next) === null) next++;
    const value = grid.textAt(row, next);
    if (value && !labelOf(value)) pairs++;
  }
  return pairs >= 2;
}

/** First and last column of a row in which a label of a header shows. */
export function labelSpan(grid: SheetGrid, row: number): Span {
  let [left, right] = [grid.area.right, grid.area.left];
  for (let column = grid.area.left; column <= grid.area.right; column++) {
    if (!labelOf(shownText(grid, row, column))) continue;
    left = Math.min(left, column);
    right = Math.max(right, column);
  }
  return left <= right ? { left, right } : grid.area;
}
