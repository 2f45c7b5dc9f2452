/** Where the headers of a sheet stand, by their words alone: a row with most of the labels, and the rows around it. */
import { type DeclaredHeader } from './corrections';
import { countLabels, mayBeHeader } from './header-labels';
import {
  explainsColumns,
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
  /** The words by which the user's declaration knows it; null where nobody declared it. */
  readonly declared: ReadonlySet<string> | null;
}

/** A header that the user declared, where it stands now. */
export interface DeclaredRows extends Pick<DeclaredHeader, 'rows' | 'rowsAbove'> {
  readonly words: ReadonlySet<string>;
}

/** Every block of rows that may be a header, top to bottom. */
export function findHeaderBlocks(
  grid: SheetGrid,
  declared: ReadonlyMap<number, DeclaredRows> = new Map(),
): readonly HeaderBlock[] {
  const blocks: HeaderBlock[] = [];
  const { top, bottom } = grid.area;
  const anchors = [...declared.keys()].sort((a, b) => a - b);
  let row = top;
  while (row <= bottom) {
    const nextDeclared = anchors.find((anchor) => anchor >= row) ?? Infinity;
    const firstDeclared = nextDeclared - (declared.get(nextDeclared)?.rowsAbove ?? 0);
    const notBefore = (blocks[blocks.length - 1]?.bottom ?? top - 1) + 1;
    if (row >= firstDeclared) {
      const block = declaredBlock(grid, nextDeclared, notBefore, declared.get(nextDeclared)!);
      blocks.push(block);
      row = block.bottom + 1;
      continue;
    }
    if (!mayBeHeader(grid, row) || isForm(grid, row, grid.area)) {
      row++;
      continue;
    }
    const anchor = anchorOf(grid, row);
    const block = blockAround(grid, anchor, notBefore, labelSpan(grid, anchor));
    row = Math.max(block.bottom, row) + 1;
    // What the user declared is no part of another header.
    if (block.bottom < firstDeclared) blocks.push(block);
    else row = Math.min(row, firstDeclared);
  }
  return blocks;
}

/** The rows that the user marked; of a single one, with the bands above and the labels below that go with it. */
function declaredBlock(
  grid: SheetGrid,
  anchor: number,
  notBefore: number,
  { words, rows = 1, rowsAbove = 0 }: DeclaredRows,
): HeaderBlock {
  if (rows === 1) return { ...blockAround(grid, anchor, notBefore, grid.area), declared: words };
  const top = Math.max(anchor - rowsAbove, notBefore);
  const bottom = Math.min(anchor - rowsAbove + rows - 1, grid.area.bottom);
  return { top, anchor, bottom, labelsTo: bottom, notBefore, declared: words };
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
  const isNumbered =
    numbersColumns(grid, labelsTo + 1, anchor, span) || explainsColumns(grid, labelsTo + 1, anchor, span);
  return { top, anchor, bottom: isNumbered ? labelsTo + 1 : labelsTo, labelsTo, notBefore, declared: null };
}
