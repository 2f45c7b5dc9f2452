import { ExcelHost, type ExcelHostOptions } from '../../src/demo/excel-host/excel-host';
import { openBook } from '../../src/demo/excel-host/open-book';
import { type CellStyle, NORMAL_STYLE, THIN_LINE } from '../../src/demo/excel-host/cell-style';
import { ExcelWorkbookHost } from '../../src/excel/excel-workbook-host';
import { parseArea } from '../../src/core/workbook/address';
import { useExcel } from './office-js';
import { buildSnapshot, type CellSpec, type WorkbookSpec } from './workbook-spec';

/** The door to Excel over a workbook that a test describes, through Excel's own client, and what stands behind it. */
export function openExcel(
  spec: WorkbookSpec,
  options: ExcelHostOptions = {},
): { host: ExcelWorkbookHost; excel: ExcelHost } {
  const book = openBook(buildSnapshot(spec), (name) => {
    const sheet = spec.sheets.find((one) => one.name === name)!;
    const origin = parseArea(sheet.at ?? 'A1')!;
    const widths = Object.entries(sheet.widths ?? {});
    return {
      styleAt: (row, column) => styleOf(sheet.rows[row - origin.top]?.[column - origin.left]),
      widths: Object.fromEntries(widths.map(([letters, width]) => [parseArea(`${letters}1`)!.left, width])),
      frozenRows: sheet.frozenRows ?? 0,
    };
  });
  const excel = new ExcelHost(book, options);
  useExcel(excel);
  return { host: new ExcelWorkbookHost(), excel };
}

function styleOf(cell: CellSpec | undefined): Partial<CellStyle> {
  if (typeof cell !== 'object' || cell === null) return {};
  const line = cell.border ? THIN_LINE('#000000') : null;
  return {
    bold: cell.bold ?? false,
    fill: cell.fill ?? null,
    fontColor: cell.fontColor ?? NORMAL_STYLE.fontColor,
    wrap: cell.wrap ?? false,
    horizontal: cell.center ? 'Center' : 'General',
    top: line,
    right: line,
    bottom: line,
    left: line,
  };
}
