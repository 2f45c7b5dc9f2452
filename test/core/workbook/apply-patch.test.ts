import { applyPatch } from '../../../src/core/workbook/apply-patch';
import { type Operation } from '../../../src/core/workbook/patch';
import { findSheet, valueAt } from '../../../src/core/workbook/snapshot';
import { buildSnapshot } from '../../support/workbook-spec';

const workbook = buildSnapshot({
  sheets: [
    {
      name: 'Hoja',
      rows: [
        ['a', 1],
        ['b', 2],
      ],
    },
  ],
});
const common = { because: { kind: 'fix' as const, label: '' }, unit: 'u' };
const setCell = (row: number, column: number, before: string | number | null, after: string | number): Operation => ({
  ...common,
  op: 'set-cell',
  sheet: 'Hoja',
  row,
  column,
  before: { formula: null, value: before },
  after: { formula: null, value: after },
});

test('a cell that is not as it was read stops the whole patch', () => {
  const { snapshot, stale } = applyPatch(workbook, { operations: [setCell(0, 0, 'a', 'x'), setCell(1, 1, 3, 4)] });
  expect(stale).toEqual([{ sheet: 'Hoja', row: 1, column: 1 }]);
  expect(snapshot).toBe(workbook);
});

test('the workbook that was given is not changed, the used range grows and shrinks again', () => {
  const { snapshot, inverse } = applyPatch(workbook, { operations: [setCell(4, 3, null, 'lejos')] });
  expect(findSheet(workbook, 'Hoja')!.area).toEqual({ top: 0, left: 0, bottom: 1, right: 1 });
  expect(valueAt(findSheet(snapshot, 'Hoja')!, 4, 3)).toBe('lejos');
  expect(valueAt(findSheet(applyPatch(snapshot, inverse).snapshot, 'Hoja')!, 4, 3)).toBeNull();
});

test('sheets, names and settings come and go', () => {
  const operations: Operation[] = [
    { ...common, op: 'add-sheet', sheet: 'Nueva', tabColor: null },
    { ...common, op: 'set-name', name: 'PAAC_X', scope: 'Nueva', before: null, after: "='Nueva'!$A$1" },
    { ...common, op: 'set-settings', before: null, after: '<ajustes/>' },
    { ...common, op: 'merge', sheet: 'Hoja', area: { top: 0, bottom: 1, left: 0, right: 0 } },
  ];
  const { snapshot, inverse } = applyPatch(workbook, { operations });
  expect(findSheet(snapshot, 'Nueva')!.names).toEqual([{ name: 'PAAC_X', formula: "='Nueva'!$A$1" }]);
  expect(snapshot.settings).toBe('<ajustes/>');
  const undone = applyPatch(snapshot, inverse).snapshot;
  expect(undone.sheets.map((sheet) => sheet.name)).toEqual(['Hoja']);
  expect(undone.sheets[0]!.merges).toEqual([]);
  expect(undone.settings).toBeNull();
});
