/**
 * What the closing of a seguimiento recorded of its sheet, so that a cell that was retyped since is found: a short
 * print of every filled cell, row by row. Cells that were blank are not recorded: a signature or a publication date
 * may still be filled in.
 */
import { type CellRef, type CellValue, type SheetSnapshot, formulaAt, isCellError, valueAt } from './snapshot';

export interface Closing {
  /** `2017-04-30` */
  readonly cutoff: string;
  /** Name of its sheet when it was closed. */
  readonly sheet: string;
  /** Day of the closing, ISO. */
  readonly day: string;
  readonly author: string | null;
  readonly planVersion: string | null;
  /** Of all rows, as it stands on the sheet: `3F2A-91BC`. */
  readonly checksum: string;
  /** Prints of the rows from the first row of the sheet on; of each row the cells from column A on. */
  readonly rows: readonly string[];
}

/** Sheet-scoped name on A1 by which a closed seguimiento is known, whatever its sheet is called by now. */
export const closedMark = (cutoff: string): string => `PAAC_Cerrado_${cutoff.replace(/-/g, '')}`;

/** The cutoff for which a sheet was closed; null where it is not closed. */
export function closedCutoff(sheet: SheetSnapshot): string | null {
  for (const { name } of sheet.names) {
    const match = /^PAAC_Cerrado_(\d{4})(\d{2})(\d{2})$/i.exec(name);
    if (match) return `${match[1]}-${match[2]}-${match[3]}`;
  }
  return null;
}

const BLANK_PRINT = '-';
const PRINT = 4;
const PRINTS = 36 ** PRINT;

/** The print of a constant. Numbers by twelve digits: programs keep fifteen of them, and not the same ones. */
function printOf(value: CellValue): string {
  if (value === null || value === '') return BLANK_PRINT;
  const text = isCellError(value)
    ? `e${value.error}`
    : typeof value === 'number'
      ? `n${Number(value.toPrecision(12))}`
      : typeof value === 'string'
        ? `t${value.replace(/\r\n?/g, '\n')}`
        : `b${value}`;
  return (hash(text) % PRINTS).toString(36).padStart(PRINT, '0');
}

/** FNV-1a over the UTF-16 units. */
function hash(text: string): number {
  let state = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    state ^= text.charCodeAt(i);
    state = Math.imul(state, 0x01000193) >>> 0;
  }
  return state;
}

/** Prints of the rows of a grid of values, as `Closing.rows` keeps them. */
export function printRows(values: readonly (readonly CellValue[])[]): string[] {
  return values.map((row) => row.map(printOf).join('').replace(/-+$/, ''));
}

/** Eight digits for people, of all prints. */
export function checksumOf(rows: readonly string[]): string {
  const digits = hash(rows.join('|')).toString(16).toUpperCase().padStart(8, '0');
  return `${digits.slice(0, 4)}-${digits.slice(4)}`;
}

/** The first cell of a closed sheet that no longer holds what was recorded; null where all do. */
export function findChangedCell(sheet: SheetSnapshot, { rows }: Closing): CellRef | null {
  for (let row = 0; row < rows.length; row++) {
    const prints = rows[row]!;
    let column = 0;
    for (let at = 0; at < prints.length; column++) {
      const isBlank = prints[at] === BLANK_PRINT;
      const print = isBlank ? BLANK_PRINT : prints.slice(at, at + PRINT);
      at += print.length;
      if (isBlank) continue;
      const isSame = formulaAt(sheet, row, column) === null && printOf(valueAt(sheet, row, column)) === print;
      if (!isSame) return { sheet: sheet.name, row, column };
    }
  }
  return null;
}

/** For a record that was read from the workbook. */
export function isClosing(data: unknown): data is Closing {
  if (typeof data !== 'object' || data === null) return false;
  const { cutoff, sheet, day, author, planVersion, checksum, rows } = data as Record<string, unknown>;
  const isTextOrNull = (value: unknown): boolean => value === null || typeof value === 'string';
  return (
    [cutoff, sheet, day, checksum].every((value) => typeof value === 'string') &&
    isTextOrNull(author) &&
    isTextOrNull(planVersion) &&
    Array.isArray(rows) &&
    rows.every((row) => typeof row === 'string')
  );
}
