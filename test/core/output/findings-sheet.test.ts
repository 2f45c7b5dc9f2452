/** Sheet `Avisos PAAC`: what it says, that it links, and that no word of the user on it is lost. */
import { analyzeWorkbook } from '../../../src/core/analyze';
import { ignoring } from '../../support/ignoring';
import { columnOf, FIRST_ROW, readReference, writeReference } from '../../../src/core/output/findings-layout';
import { linkFormula } from '../../../src/core/output/findings-sheet';
import { type Choices, proposeChanges } from '../../../src/core/propose';
import { findRule } from '../../../src/core/rules/index';
import { applyPatch } from '../../../src/core/workbook/apply-patch';
import {
  type CellValue,
  type WorkbookSnapshot,
  findSheet,
  formulaAt,
  valueAt,
} from '../../../src/core/workbook/snapshot';
import { buildSnapshot, serial } from '../../support/workbook-spec';
import { TEST_PLANS } from '../../workbooks';
import { outputPlans } from './output-plans';

const CIRCUMSTANCES = { today: serial('2022-09-05'), version: '0.0.0' };
const LIST: Choices = { columns: false, marks: false, seguimiento: null, findings: true, fixes: [] };
const ALL: Choices = {
  columns: true,
  marks: true,
  seguimiento: { entity: null, preparedBy: null },
  findings: true,
  fixes: [],
};
const SHEET = 'Avisos PAAC';
/** What the list says of a rule: its title, never its English id. */
const titleOf = (rule: string): string => findRule(rule)!.title;

const workbook = buildSnapshot({
  sheets: [
    {
      name: "Plan d'2022",
      rows: [
        ['Plan Anticorrupción - Vigencia 2022'],
        ['No.', 'Actividad', 'Meta', 'Indicador', 'Responsable', 'Fecha programada', 'Valor ejecutado'],
        ['1.1', 'Publicar boletines', '2', 'Boletines', null, 'según cronograma', null],
        ['1.2', 'Realizar ferias', '2', 'Ferias', 'Atención; Prensa', '31/03/2022', 1],
        ['1.3', 'Realizar talleres', '1', 'Talleres', 'Atención', { date: '2022-03-31' }, 1],
      ],
    },
  ],
});
const cutoff = serial('2022-08-31');
const write = (book: WorkbookSnapshot, choices = LIST, at = cutoff): WorkbookSnapshot =>
  applyPatch(book, proposeChanges(analyzeWorkbook(book, { cutoff: at }), choices, CIRCUMSTANCES).patch).snapshot;
const rowsOf = (book: WorkbookSnapshot, name = SHEET): CellValue[][] => {
  const sheet = findSheet(book, name)!;
  return sheet.values.slice(FIRST_ROW - sheet.area!.top).map((row) => row.slice(0, columnOf('reference')));
};
/** Types into the list; the row grows where it must. */
const type = (
  book: WorkbookSnapshot,
  row: number,
  column: number,
  value: CellValue,
  name = SHEET,
): WorkbookSnapshot => {
  const after = { formula: null, value };
  const before = { formula: null, value: valueAt(findSheet(book, name)!, row, column) };
  const because = { kind: 'fix' as const, label: '' };
  return applyPatch(book, {
    operations: [{ op: 'set-cell', because, unit: '', sheet: name, row, column, before, after }],
  }).snapshot;
};
const change = (book: WorkbookSnapshot, row: number, column: number, value: CellValue): WorkbookSnapshot =>
  type(book, row, column, value, "Plan d'2022");

test('one row for each aviso, the gravest first, with a link, its offices and its state', () => {
  const analysis = analyzeWorkbook(workbook, { cutoff });
  const late = analysis.findings.find(({ rule }) => rule === 'late')!;
  const known = ignoring(analysis, [late], 'Se aplazó por acta 3');
  const written = write(known);
  expect(rowsOf(written).map((row) => [...row.slice(0, 4), ...row.slice(5)])).toEqual([
    [titleOf('responsible-empty'), 'Debe corregirse', "Plan d'2022", 'E3', null, 'Por atender', null, null],
    [titleOf('date-unreadable'), 'Debe corregirse', "Plan d'2022", 'F3', null, 'Por atender', null, null],
    [titleOf('date-as-text'), 'Nota', "Plan d'2022", 'F4', 'Atención; Prensa', 'Por atender', null, null],
    [titleOf('late'), 'Revisar', "Plan d'2022", 'B4', 'Atención; Prensa', 'Ignorado', 'Se aplazó por acta 3', null],
  ]);
  const sheet = findSheet(written, SHEET)!;
  expect(formulaAt(sheet, FIRST_ROW, columnOf('cell'))).toBe(`=HYPERLINK("#'Plan d''2022'!E3","E3")`);
  expect(valueAt(sheet, 2, 0)).toBe('Por atender: 3 (Debe corregirse 2, Revisar 0, Nota 1). Ignorados con motivo: 1.');
});

test.each([
  ['Plan', 'B4', `=HYPERLINK("#'Plan'!B4","B4")`],
  ['Plan "A" 2022', 'B4', `=HYPERLINK("#'Plan ""A"" 2022'!B4","B4")`],
])('a link to %s', (sheet, place, formula) => expect(linkFormula(sheet, place)).toBe(formula));

describe.each([
  ...TEST_PLANS.map(({ name, spec, cutoff: day }) => ({ name, spec, day })),
  ...outputPlans.map(({ name, spec, cutoff: day }) => ({ name, spec, day })),
])('$name', ({ spec, day }) => {
  test.each([['alone', LIST] as const, ['with all the rest', ALL] as const])(
    '%s: twice is once, and it is no plan',
    (_, choices) => {
      const book = buildSnapshot(spec);
      const at = serial(day);
      const before = analyzeWorkbook(book, { cutoff: at });
      const written = write(book, choices, at);
      const after = analyzeWorkbook(written, { cutoff: at });
      expect(after.recognition.ownSheets.some(({ kind }) => kind === 'findings')).toBe(true);
      expect(after.findings.map(({ rule, cell }) => [rule, cell])).toEqual(
        before.findings.map(({ rule, cell }) => [rule, cell]),
      );
      expect(
        proposeChanges(after, choices, { ...CIRCUMSTANCES, today: CIRCUMSTANCES.today + 9 }).patch.operations,
      ).toEqual([]);
    },
  );
});

test('undoing takes the sheet away', () => {
  const { patch } = proposeChanges(analyzeWorkbook(workbook, { cutoff }), LIST, CIRCUMSTANCES);
  const { snapshot, inverse } = applyPatch(workbook, patch);
  expect(applyPatch(snapshot, inverse).snapshot).toEqual(workbook);
});

test('a sheet of the user with that name stays as it is', () => {
  const own = { ...workbook, sheets: [...workbook.sheets, { ...workbook.sheets[0]!, name: 'avisos paac' }] };
  const written = write(own);
  expect(findSheet(written, 'avisos paac')).toEqual(own.sheets[1]);
  expect(findSheet(written, 'Avisos PAAC (2)')).toBeDefined();
  expect(write(written)).toEqual(written);
});

test('a protected sheet of avisos is an obstacle', () => {
  const written = write(workbook);
  const locked = {
    ...written,
    sheets: written.sheets.map((sheet) => ({ ...sheet, isProtected: sheet.name === SHEET })),
  };
  const analysis = analyzeWorkbook(change(locked, 2, 4, 'Prensa'), { cutoff });
  const { patch, obstacles } = proposeChanges(analysis, LIST, CIRCUMSTANCES);
  expect([patch.operations, obstacles.map(({ sheet }) => sheet)]).toEqual([[], [SHEET]]);
});

describe('what the user wrote', () => {
  const remarks = columnOf('remarks');
  const beside = (book: WorkbookSnapshot): Record<string, CellValue> =>
    Object.fromEntries(
      rowsOf(book)
        .filter((row) => row[remarks] !== null && row[remarks] !== '')
        .map((row) => [`${row[0] ?? ''} ${row[3] ?? ''}`.trim(), row[remarks]!]),
    );
  let written = write(workbook);
  const rowOf = (rule: string): number => FIRST_ROW + rowsOf(written).findIndex((row) => row[0] === titleOf(rule));
  written = type(written, rowOf('late'), remarks, 'Se pidió el soporte');
  written = type(written, rowOf('date-as-text'), remarks + 2, 'Ana');

  test('moves with its aviso when another comes before it', () => {
    const later = write(change(written, 4, 4, null));
    expect(beside(later)).toEqual({ [`${titleOf('late')} B4`]: 'Se pidió el soporte' });
    const sheet = findSheet(later, SHEET)!;
    const column = sheet.values.map((row) => row[remarks + 2] ?? null);
    const list = rowsOf(later).findIndex((row) => row[0] === titleOf('date-as-text'));
    expect(column.filter((value) => value !== null && value !== '')).toEqual(['Ana']);
    expect(column[FIRST_ROW + list - sheet.area!.top]).toBe('Ana');
    expect(write(later)).toEqual(later);
  });

  test('stays when the activity gets its Código', () => {
    expect(beside(write(written, ALL))).toEqual({ [`${titleOf('late')} B4`]: 'Se pidió el soporte' });
  });

  test('goes to a list at the end when its aviso is gone, and back when it comes again', () => {
    const gone = write(change(written, 3, 6, 2));
    expect(beside(gone)).toEqual({ [titleOf('late')]: 'Se pidió el soporte' });
    expect(rowsOf(gone).some((row) => row[0] === 'Observaciones de avisos que ya no están')).toBe(true);
    expect(write(gone)).toEqual(gone);
    expect(beside(write(change(gone, 3, 6, 1)))).toEqual({ [`${titleOf('late')} B4`]: 'Se pidió el soporte' });
  });

  test('into Estado or Motivo goes to the remarks; words elsewhere are listed', () => {
    let book = type(written, rowOf('late'), columnOf('state'), 'Corregido');
    book = type(book, rowOf('responsible-empty'), columnOf('reason'), 'No aplica');
    book = type(book, 4, 3, 'Revisado por Ana');
    book = type(book, 40, columnOf('message'), 'Preguntar a Prensa');
    const later = write(book);
    expect(beside(later)).toEqual({
      [`${titleOf('late')} B4`]: 'Se pidió el soporte; Estado: Corregido',
      [`${titleOf('responsible-empty')} E3`]: 'Motivo: No aplica',
      '': 'Preguntar a Prensa',
    });
    expect(JSON.stringify(findSheet(later, SHEET)!.values)).toContain('Revisado por Ana');
    expect(write(later)).toEqual(later);
  });
});

test.each([
  {
    rule: 'late',
    sheet: 'Plan | 1',
    key: 'A001',
    row: '1 1 a',
    column: 'activity',
    said: '',
    cutoff: '2022-04-30',
    ordinal: 2,
  },
  { rule: 'cutoff-unusual', sheet: null, key: null, row: '', column: '', said: 'a\\p', cutoff: null, ordinal: 0 },
])('a reference comes back as it was written: $rule', (reference) =>
  expect(readReference(writeReference(reference))).toEqual(reference),
);
test.each([null, 7, '', 'a|b', 'a|b|c|d|e|f|g|x'])('%j is no reference', (text) =>
  expect(readReference(text)).toBeNull(),
);
