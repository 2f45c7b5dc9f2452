import { openExcel } from '../support/open-excel';
import { useExcel } from '../support/office-js';
import { describeHost, PLAN } from '../support/host-contract';

describeHost('Excel', { open: (spec) => openExcel(spec).host });

describe('another workbook', () => {
  test('opens with exactly the bytes that were given, and the one that is open stays as it is', async () => {
    const { host, excel } = openExcel(PLAN);
    const opened: Uint8Array[] = [];
    excel.onOpenWorkbook = (bytes) => opened.push(bytes);
    // Longer than what one call takes, with every byte in it.
    const noise = Uint8Array.from({ length: 20_000 }, (_, index) => (index * 7) % 256);
    const bytes = Uint8Array.from([0x50, 0x4b, 3, 4, ...noise]);
    await host.openWorkbook(bytes);
    expect(opened).toEqual([bytes]);
    expect(excel.book.changes().operations).toEqual([]);
  });

  test('what is no workbook is refused', async () => {
    const { host } = openExcel(PLAN);
    await expect(host.openWorkbook(Uint8Array.from([1, 2, 3]))).rejects.toMatchObject({ name: 'HostError' });
  });

  test('an Excel that cannot says so', async () => {
    const { host, excel } = openExcel(PLAN);
    useExcel(excel, { apiVersion: '1.7' });
    await expect(host.openWorkbook(Uint8Array.from([0x50, 0x4b]))).rejects.toMatchObject({ code: 'unsupported' });
  });
});

describe('what the user has selected', () => {
  const spec = {
    sheets: [
      { name: 'Portada', rows: [['Plan']] },
      { name: "Plan '22", rows: [['Actividad', 'Meta']] },
    ],
  };

  test('is told with its sheet, in one message', async () => {
    const { host, excel } = openExcel(spec);
    const area = { top: 0, left: 0, bottom: 1, right: 1 };
    excel.onSelection = () => ({ sheet: "Plan '22", area });
    expect(await host.selection()).toEqual({ sheet: "Plan '22", area });
    expect(excel.traffic).toHaveLength(1);
  });

  test('a chart, or several ranges, are no selection of cells', async () => {
    const { host } = openExcel(spec);
    await expect(host.selection()).rejects.toMatchObject({ code: 'selection' });
  });
});
