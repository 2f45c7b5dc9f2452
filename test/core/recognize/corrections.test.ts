/** What the user said against the recognizer, found again by words when columns move. */
import { columnKey, type Corrections, NO_CORRECTIONS } from '../../../src/core/recognize/corrections';
import {
  declareTable,
  leaveTableOut,
  sayField,
  takeTableBack,
  withdrawTable,
} from '../../../src/core/recognize/correct';
import { readDeclaredHeader } from '../../../src/core/recognize/declared-header';
import { explainColumn } from '../../../src/core/recognize/explain';
import { recognizeTables } from '../../../src/core/recognize/recognize';
import { buildSnapshot, type CellSpec } from '../../support/workbook-spec';
import { columnsOf, rowsOf } from './read-out';

const HEAD = ['Actividad', 'Meta', 'Responsable', 'Fecha', 'Dato de control', '% cumplimiento'];
const ROWS: CellSpec[][] = [
  ['Publicar boletines', '3 boletines', 'Comunicaciones', '30/04/2022', 1, '33%'],
  ['Realizar la feria', '1 feria', 'Atención', '30/05/2022', 0, '0%'],
];
const workbook = (rows: CellSpec[][], at = 'A1') => buildSnapshot({ sheets: [{ name: 'Plan', at, rows }] });
const read = (rows: CellSpec[][], corrections: Corrections, at?: string) =>
  recognizeTables(workbook(rows, at), corrections);

const say = (header: string, field: Corrections['columns'][number]['field']): Corrections => ({
  ...NO_CORRECTIONS,
  columns: [{ sheet: 'Plan', header: columnKey({ header, bands: [] }), field }],
});

test('a column is read as the user says, and is found again where it moved to', () => {
  const corrections = say('DATO DE CONTROL', 'executed');
  expect(columnsOf(read([HEAD, ...ROWS], corrections).tables[0]!)).toMatchObject({ executed: 'E' });
  const moved = [HEAD, ...ROWS].map((row) => [row[4]!, ...row.slice(0, 4), row[5]!]);
  const [table] = read(moved, corrections, 'C9').tables;
  expect(columnsOf(table!)).toMatchObject({ executed: 'C', activity: 'D' });
  expect(explainColumn(table!.columns[0]!)).toBe('«Dato de control» se lee como Ejecutado, porque usted así lo indicó');
});

test('a column that is not to be used has no field', () => {
  const [table] = read([HEAD, ...ROWS], say('% cumplimiento', 'none')).tables;
  expect(columnsOf(table!).reportedCompliance).toBeUndefined();
  const column = table!.columns.find(({ header }) => header === '% cumplimiento')!;
  expect(column).toMatchObject({ field: null, reason: { corrected: true } });
  expect(explainColumn(column)).toBe('«% cumplimiento» no se usa, porque usted así lo indicó');
});

test('a correction of another sheet says nothing', () => {
  const corrections = { ...NO_CORRECTIONS, columns: [{ ...say('Meta', 'none').columns[0]!, sheet: 'Otra' }] };
  expect(columnsOf(read([HEAD, ...ROWS], corrections).tables[0]!).target).toBe('B');
});

test('a table that lacks its activity is a plan once the user names it', () => {
  const rows = [['Tema', 'Producto', 'Responsable', 'Fecha'], ...ROWS.map((row) => row.slice(0, 4))];
  const before = read(rows, NO_CORRECTIONS);
  expect(before.tables).toEqual([]);
  expect(before.nearTables.map(({ lacks }) => lacks)).toEqual([['activity']]);
  const after = read(rows, say('Tema', 'activity'));
  expect(after.nearTables).toEqual([]);
  expect(after.tables.map(rowsOf)).toEqual(['2 3']);
});

test('a table is left out; of several alike only the one that was meant', () => {
  const rows = [['Subcomponente: Información'], HEAD, ...ROWS, [], ['Subcomponente: Diálogo'], HEAD, ...ROWS];
  const { tables } = read(rows, NO_CORRECTIONS);
  expect(tables.map(({ subcomponent }) => subcomponent)).toEqual(['Información', 'Diálogo']);
  const { reference } = tables[1]!;
  const left = read(rows, { ...NO_CORRECTIONS, leftOut: [reference] }).tables;
  expect(left.map(({ subcomponent }) => subcomponent)).toEqual(['Información']);
  const all = { sheet: reference.sheet, words: reference.words };
  expect(read(rows, { ...NO_CORRECTIONS, leftOut: [all] }).tables).toEqual([]);
});

test('a header row that the user declares is read though its words are strange', () => {
  const strange = ['Qué', 'Cuánto', 'Quién', 'Cuándo'];
  const rows = [strange, ...ROWS.map((row) => row.slice(0, 4))];
  expect(read(rows, NO_CORRECTIONS).tables).toEqual([]);
  const words = ['que', 'cuanto', 'quien', 'cuando'];
  const corrections: Corrections = {
    ...NO_CORRECTIONS,
    columns: (['activity', 'target', 'responsible', 'dueDate'] as const).map((field, i) => ({
      sheet: 'Plan',
      header: words[i]!,
      field,
    })),
    declared: [{ sheet: 'Plan', words }],
  };
  const [table] = read(rows, corrections, 'B5').tables;
  expect(table).toMatchObject({ kind: 'plan', header: { top: 4, left: 1, bottom: 4, right: 4 } });
  expect(columnsOf(table!)).toEqual({ activity: 'B', target: 'C', responsible: 'D', dueDate: 'E' });
  expect(rowsOf(table!)).toBe('6 7');
});

describe('the sentence for the pane', () => {
  const sentence = (header: string, cells: CellSpec[]) => {
    const rows = [
      ['Actividad', 'Meta', 'Responsable', 'Plazo', header],
      ...cells.map((cell, i) => [`Publicar el boletín ${i}`, '1 boletín', 'Prensa', 'Junio', cell]),
    ];
    const { columns } = read(rows, NO_CORRECTIONS).tables[0]!;
    return explainColumn(columns[columns.length - 1]!);
  };

  test.each<[string, CellSpec[], string]>([
    ['Indicador (4)', ['Boletines', 'Boletines'], '«Indicador (4)» se lee como Indicador; 2 de 2 celdas son textos'],
    ['Valor ejecutado', [1, 'por definir', 2], '«Valor ejecutado» se lee como Ejecutado; 2 de 3 celdas son números'],
    ['Valor ejecutado', [1, null], '«Valor ejecutado» se lee como Ejecutado; su única celda contiene números'],
    ['Evidencia', [null], '«Evidencia» se lee como Evidencia; aún no tiene celdas diligenciadas'],
    ['Extensión', [1015], '«Extensión» no corresponde a ningún campo conocido y no se usa'],
  ])('%s', (header, cells, expected) => expect(sentence(header, cells)).toBe(expected));
});

describe('columns whose words are not theirs alone', () => {
  test('of two with the same words the one that was meant', () => {
    const head = ['Actividad', 'Meta', 'Responsable', 'Responsable', 'Fecha'];
    const rows = [head, ...ROWS.map(([a, b, c, d]): CellSpec[] => [a!, b!, c!, 'Planeación', d!])];
    const [, , , second] = read(rows, NO_CORRECTIONS).tables[0]!.columns;
    const corrections = {
      ...NO_CORRECTIONS,
      columns: [{ sheet: 'Plan', header: second!.key, field: 'none' as const }],
    };
    expect(columnsOf(read(rows, corrections).tables[0]!).responsible).toBe('C');
  });

  test('one without a header, by the one at its right', () => {
    const rows = [[null, ...HEAD], ...ROWS.map((row, i): CellSpec[] => [`1.${i + 1}`, ...row])];
    const [first] = read(rows, NO_CORRECTIONS).tables[0]!.columns;
    expect(first).toMatchObject({ field: 'number', header: '', key: '|actividad' });
    const corrections = { ...NO_CORRECTIONS, columns: [{ sheet: 'Plan', header: first!.key, field: 'none' as const }] };
    const [table] = read(rows, corrections, 'D4').tables;
    expect(columnsOf(table!).number).toBeUndefined();
    expect(table!.columns[0]).toMatchObject({ header: '', reason: { corrected: true } });
  });

  test('a header that names its cutoff is the same column at the next one', () => {
    const at = (corte: string) => [
      [...HEAD.slice(0, 4), `Dato de control - Corte ${corte}`],
      ...ROWS.map((row) => row.slice(0, 5)),
    ];
    const corrections = say('Dato de control - Corte Abril 30 de 2022', 'executed');
    for (const corte of ['Abril 30 de 2022', 'Agosto 31 de 2022', '31/12/2022']) {
      expect([corte, columnsOf(read(at(corte), corrections).tables[0]!).executed]).toEqual([corte, 'E']);
    }
  });

  test('months are told apart', () => {
    const rows = [['Actividad', 'Responsable', 'Enero', 'Febrero'], ...ROWS.map((row) => [row[0]!, row[2]!, 'X', 'X'])];
    const corrections = say('Enero', 'none');
    expect(columnsOf(read(rows, corrections).tables[0]!).period).toBe('D');
  });
});

test('the column that the user names takes the place of the one that was taken for it', () => {
  const rows = [
    ['Actividad', 'Tarea', 'Meta', 'Responsable', 'Fecha'],
    ...ROWS.map((row) => ['Informar', ...row.slice(0, 4)]),
  ];
  const before = columnsOf(read(rows, NO_CORRECTIONS).tables[0]!).activity;
  expect(before).toBe('A');
  const [table] = read(rows, say('Tarea', 'activity')).tables;
  expect(columnsOf(table!).activity).toBe('B');
  expect(explainColumn(table!.columns[0]!)).toBe(
    '«Actividad» ya no se usa como Actividad, porque usted indicó otra columna',
  );
});

test('a table that was left out is known by most of its words once a title is mended', () => {
  const rows = [HEAD, ...ROWS];
  const { reference } = read(rows, NO_CORRECTIONS).tables[0]!;
  const corrections = { ...NO_CORRECTIONS, leftOut: [reference] };
  const mended = [HEAD.map((header) => (header === 'Dato de control' ? 'Ejecutado' : header)), ...ROWS];
  const { tables, leftOut } = read(mended, corrections, 'B7');
  expect(tables).toEqual([]);
  expect(leftOut).toEqual([
    { sheet: 'Plan', header: { top: 6, left: 1, bottom: 6, right: 6 }, reference: expect.anything() },
  ]);
  const another = [['Actividad', 'Entregable', 'Ejecutor', 'Plazo'], ...ROWS.map((row) => row.slice(0, 4))];
  expect(read(another, corrections).tables).toHaveLength(1);
});

test('a header of several rows that the user marked is read as it was marked', () => {
  const rows: CellSpec[][] = [
    ['Lo que haremos', null, 'Quién', 'Cuándo'],
    ['Qué', 'Cuánto', null, null],
    ...ROWS.map((row) => row.slice(0, 4)),
  ];
  const sheet = buildSnapshot({ sheets: [{ name: 'Plan', rows }] }).sheets[0]!;
  const header = readDeclaredHeader(sheet, { top: 0, left: 0, bottom: 1, right: 3 })!;
  expect(header).toEqual({ sheet: 'Plan', words: ['lo que haremos', 'quien', 'cuando'], rows: 2, rowsAbove: 0 });
  let corrections = declareTable(NO_CORRECTIONS, header);
  for (const column of read(rows, corrections, 'C4').nearTables[0]!.columns) {
    const field = (['activity', 'target', 'responsible', 'dueDate'] as const)[column.column - 2]!;
    corrections = sayField(corrections, 'Plan', column.key, field);
  }
  const [table] = read(rows, corrections, 'A9').tables;
  expect(table).toMatchObject({ kind: 'plan', header: { top: 8, left: 0, bottom: 9, right: 3 } });
  expect(columnsOf(table!)).toEqual({ activity: 'A', target: 'B', responsible: 'C', dueDate: 'D' });
  expect(withdrawTable(corrections, header).declared).toEqual([]);
});

test('one marked cell means its row; the whole table its header; prose and blanks mean nothing', () => {
  const sheet = buildSnapshot({ sheets: [{ name: 'Plan', rows: [['Plan 2022'], HEAD, ...ROWS] }] }).sheets[0]!;
  const at = (top: number, left: number, bottom = top, right = left) => ({ top, left, bottom, right });
  expect(readDeclaredHeader(sheet, at(1, 2))?.words).toHaveLength(6);
  expect(readDeclaredHeader(sheet, at(1, 0, 1, 16383))?.words).toHaveLength(6);
  expect(readDeclaredHeader(sheet, at(1, 0, 30, 5))).toEqual({ sheet: 'Plan', words: expect.anything() });
  for (const marked of [at(0, 0), at(20, 0)]) expect(readDeclaredHeader(sheet, marked)).toBeNull();
});

test('plans that were declared or left out stay so beside all the other layouts of a sheet', () => {
  const rows = [HEAD, ...ROWS, [], [], [], ['Qué', 'Cuánto', 'Quién', 'Cuándo'], ...ROWS.map((row) => row.slice(0, 4))];
  const words = ['que', 'cuanto', 'quien', 'cuando'];
  const corrections = sayField(declareTable(NO_CORRECTIONS, { sheet: 'Plan', words }), 'Plan', 'que', 'activity');
  const tables = read(rows, corrections).tables;
  expect(tables.map(rowsOf)).toEqual(['2 3', '8 9']);
  expect(leaveTableOut(corrections, tables[0]!.reference).leftOut).toHaveLength(1);
  expect(takeTableBack(leaveTableOut(corrections, tables[0]!.reference), tables[0]!.reference).leftOut).toEqual([]);
});
