/** What stands below a plan, however many cells a row of it has: signatures, names, the versions of the document. */
import { analyzeWorkbook } from '../../../src/core/analyze';
import { buildSnapshot, type CellSpec, serial } from '../../support/workbook-spec';
import { rowsOf } from './read-out';

const DUE = { date: '2022-11-30' };
const HEADER = [
  'Subcomponente',
  'N.º',
  'Actividad',
  'Meta',
  'Indicador',
  'Responsable',
  'Fecha programada',
  'Evidencia',
];
const plan = (number: string, activity: string): CellSpec[] => [
  'Diálogo',
  number,
  activity,
  '1 informe',
  'Informes publicados',
  'Planeación',
  DUE,
  null,
];
const BODY = [plan('1.1', 'Publicar el informe'), plan('1.2', 'Realizar la audiencia'), plan('1.3', 'Evaluarla')];

/** The rows of the activities of a plan (3 to 5) with these rows below it. */
function rowsOfPlanWith(...below: readonly (readonly CellSpec[])[]): string {
  const rows = [['Plan Anticorrupción 2022'], HEADER, ...BODY, ...below];
  const { recognition } = analyzeWorkbook(buildSnapshot({ sheets: [{ name: 'Plan', rows }] }), {
    cutoff: serial('2022-04-30'),
  });
  return recognition.tables.map(rowsOf).join(' | ');
}

/** A text in the first column, in that of the activity, and in a later one. */
const three = (first: CellSpec, second: CellSpec, third: CellSpec): CellSpec[] => [
  first,
  null,
  second,
  null,
  null,
  third,
];
const BLANK: CellSpec[] = [];

test.each<[string, (readonly CellSpec[])[]]>([
  ['below a blank row', [BLANK, three('Elaboró: Planeación', 'Revisó: Control Interno', 'Aprobó: Gerente')]],
  ['right below', [three('Elaboró: Planeación', 'Revisó: Control Interno', 'Aprobó: Gerente')]],
  [
    'words, names, offices',
    [
      BLANK,
      three('ELABORÓ', 'REVISÓ', 'APROBÓ'),
      three('Ana Pérez', 'Luis Gómez', 'María Ruiz'),
      three('Jefe de Planeación', 'Jefe de Control Interno', 'Gerente'),
    ],
  ],
  [
    'names and offices alone',
    [BLANK, three('ANA PÉREZ', 'LUIS GÓMEZ', 'MARÍA RUIZ'), three('Planeación', 'Control Interno', 'Gerencia')],
  ],
  [
    'one below the other, with their date',
    [BLANK, ['Elaboró:', null, 'Ana Pérez'], ['Revisó:', null, 'Luis Gómez'], ['Fecha:', null, '30 de enero de 2022']],
  ],
  [
    'lines to sign on',
    [BLANK, three('__________', '__________', '__________'), three('Ana Pérez', 'Luis Gómez', 'María Ruiz')],
  ],
  [
    'the versions of the document',
    [
      BLANK,
      ['CONTROL DE CAMBIOS'],
      ['Versión', 'Fecha', 'Descripción del cambio'],
      ['1', { date: '2022-01-31' }, 'Creación del documento'],
      ['2', { date: '2022-04-15' }, 'Se ajustó la fecha de la actividad 1.3'],
    ],
  ],
])('%s', (_, below) => expect(rowsOfPlanWith(...below)).toBe('3 4 5'));

test('an activity below a blank row is one, also with signatures right below it', () => {
  const signatures = three('Elaboró: Planeación', 'Revisó: Control Interno', 'Aprobó: Gerente');
  const sparse = [null, null, 'Divulgar los resultados', null, null, 'Prensa'];
  expect(rowsOfPlanWith(BLANK, sparse, signatures)).toBe('3 4 5 7');
  expect(rowsOfPlanWith(BLANK, plan('1.4', 'Informe de cierre'), signatures)).toBe('3 4 5 7');
  expect(rowsOfPlanWith(signatures, plan('1.4', 'Informe de cierre'))).toBe('3 4 5 7');
});
