/** What the pane says of a plan that was edited since it was calculated. */
import { analyzeWorkbook } from '../../../src/core/analyze';
import { findOutdated, outdatedSentence } from '../../../src/core/output/outdated';
import { proposeChanges } from '../../../src/core/propose';
import { applyPatch } from '../../../src/core/workbook/apply-patch';
import { type WorkbookSnapshot } from '../../../src/core/workbook/snapshot';
import { copyRow, deleteRow, typeInto } from '../../support/edited-workbook';
import { buildSnapshot, serial } from '../../support/workbook-spec';

const CUTOFF = serial('2022-08-31');

const plain = (dateSystem: 1900 | 1904): WorkbookSnapshot =>
  buildSnapshot({
    dateSystem,
    sheets: [
      {
        name: 'Plan',
        rows: [
          ['Plan Anticorrupción 2022'],
          ['Actividad', 'Meta', 'Responsable', 'Fecha programada', 'Ejecutado'],
          ['Publicar boletines', '2 boletines', 'Prensa', '30/04/2022 y 31/08/2022', 1],
          ['Realizar ferias', '2 ferias', 'Atención', '31/10/2022', null],
          ['Atender peticiones', '1', 'Atención', 'Cuando se requiera', null],
        ],
      },
    ],
  });

function calculated(workbook: WorkbookSnapshot): WorkbookSnapshot {
  const analysis = analyzeWorkbook(workbook, { cutoff: CUTOFF });
  const choices = { columns: true, marks: true, seguimiento: null, fixes: [] };
  return applyPatch(workbook, proposeChanges(analysis, choices, { today: CUTOFF, version: '0.0.0' }).patch).snapshot;
}

const said = (workbook: WorkbookSnapshot, cutoff = CUTOFF): string | null => {
  const outdated = findOutdated(analyzeWorkbook(workbook, { cutoff }));
  return outdated && outdatedSentence(outdated);
};

const START = calculated(plain(1900));

test('a plan that was never calculated has nothing to bring up to date', () => {
  expect(findOutdated(analyzeWorkbook(plain(1900), { cutoff: CUTOFF }))).toBeNull();
});

test.each<[string, (workbook: WorkbookSnapshot) => WorkbookSnapshot, string | null]>([
  ['nothing', (w) => w, null],
  ['what was executed: that is live', (w) => typeInto(w, 'Plan', 2, 4, 2), null],
  ['a date', (w) => typeInto(w, 'Plan', 3, 3, '30/11/2022'), '1 fecha cambió desde el último cálculo.'],
  [
    'three dates',
    (w) => typeInto(typeInto(w, 'Plan', 3, 3, '30/11/2022'), 'Plan', 2, 3, '01/03/2022 y 02/03/2022'),
    '3 fechas cambiaron desde el último cálculo.',
  ],
  ['a date more', (w) => typeInto(w, 'Plan', 4, 3, '30/11/2022'), '1 fecha cambió desde el último cálculo.'],
  ['a target', (w) => typeInto(w, 'Plan', 3, 1, '5 ferias'), '1 meta cambió desde el último cálculo.'],
  ['a copied row', (w) => copyRow(w, 'Plan', 3, 4), 'Hay 1 actividad nueva desde el último cálculo.'],
  [
    'a date and two copied rows',
    (w) => typeInto(copyRow(copyRow(w, 'Plan', 3, 4), 'Plan', 3, 4), 'Plan', 2, 3, '30/04/2022 y 01/09/2022'),
    '1 fecha cambió y hay 2 actividades nuevas desde el último cálculo.',
  ],
  ['a deleted row', (w) => deleteRow(w, 'Plan', 4), '1 actividad ya no está desde el último cálculo.'],
])('after %s', (_, edit, sentence) => {
  expect(said(edit(START))).toBe(sentence);
});

test('another cutoff than that of the workbook is told', () => {
  expect(said(START, serial('2022-12-31'))).toBe('El libro está calculado al 31-ago-2022.');
});

test('in the 1904 date system nothing has changed either', () => {
  expect(said(calculated(plain(1904)))).toBeNull();
});
