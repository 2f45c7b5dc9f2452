/** What the grid shows of a book. */
import { type IRange, type IStyleData } from '@univerjs/core';
import { CFRuleType, CFSubRuleType, type IConditionFormattingRule } from '@univerjs/sheets-conditional-formatting';
import { type Area, type CellValue, type NameSnapshot } from '../../core/workbook/snapshot';
import { type Book } from '../excel-host/book';
import { type BookCell, type BookFormulaRule } from '../excel-host/book-parts';
import { type BookSheet } from '../excel-host/book-sheet';
import { NORMAL_STYLE, styleKey } from '../excel-host/cell-style';
import { type ShownCell, type ShownName, type ShownSheet, type ShownWorkbook } from './shown-sheet';
import { shownStyle } from './shown-style';

/** Univer's kinds of cells. */
const [TEXT, NUMBER, BOOLEAN] = [1, 2, 3];
/** Blank rows and columns that are offered beyond what the sheet holds. */
const SPARE_ROWS = 40;
const SPARE_COLUMNS = 12;

/** @param known what was shown before: sheets that are not in `changed` are taken from it */
export function shownBook(
  book: Book,
  known: ShownWorkbook | null,
  changed: (sheet: BookSheet) => boolean,
): ShownWorkbook {
  const styles: Record<string, IStyleData> = { ...known?.styles };
  const before = new Map(known?.sheets.map((sheet) => [sheet.id, sheet]));
  const sheets = book.sheets.map((sheet) => {
    const old = before.get(sheet.id);
    return old && !changed(sheet) ? old : shownSheet(sheet, styles);
  });
  const names = [
    ...book.state.names.map((name) => shownName(name, null)),
    ...book.sheets.flatMap((sheet) => sheet.state.names.map((name) => shownName(name, sheet.id))),
  ];
  return { sheets, names, styles };
}

function shownSheet(sheet: BookSheet, styles: Record<string, IStyleData>): ShownSheet {
  const { state } = sheet;
  const cells: Record<number, Record<number, ShownCell>> = {};
  let [bottom, right] = [0, 0];
  for (const { row, column, cell } of sheet.stored()) {
    const shown = shownCell(cell, styles);
    if (!shown) continue;
    (cells[row] ??= {})[column] = shown;
    bottom = Math.max(bottom, row);
    right = Math.max(right, column);
  }
  return {
    id: sheet.id,
    name: state.name,
    isHidden: state.visibility !== 'visible',
    tabColor: state.tabColor ?? '',
    freeze: freezeOf(state.frozenRows, state.frozenColumns),
    rowCount: bottom + SPARE_ROWS,
    columnCount: right + SPARE_COLUMNS,
    cells,
    merges: state.merges.map(rangeOf),
    rowHeights: mapValues(state.heights, (points) => Math.round((points * 96) / 72)),
    hiddenRows: state.hiddenRows,
    columnWidths: mapValues(state.widths, widthInPixels),
    hiddenColumns: state.hiddenColumns,
    rules: state.formulaRules.filter((rule) => rule.fill !== null || rule.fontColor !== null).map(shownRule),
  };
}

/** What a cell of the book is in the grid; null where there is nothing to see. */
export function shownCell(cell: BookCell, styles: Record<string, IStyleData>): ShownCell | null {
  const content = { ...shownValue(cell.value), ...(cell.formula !== null && { f: cell.formula }) };
  if (cell.style === NORMAL_STYLE) return Object.keys(content).length > 0 ? content : null;
  const s = styleKey(cell.style);
  styles[s] ??= shownStyle(cell.style);
  return { ...content, s };
}

function shownValue(value: CellValue): ShownCell {
  if (value === null) return {};
  if (typeof value === 'number') return { v: value, t: NUMBER };
  if (typeof value === 'boolean') return { v: value ? 1 : 0, t: BOOLEAN };
  return { v: typeof value === 'string' ? value : value.error, t: TEXT };
}

export const rangeOf = (area: Area): IRange => ({
  startRow: area.top,
  endRow: area.bottom,
  startColumn: area.left,
  endColumn: area.right,
});

const freezeOf = (rows: number, columns: number): ShownSheet['freeze'] => ({
  xSplit: columns,
  ySplit: rows,
  startRow: rows > 0 ? rows : -1,
  startColumn: columns > 0 ? columns : -1,
});

/** Excel's own arithmetic for Calibri 11, whose digits are seven pixels wide. */
const widthInPixels = (characters: number): number => Math.trunc(characters * 7 + 5);

const mapValues = (
  record: Readonly<Record<number, number>>,
  change: (value: number) => number,
): Record<number, number> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [Number(key), change(value)]));

const shownRule = (rule: BookFormulaRule): IConditionFormattingRule => ({
  cfId: rule.id,
  ranges: [rangeOf(rule.area)],
  stopIfTrue: rule.stopIfTrue,
  rule: {
    type: CFRuleType.highlightCell,
    subType: CFSubRuleType.formula,
    value: rule.formula,
    style: {
      ...(rule.fill !== null && { bg: { rgb: rule.fill } }),
      ...(rule.fontColor !== null && { cl: { rgb: rule.fontColor } }),
    },
  },
});

const shownName = ({ name, formula }: NameSnapshot, sheet: string | null): ShownName => ({
  id: `${sheet ?? 'libro'}:${name}`,
  name,
  formula,
  sheet,
});
