import { withReferencedUnits } from '../../../src/core/workbook/kept-units';
import { BLANK, type Operation } from '../../../src/core/workbook/patch';

const because = { kind: 'undo', label: 'Prueba' } as const;
const formula = (unit: string, text: string): Operation => ({
  because,
  unit,
  op: 'set-cell',
  sheet: 'Plan',
  row: 0,
  column: 0,
  before: { formula: text, value: null },
  after: BLANK,
});
const dropSheet = (unit: string, sheet: string): Operation => ({ because, unit, op: 'remove-sheet', sheet });
const dropName = (unit: string, name: string): Operation => ({
  because,
  unit,
  op: 'set-name',
  name,
  scope: null,
  before: '=A!$A$1',
  after: null,
});

test.each([
  [
    'a sheet',
    [formula('estado', "=SUM('Cronograma PAAC'!A1)"), dropSheet('hoja', 'Cronograma PAAC')],
    ['estado', 'hoja'],
  ],
  [
    'a sheet whose name needs no quotes',
    [formula('estado', '=Hoja!A1'), dropSheet('hoja', 'Hoja')],
    ['estado', 'hoja'],
  ],
  ['a name', [formula('estado', '=PAAC_Corte'), dropName('corte', 'PAAC_Corte')], ['estado', 'corte']],
  ['neither', [formula('estado', '=A1'), dropSheet('hoja', 'Hoja'), dropName('corte', 'PAAC_Corte')], ['estado']],
  [
    'a name whose sheet holds formulas on another sheet',
    [
      formula('estado', '=PAAC_Corte'),
      dropName('corte', 'PAAC_Corte'),
      formula('corte', '=Hoja!B1'),
      dropSheet('hoja', 'Hoja'),
    ],
    ['estado', 'corte', 'hoja'],
  ],
])('a unit that stays and speaks of %s', (_, operations, kept) => {
  expect([...withReferencedUnits(operations, new Set(['estado']))]).toEqual(kept);
});

test('where nothing stays, nothing else does', () => {
  const operations = [formula('estado', '=Hoja!A1'), dropSheet('hoja', 'Hoja')];
  expect([...withReferencedUnits(operations, new Set())]).toEqual([]);
});
