/** Planned, progress, compliance, status and delay of each activity at a cutoff (analysis.md, section 3). */
import { plainCells } from '../plan/activity-cells';
import { KeptActivity, type TableReading } from '../plan/kept-activity';
import { type MakeActivity } from '../plan/parse';
import { type Activity, type Milestone, type Plan } from '../plan/plan';
import { type RowSpan } from '../recognize/table';
import { type Day } from '../values/day';
import { isAtLeast, roundQuantity } from '../values/rounding';
import { type MeasuredActivity, type MeasuredPlan, type Measures, type Status } from './measured';

/** `cutoff` is inclusive. */
export const measurePlan = (plan: Plan, cutoff: Day): MeasuredPlan => ({
  ...plan,
  cutoff,
  activities: plan.activities.map((activity) =>
    activity instanceof KeptActivity
      ? new KeptMeasured(activity.reading, activity.span, activity.component, activity.subcomponent, cutoff)
      : { ...activity, ...measuresOf(activity, cutoff) },
  ),
});

/** Makes measured activities for `parseInto`: none of them is kept unmeasured too. */
export const measuredAt =
  (cutoff: Day): MakeActivity<MeasuredActivity> =>
  (reading, span, component, subcomponent) =>
    new KeptMeasured(reading, span, component, subcomponent, cutoff);

/** The same with all that they say, for who goes over them again and again. */
export const heldAt =
  (cutoff: Day): MakeActivity<MeasuredActivity> =>
  (reading, span, component, subcomponent) =>
    held(new KeptMeasured(reading, span, component, subcomponent, cutoff));

class KeptMeasured extends KeptActivity implements MeasuredActivity {
  readonly plannedToCutoff: number;
  readonly progress: number;
  readonly compliance: number | null;
  readonly status: Status;
  readonly daysLate: number;
  readonly nextDue: Day | null;

  constructor(
    reading: TableReading,
    span: RowSpan,
    component: string | null,
    subcomponent: string | null,
    cutoff: Day,
  ) {
    super(reading, span, component, subcomponent);
    const measures = measuresOf(this, cutoff);
    this.plannedToCutoff = measures.plannedToCutoff;
    this.progress = measures.progress;
    this.compliance = measures.compliance;
    this.status = measures.status;
    this.daysLate = measures.daysLate;
    this.nextDue = measures.nextDue;
  }
}

/** An activity with all that it says, as plain data: to be sent to another thread, or changed. */
export const plainActivity = (activity: MeasuredActivity): MeasuredActivity =>
  readOut(activity, plainCells(activity.cells));

/** A plan with its activities held (`heldAt`), whether they were or not. */
export const holdPlan = (plan: MeasuredPlan): MeasuredPlan => ({ ...plan, activities: plan.activities.map(held) });

const held = (activity: MeasuredActivity): MeasuredActivity =>
  activity instanceof KeptMeasured ? readOut(activity, activity.cells) : activity;

/** Every key by its name: engines make an object of spread keys a hundred times slower. */
const readOut = (activity: MeasuredActivity, cells: MeasuredActivity['cells']): MeasuredActivity => ({
  table: activity.table,
  row: activity.row,
  lastRow: activity.lastRow,
  cells,
  number: activity.number,
  component: activity.component,
  subcomponent: activity.subcomponent,
  text: activity.text,
  target: activity.target,
  responsible: activity.responsible,
  dateCells: activity.dateCells,
  intervals: activity.intervals,
  milestones: activity.milestones,
  milestonesFromPeriods: activity.milestonesFromPeriods,
  amountsFromPeriods: activity.amountsFromPeriods,
  isBasisSaid: activity.isBasisSaid,
  isOnDemand: activity.isOnDemand,
  executed: activity.executed,
  weight: activity.weight,
  plannedToCutoff: activity.plannedToCutoff,
  progress: activity.progress,
  compliance: activity.compliance,
  status: activity.status,
  daysLate: activity.daysLate,
  nextDue: activity.nextDue,
});

function measuresOf(activity: Activity, cutoff: Day): Measures {
  const { target } = activity;
  const executed = Math.max(0, activity.executed.value ?? 0);
  const planned = plannedToCutoff(activity, cutoff);
  const status = statusOf(activity, executed, planned, cutoff);
  const next = nextMilestone(activity, executed, cutoff);
  const isBehind = status === 'late' || status === 'unreported';
  return {
    plannedToCutoff: planned,
    progress: ratio(executed, target.value),
    compliance: planned > 0 ? ratio(executed, planned) : null,
    status,
    daysLate: isBehind && next ? Math.max(0, cutoff - next.due) : 0,
    nextDue: next?.due ?? null,
  };
}

/** min(1, a / b); exactly 1 where a is at least b within the tolerance, so that no rounding keeps anyone from 100 %. */
const ratio = (a: number, b: number): number => (isAtLeast(a, b) ? 1 : Math.max(0, Math.min(1, a / b)));

function plannedToCutoff({ target, milestones }: Activity, cutoff: Day): number {
  let sum = 0;
  let isAnyDue = false;
  for (let i = 0; i < milestones.length; i++) {
    if (milestones[i]!.due > cutoff) continue;
    sum += milestones[i]!.amount;
    isAnyDue = true;
  }
  if (!isAnyDue) return 0;
  if (target.basis === 'sustained') return target.value;
  return Math.min(roundQuantity(target.value), roundQuantity(sum));
}

function statusOf(activity: Activity, executed: number, planned: number, cutoff: Day): Status {
  const { target, milestones } = activity;
  const isReported = activity.executed.value !== null;
  const isLastDue = (milestones[milestones.length - 1]?.due ?? cutoff) <= cutoff;
  const isComplete = isReported && isAtLeast(executed, target.value);
  if (isComplete && (target.basis === 'cumulative' || isLastDue)) return 'done';
  if (planned > 0 && !isReported) return 'unreported';
  if (!isAtLeast(executed, planned)) return 'late';
  if (planned > 0) return 'met';
  if (milestones.length === 0) return activity.isOnDemand ? 'on-demand' : 'unscheduled';
  return executed > 0 ? 'on-track' : 'not-due';
}

/** The oldest milestone that what was executed does not cover; null where none is left. */
function nextMilestone({ target, milestones }: Activity, executed: number, cutoff: Day): Milestone | null {
  const reachesTarget = isAtLeast(executed, target.value);
  if (target.basis === 'sustained') {
    return milestones.find((each) => !reachesTarget || each.due > cutoff) ?? null;
  }
  if (reachesTarget) return null;
  let needed = 0;
  for (let i = 0; i < milestones.length; i++) {
    needed = roundQuantity(needed + milestones[i]!.amount);
    if (!isAtLeast(executed, needed)) return milestones[i]!;
  }
  return null;
}
