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
  const all = new Tally();
  const groups = new Map<string | null, { component: string | null; tally: Tally }>();
  for (const activity of plan.activities) {
    const { component } = activity;
    const key = component === null ? null : keyOf(component);
    let group = groups.get(key);
    if (!group) groups.set(key, (group = { component, tally: new Tally() }));
    all.add(activity);
    group.tally.add(activity);
  }
  return {
    ...all.figures(parameters),
    components: Array.from(groups.values(), ({ component, tally }): ComponentSummary => ({
      component,
      ...tally.figures(parameters),
    })),
  };
}

/** What is counted and added up of some activities, one after another. */
class Tally {
  private activities = 0;
  private due = 0;
  private done = 0;
  private isReported = false;
  private readonly byStatus = Object.fromEntries(STATUSES.map((status) => [status, 0])) as Record<Status, number>;
  private hasAllWeights = true;
  private weights = 0;
  private weightsOfDue = 0;
  private progress = 0;
  private compliance = 0;
  /** The same two, each activity by its weight. */
  private weighedProgress = 0;
  private weighedCompliance = 0;

  add(activity: MeasuredActivity): void {
    const { weight, status, progress, plannedToCutoff, compliance } = activity;
    this.activities += 1;
    this.byStatus[status] += 1;
    // One reported activity is enough: the others need not be asked, which may read their cells.
    if (!this.isReported && activity.executed.value !== null) this.isReported = true;
    if (weight === null) this.hasAllWeights = false;
    this.weights += weight ?? 0;
    this.progress += progress;
    this.weighedProgress += (weight ?? 0) * progress;
    if (!(plannedToCutoff > 0)) return;
    this.due += 1;
    if (compliance === 1) this.done += 1;
    this.weightsOfDue += weight ?? 0;
    this.compliance += compliance!;
    this.weighedCompliance += (weight ?? 0) * compliance!;
  }

  figures(parameters: Parameters): SummaryFigures {
    const { activities, due, done, byStatus, isReported } = this;
    const isWeighted = activities > 0 && this.weights > 0 && this.hasAllWeights;
    const compliance = isReported && due > 0 ? done / due : null;
    const mean = (plain: number, count: number, weighed: number, weights: number): number | null => {
      const [sum, total] = isWeighted ? [weighed, weights] : [plain, count];
      return isReported && total > 0 ? sum / total : null;
    };
    return {
      activities,
      due,
      done,
      late: byStatus.late,
      unreported: byStatus.unreported,
      byStatus,
      reported: isReported,
      compliance,
      zone: zoneOf(compliance, parameters),
      meanCompliance: mean(this.compliance, due, this.weighedCompliance, this.weightsOfDue),
      meanProgress: mean(this.progress, activities, this.weighedProgress, this.weights),
      isWeighted,
    };
  }
}
