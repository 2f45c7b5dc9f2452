/** Components and subcomponents that have another name in the newer version. */
import { type VersionActivity } from '../progress/plan-version';
import { foldText } from '../values/fold-text';

/** An activity in both versions. */
export interface Pair {
  readonly older: VersionActivity;
  readonly newer: VersionActivity;
}

type NameOf = (activity: VersionActivity) => string;

/**
 * Groups that have another name, by the old one: neither version knows the name of the other, most of what the group held
 * and what is not in a group of the older version now is in the new one, and most of what came to that from groups that
 * are no more is from this one. What went from a group to one that was there before, or came from one that still is, has
 * moved. One activity alone that is in another group has moved too.
 */
export function findNames(
  pairs: readonly Pair[],
  older: readonly VersionActivity[],
  newer: readonly VersionActivity[],
  before: NameOf,
  after: NameOf,
): ReadonlyMap<string, string> {
  const known = { older: new Set(older.map(before)), newer: new Set(newer.map(after)) };
  const from = (pair: Pair): string => before(pair.older);
  const to = (pair: Pair): string => after(pair.newer);
  const strangers = pairs.filter((pair) => !known.newer.has(from(pair)) && !known.older.has(to(pair)));
  const came = countBy(strangers, to, from);
  const names = new Map<string, string>();
  for (const [name, went] of countBy(strangers, from, to)) {
    const next = mostOf(went);
    const count = went.get(next)!;
    if (count >= LEAST && 2 * count > sumOf(went) && 2 * count > sumOf(came.get(next)!)) names.set(name, next);
  }
  return names;
}

const LEAST = 2;

/** An activity of the older version under the names that its component and subcomponent have in the newer one. */
export function renamed(
  pairs: readonly Pair[],
  older: readonly VersionActivity[],
  newer: readonly VersionActivity[],
): (activity: VersionActivity) => VersionActivity {
  const component: NameOf = (activity) => foldText(activity.component ?? '');
  const subcomponent: NameOf = (activity) => foldText(activity.subcomponent ?? '');
  const components = findNames(pairs, older, newer, component, component);
  const subcomponents = findNames(pairs, older, newer, subcomponent, subcomponent);
  return (activity) => ({
    ...activity,
    component: components.get(component(activity)) ?? activity.component,
    subcomponent: subcomponents.get(subcomponent(activity)) ?? activity.subcomponent,
  });
}

type Counts = ReadonlyMap<string, number>;

/** How many pairs of one name have which other one. */
export function countBy(
  pairs: readonly Pair[],
  of: (pair: Pair) => string,
  to: (pair: Pair) => string,
): ReadonlyMap<string, Counts> {
  const counts = new Map<string, Map<string, number>>();
  for (const pair of pairs) {
    const own = counts.get(of(pair)) ?? new Map<string, number>();
    own.set(to(pair), (own.get(to(pair)) ?? 0) + 1);
    counts.set(of(pair), own);
  }
  return counts;
}

/** The name that most have; of several the first. @throws where there is none */
export const mostOf = (counts: Counts): string =>
  [...counts].reduce((best, each) => (each[1] > best[1] ? each : best))[0];

const sumOf = (counts: Counts): number => [...counts.values()].reduce((sum, count) => sum + count, 0);
