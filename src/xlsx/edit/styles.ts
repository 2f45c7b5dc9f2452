/** Formats are only ever added at the end: what a cell of the user refers to by number stays what it was. */
import { type CellFormat } from '../../core/workbook/patch';
import { BUILT_IN_FORMATS } from '../number-formats';
import { escapeAttribute } from '../xml';
import { type Child, ElementDraft } from './element';
import { STYLES_ORDER } from './order';

/** Built-in codes that mean the same in every language. */
const SAFE_BUILT_IN = [0, 1, 2, 3, 4, 9, 10, 11, 12, 13, 20, 21, 45, 46, 49];
const FIRST_OWN_FORMAT = 164;

const NEW_STYLES =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
  '<fonts count="1"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>';

export class StylesDraft {
  private readonly root: ElementDraft;
  private readonly lists = new Map<string, { child: Child; element: ElementDraft }>();
  private readonly derived = new Map<string, number>();
  isChanged = false;

  constructor(text: string | null) {
    this.root = ElementDraft.parse(text ?? NEW_STYLES);
  }

  /** Index of the format that is `base` with these changes. */
  derive(base: number, format: CellFormat): number {
    const key = `${base} ${JSON.stringify(format)}`;
    const known = this.derived.get(key);
    if (known !== undefined) return known;
    const list = this.list('cellXfs');
    const old = list.children[base] ?? list.children[0];
    const xf = ElementDraft.parse(old ? old.text.trimStart() : `<${this.root.prefix}xf/>`);
    if (format.numberFormat !== undefined) this.point(xf, 'numFmtId', 'Number', this.numberFormat(format.numberFormat));
    if (changesFont(format)) {
      const font = this.font(Number(xf.attribute('fontId') ?? 0), format);
      this.point(xf, 'fontId', 'Font', font);
    }
    if (format.fill !== undefined) this.point(xf, 'fillId', 'Fill', this.fill(format.fill));
    if (format.border !== undefined) this.point(xf, 'borderId', 'Border', this.border(format.border));
    this.align(xf, format);
    // A text guard of the neighbour would show our formulas as text.
    xf.setAttribute('quotePrefix', null);
    const index = this.place('cellXfs', String(xf));
    this.derived.set(key, index);
    return index;
  }

  /** Index of the format that is `base` and can be typed into where its sheet is protected. */
  unlock(base: number): number {
    const list = this.list('cellXfs');
    const old = list.children[base] ?? list.children[0];
    const x = this.root.prefix;
    const xf = ElementDraft.parse(old ? old.text.trimStart() : `<${x}xf/>`);
    const known = xf.find('protection');
    if (known) xf.remove(known);
    xf.insert('protection', `<${x}protection locked="0"/>`, ['alignment', 'protection', 'extLst']);
    xf.setAttribute('applyProtection', '1');
    return this.place('cellXfs', String(xf));
  }

  private point(xf: ElementDraft, attribute: string, part: string, index: number): void {
    xf.setAttribute(attribute, String(index));
    xf.setAttribute(part === 'Number' ? 'applyNumberFormat' : `apply${part}`, '1');
  }

  private align(xf: ElementDraft, format: CellFormat): void {
    const { horizontal, vertical, wrap, indent } = format;
    if ([horizontal, vertical, wrap, indent].every((part) => part === undefined)) return;
    const x = this.root.prefix;
    const child =
      xf.find('alignment') ?? xf.insert('alignment', `<${x}alignment/>`, ['alignment', 'protection', 'extLst']);
    const alignment = ElementDraft.parse(child.text.trimStart());
    if (horizontal !== undefined) alignment.setAttribute('horizontal', horizontal);
    if (vertical !== undefined) alignment.setAttribute('vertical', vertical);
    if (wrap !== undefined) alignment.setAttribute('wrapText', wrap ? '1' : null);
    if (indent !== undefined) alignment.setAttribute('indent', indent > 0 ? String(indent) : null);
    child.text = String(alignment);
    xf.setAttribute('applyAlignment', '1');
  }

  private numberFormat(code: string): number {
    const builtIn = SAFE_BUILT_IN.find((id) => BUILT_IN_FORMATS[id] === code);
    if (builtIn !== undefined) return builtIn;
    const items = this.list('numFmts').children.map((child) => ElementDraft.parse(child.text.trimStart()));
    const found = items.find((item) => item.attribute('formatCode') === code);
    if (found) return Number(found.attribute('numFmtId'));
    const id = Math.max(FIRST_OWN_FORMAT - 1, ...items.map((item) => Number(item.attribute('numFmtId')) || 0)) + 1;
    this.place('numFmts', `<${this.root.prefix}numFmt numFmtId="${id}" formatCode="${escapeAttribute(code)}"/>`);
    return id;
  }

  private font(base: number, format: CellFormat): number {
    const x = this.root.prefix;
    const old = this.list('fonts').children[base];
    const font = ElementDraft.parse(old ? old.text.trimStart() : `<${x}font/>`);
    const set = (name: string, text: string | null): void => {
      const found = font.find(name);
      if (found && text !== null) found.text = text;
      else if (found) font.remove(found);
      else if (text !== null) font.insert(name, text, FONT_ORDER);
    };
    if (format.bold !== undefined) set('b', format.bold ? `<${x}b/>` : null);
    if (format.italic !== undefined) set('i', format.italic ? `<${x}i/>` : null);
    if (format.fontSize !== undefined) set('sz', `<${x}sz val="${format.fontSize}"/>`);
    if (format.fontColor !== undefined) set('color', `<${x}color rgb="${argb(format.fontColor)}"/>`);
    // Some producers write a font's parts in an order of their own; a copy of ours is right.
    font.children.sort((a, b) => FONT_ORDER.indexOf(a.name) - FONT_ORDER.indexOf(b.name));
    return this.place('fonts', String(font));
  }

  private fill(color: string | null): number {
    if (color === null) return 0;
    const x = this.root.prefix;
    return this.place(
      'fills',
      `<${x}fill><${x}patternFill patternType="solid"><${x}fgColor rgb="${argb(color)}"/>` +
        `<${x}bgColor indexed="64"/></${x}patternFill></${x}fill>`,
    );
  }

  private border(color: string | null): number {
    const x = this.root.prefix;
    const side = (name: string): string =>
      color === null ? `<${x}${name}/>` : `<${x}${name} style="thin"><${x}color rgb="${argb(color)}"/></${x}${name}>`;
    const sides = ['left', 'right', 'top', 'bottom'].map(side).join('');
    return this.place('borders', `<${x}border>${sides}<${x}diagonal/></${x}border>`);
  }

  /** Index of a format for conditional formats. */
  differential(fill: string, fontColor: string | null): number {
    const x = this.root.prefix;
    const font = fontColor === null ? '' : `<${x}font><${x}color rgb="${argb(fontColor)}"/></${x}font>`;
    return this.place(
      'dxfs',
      `<${x}dxf>${font}<${x}fill><${x}patternFill patternType="solid"><${x}fgColor rgb="${argb(fill)}"/>` +
        `<${x}bgColor rgb="${argb(fill)}"/></${x}patternFill></${x}fill></${x}dxf>`,
    );
  }

  /** Index of the item in its list; the same one is added once. */
  private place(name: string, text: string): number {
    const list = this.list(name);
    const at = list.children.findIndex((child) => child.text.trimStart() === text);
    if (at >= 0) return at;
    this.isChanged = true;
    return list.append('', text);
  }

  private list(name: string): ElementDraft {
    let entry = this.lists.get(name);
    if (!entry) {
      const x = this.root.prefix;
      const child = this.root.find(name) ?? this.root.insert(name, `<${x}${name}></${x}${name}>`, STYLES_ORDER);
      entry = { child, element: ElementDraft.parse(child.text) };
      this.lists.set(name, entry);
    }
    return entry.element;
  }

  toString(): string {
    for (const [name, { child, element }] of this.lists) {
      if (element.children.length === 0) {
        if (name === 'numFmts') this.root.remove(child);
        continue;
      }
      element.setAttribute('count', String(element.children.length));
      child.text = String(element);
    }
    return String(this.root);
  }
}

/** The order in which Excel writes them. */
const FONT_ORDER = 'b i strike condense extend outline shadow u vertAlign sz color name family charset scheme'.split(
  ' ',
);

const changesFont = (format: CellFormat): boolean =>
  format.bold !== undefined ||
  format.italic !== undefined ||
  format.fontSize !== undefined ||
  format.fontColor !== undefined;

const argb = (color: string): string => `FF${color.replace('#', '').toUpperCase()}`;
