/** Which cells belong to columns of ours: from the band over the header down to another table's header. */
import { type SheetSnapshot, valueAt } from '../workbook/snapshot';
import { isOwnHeader } from './own-columns';
import { type OwnColumn } from './table';

interface OwnRange {
  readonly top: number;
  readonly bottom: number;
}

/** `headerRows` are the rows of the sheet that look like headers, ours or not, ascending. */
export function maskOf(
  sheet: SheetSnapshot,
  own: readonly OwnColumn[],
  headerRows: readonly number[],
): (row: number, column: number) => boolean {
  const { area } = sheet;
  if (!own.length || !area) return () => false;
  const ranges = new Map<number, OwnRange[]>();
  for (const { column, headerRow } of own) {
    // A header of the user's in our column, further down, begins another table.
    const end = headerRows.find((row) => row > headerRow && isForeign(sheet, row, column));
    const range = { top: headerRow - bandRows(sheet, own, column, headerRow), bottom: (end ?? area.bottom + 1) - 1 };
    ranges.set(column, [...(ranges.get(column) ?? []), range]);
  }
  return (row, column) => {
    const ofColumn = ranges.get(column);
    return ofColumn !== undefined && ofColumn.some(({ top, bottom }) => row >= top && row <= bottom);
  };
}

function isForeign(sheet: SheetSnapshot, row: number, column: number): boolean {
  const value = valueAt(sheet, row, column);
  return typeof value === 'string' && value.trim() !== '' && !isOwnHeader(value);
}

/** 1 where the cell above the header is a band over columns of ours only, or stands alone; 0 where it is the user's. */
function bandRows(sheet: SheetSnapshot, own: readonly OwnColumn[], column: number, headerRow: number): number {
  const columns = new Set(own.filter((other) => other.headerRow === headerRow).map((other) => other.column));
  const row = headerRow - 1;
  const band = sheet.merges.find(
    (area) => area.top <= row && area.bottom >= row && area.left <= column && area.right >= column,
  );
  if (!band) return 1;
  for (let at = band.left; at <= band.right; at++) if (!columns.has(at)) return 0;
  return 1;
}
