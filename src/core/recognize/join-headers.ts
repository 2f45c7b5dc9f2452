/** Headers and the rows below each → tables: a header said again with the same words continues its table. */
import { type FieldId } from '../fields/field';
import { contains } from '../workbook/address';
import { readActivityRows, type Rows } from './activity-rows';
import { type HeaderTable } from './header-tables';
import { type SheetGrid } from './sheet-grid';
import { type TableKind, type TitleRow } from './table';
import { namesIn, readTitles, sameName } from './titles';

/** A header and the rows down to the next one over the same columns. */
export interface Page {
  readonly header: HeaderTable & { readonly kind: TableKind };
  readonly rows: Rows;
}

export interface JoinedTable {
  readonly pages: Page[];
  readonly titles: readonly TitleRow[];
  readonly component: string | null;
  readonly subcomponent: string | null;
}

interface Named {
  readonly component: string | null;
  readonly subcomponent: string | null;
}

/** Top to bottom, then left to right. */
export function joinHeaders(grid: SheetGrid, headers: readonly HeaderTable[]): readonly JoinedTable[] {
  const tables: JoinedTable[] = [];
  /** First row below everything read so far that can hold titles of the next table. */
  let titlesFrom = grid.area.top;
  let named: Named = { component: null, subcomponent: null };
  let titles: readonly TitleRow[] = [];
  let ownSubcomponent: string | null = null;
  let isAnother = false;
  let lastAnchor = -1;
  for (const [index, header] of headers.entries()) {
    const { block } = header;
    if (block.anchor !== lastAnchor) {
      titles = readTitles(grid, titlesFrom, block.top - 1, grid.area.left, grid.area.right);
      const before = named;
      const { component, subcomponent } = namesIn(titles);
      // A component holds until another is named; a subcomponent is remembered to see that another one comes.
      named = { component: component ?? before.component, subcomponent: subcomponent ?? before.subcomponent };
      ownSubcomponent = subcomponent;
      isAnother =
        !sameName(named.component, before.component) ||
        (named.subcomponent !== null && !sameName(named.subcomponent, before.subcomponent));
      lastAnchor = block.anchor;
    }
    titlesFrom = Math.max(titlesFrom, block.bottom + 1);
    const above = lastOver(tables, header);
    const isAgain = above !== null && !isAnother && above.pages[0]!.header.words === header.words;
    // A page reads its columns as the first one did, whatever few cells it holds.
    const { kind, columns, pairColumn } = isAgain ? above.pages[0]!.header : header;
    if (kind !== 'plan') titlesFrom = Math.max(titlesFrom, firstRowBelow(grid, header));
    if (kind === null) continue;
    const like = { ...header, kind, columns, pairColumn };
    const page: Page = { header: like, rows: readRows(grid, like, limitOf(grid, headers, index)) };
    const spans = page.rows.activityRows;
    titlesFrom = Math.max(titlesFrom, (spans[spans.length - 1]?.bottom ?? block.bottom) + 1);
    if (isAgain) above.pages.push(page);
    else tables.push({ pages: [page], titles, ...namesFor(header, headers, titles, named, ownSubcomponent) });
  }
  return tables;
}

/** Of tables side by side, what stands over one of them names that one. */
function namesFor(
  { block, header }: HeaderTable,
  headers: readonly HeaderTable[],
  titles: readonly TitleRow[],
  { component }: Named,
  subcomponent: string | null,
): Named {
  const isBeside = headers.some((other) => other.block.anchor === block.anchor && other.header.left !== header.left);
  if (!isBeside) return { component, subcomponent };
  const own = namesIn(titles.filter(({ column }) => column >= header.left && column <= header.right));
  return { component: own.component ?? component, subcomponent: own.subcomponent ?? subcomponent };
}

const overlap = (a: HeaderTable, b: HeaderTable): boolean =>
  a.header.left <= b.header.right && b.header.left <= a.header.right;

/** The first row below a table that is no plan in which fewer than two cells begin: its rows are no titles. */
function firstRowBelow(grid: SheetGrid, { header }: HeaderTable): number {
  let row = header.bottom + 1;
  while (row <= grid.area.bottom && grid.countFilled(row, header.left, header.right) >= 2) row++;
  return row;
}

/** The last table so far that stands over the same columns. */
function lastOver(tables: readonly JoinedTable[], header: HeaderTable): JoinedTable | null {
  for (let at = tables.length - 1; at >= 0; at--) {
    if (overlap(tables[at]!.pages[0]!.header, header)) return tables[at]!;
  }
  return null;
}

/** The row before the next header over these columns, or the sheet's last. */
function limitOf(grid: SheetGrid, headers: readonly HeaderTable[], index: number): number {
  const own = headers[index]!;
  let limit = grid.area.bottom;
  for (let at = index + 1; at < headers.length; at++) {
    const other = headers[at]!;
    if (other.block.anchor === own.block.anchor || !overlap(own, other)) continue;
    limit = other.block.top - 1;
    break;
  }
  // An Excel table says itself where it ends.
  const object = grid.sheet.listObjects.find(
    ({ area, hasHeaderRow }) =>
      hasHeaderRow && area.top === own.header.bottom && contains(area, area.top, own.header.left),
  );
  return object ? Math.min(limit, object.area.bottom - Number(object.hasTotalsRow)) : limit;
}

const NO_ROWS: Rows = { activityRows: [], rowsWithoutActivity: [], groupTitles: [] };

function readRows(grid: SheetGrid, { kind, header, columns, pairColumn }: HeaderTable, limit: number): Rows {
  if (kind !== 'plan') return NO_ROWS;
  const of = (field: FieldId): readonly number[] =>
    columns.filter((column) => column.field === field).map(({ column }) => column);
  const labels = columns.flatMap(({ stack }) => stack.slice(-1).map(({ area }) => area));
  return readActivityRows(
    grid,
    { left: header.left, right: header.right, of, pairColumn, labels },
    header.bottom + 1,
    limit,
  );
}
