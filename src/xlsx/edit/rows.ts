/** The cells of a sheet as texts, row by row; only rows that are touched are taken apart. */
import { formatCell, LAST_COLUMN } from '../../core/workbook/address';
import { BLANK, type CellContent } from '../../core/workbook/patch';
import { isCellError } from '../../core/workbook/snapshot';
import { XlsxError } from '../error';
import { writeFormula } from '../formula';
import { encodeControls, escapeText, prefixOf, setAttribute, XmlScanner } from '../xml';

/** Characters that a cell can hold: Excel repairs a file with more. */
const MAX_TEXT = 32767;

/** A cell of the file, or one that was made and becomes a text only when the sheet is written. */
export interface DraftedCell {
  readonly column: number;
  /** Its element as it was read or put back; null for one that was made. */
  text: string | null;
  style: number;
  content: CellContent;
}

interface Row {
  readonly number: number;
  /** False where the file counts it instead of numbering it. */
  readonly isNumbered: boolean;
  /** As it was read; null where it was taken apart. */
  text: string | null;
  tag: string;
  cells: DraftedCell[];
  tail: string;
}

export class RowsDraft {
  private rows: Row[] = [];
  private readonly byNumber = new Map<number, Row>();
  private isSorted = true;
  /** The row that was touched last: cells come row by row. */
  private last: Row | null = null;
  private readonly open: string;
  private readonly close: string;
  private readonly prefix: string;

  constructor(text: string) {
    const scanner = new XmlScanner(text);
    scanner.next();
    const tag = text.slice(scanner.start, scanner.end);
    this.prefix = prefixOf(tag);
    if (scanner.isEmpty) {
      this.open = text.slice(0, scanner.start) + tag.replace(/\s*\/>$/, '>');
      this.close = `</${this.prefix}sheetData>`;
      return;
    }
    this.open = text.slice(0, scanner.end);
    const isPlain = !text.includes('<![CDATA[') && !text.includes('<!--');
    const closing = `</${this.prefix}row`;
    let from = scanner.end;
    let number = -1;
    scanner.children((name) => {
      const isNumbered = name !== 'row' || scanner.attribute('r') !== null;
      if (name === 'row') number = scanner.number('r', number + 2) - 1;
      if (!isPlain || scanner.isEmpty) scanner.skipElement();
      else {
        const at = text.indexOf(closing, scanner.end);
        if (at < 0) throw new XlsxError('damaged', 'row without end');
        scanner.end = at;
        scanner.next();
      }
      this.add({ number, isNumbered, text: text.slice(from, scanner.end), tag: '', cells: [], tail: '' });
      from = scanner.end;
    });
    this.close = text.slice(from);
  }

  private add(row: Row): void {
    const last = this.rows[this.rows.length - 1];
    if (last && last.number > row.number) this.isSorted = false;
    this.rows.push(row);
    this.byNumber.set(row.number, row);
  }

  private touch(number: number): Row {
    if (this.last?.number === number) return this.last;
    let row = this.byNumber.get(number);
    if (!row) {
      const tag = `<${this.prefix}row r="${number + 1}">`;
      row = { number, isNumbered: true, text: null, tag, cells: [], tail: this.rowEnd };
      this.add(row);
    } else if (row.text !== null) this.takeApart(row);
    this.last = row;
    return row;
  }

  private get rowEnd(): string {
    return `</${this.prefix}row>`;
  }

  private takeApart(row: Row): void {
    const text = row.text!;
    const scanner = new XmlScanner(text);
    scanner.next();
    let tag = text.slice(0, scanner.end);
    const blanks = tag.slice(0, scanner.start);
    tag = setAttribute(tag.slice(scanner.start), 'spans', null);
    // Whatever stands between rows and cells without a number of its own keeps its place by getting one.
    tag = setAttribute(tag, 'r', String(row.number + 1));
    row.text = null;
    row.tag = blanks + (scanner.isEmpty ? tag.replace(/\s*\/>$/, '>') : tag);
    row.tail = this.rowEnd;
    if (scanner.isEmpty) return;
    let from = scanner.end;
    let column = -1;
    scanner.children((name) => {
      const reference = scanner.attribute('r');
      column = name === 'c' && reference !== null ? columnOf(reference) : column + 1;
      const opening = [scanner.start, scanner.end] as const;
      scanner.skipElement();
      const head = text.slice(from, opening[0]);
      const cellTag = text.slice(...opening);
      const numbered = reference === null ? setAttribute(cellTag, 'r', formatCell(row.number, column)) : cellTag;
      if (name === 'c') row.cells.push(readCell(column, head + numbered + text.slice(opening[1], scanner.end)));
      else row.tail = head + text.slice(opening[0], scanner.end) + row.tail;
      from = scanner.end;
    });
    row.cells.sort((a, b) => a.column - b.column);
  }

  /** Element of a cell; null where the file has none. */
  cellText(row: number, column: number): string | null {
    const cell = this.find(row, column);
    return cell ? this.textOf(row, cell).trimStart() : null;
  }

  /** What is known of a cell; undefined where the file has none. */
  find(row: number, column: number): DraftedCell | undefined {
    return this.last?.number === row || this.byNumber.has(row) ? findCell(this.touch(row), column) : undefined;
  }

  /** Puts a cell of this style and content in a place, whatever stood there. */
  make(row: number, column: number, style: number, content: CellContent): void {
    this.put(row, { column, text: null, style, content });
  }

  private textOf(row: number, { text, column, style, content }: DraftedCell): string {
    return text ?? this.makeCell(row, column, style, content, null);
  }

  /** Replaces a cell's element, or takes it away. */
  setCellText(row: number, column: number, text: string | null): void {
    if (text !== null) this.put(row, readCell(column, text));
    else if (this.byNumber.has(row)) {
      const { cells } = this.touch(row);
      const at = positionOf(cells, column);
      if (cells[at]?.column === column) cells.splice(at, 1);
    }
  }

  private put(row: number, cell: DraftedCell): void {
    const { cells } = this.touch(row);
    const at = positionOf(cells, cell.column);
    if (at === cells.length) cells.push(cell);
    else cells.splice(at, cells[at]!.column === cell.column ? 1 : 0, cell);
  }

  /** Style that the row gives to cells which the file does not have; null where it gives none. */
  rowStyle(row: number): number | null {
    const known = this.byNumber.get(row);
    if (!known || !(known.text ?? known.tag).includes('customFormat')) return null;
    const scanner = this.rowTag(row);
    return scanner?.flag('customFormat') ? scanner.number('s', 0) : null;
  }

  private rowTag(number: number): XmlScanner | null {
    const row = this.byNumber.get(number);
    if (!row) return null;
    const scanner = new XmlScanner(row.text ?? row.tag);
    scanner.next();
    return scanner;
  }

  rowAttribute(row: number, name: string): string | null {
    return this.rowTag(row)?.attribute(name) ?? null;
  }

  setRowAttribute(row: number, name: string, value: string | null): void {
    if (value === null && !this.byNumber.has(row)) return;
    const line = this.touch(row);
    const blanks = /^\s*/.exec(line.tag)![0];
    line.tag = blanks + setAttribute(line.tag.slice(blanks.length), name, value);
  }

  /** A cell's element with this style and content (null: as it is). `kept` is the element that was there before. */
  makeCell(row: number, column: number, style: number, content: CellContent | null, kept: string | null): string {
    const plain = `<${this.prefix}c r="${formatCell(row, column)}"${style === 0 ? '' : ` s="${style}"`}`;
    let tag = plain;
    if (kept !== null) {
      const opening = openingTag(kept);
      if (content === null) {
        return setAttribute(opening, 's', style === 0 ? null : String(style)) + kept.slice(opening.length);
      }
      // Only `ph` says something that outlives the content.
      if (opening.includes(' ph=')) tag = setAttribute(`${plain}>`, 'ph', '1').slice(0, -1);
    }
    const [type, body] = this.contentXml(content ?? BLANK);
    if (body === '') return `${tag}/>`;
    return `${tag}${type === '' ? '' : ` t="${type}"`}>${body}</${this.prefix}c>`;
  }

  private contentXml({ formula, value }: CellContent): [type: string, body: string] {
    const x = this.prefix;
    if (formula !== null) {
      const text = escapeText(encodeControls(writeFormula(formula.startsWith('=') ? formula.slice(1) : formula)));
      const [type, plain] = typedValue(value);
      return [type, `<${x}f>${text}</${x}f>${value === null ? '' : `<${x}v>${escapeText(plain)}</${x}v>`}`];
    }
    if (value === null || value === '') return ['', ''];
    if (typeof value === 'string') {
      const text = escapeText(encodeControls(value.slice(0, MAX_TEXT)));
      return ['inlineStr', `<${x}is><${x}t xml:space="preserve">${text}</${x}t></${x}is>`];
    }
    const [type, plain] = typedValue(value);
    return [type, `<${x}v>${escapeText(plain)}</${x}v>`];
  }

  toString(): string {
    // A row that is counted would move if the one before it went.
    const isNeeded = (row: Row, next: Row | undefined): boolean =>
      row.text !== null ||
      row.cells.length > 0 ||
      !isBareRow(row.tag) ||
      (next !== undefined && next.text !== null && !next.isNumbered);
    const rows = this.rows.filter((row, i) => isNeeded(row, this.rows[i + 1]));
    if (!this.isSorted) rows.sort((a, b) => a.number - b.number);
    const body = rows.map((row) => {
      if (row.text !== null) return row.text;
      // Joined row by row: a text that grows piece by piece keeps all its pieces until it is read.
      const line = [row.tag];
      for (const cell of row.cells) line.push(this.textOf(row.number, cell));
      line.push(row.tail);
      return line.join('');
    });
    return this.open + body.join('') + this.close;
  }
}

/** Nothing but its number: it says nothing about the sheet. */
const isBareRow = (tag: string): boolean => /^\s*<(?:[\w.-]+:)?row\s+r="\d+"\s*>$/.test(tag);

export const openingTag = (element: string): string => {
  const scanner = new XmlScanner(element);
  scanner.next();
  return element.slice(0, scanner.end);
};

/** Type and text of a value as a cell stores it beside its formula. */
export function typedValue(value: CellContent['value']): [type: string, text: string] {
  if (typeof value === 'string') return ['str', encodeControls(value.slice(0, MAX_TEXT))];
  if (typeof value === 'boolean') return ['b', value ? '1' : '0'];
  if (isCellError(value)) return ['e', value.error];
  if (value !== null && !Number.isFinite(value)) return ['e', '#NUM!'];
  return ['', value === null ? '' : String(value)];
}

const readCell = (column: number, text: string): DraftedCell => ({ column, text, style: 0, content: BLANK });

const findCell = (row: Row, column: number): DraftedCell | undefined => {
  const cell = row.cells[positionOf(row.cells, column)];
  return cell?.column === column ? cell : undefined;
};

/** Index of the first cell at or after the column. */
function positionOf(cells: readonly DraftedCell[], column: number): number {
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

function columnOf(reference: string): number {
  let column = 0;
  for (const letter of /^[A-Za-z]{1,3}/.exec(reference)?.[0].toUpperCase() ?? '') {
    column = column * 26 + letter.charCodeAt(0) - 64;
  }
  if (column < 1 || column > LAST_COLUMN + 1) throw new XlsxError('damaged', `cell ${reference}`);
  return column - 1;
}
