/** Content of cells as XML. */
import { type CellContent } from '../../core/workbook/patch';
import { type CellValue, isCellError } from '../../core/workbook/snapshot';
import { writeFormula } from '../formula';
import { encodeControls, escapeText } from '../xml';
import { type XmlOut } from './xml-bytes';

/** Characters that a cell can hold: Excel repairs a file with more. */
const MAX_TEXT = 32767;

/** Type and text of a value as a cell stores it beside its formula. */
export function typedValue(value: CellValue): [type: string, text: string] {
  if (typeof value === 'string') return ['str', encodeControls(value.slice(0, MAX_TEXT))];
  if (typeof value === 'boolean') return ['b', value ? '1' : '0'];
  if (isCellError(value)) return ['e', value.error];
  if (value !== null && !Number.isFinite(value)) return ['e', '#NUM!'];
  return ['', value === null ? '' : String(value)];
}

/** A formula as it stands between its tags; with or without its `=`. */
export const formulaXml = (formula: string): string =>
  escapeText(encodeControls(writeFormula(formula.startsWith('=') ? formula.slice(1) : formula)));

export const isEmpty = ({ formula, value }: CellContent): boolean =>
  formula === null && (value === null || value === '');

/** Writes what follows the attributes of a cell's tag, up to the end of the cell, in one namespace prefix. */
export class CellXml {
  private readonly x: string;
  private readonly text: readonly [string, string];
  private readonly value: readonly [string, string];
  private readonly formula: readonly [string, string];
  private readonly result: readonly [string, string];
  private readonly end: string;

  constructor(prefix: string) {
    this.x = prefix;
    const x = prefix;
    this.text = [` t="inlineStr"><${x}is><${x}t xml:space="preserve">`, `</${x}t></${x}is></${x}c>`];
    this.value = [`><${x}v>`, `</${x}v></${x}c>`];
    this.formula = [`><${x}f>`, `</${x}f>`];
    this.result = [`<${x}v>`, `</${x}v></${x}c>`];
    this.end = `</${x}c>`;
  }

  write(out: XmlOut, { formula, value }: CellContent): void {
    if (formula !== null) {
      this.openFormula(out, value);
      out.raw(formulaXml(formula));
      this.closeFormula(out, value);
    } else this.writeValue(out, value);
  }

  /** The same for a constant. */
  writeValue(out: XmlOut, value: CellValue): void {
    if (value === null || value === '') out.raw('/>');
    else if (typeof value === 'string') {
      out.raw(this.text[0]);
      out.escaped(cut(value));
      out.raw(this.text[1]);
    } else {
      writeType(out, value);
      out.raw(this.value[0]);
      writePlain(out, value);
      out.raw(this.value[1]);
    }
  }

  /** Up to the text of a formula that gives this value. */
  openFormula(out: XmlOut, value: CellValue): void {
    writeType(out, value);
    out.raw(this.formula[0]);
  }

  /** From the end of the formula's text on. */
  closeFormula(out: XmlOut, value: CellValue): void {
    out.raw(this.formula[1]);
    if (value === null) {
      out.raw(this.end);
      return;
    }
    out.raw(this.result[0]);
    writePlain(out, value);
    out.raw(this.result[1]);
  }

  /** The tag that a new cell begins with, without what `write` adds. */
  tag(reference: string, style: number): string {
    return `<${this.x}c r="${reference}"${style === 0 ? '' : ` s="${style}"`}`;
  }
}

const cut = (text: string): string => (text.length > MAX_TEXT ? text.slice(0, MAX_TEXT) : text);

/** Numbers and texts are nearly all there is: they are written without anything made for them. */
function writeType(out: XmlOut, value: CellValue): void {
  if (typeof value === 'string') out.raw(' t="str"');
  else if (value !== null && !(typeof value === 'number' && Number.isFinite(value))) {
    out.raw(` t="${typedValue(value)[0]}"`);
  }
}

function writePlain(out: XmlOut, value: CellValue): void {
  if (typeof value === 'string') out.escaped(cut(value));
  else if (typeof value === 'number' && value >= 0 && (value | 0) === value) out.whole(value);
  else if (typeof value === 'number' && Number.isFinite(value)) out.raw(String(value));
  else out.escaped(typedValue(value)[1]);
}
