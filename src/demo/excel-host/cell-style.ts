/** How a cell looks, as far as Excel's client can ask for it. Colours are `#RRGGBB`. */

export interface BorderLine {
  readonly style: string;
  readonly weight: string;
  readonly color: string;
}

export interface CellStyle {
  readonly numberFormat: string;
  readonly fontName: string;
  /** Points. */
  readonly fontSize: number;
  readonly fontColor: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: string;
  readonly strikethrough: boolean;
  /** null: no fill. */
  readonly fill: string | null;
  readonly horizontal: string;
  readonly vertical: string;
  readonly wrap: boolean;
  readonly indent: number;
  /** Degrees. */
  readonly orientation: number;
  readonly shrink: boolean;
  readonly top: BorderLine | null;
  readonly right: BorderLine | null;
  readonly bottom: BorderLine | null;
  readonly left: BorderLine | null;
}

/** What a cell looks like that nobody has formatted. */
export const NORMAL_STYLE: CellStyle = {
  numberFormat: 'General',
  fontName: 'Calibri',
  fontSize: 11,
  fontColor: '#000000',
  bold: false,
  italic: false,
  underline: 'None',
  strikethrough: false,
  fill: null,
  horizontal: 'General',
  vertical: 'Bottom',
  wrap: false,
  indent: 0,
  orientation: 0,
  shrink: false,
  top: null,
  right: null,
  bottom: null,
  left: null,
};

export const THIN_LINE = (color: string): BorderLine => ({ style: 'Continuous', weight: 'Thin', color });

const keys = new WeakMap<CellStyle, string>();

/** Equal texts for equal styles. */
export function styleKey(style: CellStyle): string {
  let key = keys.get(style);
  if (key === undefined) {
    key = JSON.stringify(Object.keys(NORMAL_STYLE).map((name) => style[name as keyof CellStyle]));
    keys.set(style, key);
  }
  return key;
}

const shared = new Map<string, CellStyle>([[styleKey(NORMAL_STYLE), NORMAL_STYLE]]);

/** One object for equal looks: a plan has thousands of cells and a dozen looks. */
export function shareStyle(style: CellStyle): CellStyle {
  const key = styleKey(style);
  const known = shared.get(key);
  if (!known) shared.set(key, style);
  return known ?? style;
}

export const sameStyle = (a: CellStyle, b: CellStyle): boolean => a === b || styleKey(a) === styleKey(b);
