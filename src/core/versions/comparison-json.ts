/** A comparison of two versions as plain JSON, for other programs. */
import { type VersionActivity } from '../progress/plan-version';
import { isoFromDay } from '../values/calendar-date';
import { type Day } from '../values/day';
import { formatCell } from '../workbook/address';
import { CHANGE_KINDS, type ChangeKind } from './changes';
import { type Comparison } from './compare-plans';
import { type MatchReason } from './match-activities';

export interface ActivityJson {
  readonly key: string | null;
  readonly sheet: string;
  /** `C12`; null where only the memory of a seguimiento knows it. */
  readonly cell: string | null;
  readonly component: string | null;
  readonly subcomponent: string | null;
  readonly number: string | null;
  readonly activity: string;
}

export interface ComparisonJson {
  readonly schema: 1;
  readonly older: string;
  readonly newer: string;
  /** By when dates had passed; null where nobody said. */
  readonly cutoff: string | null;
  readonly summary: { readonly changes: number; readonly byKind: Readonly<Record<ChangeKind, number>> };
  readonly changes: readonly {
    readonly kind: ChangeKind;
    readonly older: ActivityJson | null;
    readonly newer: ActivityJson | null;
    readonly before: string;
    readonly after: string;
    /** Of `dates`: the date that had passed at the cutoff and was put off. */
    readonly putOff: string | null;
    /** Of `renamed`: how many activities it has. */
    readonly activities: number;
  }[];
  readonly matches: readonly {
    readonly older: ActivityJson;
    readonly newer: ActivityJson;
    readonly why: MatchReason;
    /** Of the texts, 0..1. */
    readonly likeness: number;
  }[];
}

export function comparisonToJson({ older, newer, cutoff, matching, changes }: Comparison): ComparisonJson {
  const iso = (day: Day | null): string | null => (day === null ? null : isoFromDay(day));
  const byKind = Object.fromEntries(
    CHANGE_KINDS.map((kind) => [kind, changes.filter((change) => change.kind === kind).length]),
  ) as Record<ChangeKind, number>;
  return {
    schema: 1,
    older: older.name,
    newer: newer.name,
    cutoff: iso(cutoff),
    summary: { changes: changes.length, byKind },
    changes: changes.map((change) => ({
      kind: change.kind,
      older: change.older && activityJson(change.older),
      newer: change.newer && activityJson(change.newer),
      before: change.before,
      after: change.after,
      putOff: iso(change.putOff),
      activities: change.activities,
    })),
    matches: matching.matches.map(({ older: a, newer: b, why, likeness }) => ({
      older: activityJson(older.activities[a]!),
      newer: activityJson(newer.activities[b]!),
      why,
      likeness: Math.round(likeness * 10_000) / 10_000,
    })),
  };
}

const activityJson = (activity: VersionActivity): ActivityJson => ({
  key: activity.key,
  sheet: activity.sheet,
  cell: activity.cell && formatCell(activity.cell.row, activity.cell.column),
  component: activity.component,
  subcomponent: activity.subcomponent,
  number: activity.number,
  activity: activity.text,
});
