/** What is read of workbooks like those that entities publish: the places where a figure could go wrong in silence. */
import { analyzeRows } from '../support/contract';

const BLOCKS = [
  [
    'Actividad',
    'Meta',
    'Responsable',
    'Fecha',
    'Corte 30 de abril',
    null,
    'Corte 31 de agosto',
    null,
    'Corte 31 de diciembre',
    null,
  ],
  [null, null, null, null, 'Avance', 'Soporte', 'Avance', 'Soporte', 'Avance', 'Soporte'],
];

test('of blocks by cutoff the measured one is listed first, the others from left to right, filled or not', () => {
  const share = (value: number) => ({ value, numberFormat: '0%' });
  const rows = [
    ...BLOCKS,
    [
      'Publicar informes',
      '3 informes',
      'Prensa',
      '31/12/2022',
      share(0.33),
      'Enlace',
      share(0.67),
      'Enlace',
      null,
      null,
    ],
    [
      'Publicar boletines',
      '3 boletines',
      'Prensa',
      '31/12/2022',
      share(0.33),
      'Enlace',
      share(0.67),
      'Enlace',
      null,
      null,
    ],
  ];
  const merges = ['A3:A4', 'B3:B4', 'C3:C4', 'D3:D4', 'E3:F3', 'G3:H3', 'I3:J3'];
  const columnsAt = (cutoff: string) => analyzeRows(rows, cutoff, { merges }).tables[0]!.columns;
  expect(columnsAt('2022-08-31')).toMatchObject({ executed: ['G', 'E', 'I'], evidence: ['H', 'F', 'J'] });
  expect(columnsAt('2022-04-30')).toMatchObject({ executed: ['E', 'G', 'I'], evidence: ['F', 'H', 'J'] });
});

test('columns of what was executed that say they are accumulated are not added up', () => {
  const rows = [
    ['Actividad', 'Meta', 'Responsable', 'Programación', null, null, null, 'Ejecución acumulada', null, null, null],
    [null, null, null, 'Trim I', 'Trim II', 'Trim III', 'Trim IV', 'Trim I', 'Trim II', 'Trim III', 'Trim IV'],
    ['Divulgar el código de integridad', 4, 'Talento Humano', 1, 1, 1, 1, 1, 2, null, null],
    ['Publicar los boletines', 4, 'Comunicaciones', 1, 1, 1, 1, 1, 2, null, null],
  ];
  const merges = ['A3:A4', 'B3:B4', 'C3:C4', 'D3:G3', 'H3:K3'];
  const read = (header: string) => {
    const named = rows.map((row) => row.map((cell) => (cell === 'Ejecución acumulada' ? header : cell)));
    return analyzeRows(named, '2022-08-31', { merges }).tables[0]!.activities[0]!.executed;
  };
  expect(read('Ejecución acumulada')).toBe(2);
  expect(read('Ejecución')).toBe(3);
});

test('components and subcomponents of which only the number is said are others', () => {
  const head = ['Actividades', 'Meta o producto', 'Responsable', 'Fecha programada'];
  const read = (word: string) =>
    analyzeRows(
      [
        [`${word} 1`],
        head,
        ['1.1 Revisar la política', '1 política', 'Planeación', '30/04/2022'],
        [`${word} 3`],
        head,
        ['3.1 Publicar el informe', '1 informe', 'Prensa', '30/06/2022'],
      ],
      '2022-08-31',
    ).tables.map(({ header, body, component }) => [header, body, component]);
  expect(read('COMPONENTE')).toEqual([
    ['A4:D4', 'A5:D5', 'COMPONENTE 1'],
    ['A7:D7', 'A8:D8', 'COMPONENTE 3'],
  ]);
  expect(read('Subcomponente').map(([header]) => header)).toEqual(['A4:D4', 'A7:D7']);
});

test.each<[string, string]>([
  ['Cantidad reportada', 'executed'],
  ['Valor reportado', 'executed'],
  ['Cantidad cumplida', 'executed'],
  ['Cantidad pendiente', 'none'],
  ['Cantidad programada a corte', 'none'],
  ['Total programado a la fecha', 'none'],
])('«%s» over quantities is %s, never the quantity of the year', (header, field) => {
  const json = analyzeRows(
    [
      ['Actividad', 'Meta', 'Responsable', 'Fecha programada', header],
      ['Revisar la política', '3 informes', 'Planeación', '30/04/2022', 1],
      ['Publicar el informe', '4 informes', 'Prensa', '30/06/2022', 2],
    ],
    '2022-08-31',
  );
  const { columns, activities } = json.tables[0]!;
  expect(Object.entries(columns).find(([, letters]) => letters.includes('E'))?.[0] ?? 'none').toBe(field);
  expect(activities.map(({ target }) => [target.value, target.source])).toEqual([
    [3, 'text'],
    [4, 'text'],
  ]);
});

test.each<[string, number, string]>([
  ['Treinta y dos (32) municipios', 32, 'text'],
  ['Treinta y dos municipios', 1, 'assumed'],
  ['Cuarenta y cinco (45) visitas', 45, 'text'],
  ['Dos mil ejemplares', 1, 'assumed'],
  ['Dos mil (2.000) ejemplares', 2000, 'text'],
  ['15 mil ejemplares', 15000, 'text'],
  ['12 500 visitas', 12500, 'text'],
  ['Formato GD-F-20 publicado', 1, 'assumed'],
  ['Entre 2 y 4 mesas', 2, 'text'],
])('target «%s» is %d (%s)', (written, value, source) => {
  const json = analyzeRows([
    ['Actividad', 'Meta', 'Responsable', 'Fecha programada'],
    ['Publicar el informe', written, 'Prensa', '30/06/2022'],
  ]);
  expect(json.tables[0]!.activities[0]!.target).toMatchObject({ value, source, unit: 'count' });
});

test('«del 80 al 100 %» is a percentage', () => {
  const json = analyzeRows([
    ['Actividad', 'Meta', 'Responsable', 'Fecha programada'],
    ['Responder las PQRSD', 'Responder del 80 al 100% de las PQRSD', 'Atención', '30/06/2022'],
  ]);
  expect(json.tables[0]!.activities[0]!.target).toMatchObject({ value: 0.8, unit: 'percent' });
});

test('rows of a plan whose cells all begin like headers stay rows', () => {
  const json = analyzeRows(
    [
      ['Subcomponente', 'Actividad', 'Meta', 'Responsable', 'Fecha'],
      ['Seguimiento', 'Actividades de bienestar', 'Productos comunicados', 'Líderes de proceso', 'Diciembre'],
      ['Proceso contractual', 'Acciones de mejora', 'Indicadores', 'Líder', 'Fecha por definir'],
      ['Recursos', 'Publicar', '1 informe', 'Prensa', 'Junio'],
    ],
    '2022-08-31',
  );
  expect(json.tables).toHaveLength(1);
  expect(json.tables[0]).toMatchObject({ header: 'A3:E3', body: 'A4:E6' });
  expect(json.tables[0]!.activities).toHaveLength(3);
});
