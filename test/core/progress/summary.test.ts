import fc from 'fast-check';
import { PARAMETERS_2015 } from '../../../src/core/parameters';
import { summarizePlan, zoneOf } from '../../../src/core/progress/summary';
import { type Summary } from '../../../src/core/progress/measured';
import { type CellSpec } from '../../support/workbook-spec';
import { measureWritten } from '../plan/written-plan';

const columns = ['component', 'activity', 'target', 'dueDate', 'executed', 'weight'];
const summarize = (rows: CellSpec[][], cutoff = '2017-04-30'): Summary =>
  summarizePlan(measureWritten({ columns, rows }, cutoff), PARAMETERS_2015);

describe('zones', () => {
  it.each<[number | null, string | null]>([
    [null, null],
    [0, 'low'],
    [0.5999, 'low'],
    [0.6, 'medium'],
    [3 / 5, 'medium'],
    [0.79, 'medium'],
    [0.796, 'medium'],
    [0.8, 'high'],
    [4 / 5, 'high'],
    [1, 'high'],
  ])('%d is %s', (compliance, zone) => expect(zoneOf(compliance, PARAMETERS_2015)).toBe(zone));
});

describe('summary', () => {
  const rows: CellSpec[][] = [
    ['Rendición', 'A', 2, '30-abr-17', 2, 10],
    ['Rendición', 'B', 2, '30-abr-17', 1, 30],
    ['RENDICION', 'C', 2, '31-dic-17', 1, 60],
    ['Transparencia', 'D', 1, '31-dic-17', 1, null],
    ['Transparencia', 'E', 1, null, null, null],
  ];

  it('counts what was due, and says the means beside it', () => {
    const { components, ...figures } = summarize(rows);
    expect(figures).toEqual({
      activities: 5,
      due: 2,
      done: 1,
      late: 1,
      unreported: 0,
      byStatus: {
        done: 2,
        unreported: 0,
        late: 1,
        met: 0,
        'on-demand': 0,
        unscheduled: 1,
        'on-track': 1,
        'not-due': 0,
      },
      reported: true,
      compliance: 0.5,
      zone: 'low',
      meanCompliance: 0.75,
      meanProgress: 3 / 5,
      isWeighted: false,
    });
    expect(components.map((each) => [each.component, each.activities, each.due, each.done])).toEqual([
      ['Rendición', 3, 2, 1],
      ['Transparencia', 2, 0, 0],
    ]);
  });

  it('weights enter the two means where all of a component are numbers', () => {
    const [first, second] = summarize(rows).components;
    expect(first!.isWeighted).toBe(true);
    expect(first!.compliance).toBe(0.5);
    expect(first!.meanCompliance).toBeCloseTo((10 * 1 + 30 * 0.5) / 40, 12);
    expect(first!.meanProgress).toBeCloseTo((10 * 1 + 30 * 0.5 + 60 * 0.5) / 100, 12);
    expect(second!.isWeighted).toBe(false);
    expect([second!.compliance, second!.zone, second!.meanCompliance]).toEqual([null, null, null]);
    expect(second!.meanProgress).toBe(0.5);
  });

  it('weights of 0 only are no weights', () => {
    expect(summarize([['R', 'A', 2, '30-abr-17', 1, 0]]).meanProgress).toBe(0.5);
  });

  it('a plan that nobody has followed up gets no verdict', () => {
    const figures = summarize([['R', 'A', 2, '30-abr-17', null, null]]);
    expect(figures).toMatchObject({
      due: 1,
      done: 0,
      unreported: 1,
      reported: false,
      compliance: null,
      zone: null,
      meanCompliance: null,
      meanProgress: null,
    });
  });

  it('an executed 0 is a report', () => {
    expect(summarize([['R', 'A', 2, '30-abr-17', 0, null]])).toMatchObject({
      reported: true,
      compliance: 0,
      zone: 'low',
    });
  });

  it('activities without a component are a group of their own', () => {
    const { components } = summarize([[null, 'A', 1, null, null, null]]);
    expect(components.map((each) => each.component)).toEqual([null]);
  });

  it('of no activities is empty', () => {
    expect(summarize([])).toMatchObject({
      activities: 0,
      due: 0,
      compliance: null,
      meanProgress: null,
      components: [],
    });
  });

  it('counts as done exactly those that read Cumplida or Cumplida a corte and were due; components add up', () => {
    const row = fc.tuple(
      fc.constantFrom('Uno', 'Dos', 'UNO'),
      fc.integer({ min: 1, max: 5 }),
      fc.constantFrom('30-abr-17', '31-mar-17 31-dic-17', 'Trimestral', null, 'Por demanda'),
      fc.constantFrom(null, 0, 1, 2, 3, 5, '50%', 'N/A'),
    );
    fc.assert(
      fc.property(fc.array(row, { maxLength: 12 }), (written) => {
        const rowsOf = written.map(([component, target, dates, executed]) => [
          component,
          'A',
          target,
          dates,
          executed,
          null,
        ]);
        const plan = measureWritten({ columns, rows: rowsOf });
        const summary = summarizePlan(plan, PARAMETERS_2015);
        const fulfilled = plan.activities.filter(
          ({ status, plannedToCutoff }) => (status === 'done' || status === 'met') && plannedToCutoff > 0,
        );
        expect(summary.done).toBe(fulfilled.length);
        for (const key of ['activities', 'due', 'done', 'late', 'unreported'] as const) {
          expect(summary.components.reduce((sum, each) => sum + each[key], 0)).toBe(summary[key]);
        }
        expect(Object.values(summary.byStatus).reduce((sum, count) => sum + count, 0)).toBe(summary.activities);
        expect(summary.late + summary.unreported + summary.done).toBe(summary.due);
      }),
    );
  });
});
