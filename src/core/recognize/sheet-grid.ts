/** A sheet as recognition looks at it: merged cells are one cell at their top left, cells of ours are not there. */
import { beginsVisibly, cleanText } from '../values/fold-text';
import { type Area, type CellValue, type SheetSnapshot, isCellError } from '../workbook/snapshot';

export interface SheetGrid {
  readonly sheet: SheetSnapshot;
  readonly area: Area;
  /** What makes a date of this workbook a Day. */
  readonly dayOffset: number;
  /** What begins in the cell; null where it is blank, covered by a merge, or ours. */
  at(row: number, column: number): CellValue;
  /** The merged area that covers the cell; null where it stands alone. */
  mergeAt(row: number, column: number): Area | null;
  /** False where no cell between two columns is merged. */
  hasMerges(left: number, right: number): boolean;
  /** What begins in the cell, as cleaned text; '' where nothing does. */
  textAt(row: number, column: number): string;
  /** Number of cells of the row, between two columns, in which something begins. */
  countFilled(row: number, left: number, right: number): number;
}

const COLUMNS = 16384;

const isBlank = (value: CellValue): boolean =>
  value === null || (typeof value === 'string' && !beginsVisibly(value) && !value.trim());

/** A number as its digits, a text cleaned, an error as its code. */
export function plainText(value: CellValue): string {
  if (value === null) return '';
  if (typeof value === 'string') return cleanText(value);
  return isCellError(value) ? value.error : String(value);
}

/** Looks at a sheet; `isOurs` says which cells are left out. One pass over the merges. */
export function readGrid(
  sheet: SheetSnapshot,
  area: Area,
  isOurs: (row: number, column: number) => boolean,
  dayOffset: number,
): SheetGrid {
  const covering = new Map<number, Area>();
  /** Most columns have no merged cell, and need not be looked up. */
  const hasMerges = new Uint8Array(area.right - area.left + 1);
  for (const merge of sheet.merges) {
    const bottom = Math.min(merge.bottom, area.bottom);
    const right = Math.min(merge.right, area.right);
    for (let row = Math.max(merge.top, area.top); row <= bottom; row++) {
      for (let column = Math.max(merge.left, area.left); column <= right; column++) {
        covering.set(row * COLUMNS + column, merge);
        hasMerges[column - area.left] = 1;
      }
    }
  }
  const mergeAt = (row: number, column: number): Area | null =>
    hasMerges[column - area.left] ? (covering.get(row * COLUMNS + column) ?? null) : null;
  const at = (row: number, column: number): CellValue => {
    const value = sheet.values[row - area.top]?.[column - area.left] ?? null;
    if (isBlank(value)) return null;
    const merge = covering.size ? mergeAt(row, column) : null;
    if (merge && (merge.top !== row || merge.left !== column)) return null;
    return isOurs(row, column) ? null : value;
  };
  return {
    sheet,
    area,
    dayOffset,
    at,
    mergeAt,
    hasMerges: (left, right) =>
      covering.size > 0 && hasMerges.subarray(left - area.left, right - area.left + 1).includes(1),
    textAt: (row, column) => plainText(at(row, column)),
    countFilled(row, left, right) {
      let count = 0;
      for (let column = left; column <= right; column++) if (at(row, column) !== null) count++;
      return count;
    },
  };
}

/** The cell that shows in a place: itself, or the top left of the merge over it. */
export function shownCell(grid: SheetGrid, row: number, column: number): { row: number; column: number; area: Area } {
  const merge = grid.mergeAt(row, column);
  return merge
    ? { row: merge.top, column: merge.left, area: merge }
    : { row, column, area: { top: row, bottom: row, left: column, right: column } };
}
