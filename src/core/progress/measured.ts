/** What measuring adds to the activities of a plan. All ratios are 0..1. */
import { type Activity, type Plan } from '../plan/plan';
import { type Day } from '../values/day';

/** In the order in which they are tried. */
export const STATUSES = [
  'done',
  'unreported',
  'late',
  'met',
  'on-demand',
  'unscheduled',
  'on-track',
  'not-due',
] as const;
export type Status = (typeof STATUSES)[number];

export type Zone = 'low' | 'medium' | 'high';

/** What a cutoff makes of an activity. */
export interface Measures {
  readonly plannedToCutoff: number;
  readonly progress: number;
  readonly compliance: number | null;
  readonly status: Status;
  readonly daysLate: number;
  /** Due date of the oldest milestone not covered. */
  readonly nextDue: Day | null;
}

export interface MeasuredActivity extends Activity, Measures {}

export interface MeasuredPlan extends Omit<Plan, 'activities'> {
  readonly cutoff: Day;
  readonly activities: readonly MeasuredActivity[];
}

export interface SummaryFigures {
  readonly activities: number;
  readonly due: number;
  readonly done: number;
  readonly late: number;
  readonly unreported: number;
  readonly byStatus: Readonly<Record<Status, number>>;
  readonly reported: boolean;
  readonly compliance: number | null;
  readonly zone: Zone | null;
  readonly meanCompliance: number | null;
  readonly meanProgress: number | null;
  /** True where weights entered the two means. */
  readonly isWeighted: boolean;
}

export interface ComponentSummary extends SummaryFigures {
  /** As first written; null for activities without component. */
  readonly component: string | null;
}

export interface Summary extends SummaryFigures {
  readonly components: readonly ComponentSummary[];
}
