/** The cells of a sheet's part: values, formulas, styles, and the rows that they stand in. */
import { LAST_COLUMN, LAST_ROW, parseArea } from '../core/workbook/address';
import { type Area, type CellValue } from '../core/workbook/snapshot';
import { XlsxError } from './error';
import { readFormula, shiftFormula } from './formula';
import { readRichText } from './shared-strings';
import { decodeControls, type XmlScanner } from './xml';

/** Cells of all kinds that are read of one sheet: above it the browser would run out of memory. */
const MAX_CELLS = 5_000_000;

/** A number as nearly every file writes it. */
const PLAIN_NUMBER = /^-?\d{1,15}(?:\.\d{1,20})?(?:E[+-]?\d{1,3})?$/;
/** A row's tag as nearly every file writes it. */
const PLAIN_ROW = /<row r="\d{1,7}"(?: spans="[\d: ]*")?>/y;
const ROW_NUMBER_AT = '<row r="'.length;

/** Characters of most cells, at least: room is made for as many as a part would hold of these, and more when it is needed. */
const USUAL_CELL = 24;

export interface ScannedRow {
  readonly row: number;
  /** Points; null: automatic. */
  readonly height: number | null;
  readonly isHidden: boolean;
  /** Style of its cells that are not in the file; null where the row sets none. */
  readonly style: number | null;
}

/** Cells as columns of a table, in file order: hundreds of thousands of small objects would cost seconds. */
export interface ScannedCells {
  readonly rows: Int32Array;
  readonly columns: Int32Array;
  readonly values: CellValue[];
  readonly styles: Int32Array;
  /** By position in the lists above, with `=`. */
  readonly formulas: Map<number, string>;
}

/** A formula that several cells share; its first cell holds the text. */
export interface SharedGroup {
  readonly master: number;
  readonly members: number[];
}

/** Reads `sheetData`, from its first row to its last. */
export class CellReader implements ScannedCells {
  /** Longer than what was read until all is: `values` says how many there are. */
  rows = new Int32Array(0);
  columns = new Int32Array(0);
  styles = new Int32Array(0);
  readonly values: CellValue[] = [];
  readonly formulas = new Map<number, string>();
  readonly sheetRows: ScannedRow[] = [];
  readonly arrays: Area[] = [];
  private readonly groups = new Map<string, { master: number; text: string; members: number[] }>();
  private readonly waiting: { group: string; cell: number }[] = [];

  constructor(private readonly strings: readonly string[]) {}

  /** Reads the rows of the element under the scanner and ends on its closing tag. @throws XlsxError damaged, too-large */
  readSheetData(scanner: XmlScanner): void {
    if (scanner.isEmpty) return;
    const usual = Math.ceil((scanner.text.length - scanner.end) / USUAL_CELL);
    this.makeRoom(this.values.length + Math.min(MAX_CELLS, usual));
    this.readRows(scanner);
    this.makeRoom(this.values.length);
  }

  private readRows(scanner: XmlScanner): void {
    let row = -1;
    for (;;) {
      const { text, end } = scanner;
      PLAIN_ROW.lastIndex = end;
      const isPlain = PLAIN_ROW.test(text);
      if (isPlain) {
        row = wholeNumber(text, end + ROW_NUMBER_AT, endOfDigits(text, end + ROW_NUMBER_AT)) - 1;
        scanner.end = PLAIN_ROW.lastIndex;
      } else {
        if (!scanner.next()) throw new XlsxError('damaged', 'element without end');
        if (scanner.isClosing) return;
        if (scanner.name !== 'row') {
          scanner.skipElement();
          continue;
        }
        row = scanner.number('r', row + 2) - 1;
      }
      if (!(row >= 0 && row <= LAST_ROW)) throw new XlsxError('damaged', 'row number');
      this.sheetRows.push(isPlain ? { row, height: null, isHidden: false, style: null } : readRowTag(scanner, row));
      if (isPlain || !scanner.isEmpty) this.readCells(scanner, row);
    }
  }

  /** Reads the cells of a row, from behind its tag, and ends on its closing tag. */
  private readCells(scanner: XmlScanner, row: number): void {
    const { text } = scanner;
    const reference = `${row + 1}"`;
    let column = -1;
    for (;;) {
      // Nearly every cell is written the same way; only others are taken apart tag by tag.
      const end = this.readPlainCell(text, scanner.end, row, reference);
      if (end >= 0) {
        scanner.end = end;
        column = this.columns[this.values.length - 1]!;
        continue;
      }
      if (text.startsWith('</row>', scanner.end)) {
        scanner.end += 6;
        return;
      }
      if (!scanner.next()) throw new XlsxError('damaged', 'element without end');
      if (scanner.isClosing) return;
      const { start, isEmpty } = scanner;
      if (scanner.name === 'c') column = this.readCell(scanner, row, column + 1);
      if (!isEmpty && scanner.start === start) scanner.skipElement();
    }
  }

  /**
   * Reads a cell as nearly every one is written: `<c r="B7" s="3" t="s"><v>12</v></c>`, without style or type too, or
   * `<c r="B7" s="3"/>`. Where it ends, or -1 for whatever is faulty or written otherwise. Sign by sign, so that nothing
   * is made for a cell but its value.
   */
  private readPlainCell(text: string, start: number, row: number, reference: string): number {
    if (!text.startsWith('<c r="', start) || this.values.length >= MAX_CELLS) return -1;
    let at = start + 6;
    let column = 0;
    for (let code = text.charCodeAt(at); code >= 65 && code <= 90; code = text.charCodeAt(++at)) {
      column = column * 26 + code - 64;
    }
    if (column === 0 || column > LAST_COLUMN + 1 || !text.startsWith(reference, at)) return -1;
    at += reference.length;
    let style = 0;
    if (text.startsWith(' s="', at)) {
      const end = endOfDigits(text, at + 4);
      style = wholeNumber(text, at + 4, end);
      if (style < 0 || text.charCodeAt(end) !== QUOTE) return -1;
      at = end + 1;
    }
    const isShared = text.startsWith(' t="s"', at);
    if (isShared) at += 6;
    if (text.startsWith('/>', at)) {
      this.push(row, column - 1, style, null);
      return at + 2;
    }
    if (!text.startsWith('><v>', at)) return -1;
    at += 4;
    let end = endOfDigits(text, at);
    let value: CellValue = wholeNumber(text, at, end);
    if (value < 0 || text.charCodeAt(end) !== LESS_THAN) {
      end = text.indexOf('<', at);
      const written = text.slice(at, end);
      if (!PLAIN_NUMBER.test(written)) return -1;
      value = Number(written);
    }
    if (!text.startsWith('</v></c>', end)) return -1;
    if (isShared) {
      const shared = this.strings[value];
      if (shared === undefined) return -1;
      value = shared === '' ? null : shared;
    }
    this.push(row, column - 1, style, value);
    return end + 8;
  }

  private push(row: number, column: number, style: number, value: CellValue): void {
    const index = this.values.push(value) - 1;
    if (index >= this.rows.length) this.makeRoom(2 * index + 64);
    this.rows[index] = row;
    this.columns[index] = column;
    this.styles[index] = style;
  }

  /** Lists of exactly this length, with what they held. */
  private makeRoom(length: number): void {
    const resized = (list: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> => {
      if (length <= list.length) return list.subarray(0, length);
      const longer = new Int32Array(length);
      longer.set(list);
      return longer;
    };
    this.rows = resized(this.rows);
    this.columns = resized(this.columns);
    this.styles = resized(this.styles);
  }

  /** Reads the cell under the scanner; its column is returned. */
  private readCell(scanner: XmlScanner, row: number, nextColumn: number): number {
    const reference = scanner.attribute('r');
    const column = reference === null ? nextColumn : columnOf(reference);
    const style = scanner.attribute('s');
    const index = this.values.length;
    if (index >= MAX_CELLS) throw new XlsxError('too-large', `${index} cells`);
    if (!(column >= 0 && column <= LAST_COLUMN)) throw new XlsxError('damaged', 'column');
    this.push(row, column, style === null ? 0 : Number(style) || 0, null);
    if (scanner.isEmpty) return column;
    const type = scanner.attribute('t');
    let value: string | null = null;
    let rich: string | null = null;
    scanner.children((name) => {
      if (name === 'v') value = scanner.elementText();
      else if (name === 'is') rich = readRichText(scanner);
      else if (name === 'f') this.readFormula(scanner, row, column, index);
    });
    this.values[index] = this.readValue(type, value, rich, this.formulas.has(index));
    return column;
  }

  private readValue(type: string | null, text: string | null, rich: string | null, hasFormula: boolean): CellValue {
    if (type === 'inlineStr') return rich ?? text ?? null;
    if (text === null) return rich;
    switch (type) {
      case 's': {
        const shared = this.strings[Number(text)];
        if (shared === undefined) throw new XlsxError('damaged', `shared text ${text}`);
        return shared === '' && !hasFormula ? null : shared;
      }
      case 'str':
        return text === '' && !hasFormula ? null : decodeControls(text);
      case 'b':
        return text.trim() === '1' || text.trim() === 'true';
      case 'e':
        return { error: text.trim() };
      case 'd':
        return serialOfIso(text);
      default: {
        if (text.trim() === '') return null;
        const number = Number(text);
        return Number.isNaN(number) ? text : number;
      }
    }
  }

  private readFormula(scanner: XmlScanner, row: number, column: number, index: number): void {
    const type = scanner.attribute('t');
    const group = scanner.attribute('si');
    const area = parseArea(scanner.attribute('ref') ?? '');
    const inputs = type === 'dataTable' ? [scanner.attribute('r1'), scanner.attribute('r2')] : [];
    const text = readFormula(decodeControls(scanner.elementText()));
    if (type === 'array' || type === 'dataTable') {
      const own = { top: row, bottom: row, left: column, right: column };
      this.arrays.push(area ?? own);
    }
    if (type === 'dataTable') this.formulas.set(index, `=TABLE(${inputs.map((input) => input ?? '').join(',')})`);
    else if (type === 'shared' && group !== null && text === '') this.waiting.push({ group, cell: index });
    else if (text !== '') {
      this.formulas.set(index, `=${text}`);
      if (type === 'shared' && group !== null) this.groups.set(group, { master: index, text, members: [] });
    }
  }

  /** Gives every cell its own formula: those that share one, and those inside an array formula. */
  expandSharedFormulas(): SharedGroup[] {
    for (const { group, cell } of this.waiting) {
      const found = this.groups.get(group);
      if (!found) continue;
      found.members.push(cell);
      const rows = this.rows[cell]! - this.rows[found.master]!;
      const columns = this.columns[cell]! - this.columns[found.master]!;
      this.formulas.set(cell, `=${shiftFormula(found.text, rows, columns)}`);
    }
    const wide = this.arrays.filter((area) => area.top !== area.bottom || area.left !== area.right);
    if (wide.length > 0) this.spreadArrays(wide);
    return [...this.groups.values()];
  }

  private spreadArrays(areas: readonly Area[]): void {
    const firsts = new Map<string, string>();
    for (const [index, formula] of this.formulas) firsts.set(`${this.rows[index]},${this.columns[index]}`, formula);
    for (let index = 0; index < this.values.length; index++) {
      const row = this.rows[index]!;
      const column = this.columns[index]!;
      const area = areas.find((a) => row >= a.top && row <= a.bottom && column >= a.left && column <= a.right);
      const formula = area && (firsts.get(`${area.top},${area.left}`) ?? firsts.get(`${area.top},${area.left - 1}`));
      if (formula !== undefined && !this.formulas.has(index)) this.formulas.set(index, formula);
    }
  }
}

function readRowTag(scanner: XmlScanner, row: number): ScannedRow {
  const height = scanner.attribute('ht') === null ? null : scanner.number('ht', 15);
  return {
    row,
    height,
    isHidden: scanner.flag('hidden') || height === 0,
    style: scanner.flag('customFormat') ? scanner.number('s', 0) : null,
  };
}

const QUOTE = 34;
const LESS_THAN = 60;

function endOfDigits(text: string, start: number): number {
  let end = start;
  for (let code = text.charCodeAt(end); code >= 48 && code <= 57; code = text.charCodeAt(++end));
  return end;
}

/** The number of these digits; -1 for none, and for more than are surely exact. */
function wholeNumber(text: string, start: number, end: number): number {
  if (end === start || end - start > 15) return -1;
  let number = 0;
  for (let at = start; at < end; at++) number = number * 10 + text.charCodeAt(at) - 48;
  return number;
}

/** Column of `AB12`, without building texts. */
function columnOf(reference: string): number {
  let column = 0;
  let i = 0;
  for (; i < reference.length; i++) {
    const code = reference.charCodeAt(i) & ~32;
    if (code < 65 || code > 90) break;
    column = column * 26 + code - 64;
  }
  return i > 3 ? -1 : column - 1;
}

/** A date that a cell holds as ISO text, as a serial of the 1900 system; a text that is none stays one. */
function serialOfIso(text: string): CellValue {
  const found = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?)?/.exec(text.trim());
  if (!found) return text;
  const days = Date.UTC(Number(found[1]), Number(found[2]) - 1, Number(found[3])) / 86_400_000 + 25_569;
  const seconds = Number(found[4] ?? 0) * 3600 + Number(found[5] ?? 0) * 60 + Number(found[6] ?? 0);
  return days + seconds / 86_400;
}
