/** The formats of cells, read: for the number formats of a snapshot, and whole for showing a sheet. */
import { INDEXED_COLORS, makePalette, type Palette, readThemeColors } from './color';
import { BUILT_IN_FORMATS } from './number-formats';
import { type XlsxPackage } from './package';
import { type FontParts, PLAIN_STYLE, readAlignment, readBorder, readFill, readFont, toFont } from './style-elements';
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
