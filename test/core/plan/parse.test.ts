import { type CellSpec, buildSnapshot } from '../../support/workbook-spec';
import { splitNumber } from '../../../src/core/plan/number-and-text';
import { parsePlan } from '../../../src/core/plan/parse';
import { measureOne, parseWritten, type PlanSpec, writePlan } from './written-plan';

describe('the number of an activity', () => {
  it.each([
    ['1.1 Realizar la feria', '1.1', 'Realizar la feria'],
    ['1.10 Formular', '1.10', 'Formular'],
    ['2.8. Mejorar la estrategia', '2.8', 'Mejorar la estrategia'],
    ['2.8.- Mejorar', '2.8', 'Mejorar'],
    ['1.1.2 Publicar', '1.1.2', 'Publicar'],
    ['1.1Publicar', '1.1', 'Publicar'],
    ['1.1 - Publicar', '1.1', 'Publicar'],
    ['1. Publicar', '1', 'Publicar'],
    ['1) Publicar', '1', 'Publicar'],
    ['12- Publicar', '12', 'Publicar'],
    ['3 jornadas de diálogo', null, '3 jornadas de diálogo'],
    ['15.000 ciudadanos capacitados', null, '15.000 ciudadanos capacitados'],
    ['Publicar 1.1', null, 'Publicar 1.1'],
    ['100% de las PQRS atendidas', null, '100% de las PQRS atendidas'],
    ['1.1', null, '1.1'],
    ['2020 plan publicado', null, '2020 plan publicado'],
  ])('of %j', (written, number, text) => expect(splitNumber(written)).toEqual({ number, text }));

  it.each<[CellSpec, string | null]>([
    ['1.1', '1.1'],
    [1.1, '1.1'],
    [{ value: 1.1, numberFormat: '0.00' }, '1.10'],
    [2.3000000000000003, '2.3'],
    [{ date: '2017-02-01' }, '1.2'],
    ['2.8.', '2.8'],
    ['3.', '3'],
    [3, '3'],
    ['A-1', 'A-1'],
    [null, null],
  ])('in a cell of its own: %j', (cell, number) => {
    const activity = measureOne({ columns: ['number', 'activity'], rows: [[cell, '9.9 Texto']] });
    expect([activity.number, activity.text]).toEqual([number, '9.9 Texto']);
  });
});

describe('component and subcomponent', () => {
  const spec: PlanSpec = {
    columns: ['component', 'subcomponent', 'activity'],
    rows: [
      ['Rendición de  cuentas', 'Información', 'A'],
      [null, null, 'B'],
      [null, 'Diálogo', 'C'],
      ['Transparencia', ' ', 'D'],
    ],
  };
  it('repeat the one above where they are blank or merged', () => {
    const places = parseWritten(spec).activities.map((each) => [each.component, each.subcomponent]);
    const expected = [
      ['Rendición de cuentas', 'Información'],
      ['Rendición de cuentas', 'Información'],
      ['Rendición de cuentas', 'Diálogo'],
      ['Transparencia', 'Diálogo'],
    ];
    expect(places).toEqual(expected);
    const merged = parseWritten({ ...spec, merges: ['A1:A3', 'B1:B2'] });
    expect(merged.activities.map((each) => [each.component, each.subcomponent])).toEqual(expected);
  });

  it('come from the titles where there is no column', () => {
    const { activities } = parseWritten({
      columns: ['activity'],
      rows: [['A']],
      table: { component: 'Rendición de cuentas', subcomponent: 'Diálogo' },
    });
    expect([activities[0]!.component, activities[0]!.subcomponent]).toEqual(['Rendición de cuentas', 'Diálogo']);
  });
});

describe('the target', () => {
  const rows = (...cells: CellSpec[]): PlanSpec => ({
    columns: ['activity', 'target', 'planned'],
    rows: [['A', ...cells]],
  });
  it.each<[string, PlanSpec, string]>([
    ['planned before text', rows('2 informes', 6), '6 count planned'],
    ['planned as text', rows('2 informes', '15.000'), '15000 count planned'],
    ['planned in percent', rows(null, { value: 1, numberFormat: '0%' }), '1 percent planned'],
    ['planned as text in percent', rows(null, '80 %'), '0.8 percent planned'],
    ['planned 0', rows('2 informes', 0), '2 count text'],
    ['planned that is no number', rows('2 informes', 'N/A'), '2 count text'],
    ['planned error', rows('2 informes', { value: { error: '#REF!' } }), '2 count text'],
    ['a number', rows(4, null), '4 count text'],
    ['a percent format', rows({ value: 1, numberFormat: '0%' }, null), '1 percent text'],
    ['a year in a number cell is a number', rows(2020, null), '2020 count text'],
    ['text without quantity', rows('Informe publicado', null), '1 count assumed'],
    ['nothing', rows(null, null), '1 count assumed'],
    [
      'the product where there is no target',
      { columns: ['activity', 'product'], rows: [['A', '3 informes']] },
      '3 count text',
    ],
    [
      'not the product beside a target',
      { columns: ['activity', 'product', 'target'], rows: [['A', '3 informes', 'Informes']] },
      '1 count assumed',
    ],
    [
      'planned of several rows adds up',
      {
        columns: ['activity', 'planned'],
        rows: [
          ['A', 2],
          [null, 3],
        ],
        spans: [{ top: 0, bottom: 1 }],
      },
      '5 count planned',
    ],
    [
      'a target that is the activity too',
      { columns: ['activity'], rows: [['3 informes publicados']], table: twice('activity', 'target') },
      '3 count text',
    ],
  ])('%s', (_, spec, expected) => {
    const { value, unit, source } = measureOne(spec).target;
    expect(`${value} ${unit} ${source}`).toBe(expected);
  });
});

/** One column that is read as two fields. */
function twice(...fields: readonly ('activity' | 'target')[]): PlanSpec['table'] {
  const reason = { score: 1, filled: 1, right: 1, corrected: false };
  const one = {
    column: 0,
    key: 'meta',
    header: 'Meta',
    bands: [],
    headerRow: 0,
    headerColumn: 0,
    reason,
    period: null,
    periodNamed: null,
    block: null,
  };
  return { columns: fields.map((field) => ({ ...one, field })) };
}

describe('cells merged over several columns', () => {
  const merged = (columns: string[]): PlanSpec => ({
    columns,
    rows: [['Feria', null, '2 ferias', null]],
    merges: ['A1:B1', 'C1:D1'],
  });
  it('belong to the first column of the table that they cover', () => {
    const { text, target } = measureOne(merged(['activity', 'product', 'target', 'responsible']));
    expect([text, target.value]).toEqual(['Feria', 2]);
    const { columns, ...spec } = merged(['x', 'activity', 'x', 'target']);
    const { recognition, workbook } = writePlan({ ...spec, columns });
    const [table] = recognition.tables;
    const known = table!.columns.filter((column) => column.field === 'activity' || column.field === 'target');
    const plan = parsePlan(workbook, { ...recognition, tables: [{ ...table!, columns: known }] }, 42855);
    expect([plan.activities[0]!.text, plan.activities[0]!.target.value]).toEqual(['Feria', 2]);
  });
});

describe('responsibles', () => {
  it('of several rows and columns, each once', () => {
    const { responsible } = measureOne({
      columns: ['activity', 'responsible', 'responsible'],
      rows: [
        ['A', 'OPGI\nOATIC', 'Prensa'],
        [null, 'OPGI', null],
      ],
      spans: [{ top: 0, bottom: 1 }],
    });
    expect(responsible.map(({ name }) => name)).toEqual(['OPGI', 'OATIC', 'Prensa']);
  });
});

describe('weights', () => {
  it.each<[CellSpec, number | null]>([
    [20, 20],
    [{ value: 0.2, numberFormat: '0%' }, 0.2],
    ['20%', 0.2],
    [0, 0],
    [-1, null],
    ['alto', null],
    [null, null],
  ])('%j is %j', (cell, expected) =>
    expect(measureOne({ columns: ['activity', 'weight'], rows: [['A', cell]] }).weight).toBe(expected),
  );
});

describe('the plan year', () => {
  const plan = (titles: string[], dates: CellSpec[] = [], sheet = 'Hoja1'): PlanSpec => ({
    columns: ['activity', 'dueDate'],
    rows: dates.length > 0 ? dates.map((date) => ['A', date]) : [['A', null]],
    titles,
    sheet,
  });
  it.each<[string, PlanSpec, number | null]>([
    ['a title', plan(['PLAN ANTICORRUPCIÓN Y DE ATENCIÓN AL CIUDADANO 2019']), 2019],
    ['vigencia', plan(['Vigencia: 2019']), 2019],
    ['the next cell', plan(['Vigencia']), null],
    ['strategy', plan(['Estrategia Rendición de Cuentas 2020']), 2020],
    ['a sheet', plan([], [], 'Plan 2021'), 2021],
    ['a sheet with a low line', plan([], [], 'PAAC_2021'), 2021],
    ['laws do not count', plan(['Plan según la Ley 1474 de 2011 y el Decreto 124 de 2016']), null],
    ['ranges do not count', plan(['Plan estratégico 2019-2022']), null],
    ['nor a development plan', plan(['Plan de Desarrollo Municipal 2020']), null],
    ['but the plan beside it', plan(['Plan de Desarrollo 2020-2023 - Plan Anticorrupción 2021']), 2021],
    ['years without a word do not count', plan(['Ministerio 2019']), null],
    [
      'prose does not count',
      plan([`El plan ${'se formula con la participación de todos '.repeat(6)} desde 2019`]),
      null,
    ],
    ['of several the one of most dates', plan(['Plan 2019', 'Vigencia 2020'], ['30/06/2020', '31/12/2020']), 2020],
    ['a date of approval yields', plan(['Plan aprobado el 20 de diciembre de 2019', 'Vigencia 2020']), 2020],
    ['a cutoff in the title', plan(['Seguimiento al plan a 30 de abril de 2019']), 2019],
    ['most of the milestones', plan([], ['30/06/2020', '31/12/2020', '31/01/2021']), 2020],
    ['not half of them', plan([], ['30/06/2020', '31/01/2021']), null],
    ['only dates that state a year vote', plan([], ['30 de junio', '31 de agosto', '31/12/2020']), 2020],
    ['nothing', plan([], ['Mensual']), null],
  ])('%s', (_, spec, expected) => expect(parseWritten(spec, '2017-04-30').planYear).toBe(expected));

  it.each<[string, string, CellSpec, number | null]>([
    ['a cover', 'Portada', 'Plan Anticorrupción y de Atención al Ciudadano 2019', 2019],
    ['the name of another sheet', 'PAAC 2019', 'Ministerio', 2019],
    ['a cover that tells of laws', 'Portada', 'Plan según la Ley 1474 de 2011', null],
  ])('where the plan says none: %s', (_, name, text, expected) => {
    const { workbook, recognition } = writePlan(plan([]));
    const cover = buildSnapshot({ sheets: [{ name, rows: [[text]] }] });
    const whole = { ...workbook, sheets: [...cover.sheets, ...workbook.sheets] };
    expect(parsePlan(whole, recognition, 42855).planYear).toBe(expected);
  });

  it('stands in the next cell of its row', () => {
    const spec = plan([]);
    const titles = [
      { row: 0, column: 0, text: 'Vigencia' },
      { row: 0, column: 3, text: '2019' },
    ];
    expect(parseWritten({ ...spec, table: { titles } }).planYear).toBe(2019);
  });

  it('where there is none, dates without a year are of the cutoff’s', () => {
    expect(parseWritten(plan([], ['junio']), '2018-08-31').activities[0]!.milestones[0]!.due).toBe(43281);
  });
});
