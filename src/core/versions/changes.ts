/** What can have changed from one version of a plan to another. */
import { type VersionActivity } from '../progress/plan-version';
import { type Day } from '../values/day';

/** In the order in which they are listed. */
export const CHANGE_KINDS = [
  'added',
  'removed',
  'dates',
  'target',
  'responsible',
  'reworded',
  'moved',
  'renumbered',
  'renamed',
] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

export interface PlanChange {
  readonly kind: ChangeKind;
  /** null where it was added, and for a component or subcomponent that got another name. */
  readonly older: VersionActivity | null;
  readonly newer: VersionActivity | null;
  /** For the user, in Spanish: what stood there and what stands there now. */
  readonly before: string;
  readonly after: string;
  /** Of `dates`: the first date that had passed at the cutoff and was put off; else null. */
  readonly putOff: Day | null;
  /** Of `renamed`: how many activities it has; else 1. */
  readonly activities: number;
}
