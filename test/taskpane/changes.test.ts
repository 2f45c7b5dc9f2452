import { type Operation } from '../../src/core/workbook/patch';
import { describeChange, formatsOf } from '../../src/taskpane/changes';
import { buildSnapshot, serial } from '../support/workbook-spec';

const workbook = buildSnapshot({
  sheets: [{ name: 'Plan', rows: [['a', { date: '2017-04-30' }, { value: 0.5, numberFormat: '0%' }]] }],
});
const because = { kind: 'column', label: 'Columna «Estado» de «Plan»' } as const;
const common = { because, unit: 'u' };
const blank = { formula: null, value: null };

const setCell = (sheet: string, column: number, parts: Partial<Extract<Operation, { op: 'set-cell' }>>): Operation => ({
  ...common,
  op: 'set-cell',
  sheet,
  row: 0,
  column,
  before: blank,
  after: blank,
  ...parts,
});
const format = (area: { left: number; right: number }, parts: object): Operation => ({
  ...common,
  op: 'set-format',
  sheet: 'Plan',
  area: { top: 0, bottom: 0, ...area },
  like: null,
  format: {},
  ...parts,
});
const describe1 = (operation: Operation, others: readonly Operation[] = []) =>
  describeChange(operation, workbook, formatsOf({ operations: [...others, operation] }, workbook));

test.each<[string, Operation, readonly Operation[], object]>([
  [
    'a blank cell gets a formula',
    setCell('Plan', 3, { after: { formula: '=A1', value: 'Atrasada' } }),
    [],
    {
      address: 'D1',
      sheet: 'Plan',
      cell: { sheet: 'Plan', row: 0, column: 3 },
      content: { before: 'vacía', after: 'Atrasada', formula: '=A1' },
    },
  ],
  [
    'a text becomes a date in the format that the patch sets',
    setCell('Plan', 0, {
      before: { formula: null, value: 'a' },
      after: { formula: null, value: serial('2017-06-30') },
    }),
    [format({ left: 0, right: 0 }, { format: { numberFormat: 'dd/mm/yyyy' } })],
    { content: { before: 'a', after: '30/06/2017', formula: null } },
  ],
  [
    'a share in the format of the cell that it is made like',
    setCell('Plan', 5, { after: { formula: '=C1', value: 0.25 } }),
    [format({ left: 4, right: 6 }, { like: { row: 0, column: 2 } })],
    { content: { before: 'vacía', after: '25\u00a0%', formula: '=C1' } },
  ],
  [
    'a formula whose result is empty is not «vacía»',
    setCell('Plan', 4, { after: { formula: '=""', value: '' } }),
    [],
    { content: { before: 'vacía', after: '', formula: '=""' } },
  ],
  [
    'a sheet that is not there yet cannot be gone to',
    setCell('Cronograma PAAC', 0, { after: { formula: null, value: 'Código' } }),
    [],
    { sheet: 'Cronograma PAAC', cell: null },
  ],
  [
    'a new sheet',
    { ...common, op: 'add-sheet', sheet: 'Cronograma PAAC', tabColor: null },
    [],
    { words: 'Hoja nueva «Cronograma PAAC»', content: null },
  ],
  [
    'a format',
    format({ left: 0, right: 2 }, {}),
    [],
    { address: 'A1:C1', words: 'Formato de las celdas', cell: { sheet: 'Plan', row: 0, column: 0 } },
  ],
  [
    'a name of the workbook',
    { ...common, op: 'set-name', name: 'PAAC_Corte', scope: null, before: null, after: '=A1' },
    [],
    { sheet: null, words: 'Nombre «PAAC_Corte»' },
  ],
])('%s', (_name, operation, others, expected) => {
  expect(describe1(operation, others)).toMatchObject(expected);
});
