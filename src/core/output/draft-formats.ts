/** What the formats of a drawn sheet come to, cell by cell, and how high its rows must be so that no text is cut. */
import { type CellFormat } from '../workbook/patch';
import { type DraftCell, type SheetDraft, keyOfCell } from './sheet-draft';

const DEFAULT_SIZE = 11;
const DEFAULT_WIDTH = 8.43;
/** Width of a letter in digits of the default font, and the room that a cell keeps at its sides. */
const LETTER = 0.8;
const PADDING = 0.8;
/** What a step of indent takes. */
const INDENT = 1.3;
/** Height of a line in parts of the letters' size. */
const LINE = 1.3;
const HIGHEST = 409;

/** How a drawn cell looks; undefined where nothing is said of it. */
export type LookOf = (cell: DraftCell) => CellFormat | undefined;

/** The last word of each format key for every cell that is drawn. */
export function resolveFormats(draft: SheetDraft): LookOf {
  const looks: (CellFormat | undefined)[] = draft.drawn.map(() => undefined);
  const join = joinLooks();
  let last = 0;
  for (const { row } of draft.drawn) if (row > last) last = row;
  for (const { area, format } of draft.formats) {
    for (let row = area.top; row <= Math.min(area.bottom, last); row++) {
      for (let column = area.left; column <= area.right; column++) {
        const cell = draft.cells.get(keyOfCell(row, column));
        if (!cell) continue;
        const look = looks[cell.index];
        looks[cell.index] = look ? join(look, format) : format;
      }
    }
  }
  return (cell) => looks[cell.index];
}

/** Thousands of cells look alike: each look is put together once. */
function joinLooks(): (look: CellFormat, format: CellFormat) => CellFormat {
  const together = new Map<CellFormat, Map<CellFormat, CellFormat>>();
  return (look, format) => {
    let known = together.get(look);
    if (!known) together.set(look, (known = new Map()));
    let joined = known.get(format);
    if (!joined) known.set(format, (joined = { ...look, ...format }));
    return joined;
  };
}

/** Keys on which it depends how high a text stands. */
const HEIGHT_KEYS: readonly (keyof CellFormat)[] = ['wrap', 'fontSize', 'bold', 'indent'];

/** Texts of the strips, with what their height depends on of how they look. */
function eachStripText(
  draft: SheetDraft,
  visit: (row: number, column: number, text: string, look: CellFormat | undefined) => void,
): void {
  const join = joinLooks();
  const formats = draft.formats.filter(({ format }) => HEIGHT_KEYS.some((key) => key in format));
  for (const { top, strip } of draft.strips) {
    const { column, values } = strip;
    if (!values.some((value) => typeof value === 'string')) continue;
    const looks: (CellFormat | undefined)[] = values.map(() => undefined);
    for (const { area, format } of formats) {
      if (column < area.left || column > area.right) continue;
      const last = Math.min(area.bottom - top, values.length - 1);
      for (let index = Math.max(0, area.top - top); index <= last; index++) {
        const look = looks[index];
        looks[index] = look ? join(look, format) : format;
      }
    }
    values.forEach((value, index) => {
      if (typeof value === 'string') visit(top + index, column, value, looks[index]);
    });
  }
}

export interface RowHeight {
  /** Points. */
  readonly height: number;
  /** False where the row must be told: no program lets a row grow with the text of merged cells. */
  readonly isEstimate: boolean;
}

/** By row, where the texts of a row need more than one line. */
export function estimateHeights(draft: SheetDraft, lookOf: LookOf): Map<number, RowHeight> {
  const measure = measureOf(draft);
  const heights = new Map<number, RowHeight>();
  const raise = (row: number, height: number, isEstimate: boolean): void => {
    const known = heights.get(row);
    if (!known || height > known.height) heights.set(row, { height, isEstimate });
  };
  const raiseFor = (row: number, column: number, text: string, format: CellFormat | undefined): void => {
    if (!format?.wrap) return;
    const { height, isMerged } = measure(row, column, text, format);
    if (height > 0) raise(row, Math.min(HIGHEST, height), !isMerged);
  };
  for (const cell of draft.drawn) {
    const { row, column, content } = cell;
    if (typeof content.value === 'string') raiseFor(row, column, content.value, lookOf(cell));
  }
  eachStripText(draft, raiseFor);
  for (const { row, height } of draft.heights) raise(row, height, false);
  return heights;
}

/** Shorter texts fit into any column at any size that we use. */
const LONG = 300;

/** No row is higher than 409 points: a text that needs more is set in smaller letters, as far as they can be read. */
export function shrinkLongTexts(draft: SheetDraft, sizes: readonly number[]): void {
  const long = draft.drawn.filter(({ content: { value } }) => typeof value === 'string' && value.length > LONG);
  if (long.length === 0) return;
  const lookOf = resolveFormats(draft);
  const measure = measureOf(draft);
  for (const cell of long) {
    const { row, column, content } = cell;
    const format = lookOf(cell);
    const fits = (fontSize?: number): boolean =>
      measure(row, column, String(content.value), { ...format, ...(fontSize !== undefined && { fontSize }) }).height <=
      HIGHEST;
    if (!format?.wrap || fits()) continue;
    const fontSize = sizes.find(fits) ?? sizes[sizes.length - 1]!;
    draft.format({ top: row, bottom: row, left: column, right: column }, { fontSize });
  }
}

/** How high a text stands in its cell, in points; 0 where one line is enough. */
function measureOf(draft: SheetDraft) {
  const widths = new Map(draft.widths.map(({ column, width }) => [column, width]));
  const merges = new Map(draft.merges.map((area) => [keyOfCell(area.top, area.left), area]));
  return (
    row: number,
    column: number,
    text: string,
    format: CellFormat,
  ): { readonly height: number; readonly isMerged: boolean } => {
    const merge = merges.get(keyOfCell(row, column));
    let width = 0;
    for (let at = column; at <= (merge?.right ?? column); at++) width += widths.get(at) ?? DEFAULT_WIDTH;
    return { height: heightOfText(text, width, format), isMerged: merge !== undefined };
  };
}

/** Points that a wrapped text needs in a cell of this width (characters); 0 where one line is enough. */
export function heightOfText(
  text: string,
  width: number,
  { fontSize = DEFAULT_SIZE, bold = false, indent = 0 }: Pick<CellFormat, 'fontSize' | 'bold' | 'indent'>,
): number {
  const room = width - PADDING - INDENT * indent;
  const letters = (room * DEFAULT_SIZE) / (fontSize * LETTER * (bold ? 1.08 : 1));
  const lines = countLines(text, letters);
  return lines > 1 ? Math.ceil(lines * fontSize * LINE + 3) : 0;
}

/** Lines that a text takes when it breaks at blanks. */
export function countLines(text: string, letters: number): number {
  // Most texts: one line, and nothing to part.
  if (text.length <= letters && !text.includes('\n')) return 1;
  let lines = 1;
  let used = 0;
  for (let from = 0; from <= text.length;) {
    const end = endOfWord(text, from);
    const length = end - from;
    if (from > 0 && text.charCodeAt(from - 1) === LINE_BREAK) {
      used = 0;
      lines++;
    }
    if (used > 0 && used + 1 + length > letters) {
      lines++;
      used = 0;
    }
    used += (used > 0 ? 1 : 0) + length;
    // A word longer than the cell breaks inside.
    while (used > letters && letters > 1) {
      lines++;
      used -= letters;
    }
    from = end + 1;
  }
  return lines;
}

const LINE_BREAK = 10;
const SPACE = 32;

/** The place of the next blank or line break, or the end. */
function endOfWord(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === SPACE || code === LINE_BREAK) return at;
  }
  return text.length;
}
