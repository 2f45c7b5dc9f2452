import { openBook } from '../../src/demo/excel-host/open-book';
import { ExcelHost } from '../../src/demo/excel-host/excel-host';
import { ExcelWorkbookHost } from '../../src/excel/excel-workbook-host';
import { describeHost } from '../support/host-contract';
import { useExcel } from '../support/office-js';
import { buildSnapshot, type WorkbookSpec } from '../support/workbook-spec';

function openExcel(spec: WorkbookSpec): { host: ExcelWorkbookHost; excel: ExcelHost } {
  const excel = new ExcelHost(openBook(buildSnapshot(spec)));
  useExcel(excel);
  return { host: new ExcelWorkbookHost(), excel };
}

describeHost('Excel', { open: (spec) => openExcel(spec).host });
