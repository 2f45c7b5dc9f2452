/** Targets, what was executed, and what follows from them, read through the whole line. */
import { analyzeRows, oneActivity } from '../support/contract';

describe('the target', () => {
  test.each<[string | number, number, string, string]>([
    [4, 4, 'count', 'text'],
    ['100%', 1, 'percent', 'text'],
    ['80 %', 0.8, 'percent', 'text'],
    ['1 jornada', 1, 'count', 'text'],
    ['dos (2) informes', 2, 'count', 'text'],
    ['Al menos 50', 50, 'count', 'text'],
    ['Mínimo 29', 29, 'count', 'text'],
    ['15.000 ejemplares', 15000, 'count', 'text'],
    ['Tres informes', 3, 'count', 'text'],
    ['Doce boletines publicados', 12, 'count', 'text'],
    ['Un informe', 1, 'count', 'assumed'],
    ['Página web actualizada', 1, 'count', 'assumed'],
    ['Cumplir la Ley 1474 de 2011', 1, 'count', 'assumed'],
    ['Plan 2022 publicado', 1, 'count', 'assumed'],
    ['Informe según ISO 9001 versión 2', 1, 'count', 'assumed'],
    ['0', 1, 'count', 'assumed'],
    ['1. Mapa\n2. Informe', 1, 'count', 'assumed'],
    ['II etapa terminada', 1, 'count', 'assumed'],
    ['2,5 kilómetros', 2.5, 'count', 'text'],
  ])('%j', (written, value, unit, source) => {
    const { target } = oneActivity({ 'Fecha programada': '31/08/2022' }, { target: written });
    expect({ ...target, basis: undefined }).toEqual({ value, unit, source, basis: undefined });
  });

  test('a planned quantity goes before the text', () => {
    const { target } = oneActivity({ 'Valor planeado': 6, 'Fecha programada': '31/08/2022' }, { target: '2 informes' });
    expect(target).toMatchObject({ value: 6, unit: 'count', source: 'planned' });
  });

  test('without quantity it is the number of milestones', () => {
    const { target } = oneActivity({ 'Fecha programada': '30/04/2022, 31/08/2022' }, { target: 'Informes' });
    expect(target).toMatchObject({ value: 2, source: 'assumed' });
  });

  test('is split in equal amounts that add up', () => {
    const { milestones } = oneActivity({ 'Fecha programada': '30/04/2022, 31/08/2022, 31/12/2022' }, { target: 1 });
    // Quantities have six decimals; of equal amounts the last takes the rest.
    expect(milestones.map(({ amount }) => amount)).toEqual([0.333333, 0.333333, 0.333334]);
  });
});

describe('what was executed', () => {
  const executed = (
    header: string,
    value: string | number | null | { value: number; numberFormat: string },
    target: string | number = 3,
    date = '30/04/2022 31/08/2022 31/12/2022',
  ): number | null => oneActivity({ 'Fecha programada': date, [header]: value }, { target }).executed;

  test.each<[string, Parameters<typeof executed>[1], string | number, number | null]>([
    ['Valor ejecutado', 2, 3, 2],
    ['Valor ejecutado', 0, 3, 0],
    ['Valor ejecutado', null, 3, null],
    ['Valor ejecutado', 'N/A', 3, null],
    ['Valor ejecutado', '-', 3, null],
    ['Valor ejecutado', 'dos informes', 3, null],
    ['Valor ejecutado', '2', 3, 2],
    ['Valor ejecutado', '50%', 4, 2],
    ['Valor ejecutado', { value: 0.5, numberFormat: '0%' }, 4, 2],
    ['% de avance', 50, 4, 2],
    ['% de avance', 0.5, 4, 2],
    ['% de avance', 33, 3, 1],
    ['% de avance', 67, 3, 2],
    ['% de avance', 1, 4, 4],
    ['% de avance', '33 %', 3, 1],
    ['Valor ejecutado', 80, '100%', 0.8],
    ['Valor ejecutado', 0.8, '100%', 0.8],
  ])('%s: %j of a target of %j', (header, value, target, expected) =>
    expect(executed(header, value, target)).toBe(expected),
  );

  test('what Control Interno verified goes before what the office said', () => {
    const activity = oneActivity(
      { 'Fecha programada': '30/04/2022', 'Valor ejecutado': 3, 'Verificado OCI': 1 },
      { target: 3 },
    );
    expect(activity.executed).toBe(1);
  });
});

describe('states', () => {
  const status = (date: string, target: string | number, value: number | string | null, cutoff = '2022-08-31') =>
    oneActivity({ 'Fecha programada': date, 'Valor ejecutado': value }, { target, cutoff });

  test.each<[string, number | string, number | string | null, string, number]>([
    ['30/04/2022', 1, 1, 'done', 0],
    ['30/04/2022', 1, null, 'unreported', 123],
    ['30/04/2022', 1, 0, 'late', 123],
    ['31/08/2022', 1, 0, 'late', 0],
    ['30/04/2022 31/12/2022', 2, 1, 'met', 0],
    ['30/04/2022 30/06/2022 31/12/2022', 3, 1, 'late', 62],
    ['31/12/2022', 2, 1, 'on-track', 0],
    ['31/12/2022', 2, 0, 'not-due', 0],
    ['31/12/2022', 2, null, 'not-due', 0],
    ['31/12/2022', 2, 2, 'done', 0],
    ['30/04/2022', 1, 'texto', 'unreported', 123],
  ])('due %s, target %j, executed %j', (date, target, value, expected, days) => {
    const activity = status(date, target, value);
    expect([activity.status, activity.daysLate]).toEqual([expected, days]);
  });
});

describe('the summary', () => {
  const HEADER = ['Componente', 'Actividad', 'Meta', 'Responsable', 'Fecha programada', 'Valor ejecutado'];
  const row = (component: string | null, i: number, target: number, date: string, executed: number | null) => [
    component,
    `Realizar la acción número ${i} del plan`,
    target,
    'Planeación',
    date,
    executed,
  ];

  test('partial work does not count as done, and the total is pooled', () => {
    const { summary } = analyzeRows([
      HEADER,
      row('Transparencia', 1, 2, '30/04/2022', 2),
      row(null, 2, 2, '30/04/2022', 1),
      row('Riesgos', 3, 1, '30/04/2022', 1),
      row(null, 4, 1, '31/12/2022', 0),
    ]);
    expect(summary).toMatchObject({ activities: 4, due: 3, done: 2, late: 1, compliance: 0.6667, zone: 'medium' });
    expect(summary.meanCompliance).toBe(0.8333);
    expect(summary.components.map((c) => [c.component, c.due, c.done, c.compliance, c.zone])).toEqual([
      ['Transparencia', 2, 1, 0.5, 'low'],
      ['Riesgos', 1, 1, 1, 'high'],
    ]);
  });

  test('a plan that nobody has followed up gets no verdict', () => {
    const { summary } = analyzeRows([HEADER, row('Riesgos', 1, 2, '30/04/2022', null)]);
    expect(summary).toMatchObject({
      due: 1,
      unreported: 1,
      reported: false,
      compliance: null,
      zone: null,
      meanCompliance: null,
      meanProgress: null,
    });
  });

  test('just below a threshold is still the lower zone', () => {
    const rows = Array.from({ length: 49 }, (_, i) => row('Riesgos', i, 1, '30/04/2022', i < 39 ? 1 : 0));
    const { summary } = analyzeRows([HEADER, ...rows]);
    expect(summary).toMatchObject({ due: 49, done: 39, compliance: 0.7959, zone: 'medium' });
  });
});
