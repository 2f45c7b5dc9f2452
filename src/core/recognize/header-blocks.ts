/** Where the headers of a sheet stand, by their words alone: a row with most of the labels, and the rows around it. */
import { countLabels, mayBeHeader } from './header-labels';
import {
  isBandRow,
  isForm,
  isLabelRow,
  isSubLabelRow,
  labelSpan,
  MOST_ROWS,
  numbersColumns,
  type Span,
  spanOfMerges,
} from './header-rows';
import { type SheetGrid } from './sheet-grid';

/** Rows of one header, and the one of them in which most columns have their words. */
export interface HeaderBlock {
  readonly top: number;
  readonly anchor: number;
  readonly bottom: number;
  /** Last row with words; below it may stand a row that only numbers the columns. */
  readonly labelsTo: number;
  /** The row above which nothing of it can stand. */
  readonly notBefore: number;
}

/** Every block of rows that may be a header, top to bottom. */
export function findHeaderBlocks(grid: SheetGrid, isDeclared: (row: number) => boolean): readonly HeaderBlock[] {
  const blocks: HeaderBlock[] = [];
  const { top, bottom } = grid.area;
  let row = top;
  while (row <= bottom) {
    if (!isDeclared(row) && (!mayBeHeader(grid, row) || isForm(grid, row, grid.area))) {
      row++;
      continue;
    }
    const anchor = anchorOf(grid, row);
    const previous = blocks[blocks.length - 1];
    const block = blockAround(grid, anchor, previous ? previous.bottom + 1 : top, labelSpan(grid, anchor));
    blocks.push(block);
    row = Math.max(block.bottom, row) + 1;
  }
  return blocks;
}

/** The row with most labels, from the first one on; not one of another table beside it. */
function anchorOf(grid: SheetGrid, firstRow: number): number {
  let anchor = firstRow;
  const first = labelSpan(grid, firstRow);
  let most = countLabels(grid, firstRow);
  for (let row = firstRow + 1; row < firstRow + MOST_ROWS - 1 && row <= grid.area.bottom; row++) {
    if (!isLabelRow(grid, row, grid.area)) break;
    const labels = countLabels(grid, row);
    const span = labelSpan(grid, row);
    const isBeside = first.right < span.left || span.right < first.left;
    if (labels > most && !isBeside) [anchor, most] = [row, labels];
  }
  return anchor;
}

/** The rows of the header around a row of labels, as they stand over some columns. */
export function blockAround(grid: SheetGrid, anchor: number, notBefore: number, span: Span): HeaderBlock {
  let { top, bottom } = spanOfMerges(grid, anchor, span);
  const isRoom = (): boolean => bottom - top + 1 < MOST_ROWS;
  while (isRoom() && bottom < grid.area.bottom && isSubLabelRow(grid, bottom + 1, span)) {
    bottom = Math.max(bottom + 1, spanOfMerges(grid, bottom + 1, span).bottom);
  }
  top = Math.max(top, notBefore);
  while (top > notBefore && isRoom() && isBandRow(grid, top - 1, anchor, span)) top--;
  const labelsTo = Math.min(bottom, grid.area.bottom, top + MOST_ROWS - 1);
  const isNumbered = numbersColumns(grid, labelsTo + 1, anchor, span);
  return { top, anchor, bottom: isNumbered ? labelsTo + 1 : labelsTo, labelsTo, notBefore };
}
