import { acceptedIds, receivePatch } from '../../../src/core/exchange/receive-operations';
import { receiveReports } from '../../../src/core/exchange/receive-at-once';
import { readRequests } from '../../../src/core/exchange/read-request';
import { proposeChanges } from '../../../src/core/propose';
import { applyPatch } from '../../../src/core/workbook/apply-patch';
import { type WorkbookSnapshot, findSheet, valueAt } from '../../../src/core/workbook/snapshot';
import { CIRCUMSTANCES, analyze, answer, ask, day, planOf } from './small-plan';

const PLANNING = 'Oficina de Planeación';
const PLAN = planOf([
  ['1.1', 'Publicar boletines', '4 boletines', PLANNING, { date: '2024-08-15' }, 1, 'Va uno'],
  ['1.2', 'Hacer una feria', '1', PLANNING, { date: '2024-08-15' }],
]);
const LOG = 'Bitácora PAAC';

function receiveInto(workbook: WorkbookSnapshot, row: number, value: number, today: number): WorkbookSnapshot {
  const analysis = analyze(workbook);
  const sent = answer(ask(analysis), PLANNING, [[row, 'executed', value]]);
  const filled = { ...sent, sheets: sent.sheets };
  const at = receiveReports(analysis, readRequests('Respuesta.xlsx', filled), CIRCUMSTANCES);
  const patch = receivePatch(at, acceptedIds(at.reception), { ...CIRCUMSTANCES, today });
  return applyPatch(workbook, patch).snapshot;
}

const lines = (workbook: WorkbookSnapshot): unknown[][] => {
  const sheet = findSheet(workbook, LOG)!;
  return Array.from({ length: sheet.area!.bottom - 3 }, (_, at) =>
    [0, 1, 3, 6, 8, 9, 10, 11].map((column) => valueAt(sheet, 4 + at, column)),
  );
};

test('a line for each cell: when, who, which file, where, before and after', () => {
  const after = receiveInto(PLAN, 0, 3, day('2024-09-03'));
  expect(lines(after)).toEqual([
    [day('2024-09-03'), PLANNING, 'Respuesta.xlsx', '1.1 Publicar boletines', 'F3', 'Valor ejecutado', 1, 3],
  ]);
});

test('the next lines come below, and what somebody wrote beside or under them stays', () => {
  const first = receiveInto(PLAN, 0, 3, day('2024-09-03'));
  const note = (row: number, column: number, value: string) => ({
    op: 'set-cell' as const,
    because: { kind: 'fix' as const, label: '' },
    unit: 'note',
    sheet: LOG,
    row,
    column,
    before: { formula: null, value: null },
    after: { formula: null, value },
  });
  const noted = applyPatch(first, {
    operations: [note(4, 13, 'Llamé para confirmar'), note(6, 0, 'Nota al pie')],
  }).snapshot;
  const second = receiveInto(noted, 1, 1, day('2024-09-05'));
  const sheet = findSheet(second, LOG)!;
  expect(valueAt(sheet, 4, 13)).toBe('Llamé para confirmar');
  expect(valueAt(sheet, 6, 0)).toBe('Nota al pie');
  expect([valueAt(sheet, 7, 0), valueAt(sheet, 7, 6)]).toEqual([day('2024-09-05'), '1.2 Hacer una feria']);
});

test('the log is no part of the plan, and neither is a request that was copied into the workbook', () => {
  const after = receiveInto(PLAN, 0, 3, day('2024-09-03'));
  const analysis = analyze(PLAN);
  const [request] = answer(ask(analysis), PLANNING, []).sheets;
  const again = analyze({ ...after, sheets: [...after.sheets, request!] });
  expect(again.plan.activities).toHaveLength(2);
  expect(again.recognition.ownSheets.map(({ kind }) => kind)).toEqual(['log', 'request']);
});

test('a protected log is left alone: a new one stands beside it', () => {
  const first = receiveInto(PLAN, 0, 3, day('2024-09-03'));
  const locked = {
    ...first,
    sheets: first.sheets.map((sheet) => (sheet.name === LOG ? { ...sheet, isProtected: true } : sheet)),
  };
  const second = receiveInto(locked, 1, 1, day('2024-09-05'));
  expect(second.sheets.map(({ name }) => name)).toEqual(['Plan', LOG, `${LOG} (2)`]);
});

test('undo takes exactly what was written, line and cell', () => {
  const analysis = analyze(PLAN);
  const sent = answer(ask(analysis), PLANNING, [[0, 'executed', 3]]);
  const at = receiveReports(analysis, readRequests('Respuesta.xlsx', sent), CIRCUMSTANCES);
  const { snapshot, inverse } = applyPatch(PLAN, receivePatch(at, acceptedIds(at.reception), CIRCUMSTANCES));
  expect(applyPatch(snapshot, inverse).snapshot.sheets[0]!.values).toEqual(PLAN.sheets[0]!.values);
  expect(applyPatch(snapshot, inverse).snapshot.sheets).toHaveLength(1);
});

test('what is proposed after a reception is what was proposed before it: figures follow by formula', () => {
  const choices = { columns: true, marks: true, seguimiento: null, fixes: [] };
  const { patch } = proposeChanges(analyze(PLAN), choices, CIRCUMSTANCES);
  const calculated = applyPatch(PLAN, patch).snapshot;
  const after = receiveInto(calculated, 0, 3, day('2024-09-03'));
  expect(proposeChanges(analyze(after), choices, CIRCUMSTANCES).patch.operations).toEqual([]);
});
