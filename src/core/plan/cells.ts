/** Collects the filled cells of an activity by field. A merged cell counts once for each activity that it covers. */
import { type FieldId } from '../fields/field';
import { type RowSpan, type Table, type TableColumn } from '../recognize/table';
import { bareText, beginsVisibly, cleanText } from '../values/fold-text';
import {
  type Area,
  type CellValue,
  type SheetSnapshot,
  isCellError,
  numberFormatAt,
  valueAt,
} from '../workbook/snapshot';
import { type CellReading } from './plan';

export type CellsByField = Partial<Record<FieldId, readonly CellReading[]>>;

/** A cell, the column through which it was found, and (of a cell merged over several) the last one. */
export interface PlacedCell {
  readonly cell: CellReading;
  readonly column: TableColumn;
  readonly lastColumn: number;
  /** The row of the activity in which it counts: its own, or the activity's first where it begins above. */
  readonly row: number;
}

/** Soft hyphens and zero-width blanks are nothing to see either. */
const VISIBLE = /[^\s\u00ad\u200b-\u200f\u2060]/;

export const isFilled = (value: CellValue): boolean =>
  value !== null && (typeof value !== 'string' || beginsVisibly(value) || VISIBLE.test(value));

/** `1.1` and not `1.1000000000000001`; errors as Excel shows them. */
export function textOfValue(value: CellValue): string {
  if (value === null) return '';
  if (typeof value === 'string') return cleanText(value);
  if (typeof value === 'number')
    return String(Number.isSafeInteger(value) && value < 1e12 && value > -1e12 ? value : Number(value.toPrecision(12)));
  return isCellError(value) ? value.error : value ? 'VERDADERO' : 'FALSO';
}

export interface SheetReader {
  readonly sheet: SheetSnapshot;
  /** The merge that covers a cell; undefined where none does. */
  mergeAt(row: number, column: number): Area | undefined;
  /** The first column of the table that a merge covers: it may begin left of the table, or in a column without header. */
  firstColumnOf(merge: Area): number;
}

const readers = new WeakMap<Table, SheetReader>();

/** Indexes the merges of a sheet within the rows and columns of one table, once for each table. */
export function readSheet(sheet: SheetSnapshot, table: Table): SheetReader {
  const known = readers.get(table);
  if (known?.sheet === sheet) return known;
  const reader = indexSheet(sheet, table);
  readers.set(table, reader);
  return reader;
}

function indexSheet(sheet: SheetSnapshot, table: Table): SheetReader {
  const rows = [...table.activityRows.map((span) => span.top), ...table.activityRows.map((span) => span.bottom)];
  const columns = table.columns.map((column) => column.column);
  const top = rows.reduce((least, row) => Math.min(least, row), Infinity);
  const bottom = rows.reduce((most, row) => Math.max(most, row), -1);
  const left = Math.min(...columns);
  const right = Math.max(...columns);
  const index = new Map<number, Area>();
  /** Most columns have no merged cell, and need not be looked up. */
  const hasMerges = new Uint8Array(Math.max(0, right + 1));
  for (const merge of sheet.merges) {
    for (let row = Math.max(top, merge.top); row <= Math.min(bottom, merge.bottom); row++) {
      for (let column = Math.max(left, merge.left); column <= Math.min(right, merge.right); column++) {
        index.set(row * 16384 + column, merge);
        hasMerges[column] = 1;
      }
    }
  }
  const ofTable = new Set(columns);
  return {
    sheet,
    mergeAt: (row, column) => (hasMerges[column] ? index.get(row * 16384 + column) : undefined),
    firstColumnOf: (merge) => {
      let column = merge.left;
      while (column < merge.right && !ofTable.has(column)) column++;
      return column;
    },
  };
}

export function readCell(sheet: SheetSnapshot, row: number, column: number): CellReading | null {
  const value = valueAt(sheet, row, column);
  if (!isFilled(value)) return null;
  return { row, column, value, text: textOfValue(value), numberFormat: numberFormatAt(sheet, row, column) };
}

const NO_READINGS: readonly CellReading[] = [];
const NONE_PLACED: readonly PlacedCell[] = [];

/** Filled cells of the given columns in the rows of an activity, row by row, in the columns' order. */
export function placeCells(reader: SheetReader, span: RowSpan, columns: readonly TableColumn[]): readonly PlacedCell[] {
  if (columns.length === 0) return NONE_PLACED;
  if (columns.length === 1 && span.top === span.bottom) {
    // Most activities: one row, one column. An array that grows takes three times the memory of what it is to hold.
    const cell = cellSpokenFrom(reader, span, span.top, columns[0]!);
    return cell ? [placedAt(reader, cell, columns[0]!, span.top)] : NONE_PLACED;
  }
  const placed: PlacedCell[] = [];
  for (let row = span.top; row <= span.bottom; row++) {
    for (const column of columns) {
      const cell = cellSpokenFrom(reader, span, row, column);
      if (cell) placed.push(placedAt(reader, cell, column, row));
    }
  }
  return placed;
}

/** The same cells without their places. */
export function filledCells(
  reader: SheetReader,
  span: RowSpan,
  columns: readonly TableColumn[],
): readonly CellReading[] {
  if (columns.length === 1 && span.top === span.bottom) {
    const cell = cellSpokenFrom(reader, span, span.top, columns[0]!);
    return cell ? [cell] : NO_READINGS;
  }
  const cells: CellReading[] = [];
  for (let row = span.top; row <= span.bottom; row++) {
    for (const column of columns) {
      const cell = cellSpokenFrom(reader, span, row, column);
      if (cell) cells.push(cell);
    }
  }
  return cells;
}

/** What a place says of an activity: of a merged cell over several columns the first speaks, of several rows the first within the activity. */
export function cellSpokenFrom(
  reader: SheetReader,
  span: RowSpan,
  row: number,
  { column }: TableColumn,
): CellReading | null {
  const merge = reader.mergeAt(row, column);
  if (!merge) return readCell(reader.sheet, row, column);
  if (row !== Math.max(merge.top, span.top) || reader.firstColumnOf(merge) !== column) return null;
  return readCell(reader.sheet, merge.top, merge.left);
}

const placedAt = (reader: SheetReader, cell: CellReading, column: TableColumn, row: number): PlacedCell => ({
  cell,
  column,
  lastColumn: reader.mergeAt(row, column.column)?.right ?? column.column,
  row,
});

/** `P` or `E` of a row, where they stand in a column beside the periods; null for a row with neither. */
export function plannedOrExecuted(reader: SheetReader, table: Table, row: number): 'planned' | 'executed' | null {
  if (table.plannedExecutedColumn === null) return null;
  const merge = reader.mergeAt(row, table.plannedExecutedColumn);
  const text = bareText(textOfValue(valueAt(reader.sheet, merge?.top ?? row, table.plannedExecutedColumn)));
  return /^p(?:$|rog|lan)/.test(text) ? 'planned' : /^e(?:$|jec)/.test(text) ? 'executed' : null;
}
