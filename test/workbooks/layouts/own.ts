/** Workbooks in which the add-in has already written: its columns and sheets are no part of the plan. */
import { type CellSpec } from '../../support/workbook-spec';
import { type ExpectedTable, type Layout } from './layout';

const HEAD = ['Actividad', 'Meta', 'Responsable', 'Fecha'];
const A = ['Publicar boletines', '3 boletines', 'Comunicaciones', '30/04/2022'];
const B = ['Realizar la feria', '1 feria', 'Atención', '30/05/2022'];
const COLUMNS = { activity: 'A', target: 'B', responsible: 'C', dueDate: 'D' };

const COMPUTED = [
  'Código',
  'Meta del año',
  'Ejecutado a corte',
  'Programado a corte',
  '% de avance de la meta anual',
  '% de cumplimiento a corte',
  'Estado',
  'Días de atraso',
  'Próxima fecha',
];
const OWN_WORDS = [
  'Codigo',
  'Meta',
  'Ejecutado',
  'Programado',
  'Avance',
  'Cumplimiento',
  'Estado',
  'Atraso',
  'Proxima',
];
const FOLLOW_UP = ['Valor ejecutado', 'Seguimiento', 'Evidencia'];
const FOLLOW_UP_WORDS = ['Col_Valor', 'Col_Seguimiento', 'Col_Evidencia'];
const IDS = 'key targetOfYear executedToCutoff plannedToCutoff progress compliance status daysLate nextDue'.split(' ');

const figures = (key: string): CellSpec[] => [
  key,
  3,
  { formula: '=IF(COUNT(E3)=0,"",E3)', value: '' },
  {
    formula: `=SUMIFS('Cronograma PAAC'!I:I,'Cronograma PAAC'!A:A,"${key}",'Cronograma PAAC'!H:H,"<="&PAAC_Corte)`,
    value: 1,
  },
  { formula: '=1/3', value: 0.3333 },
  { formula: '=1', value: 1 },
  { formula: '="Atrasada"', value: 'Atrasada' },
  { formula: '=2', value: 2 },
  { formula: '=44700', value: 44700 },
];

const letter = (column: number): string => String.fromCharCode(65 + column);
const namesOf = (words: readonly string[], first: number, row: number, ordinal: number) =>
  words.map((word, i) => ({ name: `PAAC_${word}_${ordinal}`, formula: `=Plan!$${letter(first + i)}$${row}` }));
const ownOf = (ids: readonly string[], first: number): string =>
  ids.map((id, i) => `${id}:${letter(first + i)}`).join(' ');

const WITH_OWN: ExpectedTable = {
  header: 'A2:G2',
  body: 'A3:G7',
  component: 'Rendición de cuentas',
  columns: { ...COLUMNS, executed: 'E', report: 'F', evidence: 'G' },
  rows: '3 7',
  repeated: 'A6:G6',
  own: ownOf(['executed', 'report', 'evidence', ...IDS], 4),
};

const PLAN_ROWS: CellSpec[][] = [
  ['Componente 3: Rendición de cuentas'],
  [...HEAD, ...FOLLOW_UP, ...COMPUTED],
  [...A, 1, 'Se publicó el primero', null, ...figures('A1')],
  [],
  [],
  [...HEAD, ...FOLLOW_UP, ...COMPUTED],
  [...B, null, 'No ha iniciado', null, ...figures('A2')],
];

export const ownLayouts: readonly Layout[] = [
  {
    name: 'columnas nuestras con sus nombres, encabezado repetido, y nuestras hojas',
    workbook: {
      sheets: [
        {
          name: 'Plan',
          rows: PLAN_ROWS,
          names: [...namesOf(FOLLOW_UP_WORDS, 4, 2, 1), ...namesOf(OWN_WORDS, 7, 2, 1)],
        },
        {
          name: 'Cronograma',
          rows: [
            ['Cronograma'],
            [
              'Código',
              'Hoja',
              'Componente',
              'N.º',
              'Actividad',
              'Responsable',
              'Inicio',
              'Fecha',
              'Cantidad',
              'Acumulado',
              'Situación',
            ],
            [
              'A1',
              'Plan',
              'Rendición',
              '1',
              'Publicar boletines',
              'Comunicaciones',
              null,
              44681,
              1,
              1,
              { formula: '="Vencido"', value: 'Vencido' },
            ],
          ],
          names: [{ name: 'PAAC_Hoja_Cronograma', formula: '=Cronograma!$A$1' }],
        },
      ],
    },
    tables: [WITH_OWN],
  },
  {
    name: 'columnas calculadas que perdieron sus nombres',
    workbook: {
      sheets: [
        {
          name: 'Plan',
          rows: [
            ['Componente 3: Rendición de cuentas'],
            [...HEAD, ...COMPUTED.map((header) => (header === 'Estado' ? 'Estado (PAAC)' : header))],
            [...A, ...figures('A1')],
            [...B, ...figures('A2')],
          ],
        },
      ],
    },
    tables: [
      {
        header: 'A2:D2',
        body: 'A3:D4',
        component: 'Rendición de cuentas',
        columns: COLUMNS,
        rows: '3 4',
        own: ownOf(IDS, 4),
      },
    ],
  },
  {
    name: 'una columna Estado de la entidad no es nuestra',
    workbook: {
      sheets: [
        {
          name: 'Plan',
          rows: [
            [...HEAD, 'Estado'],
            [...A, 'En proceso'],
            [...B, 'Cumplida'],
          ],
        },
      ],
    },
    tables: [{ header: 'A1:E1', body: 'A2:E3', columns: { ...COLUMNS, reportedStatus: 'E' }, rows: '2 3' }],
  },
  {
    name: 'otra tabla debajo, más ancha, en las columnas que arriba son nuestras',
    workbook: {
      sheets: [
        {
          name: 'Plan',
          rows: [
            [...HEAD, ...COMPUTED],
            [...A, ...figures('A1')],
            [],
            ['Actividades', 'Producto', 'Indicador', 'Unidad de medida', 'Responsable', 'Fecha inicio', 'Fecha final'],
            ['Capacitar', 'Listado', 'Capacitaciones', 'Capacitación', 'Talento Humano', '01/02/2022', '30/11/2022'],
          ],
          names: namesOf(OWN_WORDS, 4, 1, 1),
        },
      ],
    },
    tables: [
      { header: 'A1:D1', body: 'A2:D2', columns: COLUMNS, rows: '2', own: ownOf(IDS, 4) },
      {
        header: 'A4:G4',
        body: 'A5:G5',
        columns: {
          activity: 'A',
          product: 'B',
          indicator: 'C',
          unit: 'D',
          responsible: 'E',
          startDate: 'F',
          endDate: 'G',
        },
        rows: '5',
      },
    ],
  },
];
