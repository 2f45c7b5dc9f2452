/**
 * Rows and cells as nearly every program writes them, read sign by sign from the bytes: no text is made of a sheet's
 * part but where something is written otherwise. What this does not know is left to `CellReader`, which knows all.
 */
import { LAST_COLUMN } from '../core/workbook/address';
import { type CellValue } from '../core/workbook/snapshot';
import { type CellReader, type ScannedRow } from './cell-reader';
import { XlsxError } from './error';
import { decodeUtf8, rootOf } from './xml';

const ascii = (text: string): readonly number[] => Array.from(text, (sign) => sign.charCodeAt(0));

const SHEET_DATA = ascii('<sheetData>');
const ROW = ascii('<row ');
const ROW_END = ascii('</row>');
const NUMBERED = ascii('r="');
const CELL = ascii('<c ');
const CELL_END = ascii('</c>');
const STYLE = ascii(' s="');
const SHARED = ascii(' t="s"');
const VALUE = ascii('><v>');
const VALUE_END = ascii('</v></c>');

const BLANK = 32;
const QUOTE = 34;
const APOSTROPHE = 39;
const POINT = 46;
const SLASH = 47;
const GREATER_THAN = 62;

/** Digits that a number holds exactly; with a power of ten that it holds too, one division gives the number meant. */
const EXACT_DIGITS = 15;
const POWERS = Array.from({ length: EXACT_DIGITS + 1 }, (_, power) => 10 ** power);

/**
 * The text of a sheet's part in UTF-8 without those rows that could be read from its bytes, which the reader has then.
 * @throws XlsxError damaged, too-large
 */
export function textBesidePlainRows(bytes: Uint8Array, reader: CellReader): string {
  const start = find(bytes, SHEET_DATA, 0);
  if (start < 0) return decodeUtf8(bytes);
  const from = start + SHEET_DATA.length;
  const head = decodeUtf8(bytes.subarray(0, from));
  // What stands in a comment is no sheet data.
  if (head.includes('<!')) return decodeUtf8(bytes);
  const rows = new PlainRows(bytes, from, reader);
  return head + decodeUtf8(bytes.subarray(rows.read()));
}

class PlainRows {
  /** The attributes of the last row's tag behind its number, and what they say: most rows say the same. */
  private looksFrom = 0;
  private looksTo = 0;
  private looks: Omit<ScannedRow, 'row'> | null = null;

  constructor(
    private readonly bytes: Uint8Array,
    private at: number,
    private readonly reader: CellReader,
  ) {}

  /** Reads row after row. Where that is left which cannot be read so. */
  read(): number {
    for (;;) {
      this.skipBlanks();
      const { bytes, at } = this;
      if (!standsAt(bytes, ROW, at)) return at;
      const end = endOfTag(bytes, at);
      if (end < 0) return at;
      const row = this.readRowTag(at, end);
      this.at = end;
      if (bytes[end - 2] !== SLASH && !this.readCells(row)) return this.at;
    }
  }

  private skipBlanks(): void {
    while (this.bytes[this.at]! <= BLANK) this.at++;
  }

  private readRowTag(start: number, end: number): number {
    const { bytes, reader } = this;
    const from = start + ROW.length + NUMBERED.length;
    const to = endOfDigits(bytes, from);
    const row = wholeNumber(bytes, from, to) - 1;
    if (!standsAt(bytes, NUMBERED, from - NUMBERED.length) || row < 0 || bytes[to] !== QUOTE) {
      this.looks = null;
      return reader.readRowTag(rootOf(decodeUtf8(bytes.subarray(start, end)))).row;
    }
    if (this.looks && end - to === this.looksTo - this.looksFrom && this.saysTheSame(to, end)) {
      const { height, isHidden, style } = this.looks;
      return reader.addRow({ row, height, isHidden, style }).row;
    }
    this.looks = reader.readRowTag(rootOf(decodeUtf8(bytes.subarray(start, end))));
    this.looksFrom = to;
    this.looksTo = end;
    return row;
  }

  private saysTheSame(from: number, to: number): boolean {
    const { bytes, looksFrom } = this;
    for (let at = from; at < to; at++) if (bytes[at] !== bytes[looksFrom + at - from]) return false;
    return true;
  }

  /** Reads the cells of a row to its end; false where it goes on with something else. */
  private readCells(row: number): boolean {
    const { bytes, reader } = this;
    for (let column = -1; ;) {
      if (this.readPlainCell(row)) {
        column = reader.cells.columns[reader.cells.count - 1]!;
        continue;
      }
      this.skipBlanks();
      const { at } = this;
      if (standsAt(bytes, ROW_END, at)) {
        this.at += ROW_END.length;
        return true;
      }
      const end = standsAt(bytes, CELL, at) ? endOfCell(bytes, at) : -1;
      const text = end < 0 ? '' : decodeUtf8(bytes.subarray(at, end));
      // Behind a comment or another cell inside of it the end may be another one's.
      if (text === '' || text.includes('<!') || text.includes('<c', 1)) {
        reader.leaveRow(column);
        return false;
      }
      const scanner = rootOf(text);
      column = reader.readCell(scanner, column + 1);
      if (scanner.end !== text.length) throw new XlsxError('damaged', 'element without end');
      this.at = end;
    }
  }

  /**
   * Reads a cell as nearly every one is written: `<c r="B7" s="3" t="s"><v>12</v></c>`, without style or type too, or
   * `<c r="B7" s="3"/>`. False, and nothing is done, for whatever is faulty or written otherwise.
   */
  private readPlainCell(row: number): boolean {
    const { bytes } = this;
    const { cells, strings } = this.reader;
    let { at } = this;
    if (!standsAt(bytes, CELL, at) || !standsAt(bytes, NUMBERED, at + CELL.length)) return false;
    at += CELL.length + NUMBERED.length;
    let column = 0;
    for (let code = bytes[at]!; code >= 65 && code <= 90; code = bytes[++at]!) column = column * 26 + code - 64;
    let end = endOfDigits(bytes, at);
    if (column === 0 || column > LAST_COLUMN + 1 || wholeNumber(bytes, at, end) !== row + 1) return false;
    if (bytes[end] !== QUOTE) return false;
    at = end + 1;
    let style = 0;
    if (standsAt(bytes, STYLE, at)) {
      end = endOfDigits(bytes, at + STYLE.length);
      style = wholeNumber(bytes, at + STYLE.length, end);
      if (style < 0 || bytes[end] !== QUOTE) return false;
      at = end + 1;
    }
    const isShared = standsAt(bytes, SHARED, at);
    if (isShared) at += SHARED.length;
    if (bytes[at] === SLASH && bytes[at + 1] === GREATER_THAN) {
      cells.push(row, column - 1, style, null);
      this.at = at + 2;
      return true;
    }
    if (!standsAt(bytes, VALUE, at)) return false;
    at += VALUE.length;
    end = endOfDigits(bytes, at);
    let value: CellValue = wholeNumber(bytes, at, end);
    if (value >= 0 && bytes[end] === POINT) {
      const point = end;
      end = endOfDigits(bytes, point + 1);
      const decimals = end - point - 1;
      if (decimals === 0 || end - at - 1 > EXACT_DIGITS) return false;
      value = (value * POWERS[decimals]! + wholeNumber(bytes, point + 1, end)) / POWERS[decimals]!;
    }
    if (value < 0 || !standsAt(bytes, VALUE_END, end)) return false;
    if (isShared) {
      const shared = strings[value];
      if (shared === undefined) return false;
      value = shared === '' ? null : shared;
    }
    cells.push(row, column - 1, style, value);
    this.at = end + VALUE_END.length;
    return true;
  }
}

function standsAt(bytes: Uint8Array, signs: readonly number[], at: number): boolean {
  for (let i = 0; i < signs.length; i++) if (bytes[at + i] !== signs[i]) return false;
  return true;
}

/** -1: nowhere. */
function find(bytes: Uint8Array, signs: readonly number[], start: number): number {
  for (let at = bytes.indexOf(signs[0]!, start); at >= 0; at = bytes.indexOf(signs[0]!, at + 1)) {
    if (standsAt(bytes, signs, at)) return at;
  }
  return -1;
}

/** Behind the `>` of the tag that begins here; -1 where it has none. */
function endOfTag(bytes: Uint8Array, start: number): number {
  for (let at = start; at < bytes.length; at++) {
    const code = bytes[at]!;
    if (code === GREATER_THAN) return at + 1;
    if (code !== QUOTE && code !== APOSTROPHE) continue;
    at = bytes.indexOf(code, at + 1);
    if (at < 0) return -1;
  }
  return -1;
}

/** Behind the element of a cell that begins here; -1 where it has no end. */
function endOfCell(bytes: Uint8Array, start: number): number {
  const end = endOfTag(bytes, start);
  if (end < 0 || bytes[end - 2] === SLASH) return end;
  const closing = find(bytes, CELL_END, end);
  return closing < 0 ? -1 : closing + CELL_END.length;
}

function endOfDigits(bytes: Uint8Array, start: number): number {
  let end = start;
  for (let code = bytes[end]!; code >= 48 && code <= 57; code = bytes[++end]!);
  return end;
}

/** The number of these digits; -1 for none, and for more than are surely exact. */
function wholeNumber(bytes: Uint8Array, start: number, end: number): number {
  if (end === start || end - start > EXACT_DIGITS) return -1;
  let number = 0;
  for (let at = start; at < end; at++) number = number * 10 + bytes[at]! - 48;
  return number;
}
