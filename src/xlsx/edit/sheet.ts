/** One sheet's part while it is changed. */
import { type Area, type CellValue } from '../../core/workbook/snapshot';
import { formatArea, parseArea } from '../../core/workbook/address';
import { type CellStrip, contentIn, hasCell } from '../../core/workbook/cell-block';
import { type CellContent } from '../../core/workbook/patch';
import { writeFormula } from '../formula';
import { type ScannedSheet } from '../sheet-part';
import { escapeText, XmlScanner } from '../xml';
import { columnStyle } from './columns';
import { type Child, ElementDraft } from './element';
import { isEmpty, typedValue } from './cell-xml';
import { openingTag } from './row-text';
import { RowsDraft } from './rows';
import { SHEET_ORDER } from './order';
import { StripXml } from './strip-xml';
import { type XmlBytes } from './xml-bytes';

/** What a cell was, so that it can be put back. */
export interface CellMemento {
  /** Content as the file had it; null where a plain value and formula say all. */
  readonly body: { readonly attributes: Readonly<Record<string, string>>; readonly inner: string } | null;
}

export class SheetDraft {
  readonly root: ElementDraft;
  private readonly sheetData: Child;
  private readonly rows: RowsDraft;
  private readonly length: number;
  private touched: { -readonly [side in keyof Area]: Area[side] } | null = null;
  private readonly columnStyles = new Map<number, number>();
  private readonly newContents = new Map<number, CellContent>();

  constructor(
    text: string,
    /** What was in the part before; null for a new sheet. */
    readonly scan: ScannedSheet | null,
  ) {
    this.root = ElementDraft.parse(text, 'sheetData');
    this.length = text.length;
    const x = this.root.prefix;
    this.sheetData =
      this.root.find('sheetData') ?? this.root.insert('sheetData', `<${x}sheetData></${x}sheetData>`, SHEET_ORDER);
    this.rows = new RowsDraft(this.sheetData.text);
  }

  /** Style index that the cell has for itself; null where the file has no such cell. */
  ownStyle(row: number, column: number): number | null {
    const made = this.rows.madeStyle(row, column);
    if (made !== null) return made;
    const kept = this.rows.kept(row, column);
    return kept === null ? null : styleOf(kept.trimStart());
  }

  /** Style that the cell shows: its own, else its row's, else its column's. */
  style(row: number, column: number): number {
    return this.ownStyle(row, column) ?? this.inheritedStyle(row, column);
  }

  /** Whether this patch has put something into a cell. */
  hasNewContents = false;

  /** What this patch has put into a cell that was in the file: Excel tables take their headers from it. */
  newContent(row: number, column: number): CellContent | undefined {
    return this.newContents.get(row * 16384 + column);
  }

  private inheritedStyle(row: number, column: number): number {
    const ofRow = this.rows.rowStyle(row);
    if (ofRow !== null) return ofRow;
    let ofColumn = this.columnStyles.get(column);
    if (ofColumn === undefined) this.columnStyles.set(column, (ofColumn = columnStyle(this.root, column)));
    return ofColumn;
  }

  /** null gives the cell back what its row or column says. */
  setStyle(row: number, column: number, style: number | null): void {
    this.changeStyle(row, column, () => style);
  }

  /** Sets the style that `change` makes of the one that the cell shows; the one of its own that it had is returned. */
  changeStyle(
    row: number,
    column: number,
    change: (shown: number, row: number, column: number) => number | null,
  ): number | null {
    const made = this.rows.madeStyle(row, column);
    const kept = made === null ? this.rows.kept(row, column)?.trimStart() : undefined;
    const own = made ?? (kept === undefined ? null : styleOf(kept));
    const inherited = own === null ? this.inheritedStyle(row, column) : 0;
    const style = change(own ?? inherited, row, column);
    if (own === null) {
      if (style === null || style === inherited) return own;
      this.rows.restyle(row, column, style);
      this.grow(row, column);
    } else if (kept !== undefined) this.restyleKept(row, column, style, kept);
    else if (style === null && isEmpty(this.rows.madeContent(row, column))) this.rows.setCellText(row, column, null);
    else this.rows.restyle(row, column, style ?? this.inheritedStyle(row, column));
    return own;
  }

  private restyleKept(row: number, column: number, style: number | null, kept: string): void {
    const isGone = style === null && isBlank(kept);
    const wanted = style ?? this.inheritedStyle(row, column);
    this.rows.setCellText(row, column, isGone ? null : this.rows.makeCell(row, column, wanted, null, kept));
  }

  /** Writes a cell, or puts back what `memento` kept of it. */
  setContent(row: number, column: number, content: CellContent, memento: CellMemento | null): void {
    const made = this.rows.madeStyle(row, column);
    const kept = made === null ? (this.rows.kept(row, column)?.trimStart() ?? null) : null;
    if (kept !== null) this.freeSharedFormula(row, column, kept);
    this.hasNewContents = true;
    // A new sheet has no Excel tables, and may have hundreds of thousands of cells.
    if (this.scan) this.newContents.set(row * 16384 + column, content);
    const own = kept !== null ? styleOf(kept) : made;
    if (isEmpty(content) && (own === null || own === this.inheritedStyle(row, column))) {
      this.rows.setCellText(row, column, null);
      return;
    }
    const style = own ?? this.inheritedStyle(row, column);
    if (kept === null && !memento?.body) this.rows.make(row, column, style, content);
    else {
      const text = this.rows.makeCell(row, column, style, content, kept);
      this.rows.setCellText(row, column, memento?.body && !isEmpty(content) ? withBody(text, memento.body) : text);
    }
    this.grow(row, column);
  }

  /** Writes the cells of these strips into these rows. They are blank, and no Excel table takes a title from them. */
  setBlock(rows: readonly number[], strips: readonly CellStrip[]): void {
    const drawn = strips.map((strip) => ({ strip, column: strip.column, xml: new StripXml(strip) }));
    rows.forEach((row, place) => {
      for (const { strip, column, xml } of drawn) {
        if (!hasCell(strip, place)) continue;
        const made = this.rows.madeStyle(row, column);
        if (made === null && this.rows.kept(row, column) !== null) {
          this.setContent(row, column, contentIn(strip, place), null);
          continue;
        }
        this.rows.makeOfStrip(row, column, made ?? this.inheritedStyle(row, column), xml, place);
        this.grow(row, column);
      }
    });
    this.hasNewContents = true;
  }

  /** Changes the value that stands beside a formula; the formula itself, shared or not, stays as it is written. */
  setResult(row: number, column: number, value: CellValue): void {
    const text = this.rows.cellText(row, column);
    if (text === null) return;
    const cell = ElementDraft.parse(text);
    const formula = cell.find('f');
    if (!formula) return;
    const x = cell.prefix;
    const [type, plain] = typedValue(value);
    cell.setAttribute('t', type === '' ? null : type);
    cell.children = [formula, ...(value === null ? [] : [{ name: 'v', text: `<${x}v>${escapeText(plain)}</${x}v>` }])];
    this.rows.setCellText(row, column, String(cell));
  }

  /** What is needed beyond value and formula to put the cell back as it was. */
  memento(row: number, column: number): CellMemento {
    const text = this.rows.cellText(row, column);
    if (text === null) return NO_BODY;
    if (isBlank(text) || /<(?:[\w.-]+:)?f[^>]*\bt=["']shared/.test(text)) return { body: null };
    const attributes: Record<string, string> = {};
    for (const name of ['t', 'cm', 'vm']) {
      const value = attributeOf(text, name);
      if (value !== null) attributes[name] = value;
    }
    const from = openingTag(text).length;
    return { body: { attributes, inner: text.slice(from, text.lastIndexOf('</')) } };
  }

  /** Before the first cell of a shared formula changes, the others get formulas of their own. */
  private freeSharedFormula(row: number, column: number, text: string): void {
    const { scan } = this;
    if (!scan || !text.includes('shared')) return;
    for (const group of scan.sharedGroups) {
      if (scan.cells.rows[group.master] !== row || scan.cells.columns[group.master] !== column) continue;
      for (const member of group.members) {
        const at = [scan.cells.rows[member]!, scan.cells.columns[member]!] as const;
        const old = this.rows.cellText(...at);
        const formula = scan.cells.formulas.get(member);
        if (old !== null && formula !== undefined) this.rows.setCellText(...at, withOwnFormula(old, formula));
      }
    }
  }

  rowAttribute(row: number, name: string): string | null {
    return this.rows.rowAttribute(row, name);
  }

  /** A height, and whether it is one that the user would have set; null takes each away. */
  setRowHeight(row: number, height: string | null, custom: string | null): void {
    this.rows.setHeight(row, height, custom);
  }

  private grow(row: number, column: number): void {
    const area = this.touched;
    if (!area) this.touched = { top: row, left: column, bottom: row, right: column };
    else {
      if (row < area.top) area.top = row;
      if (row > area.bottom) area.bottom = row;
      if (column < area.left) area.left = column;
      if (column > area.right) area.right = column;
    }
  }

  /** About how many bytes the part has. */
  expectedLength(): number {
    return this.length + this.rows.expectedLength();
  }

  /** The part as it is by now. */
  writeTo(out: XmlBytes): void {
    const dimension = this.root.find('dimension');
    if (dimension && this.touched) {
      const element = ElementDraft.parse(dimension.text.trimStart());
      const old = parseArea(element.attribute('ref') ?? '');
      // An empty sheet says A1.
      const isUnused = old && old.bottom === 0 && old.right === 0 && (this.scan?.cells.count ?? 0) === 0;
      if (old && !isUnused) {
        this.grow(old.top, old.left);
        this.grow(old.bottom, old.right);
      }
      element.setAttribute('ref', formatArea(this.touched));
      dimension.text = String(element);
    }
    this.sheetData.text = PLACE;
    const [before, after] = String(this.root).split(PLACE);
    out.raw(before!);
    this.rows.writeTo(out);
    out.raw(after!);
  }
}

/** The part, written only when it is packed, into room that the next one takes again. */
export const partOf = (draft: SheetDraft, out: XmlBytes) => (): Uint8Array => {
  out.clear(draft.expectedLength());
  draft.writeTo(out);
  return out.written();
};

/** Stands for the cells where the rest is written as a text: no XML can hold it. */
const PLACE = '\0';

/** A cell as Excel and this program write it, as far as its style. */
const PLAIN_STYLE = /^<c r="[A-Z]+\d+"(?: s="(\d+)")?(?=[/>]| t=)/;

/** The style that a cell's element gives; 0 where it says none. */
function styleOf(cell: string): number {
  const plain = PLAIN_STYLE.exec(cell);
  return Number((plain ? plain[1] : attributeOf(cell, 's')) ?? 0);
}

function attributeOf(element: string, name: string): string | null {
  const scanner = new XmlScanner(element);
  scanner.next();
  return scanner.attribute(name);
}

const NO_BODY: CellMemento = { body: null };

const isBlank = (cell: string): boolean =>
  (cell.endsWith('/>') && cell.indexOf('>') === cell.length - 1) || ElementDraft.parse(cell).children.length === 0;

function withBody(cell: string, body: NonNullable<CellMemento['body']>): string {
  const element = ElementDraft.parse(cell);
  element.children = [{ name: '', text: body.inner }];
  element.setAttribute('t', null);
  for (const [name, value] of Object.entries(body.attributes)) element.setAttribute(name, value);
  return String(element);
}

function withOwnFormula(cell: string, formula: string): string {
  const element = ElementDraft.parse(cell);
  const child = element.find('f');
  if (!child) return cell;
  const x = element.prefix;
  child.text = `<${x}f>${escapeText(writeFormula(formula.slice(1)))}</${x}f>`;
  return String(element);
}
