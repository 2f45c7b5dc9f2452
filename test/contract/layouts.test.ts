/** How tables stand in workbooks: what the contract promises for each, read through the whole line. */
import { analyzeRows, analyzeSpec, type AnalysisJson } from '../support/contract';
import { type CellSpec } from '../support/workbook-spec';

const MONTHS = [
  'Enero',
  'Febrero',
  'Marzo',
  'Abril',
  'Mayo',
  'Junio',
  'Julio',
  'Agosto',
  'Septiembre',
  'Octubre',
  'Noviembre',
  'Diciembre',
];

const first = (json: AnalysisJson) => json.tables[0]!.activities[0]!;
const due = (json: AnalysisJson): [string, number][] => first(json).milestones.map((m) => [m.due, m.amount]);
const blanks = (n: number): null[] => Array.from({ length: n }, () => null);

describe('periods as columns', () => {
  const twelve = (marks: Record<number, CellSpec>): CellSpec[] => MONTHS.map((_, i) => marks[i + 1] ?? null);

  test('months marked with X under a band', () => {
    const json = analyzeRows(
      [
        ['Actividad', 'Meta', 'Responsable', 'Cronograma', ...blanks(11)],
        [null, null, null, ...MONTHS],
        ['Publicar los informes', '2 informes', 'Planeación', ...twelve({ 3: 'X', 6: 'x' })],
        ['Publicar el mapa', '1 mapa', 'Planeación', ...twelve({ 12: 'X' })],
      ],
      '2022-04-30',
      { merges: ['A3:A4', 'B3:B4', 'C3:C4', 'D3:O3'] },
    );
    expect(json.tables[0]).toMatchObject({ header: 'A3:O4', body: 'A5:O6' });
    expect(json.tables[0]!.columns.period).toHaveLength(12);
    expect(due(json)).toEqual([
      ['2022-03-31', 1],
      ['2022-06-30', 1],
    ]);
    expect(first(json).plannedToCutoff).toBe(1);
  });

  test('months by their first letters', () => {
    const letters = ['E', 'F', 'M', 'A', 'M', 'J', 'J', 'A', 'S', 'O', 'N', 'D'];
    const json = analyzeRows([
      ['Actividad', 'Meta', 'Responsable', ...letters],
      ['Publicar los informes', '2 informes', 'Planeación', ...twelve({ 2: 'X', 10: 'X' })],
      ['Publicar el mapa', '1 mapa', 'Planeación', ...twelve({ 12: 'X' })],
    ]);
    expect(due(json).map(([day]) => day)).toEqual(['2022-02-28', '2022-10-31']);
  });

  test('quantities in quarters are the amounts of their milestones', () => {
    const json = analyzeRows(
      [
        ['Actividad', 'Meta', 'Responsable', 'Trimestre', null, null, null],
        [null, null, null, 'I', 'II', 'III', 'IV'],
        ['Publicar los informes', 10, 'Planeación', 1, '-', 4, 5],
      ],
      '2022-08-31',
      { merges: ['A3:A4', 'B3:B4', 'C3:C4', 'D3:G3'] },
    );
    expect(due(json)).toEqual([
      ['2022-03-31', 1],
      ['2022-09-30', 4],
      ['2022-12-31', 5],
    ]);
  });

  test('quarters by the names of their months', () => {
    const json = analyzeRows([
      [
        'Actividad',
        'Meta',
        'Responsable',
        'ENERO - MARZO',
        'ABRIL - JUNIO',
        'JULIO - SEPTIEMBRE',
        'OCTUBRE - DICIEMBRE',
      ],
      ['Publicar los informes', '2 informes', 'Planeación', 'X', null, 'X', null],
    ]);
    expect(due(json)).toEqual([
      ['2022-03-31', 1],
      ['2022-09-30', 1],
    ]);
  });

  test('bimesters', () => {
    const json = analyzeRows([
      ['Actividad', 'Meta', 'Responsable', 'Bim 1', 'Bim 2', 'Bim 3', 'Bim 4', 'Bim 5', 'Bim 6'],
      ['Publicar los informes', '2 informes', 'Planeación', null, 'X', null, null, null, 'X'],
    ]);
    expect(due(json).map(([day]) => day)).toEqual(['2022-04-30', '2022-12-31']);
  });

  test('P and E under each quarter', () => {
    const json = analyzeRows(
      [
        [
          'Actividad',
          'Meta',
          'Responsable',
          'Trimestre I',
          null,
          'Trimestre II',
          null,
          'Trimestre III',
          null,
          'Trimestre IV',
          null,
        ],
        [null, null, null, 'P', 'E', 'P', 'E', 'P', 'E', 'P', 'E'],
        ['Publicar los informes', 4, 'Planeación', 1, 1, 1, 0, 1, null, 1, null],
      ],
      '2022-06-30',
      { merges: ['A3:A4', 'B3:B4', 'C3:C4', 'D3:E3', 'F3:G3', 'H3:I3', 'J3:K3'] },
    );
    expect(json.tables[0]!.columns).toMatchObject({
      period: ['D', 'F', 'H', 'J'],
      executedPeriod: ['E', 'G', 'I', 'K'],
    });
    expect(first(json)).toMatchObject({
      executed: 1,
      plannedToCutoff: 2,
      status: 'late',
      nextDue: '2022-06-30',
      daysLate: 0,
    });
  });

  test('Programado and Ejecutado under each cuatrimestre', () => {
    const json = analyzeRows(
      [
        ['Actividad', 'Meta', 'Responsable', 'Cuatrimestre 1', null, 'Cuatrimestre 2', null, 'Cuatrimestre 3', null],
        [null, null, null, 'Programado', 'Ejecutado', 'Programado', 'Ejecutado', 'Programado', 'Ejecutado'],
        ['Publicar los informes', 3, 'Planeación', 1, 1, 1, 1, 1, null],
      ],
      '2022-08-31',
      { merges: ['A3:A4', 'B3:B4', 'C3:C4', 'D3:E3', 'F3:G3', 'H3:I3'] },
    );
    expect(first(json)).toMatchObject({ executed: 2, plannedToCutoff: 2, status: 'met' });
  });

  test('a row marked P over a row marked E', () => {
    const json = analyzeRows(
      [
        ['Actividad', 'Meta', 'Responsable', 'P/E', ...MONTHS],
        ['Publicar los informes', 3, 'Planeación', 'P', ...twelve({ 2: 1, 5: 1, 11: 1 })],
        [null, null, null, 'E', ...twelve({ 2: 1, 6: 1 })],
        ['Publicar el mapa', 1, 'Planeación', 'P', ...twelve({ 12: 1 })],
        [null, null, null, 'E', ...twelve({})],
      ],
      '2022-08-31',
      { merges: ['A4:A5', 'B4:B5', 'C4:C5', 'A6:A7', 'B6:B7', 'C6:C7'] },
    );
    expect(json.tables[0]!.activities).toHaveLength(2);
    expect(first(json)).toMatchObject({ row: 4, lastRow: 5, executed: 2, plannedToCutoff: 2, status: 'met' });
    expect(due(json).map(([day]) => day)).toEqual(['2022-02-28', '2022-05-31', '2022-11-30']);
    expect(json.tables[0]!.activities[1]).toMatchObject({ executed: null, status: 'not-due' });
  });

  test('the same percentage in every marked period is a level to be kept', () => {
    const json = analyzeRows([
      ['Actividad', 'Meta', 'Responsable', 'Cuatrimestre 1', 'Cuatrimestre 2', 'Cuatrimestre 3', 'Valor ejecutado'],
      ['Responder las peticiones en término', '100%', 'Planeación', '100%', '100%', '100%', '100%'],
    ]);
    expect(first(json)).toMatchObject({
      target: { basis: 'sustained', unit: 'percent', value: 1 },
      plannedToCutoff: 1,
      executed: 1,
      status: 'met',
    });
  });

  test('percentages that rise to 100 % are accumulated: the amounts are their differences', () => {
    const json = analyzeRows([
      ['Actividad', 'Meta', 'Responsable', 'Trimestre 1', 'Trimestre 2', 'Trimestre 3', 'Trimestre 4'],
      ['Implementar la política', '100%', 'Planeación', '25%', '50%', '75%', '100%'],
    ]);
    expect(due(json).map(([, amount]) => amount)).toEqual([0.25, 0.25, 0.25, 0.25]);
  });
});

describe('tables that are no plans', () => {
  test('a risk map, a SUIT table and a bare OCI table are named and left alone', () => {
    const json = analyzeSpec(
      {
        sheets: [
          {
            name: 'Riesgos',
            rows: [
              ['Riesgo', 'Causa', 'Consecuencia', 'Probabilidad', 'Impacto', 'Controles'],
              ['Cohecho', 'Presión', 'Sanción', 'Alta', 'Mayor', 'Revisión'],
            ],
          },
          {
            name: 'OCI',
            rows: [
              ['Componente', 'Actividades programadas', 'Actividades cumplidas', '% de avance'],
              ['Riesgos', 4, 3, 0.75],
            ],
          },
        ],
      },
      '2022-08-31',
    );
    expect(json.tables.map(({ sheet, kind, activities }) => [sheet, kind, activities.length])).toEqual([
      ['Riesgos', 'risk-map', 0],
      ['OCI', 'seguimiento', 0],
    ]);
    expect(json.findings.filter(({ rule }) => rule !== 'cutoff-unusual')).toEqual([]);
  });

  test('prose, covers and lists are no tables, and a workbook without a plan is a finding', () => {
    const json = analyzeSpec(
      {
        sheets: [
          {
            name: 'Portada',
            rows: [
              ['Plan Anticorrupción 2022'],
              ['Las actividades y metas del plan fueron concertadas con los responsables.'],
              ['Responsable: Oficina de Planeación'],
            ],
          },
        ],
      },
      '2022-08-31',
    );
    expect(json.tables).toEqual([]);
    expect(json.findings.map(({ rule, sheet, cell }) => [rule, sheet, cell])).toEqual([
      ['table-not-found', null, null],
    ]);
  });
});

describe('where a table stands', () => {
  const HEADER = ['No.', 'Actividad', 'Meta o producto', 'Responsable', 'Fecha programada'];
  const ROWS: CellSpec[][] = [
    ['1.1', 'Publicar el mapa de riesgos', '1 mapa', 'Planeación', { date: '2022-04-30' }],
    ['1.2', 'Socializar el mapa de riesgos', '2 jornadas', 'Talento Humano', '30/06/2022 30/11/2022'],
  ];

  test('signatures, totals and notes below are no activities', () => {
    const json = analyzeRows([
      HEADER,
      ...ROWS,
      [null, 'TOTAL', 3, null, null],
      [],
      ['Elaboró: Oficina Asesora de Planeación'],
      [null, 'Aprobó: Comité Institucional'],
    ]);
    expect(json.tables[0]).toMatchObject({ body: 'A4:E5' });
    expect(json.tables[0]!.activities.map(({ number }) => number)).toEqual(['1.1', '1.2']);
  });

  test('the header said again at a printed page continues the table', () => {
    const json = analyzeRows([HEADER, ROWS[0]!, [], HEADER, ROWS[1]!]);
    expect(json.tables).toHaveLength(1);
    expect(json.tables[0]).toMatchObject({ header: 'A3:E3', body: 'A4:E7' });
  });

  test('a title of another component in between opens a new table', () => {
    const json = analyzeRows([
      ['Componente 1: Gestión del riesgo de corrupción 2022'],
      HEADER,
      ROWS[0]!,
      [],
      ['Componente 3. Rendición de cuentas'],
      HEADER,
      ROWS[1]!,
    ]);
    expect(json.tables.map(({ header, component }) => [header, component])).toEqual([
      ['A4:E4', 'Gestión del riesgo de corrupción'],
      ['A8:E8', 'Rendición de cuentas'],
    ]);
  });

  test('two tables side by side', () => {
    const json = analyzeRows([
      [...HEADER, null, ...HEADER],
      [...ROWS[0]!, null, ...ROWS[1]!],
    ]);
    expect(json.tables.map(({ header }) => header)).toEqual(['A3:E3', 'G3:K3']);
  });

  test('numbers inside the texts are split off', () => {
    const json = analyzeRows([
      ['Actividad', 'Meta', 'Responsable', 'Plazo'],
      ['1.1 Publicar el mapa', 1, 'Planeación', '30/04/2022'],
      ['2.8. Socializar el mapa', 1, 'Planeación', '30/04/2022'],
    ]);
    expect(json.tables[0]!.activities.map(({ number, activity }) => [number, activity])).toEqual([
      ['1.1', 'Publicar el mapa'],
      ['2.8', 'Socializar el mapa'],
    ]);
  });

  test('words of execution go before Meta, and Actividades realizadas is the narrative', () => {
    const json = analyzeRows([
      [
        'Actividad',
        'META ANUAL (13)',
        'Responsable',
        'Fecha programada (7)',
        'AVANCE META ANUAL',
        'Actividades realizadas',
      ],
      ['Publicar el mapa', 1, 'Planeación', '30/04/2022', 1, 'Se publicó el mapa'],
    ]);
    expect(json.tables[0]!.columns).toEqual({
      activity: ['A'],
      target: ['B'],
      responsible: ['C'],
      dueDate: ['D'],
      executed: ['E'],
      report: ['F'],
    });
  });

  test('an activity over several rows sums quantities, and a merged cell counts once', () => {
    const json = analyzeRows(
      [
        ['Actividad', 'Meta', 'Responsable', 'Fecha programada', 'Valor ejecutado'],
        ['Publicar los informes', 2, 'Planeación', '30/04/2022', 1],
        [null, null, 'Jurídica', '31/12/2022', 1],
      ],
      '2022-08-31',
      { merges: ['A4:A5', 'B4:B5'] },
    );
    expect(first(json)).toMatchObject({
      row: 4,
      lastRow: 5,
      responsible: ['Planeación', 'Jurídica'],
      executed: 2,
      status: 'done',
    });
  });

  test('follow-up columns repeated by cutoff: the latest at or before the chosen one is measured', () => {
    const rows: CellSpec[][] = [
      ['Actividad', 'Meta', 'Responsable', 'Fecha programada', 'Primer monitoreo', null, 'Segundo monitoreo', null],
      [null, null, null, null, 'Ejecutado', 'Observaciones', 'Ejecutado', 'Observaciones'],
      ['Publicar los informes', 3, 'Planeación', '30/04/2022 31/08/2022 31/12/2022', 1, 'bien', 2, 'bien'],
    ];
    const merges = ['A3:A4', 'B3:B4', 'C3:C4', 'D3:D4', 'E3:F3', 'G3:H3'];
    const at = (cutoff: string) => analyzeRows(rows, cutoff, { merges });
    expect(first(at('2022-04-30'))).toMatchObject({ executed: 1, status: 'met' });
    expect(first(at('2022-08-31'))).toMatchObject({ executed: 2, status: 'met' });
    expect(at('2022-08-31').tables[0]!.columns.executed).toEqual(['G', 'E']);
    expect(at('2022-08-31').findings.map(({ rule }) => rule)).not.toContain('column-duplicate');
  });
});
