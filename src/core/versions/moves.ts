/** Activities that stand elsewhere: in another component, subcomponent or table, or in another place of their list. */
import { type VersionActivity } from '../progress/plan-version';
import { foldText } from '../values/fold-text';
import { type Pair, countBy, findNames, mostOf } from './group-names';

export interface Renaming {
  readonly what: 'component' | 'subcomponent';
  readonly before: string;
  readonly after: string;
  readonly pairs: readonly Pair[];
}

export interface Move {
  readonly pair: Pair;
  /** `group`: another component or subcomponent. */
  readonly what: 'group' | 'table' | 'order';
}

export interface Moves {
  readonly renamings: readonly Renaming[];
  readonly moves: readonly Move[];
}

const fold = (text: string | null): string => foldText(text ?? '');
const tableOf = ({ table }: VersionActivity): string => String(table);

/** `pairs` in the order of the newer version. */
export function findMoves(
  pairs: readonly Pair[],
  older: readonly VersionActivity[],
  newer: readonly VersionActivity[],
): Moves {
  const component = ({ component: name }: VersionActivity): string => fold(name);
  const components = findNames(pairs, older, newer, component, component);
  const inNewNames = (activity: VersionActivity): string => components.get(component(activity)) ?? component(activity);
  const groupBefore = (activity: VersionActivity): string => `${inNewNames(activity)}|${fold(activity.subcomponent)}`;
  const groupAfter = (activity: VersionActivity): string => `${component(activity)}|${fold(activity.subcomponent)}`;
  const inComponent = pairs.filter((pair) => inNewNames(pair.older) === component(pair.newer));
  const groups = findNames(inComponent, older, newer, groupBefore, groupAfter);
  const isSameGroup = ({ older: a, newer: b }: Pair): boolean =>
    (groups.get(groupBefore(a)) ?? groupBefore(a)) === groupAfter(b);
  const moves: Move[] = pairs.filter((pair) => !isSameGroup(pair)).map((pair) => ({ pair, what: 'group' }));
  const inGroup = pairs.filter(isSameGroup);
  const isElsewhere = otherTable(inGroup);
  const staying = inGroup.filter((pair) => !isElsewhere(pair));
  moves.push(...inGroup.filter(isElsewhere).map((pair): Move => ({ pair, what: 'table' })));
  moves.push(...reordered(staying, older, groupAfter).map((pair): Move => ({ pair, what: 'order' })));
  const renamings = [
    ...namings(inComponent, components, 'component', ({ older: a }) => component(a)),
    ...namings(inGroup, groups, 'subcomponent', ({ older: a }) => groupBefore(a)),
  ];
  return { renamings, moves };
}

function namings(
  pairs: readonly Pair[],
  names: ReadonlyMap<string, string>,
  what: Renaming['what'],
  groupOf: (pair: Pair) => string,
): Renaming[] {
  return [...names.keys()].map((name) => {
    const own = pairs.filter((pair) => groupOf(pair) === name);
    const { older, newer } = own[0]!;
    return { what, before: older[what] ?? '', after: newer[what] ?? '', pairs: own };
  });
}

/** Another table than that to which most of its own table went: a table that was parted or joined has moved nobody. */
function otherTable(pairs: readonly Pair[]): (pair: Pair) => boolean {
  const forth = mostly(
    pairs,
    (pair) => tableOf(pair.older),
    (pair) => tableOf(pair.newer),
  );
  const back = mostly(
    pairs,
    (pair) => tableOf(pair.newer),
    (pair) => tableOf(pair.older),
  );
  return ({ older, newer }) =>
    forth.get(tableOf(older)) !== tableOf(newer) && back.get(tableOf(newer)) !== tableOf(older);
}

/** Of each group the one to which most of it belongs. */
const mostly = (pairs: readonly Pair[], of: (pair: Pair) => string, to: (pair: Pair) => string): Map<string, string> =>
  new Map([...countBy(pairs, of, to)].map(([group, own]) => [group, mostOf(own)]));

/**
 * The fewest activities that must be moved to come from the older order to the newer one, group by group. Of two that
 * changed places either could have moved: the one that is further up now is named.
 */
function reordered(
  pairs: readonly Pair[],
  older: readonly VersionActivity[],
  groupOf: (activity: VersionActivity) => string,
): Pair[] {
  const place = new Map(older.map((activity, index) => [activity, index]));
  const groups = new Map<string, Pair[]>();
  for (const pair of pairs) {
    const group = `${tableOf(pair.newer)}|${groupOf(pair.newer)}`;
    const members = groups.get(group);
    if (members) members.push(pair);
    else groups.set(group, [pair]);
  }
  return [...groups.values()].flatMap((members) => {
    const staying = longestAscending(members.map((pair) => place.get(pair.older)!));
    return members.filter((_, index) => !staying.has(index));
  });
}

/** Indexes of a longest ascending run of numbers, not necessarily side by side. */
export function longestAscending(numbers: readonly number[]): ReadonlySet<number> {
  const ends: number[] = [];
  const before: number[] = [];
  numbers.forEach((number, index) => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (numbers[ends[middle]!]! < number) low = middle + 1;
      else high = middle;
    }
    before[index] = low > 0 ? ends[low - 1]! : -1;
    ends[low] = index;
  });
  const kept = new Set<number>();
  for (let at = ends[ends.length - 1] ?? -1; at >= 0; at = before[at]!) kept.add(at);
  return kept;
}
