/** What the grid shows, in the form in which Univer opens a workbook. */
import {
  type ICellData,
  type IColumnData,
  type IRowData,
  type IStyleData,
  type IWorkbookData,
  type IWorksheetData,
  LocaleType,
  mergeWorksheetSnapshotWithDefault,
} from '@univerjs/core';
import { type ShownName, type ShownSheet, type ShownWorkbook } from './shown-sheet';

/** What nobody formatted, as in Excel. */
const DEFAULT_STYLE: IStyleData = { ff: 'Calibri', fs: 11, vt: 3 };
const RULES = 'SHEET_CONDITIONAL_FORMATTING_PLUGIN';
const NAMES = 'SHEET_DEFINED_NAME_PLUGIN';

export function workbookData(id: string, name: string, shown: ShownWorkbook): IWorkbookData {
  return {
    id,
    name,
    appVersion: '0.25.1',
    locale: LocaleType.ES_ES,
    styles: { ...shown.styles },
    sheetOrder: shown.sheets.map((sheet) => sheet.id),
    sheets: Object.fromEntries(shown.sheets.map((sheet) => [sheet.id, worksheetData(sheet)])),
    resources: [
      { name: RULES, data: JSON.stringify(Object.fromEntries(shown.sheets.map(({ id: key, rules }) => [key, rules]))) },
      { name: NAMES, data: JSON.stringify(Object.fromEntries(shown.names.map((item) => [item.id, nameParams(item)]))) },
    ],
  };
}

/** Complete: Univer adds a sheet as it is given, without its defaults. */
export function worksheetData(sheet: ShownSheet): IWorksheetData {
  const rowData: Record<number, IRowData> = {};
  for (const [row, h] of Object.entries(sheet.rowHeights)) rowData[Number(row)] = { h, ia: 0 };
  for (const row of sheet.hiddenRows) rowData[row] = { ...rowData[row], hd: 1 };
  const columnData: Record<number, IColumnData> = {};
  for (const [column, w] of Object.entries(sheet.columnWidths)) columnData[Number(column)] = { w };
  for (const column of sheet.hiddenColumns) columnData[column] = { ...columnData[column], hd: 1 };
  return mergeWorksheetSnapshotWithDefault({
    id: sheet.id,
    name: sheet.name,
    hidden: sheet.isHidden ? 1 : 0,
    tabColor: sheet.tabColor,
    freeze: sheet.freeze,
    rowCount: sheet.rowCount,
    columnCount: sheet.columnCount,
    defaultColumnWidth: 69,
    defaultRowHeight: 20,
    defaultStyle: DEFAULT_STYLE,
    mergeData: sheet.merges.map((area) => ({ ...area })),
    cellData: copyCells(sheet.cells),
    rowData,
    columnData,
  });
}

/** Univer writes into what it is given. */
function copyCells(cells: ShownSheet['cells']): Record<number, Record<number, ICellData>> {
  const copy: Record<number, Record<number, ICellData>> = {};
  for (const [row, columns] of Object.entries(cells)) {
    const line: Record<number, ICellData> = (copy[Number(row)] = {});
    for (const [column, cell] of Object.entries(columns)) line[Number(column)] = { ...cell };
  }
  return copy;
}

/** A name as Univer keeps it: without the leading `=`, with the sheet to which it belongs. */
export const nameParams = ({ id, name, formula, sheet }: ShownName) => ({
  id,
  name,
  formulaOrRefString: formula.replace(/^=/, ''),
  localSheetId: sheet ?? 'AllDefaultWorkbook',
});
