/**
 * The cells that a patch makes, in columns of numbers: a cell for itself would be an object of its own, and there are
 * hundreds of thousands. They become XML only when the sheet is written.
 */
import { columnLetters } from '../../core/workbook/address';
import { BLANK, type CellContent } from '../../core/workbook/patch';
import { type CellXml } from './cell-xml';
import { StripXml } from './strip-xml';
import { type XmlBytes } from './xml-bytes';

/** Bytes of most cells; more is made room for when it is needed. */
const EXPECTED = 96;

/** Rows for which a column has room at first. */
const ROOM = 256;

export class MadeCells {
  /** By their place in the sheet. */
  private readonly columns: MadeColumn[] = [];
  private readonly byColumn: (MadeColumn | undefined)[] = [];
  private inRow = new Uint16Array(ROOM);
  private readonly styleTexts: string[] = [];
  private length = 0;

  /** Style of a cell; null where none was made. */
  style(row: number, column: number): number | null {
    const style = this.byColumn[column]?.styles[row] ?? 0;
    return style === 0 ? null : style - 1;
  }

  content(row: number, column: number): CellContent {
    const made = this.byColumn[column];
    const held = made?.contents[row] ?? BLANK;
    return held instanceof StripXml ? held.content(made!.places[row]!) : held;
  }

  put(row: number, column: number, style: number, content: CellContent): void {
    this.restyle(row, column, style);
    this.byColumn[column]!.contents[row] = content;
  }

  /** Puts the cell of a strip that is in this place there into a row. */
  putStrip(row: number, column: number, style: number, strip: StripXml, place: number): void {
    this.restyle(row, column, style);
    const made = this.byColumn[column]!;
    made.contents[row] = strip;
    this.length += strip.expectedLength(place);
    if (row >= made.places.length) made.places = copyInto(new Uint32Array(made.styles.length), made.places);
    made.places[row] = place;
  }

  /** About how many bytes their XML has. */
  expectedLength(): number {
    return this.length;
  }

  /** Gives a cell this style, one that is not there too. */
  restyle(row: number, column: number, style: number): void {
    const made = this.byColumn[column] ?? this.addColumn(column);
    made.reserve(row);
    if (made.styles[row] === 0) {
      this.count(row, 1);
      this.length += EXPECTED;
    }
    made.styles[row] = style + 1;
  }

  remove(row: number, column: number): void {
    const made = this.byColumn[column];
    if (!made || (made.styles[row] ?? 0) === 0) return;
    made.styles[row] = 0;
    made.contents[row] = undefined;
    this.count(row, -1);
  }

  private addColumn(column: number): MadeColumn {
    const made = new MadeColumn(column);
    this.byColumn[column] = made;
    const at = this.columns.findIndex((other) => other.column > column);
    this.columns.splice(at < 0 ? this.columns.length : at, 0, made);
    return made;
  }

  private count(row: number, more: number): void {
    if (row >= this.inRow.length) this.inRow = copyInto(new Uint16Array(2 * row + ROOM), this.inRow);
    this.inRow[row]! += more;
  }

  has(row: number): boolean {
    return (this.inRow[row] ?? 0) > 0;
  }

  /** The first of a row; none: beyond every column. */
  first(row: number): number {
    for (const { column, styles } of this.columns) if ((styles[row] ?? 0) !== 0) return column;
    return Infinity;
  }

  /** Writes the cells of a row that stand from one column to before another. */
  write(out: XmlBytes, xml: CellXml, row: number, from: number, to: number): void {
    for (const made of this.columns) {
      const { column } = made;
      if (column < from) continue;
      if (column >= to) return;
      const style = made.styles[row] ?? 0;
      if (style === 0) continue;
      out.raw((made.opening ??= xml.tag(made.letters, 0).slice(0, -1)));
      out.whole(row + 1);
      out.raw((this.styleTexts[style] ??= style === 1 ? '"' : `" s="${style - 1}"`));
      const held = made.contents[row] ?? BLANK;
      if (held instanceof StripXml) held.write(out, xml, made.places[row]!);
      else xml.write(out, held);
    }
  }
}

class MadeColumn {
  /** Style of each row's cell, and 1; 0: there is none. */
  styles = new Uint32Array(ROOM);
  readonly contents: (CellContent | StripXml | undefined)[] = [];
  /** Where the content of a row is a strip: the place of its cell in it. */
  places = new Uint32Array(0);
  readonly letters: string;
  /** `<c r="B`: what each of its cells begins with. */
  opening: string | null = null;

  constructor(readonly column: number) {
    this.letters = columnLetters(column);
  }

  reserve(row: number): void {
    if (row >= this.styles.length) this.styles = copyInto(new Uint32Array(2 * row + ROOM), this.styles);
  }
}

function copyInto<Numbers extends Uint16Array | Uint32Array>(larger: Numbers, old: Numbers): Numbers {
  larger.set(old);
  return larger;
}
