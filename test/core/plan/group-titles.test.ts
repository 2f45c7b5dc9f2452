/** Titles in rows of their own between the activities: the component or subcomponent of what follows. */
import { analyzeWorkbook } from '../../../src/core/analyze';
import { buildSnapshot, type CellSpec, serial } from '../../support/workbook-spec';

const HEADER = ['No.', 'Actividad', 'Meta', 'Responsable', 'Fecha programada'];
const A = ['1.1', 'Publicar boletines', '2', 'Prensa', '30/04/2022'];
const B = ['1.2', 'Realizar ferias', '2', 'Atención', '30/10/2022'];
const C = ['2.1', 'Audiencia pública', '1', 'Despacho', '30/06/2022'];

const read = (rows: CellSpec[][], merges: string[] = []): unknown[] =>
  analyzeWorkbook(buildSnapshot({ sheets: [{ name: 'Plan', rows, merges }] }), {
    cutoff: serial('2022-08-31'),
  }).plan.activities.map(({ component, subcomponent }) => [component, subcomponent]);

test.each([
  ['merged over the table', ['A2:E2', 'A5:E5']],
  ['alone in its row', []],
])('components %s', (_, merges) => {
  const rows = [HEADER, ['Componente 2: Racionalización de trámites'], A, B, ['Componente 3: Rendición de cuentas'], C];
  const [trámites, cuentas] = ['Racionalización de trámites', 'Rendición de cuentas'];
  expect(read(rows, merges)).toEqual([
    [trámites, null],
    [trámites, null],
    [cuentas, null],
  ]);
});

test('subcomponents below the component of the title; a new component ends them', () => {
  const rows = [
    ['Componente 3: Rendición de cuentas'],
    HEADER,
    ['Subcomponente 1. Información'],
    A,
    ['Subcomponente 2. Diálogo'],
    B,
    ['COMPONENTE 4. ATENCIÓN AL CIUDADANO'],
    C,
  ];
  expect(read(rows, ['A3:E3', 'A5:E5', 'A7:E7'])).toEqual([
    ['Rendición de cuentas', 'Subcomponente 1. Información'],
    ['Rendición de cuentas', 'Subcomponente 2. Diálogo'],
    ['ATENCIÓN AL CIUDADANO', null],
  ]);
});

test('a column of the table goes before titles between its rows', () => {
  const rows = [
    ['Subcomponente', ...HEADER],
    ['Componente 3: Rendición de cuentas'],
    ['Información', ...A],
    [null, ...B],
    ['Subcomponente 9'],
    ['Diálogo', ...C],
  ];
  expect(read(rows, ['A2:F2', 'A3:A4', 'A5:F5'])).toEqual([
    ['Rendición de cuentas', 'Información'],
    ['Rendición de cuentas', 'Información'],
    ['Rendición de cuentas', 'Diálogo'],
  ]);
});

test.each([
  ['prose', 'Las actividades que siguen pertenecen al componente de rendición de cuentas'],
  ['a note', 'Nota: el componente 4 se publica aparte'],
])('%s names nothing', (_, text) => {
  expect(read([HEADER, A, [text], B, C], ['A3:E3'])).toEqual([
    [null, null],
    [null, null],
    [null, null],
  ]);
});

test('an activity whose text begins with the word is an activity', () => {
  const own = ['1.3', 'Componente tecnológico: actualizar el portal', '1', 'TIC', '30/06/2022'];
  expect(read([HEADER, A, own, C])).toEqual([
    [null, null],
    [null, null],
    [null, null],
  ]);
});
