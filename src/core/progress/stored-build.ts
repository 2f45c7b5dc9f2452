/**
 * What a build of a seguimiento keeps of its figures in the workbook, by Código: enough to tell later what the sheet
 * showed when it was built, whatever has become of the plan since.
 */
import { type Day } from '../values/day';
import { type MovedDate } from './rescheduled';
import { type StoredVersion, packVersion, unpackVersion } from './stored-version';

/** What the figures of an activity are made of: a measured activity, or what an earlier build kept of one. */
export interface FigureSource {
  readonly target: {
    readonly value: number;
    readonly unit: 'count' | 'percent';
    readonly basis: 'cumulative' | 'sustained';
  };
  readonly milestones: readonly { readonly due: Day; readonly amount: number }[];
  readonly plannedToCutoff: number;
  readonly executed: { readonly value: number | null };
  readonly isOnDemand: boolean;
}

export interface StoredActivity extends FigureSource {
  readonly key: string;
  readonly weight: number | null;
  /** What the sheet showed as evidence, where it was read from the plan by formula; else null. */
  readonly evidence: string | null;
  /** Its dates that had passed and were put off, as the sheet said. */
  readonly putOff?: readonly MovedDate[];
}

export interface StoredBuild {
  /** Thresholds of that build. */
  readonly zones: { readonly medium: number; readonly high: number };
  readonly activities: readonly StoredActivity[];
  /** The plan's own words then; left out in older builds, and of all but the last ones. */
  readonly version?: StoredVersion | null;
}

/** Builds whose words are kept: the open one, and the one before it, with which it is compared. */
const VERSIONS_KEPT = 2;

/** The same builds, by their cutoffs, without the words of those that are too old to be compared with. */
export function forgetOldVersions(builds: Readonly<Record<string, StoredBuild>>): Record<string, StoredBuild> {
  const recent = new Set(Object.keys(builds).sort().slice(-VERSIONS_KEPT));
  return Object.fromEntries(
    Object.entries(builds).map(([at, build]) => {
      const { version, ...figures } = build;
      return [at, version && !recent.has(at) ? figures : build];
    }),
  );
}

/** Compact JSON: a list per activity. An earlier release reads the figures and passes over the words. */
export function packBuild({ zones, activities, version }: StoredBuild): unknown {
  const putOff = activities.flatMap((each) =>
    each.putOff ? [[each.key, each.putOff.flatMap(({ from, to }) => [from, to])] as const] : [],
  );
  return {
    ...(version && { v: packVersion(version) }),
    ...(putOff.length > 0 && { d: Object.fromEntries(putOff) }),
    z: [zones.medium, zones.high],
    a: activities.map(({ key, target, milestones, plannedToCutoff, executed, isOnDemand, weight, evidence }) => [
      key,
      target.value,
      `${target.unit === 'percent' ? 'p' : 'c'}${target.basis === 'sustained' ? 's' : ''}${isOnDemand ? 'd' : ''}`,
      plannedToCutoff,
      executed.value,
      milestones.flatMap(({ due, amount }) => [due, amount]),
      weight,
      evidence,
    ]),
  };
}

/** null for anything that `packBuild` has not made: a wrong figure would be published. */
export function unpackBuild(data: unknown): StoredBuild | null {
  if (typeof data !== 'object' || data === null) return null;
  const { z, a, v, d } = data as { z?: unknown; a?: unknown; v?: unknown; d?: unknown };
  if (!Array.isArray(z) || z.length !== 2 || !z.every(isNumber) || !Array.isArray(a)) return null;
  const putOff = new Map(Object.entries(typeof d === 'object' && d !== null ? d : {}));
  const activities = a.map((packed) => {
    const activity = unpackActivity(packed);
    const days: unknown = activity && putOff.get(activity.key);
    if (!activity || !Array.isArray(days) || days.length % 2 !== 0 || !days.every(isNumber)) return activity;
    return { ...activity, putOff: movedIn(days) };
  });
  if (!activities.every((activity): activity is StoredActivity => activity !== null)) return null;
  const version = unpackVersion(v);
  return { zones: { medium: z[0]!, high: z[1]! }, activities, ...(version && { version }) };
}

function unpackActivity(data: unknown): StoredActivity | null {
  if (!Array.isArray(data) || data.length !== 8) return null;
  const [key, value, kind, planned, executed, pairs, weight, evidence] = data as unknown[];
  if (typeof key !== 'string' || !isNumber(value) || typeof kind !== 'string' || !isNumber(planned)) return null;
  if (!isNumberOrNull(executed) || !isNumberOrNull(weight)) return null;
  if (evidence !== null && typeof evidence !== 'string') return null;
  if (!Array.isArray(pairs) || pairs.length % 2 !== 0 || !pairs.every(isNumber)) return null;
  const milestones: { due: Day; amount: number }[] = [];
  for (let i = 0; i < pairs.length; i += 2) milestones.push({ due: pairs[i]!, amount: pairs[i + 1]! });
  return {
    key,
    target: {
      value,
      unit: kind.startsWith('p') ? 'percent' : 'count',
      basis: kind.includes('s') ? 'sustained' : 'cumulative',
    },
    milestones,
    plannedToCutoff: planned,
    executed: { value: executed },
    isOnDemand: kind.includes('d'),
    weight,
    evidence,
  };
}

const movedIn = (days: readonly Day[]): MovedDate[] =>
  days.flatMap((from, index) => (index % 2 === 0 ? [{ from, to: days[index + 1]! }] : []));

const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);
const isNumberOrNull = (value: unknown): value is number | null => value === null || isNumber(value);
