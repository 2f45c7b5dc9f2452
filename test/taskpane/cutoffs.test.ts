import { cutoffAfterReading, findFollowedCutoff, preferredCutoff } from '../../src/taskpane/cutoffs';
import { type Inspection } from '../../src/taskpane/line';
import { type WorkbookSpec, buildSnapshot, serial } from '../support/workbook-spec';
import { makeInspection, makeRecognition } from '../support/pane-harness/made-analysis';

const APRIL = serial('2017-04-30');
const AUGUST = serial('2017-08-31');
const schedule = makeRecognition({ ownSheets: [{ sheet: "Cronograma d'2017", kind: 'schedule' }] });

const workbook = (parts: Partial<WorkbookSpec>) =>
  buildSnapshot({
    sheets: [
      {
        name: "Cronograma d'2017",
        rows: [
          ['Vigencia', 2017],
          ['Fecha de corte', { date: '2017-04-30' }],
        ],
      },
    ],
    names: [{ name: 'PAAC_Corte', formula: "='Cronograma d''2017'!$B$2" }],
    ...parts,
  });

test.each([
  ['the cutoff cell of our schedule', workbook({}), APRIL],
  ['in a 1904 workbook', workbook({ dateSystem: 1904 }), APRIL],
  [
    "beside the user's own name",
    workbook({
      names: [
        { name: 'PAAC_Corte', formula: "='Otra hoja'!$B$2" },
        { name: 'PAAC_Corte_2', formula: "='Cronograma d''2017'!$B$2" },
      ],
    }),
    APRIL,
  ],
  ['no name', workbook({ names: [] }), undefined],
  ['a lost name', workbook({ names: [{ name: 'PAAC_Corte', formula: "='Cronograma d''2017'!#REF!" }] }), undefined],
  ['no day in it', workbook({ names: [{ name: 'PAAC_Corte', formula: "='Cronograma d''2017'!$A$2" }] }), undefined],
])('%s', (_name, snapshot, expected) => {
  expect(findFollowedCutoff(snapshot, schedule)?.day).toBe(expected);
});

test('without our schedule nothing is followed', () => {
  expect(findFollowedCutoff(workbook({}), makeRecognition())).toBeNull();
});

const cell = { sheet: 'Plan', row: 1, column: 1 };
const inspection = (followed: number | null, ...stated: number[]): Inspection =>
  makeInspection({
    cutoffs: [...stated.map((day) => ({ day, cell })), { day: serial('2017-12-31'), cell: null }],
    followed: followed === null ? null : { day: followed, cell },
  });

test.each([
  ['what the workbook follows', inspection(AUGUST, APRIL), AUGUST],
  ['what its header states', inspection(null, APRIL), APRIL],
  ['two headers that agree', inspection(null, APRIL, APRIL), APRIL],
  ['two headers that differ', inspection(null, APRIL, AUGUST), null],
  ['nothing stated', inspection(null), null],
])('taken by itself: %s', (_name, now, expected) => {
  expect(preferredCutoff(now)).toBe(expected);
});

test.each([
  ['first reading', null, null, inspection(null, APRIL), APRIL],
  ['chosen, nothing followed', AUGUST, inspection(null, APRIL), inspection(null, APRIL), AUGUST],
  ['retyped in its cell', AUGUST, inspection(AUGUST), inspection(APRIL), APRIL],
  ['chosen here, the cell as before', AUGUST, inspection(APRIL), inspection(APRIL), AUGUST],
  ['just computed', AUGUST, inspection(null), inspection(AUGUST), AUGUST],
])('after another reading: %s', (_name, chosen, before, now, expected) => {
  expect(cutoffAfterReading(chosen, before, now)).toBe(expected);
});
