/** A strip of cells as XML: what its formulas have in common is made ready once, not once for each cell. */
import { type CellStrip, contentIn } from '../../core/workbook/cell-block';
import { type FormulaPattern, MARK } from '../../core/workbook/formula-pattern';
import { type CellContent } from '../../core/workbook/patch';
import { writeFormula } from '../formula';
import { encodeControls, escapeText } from '../xml';
import { type CellXml } from './cell-xml';
import { type XmlBytes } from './xml-bytes';

/** Digits of a row's number, at most. */
const ROW_LENGTH = 7;

const ENCODER = new TextEncoder();

export class StripXml {
  /** Of each pattern what stands around the numbers of its rows. */
  private readonly pieces: (readonly Uint8Array[])[];
  private readonly lengths: readonly number[];

  constructor(private readonly strip: CellStrip) {
    this.pieces = (strip.formulas?.patterns ?? []).map(piecesOf);
    this.lengths = this.pieces.map((pieces) => pieces.reduce((sum, { length }) => sum + length + ROW_LENGTH, 0));
  }

  /** About how many bytes its formula has. */
  expectedLength(index: number): number {
    const place = this.strip.formulas?.of[index] ?? -1;
    return place < 0 ? 0 : this.lengths[place]!;
  }

  content(index: number): CellContent {
    return contentIn(this.strip, index);
  }

  /** Writes what follows the attributes of the tag of the cell in this place. */
  write(out: XmlBytes, xml: CellXml, index: number): void {
    const { formulas, values } = this.strip;
    const place = formulas ? formulas.of[index]! : -1;
    const value = values[index]!;
    if (place < 0) {
      xml.writeValue(out, value);
      return;
    }
    const pieces = this.pieces[place]!;
    const { rows } = formulas!.patterns[place]!;
    const row = formulas!.rows[index]! + 1;
    xml.openFormula(out, value);
    out.copy(pieces[0]!);
    for (let i = 0; i < rows.length; i++) {
      out.whole(row + rows[i]!);
      out.copy(pieces[i + 1]!);
    }
    xml.closeFormula(out, value);
  }
}

/** The names of functions are looked for in the whole formula: a piece may begin or end within a call. */
const piecesOf = ({ pieces }: FormulaPattern): Uint8Array[] =>
  writeFormula(pieces.join(MARK).replace(/^=/, ''))
    .split(MARK)
    .map((piece) => ENCODER.encode(escapeText(encodeControls(piece))));
