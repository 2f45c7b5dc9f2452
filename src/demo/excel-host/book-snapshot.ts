/** A book as the plain data that the core sees, and a book from such data. */
import { isOwnChart } from '../../core/workbook/own-marks';
import { type Area, type SheetSnapshot, type WorkbookSnapshot } from '../../core/workbook/snapshot';
import { type BookState } from './book';
import { type BookSheet } from './book-sheet';

export function bookToSnapshot(state: BookState, sheets: readonly BookSheet[]): WorkbookSnapshot {
  return {
    fileName: state.fileName,
    dateSystem: state.dateSystem,
    sheets: sheets.map(sheetToSnapshot),
    names: state.names,
    settings: state.settings,
    isReadOnly: state.isReadOnly,
    ...(state.isStructureProtected && { isStructureProtected: true }),
    ...(state.journal?.length && { journal: state.journal.map(({ xml }) => xml) }),
  };
}

function sheetToSnapshot(sheet: BookSheet): SheetSnapshot {
  const { state } = sheet;
  const area = sheet.usedArea();
  const ownCharts = state.charts.map((chart) => chart.name).filter(isOwnChart);
  const rows = area ? span(area.top, area.bottom) : [];
  const columns = area ? span(area.left, area.right) : [];
  const grid = <T>(read: (row: number, column: number) => T): T[][] =>
    rows.map((row) => columns.map((column) => read(row, column)));
  return {
    name: state.name,
    visibility: state.visibility,
    isProtected: state.isProtected,
    area,
    values: grid((row, column) => sheet.cell(row, column).value),
    formulas: grid((row, column) => sheet.cell(row, column).formula),
    numberFormats: grid((row, column) => sheet.cell(row, column).style.numberFormat),
    merges: state.merges,
    hiddenRows: state.hiddenRows,
    hiddenColumns: state.hiddenColumns,
    listObjects: state.listObjects,
    names: state.names,
    conditionalFormats: state.formulaRules.map(({ area, formula }): { area: Area; formula: string } => ({
      area,
      formula,
    })),
    ...(ownCharts.length > 0 && { ownCharts }),
  };
}

const span = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, i) => from + i);
