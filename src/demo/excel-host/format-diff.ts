/**
 * The changed looks of a sheet as few `set-format` operations. What the core's format cannot say (font, underline,
 * single lines …) is taken over from a cell of the sheet that has it: new columns look like a header of the user's.
 */
import { type CellFormat } from '../../core/workbook/patch';
import { type Area } from '../../core/workbook/snapshot';
import { type BookSheet } from './book-sheet';
import { type CellStyle, NORMAL_STYLE, sameStyle, styleKey } from './cell-style';

export interface FormatChange {
  readonly area: Area;
  readonly like: { readonly row: number; readonly column: number } | null;
  readonly format: CellFormat;
}

export function collectFormats(old: BookSheet | null, sheet: BookSheet): FormatChange[] {
  const donors = findDonors(old);
  const changed = [...sheet.stored()].filter(
    ({ row, column, cell }) => !sameStyle(cell.style, old?.cell(row, column).style ?? NORMAL_STYLE),
  );
  const byLook = new Map<string, { row: number; column: number; style: CellStyle; was: CellStyle }[]>();
  for (const { row, column, cell } of changed) {
    const was = old?.cell(row, column).style ?? NORMAL_STYLE;
    const key = `${styleKey(cell.style)}|${styleKey(was)}`;
    const alike = byLook.get(key);
    if (alike) alike.push({ row, column, style: cell.style, was });
    else byLook.set(key, [{ row, column, style: cell.style, was }]);
  }
  const result: FormatChange[] = [];
  for (const cells of byLook.values()) {
    const { style, was } = cells[0]!;
    const like = unsaid(style) === unsaid(was) ? null : (donors.get(unsaid(style)) ?? null);
    const base = like ? old!.cell(like.row, like.column).style : was;
    const format = sayDifference(base, style);
    for (const area of toAreas(cells)) result.push({ area, like, format });
  }
  return result;
}

/** What `CellFormat` has no key for. */
function unsaid(style: CellStyle): string {
  const { fontName, underline, strikethrough, orientation, shrink } = style;
  return JSON.stringify([fontName, underline, strikethrough, orientation, shrink, borderOf(style) ?? lines(style)]);
}

const lines = ({ top, right, bottom, left }: CellStyle) => [top, right, bottom, left];

/** The one colour of four thin lines, '' for no line at all; undefined where the four differ. */
function borderOf(style: CellStyle): string | undefined {
  const all = lines(style);
  if (all.every((line) => line === null)) return '';
  const color = all[0]?.color;
  const isPlain = all.every((line) => line?.style === 'Continuous' && line.weight === 'Thin' && line.color === color);
  return isPlain ? color : undefined;
}

function findDonors(old: BookSheet | null): Map<string, { row: number; column: number }> {
  const donors = new Map<string, { row: number; column: number }>();
  for (const { row, column, cell } of old?.stored() ?? []) {
    if (!donors.has(unsaid(cell.style))) donors.set(unsaid(cell.style), { row, column });
  }
  return donors;
}

function sayDifference(from: CellStyle, to: CellStyle): CellFormat {
  const border = borderOf(to);
  return {
    ...(from.numberFormat !== to.numberFormat && { numberFormat: to.numberFormat }),
    ...(from.bold !== to.bold && { bold: to.bold }),
    ...(from.italic !== to.italic && { italic: to.italic }),
    ...(from.fontSize !== to.fontSize && { fontSize: to.fontSize }),
    ...(from.fontColor !== to.fontColor && { fontColor: to.fontColor }),
    ...(from.fill !== to.fill && { fill: to.fill }),
    ...(from.horizontal !== to.horizontal && { horizontal: horizontalOf(to.horizontal) }),
    ...(from.vertical !== to.vertical && { vertical: verticalOf(to.vertical) }),
    ...(from.wrap !== to.wrap && { wrap: to.wrap }),
    ...(from.indent !== to.indent && { indent: to.indent }),
    ...(border !== undefined && border !== borderOf(from) && { border: border === '' ? null : border }),
  };
}

const horizontalOf = (name: string): CellFormat['horizontal'] =>
  name === 'Left' ? 'left' : name === 'Center' ? 'center' : name === 'Right' ? 'right' : 'general';

const verticalOf = (name: string): CellFormat['vertical'] =>
  name === 'Top' ? 'top' : name === 'Center' ? 'center' : 'bottom';

/** Rectangles that cover exactly these cells: runs down each column, joined with equal runs beside them. */
export function toAreas(cells: readonly { readonly row: number; readonly column: number }[]): Area[] {
  const sorted = [...cells].sort((a, b) => a.column - b.column || a.row - b.row);
  const runs: { top: number; bottom: number; left: number; right: number }[] = [];
  for (const { row, column } of sorted) {
    const last = runs[runs.length - 1];
    if (last && last.left === column && last.bottom === row - 1) last.bottom = row;
    else runs.push({ top: row, bottom: row, left: column, right: column });
  }
  const joined: typeof runs = [];
  const open = new Map<string, (typeof runs)[number]>();
  for (const run of runs) {
    const key = `${run.top}:${run.bottom}`;
    const beside = open.get(key);
    if (beside && beside.right === run.left - 1) beside.right = run.left;
    else {
      open.set(key, run);
      joined.push(run);
    }
  }
  return joined;
}
