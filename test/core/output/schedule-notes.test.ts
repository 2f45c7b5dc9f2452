/** What somebody writes on the schedule: below the list it is theirs, also when the list grows. */
import { analyzeWorkbook } from '../../../src/core/analyze';
import { proposeChanges } from '../../../src/core/propose';
import { applyPatch } from '../../../src/core/workbook/apply-patch';
import { type WorkbookSnapshot, findSheet, valueAt } from '../../../src/core/workbook/snapshot';
import { copyRow, typeInto } from '../../support/edited-workbook';
import { buildSnapshot, serial } from '../../support/workbook-spec';

const SCHEDULE = 'Cronograma PAAC';
const PLAN = buildSnapshot({
  sheets: [
    {
      name: 'Plan',
      rows: [
        ['Plan Anticorrupción 2022'],
        ['Actividad', 'Meta', 'Responsable', 'Fecha programada', 'Ejecutado'],
        ['Publicar boletines', '2 boletines', 'Prensa', '30/04/2022 y 31/08/2022', 1],
        ['Realizar ferias', '2 ferias', 'Atención', '31/10/2022', null],
      ],
    },
  ],
});

function propose(workbook: WorkbookSnapshot) {
  const analysis = analyzeWorkbook(workbook, { cutoff: serial('2022-08-31') });
  const choices = { columns: true, marks: true, seguimiento: null, fixes: [] };
  return proposeChanges(analysis, choices, { today: 44810, version: '0.0.0' }).patch;
}
const run = (workbook: WorkbookSnapshot): WorkbookSnapshot => applyPatch(workbook, propose(workbook)).snapshot;

const rowsWith = (workbook: WorkbookSnapshot, column: number, value: string): number[] => {
  const sheet = findSheet(workbook, SCHEDULE)!;
  return Array.from({ length: sheet.area!.bottom + 1 }, (_, row) => row).filter(
    (row) => valueAt(sheet, row, column) === value,
  );
};

// Three dates stand in rows 8 to 10 of the sheet.
const noted = typeInto(run(PLAN), SCHEDULE, 11, 4, 'Acordado en comité del 5 de mayo');

test('a note below the list is no change', () => {
  expect(propose(noted).operations).toEqual([]);
});

test('it moves down when the list grows over it, once', () => {
  let grown = noted;
  for (let i = 0; i < 3; i++) grown = copyRow(grown, 'Plan', 3, 4);
  const after = run(grown);
  const [row, ...others] = rowsWith(after, 4, 'Acordado en comité del 5 de mayo');
  expect(others).toEqual([]);
  expect(row).toBeGreaterThan(12);
  expect(valueAt(findSheet(after, SCHEDULE)!, row! - 2, 0)).toMatch(/^A\d+$/);
  expect(propose(after).operations).toEqual([]);
});
