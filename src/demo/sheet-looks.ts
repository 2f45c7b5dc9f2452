/** How a file's sheets look, in the terms of the book that stands in for Excel's. */
import { sameArea } from '../core/workbook/address';
import { type ConditionalFormatSnapshot, type SheetSnapshot } from '../core/workbook/snapshot';
import { type Appearance, type AppearanceRule, type SheetAppearance } from '../xlsx/read-appearance';
import { type BorderSide, type CellStyle as FileStyle } from '../xlsx/styles-part';
import { type BorderLine, type CellStyle } from './excel-host/cell-style';
import { type SheetLook } from './excel-host/open-book';

const LINES: Readonly<Record<string, readonly [style: string, weight: string]>> = {
  hair: ['Continuous', 'Hairline'],
  thin: ['Continuous', 'Thin'],
  medium: ['Continuous', 'Medium'],
  thick: ['Continuous', 'Thick'],
  double: ['Double', 'Thick'],
  dotted: ['Dot', 'Thin'],
  dashed: ['Dash', 'Thin'],
  dashDot: ['DashDot', 'Thin'],
  dashDotDot: ['DashDotDot', 'Thin'],
  mediumDashed: ['Dash', 'Medium'],
  mediumDashDot: ['DashDot', 'Medium'],
  mediumDashDotDot: ['DashDotDot', 'Medium'],
  slantDashDot: ['SlantDashDot', 'Medium'],
};

/** Blank columns of the default width that are offered beyond those which the file mentions. */
const SPARE_COLUMNS = 60;
const USUAL_WIDTH = 9.140625;

/** The look of a sheet by its name, as `openBook` asks for it. */
export function sheetLooks(appearance: Appearance, sheets: readonly SheetSnapshot[]): (name: string) => SheetLook {
  const styles = appearance.styles.map(bookStyle);
  const byName = new Map(appearance.sheets.map((sheet) => [sheet.name, sheet]));
  const snapshots = new Map(sheets.map((sheet) => [sheet.name, sheet]));
  return (name) => {
    const sheet = byName.get(name);
    return sheet ? lookOf(sheet, styles, snapshots.get(name)?.conditionalFormats ?? []) : {};
  };
}

function lookOf(
  sheet: SheetAppearance,
  styles: readonly CellStyle[],
  rules: readonly ConditionalFormatSnapshot[],
): SheetLook {
  const cells = new Map<number, Map<number, number>>();
  let area: { top: number; left: number; bottom: number; right: number } | null = null;
  for (const { row, column, style } of sheet.cells) {
    let line = cells.get(row);
    if (!line) cells.set(row, (line = new Map()));
    line.set(column, style);
    area ??= { top: row, left: column, bottom: row, right: column };
    area.top = Math.min(area.top, row);
    area.bottom = Math.max(area.bottom, row);
    area.left = Math.min(area.left, column);
    area.right = Math.max(area.right, column);
  }
  return {
    styleAt: (row, column) => styles[cells.get(row)?.get(column) ?? 0] ?? {},
    area,
    widths: widthsOf(sheet, area?.right ?? 0),
    heights: Object.fromEntries(sheet.rows.flatMap(({ row, height }) => (height === null ? [] : [[row, height]]))),
    frozenRows: sheet.frozenRows,
    frozenColumns: sheet.frozenColumns,
    tabColor: sheet.tabColor,
    ruleLooks: rules.map((rule) => ruleLook(rule, sheet.rules)),
  };
}

/** By column; a band may go on to the last column of the sheet. */
function widthsOf(sheet: SheetAppearance, right: number): Record<number, number> {
  const widths: Record<number, number> = {};
  const last = right + SPARE_COLUMNS;
  if (sheet.defaultWidth !== USUAL_WIDTH) for (let i = 0; i <= last; i++) widths[i] = sheet.defaultWidth;
  for (const band of sheet.columns) {
    if (band.width === null) continue;
    for (let column = band.first; column <= Math.min(band.last, last); column++) widths[column] = band.width;
  }
  return widths;
}

function ruleLook(rule: ConditionalFormatSnapshot, rules: readonly AppearanceRule[]) {
  const found = rules.find(
    ({ type, areas, formulas }) =>
      type === 'expression' &&
      areas.some((area, i) => sameArea(area, rule.area) && (i > 0 || `=${formulas[0]}` === rule.formula)),
  );
  return {
    fill: found?.style?.fill ?? null,
    fontColor: found?.style?.fontColor ?? null,
    stopIfTrue: found?.stopIfTrue ?? false,
  };
}

const capitalized = (word: string): string => word[0]!.toUpperCase() + word.slice(1);

const bookStyle = (style: FileStyle): CellStyle => ({
  numberFormat: style.numberFormat,
  fontName: style.font.name,
  fontSize: style.font.size,
  fontColor: style.font.color,
  bold: style.font.bold,
  italic: style.font.italic,
  underline: style.font.underline ? 'Single' : 'None',
  strikethrough: style.font.strike,
  fill: style.fill,
  horizontal: capitalized(style.horizontal),
  vertical: capitalized(style.vertical),
  wrap: style.wrap,
  indent: style.indent,
  orientation: style.rotation === 255 ? 0 : style.rotation,
  shrink: false,
  top: lineOf(style.top),
  right: lineOf(style.right),
  bottom: lineOf(style.bottom),
  left: lineOf(style.left),
});

function lineOf(side: BorderSide | null): BorderLine | null {
  if (!side) return null;
  const [style, weight] = LINES[side.style] ?? ['Continuous', 'Thin'];
  return { style, weight, color: side.color };
}
