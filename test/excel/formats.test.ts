import { styleKey, THIN_LINE } from '../../src/demo/excel-host/cell-style';
import { type ExcelHost } from '../../src/demo/excel-host/excel-host';
import { type CellFormat } from '../../src/core/workbook/patch';
import { parseArea } from '../../src/core/workbook/address';
import { operation, patchOf, setCell } from '../support/host-contract';
import { openExcel } from '../support/open-excel';

const STOP = { onStale: 'stop' } as const;
const sheet = 'Plan';

const setFormat = (area: string, format: CellFormat, like: string | null = null) => {
  const cell = like === null ? null : parseArea(like)!;
  return operation({
    op: 'set-format',
    sheet,
    area: parseArea(area)!,
    like: cell && { row: cell.top, column: cell.left },
    format,
  });
};

/** A sheet whose looks someone has made by hand. */
function open(): ReturnType<typeof openExcel> {
  const opened = openExcel({
    sheets: [{ name: sheet, rows: Array.from({ length: 12 }, (_, row) => [`a${row}`, row, null, null]) }],
  });
  const plan = opened.excel.book.findSheet(sheet)!;
  plan.setStyle(parseArea('A1:B1')!, (style) => ({
    ...style,
    fontName: 'Arial Narrow',
    fontSize: 9,
    bold: true,
    underline: 'Single',
    fill: '#DDEBF7',
    horizontal: 'Center',
    vertical: 'Center',
    wrap: true,
    indent: 1,
    top: { style: 'Double', weight: 'Thick', color: '#1F4E79' },
    bottom: THIN_LINE('#1F4E79'),
  }));
  plan.setStyle(parseArea('C3:C3')!, (style) => ({ ...style, fill: '#FFFF00', numberFormat: 'dd/mm/yyyy' }));
  plan.setStyle(parseArea('C5:D6')!, (style) => ({ ...style, left: THIN_LINE('#FF0000') }));
  plan.setStyle(parseArea('C8:D9')!, (style) => ({ ...style, bottom: THIN_LINE('#00FF00'), strikethrough: true }));
  return opened;
}

const looks = ({ book }: ExcelHost): Map<string, string> => {
  const plan = book.findSheet(sheet)!;
  const cells = [...plan.stored()].map(({ row, column, cell }) => [`${row}:${column}`, styleKey(cell.style)] as const);
  return new Map(cells.filter(([, key]) => key !== styleKey(plan.cell(500, 500).style)).sort());
};

test.each([
  ['one look', 'E1:F12', 2],
  ['blank and coloured cells', 'C1:C4', 3],
  ['lines here and there', 'C1:D12', 3],
  ['one cell', 'C3', 2],
  ['a header of the user', 'A1:B1', 2],
])('%s is given another look and its own back', async (_, area, trips) => {
  const { host, excel } = open();
  const before = looks(excel);
  const format: CellFormat = {
    numberFormat: '0.0%',
    bold: true,
    italic: true,
    fontSize: 14,
    fontColor: '#123456',
    fill: '#ABCDEF',
    horizontal: 'right',
    vertical: 'top',
    wrap: true,
    border: '#A6A6A6',
  };
  const receipt = await host.apply(patchOf(setFormat(area, format)), STOP);
  expect(excel.traffic).toHaveLength(trips);
  const { top, left } = parseArea(area)!;
  expect(excel.book.findSheet(sheet)!.cell(top, left).style).toMatchObject({
    numberFormat: '0.0%',
    bold: true,
    italic: true,
    fontSize: 14,
    fontColor: '#123456',
    fill: '#ABCDEF',
    horizontal: 'Right',
    vertical: 'Top',
    wrap: true,
    top: THIN_LINE('#A6A6A6'),
    left: THIN_LINE('#A6A6A6'),
  });
  await host.apply(receipt.inverse, { onStale: 'keep' });
  expect(looks(excel)).toEqual(before);
});

test('a column takes over the look of a header, and changes in it what it must', async () => {
  const { host, excel } = open();
  await host.apply(patchOf(setFormat('E1:E2', { numberFormat: '0', fill: null }, 'A1')), STOP);
  const plan = excel.book.findSheet(sheet)!;
  const { style: header } = plan.cell(0, 0);
  expect(plan.cell(0, 4).style).toEqual({
    ...header,
    numberFormat: '0',
    fill: null,
    bottom: plan.cell(0, 4).style.bottom,
  });
  expect(plan.cell(0, 4).style.top).toEqual(header.top);
});

test('what is not said is left as it is', async () => {
  const { host, excel } = open();
  const before = excel.book.findSheet(sheet)!.cell(0, 0).style;
  await host.apply(patchOf(setFormat('A1', { wrap: false })), STOP);
  expect(excel.book.findSheet(sheet)!.cell(0, 0).style).toEqual({ ...before, wrap: false });
});

test('the look is there before the content: a text of digits stays one, a date is no number', async () => {
  const { host, excel } = open();
  await host.apply(
    patchOf(
      setCell(sheet, 1, 5, null, 42855),
      setCell(sheet, 2, 5, null, '007'),
      setFormat('F2:F2', { numberFormat: 'dd/mm/yyyy' }),
      setFormat('F3:F3', { numberFormat: '@' }),
    ),
    STOP,
  );
  const plan = excel.book.findSheet(sheet)!;
  expect([plan.cell(1, 5).value, plan.cell(1, 5).style.numberFormat]).toEqual([42855, 'dd/mm/yyyy']);
  expect(plan.cell(2, 5).value).toBe('007');
});

test('a cell of the text format gets texts as they are', async () => {
  const { host, excel } = open();
  excel.book.findSheet(sheet)!.setStyle(parseArea('F1')!, (style) => ({ ...style, numberFormat: '@' }));
  const receipt = await host.apply(patchOf(setCell(sheet, 0, 5, null, '=1.1')), STOP);
  expect(excel.book.findSheet(sheet)!.cell(0, 5)).toMatchObject({ value: '=1.1', formula: null });
  expect((await host.apply(receipt.inverse, { onStale: 'keep' })).keptUnits).toEqual([]);
  expect(excel.book.findSheet(sheet)!.cell(0, 5).value).toBeNull();
});
