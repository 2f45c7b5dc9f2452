/** What the user said against the recognizer, found again by words when columns move. */
import { columnKey, type Corrections, NO_CORRECTIONS } from '../../../src/core/recognize/corrections';
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
