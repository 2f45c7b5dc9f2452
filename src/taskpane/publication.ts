/** The seguimiento as a workbook of its own. Fetched when somebody asks for it: it reads and writes .xlsx files. */
import { HostError, type WorkbookHost } from '../core/host';
import { findSheet } from '../core/workbook/snapshot';
import { makePublication } from '../xlsx/publication';

/** Opens what the sheet shows now, values alone, beside the user's workbook. @throws HostError, XlsxError */
export async function openPublication(host: WorkbookHost, sheet: string): Promise<void> {
  if (!host.file || !host.openWorkbook) throw new HostError('unsupported');
  const shown = findSheet(await host.read(), sheet);
  if (!shown) throw new HostError('not-found', [{ sheet, row: 0, column: 0 }]);
  const bytes = await host.file();
  await host.openWorkbook(makePublication(bytes, shown), `${sheet}.xlsx`);
}
