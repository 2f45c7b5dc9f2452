/** Planned, progress, compliance, status and delay of each activity at a cutoff (analysis.md, section 3). */
import { type Activity, type Milestone, type Plan } from '../plan/plan';
import { type Day } from '../values/day';
import { isAtLeast, roundQuantity } from '../values/rounding';
import { type MeasuredActivity, type MeasuredPlan, type Status } from './measured';

/** `cutoff` is inclusive. */
export function measurePlan(plan: Plan, cutoff: Day): MeasuredPlan {
  return { ...plan, cutoff, activities: plan.activities.map((activity) => measureActivity(activity, cutoff)) };
}

/** One activity at a cutoff, inclusive. */
export function measureActivity(activity: Activity, cutoff: Day): MeasuredActivity {
  const { target } = activity;
  const executed = Math.max(0, activity.executed.value ?? 0);
  const planned = plannedToCutoff(activity, cutoff);
  const compliance = planned > 0 ? ratio(executed, planned) : null;
  const status = statusOf(activity, executed, planned, cutoff);
  const next = nextMilestone(activity, executed, cutoff);
  const isBehind = status === 'late' || status === 'unreported';
  // Every key by its name: engines make an object of spread keys and some more a hundred times slower, and all that
  // reads it afterwards pays again.
  return {
    table: activity.table,
    row: activity.row,
    lastRow: activity.lastRow,
    cells: activity.cells,
    number: activity.number,
    component: activity.component,
    subcomponent: activity.subcomponent,
    text: activity.text,
    target,
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
    plannedToCutoff: planned,
    progress: ratio(executed, target.value),
    compliance,
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
