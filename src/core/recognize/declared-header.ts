/** What the user marks in a sheet as the header of a table (*Esta es mi tabla*). */
import { contains } from '../workbook/address';
import { type Area, type SheetSnapshot, valueAt } from '../workbook/snapshot';
import { type DeclaredHeader, wordsOf } from './corrections';
import { MOST_ROWS } from './header-rows';
import { plainText } from './sheet-grid';

/**
 * The header that the user marked in the sheet: the words of the marked row that has most of them. Of a single marked
 * cell its whole row; null where fewer than two cells of the row hold words.
 */
export function readDeclaredHeader(sheet: SheetSnapshot, marked: Area): DeclaredHeader | null {
  const { area } = sheet;
  if (!area) return null;
  const isOneCell = marked.top === marked.bottom && (marked.left === marked.right || isMergedCell(sheet, marked));
  const left = Math.max(area.left, isOneCell ? area.left : marked.left);
  const right = Math.min(area.right, isOneCell ? area.right : marked.right);
  const [top, bottom] = [Math.max(area.top, marked.top), Math.min(area.bottom, marked.bottom)];
  // Who marks the whole table means the header at its top.
  const isHeaderOnly = marked.bottom - marked.top < MOST_ROWS;
  let best: { row: number; words: string[] } | null = null;
  for (let row = top; row <= Math.min(bottom, top + MOST_ROWS - 1); row++) {
    const texts: string[] = [];
    for (let column = left; column <= right; column++) {
      const value = valueAt(sheet, row, column);
      if (typeof value === 'string') texts.push(plainText(value));
    }
    const words = wordsOf(texts);
    if (words.length > (best?.words.length ?? 1)) best = { row, words };
  }
  if (!best) return null;
  const header = { sheet: sheet.name, words: best.words };
  return isHeaderOnly && bottom > top ? { ...header, rows: bottom - top + 1, rowsAbove: best.row - top } : header;
}

const isMergedCell = (sheet: SheetSnapshot, { top, left, bottom, right }: Area): boolean =>
  sheet.merges.some((merge) => contains(merge, top, left) && contains(merge, bottom, right));
