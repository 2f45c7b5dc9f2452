import { FileWorkbookHost } from '../../src/xlsx/file-host';
import { buildWorkbook } from '../support/build-workbook';
import { describeHost } from '../support/host-contract';

test('a file has no selection, and says so', async () => {
  const host = FileWorkbookHost.open(buildWorkbook({ sheets: [{ name: 'Plan', rows: [['Actividad']] }] }), null);
  await expect(host.selection()).rejects.toMatchObject({ code: 'unsupported' });
});

describeHost('A file', { open: (spec) => FileWorkbookHost.open(buildWorkbook(spec), 'plan.xlsx') });
