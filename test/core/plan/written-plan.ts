/** A plan as a test writes it: its columns by field and its rows, without any header to recognise. */
import { type FieldId } from '../../../src/core/fields/field';
import { parsePlan } from '../../../src/core/plan/parse';
import { type Plan } from '../../../src/core/plan/plan';
import { measurePlan } from '../../../src/core/progress/measure';
import { type MeasuredActivity, type MeasuredPlan } from '../../../src/core/progress/measured';
import { type Recognition, type RowSpan, type Table, type TableColumn } from '../../../src/core/recognize/table';
import { dayFromIso, isoFromDay } from '../../../src/core/values/calendar-date';
import { type WorkbookSnapshot } from '../../../src/core/workbook/snapshot';
import { buildSnapshot, type CellSpec } from '../../support/workbook-spec';

/** `period:1-4` is a period column of January to April, `executed%` a column whose header says %, `executed@1` of block 1. */
export type ColumnSpec = string;

export interface PlanSpec {
  columns: readonly ColumnSpec[];
  rows: readonly (readonly CellSpec[])[];
  /** Rows of each activity, 0-based; each row is one by default. */
  spans?: readonly RowSpan[];
  merges?: readonly string[];
  titles?: readonly string[];
  sheet?: string;
  table?: Omit<Partial<Table>, 'reference'>;
  dateSystem?: 1900 | 1904;
}

function columnOf(spec: ColumnSpec, column: number): TableColumn {
  const match = /^(\w*)(%?)(?::(\d+)-(\d+))?(?:@(\d+))?$/.exec(spec)!;
  const [, field, percent, first, last, block] = match;
  return {
    column,
    field: field ? (field as FieldId) : null,
    key: spec,
    header: percent ? `% ${field}` : field!,
    bands: [],
    headerRow: -1,
    headerColumn: column,
    reason: { score: 1, filled: 0, right: 0, corrected: false },
    period: first === undefined ? null : { firstMonth: Number(first), lastMonth: Number(last) },
    periodNamed: null,
    block: block === undefined ? null : Number(block),
  };
}

/** The rows stand in row 1 and below, column A and right of it. */
export function writePlan(spec: PlanSpec): { workbook: WorkbookSnapshot; recognition: Recognition } {
  const name = spec.sheet ?? 'Hoja1';
  const workbook = buildSnapshot({
    dateSystem: spec.dateSystem,
    sheets: [{ name, rows: spec.rows, merges: spec.merges }],
  });
  const right = spec.columns.length - 1;
  const area = { top: 0, left: 0, bottom: Math.max(0, spec.rows.length - 1), right };
  const table: Table = {
    sheet: name,
    reference: { sheet: name, words: [] },
    kind: 'plan',
    header: { top: 0, left: 0, bottom: 0, right },
    body: area,
    columns: spec.columns.map(columnOf),
    repeatedHeaders: [],
    titles: (spec.titles ?? []).map((text, row) => ({ row, column: 0, text })),
    component: null,
    subcomponent: null,
    activityRows: spec.spans ?? spec.rows.map((_, row) => ({ top: row, bottom: row })),
    groupTitles: [],
    rowsWithoutActivity: [],
    plannedExecutedColumn: null,
    blocks: [],
    blocksHold: 'accumulated',
    bases: { all: null, byActivity: new Map() },
    ownColumns: [],
    ...spec.table,
  };
  return { workbook, recognition: { tables: [table], nearTables: [], leftOut: [], ownSheets: [] } };
}

export function parseWritten(spec: PlanSpec, cutoff = '2017-04-30'): Plan {
  const { workbook, recognition } = writePlan(spec);
  return parsePlan(workbook, recognition, dayFromIso(cutoff)!);
}

export const measureWritten = (spec: PlanSpec, cutoff = '2017-04-30'): MeasuredPlan =>
  measurePlan(parseWritten(spec, cutoff), dayFromIso(cutoff)!);

/** The only activity of a plan, measured. */
export function measureOne(spec: PlanSpec, cutoff?: string): MeasuredActivity {
  const { activities } = measureWritten(spec, cutoff);
  expect(activities).toHaveLength(1);
  return activities[0]!;
}

/** `2017-03-01..2017-04-30=2` for each milestone. */
export const milestonesOf = (activity: Pick<MeasuredActivity, 'milestones'>): string[] =>
  activity.milestones.map(({ start, due, amount }) => {
    return `${start === null ? '' : `${isoFromDay(start)}..`}${isoFromDay(due)}=${amount}`;
  });
