/**
 * What a person does to a sheet in Excel between two runs, on plain data: rows and columns inserted, deleted, moved,
 * sorted and copied. Formulas, names, merged cells and conditional formats follow as Excel lets them follow.
 */
import { columnIndex, columnLetters } from '../../src/core/workbook/address';
import {
  type Area,
  type CellValue,
  type SheetSnapshot,
  type WorkbookSnapshot,
  findSheet,
  formulaAt,
  numberFormatAt,
  valueAt,
} from '../../src/core/workbook/snapshot';

/** Where each old row or column stands now; null: deleted. */
type Moves = (index: number) => number | null;

interface Cell {
  readonly value: CellValue;
  readonly formula: string | null;
  readonly numberFormat: string;
}

const BLANK: Cell = { value: null, formula: null, numberFormat: 'General' };
const stay: Moves = (index) => index;

export const rowsOf = (sheet: SheetSnapshot): Cell[][] => {
  const { area } = sheet;
  if (!area) return [];
  return Array.from({ length: area.bottom + 1 }, (_, row) =>
    Array.from({ length: area.right + 1 }, (__, column) => ({
      value: valueAt(sheet, row, column),
      formula: formulaAt(sheet, row, column),
      numberFormat: numberFormatAt(sheet, row, column),
    })),
  );
};

export function withRows(workbook: WorkbookSnapshot, name: string, rows: Cell[][]): WorkbookSnapshot {
  const right = Math.max(0, ...rows.map((row) => row.length - 1));
  const full = rows.map((row) => Array.from({ length: right + 1 }, (_, at) => row[at] ?? BLANK));
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) =>
      sheet.name !== name
        ? sheet
        : {
            ...sheet,
            area: { top: 0, left: 0, bottom: full.length - 1, right },
            values: full.map((row) => row.map((cell) => cell.value)),
            formulas: full.map((row) => row.map((cell) => cell.formula)),
            numberFormats: full.map((row) => row.map((cell) => cell.numberFormat)),
          },
    ),
  };
}

const SHEET = String.raw`(?:'(?:[^']|'')+'|[A-Za-zÀ-ɏ_][\w.À-ɏ]*)!`;
const REFERENCE = new RegExp(
  String.raw`("(?:[^"]|"")*")|(${SHEET})?(?:(\$?)([A-Z]{1,3})(\$?)(\d+)(?::(\$?)([A-Z]{1,3})(\$?)(\d+))?|(\$?)([A-Z]{1,3}):(\$?)([A-Z]{1,3}))(?![\w(.!])`,
  'g',
);
const LAST = 1048575;

/** A formula whose references follow what was moved on a sheet. */
function follow(formula: string, ownSheet: string, moved: string, rows: Moves, columns: Moves): string {
  return formula.replace(
    REFERENCE,
    (whole, text: string | undefined, sheet: string | undefined, ...parts: string[]) => {
      if (text !== undefined) return whole;
      const name = sheet === undefined ? ownSheet : sheet.slice(0, -1).replace(/^'|'$/g, '').replace(/''/g, "'");
      if (name !== moved) return whole;
      const [c1, from, r1, fromRow, c2, to, r2, toRow, w1, first, w2, last] = parts;
      const isColumns = first !== undefined;
      const [left, right] = ends(
        columnIndex((isColumns ? first : from)!),
        columnIndex((isColumns ? last : (to ?? from))!),
        columns,
      );
      const [top, bottom] = isColumns ? [0, LAST] : ends(Number(fromRow) - 1, Number(toRow ?? fromRow) - 1, rows);
      if (left === null || right === null || top === null || bottom === null) return '#REF!';
      if (isColumns) return `${sheet ?? ''}${w1}${columnLetters(left)}:${w2}${columnLetters(right)}`;
      const start = `${sheet ?? ''}${c1}${columnLetters(left)}${r1}${top + 1}`;
      return to === undefined ? start : `${start}:${c2}${columnLetters(right)}${r2}${bottom + 1}`;
    },
  );
}

/** First and last of a range after the move: what is left of it; of what was moved apart the outer ends. */
function ends(first: number, last: number, moves: Moves): [number, number] | [null, null] {
  if (first === last) {
    const at = moves(first);
    return at === null ? [null, null] : [at, at];
  }
  let [low, high]: [number | null, number | null] = [null, null];
  for (let index = first; index <= Math.min(last, first + 5000); index++) {
    const at = moves(index);
    if (at === null) continue;
    low = low === null ? at : Math.min(low, at);
    high = high === null ? at : Math.max(high, at);
  }
  return low === null || high === null ? [null, null] : [low, high];
}

function moveArea(area: Area, rows: Moves, columns: Moves): Area | null {
  const [top, bottom] = ends(area.top, area.bottom, rows);
  const [left, right] = ends(area.left, area.right, columns);
  return top === null || left === null ? null : { top, bottom, left, right };
}

/** Rows and columns of a sheet in other places, everything that speaks of them after them. */
function rearrange(
  workbook: WorkbookSnapshot,
  name: string,
  size: { rows: number; columns: number },
  rows: Moves,
  columns: Moves,
): WorkbookSnapshot {
  const old = rowsOf(findSheet(workbook, name)!);
  const grid: Cell[][] = Array.from({ length: size.rows }, () => Array.from({ length: size.columns }, () => BLANK));
  old.forEach((line, row) =>
    line.forEach((cell, column) => {
      const [at, beside] = [rows(row), columns(column)];
      if (at !== null && beside !== null) grid[at]![beside] = cell;
    }),
  );
  const placed = withRows(workbook, name, grid);
  const text = (formula: string, own: string): string => follow(formula, own, name, rows, columns);
  return {
    ...placed,
    names: placed.names.map((each) => ({ ...each, formula: text(each.formula, '') })),
    sheets: placed.sheets.map((sheet) => ({
      ...sheet,
      formulas: sheet.formulas.map((line) => line.map((formula) => formula && text(formula, sheet.name))),
      names: sheet.names.map((each) => ({ ...each, formula: text(each.formula, sheet.name) })),
      ...(sheet.name !== name
        ? {}
        : {
            merges: sheet.merges.flatMap((area) => moveArea(area, rows, columns) ?? []),
            conditionalFormats: sheet.conditionalFormats.flatMap((rule) => {
              const area = moveArea(rule.area, rows, columns);
              return area ? { area, formula: text(rule.formula, sheet.name) } : [];
            }),
          }),
    })),
  };
}

const sizeOf = (workbook: WorkbookSnapshot, name: string): { rows: number; columns: number } => {
  const { bottom, right } = findSheet(workbook, name)!.area!;
  return { rows: bottom + 1, columns: right + 1 };
};

export function insertRow(workbook: WorkbookSnapshot, sheet: string, at: number): WorkbookSnapshot {
  const size = sizeOf(workbook, sheet);
  return rearrange(workbook, sheet, { ...size, rows: size.rows + 1 }, (row) => (row >= at ? row + 1 : row), stay);
}

export function deleteRow(workbook: WorkbookSnapshot, sheet: string, at: number): WorkbookSnapshot {
  const size = sizeOf(workbook, sheet);
  const rows: Moves = (row) => (row === at ? null : row > at ? row - 1 : row);
  return rearrange(workbook, sheet, { ...size, rows: size.rows - 1 }, rows, stay);
}

export function insertColumn(workbook: WorkbookSnapshot, sheet: string, at: number): WorkbookSnapshot {
  const size = sizeOf(workbook, sheet);
  const columns: Moves = (column) => (column >= at ? column + 1 : column);
  return rearrange(workbook, sheet, { ...size, columns: size.columns + 1 }, stay, columns);
}

export function deleteColumn(workbook: WorkbookSnapshot, sheet: string, at: number): WorkbookSnapshot {
  const size = sizeOf(workbook, sheet);
  const columns: Moves = (column) => (column === at ? null : column > at ? column - 1 : column);
  return rearrange(workbook, sheet, { ...size, columns: size.columns - 1 }, stay, columns);
}

/** Cut and inserted elsewhere: references follow. */
const shift =
  (from: number, to: number): Moves =>
  (index) => {
    if (index === from) return to;
    if (from < to && index > from && index <= to) return index - 1;
    return from > to && index >= to && index < from ? index + 1 : index;
  };

export const moveRow = (workbook: WorkbookSnapshot, sheet: string, from: number, to: number): WorkbookSnapshot =>
  rearrange(workbook, sheet, sizeOf(workbook, sheet), shift(from, to), stay);

export const moveColumn = (workbook: WorkbookSnapshot, sheet: string, from: number, to: number): WorkbookSnapshot =>
  rearrange(workbook, sheet, sizeOf(workbook, sheet), stay, shift(from, to));

/** A row as it reads in another place: relative references of its own sheet go along, all else stays. */
const carried = (line: Cell[], from: number, to: number, sheet: string): Cell[] =>
  line.map((cell) => ({
    ...cell,
    formula:
      cell.formula &&
      cell.formula.replace(REFERENCE, (whole, text?: string, name?: string, c1?: string, _l?: string, r1?: string) =>
        text !== undefined || name !== undefined || r1 === '$' || c1 === undefined
          ? whole
          : follow(whole, sheet, sheet, (row) => row + to - from, stay),
      ),
  }));

/** Sorting moves the rows, but nothing outside of them follows. */
export function sortRows(
  workbook: WorkbookSnapshot,
  sheet: string,
  top: number,
  bottom: number,
  order: readonly number[],
): WorkbookSnapshot {
  const rows = rowsOf(findSheet(workbook, sheet)!);
  const sorted = rows.map((line, row) => {
    if (row < top || row > bottom) return line;
    const from = order[row - top]!;
    return carried(rows[from]!, from, row, sheet);
  });
  return withRows(workbook, sheet, sorted);
}

/** A row copied and inserted as another one. */
export function copyRow(workbook: WorkbookSnapshot, sheet: string, from: number, to: number): WorkbookSnapshot {
  const grown = insertRow(workbook, sheet, to);
  const rows = rowsOf(findSheet(grown, sheet)!);
  const source = from >= to ? from + 1 : from;
  rows[to] = carried(rows[source]!, source, to, sheet);
  return withRows(grown, sheet, rows);
}

export function typeInto(
  workbook: WorkbookSnapshot,
  sheet: string,
  row: number,
  column: number,
  value: CellValue,
): WorkbookSnapshot {
  const rows = rowsOf(findSheet(workbook, sheet)!);
  while (rows.length <= row) rows.push([]);
  const line = rows[row]!;
  while (line.length <= column) line.push(BLANK);
  line[column] = { ...BLANK, numberFormat: line[column]!.numberFormat, value };
  return withRows(workbook, sheet, rows);
}
