/** Where the tables of a workbook are, and what their columns and rows are. */
import { bareText } from '../values/fold-text';
import { DAYS_1904 } from '../values/day';
import { type WorkbookSnapshot, type SheetSnapshot } from '../workbook/snapshot';
import { withReadings } from './apply-corrections';
import { withoutBodyRows } from './body-rows';
import { type Corrections, declaredHeader, headersMeant, NO_CORRECTIONS, referencesTo } from './corrections';
import { type DeclaredRows, findHeaderBlocks, type HeaderBlock } from './header-blocks';
import { mayBeHeader } from './header-labels';
import { type HeaderTable, readHeaderTables } from './header-tables';
import { joinHeaders } from './join-headers';
import { findOwnColumns, findOwnSheets } from './own-columns';
import { maskOf } from './own-mask';
import { giveOwnColumns } from './own-tables';
import { assembleColumns, assembleTable } from './assemble-table';
import { readGrid, type SheetGrid } from './sheet-grid';
import { type LeftOutTable, type NearTable, type OwnColumn, type Recognition, type Table } from './table';

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
  const leftOut: LeftOutTable[] = [];
  for (const sheet of workbook.sheets) {
    if (sheet.visibility !== 'visible' || isOwn.has(sheet.name) || !sheet.area) continue;
    const found = recognizeSheet(sheet, corrections, workbook.dateSystem === 1904 ? DAYS_1904 : 0);
    tables.push(...found.tables);
    nearTables.push(...found.nearTables);
    leftOut.push(...found.leftOut);
  }
  return { tables, nearTables, leftOut, ownSheets };
}

function recognizeSheet(
  sheet: SheetSnapshot,
  corrections: Corrections,
  dayOffset: number,
): Omit<Recognition, 'ownSheets'> {
  const ownColumns = findOwnColumns(sheet);
  const headerRows = ownColumns.length ? headerRowsOf(sheet, ownColumns) : [];
  const grid = readGrid(sheet, sheet.area!, maskOf(sheet, ownColumns, headerRows), dayOffset);
  const read = (blocks: readonly HeaderBlock[]): readonly HeaderTable[] =>
    blocks.flatMap((block, index) =>
      readHeaderTables(grid, block, sampleRows(grid, block, blocks[index + 1]), corrections),
    );
  const found = findHeaderBlocks(grid, declaredRows(grid, corrections));
  const foundHeaders = read(found);
  const blocks = withoutBodyRows(grid, found, foundHeaders);
  const headers = blocks.length === found.length ? foundHeaders : read(blocks);
  const nearTables = headers
    .filter(({ kind }) => kind === null)
    .map(({ header, lacks, columns, block, isDeclared }): NearTable => ({
      sheet: sheet.name,
      header,
      lacks,
      columns: assembleColumns(columns, block.bottom),
      isDeclared,
    }));
  const joined = joinHeaders(grid, headers);
  const references = referencesTo(
    sheet.name,
    joined.map(({ pages }) => pages[0]!.header.texts),
  );
  const out = headersMeant(corrections.leftOut, references);
  const tables: Table[] = [];
  const leftOut: LeftOutTable[] = [];
  joined.forEach((table, index) => {
    const { header, isDeclared } = table.pages[0]!.header;
    const reference = references[index]!;
    if (out.has(index)) {
      leftOut.push({ sheet: sheet.name, header, reference });
      return;
    }
    const assembled = assembleTable(grid, table, reference);
    if (isDeclared || !tellsHowToFillIn(grid, assembled)) tables.push(assembled);
  });
  return { tables: giveOwnColumns(withReadings(tables, corrections), ownColumns, sheet), nearTables, leftOut };
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

/** Rows that look like headers by what stands outside columns of ours; a status of ours reads like a header's word. */
function headerRowsOf(sheet: SheetSnapshot, own: readonly OwnColumn[]): number[] {
  const grid = readGrid(sheet, sheet.area!, maskOf(sheet, own, []), 0);
  const rows: number[] = [];
  for (let row = grid.area.top; row <= grid.area.bottom; row++) if (mayBeHeader(grid, row)) rows.push(row);
  return rows;
}

/** Where the headers that the user declared stand now. */
function declaredRows(grid: SheetGrid, corrections: Corrections): ReadonlyMap<number, DeclaredRows> {
  const rows = new Map<number, DeclaredRows>();
  if (!corrections.declared.some(({ sheet }) => sheet === grid.sheet.name)) return rows;
  for (let row = grid.area.top; row <= grid.area.bottom; row++) {
    const texts: string[] = [];
    for (let column = grid.area.left; column <= grid.area.right; column++) {
      const text = grid.textAt(row, column);
      if (text) texts.push(text);
    }
    const found = declaredHeader(corrections, grid.sheet.name, texts);
    if (found) rows.set(row, { rows: found.rows, rowsAbove: found.rowsAbove, words: new Set(found.words) });
  }
  return rows;
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
