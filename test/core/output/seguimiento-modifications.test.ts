/** What the seguimiento says of a plan that was modified: its section, and the date that had passed and was put off. */
import { analyzeWorkbook } from '../../../src/core/analyze';
import { MODIFICATIONS_LABEL } from '../../../src/core/output/seguimiento-modifications';
import {
  MODIFICATIONS_FIRST_ROW,
  MODIFICATIONS_SHEET,
  modificationColumn,
} from '../../../src/core/output/modifications-layout';
import { detailColumn } from '../../../src/core/output/seguimiento-layout';
import { type Choices, proposeChanges } from '../../../src/core/propose';
import { comparePlans } from '../../../src/core/versions/compare-plans';
import { proposeModifications } from '../../../src/core/versions/modifications-sheet';
import { readVersion } from '../../../src/core/versions/read-version';
import { rememberedVersions } from '../../../src/core/versions/remembered';
import { applyPatch } from '../../../src/core/workbook/apply-patch';
import {
  type CellValue,
  type WorkbookSnapshot,
  findSheet,
  formulaAt,
  valueAt,
} from '../../../src/core/workbook/snapshot';
import { typeInto } from '../../support/edited-workbook';
import { buildSnapshot, serial } from '../../support/workbook-spec';

const CIRCUMSTANCES = { today: serial('2022-09-05'), version: '0.0.0' };
const APRIL = serial('2022-04-30');
const AUGUST = serial('2022-08-31');
const SHEET = 'Seguimiento 31-ago-2022';

const plan = buildSnapshot({
  sheets: [
    {
      name: 'Plan',
      rows: [
        ['Plan Anticorrupción - Vigencia 2022'],
        ['No.', 'Actividad', 'Meta', 'Indicador', 'Responsable', 'Fecha programada', 'Valor ejecutado'],
        ['1.1', 'Publicar boletines de prensa', '2', 'Boletines', 'Prensa', '30/04/2022', 1],
        ['1.2', 'Realizar una feria de servicios', '1', 'Ferias', 'Atención', '30/06/2022', null],
        ['1.3', 'Elaborar el informe de gestión', '1', 'Informes', 'Planeación', '30/11/2022', null],
      ],
    },
  ],
});
const ALL: Choices = { columns: true, marks: true, seguimiento: { entity: null, preparedBy: null }, fixes: [] };

const propose = (book: WorkbookSnapshot, cutoff: number, choices: Choices = ALL) =>
  proposeChanges(analyzeWorkbook(book, { cutoff }), choices, CIRCUMSTANCES);
const build = (book: WorkbookSnapshot, cutoff: number, choices?: Choices): WorkbookSnapshot =>
  applyPatch(book, propose(book, cutoff, choices).patch).snapshot;
/** Writes the sheet of what changed since another version. */
function compare(book: WorkbookSnapshot, before: WorkbookSnapshot, cutoff: number): WorkbookSnapshot {
  const analysis = analyzeWorkbook(book, { cutoff });
  const older = readVersion(analyzeWorkbook(before, { cutoff }), 'antes.xlsx');
  const comparison = comparePlans(older, readVersion(analysis, 'ahora.xlsx'), cutoff);
  return applyPatch(book, proposeModifications(analysis, comparison, CIRCUMSTANCES).patch).snapshot;
}
const rowOf = (book: WorkbookSnapshot, text: string, name = SHEET): number => {
  const sheet = findSheet(book, name)!;
  return sheet.values.findIndex((row) => row.includes(text)) + sheet.area!.top;
};
const dateOf = (book: WorkbookSnapshot, text: string): CellValue =>
  valueAt(findSheet(book, SHEET)!, rowOf(book, text), detailColumn('date'));

const calculated = build(plan, AUGUST, { ...ALL, seguimiento: null });
const FERIA = 'Realizar una feria de servicios';
const moved = typeInto(typeInto(calculated, 'Plan', 3, 5, '30/10/2022'), 'Plan', 4, 5, '15/12/2022');

test('a date that had passed and was put off says which it was; one still to come does not', () => {
  const written = build(compare(moved, calculated, AUGUST), AUGUST);
  expect(dateOf(written, FERIA)).toBe('30/10/2022\nReprogramada (inicial: 30-jun-2022)');
  expect(dateOf(written, 'Elaborar el informe de gestión')).toBe(serial('2022-12-15'));
  expect(propose(written, AUGUST).patch.operations).toEqual([]);
});

test('the section repeats the sheet of the modifications, live, and no justification typed there is lost', () => {
  const compared = compare(moved, calculated, AUGUST);
  const column = modificationColumn('justification');
  const written = build(typeInto(compared, MODIFICATIONS_SHEET, MODIFICATIONS_FIRST_ROW, column, 'Acta 12'), AUGUST);
  const top = rowOf(written, MODIFICATIONS_LABEL);
  const sheet = findSheet(written, SHEET)!;
  const first = top + 3;
  expect(formulaAt(sheet, first, 15)).toBe(`='${MODIFICATIONS_SHEET}'!$J$${MODIFICATIONS_FIRST_ROW + 1}&""`);
  expect([1, 4, 5, 9, 13, 15].map((at) => valueAt(sheet, first, at))).toEqual([
    'Fecha cambiada',
    FERIA,
    '30-jun-2022',
    '30-oct-2022',
    'Reprogramada (inicial: 30-jun-2022)',
    'Acta 12',
  ]);
  // Typed over the formula: it comes back as the sheet says, and the word goes to the list at the end.
  const again = build(typeInto(written, SHEET, first, 15, 'Otra razón'), AUGUST);
  expect(valueAt(findSheet(again, SHEET)!, first, 15)).toBe('Acta 12');
  expect(rowOf(again, 'Otra razón')).toBeGreaterThan(first);
  expect(propose(again, AUGUST).patch.operations).toEqual([]);
});

test('without that sheet there is no section, and what it left goes with it', () => {
  const written = build(compare(moved, calculated, AUGUST), AUGUST);
  const without = { ...written, sheets: written.sheets.filter(({ name }) => name !== MODIFICATIONS_SHEET) };
  const again = build(without, AUGUST);
  expect(rowOf(again, MODIFICATIONS_LABEL)).toBeLessThan(0);
  expect(rowOf(again, 'Otras anotaciones que estaban en esta hoja')).toBeLessThan(0);
  expect(propose(again, AUGUST).patch.operations).toEqual([]);
});

test('nobody compared: an earlier seguimiento knows the date too; closing keeps what the build said', () => {
  const april = build(plan, APRIL);
  const put = typeInto(april, 'Plan', 2, 5, '30/09/2022');
  const august = build(put, AUGUST);
  expect(dateOf(august, 'Publicar boletines de prensa')).toBe('30/09/2022\nReprogramada (inicial: 30-abr-2022)');
  const closed = propose(august, AUGUST, {
    ...ALL,
    columns: false,
    marks: false,
    seguimiento: null,
    closing: { sheet: SHEET, figures: 'built', author: null },
  });
  expect(closed.closings![0]!.differences).toEqual([]);
  const after = applyPatch(august, closed.patch).snapshot;
  expect(dateOf(after, 'Publicar boletines de prensa')).toBe('30/09/2022\nReprogramada (inicial: 30-abr-2022)');
});

test("the plan of a closed seguimiento is compared with today's", () => {
  const april = build(plan, APRIL);
  const august = build(typeInto(april, 'Plan', 3, 1, 'Realizar dos ferias de servicios'), AUGUST);
  const analysis = analyzeWorkbook(august, { cutoff: AUGUST });
  const [known] = rememberedVersions(analysis);
  expect(known!.version.name).toBe('Seguimiento 30-abr-2022');
  const { changes, matching } = comparePlans(known!.version, readVersion(analysis, 'ahora'), AUGUST);
  expect(matching.matches.every(({ why }) => why === 'key')).toBe(true);
  expect(changes.map(({ kind, before, after }) => [kind, before, after])).toEqual([
    ['reworded', FERIA, 'Realizar dos ferias de servicios'],
  ]);
});

test('of several dates the words stand beside the one that was put off, and beside no other', () => {
  const rows = (dates: string, executed: number) => [
    ['Plan Anticorrupción - Vigencia 2022'],
    ['No.', 'Actividad', 'Meta', 'Indicador', 'Responsable', 'Fecha programada', 'Valor ejecutado'],
    ['1.1', 'Publicar boletines de prensa', '3', 'Boletines', 'Prensa', dates, executed],
  ];
  const before = buildSnapshot({ sheets: [{ name: 'Plan', rows: rows('30/01/2022 30/06/2022 30/11/2022', 0) }] });
  const april = build(before, APRIL);
  const put = typeInto(april, 'Plan', 2, 5, '31/03/2022 30/06/2022 30/11/2022');
  expect(dateOf(build(put, AUGUST), 'Publicar boletines de prensa')).toBe(
    '31/03/2022\nReprogramada (inicial: 30-ene-2022)',
  );
  // One of three is done: the next date is one that nobody moved.
  const done = build(typeInto(put, 'Plan', 2, 6, 1), AUGUST);
  expect(dateOf(done, 'Publicar boletines de prensa')).toBe(serial('2022-06-30'));
  expect(propose(done, AUGUST).patch.operations).toEqual([]);
});
