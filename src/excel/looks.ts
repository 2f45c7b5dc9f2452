/** How a rectangle of cells looks, as read from Excel and as written to it. */
import { type CellFormat } from '../core/workbook/patch';
import { type Area } from '../core/workbook/snapshot';

export interface Line {
  readonly style: string;
  readonly weight: string;
  readonly color: string;
}

export const EDGES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideHorizontal', 'InsideVertical'] as const;
export type Edge = (typeof EDGES)[number];

/** A key that is left out is not touched. */
export interface Look {
  readonly numberFormat?: string;
  /** null: no fill. */
  readonly fill?: { readonly color: string; readonly pattern: string } | null;
  readonly font?: Readonly<Record<string, string | number | boolean>>;
  readonly alignment?: Readonly<Record<string, string | number | boolean>>;
  readonly lines?: Readonly<Partial<Record<Edge, Line | null>>>;
}

const LOADED = {
  horizontalAlignment: true,
  verticalAlignment: true,
  wrapText: true,
  indentLevel: true,
  textOrientation: true,
  shrinkToFit: true,
  fill: { color: true, pattern: true },
  font: { name: true, size: true, color: true, bold: true, italic: true, underline: true, strikethrough: true },
} as const;

/** What is loaded of a range to know its look. */
export const LOOK_PROPERTIES = {
  numberFormat: true,
  format: {
    ...LOADED,
    borders: { sideIndex: true, style: true, weight: true, color: true },
  },
};

const FONT = ['name', 'size', 'color', 'bold', 'italic', 'underline', 'strikethrough'] as const;
const ALIGNMENT = [
  'horizontalAlignment',
  'verticalAlignment',
  'wrapText',
  'indentLevel',
  'textOrientation',
  'shrinkToFit',
] as const;

/** The look that all cells of a loaded range share; null where they differ. */
export function readLook(range: Excel.Range): Look | null {
  const { format } = range;
  const numberFormat = sharedFormat(range.numberFormat);
  const font = readAll(format.font, FONT);
  const alignment = readAll(format, ALIGNMENT);
  const lines = readLines(format.borders.items, range);
  const { color, pattern } = format.fill;
  if (numberFormat === null || !font || !alignment || !lines || !color || !pattern) return null;
  return { numberFormat, fill: pattern === 'None' ? null : { color, pattern }, font, alignment, lines };
}

/** The one number format of all cells; null where they differ. */
function sharedFormat(formats: readonly (readonly unknown[])[] | null): string | null {
  const first = formats?.[0]?.[0];
  if (typeof first !== 'string') return null;
  return formats!.every((row) => row.every((format) => format === first)) ? first : null;
}

function readAll<K extends string>(
  source: Readonly<Partial<Record<K, unknown>>>,
  keys: readonly K[],
): Record<string, string | number | boolean> | null {
  const result: Record<string, string | number | boolean> = {};
  for (const key of keys) {
    const value = source[key];
    if (value === null || value === undefined) return null;
    result[key] = value as string | number | boolean;
  }
  return result;
}

function readLines(borders: readonly Excel.RangeBorder[], range: Excel.Range): Look['lines'] | null {
  const lines: Partial<Record<Edge, Line | null>> = {};
  const isOne = isSingle(range.numberFormat);
  for (const edge of EDGES) {
    const border = borders.find(({ sideIndex }) => sideIndex === edge);
    if (!border || (edge === 'InsideHorizontal' && isOne.row) || (edge === 'InsideVertical' && isOne.column)) continue;
    const { style, weight, color } = border;
    if (!style) return null;
    if (style !== 'None' && (!weight || !color)) return null;
    lines[edge] = style === 'None' ? null : { style, weight, color };
  }
  return lines;
}

const isSingle = (cells: readonly (readonly unknown[])[]): { row: boolean; column: boolean } => ({
  row: cells.length === 1,
  column: cells[0]?.length === 1,
});

/** What `getCellProperties` is asked for, and how its answer for one cell reads. */
export const CELL_LOOK_PROPERTIES: Excel.CellPropertiesLoadOptions = {
  format: {
    ...LOADED,
    borders: { style: true, weight: true, color: true },
  },
};

export function readCellLook({ format }: Excel.CellProperties, numberFormat: string): Look {
  const line = (border: Excel.CellBorder | undefined): Line | null =>
    !border?.style || border.style === 'None'
      ? null
      : { style: border.style, weight: border.weight ?? 'Thin', color: border.color ?? '#000000' };
  const { borders, fill } = format ?? {};
  return {
    numberFormat,
    fill: !fill?.pattern || fill.pattern === 'None' ? null : { color: fill.color ?? '#FFFFFF', pattern: fill.pattern },
    font: readAll(format?.font ?? {}, FONT) ?? {},
    alignment: readAll(format ?? {}, ALIGNMENT) ?? {},
    lines: {
      EdgeTop: line(borders?.top),
      EdgeBottom: line(borders?.bottom),
      EdgeLeft: line(borders?.left),
      EdgeRight: line(borders?.right),
    },
  };
}

/** A single cell's look for a whole rectangle: its edges are also the lines between the cells. */
export function spreadLook(look: Look): Look {
  const { lines } = look;
  if (!lines) return look;
  return {
    ...look,
    lines: {
      ...lines,
      InsideHorizontal: lines.EdgeBottom ?? lines.EdgeTop ?? null,
      InsideVertical: lines.EdgeRight ?? lines.EdgeLeft ?? null,
    },
  };
}

const HORIZONTAL = { general: 'General', left: 'Left', center: 'Center', right: 'Right' } as const;
const VERTICAL = { top: 'Top', center: 'Center', bottom: 'Bottom' } as const;

/** The look that a patch's format asks for. */
export function lookOf(format: CellFormat): Look {
  const { numberFormat, bold, italic, fontSize, fontColor, fill, horizontal, vertical, wrap, indent, border } = format;
  const font = present({ bold, italic, size: fontSize, color: fontColor });
  const alignment = present({
    horizontalAlignment: horizontal && HORIZONTAL[horizontal],
    verticalAlignment: vertical && VERTICAL[vertical],
    wrapText: wrap,
    indentLevel: indent,
  });
  return {
    ...(numberFormat !== undefined && { numberFormat }),
    ...(fill !== undefined && { fill: fill === null ? null : { color: fill, pattern: 'Solid' } }),
    ...(Object.keys(font).length > 0 && { font }),
    ...(Object.keys(alignment).length > 0 && { alignment }),
    ...(border !== undefined && { lines: allLines(border) }),
  };
}

function present(values: Readonly<Record<string, string | number | boolean | undefined>>) {
  const result: Record<string, string | number | boolean> = {};
  for (const [key, value] of Object.entries(values)) if (value !== undefined) result[key] = value;
  return result;
}

function allLines(color: string | null): Partial<Record<Edge, Line | null>> {
  const line = color === null ? null : { style: 'Continuous', weight: 'Thin', color };
  return Object.fromEntries(EDGES.map((edge) => [edge, line]));
}

/** `upper` over `base`, key by key. */
export const layLooks = (base: Look, upper: Look): Look => ({
  ...base,
  ...upper,
  ...((base.font ?? upper.font) && { font: { ...base.font, ...upper.font } }),
  ...((base.alignment ?? upper.alignment) && { alignment: { ...base.alignment, ...upper.alignment } }),
  ...((base.lines ?? upper.lines) && { lines: { ...base.lines, ...upper.lines } }),
});

/** Gives a range a look. Number formats first of all. */
export function writeLook(range: Excel.Range, area: Area, look: Look): void {
  // One value for all cells of the range; the types know matrices only.
  if (look.numberFormat !== undefined) range.numberFormat = look.numberFormat as unknown as string[][];
  const { format } = range;
  if (look.fill === null) format.fill.clear();
  else if (look.fill) {
    if (look.fill.pattern !== 'Solid') format.fill.pattern = look.fill.pattern as Excel.FillPattern;
    format.fill.color = look.fill.color;
  }
  if (look.font) format.font.set(look.font);
  if (look.alignment) format.set(look.alignment);
  for (const edge of EDGES) {
    const line = look.lines?.[edge];
    if (line === undefined || !hasEdge(area, edge)) continue;
    const border = format.borders.getItem(edge);
    if (line === null) border.style = 'None';
    else border.set({ style: line.style as 'Continuous', weight: line.weight as 'Thin', color: line.color });
  }
}

/** A single row has no lines between its rows. */
const hasEdge = (area: Area, edge: Edge): boolean =>
  (edge !== 'InsideHorizontal' || area.bottom > area.top) && (edge !== 'InsideVertical' || area.right > area.left);
