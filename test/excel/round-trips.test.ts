import { type ExcelHost } from '../../src/demo/excel-host/excel-host';
import { type Operation } from '../../src/core/workbook/patch';
import { findSheet, valueAt } from '../../src/core/workbook/snapshot';
import { openExcel } from '../support/open-excel';
import { operation, patchOf, setCell } from '../support/host-contract';
import { type SheetSpec, type WorkbookSpec } from '../support/workbook-spec';

const STOP = { onStale: 'stop' } as const;

const sheetOf = (index: number, rows = 40): SheetSpec => ({
  name: `Componente ${index}`,
  rows: Array.from({ length: rows }, (_, row) => [
    `${row + 1}. Publicar el informe de seguimiento de la estrategia`,
    row,
    { date: '2017-04-30' },
    { formula: `=B${row + 1}*2`, value: row * 2 },
  ]),
  merges: ['F1:G1', 'F2:F4'],
  hiddenRows: [3],
  hiddenColumns: ['C'],
  listObjects: [],
  names: [{ name: 'PAAC_Estado_1', formula: `='Componente ${index}'!$D$1` }],
});

const workbookOf = (sheets: number, rows?: number): WorkbookSpec => ({
  sheets: Array.from({ length: sheets }, (_, index) => sheetOf(index + 1, rows)),
  settings: '<a xmlns="urn:seguimiento-paac:ajustes:1"/>',
});

/** Long enough for the library to tidy up, in a message of its own, what it was told to keep. */
const quiet = () => new Promise((resolve) => setTimeout(resolve, 30));

/** Messages since then; all of them, also those by which the library would tidy up. */
const messages = (excel: ExcelHost, from: number) => excel.traffic.slice(from);

describe.each([1, 5, 30])('%i sheets', (count) => {
  test('are read in three round trips', async () => {
    const { host, excel } = openExcel(workbookOf(count));
    const workbook = await host.read();
    await quiet();
    expect(excel.traffic).toHaveLength(3);
    expect(workbook).toEqual(excel.book.toSnapshot());
  });

  test('are written to in two, and restored in two', async () => {
    const { host, excel } = openExcel(workbookOf(count));
    const before = excel.book.toSnapshot();
    const operations: Operation[] = workbookOf(count).sheets.flatMap(({ name, rows }) => [
      operation({
        op: 'set-format',
        sheet: name,
        area: { top: 0, left: 8, bottom: rows.length - 1, right: 9 },
        like: { row: 0, column: 0 },
        format: { numberFormat: '0.0%', wrap: true, border: '#A6A6A6' },
      }),
      ...rows.map((_, row) => setCell(name, row, 8, null, `= $B${row + 1}/100`)),
      ...rows.map((_, row) => setCell(name, row, 9, null, 'Atrasada')),
      operation({
        op: 'set-conditional-formats',
        sheet: name,
        beforeArea: null,
        before: [],
        area: { top: 0, left: 9, bottom: 39, right: 9 },
        after: [{ formula: '=$J1="Atrasada"', fill: '#FFC7CE', fontColor: '#9C0006', stopIfTrue: true }],
      }),
      operation({ op: 'set-column-width', sheet: name, column: 8, width: 12 }),
    ]);
    const receipt = await host.apply(patchOf(...operations), STOP);
    await quiet();
    expect(messages(excel, 0)).toHaveLength(2);
    expect(valueAt(findSheet(excel.book.toSnapshot(), 'Componente 1')!, 39, 9)).toBe('Atrasada');
    const undone = await host.apply(receipt.inverse, { onStale: 'keep' });
    expect(messages(excel, 2)).toHaveLength(2);
    expect(undone.keptUnits).toEqual([]);
    expect(excel.book.toSnapshot()).toEqual(before);
    expect(excel.book.changes()).toEqual({ operations: [] });
  });
});

test('10,000 rows: more messages, none above the limit, the same contents', async () => {
  const { host, excel } = openExcel(workbookOf(1, 10_000));
  const workbook = await host.read();
  expect(workbook).toEqual(excel.book.toSnapshot());
  expect(excel.traffic.length).toBeLessThanOrEqual(4);
  const from = excel.traffic.length;
  const operations = Array.from({ length: 10_000 }, (_, row) => [
    setCell('Componente 1', row, 8, null, 'Sin reporte de la dependencia responsable en el periodo'),
    setCell('Componente 1', row, 9, null, `= IF($B${row + 1}>10,$B${row + 1}/SUM($B$1:$B$10000),"")`),
    setCell('Componente 1', row, 10, null, row),
  ]).flat();
  const shares: number[] = [];
  const receipt = await host.apply(patchOf(...operations), { ...STOP, onProgress: (share) => shares.push(share) });
  expect(messages(excel, from).every(({ error }) => error === null)).toBe(true);
  expect(Math.max(...excel.traffic.map((one) => Math.max(one.requestBytes, one.responseBytes)))).toBeLessThan(4.5e6);
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
  expect(shares[shares.length - 1]).toBe(1);
  await host.apply(receipt.inverse, { onStale: 'keep' });
  expect(excel.book.changes()).toEqual({ operations: [] });
});

test('many merged areas, and one that begins far above', async () => {
  const rows = Array.from({ length: 1200 }, (_, row) => [`fila ${row}`, null, row]);
  const merges = [...rows.map((_, row) => `A${row + 1}:B${row + 1}`), 'D1:D1200'];
  const { host, excel } = openExcel({ sheets: [{ name: 'Plan', rows: rows.map((row) => [...row, 'x']), merges }] });
  const { merges: read } = (await host.read()).sheets[0]!;
  expect(excel.traffic).toHaveLength(3);
  expect(read).toHaveLength(1201);
  expect(read).toContainEqual({ top: 0, left: 3, bottom: 1199, right: 3 });
});

test('an answer that turns out too large is asked for again in parts', async () => {
  const long = 'a'.repeat(3000);
  const rows = Array.from({ length: 2000 }, () => [long]);
  const { host, excel } = openExcel({
    sheets: [
      { name: 'Plan', rows: rows.slice(0, 1500) },
      { name: 'Otro', rows },
    ],
  });
  const workbook = await host.read();
  expect(workbook).toEqual(excel.book.toSnapshot());
  expect(excel.traffic.some(({ error }) => error === 'ResponsePayloadSizeLimitExceeded')).toBe(true);
});
