/** Sheet `Modificaciones PAAC`: what it says, that twice is once, and that no justification is lost. */
import { analyzeWorkbook } from '../../../src/core/analyze';
import {
  MODIFICATIONS_FIRST_ROW,
  MODIFICATIONS_SHEET,
  modificationColumn,
  readChangeReference,
  writeChangeReference,
} from '../../../src/core/output/modifications-layout';
import { proposeChanges } from '../../../src/core/propose';
import { applyPatch } from '../../../src/core/workbook/apply-patch';
import { type CellValue, type WorkbookSnapshot, findSheet, valueAt } from '../../../src/core/workbook/snapshot';
import { comparePlans } from '../../../src/core/versions/compare-plans';
import { proposeModifications } from '../../../src/core/versions/modifications-sheet';
import { readVersion } from '../../../src/core/versions/read-version';
import { typeInto } from '../../support/edited-workbook';
import { makeNewVersion } from '../../support/new-version';
import { buildSnapshot, serial } from '../../support/workbook-spec';
import { TEST_PLANS } from '../../workbooks';

const CIRCUMSTANCES = { today: serial('2022-09-05'), version: '0.0.0' };

/** What changed from one workbook to another, and the patch that says so in the second. */
function propose(before: WorkbookSnapshot, now: WorkbookSnapshot, cutoff: number) {
  const analysis = analyzeWorkbook(now, { cutoff });
  const older = readVersion(analyzeWorkbook(before, { cutoff }), 'antes.xlsx');
  const comparison = comparePlans(older, readVersion(analysis, 'ahora.xlsx'), cutoff);
  return { comparison, ...proposeModifications(analysis, comparison, CIRCUMSTANCES) };
}

const write = (before: WorkbookSnapshot, now: WorkbookSnapshot, cutoff: number): WorkbookSnapshot =>
  applyPatch(now, propose(before, now, cutoff).patch).snapshot;

const column = modificationColumn('justification');
const cellOf = (book: WorkbookSnapshot, row: number, at: Parameters<typeof modificationColumn>[0]): CellValue =>
  valueAt(findSheet(book, MODIFICATIONS_SHEET)!, row, modificationColumn(at));
/** The row of a change, by its words and those of its activity. */
const rowOf = (book: WorkbookSnapshot, kind: string, activity: string): number => {
  const { bottom } = findSheet(book, MODIFICATIONS_SHEET)!.area!;
  for (let row = MODIFICATIONS_FIRST_ROW; row <= bottom; row += 1) {
    if (cellOf(book, row, 'kind') === kind && String(cellOf(book, row, 'activity')).includes(activity)) return row;
  }
  return -1;
};

describe.each(TEST_PLANS)('$name', ({ spec, cutoff: iso }) => {
  const cutoff = serial(iso);
  const before = buildSnapshot(spec);
  const { workbook: now } = makeNewVersion(before, cutoff, 1, 25);

  test('one row a change, twice is once, undone exactly, and it is no plan', () => {
    const { patch, comparison } = propose(before, now, cutoff);
    const { snapshot: written, inverse } = applyPatch(now, patch);
    const rows = comparison.changes.map((_, index) => MODIFICATIONS_FIRST_ROW + index);
    expect(rows.map((row) => cellOf(written, row, 'before'))).toEqual(comparison.changes.map(({ before: b }) => b));
    expect(rows.map((row) => cellOf(written, row, 'after'))).toEqual(comparison.changes.map(({ after }) => after));
    expect(propose(before, written, cutoff).patch.operations).toEqual([]);
    expect(propose(before, written, cutoff).comparison.changes).toEqual(comparison.changes);
    expect(applyPatch(written, inverse).snapshot).toEqual(now);
  });
});

const HEADER = ['No.', 'Actividad', 'Meta', 'Responsable', 'Fecha programada', 'Valor ejecutado'];
const planOf = (rows: readonly (readonly (string | number | null)[])[]): WorkbookSnapshot =>
  buildSnapshot({
    sheets: [{ name: 'Plan', rows: [['Plan Anticorrupción - Vigencia 2022'], HEADER, ...rows] }],
  });
const CUTOFF = serial('2022-08-31');
const OLD = planOf([
  ['1.1', 'Publicar boletines de prensa', '2 boletines', 'Prensa', '30/04/2022', 1],
  ['1.2', 'Realizar una feria de servicios', '1 feria', 'Atención', '30/06/2022', null],
  ['1.3', 'Elaborar el informe de gestión', '1 informe', 'Planeación', '30/11/2022', null],
]);
const NEW = planOf([
  ['1.1', 'Publicar boletines de prensa', '3 boletines', 'Prensa', '30/04/2022', 1],
  ['1.2', 'Realizar una feria de servicios', '1 feria', 'Atención', '30/10/2022', null],
  ['1.3', 'Elaborar el informe de gestión', '1 informe', 'Planeación', '15/12/2022', null],
]);

describe('a plan of three', () => {
  test('a date that had passed and was put off says so, one still to come does not', () => {
    const written = write(OLD, NEW, CUTOFF);
    expect(cellOf(written, rowOf(written, 'Fecha cambiada', 'feria'), 'note')).toBe(
      'Reprogramada (inicial: 30-jun-2022)',
    );
    expect(cellOf(written, rowOf(written, 'Fecha cambiada', 'informe'), 'note')).toBeNull();
  });

  test('a justification stays beside its change when others come and go, and when Códigos are given', () => {
    const written = write(OLD, NEW, CUTOFF);
    const typed = typeInto(
      typeInto(written, MODIFICATIONS_SHEET, rowOf(written, 'Fecha cambiada', 'feria'), column, 'Acta 12'),
      MODIFICATIONS_SHEET,
      rowOf(written, 'Meta cambiada', 'boletines'),
      column + 5,
      'mi nota',
    );
    const calculated = applyPatch(
      typed,
      proposeChanges(
        analyzeWorkbook(typed, { cutoff: CUTOFF }),
        { columns: true, marks: true, seguimiento: null, fixes: [] },
        CIRCUMSTANCES,
      ).patch,
    ).snapshot;
    const sheet = findSheet(calculated, 'Plan')!;
    const reworded = typeInto(calculated, sheet.name, 2, 1, 'Publicar boletines de prensa y radio');
    const again = write(OLD, reworded, CUTOFF);
    expect(cellOf(again, rowOf(again, 'Fecha cambiada', 'feria'), 'justification')).toBe('Acta 12');
    expect(cellOf(again, rowOf(again, 'Fecha cambiada', 'feria'), 'key')).toBe('A002');
    const target = rowOf(again, 'Meta cambiada', 'boletines');
    expect(valueAt(findSheet(again, MODIFICATIONS_SHEET)!, target, column + 5)).toBe('mi nota');
    expect(rowOf(again, 'Texto cambiado', 'boletines')).toBeGreaterThan(0);
  });

  test('the justification of a change that was taken back goes to a list at the end, and returns with it', () => {
    const written = write(OLD, NEW, CUTOFF);
    const typed = typeInto(written, MODIFICATIONS_SHEET, rowOf(written, 'Fecha cambiada', 'feria'), column, 'Acta 12');
    const back = typeInto(typed, 'Plan', 3, 4, '30/06/2022');
    const without = write(OLD, back, CUTOFF);
    const { bottom } = findSheet(without, MODIFICATIONS_SHEET)!.area!;
    expect(valueAt(findSheet(without, MODIFICATIONS_SHEET)!, bottom, column)).toBe('Acta 12');
    expect(String(cellOf(without, bottom, 'activity'))).toContain('feria');
    const again = write(OLD, typeInto(without, 'Plan', 3, 4, '30/10/2022'), CUTOFF);
    expect(cellOf(again, rowOf(again, 'Fecha cambiada', 'feria'), 'justification')).toBe('Acta 12');
  });

  test('the same plan: one line that says so', () => {
    const written = write(OLD, OLD, CUTOFF);
    expect(valueAt(findSheet(written, MODIFICATIONS_SHEET)!, MODIFICATIONS_FIRST_ROW, 0)).toMatch(
      /^No hay modificaciones/,
    );
  });

  test.each<[string, (book: WorkbookSnapshot) => WorkbookSnapshot]>([
    ['read-only', (book) => ({ ...book, isReadOnly: true })],
    [
      'with its sheet protected',
      (book) => ({
        ...book,
        sheets: book.sheets.map((sheet) =>
          sheet.name === MODIFICATIONS_SHEET ? { ...sheet, isProtected: true } : sheet,
        ),
      }),
    ],
  ])('a workbook %s is not written to, and the way out is said', (_, change) => {
    const { patch, obstacles } = propose(OLD, change(write(OLD, OLD, CUTOFF)), CUTOFF);
    expect(patch.operations).toEqual([]);
    expect(obstacles).toHaveLength(1);
  });
});

test('a reference reads as it was written', () => {
  const reference = { kind: 'dates', key: 'A012', older: 'feria de servicios', newer: '' };
  expect(readChangeReference(writeChangeReference(reference))).toEqual(reference);
  expect(readChangeReference('Referencia')).toBeNull();
  expect(readChangeReference(null)).toBeNull();
});
