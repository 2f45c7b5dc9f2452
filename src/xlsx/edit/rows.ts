/** The rows of a sheet: their texts as the file has them, taken apart only where that must be, and the cells of a patch. */
import { formatCell } from '../../core/workbook/address';
import { BLANK, type CellContent } from '../../core/workbook/patch';
import { XlsxError } from '../error';
import { prefixOf, setAttribute, XmlScanner } from '../xml';
import { CellXml } from './cell-xml';
import { MadeCells } from './made-cells';
import { columnOf, isBareRow, lastPlainColumn, openingTag, positionOf } from './row-text';
import { type StripXml } from './strip-xml';
import { type XmlBytes, XmlText } from './xml-bytes';

/** A cell of the file, or one that was put back: its element, with the blanks before it. */
interface KeptCell {
  readonly column: number;
  readonly text: string;
}

interface Row {
  readonly number: number;
  /** False where the file counts it instead of numbering it. */
  readonly isNumbered: boolean;
  /** As it was read; null where it was taken apart. */
  text: string | null;
  tag: string;
  cells: KeptCell[];
  tail: string;
  /** Column of the last cell of `text`, behind which others can be put as it is; beyond all where they cannot. */
  last: number | null;
  /** Style that it gives to cells which the file does not have; undefined until somebody asks. */
  style: number | null | undefined;
}

export class RowsDraft {
  private rows: Row[] = [];
  private readonly byNumber = new Map<number, Row>();
  private isSorted = true;
  /** The row that was asked for last: cells come row by row. */
  private last: Row | null = null;
  private readonly open: string;
  private readonly close: string;
  private readonly prefix: string;
  private readonly isPlain: boolean;
  private readonly made = new MadeCells();
  private readonly xml: CellXml;

  constructor(text: string) {
    const scanner = new XmlScanner(text);
    scanner.next();
    const tag = text.slice(scanner.start, scanner.end);
    this.prefix = prefixOf(tag);
    this.xml = new CellXml(this.prefix);
    this.isPlain = !text.includes('<![CDATA[') && !text.includes('<!--');
    if (scanner.isEmpty) {
      this.open = text.slice(0, scanner.start) + tag.replace(/\s*\/>$/, '>');
      this.close = `</${this.prefix}sheetData>`;
      return;
    }
    this.open = text.slice(0, scanner.end);
    const closing = `</${this.prefix}row`;
    let from = scanner.end;
    let number = -1;
    scanner.children((name) => {
      const isNumbered = name !== 'row' || scanner.attribute('r') !== null;
      if (name === 'row') number = scanner.number('r', number + 2) - 1;
      if (!this.isPlain || scanner.isEmpty) scanner.skipElement();
      else {
        const at = text.indexOf(closing, scanner.end);
        if (at < 0) throw new XlsxError('damaged', 'row without end');
        scanner.end = at;
        scanner.next();
      }
      this.add(number, { isNumbered, text: text.slice(from, scanner.end) });
      from = scanner.end;
    });
    this.close = text.slice(from);
  }

  private add(
    number: number,
    { isNumbered, text, tag = '' }: { isNumbered: boolean; text: string | null; tag?: string },
  ): Row {
    const before = this.rows[this.rows.length - 1];
    if (before && before.number > number) this.isSorted = false;
    const row = { number, isNumbered, text, tag, cells: [], tail: this.rowEnd, last: null, style: undefined };
    this.rows.push(row);
    this.byNumber.set(number, row);
    return row;
  }

  private row(number: number): Row | undefined {
    if (this.last?.number === number) return this.last;
    const row = this.byNumber.get(number);
    if (row) this.last = row;
    return row;
  }

  private rowOrNew(number: number): Row {
    const known = this.row(number);
    if (known) return known;
    return (this.last = this.add(number, {
      isNumbered: true,
      text: null,
      tag: this.bareTag(number),
    }));
  }

  /** The row, if there is one, as its cells. */
  private opened(number: number): Row | undefined {
    const row = this.row(number);
    if (row && row.text !== null) this.takeApart(row, row.text);
    return row;
  }

  private get rowEnd(): string {
    return `</${this.prefix}row>`;
  }

  private takeApart(row: Row, text: string): void {
    const scanner = new XmlScanner(text);
    scanner.next();
    row.tag = this.ownTag(row, text.slice(0, scanner.start), text.slice(scanner.start, scanner.end));
    row.text = null;
    row.style = undefined;
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
      if (name === 'c') row.cells.push({ column, text: head + numbered + text.slice(opening[1], scanner.end) });
      else row.tail = head + text.slice(opening[0], scanner.end) + row.tail;
      from = scanner.end;
    });
    row.cells.sort((a, b) => a.column - b.column);
  }

  /** The tag of a row whose cells are no longer those of the file. */
  private ownTag({ number }: Row, blanks: string, tag: string): string {
    if (tag === this.bareTag(number)) return blanks + tag;
    // Whatever stands between rows and cells without a number of its own keeps its place by getting one.
    const numbered = setAttribute(setAttribute(tag, 'spans', null), 'r', String(number + 1));
    return blanks + numbered.replace(/\s*\/>$/, '>');
  }

  /** Element of a cell of the file, or of one that was put back, with the blanks before it; null where there is none. */
  kept(number: number, column: number): string | null {
    const row = this.row(number);
    if (!row || (row.text !== null && column > this.lastColumn(row, row.text))) return null;
    const { cells } = this.opened(number)!;
    const cell = cells[positionOf(cells, column)];
    return cell?.column === column ? cell.text : null;
  }

  /** Whether nothing stands behind the cells of a row, and where the last of them is. */
  private lastColumn(row: Row, text: string): number {
    return (row.last ??= this.isPlain && this.prefix === '' ? lastPlainColumn(text) : Infinity);
  }

  /** Style of a cell that the patch has made; null where it has made none. */
  madeStyle(row: number, column: number): number | null {
    return this.made.style(row, column);
  }

  madeContent(row: number, column: number): CellContent {
    return this.made.content(row, column);
  }

  /** Element of a cell as it is by now; null where there is none. */
  cellText(row: number, column: number): string | null {
    const style = this.made.style(row, column);
    if (style === null) return this.kept(row, column)?.trimStart() ?? null;
    return this.makeCell(row, column, style, this.made.content(row, column), null);
  }

  /** Makes a cell of this style and content where the file has none. */
  make(row: number, column: number, style: number, content: CellContent): void {
    this.rowOrNew(row);
    this.made.put(row, column, style, content);
  }

  /** The same, with the content that a strip has in this place. */
  makeOfStrip(row: number, column: number, style: number, strip: StripXml, place: number): void {
    this.rowOrNew(row);
    this.made.putStrip(row, column, style, strip, place);
  }

  /** The same, without content; one that was made keeps what it has. */
  restyle(row: number, column: number, style: number): void {
    this.rowOrNew(row);
    this.made.restyle(row, column, style);
  }

  /** Replaces a cell's element, or takes it away. */
  setCellText(number: number, column: number, text: string | null): void {
    this.made.remove(number, column);
    if (text !== null) this.rowOrNew(number);
    else if (this.kept(number, column) === null) return;
    const { cells } = this.opened(number)!;
    const at = positionOf(cells, column);
    const isThere = cells[at]?.column === column;
    cells.splice(at, isThere ? 1 : 0, ...(text === null ? [] : [{ column, text }]));
  }

  /** Style that the row gives to cells which the file does not have; null where it gives none. */
  rowStyle(number: number): number | null {
    const row = this.row(number);
    if (!row) return null;
    if (row.style === undefined) {
      row.style = null;
      if ((row.text ?? row.tag).includes('customFormat')) {
        const scanner = tagOf(row);
        if (scanner.flag('customFormat')) row.style = scanner.number('s', 0);
      }
    }
    return row.style;
  }

  rowAttribute(number: number, name: string): string | null {
    const row = this.row(number);
    return row ? tagOf(row).attribute(name) : null;
  }

  setHeight(number: number, height: string | null, custom: string | null): void {
    const row = this.row(number) ?? (height !== null || custom !== null ? this.rowOrNew(number) : null);
    if (row?.tag === this.bareTag(number) && height !== null) {
      // A row of ours, as most are that are given a height.
      row.tag = `<${this.prefix}row r="${number + 1}" ht="${height}"${custom === null ? '' : ` customHeight="${custom}"`}>`;
      return;
    }
    this.setRowAttribute(number, 'ht', height);
    this.setRowAttribute(number, 'customHeight', custom);
  }

  private bareTag(number: number): string {
    return `<${this.prefix}row r="${number + 1}">`;
  }

  private setRowAttribute(number: number, name: string, value: string | null): void {
    if (value === null && !this.byNumber.has(number)) return;
    this.rowOrNew(number);
    const row = this.opened(number)!;
    const blanks = /^\s*/.exec(row.tag)![0];
    row.tag = blanks + setAttribute(row.tag.slice(blanks.length), name, value);
  }

  /** A cell's element with this style and content (null: as it is). `kept` is the element that was there before. */
  makeCell(row: number, column: number, style: number, content: CellContent | null, kept: string | null): string {
    const plain = this.xml.tag(formatCell(row, column), style);
    let tag = plain;
    if (kept !== null) {
      const opening = openingTag(kept);
      if (content === null) {
        return setAttribute(opening, 's', style === 0 ? null : String(style)) + kept.slice(opening.length);
      }
      // Only `ph` says something that outlives the content.
      if (opening.includes(' ph=')) tag = setAttribute(`${plain}>`, 'ph', '1').slice(0, -1);
    }
    const out = new XmlText();
    out.raw(tag);
    this.xml.write(out, content ?? BLANK);
    return out.text;
  }

  expectedLength(): number {
    return this.made.expectedLength();
  }

  writeTo(out: XmlBytes): void {
    // A row that is counted would move if the one before it went.
    const isNeeded = (row: Row, next: Row | undefined): boolean =>
      row.text !== null ||
      row.cells.length > 0 ||
      this.hasMade(row) ||
      !isBareRow(row.tag) ||
      (next !== undefined && next.text !== null && !next.isNumbered);
    const rows = this.rows.filter((row, i) => isNeeded(row, this.rows[i + 1]));
    if (!this.isSorted) rows.sort((a, b) => a.number - b.number);
    out.raw(this.open);
    for (const row of rows) this.writeRow(out, row);
    out.raw(this.close);
  }

  private writeRow(out: XmlBytes, row: Row): void {
    const { number, text } = row;
    const hasMade = this.hasMade(row);
    if (text !== null && !hasMade) {
      out.raw(text);
      return;
    }
    let from = 0;
    if (text !== null && this.made.first(number) > this.lastColumn(row, text)) this.writeKept(out, row, text);
    else {
      const { tag, cells } = this.opened(number)!;
      out.raw(tag);
      for (const cell of cells) {
        if (hasMade) this.made.write(out, this.xml, number, from, cell.column);
        out.raw(cell.text);
        from = cell.column;
      }
    }
    if (hasMade) this.made.write(out, this.xml, number, from, Infinity);
    out.raw(row.tail);
  }

  /** Of two rows of one number the patch knows the last. */
  private hasMade(row: Row): boolean {
    return this.made.has(row.number) && this.byNumber.get(row.number) === row;
  }

  /** A row of the file up to its last cell. */
  private writeKept(out: XmlBytes, row: Row, text: string): void {
    const scanner = new XmlScanner(text);
    scanner.next();
    out.raw(this.ownTag(row, text.slice(0, scanner.start), text.slice(scanner.start, scanner.end)));
    if (!scanner.isEmpty) out.raw(text.slice(scanner.end, text.length - row.tail.length));
  }
}

function tagOf(row: Row): XmlScanner {
  const scanner = new XmlScanner(row.text ?? row.tag);
  scanner.next();
  return scanner;
}
