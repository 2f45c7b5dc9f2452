/** What is left be stays so when the plan is edited around it, and only as long as the cell says the same. */
import { analyzeWorkbook } from '../../../src/core/analyze';
import { type Analysis } from '../../../src/core/analysis';
import { ignoring } from '../../support/ignoring';
import { proposeChanges } from '../../../src/core/propose';
import { toJson } from '../../../src/core/to-json';
import { applyPatch } from '../../../src/core/workbook/apply-patch';
import { formatCell } from '../../../src/core/workbook/address';
import { type WorkbookSnapshot } from '../../../src/core/workbook/snapshot';
import { type CellSpec, buildSnapshot, serial } from '../../support/workbook-spec';

const HEADER = ['No.', 'Actividad', 'Meta', 'Responsable', 'Fecha programada', 'Valor ejecutado', 'Evidencia'];
const ROWS: readonly (readonly CellSpec[])[] = [
  ['1.1', 'Publicar boletines', '2', null, 'según cronograma', null, null],
  ['1.2', 'Realizar ferias', '2', 'Atención', { date: '2022-03-31' }, 1, null],
  ['1.3', 'Realizar talleres', '1', 'Atención', { date: '2022-03-31' }, 1, null],
];
const plan = (rows = ROWS, settings: string | null = null): WorkbookSnapshot =>
  buildSnapshot({
    settings,
    sheets: [{ name: 'Plan', rows: [['Plan Anticorrupción - Vigencia 2022'], HEADER, ...rows] }],
  });
const analyze = (workbook: WorkbookSnapshot, cutoff = '2022-04-30'): Analysis =>
  analyzeWorkbook(workbook, { cutoff: serial(cutoff) });
const at = (analysis: Analysis, rule: string, cell: string) =>
  analysis.findings.find((f) => f.rule === rule && f.cell && formatCell(f.cell.row, f.cell.column) === cell)!;
const ignored = (analysis: Analysis): string[] =>
  analysis.findings
    .filter((finding) => finding.ignored)
    .map(({ rule, cell }) => `${rule} ${cell ? formatCell(cell.row, cell.column) : ''}`.trim());
const ignore = (
  workbook: WorkbookSnapshot,
  rule: string,
  cell: string,
  reason = 'Lo decide el comité',
): string | null => {
  const analysis = analyze(workbook);
  return ignoring(analysis, [at(analysis, rule, cell)], reason).settings;
};
const CIRCUMSTANCES = { today: serial('2022-05-05'), version: '0.0.0' };
const COLUMNS = { columns: true, marks: true, seguimiento: null, fixes: [] };

test('an aviso with a reason is marked, printed and kept in the workbook', () => {
  const analysis = analyze(plan(ROWS, ignore(plan(), 'responsible-empty', 'D3', '  Lo decide\n el comité ')));
  expect(ignored(analysis)).toEqual(['responsible-empty D3']);
  expect(JSON.stringify(toJson(analysis))).toContain('"ignored":{"reason":"Lo decide el comité"}');
});

test('without words in the reason nothing is ignored', () => {
  const analysis = analyze(plan());
  expect(ignoring(analysis, analysis.findings, ' \n ')).toEqual(analysis.workbook);
});

test('it is taken up again', () => {
  const workbook = plan(ROWS, ignore(plan(), 'responsible-empty', 'D3'));
  const analysis = analyze(workbook);
  const after = ignoring(analysis, [at(analysis, 'responsible-empty', 'D3')], null);
  expect([ignored(analyze(after)), after.settings]).toEqual([[], null]);
});

const SETTINGS = ignore(plan(), 'responsible-empty', 'D3');
const DATE = ignore(plan(), 'date-unreadable', 'E3');
const EVIDENCE = ignore(plan(), 'report-empty', 'G4');

test.each<[string, string | null, readonly (readonly CellSpec[])[], string, string[]]>([
  [
    'rows before it',
    SETTINGS,
    [['1.0', 'Nueva', '1', 'TIC', { date: '2022-12-01' }], ...ROWS],
    '',
    ['responsible-empty D4'],
  ],
  [
    'another row with the same fault',
    SETTINGS,
    [...ROWS, ['1.4', 'Otra', '1', null, { date: '2022-12-01' }]],
    '',
    ['responsible-empty D3'],
  ],
  [
    'other capitals and accents',
    SETTINGS,
    [['1.1', 'PUBLICAR  Boletínes', ...ROWS[0]!.slice(2)], ...ROWS.slice(1)],
    '',
    ['responsible-empty D3'],
  ],
  [
    'another activity in its place',
    SETTINGS,
    [['1.1', 'Elaborar el informe', ...ROWS[0]!.slice(2)], ...ROWS.slice(1)],
    '',
    [],
  ],
  ['the same text in its cell', DATE, ROWS, '', ['date-unreadable E3']],
  [
    'another fault in its cell',
    DATE,
    [['1.1', 'Publicar boletines', '2', null, '31/02/2022'], ...ROWS.slice(1)],
    '',
    [],
  ],
  ['the same cutoff', EVIDENCE, ROWS, '2022-04-30', ['report-empty G4']],
  ['the next cutoff', EVIDENCE, ROWS, '2022-08-31', []],
])('%s', (_, settings, rows, cutoff, expected) => {
  expect(ignored(analyze(plan(rows, settings), cutoff || undefined))).toEqual(expected);
});

test('of two activities with the same words the ignored one stays ignored, and not the other', () => {
  const twins = [ROWS[1]!, ROWS[1]!, ROWS[1]!];
  expect(ignored(analyze(plan(twins, ignore(plan(twins), 'report-empty', 'G4'))))).toEqual(['report-empty G4']);
});

test('once there are Códigos the activity may be reworded; and writing twice is once', () => {
  const workbook = plan(ROWS, SETTINGS);
  const written = applyPatch(workbook, proposeChanges(analyze(workbook), COLUMNS, CIRCUMSTANCES).patch).snapshot;
  expect(ignored(analyze(written))).toEqual(['responsible-empty D3']);
  expect(proposeChanges(analyze(written), COLUMNS, CIRCUMSTANCES).patch.operations).toEqual([]);
  const reworded = {
    ...written,
    sheets: written.sheets.map((sheet) => ({
      ...sheet,
      values: sheet.values.map((row) =>
        row.map((value) => (value === 'Publicar boletines' ? 'Divulgar noticias' : value)),
      ),
    })),
  };
  expect(ignored(analyze(reworded))).toEqual(['responsible-empty D3']);
});

test('what is remembered of another cutoff stays when something else is ignored', () => {
  const workbook = plan(ROWS, EVIDENCE);
  const next = analyze(workbook, '2022-08-31');
  const both = ignoring(next, [at(next, 'responsible-empty', 'D3')], 'Se nombra en mayo');
  expect(ignored(analyze(both))).toEqual(['responsible-empty D3', 'report-empty G4']);
  expect(ignored(analyze(both, '2022-08-31'))).toEqual(['responsible-empty D3']);
});

test('an aviso without a cell, and one of a header', () => {
  const workbook = plan(ROWS.map((row) => row.slice(0, 6)));
  const analysis = analyze(workbook, '2022-05-15');
  const whole = analysis.findings.filter(({ cell, rule }) => cell === null || rule === 'column-missing');
  expect(whole.map(({ rule }) => rule)).toEqual(['cutoff-unusual', 'column-missing']);
  const after = ignoring(analysis, whole, 'Corte extraordinario');
  expect(ignored(analyze(after, '2022-05-15'))).toEqual(['cutoff-unusual', 'column-missing A2']);
});
