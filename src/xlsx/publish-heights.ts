/** Rows of a published sheet in which what somebody typed would be cut: merged cells never let a row grow with them. */
import { heightOfText } from '../core/output/draft-formats';
import { type XlsxPackage } from './package';
import { scannedSheet } from './read-snapshot';
import { readStyles } from './styles-part';
import { readWorkbookPart, type SheetEntry } from './workbook-part';

/** Height in points by row, only of rows that are lower than their texts; columns outside `first` … `last` do not count. */
export function rowsToRaise(
  pkg: XlsxPackage,
  entry: SheetEntry,
  { first, last }: { readonly first: number; readonly last: number },
): ReadonlyMap<number, number> {
  const { cells, columns, rows, merges, defaultHeight, defaultWidth } = scannedSheet(pkg, entry);
  const styles = readStyles(pkg, readWorkbookPart(pkg)).cells;
  const heights = new Map(rows.map(({ row, height }) => [row, height ?? defaultHeight]));
  const mergeOf = new Map(merges.map((area) => [`${area.top},${area.left}`, area]));
  const widthOf = (column: number): number => {
    const band = columns.find((known) => known.first <= column && column <= known.last);
    return band?.isHidden ? 0 : (band?.width ?? defaultWidth ?? DEFAULT_WIDTH);
  };
  const raised = new Map<number, number>();
  for (let index = 0; index < cells.count; index++) {
    const value = cells.values[index]!;
    const [row, column] = [cells.rows[index]!, cells.columns[index]!];
    if (typeof value !== 'string' || column < first || column > last) continue;
    const style = styles[cells.styles[index]!];
    const merge = mergeOf.get(`${row},${column}`);
    if (!style?.wrap || (merge && merge.bottom > merge.top)) continue;
    let width = 0;
    for (let at = column; at <= (merge?.right ?? column); at++) width += widthOf(at);
    if (width === 0) continue;
    const { font, indent } = style;
    const height = Math.min(HIGHEST, heightOfText(value, width, { fontSize: font.size, bold: font.bold, indent }));
    if (height > Math.max(heights.get(row) ?? defaultHeight, raised.get(row) ?? 0)) raised.set(row, height);
  }
  return raised;
}

const DEFAULT_WIDTH = 8.43;
/** Excel allows no more points. */
const HIGHEST = 409;
