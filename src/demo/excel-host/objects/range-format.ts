/** How a range looks: fill, font, borders, alignment, sizes. */
import { type Area } from '../../../core/workbook/snapshot';
import { type BookSheet } from '../book-sheet';
import { type BorderLine, type CellStyle, shareStyle } from '../cell-style';
import { defineKind, type Scene, type Value } from '../kind';
import { guardWrite } from './guard';

/** A range here is its sheet and its rectangle. */
export interface Cells {
  readonly sheet: BookSheet;
  readonly area: Area;
}

/** Points of an automatic row, and characters of a column that nobody has set. */
export const STANDARD_HEIGHT = 15;
export const STANDARD_WIDTH = 8.43;

/** Excel's client says widths in points; a character of the default font has 7 pixels, each cell 5 more. */
export const pointsOf = (characters: number): number => (characters * 7 + 5) * 0.75;
export const charactersOf = (points: number): number => Math.round(((points / 0.75 - 5) / 7) * 100) / 100;

/** The value that all cells share, null where they differ. */
function shared<T>({ sheet, area }: Cells, of: (style: CellStyle) => T): T | null {
  const first = of(sheet.cell(area.top, area.left).style);
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      if (of(sheet.cell(row, column).style) !== first) return null;
    }
  }
  return first;
}

/** A look on its way into cells: equal looks become one object, so that a book of 10,000 rows stays small. */
function restyle({ sheet, area }: Cells, change: (style: CellStyle) => CellStyle, { book }: Scene): void {
  guardWrite(sheet, book);
  const known = new Map<CellStyle, CellStyle>();
  sheet.setStyle(area, (style) => {
    const done = known.get(style);
    if (done) return done;
    const result = shareStyle(change(style));
    known.set(style, result);
    return result;
  });
}

const styleValue = <K extends keyof CellStyle>(key: K, read: (value: unknown) => CellStyle[K]): Value<Cells> => ({
  get: (cells) => shared(cells, (style) => style[key]),
  set: (cells, value, scene) => restyle(cells, (style) => ({ ...style, [key]: read(value) }), scene),
});

const colorOf = (value: unknown): string => String(value).toUpperCase();

const fillKind = defineKind<Cells>({
  name: 'RangeFill',
  values: {
    Color: {
      ...styleValue('fill', colorOf),
      get: (cells) => shared(cells, (style) => style.fill ?? '#FFFFFF'),
    },
    Pattern: { get: (cells) => shared(cells, (style) => (style.fill === null ? 'None' : 'Solid')) },
  },
  methods: { Clear: (cells, _, scene) => restyle(cells, (style) => ({ ...style, fill: null }), scene) },
});

const fontKind = defineKind<Cells>({
  name: 'RangeFont',
  values: {
    Name: styleValue('fontName', String),
    Size: styleValue('fontSize', Number),
    Color: styleValue('fontColor', colorOf),
    Bold: styleValue('bold', Boolean),
    Italic: styleValue('italic', Boolean),
    Underline: styleValue('underline', String),
    Strikethrough: styleValue('strikethrough', Boolean),
  },
});

type Side = 'top' | 'right' | 'bottom' | 'left';
const EDGES: Readonly<Record<string, Side>> = {
  EdgeTop: 'top',
  EdgeRight: 'right',
  EdgeBottom: 'bottom',
  EdgeLeft: 'left',
};

interface Border extends Cells {
  readonly index: string;
}

/** The cells that touch this edge, or (inside) all lines between cells, and the side of them that it is. */
function* linesOf({ area, index }: Border): Iterable<{ area: Area; side: Side }> {
  const side = EDGES[index];
  if (side === 'top') yield { area: { ...area, bottom: area.top }, side };
  if (side === 'bottom') yield { area: { ...area, top: area.bottom }, side };
  if (side === 'left') yield { area: { ...area, right: area.left }, side };
  if (side === 'right') yield { area: { ...area, left: area.right }, side };
  if (index === 'InsideHorizontal' && area.bottom > area.top) {
    yield { area: { ...area, bottom: area.bottom - 1 }, side: 'bottom' };
    yield { area: { ...area, top: area.top + 1 }, side: 'top' };
  }
  if (index === 'InsideVertical' && area.right > area.left) {
    yield { area: { ...area, right: area.right - 1 }, side: 'right' };
    yield { area: { ...area, left: area.left + 1 }, side: 'left' };
  }
}

const PLAIN_LINE: BorderLine = { style: 'Continuous', weight: 'Thin', color: '#000000' };

function redraw(border: Border, change: (line: BorderLine | null) => BorderLine | null, scene: Scene): void {
  for (const { area, side } of linesOf(border)) {
    restyle({ sheet: border.sheet, area }, (style) => ({ ...style, [side]: change(style[side]) }), scene);
  }
}

/** What all cells along this line share, null where they differ; an inner line of a single row or column is none. */
function sharedLine<T>(border: Border, of: (line: BorderLine | null) => T): T | null {
  let found: T | undefined;
  for (const { area, side } of linesOf(border)) {
    const one = shared({ sheet: border.sheet, area }, (style) => of(style[side]));
    if (one === null || (found !== undefined && one !== found)) return null;
    found = one;
  }
  return found ?? of(null);
}

const INDEXES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideVertical', 'InsideHorizontal'];

const borderKind = defineKind<Border>({
  name: 'RangeBorder',
  id: ({ index }) => index,
  values: {
    SideIndex: { get: ({ index }) => index },
    Style: {
      get: (border) => sharedLine(border, (line) => line?.style ?? 'None'),
      set: (border, value, scene) =>
        redraw(border, (line) => (value === 'None' ? null : { ...(line ?? PLAIN_LINE), style: String(value) }), scene),
    },
    Weight: {
      get: (border) => sharedLine(border, (line) => line?.weight ?? 'Thin'),
      set: (border, value, scene) =>
        redraw(border, (line) => ({ ...(line ?? PLAIN_LINE), weight: String(value) }), scene),
    },
    Color: {
      get: (border) => sharedLine(border, (line) => line?.color ?? '#000000'),
      set: (border, value, scene) =>
        redraw(border, (line) => ({ ...(line ?? PLAIN_LINE), color: colorOf(value) }), scene),
    },
  },
});

const bordersKind = defineKind<Cells>({
  name: 'RangeBorderCollection',
  items: (cells) => INDEXES.map((index) => borderKind.of({ ...cells, index })),
  item: (cells, index) => borderKind.of({ ...cells, index: String(index) }),
  methods: { GetItem: (cells, [index]) => borderKind.of({ ...cells, index: String(index) }) },
});

export const span = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, i) => from + i);

function setSizes(key: 'widths' | 'heights', { sheet, area }: Cells, size: number | null, { book }: Scene): void {
  guardWrite(sheet, book);
  const sizes = { ...sheet.state[key] };
  const indexes = key === 'widths' ? span(area.left, area.right) : span(area.top, area.bottom);
  for (const index of indexes) {
    if (size === null) delete sizes[index];
    else sizes[index] = size;
  }
  sheet.update({ [key]: sizes });
}

export const rangeFormatKind = defineKind<Cells>({
  name: 'RangeFormat',
  values: {
    HorizontalAlignment: styleValue('horizontal', String),
    VerticalAlignment: styleValue('vertical', String),
    WrapText: styleValue('wrap', Boolean),
    IndentLevel: styleValue('indent', Number),
    TextOrientation: styleValue('orientation', Number),
    ShrinkToFit: styleValue('shrink', Boolean),
    ColumnWidth: {
      get: ({ sheet, area }) => pointsOf(sheet.state.widths[area.left] ?? STANDARD_WIDTH),
      set: (cells, value, scene) => setSizes('widths', cells, charactersOf(Number(value)), scene),
    },
    RowHeight: {
      get: ({ sheet, area }) => sheet.state.heights[area.top] ?? STANDARD_HEIGHT,
      set: (cells, value, scene) => setSizes('heights', cells, Number(value), scene),
    },
    UseStandardWidth: {
      get: ({ sheet, area }) => sheet.state.widths[area.left] === undefined,
      set: (cells, value, scene) => (value ? setSizes('widths', cells, null, scene) : undefined),
    },
    UseStandardHeight: {
      get: ({ sheet, area }) => sheet.state.heights[area.top] === undefined,
      set: (cells, value, scene) => (value ? setSizes('heights', cells, null, scene) : undefined),
    },
  },
  objects: {
    Fill: (cells) => fillKind.of(cells),
    Font: (cells) => fontKind.of(cells),
    Borders: (cells) => bordersKind.of(cells),
  },
  methods: {
    AutofitRows: (cells, _, scene) => setSizes('heights', cells, null, scene),
  },
});
