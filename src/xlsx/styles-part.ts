/** The formats of cells, read: for the number formats of a snapshot, and whole for showing a sheet. */
import { INDEXED_COLORS, makePalette, type Palette, readColor, readThemeColors, type ColorSource } from './color';
import { BUILT_IN_FORMATS } from './number-formats';
import { type XlsxPackage } from './package';
import { type WorkbookPart } from './workbook-part';
import { rootOf, type XmlScanner } from './xml';

export interface BorderSide {
  /** `thin`, `medium`, `thick`, `dashed`, `dotted`, `double`, `hair` … */
  readonly style: string;
  /** `#RRGGBB` */
  readonly color: string;
}

export interface CellFont {
  readonly name: string;
  /** Points. */
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly strike: boolean;
  /** `#RRGGBB` */
  readonly color: string;
}

export interface CellStyle {
  readonly font: CellFont;
  /** `#RRGGBB`; null without a fill. */
  readonly fill: string | null;
  readonly left: BorderSide | null;
  readonly right: BorderSide | null;
  readonly top: BorderSide | null;
  readonly bottom: BorderSide | null;
  readonly horizontal: 'general' | 'left' | 'center' | 'right' | 'justify' | 'fill';
  readonly vertical: 'top' | 'center' | 'bottom';
  readonly wrap: boolean;
  /** Steps of about one character. */
  readonly indent: number;
  /** Degrees, counter-clockwise; 255: letters one below the other. */
  readonly rotation: number;
  readonly numberFormat: string;
}

/** What a conditional format changes; what it leaves alone is null. */
export interface DifferentialStyle {
  readonly fill: string | null;
  readonly fontColor: string | null;
  readonly bold: boolean | null;
  readonly italic: boolean | null;
  readonly strike: boolean | null;
  readonly underline: boolean | null;
  readonly numberFormat: string | null;
}

export interface StylesPart {
  /** By the style index of a cell. */
  readonly cells: readonly CellStyle[];
  readonly differentials: readonly DifferentialStyle[];
  readonly palette: Palette;
}

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

/** Number format codes by style index; empty where the workbook has no styles. @throws XlsxError damaged */
export function readNumberFormats(pkg: XlsxPackage, workbook: WorkbookPart): readonly string[] {
  const text = stylesText(pkg, workbook);
  if (text === null) return [];
  const codes = new Map<number, string>();
  const formats: string[] = [];
  const root = rootOf(text);
  root.children((name) => {
    if (name === 'numFmts') readCodes(root, codes);
    else if (name === 'cellXfs') root.children(() => formats.push(codeOf(root.number('numFmtId', 0), codes)));
  });
  return formats;
}

/** @throws XlsxError damaged */
export function readStyles(pkg: XlsxPackage, workbook: WorkbookPart): StylesPart {
  const theme = readThemeColors(pkg, workbook);
  const text = stylesText(pkg, workbook);
  const standard = makePalette(theme, INDEXED_COLORS);
  if (text === null) return { cells: [PLAIN_STYLE], differentials: [], palette: standard };
  const palette = makePalette(theme, readIndexedColors(text));
  const codes = new Map<number, string>();
  const fonts: CellFont[] = [];
  const fills: (string | null)[] = [];
  const borders: Pick<CellStyle, 'left' | 'right' | 'top' | 'bottom'>[] = [];
  const cells: CellStyle[] = [];
  const differentials: DifferentialStyle[] = [];
  const root = rootOf(text);
  root.children((name) => {
    if (name === 'numFmts') readCodes(root, codes);
    else if (name === 'fonts') root.children(() => fonts.push(toFont(readFont(root, palette))));
    else if (name === 'fills') root.children(() => fills.push(readFill(root, palette, false)));
    else if (name === 'borders') root.children(() => borders.push(readBorder(root, palette)));
    else if (name === 'cellXfs') {
      root.children(() => {
        const font = fonts[root.number('fontId', 0)] ?? PLAIN_STYLE.font;
        const fill = fills[root.number('fillId', 0)] ?? null;
        const border = borders[root.number('borderId', 0)];
        const numberFormat = codeOf(root.number('numFmtId', 0), codes);
        cells.push({ ...PLAIN_STYLE, font, fill, ...border, numberFormat, ...readAlignment(root) });
      });
    } else if (name === 'dxfs') root.children(() => differentials.push(readDifferential(root, palette)));
  });
  if (cells.length === 0) cells.push(PLAIN_STYLE);
  return { cells, differentials, palette };
}

export function stylesPath(workbook: WorkbookPart): string | null {
  return workbook.relationships.find((item) => item.kind === 'styles')?.target ?? null;
}

function stylesText(pkg: XlsxPackage, workbook: WorkbookPart): string | null {
  const path = stylesPath(workbook);
  return path === null ? null : pkg.text(path);
}

function readCodes(root: XmlScanner, codes: Map<number, string>): void {
  root.children(() => codes.set(root.number('numFmtId', -1), root.attribute('formatCode') ?? 'General'));
}

const codeOf = (id: number, codes: ReadonlyMap<number, string>): string =>
  codes.get(id) ?? BUILT_IN_FORMATS[id] ?? 'General';

function readIndexedColors(text: string): readonly string[] {
  const own: string[] = [];
  const root = rootOf(text);
  root.children((name) => {
    if (name !== 'colors') return;
    root.children((child) => {
      if (child === 'indexedColors') root.children(() => own.push((root.attribute('rgb') ?? '000000').slice(-6)));
    });
  });
  return own.length > 0 ? own : INDEXED_COLORS;
}

interface FontParts {
  name?: string;
  size?: number;
  color?: string | null;
  bold?: boolean;
  italic?: boolean;
  strike?: boolean;
  underline?: boolean;
}

function readFont(root: XmlScanner, palette: Palette): FontParts {
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

const toFont = (parts: FontParts): CellFont => {
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
function readFill(root: XmlScanner, palette: Palette, isDifferential: boolean): string | null {
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

function readBorder(root: XmlScanner, palette: Palette): Pick<CellStyle, 'left' | 'right' | 'top' | 'bottom'> {
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

function readAlignment(root: XmlScanner): Partial<CellStyle> {
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

function readDifferential(root: XmlScanner, palette: Palette): DifferentialStyle {
  let font: FontParts = {};
  let fill: string | null = null;
  let numberFormat: string | null = null;
  root.children((name) => {
    if (name === 'font') font = readFont(root, palette);
    else if (name === 'fill') fill = readFill(root, palette, true);
    else if (name === 'numFmt') numberFormat = root.attribute('formatCode');
  });
  return {
    fill,
    fontColor: font.color ?? null,
    bold: font.bold ?? null,
    italic: font.italic ?? null,
    strike: font.strike ?? null,
    underline: font.underline ?? null,
    numberFormat,
  };
}
