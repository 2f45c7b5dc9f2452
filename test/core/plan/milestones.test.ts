import { type CellSpec } from '../../support/workbook-spec';
import { measureOne, milestonesOf, type PlanSpec } from './written-plan';

const read = (spec: PlanSpec): string[] => milestonesOf(measureOne(spec));

describe('dates of one cell share the target', () => {
  it.each<[CellSpec, CellSpec, string[]]>([
    ['30-03-17 28-ab-17 30-jun-17', 6, ['2017-03-30=2', '2017-04-28=2', '2017-06-30=2']],
    ['30-jun-17 30-mar-17', 1, ['2017-03-30=0.5', '2017-06-30=0.5']],
    [
      'abril, agosto y diciembre de 2017',
      '1 informe',
      ['2017-04-30=0.333333', '2017-08-31=0.333333', '2017-12-31=0.333334'],
    ],
    [{ date: '2017-06-30' }, 4, ['2017-06-30=4']],
    ['Del 1 de marzo al 30 de abril', 4, ['2017-03-01..2017-04-30=4']],
    ['100%', '100%', []],
    ['30 de abril de 2017', '100%', ['2017-04-30=1']],
    ['30 de abril y 31 de agosto de 2017', '90%', ['2017-04-30=0.45', '2017-08-31=0.45']],
    ['Trimestral', 4, ['2017-03-31=1', '2017-06-30=1', '2017-09-30=1', '2017-12-31=1']],
    ['Semestral', 'Informe', ['2017-06-30=1', '2017-12-31=1']],
    ['Anual', 3, ['2017-12-31=3']],
    ['Permanente', '100%', ['2017-04-30=0.333333', '2017-08-31=0.333333', '2017-12-31=0.333334']],
    ['Permanente', 6, ['2017-04-30=2', '2017-08-31=2', '2017-12-31=2']],
    ['Permanente', 1, ['2017-12-31=1']],
    ['Durante la vigencia', 'Informe', ['2017-12-31=1']],
    ['Trimestral de abril a diciembre', 3, ['2017-06-30=1', '2017-09-30=1', '2017-12-31=1']],
    ['Trimestral: 30-abr-17, 30-jul-17', 2, ['2017-04-30=1', '2017-07-30=1']],
    ['Cuando se requiera', 2, []],
    ['31-feb-17', 2, []],
    [43000, 1, ['2017-09-22=1']],
    [{ date: '2017-12-01', numberFormat: 'mmm-yy' }, 1, ['2017-12-31=1']],
    [{ date: '2017-12-01', numberFormat: '[$-240A]mmmm "de" yyyy;@' }, 1, ['2017-12-31=1']],
    [{ date: '2017-12-15', numberFormat: 'mmm-yy' }, 1, ['2017-12-15=1']],
    [{ date: '2017-12-01', numberFormat: '[$-240A]d-mmm-yy;@' }, 1, ['2017-12-01=1']],
    [12, 1, []],
    [{ error: '#REF!' } as never, 1, []],
  ])('%j of %j', (date, target, expected) => {
    const value = typeof date === 'object' && date && 'error' in date ? { value: date } : date;
    expect(read({ columns: ['activity', 'target', 'dueDate'], rows: [['A', target, value as CellSpec]] })).toEqual(
      expected,
    );
  });
});

describe('start and end', () => {
  const columns = ['activity', 'target', 'startDate', 'endDate'];
  it.each<[string, CellSpec, CellSpec, string[]]>([
    ['a pair', '01/02/2017', '30/11/2017', ['2017-02-01..2017-11-30=6']],
    [
      'several, paired in order',
      '01/05/2017\n01/10/2017',
      '01/06/2017\n01/11/2017',
      ['2017-05-01..2017-06-01=3', '2017-10-01..2017-11-01=3'],
    ],
    ['numbers that differ', '01/05/2017', '01/06/2017 01/11/2017', ['2017-06-01=3', '2017-11-01=3']],
    ['months', 'Febrero', 'Noviembre', ['2017-02-01..2017-11-30=6']],
    ['an unreadable start', '31/02/2017', '30/11/2017', ['2017-11-30=6']],
    ['an unreadable end', '01/02/2017', '31/11/2017', []],
    ['no start', null, '30/11/2017', ['2017-11-30=6']],
    ['a range in the end cell', null, '01/02/2017 - 30/11/2017', ['2017-02-01..2017-11-30=6']],
    ['the end before the start', '01/09/2017', '01/08/2017', ['2017-09-01..2017-08-01=6']],
  ])('%s', (_, start, end, expected) => expect(read({ columns, rows: [['A', 6, start, end]] })).toEqual(expected));

  it('of several rows are paired row by row', () => {
    const rows: CellSpec[][] = [
      ['A', 6, '01/02/2017', '28/02/2017'],
      [null, null, { date: '2017-06-01' }, { date: '2017-06-30' }],
    ];
    expect(read({ columns, rows, spans: [{ top: 0, bottom: 1 }] })).toEqual([
      '2017-02-01..2017-02-28=3',
      '2017-06-01..2017-06-30=3',
    ]);
  });

  it('one start, merged down beside two ends, begins both', () => {
    const rows: CellSpec[][] = [
      ['A', 6, '01/02/2017', '28/02/2017'],
      [null, null, null, '30/06/2017'],
    ];
    expect(read({ columns, rows, spans: [{ top: 0, bottom: 1 }], merges: ['C1:C2'] })).toEqual([
      '2017-02-01..2017-02-28=3',
      '2017-02-01..2017-06-30=3',
    ]);
  });

  it('with a frequency word beside them give the period ends within', () => {
    const spec = { columns: [...columns, 'dueDate'], rows: [['A', 3, '01/02/2017', '30/11/2017', 'Trimestral']] };
    expect(read(spec)).toEqual(['2017-03-31=1', '2017-06-30=1', '2017-09-30=1']);
  });
});

describe('periods', () => {
  const columns = ['activity', 'target', 'period:1-4', 'period:5-8', 'period:9-12'];
  it.each<[string, CellSpec, CellSpec[], string[], string]>([
    ['marks', null, [null, 'X', 'x'], ['2017-08-31=1', '2017-12-31=1'], '2 count assumed cumulative'],
    [
      'marks of a target',
      '6 talleres',
      ['X', 'X', 'X'],
      ['2017-04-30=2', '2017-08-31=2', '2017-12-31=2'],
      '6 count text cumulative',
    ],
    ['no marks', 4, ['-', 'N/A', 0], [], '4 count text cumulative'],
    ['quantities', 4, [1, null, 3], ['2017-04-30=1', '2017-12-31=3'], '4 count text cumulative'],
    [
      'quantities without a target',
      null,
      [1, 2, 3],
      ['2017-04-30=1', '2017-08-31=2', '2017-12-31=3'],
      '6 count assumed cumulative',
    ],
    [
      'quantities that differ from the target',
      10,
      [1, 2, 3],
      ['2017-04-30=1', '2017-08-31=2', '2017-12-31=3'],
      '10 count text cumulative',
    ],
    ['a mark beside a quantity', 4, [1, 'X', null], ['2017-04-30=1', '2017-08-31=3'], '4 count text cumulative'],
    [
      'shares of a count',
      4,
      ['25%', '25%', '50%'],
      ['2017-04-30=1', '2017-08-31=1', '2017-12-31=2'],
      '4 count text cumulative',
    ],
    [
      'shares of a percentage',
      '100%',
      ['30%', '30%', '40%'],
      ['2017-04-30=0.3', '2017-08-31=0.3', '2017-12-31=0.4'],
      '1 percent text cumulative',
    ],
    [
      'points of a percentage',
      '100%',
      [30, 30, 40],
      ['2017-04-30=0.3', '2017-08-31=0.3', '2017-12-31=0.4'],
      '1 percent text cumulative',
    ],
    [
      'shares without a target',
      null,
      ['30%', '30%', '40%'],
      ['2017-04-30=0.3', '2017-08-31=0.3', '2017-12-31=0.4'],
      '1 percent assumed cumulative',
    ],
    [
      'shares that rise',
      '100%',
      ['33%', '66%', '100%'],
      ['2017-04-30=0.33', '2017-08-31=0.33', '2017-12-31=0.34'],
      '1 percent text cumulative',
    ],
    [
      'shares that rise, no target',
      null,
      ['40%', '70%', '100%'],
      ['2017-04-30=0.4', '2017-08-31=0.3', '2017-12-31=0.3'],
      '1 percent assumed cumulative',
    ],
    [
      'shares of a count that rise',
      10,
      ['40%', '70%', '100%'],
      ['2017-04-30=4', '2017-08-31=3', '2017-12-31=3'],
      '10 count text cumulative',
    ],
    [
      'the same level each time',
      '100%',
      ['100%', '100%', '100%'],
      ['2017-04-30=1', '2017-08-31=1', '2017-12-31=1'],
      '1 percent text sustained',
    ],
    [
      'the level of a lower target',
      '90%',
      ['90%', null, '90%'],
      ['2017-04-30=0.9', '2017-12-31=0.9'],
      '0.9 percent text sustained',
    ],
    ['one whole period', '100%', [null, null, '100%'], ['2017-12-31=1'], '1 percent text cumulative'],
    [
      'a percent format',
      4,
      [{ value: 0.5, numberFormat: '0%' }, null, { value: 0.5, numberFormat: '0%' }],
      ['2017-04-30=2', '2017-12-31=2'],
      '4 count text cumulative',
    ],
  ])('%s', (_, target, periods, expected, expectedTarget) => {
    const activity = measureOne({ columns, rows: [['A', target, ...periods]] });
    expect(milestonesOf(activity)).toEqual(expected);
    const { value, unit, source, basis } = activity.target;
    expect(`${value} ${unit} ${source} ${basis}`).toBe(expectedTarget);
  });

  it('go before the dates of their row', () => {
    const spec = { columns: ['activity', 'target', 'dueDate', 'period:1-6'], rows: [['A', 2, '30/11/2017', 'X']] };
    expect(read(spec)).toEqual(['2017-06-30=2']);
  });

  it('merged over two columns are one, due with the last', () => {
    const spec = { columns, rows: [['A', 2, 'X', null, 'X']], merges: ['C1:D1'] };
    expect(read(spec)).toEqual(['2017-08-31=1', '2017-12-31=1']);
  });

  it('of a row E below a row P are what was executed', () => {
    const spec: PlanSpec = {
      columns: ['activity', 'target', '', 'period:1-4', 'period:5-8', 'period:9-12'],
      rows: [
        ['A', 4, 'P', 1, 1, 2],
        [null, null, 'E', 1, 2, null],
      ],
      spans: [{ top: 0, bottom: 1 }],
      table: { plannedExecutedColumn: 2 },
    };
    expect(read(spec)).toEqual(['2017-04-30=1', '2017-08-31=1', '2017-12-31=2']);
    expect(measureOne(spec, '2017-04-30').executed.value).toBe(1);
    expect(measureOne(spec, '2017-08-31').executed.value).toBe(3);
  });
});

describe('workbooks of the 1904 system', () => {
  it('have the same days', () => {
    const spec: PlanSpec = {
      columns: ['activity', 'dueDate'],
      rows: [['A', { date: '2017-06-30' }]],
      dateSystem: 1904,
    };
    expect(read(spec)).toEqual(['2017-06-30=1']);
  });
});

describe('what a date cell tells the rules', () => {
  it.each<[CellSpec, { days: number; unreadable: string[]; isOnDemand: boolean; isSingle: boolean }]>([
    ['22/10/17', { days: 1, unreadable: [], isOnDemand: false, isSingle: true }],
    [{ date: '2017-10-22' }, { days: 1, unreadable: [], isOnDemand: false, isSingle: false }],
    ['30-03-17 31-abr-17', { days: 1, unreadable: ['31-abr-17'], isOnDemand: false, isSingle: false }],
    ['29 de febrero', { days: 0, unreadable: ['29 de febrero'], isOnDemand: false, isSingle: false }],
    ['Por demanda', { days: 0, unreadable: [], isOnDemand: true, isSingle: false }],
    ['N/A', { days: 0, unreadable: [], isOnDemand: false, isSingle: false }],
    [{ date: '1917-06-30' }, { days: 0, unreadable: ['30-jun-1917'], isOnDemand: false, isSingle: false }],
    [2017, { days: 0, unreadable: ['2017'], isOnDemand: false, isSingle: false }],
  ])('%j', (cell, expected) => {
    const { dateCells } = measureOne({ columns: ['activity', 'dueDate'], rows: [['A', cell]] });
    const [reading] = dateCells;
    expect({
      days: reading!.days.length,
      unreadable: reading!.unreadable,
      isOnDemand: reading!.isOnDemand,
      isSingle: reading!.isSingleDateAsText,
    }).toEqual(expected);
  });
});
