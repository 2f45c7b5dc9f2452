/** Colours of a file: by RGB, by the theme with a tint, or by the palette of old. */
import { type XlsxPackage } from './package';
import { type WorkbookPart } from './workbook-part';
import { rootOf, type XmlScanner } from './xml';

/** A colour as the file says it. */
export interface ColorSource {
  readonly rgb: string | null;
  readonly theme: number | null;
  readonly indexed: number | null;
  /** −1 (black) to 1 (white). */
  readonly tint: number;
  readonly isAutomatic: boolean;
}

/** The colour in the attributes of the current tag. */
export function readColor(scanner: XmlScanner): ColorSource {
  const theme = scanner.number('theme', -1);
  const indexed = scanner.number('indexed', -1);
  return {
    rgb: scanner.attribute('rgb'),
    theme: theme < 0 ? null : theme,
    indexed: indexed < 0 ? null : indexed,
    tint: Math.max(-1, Math.min(1, scanner.number('tint', 0))),
    isAutomatic: scanner.flag('auto'),
  };
}

/** Turns colours into `#RRGGBB`; null where the colour is automatic. */
export type Palette = (color: ColorSource | null) => string | null;

export function makePalette(theme: readonly string[], indexed: readonly string[]): Palette {
  return (color) => {
    if (!color || color.isAutomatic) return null;
    let base: string | undefined;
    if (color.rgb !== null) base = color.rgb.slice(-6);
    else if (color.theme !== null) base = theme[color.theme];
    else if (color.indexed !== null) base = indexed[color.indexed] ?? SYSTEM_COLORS[color.indexed];
    if (base === undefined || !/^[0-9a-f]{6}$/i.test(base)) return null;
    return `#${(color.tint === 0 ? base : applyTint(base, color.tint)).toUpperCase()}`;
  };
}

/** Foreground and background of windows, beyond the palette. */
const SYSTEM_COLORS: Readonly<Record<number, string>> = { 64: '000000', 65: 'FFFFFF' };

/** Office's colours since 2013, for a workbook without a theme. */
const OFFICE_THEME = 'FFFFFF 000000 E7E6E6 44546A 4472C4 ED7D31 A5A5A5 FFC000 5B9BD5 70AD47 0563C1 954F72'.split(' ');

const FIRST_EIGHT = '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF';
/** The palette of Excel 97, which `indexed` counts in; its first eight stand there twice. */
export const INDEXED_COLORS: readonly string[] = (
  `${FIRST_EIGHT} ${FIRST_EIGHT} 800000 008000 000080 808000 800080 008080 C0C0C0 808080 ` +
  '9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF ' +
  '00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 ' +
  '003366 339966 003300 333300 993300 993366 333399 333333'
).split(' ');

/** The theme's twelve colours in the order in which `theme` counts: light 1, dark 1, light 2, dark 2, accents, links. */
export function readThemeColors(pkg: XlsxPackage, workbook: WorkbookPart): readonly string[] {
  const path = workbook.relationships.find((item) => item.kind === 'theme')?.target;
  const text = path === undefined ? null : pkg.text(path);
  if (text === null) return OFFICE_THEME;
  const colors: string[] = [];
  const root = rootOf(text);
  root.children((name) => {
    if (name !== 'themeElements') return;
    root.children((child) => {
      if (child !== 'clrScheme') return;
      root.children(() => {
        let color = '000000';
        root.children((kind) => {
          color = (kind === 'sysClr' ? root.attribute('lastClr') : root.attribute('val')) ?? color;
        });
        colors.push(color);
      });
    });
  });
  if (colors.length < 12) return OFFICE_THEME;
  // The scheme says dark 1, light 1, dark 2, light 2; `theme` counts each pair the other way round.
  const [dark1, light1, dark2, light2, ...rest] = colors;
  return [light1!, dark1!, light2!, dark2!, ...rest];
}

/** A tint moves the lightness towards white or black, hue and saturation stay (ECMA-376, 18.3.1.15). */
function applyTint(rgb: string, tint: number): string {
  const [r, g, b] = [0, 2, 4].map((at) => parseInt(rgb.slice(at, at + 2), 16) / 255) as [number, number, number];
  const high = Math.max(r, g, b);
  const low = Math.min(r, g, b);
  const lightness = (high + low) / 2;
  const range = high - low;
  const saturation = range === 0 ? 0 : range / (lightness > 0.5 ? 2 - high - low : high + low);
  let hue = 0;
  if (range > 0) {
    if (high === r) hue = ((g - b) / range + 6) % 6;
    else if (high === g) hue = (b - r) / range + 2;
    else hue = (r - g) / range + 4;
  }
  const tinted = tint < 0 ? lightness * (1 + tint) : lightness * (1 - tint) + tint;
  const chroma = (1 - Math.abs(2 * tinted - 1)) * saturation;
  const channel = (offset: number): string => {
    const distance = Math.abs(((hue + offset) % 6) - 3);
    const value = tinted + chroma * (Math.max(0, Math.min(1, distance - 1)) - 0.5);
    return Math.round(Math.max(0, Math.min(1, value)) * 255)
      .toString(16)
      .padStart(2, '0');
  };
  return channel(0) + channel(4) + channel(2);
}
