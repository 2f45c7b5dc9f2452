/** Where the headers of a sheet stand, by their words alone: their rows of labels, and the bands above and below. */
import { foldText } from '../values/fold-text';
import { type Area } from '../workbook/snapshot';
import { countLabels, labelOf, mayBeHeader } from './header-labels';
import { LONGEST_HEADER } from './header-words';
import { readPeriodLabel } from './periods';
import { type SheetGrid, shownCell } from './sheet-grid';

/** Rows of one header, and the one of them in which most columns have their words. */
export interface HeaderBlock {
  readonly top: number;
  readonly anchor: number;
  readonly bottom: number;
  /** Last row with words; below it may stand a row that only numbers the columns. */
  readonly labelsTo: number;
}

/** A header has at most this many rows (the guide's own format has three; five were seen). */
const MOST_ROWS = 5;
/** Every block of rows that may be a header, top to bottom. */
export function findHeaderBlocks(grid: SheetGrid, isDeclared: (row: number) => boolean): readonly HeaderBlock[] {
  const blocks: HeaderBlock[] = [];
  const { top, bottom } = grid.area;
  let row = top;
  while (row <= bottom) {
    if (!isDeclared(row) && (!mayBeHeader(grid, row) || isForm(grid, row))) {
      row++;
      continue;
    }
    const block = blockAround(grid, row, blocks[blocks.length - 1]?.bottom ?? top - 1);
    blocks.push(block);
    row = block.bottom + 1;
  }
  return blocks;
}

function blockAround(grid: SheetGrid, firstRow: number, previousBottom: number): HeaderBlock {
  let anchor = firstRow;
  let most = countLabels(grid, firstRow);
  for (let row = firstRow + 1; row < firstRow + MOST_ROWS - 1 && row <= grid.area.bottom; row++) {
    if (!isLabelRow(grid, row)) break;
    const labels = countLabels(grid, row);
    if (labels > most) [anchor, most] = [row, labels];
  }
  let { top, bottom } = spanOfMerges(grid, anchor);
  while (bottom - top + 1 < MOST_ROWS && bottom < grid.area.bottom && isSubLabelRow(grid, bottom + 1, anchor)) {
    bottom = Math.max(bottom + 1, spanOfMerges(grid, bottom + 1).bottom);
  }
  top = Math.max(top, previousBottom + 1);
  while (top - 1 > previousBottom && bottom - top + 1 < MOST_ROWS && isBandRow(grid, top - 1, anchor)) top--;
  const labelsTo = Math.min(bottom, grid.area.bottom, top + MOST_ROWS - 1);
  return { top, anchor, bottom: numbersColumns(grid, labelsTo + 1, anchor) ? labelsTo + 1 : labelsTo, labelsTo };
}

/** `1 2 3 4 5`, `(1) (2) (3)`: a row below the labels that numbers all columns, the activity's too. */
function numbersColumns(grid: SheetGrid, row: number, anchor: number): boolean {
  if (row > grid.area.bottom) return false;
  let count = 0;
  let last: number | null = null;
  let isUnderActivity = false;
  for (let column = grid.area.left; column <= grid.area.right; column++) {
    const text = grid.textAt(row, column);
    if (!text) continue;
    const number = /^\(?(\d{1,2})\)?$/.exec(text);
    if (!number || (last !== null && Number(number[1]) !== last + 1)) return false;
    last = Number(number[1]);
    count++;
    const above = shownCell(grid, anchor, column);
    if (labelOf(grid.textAt(above.row, above.column)) === 'activity') isUnderActivity = true;
  }
  return count >= 3 && isUnderActivity;
}

/** `Actividad: | Realizar la feria | Responsable: | Planeación`: labels beside their values, not over them. */
function isForm(grid: SheetGrid, row: number): boolean {
  let pairs = 0;
  for (let column = grid.area.left; column < grid.area.right; column++) {
    const text = grid.textAt(row, column);
    if (!text.endsWith(':') || !labelOf(text)) continue;
    let next = column + 1;
    while (next < grid.area.right && grid.at(row, next) === null) next++;
    const value = grid.textAt(row, next);
    if (value && !labelOf(value)) pairs++;
  }
  return pairs >= 2;
}

/** Rows that the merged labels of a row reach over. */
function spanOfMerges(grid: SheetGrid, row: number): { top: number; bottom: number } {
  let [top, bottom] = [row, row];
  for (let column = grid.area.left; column <= grid.area.right; column++) {
    const merge = grid.mergeAt(row, column);
    if (!merge || merge.bottom - merge.top >= MOST_ROWS) continue;
    if (!grid.textAt(merge.top, merge.left)) continue;
    top = Math.min(top, merge.top);
    bottom = Math.max(bottom, merge.bottom);
  }
  return { top, bottom };
}

const isShort = (text: string): boolean => text.length <= 80 && text.split(' ').length <= LONGEST_HEADER;

/** Every cell that begins in the row could be a header's. */
function isLabelRow(grid: SheetGrid, row: number): boolean {
  let filled = 0;
  for (let column = grid.area.left; column <= grid.area.right; column++) {
    const value = grid.at(row, column);
    if (value === null) continue;
    filled++;
    if (typeof value === 'string' ? !isShort(value) : typeof value !== 'number' || value > 12) return false;
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

/** A row of labels below the anchor's bands: it fills no column that has its own label already. */
function isSubLabelRow(grid: SheetGrid, row: number, anchor: number): boolean {
  let labels = 0;
  for (let column = grid.area.left; column <= grid.area.right; column++) {
    const text = grid.textAt(row, column);
    if (!text) continue;
    if (!isShort(text) || !isSubLabel(text)) return false;
    const above = shownCell(grid, row - 1, column);
    const aboveText = grid.textAt(above.row, above.column);
    const isUnderBand =
      above.area.right > above.area.left ||
      isBandText(aboveText) ||
      (!aboveText && isBandOnLeft(grid, row - 1, column));
    if (!isUnderBand) return false;
    labels++;
  }
  return labels > 0 && row > anchor;
}

function isBandOnLeft(grid: SheetGrid, row: number, column: number): boolean {
  for (let at = column - 1; at >= grid.area.left && column - at < 13; at--) {
    const text = grid.textAt(row, at);
    if (text) return isBandText(text);
  }
  return false;
}

/** A text that stands over several columns: a period's unit, follow-up, dates. */
export function isBandText(text: string): boolean {
  if (!text || !isShort(text) || /:\s*\S/.test(text)) return false;
  const label = readPeriodLabel(text);
  if (label.unit || label.period || label.side) return true;
  return /^(?:(?:primer|segund|tercer|cuart)[oa]?\s+)?(?:seguimiento|monitoreo|avance|ejecucion|ejecutado|programa|cronograma|fecha|plazo|periodo|corte|meta|reporte|verificacion|evaluacion|control interno|oci|planeacion|formulacion|tiempo|vigencia)/.test(
    foldText(text),
  );
}

/** A row of bands right above a header: some stand over several columns, none over all of them. */
function isBandRow(grid: SheetGrid, row: number, anchor: number): boolean {
  const span = labelSpan(grid, anchor);
  const width = span.right - span.left + 1;
  let bands = 0;
  for (let column = grid.area.left; column <= grid.area.right; column++) {
    const text = grid.textAt(row, column);
    if (!text) continue;
    const { area } = shownCell(grid, row, column);
    const covered = Math.min(area.right, span.right) - Math.max(area.left, span.left) + 1;
    if (covered <= 0 || area.bottom > row) continue;
    if (!isShort(text) || covered >= width) return false;
    const stands = isBandText(text);
    if (!stands && area.right === area.left) return false;
    if (stands) bands++;
  }
  return bands > 0;
}

/** First and last column with words in a row. */
function labelSpan(grid: SheetGrid, row: number): Pick<Area, 'left' | 'right'> {
  let [left, right] = [grid.area.right, grid.area.left];
  for (let column = grid.area.left; column <= grid.area.right; column++) {
    const shown = shownCell(grid, row, column);
    if (!grid.textAt(shown.row, shown.column)) continue;
    left = Math.min(left, column);
    right = Math.max(right, column);
  }
  return { left, right };
}
