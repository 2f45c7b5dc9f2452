/** Where the tables of a workbook are, and what their columns and rows are. */
import { bareText, foldText } from '../values/fold-text';
import { DAYS_1904 } from '../values/day';
import { type WorkbookSnapshot, type SheetSnapshot } from '../workbook/snapshot';
import { type Corrections, NO_CORRECTIONS, refersTo } from './corrections';
import { findHeaderBlocks, type HeaderBlock } from './header-blocks';
import { mayBeHeader } from './header-labels';
import { readHeaderTables } from './header-tables';
import { joinHeaders, type JoinedTable } from './join-headers';
import { findOwnColumns, findOwnSheets } from './own-columns';
import { maskOf } from './own-mask';
import { giveOwnColumns } from './own-tables';
import { assembleTable } from './assemble-table';
import { readGrid, type SheetGrid } from './sheet-grid';
import { type NearTable, type OwnColumn, type Recognition, type Table } from './table';

/** Rows below a header whose values are looked at; enough to know a column, however long the table is. */
const ROWS_SAMPLED = 400;

/**
 * Finds every table of the visible sheets that are not ours. `corrections` are the user's own readings.
 * One pass over the cells of each sheet; time grows with the number of cells.
 */
export function recognizeTables(workbook: WorkbookSnapshot, corrections: Corrections = NO_CORRECTIONS): Recognition {
  const ownSheets = findOwnSheets(workbook);
  const isOwn = new Set(ownSheets.map(({ sheet }) => sheet));
  const tables: Table[] = [];
  const nearTables: NearTable[] = [];
  for (const sheet of workbook.sheets) {
    if (sheet.visibility !== 'visible' || isOwn.has(sheet.name) || !sheet.area) continue;
    const found = recognizeSheet(sheet, corrections, workbook.dateSystem === 1904 ? DAYS_1904 : 0);
    tables.push(...found.tables);
    nearTables.push(...found.nearTables);
  }
  return { tables, nearTables, ownSheets };
}

function recognizeSheet(
  sheet: SheetSnapshot,
  corrections: Corrections,
  dayOffset: number,
): Pick<Recognition, 'tables' | 'nearTables'> {
  const ownColumns = findOwnColumns(sheet);
  const headerRows = ownColumns.length ? headerRowsOf(sheet, ownColumns) : [];
  const grid = readGrid(sheet, sheet.area!, maskOf(sheet, ownColumns, headerRows), dayOffset);
  const isDeclared = (row: number): boolean => isDeclaredRow(grid, row, corrections);
  const blocks = findHeaderBlocks(grid, isDeclared);
  const headers = blocks.flatMap((block, index) =>
    readHeaderTables(grid, block, sampleRows(grid, block, blocks[index + 1]), corrections),
  );
  const nearTables = headers
    .filter(({ kind }) => kind === null)
    .map(({ header, lacks }): NearTable => ({ sheet: sheet.name, header, lacks }));
  const joined = withoutLeftOut(joinHeaders(grid, headers), sheet.name, corrections);
  const tables = joined.map((table) => assembleTable(grid, table)).filter((table) => !tellsHowToFillIn(grid, table));
  return { tables: giveOwnColumns(tables, ownColumns, sheet), nearTables };
}

const INSTRUCTION =
  /^\W*(?:escriba|indique|registre|diligencie|describa|relacione|senale|seleccione|digite|ingrese|coloque|incluya|corresponde a)\b/;

/** `Escriba la actividad …` below the headers: the instructions of a form, not a plan. */
function tellsHowToFillIn(grid: SheetGrid, table: Table): boolean {
  const column = table.columns.find(({ field }) => field === 'activity')?.column;
  if (table.kind !== 'plan' || column === undefined || !table.activityRows.length) return false;
  const told = table.activityRows.slice(0, 10).map(({ top }) => bareText(grid.textAt(top, column)));
  return told.filter((text) => INSTRUCTION.test(text)).length * 2 > told.length;
}

/** Tables that the user left out, known by their header's words and which of their like they are. */
function withoutLeftOut(tables: readonly JoinedTable[], sheet: string, { leftOut }: Corrections): JoinedTable[] {
  if (!leftOut.length) return [...tables];
  const counts = new Map<string, number>();
  return tables.filter(({ pages }) => {
    const { texts } = pages[0]!.header;
    const key = [...new Set(texts.map(foldText))].join('|');
    const ordinal = counts.get(key) ?? 0;
    counts.set(key, ordinal + 1);
    return !refersTo(leftOut, sheet, texts, ordinal);
  });
}

/** Rows that look like headers by what stands outside columns of ours; a status of ours reads like a header's word. */
function headerRowsOf(sheet: SheetSnapshot, own: readonly OwnColumn[]): number[] {
  const grid = readGrid(sheet, sheet.area!, maskOf(sheet, own, []), 0);
  const rows: number[] = [];
  for (let row = grid.area.top; row <= grid.area.bottom; row++) if (mayBeHeader(grid, row)) rows.push(row);
  return rows;
}

function isDeclaredRow(grid: SheetGrid, row: number, corrections: Corrections): boolean {
  if (!corrections.declared.some(({ sheet }) => sheet === grid.sheet.name)) return false;
  const texts: string[] = [];
  for (let column = grid.area.left; column <= grid.area.right; column++) {
    const text = grid.textAt(row, column);
    if (text) texts.push(text);
  }
  return refersTo(corrections.declared, grid.sheet.name, texts);
}

/** Rows below a header, up to the next one, in which at least two cells begin: prose and signatures say nothing. */
function sampleRows(grid: SheetGrid, block: HeaderBlock, next: HeaderBlock | undefined): number[] {
  const rows: number[] = [];
  const last = Math.min(grid.area.bottom, (next?.top ?? Infinity) - 1);
  for (let row = block.bottom + 1; row <= last && rows.length < ROWS_SAMPLED; row++) {
    if (grid.countFilled(row, grid.area.left, grid.area.right) >= 2) rows.push(row);
  }
  return rows;
}
