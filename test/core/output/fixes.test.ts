import { analyzeWorkbook } from '../../../src/core/analyze';
import { proposeChanges } from '../../../src/core/propose';
import { applyPatch } from '../../../src/core/workbook/apply-patch';
import { findSheet, numberFormatAt, valueAt } from '../../../src/core/workbook/snapshot';
import { buildSnapshot, serial } from '../../support/workbook-spec';

const workbook = buildSnapshot({
  sheets: [
    {
      name: 'Plan',
      rows: [
        ['Plan Anticorrupción 2022'],
        ['No.', 'Actividad', 'Meta', 'Responsable', 'Fecha programada'],
        ['1.1', 'Publicar boletines', '2', 'Prensa', '30/04/2022'],
        ['1.2', 'Realizar ferias', '2', 'Atención', '31/10/2022'],
      ],
    },
  ],
});
const CUTOFF = { cutoff: serial('2022-08-31') };
const CIRCUMSTANCES = { today: serial('2022-09-05'), version: '0.0.0' };
const cell = { sheet: 'Plan', row: 2, column: 4 };
const FIX = { rule: 'date-as-text', cell };

test('a ticked fix changes its cell alone; a date is stored as a date and shown as one', () => {
  const choices = { columns: false, marks: false, seguimiento: null, fixes: [FIX] };
  const { patch } = proposeChanges(analyzeWorkbook(workbook, CUTOFF), choices, CIRCUMSTANCES);
  expect(patch.operations.filter((o) => o.op === 'set-cell')).toHaveLength(1);
  const sheet = findSheet(applyPatch(workbook, patch).snapshot, 'Plan')!;
  expect(valueAt(sheet, 2, 4)).toBe(serial('2022-04-30'));
  expect(numberFormatAt(sheet, 2, 4)).toBe('dd/mm/yyyy');
  expect(valueAt(sheet, 3, 4)).toBe('31/10/2022');
});

test('ticked twice it is made once; what no finding offers is not made', () => {
  const nothing = { rule: 'date-as-text', cell: { sheet: 'Plan', row: 2, column: 1 } };
  const choices = { columns: false, marks: false, seguimiento: null, fixes: [FIX, FIX, nothing] };
  const { patch } = proposeChanges(analyzeWorkbook(workbook, CUTOFF), choices, CIRCUMSTANCES);
  expect(patch.operations.filter((o) => o.op === 'set-cell')).toHaveLength(1);
});

test('with the columns in the same patch, the next proposal is empty', () => {
  const choices = { columns: true, marks: true, seguimiento: null, fixes: [FIX] };
  const { patch } = proposeChanges(analyzeWorkbook(workbook, CUTOFF), choices, CIRCUMSTANCES);
  const { snapshot, stale } = applyPatch(workbook, patch);
  expect(stale).toEqual([]);
  const again = proposeChanges(analyzeWorkbook(snapshot, CUTOFF), { ...choices, fixes: [] }, CIRCUMSTANCES);
  expect(again.patch.operations).toEqual([]);
});

test('a protected sheet keeps its cells, and the message says why', () => {
  const locked = { ...workbook, sheets: workbook.sheets.map((sheet) => ({ ...sheet, isProtected: true })) };
  const choices = { columns: false, marks: false, seguimiento: null, fixes: [FIX] };
  const proposal = proposeChanges(analyzeWorkbook(locked, CUTOFF), choices, CIRCUMSTANCES);
  expect(proposal.patch.operations).toEqual([]);
  expect(proposal.obstacles).toEqual([{ sheet: 'Plan', message: expect.stringContaining('protegida') }]);
});
