/** Font, fill, border and alignment as the styles part writes them. */
import { type ColorSource, type Palette, readColor } from './color';
import { type BorderSide, type CellFont, type CellStyle } from './styles-part';
import { type XmlScanner } from './xml';

/** A cell without any format. */
export const PLAIN_STYLE: CellStyle = {
  font: { name: 'Calibri', size: 11, bold: false, italic: false, underline: false, strike: false, color: '#000000' },
  fill: null,
  left: null,
  right: null,
  top: null,
  bottom: null,
  horizontal: 'general',
  vertical: 'bottom',
  wrap: false,
  indent: 0,
  rotation: 0,
  numberFormat: 'General',
};

/** A font as far as the file says it. */
export interface FontParts {
  name?: string;
  size?: number;
  color?: string | null;
  bold?: boolean;
  italic?: boolean;
  strike?: boolean;
  underline?: boolean;
}

export function readFont(root: XmlScanner, palette: Palette): FontParts {
  const font: FontParts = {};
  root.children((name) => {
    if (name === 'name') font.name = root.attribute('val') ?? undefined;
    else if (name === 'sz') font.size = root.number('val', 11);
    else if (name === 'color') font.color = palette(readColor(root));
    else if (name === 'b') font.bold = root.flag('val', true);
    else if (name === 'i') font.italic = root.flag('val', true);
    else if (name === 'strike') font.strike = root.flag('val', true);
    else if (name === 'u') font.underline = root.attribute('val') !== 'none';
  });
  return font;
}

export const toFont = (parts: FontParts): CellFont => {
  const plain = PLAIN_STYLE.font;
  return {
    name: parts.name ?? plain.name,
    size: parts.size ?? plain.size,
    bold: parts.bold ?? false,
    italic: parts.italic ?? false,
    underline: parts.underline ?? false,
    strike: parts.strike ?? false,
    color: parts.color ?? plain.color,
  };
};

/** In a conditional format a solid fill says its colour as background, and may leave the pattern out. */
export function readFill(root: XmlScanner, palette: Palette, isDifferential: boolean): string | null {
  let fill: string | null = null;
  root.children((name) => {
    if (name === 'gradientFill') {
      root.children(() => root.children(() => (fill ??= palette(readColor(root)))));
    }
    if (name !== 'patternFill') return;
    const pattern = root.attribute('patternType') ?? (isDifferential ? 'solid' : 'none');
    const colors: { fg: ColorSource | null; bg: ColorSource | null } = { fg: null, bg: null };
    root.children((child) => {
      if (child === 'fgColor') colors.fg = readColor(root);
      if (child === 'bgColor') colors.bg = readColor(root);
    });
    if (pattern === 'none') return;
    fill = isDifferential ? palette(colors.bg ?? colors.fg) : (palette(colors.fg) ?? palette(colors.bg));
  });
  return fill;
}

export function readBorder(root: XmlScanner, palette: Palette): Pick<CellStyle, 'left' | 'right' | 'top' | 'bottom'> {
  const border: Record<'left' | 'right' | 'top' | 'bottom', BorderSide | null> = {
    left: null,
    right: null,
    top: null,
    bottom: null,
  };
  root.children((name) => {
    const side = name === 'start' ? 'left' : name === 'end' ? 'right' : name;
    const style = root.attribute('style') ?? 'none';
    let color: string | null = null;
    root.children((child) => {
      if (child === 'color') color = palette(readColor(root));
    });
    if (style === 'none') return;
    if (side === 'left' || side === 'right' || side === 'top' || side === 'bottom') {
      border[side] = { style, color: color ?? '#000000' };
    }
  });
  return border;
}

export function readAlignment(root: XmlScanner): Partial<CellStyle> {
  let alignment: Partial<CellStyle> = {};
  root.children((name) => {
    if (name !== 'alignment') return;
    const horizontal = root.attribute('horizontal') ?? 'general';
    const vertical = root.attribute('vertical') ?? 'bottom';
    const rotation = root.number('textRotation', 0);
    alignment = {
      horizontal: HORIZONTAL[horizontal] ?? 'general',
      vertical: vertical === 'top' || vertical === 'center' || vertical === 'bottom' ? vertical : 'center',
      wrap: root.flag('wrapText'),
      indent: root.number('indent', 0),
      // Above 90 the file counts degrees clockwise.
      rotation: rotation > 90 && rotation <= 180 ? 90 - rotation : rotation,
    };
  });
  return alignment;
}

const HORIZONTAL: Readonly<Record<string, CellStyle['horizontal']>> = {
  left: 'left',
  center: 'center',
  centerContinuous: 'center',
  right: 'right',
  justify: 'justify',
  distributed: 'justify',
  fill: 'fill',
};
