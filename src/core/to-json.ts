/** The analysis as the JSON of the contract (analysis.md, section 1): A1 addresses, ISO dates, ratios to 4 decimals. */
import { type Analysis } from './analysis';
import { findMeasuredBlock, orderColumns } from './plan/column-order';
import { type MeasuredActivity, type SummaryFigures } from './progress/measured';
import { type Table } from './recognize/table';
import { type Finding, type FixValue } from './rules/rule';
import { isoFromDay } from './values/calendar-date';
import { type Day } from './values/day';
import { bareText } from './values/fold-text';
import { columnLetters, formatArea, formatCell } from './workbook/address';
import { type CellValue, findSheet } from './workbook/snapshot';

/** Plain data, ready for `JSON.stringify`. */
export function toJson(analysis: Analysis): object {
  const { workbook, recognition, plan, findings, failures, summary } = analysis;
  const byTable = new Map<Table, MeasuredActivity[]>();
  for (const activity of plan.activities) {
    const known = byTable.get(activity.table);
    if (known) known.push(activity);
    else byTable.set(activity.table, [activity]);
  }
  return {
    schema: 1,
    file: workbook.fileName,
    cutoff: isoFromDay(plan.cutoff),
    planYear: plan.planYear,
    tables: recognition.tables.map((table) => tableJson(analysis, table, byTable.get(table) ?? [])),
    findings: findings.map(findingJson),
    failures: failures.map(({ rule, message }) => ({ rule, message })),
    summary: {
      ...figuresJson(summary),
      components: summary.components.map((each) => ({ component: each.component, ...figuresJson(each) })),
    },
  };
}

const ratio = (value: number | null): number | null => (value === null ? null : Math.round(value * 1e4) / 1e4);
const quantity = (value: number): number => Math.round(value * 1e6) / 1e6;
const day = (value: Day | null): string | null => (value === null ? null : isoFromDay(value));

function tableJson({ workbook, plan }: Analysis, table: Table, activities: readonly MeasuredActivity[]): object {
  const columns: Record<string, string[]> = {};
  const sheet = findSheet(workbook, table.sheet);
  const measured = findMeasuredBlock(table, plan.cutoff, plan.yearForDates);
  if (sheet) {
    for (const [field, ordered] of orderColumns(table, sheet, measured)) {
      columns[field] = ordered.map(({ column }) => columnLetters(column));
    }
  }
  return {
    sheet: table.sheet,
    kind: table.kind,
    header: formatArea(table.header),
    body: table.kind === 'plan' && table.body ? formatArea(table.body) : null,
    component: table.kind === 'plan' ? commonComponent(activities) : null,
    columns,
    activities: activities.map(activityJson),
  };
}

/** The component of all activities, as first written; null where they differ. */
function commonComponent(activities: readonly MeasuredActivity[]): string | null {
  const first = activities[0]?.component ?? null;
  if (first === null) return null;
  const key = bareText(first);
  return activities.every(({ component }) => component !== null && bareText(component) === key) ? first : null;
}

function activityJson(activity: MeasuredActivity): object {
  const { target, milestones, executed } = activity;
  return {
    row: activity.row + 1,
    lastRow: activity.lastRow + 1,
    number: activity.number,
    component: activity.component,
    subcomponent: activity.subcomponent,
    activity: activity.text,
    target: { value: quantity(target.value), unit: target.unit, source: target.source, basis: target.basis },
    responsible: activity.responsible.map(({ name }) => name),
    milestones: milestones.map(({ start, due, amount }) => ({
      start: day(start),
      due: isoFromDay(due),
      amount: quantity(amount),
    })),
    executed: executed.value === null ? null : quantity(executed.value),
    plannedToCutoff: quantity(activity.plannedToCutoff),
    progress: ratio(activity.progress),
    compliance: ratio(activity.compliance),
    status: activity.status,
    daysLate: activity.daysLate,
    nextDue: day(activity.nextDue),
  };
}

function findingJson({ rule, severity, cell, message, data, fix, ignored }: Finding): object {
  return {
    rule,
    severity,
    sheet: cell?.sheet ?? null,
    cell: cell ? formatCell(cell.row, cell.column) : null,
    message,
    data,
    fix: fix ? { value: fixJson(fix.value) } : null,
    ignored: ignored ? { reason: ignored.reason } : null,
  };
}

/** A date as ISO text; every other value as the cell would hold it. */
const fixJson = (value: FixValue): CellValue =>
  typeof value === 'object' && value !== null && 'day' in value ? isoFromDay(value.day) : value;

function figuresJson(figures: SummaryFigures): object {
  return {
    activities: figures.activities,
    due: figures.due,
    done: figures.done,
    late: figures.late,
    unreported: figures.unreported,
    byStatus: figures.byStatus,
    reported: figures.reported,
    compliance: ratio(figures.compliance),
    zone: figures.zone,
    meanCompliance: ratio(figures.meanCompliance),
    meanProgress: ratio(figures.meanProgress),
  };
}
