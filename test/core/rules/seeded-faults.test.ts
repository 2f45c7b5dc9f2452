/**
 * Real plans with faults put in at random places, one at a time: the rule finds each of them, in its cell, and no finding
 * of another row comes or goes.
 */
import { analyzeWorkbook } from '../../../src/core/analyze';
import { type Analysis } from '../../../src/core/analysis';
import { type FieldId } from '../../../src/core/fields/field';
import { type CellReading } from '../../../src/core/plan/plan';
import { type MeasuredActivity } from '../../../src/core/progress/measured';
import { formatCell } from '../../../src/core/workbook/address';
import { type CellRef, type CellValue, type WorkbookSnapshot } from '../../../src/core/workbook/snapshot';
import { buildSnapshot, serial } from '../../support/workbook-spec';
import { TEST_PLANS } from '../../workbooks';

const FAULT_COUNT = 30;

interface Fault {
  readonly rule: string;
  /** null where this activity cannot have the fault. */
  readonly make: (activity: MeasuredActivity, all: Analysis) => Edit | null;
}

interface Edit {
  readonly cell: CellRef;
  readonly value: CellValue;
  /** Where the finding is expected; the edited cell unless told. */
  readonly found?: CellRef;
  readonly hidesRow?: number;
}

const at = ({ table }: MeasuredActivity, { row, column }: { row: number; column: number }): CellRef => ({
  sheet: table.sheet,
  row,
  column,
});

/** The only cell of a field, in a row of the activity's own and not shared with another. */
function only(activity: MeasuredActivity, field: FieldId): CellReading | null {
  const cells = activity.cells[field] ?? [];
  const [cell] = cells;
  const isShared = cell !== undefined && cell.row !== activity.row;
  return cells.length === 1 && cell && !isShared ? cell : null;
}

/** An edit of the only cell of a field. */
const change =
  (
    field: FieldId,
    value: CellValue | ((cell: CellReading) => CellValue | undefined),
    may = (_: MeasuredActivity) => true,
  ) =>
  (activity: MeasuredActivity): Edit | null => {
    const cell = only(activity, field);
    if (!cell || !may(activity)) return null;
    const after = typeof value === 'function' ? value(cell) : value;
    return after === undefined ? null : { cell: at(activity, cell), value: after };
  };

const activityCell = (activity: MeasuredActivity): CellRef | null => {
  const cell = only(activity, 'activity');
  return cell && at(activity, cell);
};
const isDue = ({ plannedToCutoff }: MeasuredActivity): boolean => plannedToCutoff > 0;
const hasNoProduct = ({ cells }: MeasuredActivity): boolean => !cells.product;
const shift = (years: number) => (cell: CellReading) =>
  typeof cell.value === 'number' && cell.value > 36526 ? cell.value + years * 365 : undefined;
const asText = (cell: CellReading): CellValue | undefined => {
  if (typeof cell.value !== 'number' || cell.value < 36526) return undefined;
  const [year, month, day] = new Date((cell.value - 25569) * 86400000).toISOString().slice(0, 10).split('-');
  return `${day}/${month}/${year}`;
};

const FAULTS: readonly Fault[] = [
  { rule: 'responsible-empty', make: change('responsible', null) },
  { rule: 'target-empty', make: change('target', null, hasNoProduct) },
  {
    rule: 'target-not-quantified',
    make: change('target', 'Informe publicado', ({ target }) => target.source === 'text'),
  },
  { rule: 'cell-error', make: change('responsible', { error: '#REF!' }) },
  { rule: 'cell-error', make: change('target', { error: '#N/A' }) },
  { rule: 'cell-error', make: change('executed', { error: '#DIV/0!' }) },
  { rule: 'cell-error', make: change('dueDate', { error: '#VALUE!' }) },
  { rule: 'cell-error', make: change('startDate', { error: '#NUM!' }) },
  { rule: 'cell-error', make: change('endDate', { error: '#NAME?' }) },
  { rule: 'date-unreadable', make: change('startDate', '30 de abrl de 2021') },
  { rule: 'date-unreadable', make: change('dueDate', '31/02/2021') },
  { rule: 'date-unreadable', make: change('dueDate', '30-arb-21') },
  { rule: 'date-unreadable', make: change('endDate', 'según cronograma') },
  { rule: 'date-as-text', make: change('dueDate', asText) },
  { rule: 'date-as-text', make: change('endDate', asText) },
  { rule: 'date-out-of-year', make: change('dueDate', shift(-4)) },
  { rule: 'date-out-of-year', make: change('endDate', shift(4)) },
  { rule: 'date-order', make: change('endDate', shift(-1)) },
  { rule: 'date-empty', make: change('dueDate', null) },
  ...[0, 1].map((which): Fault => ({
    rule: 'cell-error',
    make: (activity) => {
      const cell = activity.cells.period?.[which];
      return cell && cell.row === activity.row ? { cell: at(activity, cell), value: { error: '#REF!' } } : null;
    },
  })),
  {
    rule: 'date-empty',
    make: (activity) => {
      const edit = change('period', null)(activity);
      const first = activity.table.columns.find(({ field }) => field === 'period');
      return edit && first ? { ...edit, found: at(activity, { row: activity.row, column: first.column }) } : null;
    },
  },
  { rule: 'executed-not-number', make: change('executed', '2 informes') },
  { rule: 'executed-negative', make: change('executed', -1) },
  { rule: 'executed-over-target', make: change('executed', 99999, ({ target }) => target.unit === 'count') },
  { rule: 'not-applicable-but-due', make: change('executed', 'N/A', isDue) },
  {
    rule: 'late',
    make: (activity) => {
      const edit = change('executed', 0, isDue)(activity);
      const found = activityCell(activity);
      return edit && found && activity.status !== 'late' ? { ...edit, found } : null;
    },
  },
  {
    rule: 'row-hidden',
    make: (activity) => {
      const cell = activityCell(activity);
      return cell && { cell, value: activity.cells.activity![0]!.value, hidesRow: activity.row };
    },
  },
  {
    rule: 'activity-duplicate',
    make: (activity, { plan }) => {
      const cell = activityCell(activity);
      const first = plan.activities.find((other) => other.table === activity.table && other.row < activity.row);
      // The number stays, also where it stands in the text: without it the next one would come after a gap.
      const number = activity.number !== null && !activity.cells.number ? `${activity.number} ` : '';
      return cell && first ? { cell, value: number + first.text.toUpperCase() } : null;
    },
  },
  {
    rule: 'responsible-variant',
    make: (activity, { plan }) => {
      const cell = only(activity, 'responsible');
      const name = activity.responsible[0]?.name;
      if (!cell || !name || activity.responsible.length > 1 || name.length < 8 || name !== cell.value) return null;
      const same = plan.activities.filter(({ responsible }) => responsible.some((office) => office.name === name));
      return same.length > 2 ? { cell: at(activity, cell), value: name.toUpperCase() } : null;
    },
  },
];

/** Numbers from 0 to 1, the same at every run. */
function makeRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return state / 2147483648;
  };
}

function withEdit(workbook: WorkbookSnapshot, { cell, value, hidesRow }: Edit): WorkbookSnapshot {
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => {
      if (sheet.name !== cell.sheet || !sheet.area) return sheet;
      const { top, left } = sheet.area;
      const values = sheet.values.map((cells, row) =>
        row === cell.row - top ? cells.map((old, column) => (column === cell.column - left ? value : old)) : cells,
      );
      return { ...sheet, values, hiddenRows: hidesRow === undefined ? sheet.hiddenRows : [hidesRow] };
    }),
  };
}

const findings = (analysis: Analysis): { key: string; sheet: string | null; row: number | null }[] =>
  analysis.findings.map(({ rule, cell }) => ({
    key: `${rule} ${cell === null ? '' : `${cell.sheet}!${formatCell(cell.row, cell.column)}`}`,
    sheet: cell?.sheet ?? null,
    row: cell?.row ?? null,
  }));

describe.each(TEST_PLANS.map((plan) => [plan.name, plan] as const))('%s', (_, { spec, cutoff }) => {
  const workbook = buildSnapshot(spec);
  const before = analyzeWorkbook(workbook, { cutoff: serial(cutoff) });
  const known = findings(before);
  const random = makeRandom(before.plan.activities.length);
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)]!;

  const seeded: (Edit & { rule: string; fault: Fault; activity: MeasuredActivity })[] = [];
  for (let tries = 0; seeded.length < FAULT_COUNT && tries < 5000; tries += 1) {
    const fault = pick(FAULTS);
    const activity = pick(before.plan.activities);
    const edit = fault.make(activity, before);
    const isNew = !seeded.some((other) => other.fault === fault && other.activity === activity);
    if (edit && isNew) seeded.push({ ...edit, rule: fault.rule, fault, activity });
  }

  test('thirty faults have room', () => expect(seeded).toHaveLength(FAULT_COUNT));

  test.each(seeded.map((each) => [each.rule, formatCell(each.cell.row, each.cell.column), each] as const))(
    '%s at %s',
    (rule, __, edit) => {
      const found = edit.found ?? edit.cell;
      const after = findings(analyzeWorkbook(withEdit(workbook, edit), { cutoff: serial(cutoff) }));
      const wanted = `${rule} ${found.sheet}!${formatCell(found.row, found.column)}`;
      expect(after.map(({ key }) => key)).toContain(wanted);
      const elsewhere = (list: typeof after): string[] =>
        list
          .filter(
            ({ sheet, row }) =>
              sheet !== found.sheet || row === null || row < edit.activity.row || row > edit.activity.lastRow,
          )
          .map(({ key }) => key);
      expect(elsewhere(after)).toEqual(elsewhere(known));
    },
  );
});
