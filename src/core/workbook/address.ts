import { type Area, type CellRef } from './snapshot';

/** Rows and columns of every sheet since Excel 2007. */
export const LAST_ROW = 1048575;
export const LAST_COLUMN = 16383;

/** Formulas and files name the same few columns hundreds of thousands of times. */
const LETTERS: readonly string[] = Array.from({ length: 26 }, (_, i) => String.fromCharCode(65 + i));

/** 0 → `A`, 26 → `AA`. */
export function columnLetters(column: number): string {
  const single = LETTERS[column];
  if (single !== undefined) return single;
  let letters = '';
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    letters = String.fromCharCode(65 + (rest % 26)) + letters;
  }
  return letters;
}

/** `A` → 0, `aa` → 26. */
export function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

/** `{ row: 11, column: 7 }` → `H12`. */
export const formatCell = (row: number, column: number): string => `${columnLetters(column)}${row + 1}`;

/** `$H$12` */
export const formatAbsoluteCell = (row: number, column: number): string => `$${columnLetters(column)}$${row + 1}`;

/** `A4:K5`; a single cell is `A4`. */
export function formatArea(area: Area): string {
  const first = formatCell(area.top, area.left);
  return area.top === area.bottom && area.left === area.right
    ? first
    : `${first}:${formatCell(area.bottom, area.right)}`;
}

/** `$A$4:$K$5` */
export const formatAbsoluteArea = (area: Area): string =>
  `${formatAbsoluteCell(area.top, area.left)}:${formatAbsoluteCell(area.bottom, area.right)}`;

/** A sheet's name as it stands in a formula, always quoted: `'Rendición de cuentas'`. */
export const quoteSheet = (name: string): string => `'${name.replace(/'/g, "''")}'`;

const PART = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/i;

/** Reads `H12`, `$H$12` and `A4:K5`, with or without a sheet before `!`; null where it is none of them. */
export function parseArea(address: string): Area | null {
  const local = address.slice(address.lastIndexOf('!') + 1);
  const [from, to = from] = local.split(':');
  const a = PART.exec(from ?? '');
  const b = PART.exec(to ?? '');
  if (!a || !b) return null;
  const rows = [Number(a[2]) - 1, Number(b[2]) - 1];
  const columns = [columnIndex(a[1]!), columnIndex(b[1]!)];
  return { top: Math.min(...rows), bottom: Math.max(...rows), left: Math.min(...columns), right: Math.max(...columns) };
}

export const areaOfCell = (cell: { row: number; column: number }): Area => ({
  top: cell.row,
  left: cell.column,
  bottom: cell.row,
  right: cell.column,
});

export const contains = (area: Area, row: number, column: number): boolean =>
  row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;

export const overlaps = (a: Area, b: Area): boolean =>
  a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;

export const sameArea = (a: Area, b: Area): boolean =>
  a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;

export const sameCell = (a: CellRef, b: CellRef): boolean =>
  a.sheet === b.sheet && a.row === b.row && a.column === b.column;
