import { ExcelHost } from '../../../src/demo/excel-host/excel-host';
import { openBook } from '../../../src/demo/excel-host/open-book';
import { useExcel } from '../../support/office-js';
import { buildSnapshot } from '../../support/workbook-spec';

function open(messageBytes?: number): ExcelHost {
  const spec = { sheets: [{ name: 'Plan', rows: [['a', 1]], merges: ['A2:B2'] }] };
  const host = new ExcelHost(openBook(buildSnapshot(spec)), messageBytes ? { messageBytes } : {});
  useExcel(host);
  return host;
}

const codeOf = (work: (context: Excel.RequestContext) => unknown): Promise<string> =>
  Excel.run(async (context) => {
    await work(context);
    await context.sync();
    return 'none';
  }).catch((error: OfficeExtension.Error) => error.code);

const plan = (context: Excel.RequestContext) => context.workbook.worksheets.getItem('Plan');

test("the client's own errors are its own", async () => {
  open();
  expect(await codeOf((context) => plan(context).getRange('A1').values)).toBe('PropertyNotLoaded');
  expect(await codeOf((context) => context.workbook.worksheets.getItem('Nada').load('name'))).toBe('ItemNotFound');
});

test.each<[string, string, (context: Excel.RequestContext) => unknown]>([
  ['a matrix of another shape', 'InvalidArgument', (context) => (plan(context).getRange('A1:B2').values = [[1]])],
  [
    'an address that is too long',
    'InvalidArgument',
    (context) => plan(context).getRange('A'.repeat(9000)).load('values'),
  ],
  ['a name of a sheet that is there', 'ItemAlreadyExists', (context) => context.workbook.worksheets.add('plan')],
  ['a name that is too long', 'InvalidArgument', (context) => context.workbook.worksheets.add('x'.repeat(32))],
  ['the last sheet', 'InvalidOperation', (context) => plan(context).delete()],
  [
    'what it does not know',
    'ApiNotFound',
    (context) => plan(context).getRange('A1').getSpecialCells('Blanks').load('address'),
  ],
])('%s is refused', async (_, code, work) => {
  open();
  expect(await codeOf(work)).toBe(code);
});

test('a message that is too large, in both directions', async () => {
  open(3000);
  expect(await codeOf((context) => (plan(context).getRange('A1').values = [['x'.repeat(4000)]]))).toBe(
    'RequestPayloadSizeLimitExceeded',
  );
  const long = open(3000);
  long.book.setCell('Plan', 0, 0, { formula: null, value: 'x'.repeat(4000) });
  expect(await codeOf((context) => plan(context).getRange('A1').load('values'))).toBe(
    'ResponsePayloadSizeLimitExceeded',
  );
});

test('null leaves a cell alone, an empty text empties it', async () => {
  const host = open();
  await codeOf((context) => (plan(context).getRange('A1:B1').values = [[null, '']]));
  const sheet = host.book.findSheet('Plan')!;
  expect([sheet.cell(0, 0).value, sheet.cell(0, 1).value]).toEqual(['a', null]);
});

test('as in Excel, what ran before the action that fails stays', async () => {
  const host = open();
  const code = await codeOf((context) => {
    plan(context).getRange('A1').values = [['escrito']];
    context.workbook.worksheets.add('Plan');
  });
  expect(code).toBe('ItemAlreadyExists');
  expect(host.book.findSheet('Plan')!.cell(0, 0).value).toBe('escrito');
});

test('more than 512 merged areas cannot be asked for at once', async () => {
  const rows = Array.from({ length: 600 }, () => ['a']);
  const merges = rows.map((_, row) => `B${row + 1}:C${row + 1}`);
  useExcel(new ExcelHost(openBook(buildSnapshot({ sheets: [{ name: 'Plan', rows, merges }] }))));
  const ask = (address: string) =>
    codeOf((context) => plan(context).getRange(address).getMergedAreasOrNullObject().load('areaCount'));
  expect([await ask('A1:C600'), await ask('A1:C500')]).toEqual(['InvalidArgument', 'none']);
});

test('ranges that the client keeps cost a message at the end', async () => {
  const host = open();
  await codeOf((context) => plan(context).getRange('A1').load('values'));
  expect(host.traffic).toHaveLength(2);
  await codeOf((context) => plan(context).getRange('A1').untrack().load('values'));
  expect(host.traffic).toHaveLength(3);
});

test('formulas get their values before the answer goes out', async () => {
  const book = openBook(buildSnapshot({ sheets: [{ name: 'Plan', rows: [[2]] }] }));
  const calculate = jest.fn((of: typeof book) => of.setComputed('Plan', 0, 1, 4));
  useExcel(new ExcelHost(book, { calculate }));
  await codeOf((context) => (plan(context).getRange('B1').formulas = [['=A1*2']]));
  expect(calculate).toHaveBeenCalledTimes(1);
  expect(book.findSheet('Plan')!.cell(0, 1)).toMatchObject({ formula: '=A1*2', value: 4 });
  await codeOf((context) => plan(context).getRange('A1').load('values'));
  expect(calculate).toHaveBeenCalledTimes(1);
});
