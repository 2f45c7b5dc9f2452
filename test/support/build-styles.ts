/** The styles part of a workbook that a test builds. */
import { type StyleSpec } from './workbook-spec';

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

export const escapeXml = (text: string): string =>
  text.replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c]!);

/** Collects the formats that cells use, each once; 0 is the plain one. */
export class StyleTable {
  private readonly fonts = ['<font><sz val="11"/><color rgb="FF000000"/><name val="Calibri"/><family val="2"/></font>'];
  private readonly fills = [
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
  ];
  private readonly borders = ['<border><left/><right/><top/><bottom/><diagonal/></border>'];
  private readonly numberFormats: string[] = [];
  private readonly formats = ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'];

  indexOf(style: StyleSpec, numberFormat: string): number {
    const font = place(
      this.fonts,
      `<font>${style.bold ? '<b/>' : ''}<sz val="${style.fontSize ?? 11}"/><color rgb="${argb(style.fontColor ?? '#000000')}"/>` +
        '<name val="Calibri"/><family val="2"/></font>',
    );
    const fill = style.fill
      ? place(
          this.fills,
          `<fill><patternFill patternType="solid"><fgColor rgb="${argb(style.fill)}"/><bgColor indexed="64"/></patternFill></fill>`,
        )
      : 0;
    const side = (name: string) => `<${name} style="thin"><color rgb="FF7F7F7F"/></${name}>`;
    const border = style.border
      ? place(this.borders, `<border>${['left', 'right', 'top', 'bottom'].map(side).join('')}<diagonal/></border>`)
      : 0;
    const code = numberFormat === 'General' ? 0 : 164 + place(this.numberFormats, numberFormat);
    const alignment =
      style.wrap || style.center
        ? `<alignment${style.center ? ' horizontal="center" vertical="center"' : ' vertical="top"'}${style.wrap ? ' wrapText="1"' : ''}/>`
        : '';
    const open =
      `<xf numFmtId="${code}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0"` +
      `${code ? ' applyNumberFormat="1"' : ''}${font ? ' applyFont="1"' : ''}${fill ? ' applyFill="1"' : ''}` +
      `${border ? ' applyBorder="1"' : ''}${alignment ? ' applyAlignment="1"' : ''}`;
    return place(this.formats, alignment ? `${open}>${alignment}</xf>` : `${open}/>`);
  }

  xml(): string {
    const list = (name: string, items: readonly string[]) =>
      items.length === 0 ? '' : `<${name} count="${items.length}">${items.join('')}</${name}>`;
    const codes = this.numberFormats.map(
      (code, i) => `<numFmt numFmtId="${164 + i}" formatCode="${escapeXml(code)}"/>`,
    );
    return (
      `${DECLARATION}<styleSheet xmlns="${MAIN}">${list('numFmts', codes)}${list('fonts', this.fonts)}` +
      `${list('fills', this.fills)}${list('borders', this.borders)}` +
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
      `${list('cellXfs', this.formats)}<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>` +
      '<dxfs count="0"/></styleSheet>'
    );
  }
}

const argb = (color: string): string => `FF${color.replace('#', '').toUpperCase()}`;

function place(list: string[], item: string): number {
  const index = list.indexOf(item);
  return index >= 0 ? index : list.push(item) - 1;
}
