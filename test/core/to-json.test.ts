import { type Analysis } from '../../src/core/analysis';
import { CURRENT_PARAMETERS } from '../../src/core/parameters';
import { NO_SETTINGS } from '../../src/core/settings';
import { measurePlan } from '../../src/core/progress/measure';
import { summarizePlan } from '../../src/core/progress/summary';
import { parsePlan } from '../../src/core/plan/parse';
import { type Finding } from '../../src/core/rules/rule';
import { toJson } from '../../src/core/to-json';
import { dayFromIso } from '../../src/core/values/calendar-date';
import { type PlanSpec, writePlan } from './plan/written-plan';

function jsonOf(spec: PlanSpec, findings: Finding[] = []): Record<string, never> & { tables: never[] } {
  const { workbook, recognition } = writePlan(spec);
  const cutoff = dayFromIso('2017-04-30')!;
  const plan = measurePlan(parsePlan(workbook, recognition, cutoff), cutoff);
  const analysis: Analysis = {
    workbook,
    recognition,
    plan,
    findings,
    failures: [{ rule: 'late', message: 'boom' }],
    summary: summarizePlan(plan, CURRENT_PARAMETERS),
    parameters: CURRENT_PARAMETERS,
    settings: NO_SETTINGS,
  };
  return JSON.parse(JSON.stringify(toJson(analysis)));
}

it('is what the contract says', () => {
  const spec: PlanSpec = {
    columns: [
      'component',
      'number',
      'activity',
      'target',
      'responsible',
      'startDate',
      'endDate',
      'executed%',
      'executed',
      '',
    ],
    rows: [
      ['Rendición', '1.1.', 'Hacer\nboletines', 3, 'OPGI', '01/02/2017', '30/03/2017', null, 1, 'x'],
      ['RENDICIÓN', 1.2, 'Feria', 3, null, null, null, null, null, null],
    ],
    titles: ['Plan 2017'],
  };
  expect(jsonOf(spec)).toEqual({
    schema: 1,
    file: 'prueba.xlsx',
    cutoff: '2017-04-30',
    planYear: 2017,
    tables: [
      {
        sheet: 'Hoja1',
        kind: 'plan',
        header: 'A1:J1',
        body: 'A1:J2',
        component: 'Rendición',
        columns: {
          component: ['A'],
          number: ['B'],
          activity: ['C'],
          target: ['D'],
          responsible: ['E'],
          startDate: ['F'],
          endDate: ['G'],
          executed: ['I', 'H'],
        },
        activities: [
          {
            row: 1,
            lastRow: 1,
            number: '1.1',
            component: 'Rendición',
            subcomponent: null,
            activity: 'Hacer boletines',
            target: { value: 3, unit: 'count', source: 'text', basis: 'cumulative' },
            responsible: ['OPGI'],
            milestones: [{ start: '2017-02-01', due: '2017-03-30', amount: 3 }],
            executed: 1,
            plannedToCutoff: 3,
            progress: 0.3333,
            compliance: 0.3333,
            status: 'late',
            daysLate: 31,
            nextDue: '2017-03-30',
          },
          {
            row: 2,
            lastRow: 2,
            number: '1.2',
            component: 'RENDICIÓN',
            subcomponent: null,
            activity: 'Feria',
            target: { value: 3, unit: 'count', source: 'text', basis: 'cumulative' },
            responsible: [],
            milestones: [],
            executed: null,
            plannedToCutoff: 0,
            progress: 0,
            compliance: null,
            status: 'unscheduled',
            daysLate: 0,
            nextDue: null,
          },
        ],
      },
    ],
    findings: [],
    failures: [{ rule: 'late', message: 'boom' }],
    summary: {
      ...figures,
      components: [{ component: 'Rendición', ...figures }],
    },
  });
});

const figures = {
  activities: 2,
  due: 1,
  done: 0,
  late: 1,
  unreported: 0,
  byStatus: {
    done: 0,
    unreported: 0,
    late: 1,
    met: 0,
    'on-demand': 0,
    unscheduled: 1,
    'on-track': 0,
    'not-due': 0,
  },
  reported: true,
  compliance: 0,
  zone: 'low',
  meanCompliance: 0.3333,
  meanProgress: 0.1667,
};

it('lists the columns of the measured block first', () => {
  const blocks = [4, 8].map((month) => ({
    label: `${month}`,
    cutoff: { year: 2017, month, day: month === 4 ? 30 : 31 },
  }));
  const spec: PlanSpec = {
    columns: ['activity', 'executed@1', 'evidence@1', 'executed@0', 'evidence@0'],
    rows: [['A', 1, 'b', 2, 'a']],
    table: { blocks },
  };
  const [table] = jsonOf(spec).tables as { columns: Record<string, string[]>; activities: { executed: number }[] }[];
  expect(table!.columns).toEqual({ activity: ['A'], executed: ['D', 'B'], evidence: ['E', 'C'] });
  expect(table!.activities[0]!.executed).toBe(2);
});

it('says nothing of tables that are no plan but where they are', () => {
  const spec: PlanSpec = {
    columns: ['component', 'risk'],
    rows: [['C', 'R']],
    table: { kind: 'risk-map', activityRows: [] },
  };
  expect(jsonOf(spec).tables[0]).toMatchObject({
    kind: 'risk-map',
    header: 'A1:B1',
    body: null,
    component: null,
    activities: [],
  });
});

it('gives findings an A1 address and a date as ISO', () => {
  const base = { rule: 'date-as-text', severity: 'info', message: 'm', data: { n: 1 }, ignored: null } as const;
  const findings: Finding[] = [
    { ...base, cell: { sheet: 'Hoja1', row: 11, column: 7 }, fix: { value: { day: 42855 } } },
    { ...base, cell: null, fix: { value: { error: '#N/A' } }, ignored: { reason: 'así es' } },
    { ...base, cell: null, fix: { value: 2 } },
    { ...base, cell: null, fix: null },
  ];
  expect(jsonOf({ columns: ['activity'], rows: [['A']] }, findings).findings).toEqual([
    { ...base, sheet: 'Hoja1', cell: 'H12', fix: { value: '2017-04-30' } },
    { ...base, sheet: null, cell: null, fix: { value: { error: '#N/A' } }, ignored: { reason: 'así es' } },
    { ...base, sheet: null, cell: null, fix: { value: 2 } },
    { ...base, sheet: null, cell: null, fix: null },
  ]);
});
