/** The figures of a component and of the whole plan (analysis.md, section 3). */
import { type Parameters } from '../parameters';
import { bareText, cleanText } from '../values/fold-text';
import { memoize } from '../values/memo';
import {
  type ComponentSummary,
  type MeasuredActivity,
  type MeasuredPlan,
  type Status,
  type Summary,
  type SummaryFigures,
  type Zone,
  STATUSES,
} from './measured';

/** Zone of a compliance (0..1); null where there is none. */
export function zoneOf(compliance: number | null, { zones }: Parameters): Zone | null {
  if (compliance === null) return null;
  // 4 of 5 is 0.8 in binary too, but a mean of ratios may fall a hair short of it.
  const reaches = (threshold: number): boolean => compliance >= threshold - 1e-9;
  return reaches(zones.high) ? 'high' : reaches(zones.medium) ? 'medium' : 'low';
}

const keyOf = memoize((component) => bareText(cleanText(component)));

/** Components by first appearance, as first written, grouped without case and accents; null is a group of its own. */
export function summarizePlan(plan: MeasuredPlan, parameters: Parameters): Summary {
  const groups = new Map<string | null, { component: string | null; activities: MeasuredActivity[] }>();
  for (const activity of plan.activities) {
    const { component } = activity;
    const key = component === null ? null : keyOf(component);
    const group = groups.get(key);
    if (group) group.activities.push(activity);
    else groups.set(key, { component, activities: [activity] });
  }
  return {
    ...summarize(plan.activities, parameters),
    components: Array.from(groups.values(), ({ component, activities }): ComponentSummary => ({
      component,
      ...summarize(activities, parameters),
    })),
  };
}

function summarize(activities: readonly MeasuredActivity[], parameters: Parameters): SummaryFigures {
  const byStatus = Object.fromEntries(STATUSES.map((status) => [status, 0])) as Record<Status, number>;
  for (const { status } of activities) byStatus[status]++;
  const due = activities.filter((each) => each.plannedToCutoff > 0);
  const done = due.filter((each) => each.compliance === 1);
  const reported = activities.some((each) => each.executed.value !== null);
  const compliance = reported && due.length > 0 ? done.length / due.length : null;
  const weightSum = activities.reduce((sum, { weight }) => sum + (weight ?? 0), 0);
  const isWeighted = activities.length > 0 && weightSum > 0 && activities.every((each) => each.weight !== null);
  const mean = (of: readonly MeasuredActivity[], value: (each: MeasuredActivity) => number): number | null => {
    if (!reported || of.length === 0) return null;
    const weightOf = (each: MeasuredActivity): number => (isWeighted ? each.weight! : 1);
    const total = of.reduce((sum, each) => sum + weightOf(each), 0);
    return total > 0 ? of.reduce((sum, each) => sum + weightOf(each) * value(each), 0) / total : null;
  };
  return {
    activities: activities.length,
    due: due.length,
    done: done.length,
    late: byStatus.late,
    unreported: byStatus.unreported,
    byStatus,
    reported,
    compliance,
    zone: zoneOf(compliance, parameters),
    meanCompliance: mean(due, (each) => each.compliance!),
    meanProgress: mean(activities, (each) => each.progress),
    isWeighted,
  };
}
