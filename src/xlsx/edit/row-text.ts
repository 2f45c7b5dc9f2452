/** Rows and cells of a sheet's part as texts. */
import { LAST_COLUMN } from '../../core/workbook/address';
import { XlsxError } from '../error';
import { XmlScanner } from '../xml';

const CELL = '<c r="';

/** The last column of a row in which cell follows cell, each with its place and in order, and nothing else. */
export function lastPlainColumn(row: string): number {
  let at = row.indexOf('>', row.indexOf('<')) + 1;
  if (row[at - 2] === '/') return -1;
  let last = -1;
  while (row.startsWith(CELL, at)) {
    let column = 0;
    for (at += CELL.length; isCapital(row.charCodeAt(at)); at++) column = column * 26 + row.charCodeAt(at) - 64;
    if (column - 1 <= last || !isDigit(row.charCodeAt(at))) return Infinity;
    last = column - 1;
    const end = row.indexOf('>', at) + 1;
    at = row[end - 2] === '/' ? end : row.indexOf('</c>', end) + 4;
    if (end === 0 || at < end) return Infinity;
  }
  return at === row.length - END.length && row.endsWith(END) ? last : Infinity;
}

const END = '</row>';

const isCapital = (code: number): boolean => code >= 65 && code <= 90;
const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** Nothing but its number: it says nothing about the sheet. */
export const isBareRow = (tag: string): boolean => /^\s*<(?:[\w.-]+:)?row\s+r="\d+"\s*>$/.test(tag);

export const openingTag = (element: string): string => {
  const scanner = new XmlScanner(element);
  scanner.next();
  return element.slice(0, scanner.end);
};

/** Index of the first cell at or after the column. */
export function positionOf(cells: readonly { readonly column: number }[], column: number): number {
  let low = 0;
  let high = cells.length;
  // Most cells are put behind the last one.
  if (high > 0 && cells[high - 1]!.column < column) return high;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (cells[middle]!.column < column) low = middle + 1;
    else high = middle;
  }
  return low;
}

export function columnOf(reference: string): number {
  let column = 0;
  for (const letter of /^[A-Za-z]{1,3}/.exec(reference)?.[0].toUpperCase() ?? '') {
    column = column * 26 + letter.charCodeAt(0) - 64;
  }
  if (column < 1 || column > LAST_COLUMN + 1) throw new XlsxError('damaged', `cell ${reference}`);
  return column - 1;
}
