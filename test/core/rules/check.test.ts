/** The machinery alone, with rules made for the purpose. */
import { analyzeWorkbook } from '../../../src/core/analyze';
import { RULES } from '../../../src/core/rules';
import { PlanCheck, checkPlan } from '../../../src/core/rules/check';
import {
  type ActivityRule,
  type Rule,
  type TableRule,
  type WorkbookRule,
  plainFinding,
} from '../../../src/core/rules/rule';
import { formatCell } from '../../../src/core/workbook/address';
import { buildSnapshot, serial } from '../../support/workbook-spec';

const COMMON = {
  severity: 'info' as const,
  needs: [],
  title: '',
  why: '',
  remedy: '',
  guide: null,
  message: () => 'Aviso.',
  examples: [],
};

const activityRule = (id: string, more: Partial<ActivityRule>): Rule => ({
  ...COMMON,
  id,
  scope: 'activity',
  *check({ activity, sheet }) {
    yield { cell: { sheet: sheet.name, row: activity.row, column: 0 }, data: {} };
  },
  ...more,
});
const tableRule = (id: string, more: Partial<TableRule>): Rule => ({
  ...COMMON,
  id,
  scope: 'table',
  *check({ table }) {
    yield { cell: { sheet: table.sheet, row: table.header.top, column: 0 }, data: {} };
  },
  ...more,
});
const workbookRule = (id: string, more: Partial<WorkbookRule>): Rule => ({
  ...COMMON,
  id,
  scope: 'workbook',
  *check() {
    yield { cell: null, data: {} };
  },
  ...more,
});

const workbook = buildSnapshot({
  sheets: [
    {
      name: 'Segunda',
      rows: [
        ['Actividad', 'Meta', 'Responsable', 'Fecha'],
        ['Informe', 1, 'Planeación', { date: '2022-06-30' }],
      ],
    },
    {
      name: 'Primera',
      rows: [
        ['Actividad', 'Meta', 'Responsable', 'Fecha', 'Valor ejecutado'],
        ['Feria', 1, 'Planeación', { date: '2022-03-30' }, 0],
        ['Mesa', 2, 'Planeación', { date: '2022-06-30' }, 1],
      ],
    },
  ],
});
const analysis = analyzeWorkbook(workbook, { cutoff: serial('2022-04-30') });

function check(...rules: Rule[]): { found: string[]; failures: unknown } {
  const { findings, failures } = checkPlan(analysis, rules);
  const place = findings.map(({ rule, cell }) =>
    cell === null ? rule : `${rule} ${cell.sheet} ${formatCell(cell.row, cell.column)}`,
  );
  return { found: place, failures };
}

test('findings come by sheet, row, column, then by the order of the rules; those without a cell first', () => {
  const atEnd = activityRule('b', {
    *check({ activity, sheet }) {
      yield { cell: { sheet: sheet.name, row: activity.row, column: 3 }, data: {} };
    },
  });
  expect(check(atEnd, activityRule('a', {}), tableRule('t', {}), workbookRule('w', {})).found).toEqual([
    'w',
    't Segunda A1',
    'a Segunda A2',
    'b Segunda D2',
    't Primera A1',
    'a Primera A2',
    'b Primera D2',
    'a Primera A3',
    'b Primera D3',
  ]);
  const twoOnOneCell = check(activityRule('z', {}), activityRule('a', {})).found;
  expect(twoOnOneCell.slice(0, 2)).toEqual(['z Segunda A2', 'a Segunda A2']);
});

test('a rule never fires twice for the same cell', () => {
  const insistent = activityRule('a', {
    *check({ sheet }) {
      yield { cell: { sheet: sheet.name, row: 0, column: 0 }, data: {} };
      yield { cell: { sheet: sheet.name, row: 0, column: 0 }, data: {} };
    },
  });
  expect(check(insistent).found).toEqual(['a Segunda A1', 'a Primera A1']);
  const general = workbookRule('w', {
    *check() {
      yield { cell: null, data: {} };
      yield { cell: null, data: {} };
    },
  });
  expect(check(general).found).toEqual(['w']);
});

test('a table that lacks what a rule needs is skipped', () => {
  expect(check(activityRule('a', { needs: ['executed', 'target'] })).found).toEqual(['a Primera A2', 'a Primera A3']);
  expect(check(tableRule('t', { needs: ['executed'] })).found).toEqual(['t Primera A1']);
  expect(check(workbookRule('w', { needs: ['executed'] })).found).toEqual(['w']);
  expect(check(workbookRule('w', { needs: ['evidence'] })).found).toEqual([]);
});

test('a rule that crashes becomes a failure and hides nothing', () => {
  const crashing = activityRule('crash', {
    *check({ activity, sheet }) {
      if (activity.text === 'Feria') throw new Error('no such thing');
      yield { cell: { sheet: sheet.name, row: activity.row, column: 0 }, data: {} };
    },
  });
  const speechless = tableRule('speechless', {
    message: () => {
      throw new TypeError('no words');
    },
  });
  expect(check(crashing, speechless, activityRule('a', {}))).toEqual({
    found: ['crash Segunda A2', 'a Segunda A2', 'a Primera A2', 'crash Primera A3', 'a Primera A3'],
    failures: [
      { rule: 'speechless', message: 'no words' },
      { rule: 'crash', message: 'no such thing' },
    ],
  });
});

test('a message that cannot be made after others were is the title of its rule', () => {
  const stammering = activityRule('stammer', {
    title: 'Algo no está bien',
    message: ({ text }) => {
      if (text === 'Mesa') throw new Error('no words');
      return `Está mal: ${text as string}`;
    },
    *check({ activity, sheet }) {
      yield { cell: { sheet: sheet.name, row: activity.row, column: 0 }, data: { text: activity.text } };
    },
  });
  expect(checkPlan(analysis, [stammering]).findings.map(({ message }) => message)).toEqual([
    'Está mal: Informe',
    'Está mal: Feria',
    'Algo no está bien',
  ]);
});

test('a finding is plain data with its message where it is asked for', () => {
  const rule = activityRule('a', { message: () => 'Falta algo.' });
  const [finding] = checkPlan(analysis, [rule]).findings.map(plainFinding);
  expect(JSON.parse(JSON.stringify(finding))).toEqual({
    rule: 'a',
    severity: 'info',
    cell: { sheet: 'Segunda', row: 1, column: 0 },
    message: 'Falta algo.',
    data: {},
    fix: null,
    ignored: null,
  });
});

test('activities are checked while the plan is still read', () => {
  const { plan, ...start } = analysis;
  const check = new PlanCheck({ ...start, plan: { planYear: 2022, yearForDates: 2022, cutoff: plan.cutoff } });
  for (const activity of plan.activities) check.activity(activity);
  expect(check.finish(plan).findings.map(plainFinding)).toEqual(analysis.findings.map(plainFinding));
  expect(analysis.findings.length).toBeGreaterThan(2);
});

test('a rule keeps silent where one that goes before it fires on the same activity', () => {
  const onlyFair = activityRule('fair', {
    *check({ activity, sheet }) {
      if (activity.text === 'Feria') yield { cell: { sheet: sheet.name, row: activity.row, column: 4 }, data: {} };
    },
  });
  const quiet = activityRule('quiet', { yieldsTo: ['fair'] });
  const expected = ['quiet Segunda A2', 'fair Primera E2', 'quiet Primera A3'];
  expect(check(quiet, onlyFair).found).toEqual(expected);
  expect(check(onlyFair, quiet).found).toEqual(expected);
});

test('of a cell that a rule owns no other rule speaks, whatever its scope and place in the registry', () => {
  const owner = tableRule('owner', { ownsItsCell: true });
  const same = workbookRule('w', {
    *check() {
      yield { cell: { sheet: 'Segunda', row: 0, column: 0 }, data: {} };
      yield { cell: { sheet: 'Segunda', row: 1, column: 0 }, data: {} };
    },
  });
  expect(check(same, owner, tableRule('t', {})).found).toEqual([
    'owner Segunda A1',
    'w Segunda A2',
    'owner Primera A1',
  ]);
});

test('a rule silenced on an owned cell silences no other', () => {
  const owner = tableRule('owner', {
    ownsItsCell: true,
    *check({ sheet }) {
      yield { cell: { sheet: sheet.name, row: 1, column: 4 }, data: {} };
    },
  });
  const first = activityRule('first', {
    *check({ activity, sheet }) {
      yield { cell: { sheet: sheet.name, row: activity.row, column: 4 }, data: {} };
    },
  });
  expect(check(activityRule('second', { yieldsTo: ['first'] }), first, owner).found).toEqual([
    'second Segunda A2',
    'owner Segunda E2',
    'second Primera A2',
    'owner Primera E2',
    'first Primera E3',
  ]);
});

test('severity and fix of a hit arrive in the finding', () => {
  const rule = tableRule('t', {
    severity: 'error',
    severityOf: ({ sheet }) => (sheet === 'Primera' ? 'warning' : 'error'),
    *check({ table }) {
      yield { cell: { sheet: table.sheet, row: 0, column: 0 }, data: { sheet: table.sheet }, fix: { day: 44651 } };
    },
  });
  expect(checkPlan(analysis, [rule]).findings).toEqual([
    expect.objectContaining({ severity: 'error', fix: { value: { day: 44651 } }, ignored: null }),
    expect.objectContaining({ severity: 'warning', fix: { value: { day: 44651 } } }),
  ]);
});

test('follow-up columns that the add-in added and nobody has filled make no rule fire', () => {
  const rows = [
    ['Actividad', 'Meta', 'Responsable', 'Fecha', 'Valor ejecutado', 'Evidencia'],
    ['Feria', 1, 'Planeación', { date: '2022-03-30' }, 1, null],
    ['Mesa', 2, 'Planeación', { date: '2022-11-30' }, 1, null],
  ];
  const findingsWith = (names: { name: string; formula: string }[], evidence: string | null): string[] => {
    const filled = rows.map((row, index) => (index === 2 ? [...row.slice(0, 5), evidence] : row));
    const plan = buildSnapshot({ sheets: [{ name: 'Plan', rows: filled, names }] });
    return analyzeWorkbook(plan, { cutoff: serial('2022-04-30') })
      .findings.filter(({ rule }) => rule === 'report-empty' || rule === 'evidence-empty')
      .map(({ rule, cell }) => `${rule} ${formatCell(cell!.row, cell!.column)}`);
  };
  const own = [{ name: 'PAAC_Col_Evidencia_1', formula: '=Plan!$F$1' }];
  expect(findingsWith([], null)).toEqual(['report-empty F2', 'evidence-empty F3']);
  expect(findingsWith(own, null)).toEqual([]);
  expect(findingsWith(own, 'Acta 3')).toEqual(['report-empty F2']);
});

test('an empty workbook has one finding of all rules', () => {
  const { findings, failures } = analyzeWorkbook(buildSnapshot({ sheets: [{ name: 'Hoja1', rows: [] }] }), {
    cutoff: serial('2022-04-30'),
  });
  expect(failures).toEqual([]);
  expect(findings.map(({ rule }) => rule)).toEqual(['table-not-found']);
});

test('all rules together are linear in the activities', () => {
  const planOf = (count: number) =>
    buildSnapshot({
      sheets: [
        {
          name: 'Plan 2022',
          rows: [
            ['N.º', 'Actividad', 'Meta', 'Responsable', 'Fecha', 'Valor ejecutado', 'Seguimiento'],
            ...Array.from({ length: count }, (_, i) => [
              `1.${i + 1}`,
              `Actividad número ${i}`,
              `${(i % 5) + 1} informes`,
              `Oficina ${String.fromCharCode(97 + (i % 26))}sesora de Planeacion ${i}`,
              '30/03/2022',
              i % 3,
              'Se realizaron 2 informes el 12 de mayo de 2022.',
            ]),
          ],
        },
      ],
    });
  const timesOf = (count: number): number[] => {
    const subject = analyzeWorkbook(planOf(count), { cutoff: serial('2022-04-30') });
    return [1, 2, 3].map(() => {
      const start = process.hrtime.bigint();
      checkPlan(subject, RULES);
      return Number(process.hrtime.bigint() - start) / 1e6;
    });
  };
  const small = Math.max(Math.min(...timesOf(250)), 2);
  // Sixteen times the activities: quadratic work would take 256 times as long.
  expect(Math.min(...timesOf(4000))).toBeLessThan(small * 90);
});
