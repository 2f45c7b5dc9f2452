/** Brings the grid from what it shows to what it should show, touching only what differs. */
import { nameParams, worksheetData } from './worksheet-data';
import { type ShownCell, type ShownCells, type ShownName, type ShownSheet, type ShownWorkbook } from './shown-sheet';

/** One of Univer's mutations; they leave no trace in its undo list. */
export interface Mutation {
  readonly id: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** The mutations that make `after` of `before`, in their order. */
export function changesBetween(before: ShownWorkbook, after: ShownWorkbook, unitId: string): Mutation[] {
  const mutations: Mutation[] = [];
  const add = (id: string, params: Record<string, unknown>): void => {
    mutations.push({ id, params: { unitId, ...params } });
  };
  const old = new Map(before.sheets.map((sheet) => [sheet.id, sheet]));
  const kept = new Set(after.sheets.map((sheet) => sheet.id));

  after.sheets.forEach((sheet, index) => {
    if (!old.has(sheet.id)) add('sheet.mutation.insert-sheet', { index, sheet: worksheetData(emptied(sheet)) });
  });
  for (const name of namesRemoved(before.names, after.names)) add('formula.mutation.remove-defined-name', name);
  for (const name of namesChanged(before.names, after.names)) add('formula.mutation.set-defined-name', name);
  for (const sheet of after.sheets) {
    const was = old.get(sheet.id) ?? emptied(sheet);
    if (was !== sheet)
      changeSheet(was, sheet, after.styles, (id, params) => add(id, { subUnitId: sheet.id, ...params }));
  }
  for (const sheet of before.sheets) {
    if (!kept.has(sheet.id)) add('sheet.mutation.remove-sheet', { subUnitId: sheet.id, subUnitName: sheet.name });
  }
  return mutations;
}

function changeSheet(
  was: ShownSheet,
  sheet: ShownSheet,
  styles: ShownWorkbook['styles'],
  add: (id: string, params: Record<string, unknown>) => void,
): void {
  if (was.name !== sheet.name) add('sheet.mutation.set-worksheet-name', { name: sheet.name });
  if (was.isHidden !== sheet.isHidden) add('sheet.mutation.set-worksheet-hidden', { hidden: sheet.isHidden ? 1 : 0 });
  if (was.tabColor !== sheet.tabColor) add('sheet.mutation.set-tab-color', { color: sheet.tabColor });
  if (was.rowCount < sheet.rowCount) add('sheet.mutation.set-worksheet-row-count', { rowCount: sheet.rowCount });
  if (was.columnCount < sheet.columnCount) {
    add('sheet.mutation.set-worksheet-column-count', { columnCount: sheet.columnCount });
  }
  const gone = difference(was.merges, sheet.merges);
  if (gone.length > 0) add('sheet.mutation.remove-worksheet-merge', { ranges: gone });
  changeCells(was.cells, sheet.cells, styles, (cellValue) => add('sheet.mutation.set-range-values', { cellValue }));
  const merged = difference(sheet.merges, was.merges);
  if (merged.length > 0) add('sheet.mutation.add-worksheet-merge', { ranges: merged });
  changeSizes(was, sheet, add);
  if (!same(was.freeze, sheet.freeze)) add('sheet.mutation.set-frozen', { ...sheet.freeze, resetScroll: false });
  if (!same(was.rules, sheet.rules)) {
    for (const { cfId } of was.rules) add('sheet.mutation.delete-conditional-rule', { cfId });
    for (const rule of sheet.rules) add('sheet.mutation.add-conditional-rule', { rule });
  }
}

/** Univer merges a new format into the old one, so cells whose format changes are emptied first. */
function changeCells(
  was: ShownCells,
  cells: ShownCells,
  styles: ShownWorkbook['styles'],
  write: (cellValue: Record<number, Record<number, unknown>>) => void,
): void {
  const emptied: Record<number, Record<number, unknown>> = {};
  const written: Record<number, Record<number, unknown>> = {};
  for (const row of keysOf(was, cells)) {
    const before = was[row] ?? {};
    const after = cells[row] ?? {};
    if (before === after) continue;
    for (const column of keysOf(before, after)) {
      const old = before[column];
      const cell = after[column];
      if (sameCell(old, cell)) continue;
      if (old) (emptied[row] ??= {})[column] = null;
      if (cell) {
        const style = cell.s === undefined ? undefined : styles[cell.s];
        (written[row] ??= {})[column] = { ...cell, s: style && { ...style } };
      }
    }
  }
  if (Object.keys(emptied).length > 0) write(emptied);
  if (Object.keys(written).length > 0) write(written);
}

/** The value of a formula is the grid's own: it computed it. */
const sameCell = (a: ShownCell | undefined, b: ShownCell | undefined): boolean =>
  a?.f === b?.f && a?.s === b?.s && (a?.f !== undefined || (a?.v === b?.v && a?.t === b?.t));

function changeSizes(
  was: ShownSheet,
  sheet: ShownSheet,
  add: (id: string, params: Record<string, unknown>) => void,
): void {
  const columnData = sizes(was.columnWidths, sheet.columnWidths, was.hiddenColumns, sheet.hiddenColumns, 'w');
  if (columnData) add('sheet.mutation.set-col-data', { columnData });
  const rowData = sizes(was.rowHeights, sheet.rowHeights, was.hiddenRows, sheet.hiddenRows, 'h');
  if (rowData) add('sheet.mutation.set-row-data', { rowData });
}

/** Entries for the rows or columns whose size or visibility differs; null where none does. */
function sizes(
  was: Readonly<Record<number, number>>,
  now: Readonly<Record<number, number>>,
  wasHidden: readonly number[],
  nowHidden: readonly number[],
  key: 'w' | 'h',
): Record<number, object | null> | null {
  const [before, after] = [new Set(wasHidden), new Set(nowHidden)];
  const data: Record<number, object | null> = {};
  for (const index of new Set([...keysOf(was, now), ...before, ...after])) {
    if (was[index] === now[index] && before.has(index) === after.has(index)) continue;
    const size = now[index] === undefined ? {} : { [key]: now[index], ...(key === 'h' ? { ia: 0 } : {}) };
    data[index] = now[index] === undefined && !after.has(index) ? null : { ...size, hd: after.has(index) ? 1 : 0 };
  }
  return Object.keys(data).length > 0 ? data : null;
}

const keysOf = (...records: readonly Readonly<Record<number, unknown>>[]): number[] => [
  ...new Set(records.flatMap((record) => Object.keys(record).map(Number))),
];

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

function difference<T>(items: readonly T[], others: readonly T[]): T[] {
  const known = new Set(others.map((item) => JSON.stringify(item)));
  return items.filter((item) => !known.has(JSON.stringify(item)));
}

function namesRemoved(before: readonly ShownName[], after: readonly ShownName[]) {
  const kept = new Set(after.map((name) => name.id));
  return before.filter((name) => !kept.has(name.id)).map(nameParams);
}

const namesChanged = (before: readonly ShownName[], after: readonly ShownName[]) =>
  difference(after, before).map(nameParams);

/** The sheet before anything stood in it: its formulas are to be computed, and their names may come after it. */
const emptied = (sheet: ShownSheet): ShownSheet => ({ ...sheet, cells: {}, merges: [], rules: [] });
