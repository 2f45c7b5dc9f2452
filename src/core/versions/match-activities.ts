/**
 * Which activity of a version is which of another: one to one, each pair with its reason, so that a person can judge and
 * correct it. First what the user said, then the Código, then the same text, then number and likeness of the text.
 */
import { type VersionActivity } from '../progress/plan-version';
import { foldText } from '../values/fold-text';
import { Likeness } from '../values/likeness';
import { type Pair, renamed } from './group-names';
import { type Place, findPlaces, placeAgreement } from './places';

export type MatchReason = 'said' | 'key' | 'same-text' | 'number-and-text' | 'text';

export interface Match {
  /** Indexes in the two lists. */
  readonly older: number;
  readonly newer: number;
  readonly why: MatchReason;
  /** Of the texts, 0..1. */
  readonly likeness: number;
}

/** What the user said of pairs, by the indexes of the activities. */
export interface SaidPairs {
  readonly joined: readonly { readonly older: number; readonly newer: number }[];
  readonly parted: readonly { readonly older: number; readonly newer: number }[];
}

export const NOTHING_SAID: SaidPairs = { joined: [], parted: [] };

export interface Matching {
  /** In the order of the newer version. */
  readonly matches: readonly Match[];
  readonly olderOnly: readonly number[];
  readonly newerOnly: readonly number[];
  /** False where both versions have Códigos that were evidently not given together: they are not gone by. */
  readonly trustsKeys: boolean;
}

/** Least likeness of two texts that are one activity. */
const LEAST = { sameNumber: 0.35, sameComponent: 0.55, elsewhere: 0.65 } as const;
/** What else the two share lowers it, but never below this: texts that have next to nothing in common are two activities. */
const LEAST_OF_ALL = 0.25;

type Activities = readonly VersionActivity[];

export function matchActivities(older: Activities, newer: Activities, said: SaidPairs = NOTHING_SAID): Matching {
  const likeness = new Likeness(
    older.map(({ text }) => text),
    newer.map(({ text }) => text),
  );
  const pairs = new Pairs(older, newer, said, likeness);
  for (const pair of said.joined) pairs.add(pair.older, pair.newer, 'said');
  const trustsKeys = matchKeys(pairs, older, newer);
  for (const wordOf of SAME_TEXT) pairs.addSame(wordOf, 'same-text');
  // What was matched tells who stood beside whom: another round finds more, as long as one does.
  for (let round = 0; round < MOST_ROUNDS && matchLike(pairs, older, newer, likeness) > 0; round += 1);
  return { ...pairs.result(), trustsKeys };
}

class Pairs {
  private readonly newerOf = new Map<number, Match>();
  private readonly takenNewer = new Set<number>();
  private readonly banned: ReadonlySet<string>;

  constructor(
    private readonly older: Activities,
    private readonly newer: Activities,
    { parted }: SaidPairs,
    private readonly likeness: Likeness,
  ) {
    this.banned = new Set(parted.map((pair) => `${pair.older},${pair.newer}`));
  }

  /** False where one of them has a partner already, or the user parted them. */
  add(older: number, newer: number, why: MatchReason): boolean {
    if (!this.older[older] || !this.newer[newer] || this.newerOf.has(older) || this.takenNewer.has(newer)) return false;
    if (why !== 'said' && this.banned.has(`${older},${newer}`)) return false;
    this.newerOf.set(older, { older, newer, why, likeness: this.likeness.between(older, newer) });
    this.takenNewer.add(newer);
    return true;
  }

  partnerOf = (older: number): number | null => this.newerOf.get(older)?.newer ?? null;
  isTaken = (newer: number): boolean => this.takenNewer.has(newer);
  likenessOf = (older: number, newer: number): number => this.likeness.between(older, newer);

  known = (): Pair[] =>
    [...this.newerOf.values()].map((match) => ({ older: this.older[match.older]!, newer: this.newer[match.newer]! }));

  freeOlder = (): number[] => this.older.map((_, index) => index).filter((index) => !this.newerOf.has(index));
  freeNewer = (): number[] => this.newer.map((_, index) => index).filter((index) => !this.takenNewer.has(index));

  /** Those of which a word is the same, in their order; null has none. */
  addSame(wordOf: (activity: VersionActivity) => string | null, why: MatchReason): void {
    const waiting = new Map<string, number[]>();
    for (const index of this.freeNewer()) {
      const word = wordOf(this.newer[index]!);
      if (word === null) continue;
      const list = waiting.get(word);
      if (list) list.push(index);
      else waiting.set(word, [index]);
    }
    for (const index of this.freeOlder()) {
      const word = wordOf(this.older[index]!);
      const list = word === null ? undefined : waiting.get(word);
      const at = list?.findIndex((candidate) => this.add(index, candidate, why)) ?? -1;
      if (at >= 0) list!.splice(at, 1);
    }
  }

  result(): Omit<Matching, 'trustsKeys'> {
    const matches = [...this.newerOf.values()].sort((a, b) => a.newer - b.newer);
    return { matches, olderOnly: this.freeOlder(), newerOnly: this.freeNewer() };
  }
}

const fold = (text: string | null): string => foldText(text ?? '');

/** Made once for each activity, which is held against many. */
function once(make: (activity: VersionActivity) => string): (activity: VersionActivity) => string {
  const known = new WeakMap<VersionActivity, string>();
  return (activity) => {
    let word = known.get(activity);
    if (word === undefined) known.set(activity, (word = make(activity)));
    return word;
  };
}

const datesWord = once(({ milestones }) => milestones.map(({ due }) => due).join(','));
const offices = once(({ responsible }) => responsible.map(foldText).sort().join(','));

/** From all that an activity says down to its text alone: of equal texts those go together that share most. */
const SAME_TEXT: readonly ((activity: VersionActivity) => string | null)[] = [
  (a) => textWord(a, fold(a.component), fold(a.subcomponent), fold(a.number), fold(a.target), datesWord(a), offices(a)),
  (a) => textWord(a, fold(a.component), fold(a.subcomponent), fold(a.number)),
  (a) => textWord(a, fold(a.component), fold(a.number)),
  (a) => textWord(a, fold(a.component), fold(a.subcomponent)),
  (a) => textWord(a, fold(a.component)),
  (a) => textWord(a, fold(a.number)),
  (a) => textWord(a),
];

function textWord(activity: VersionActivity, ...more: readonly string[]): string | null {
  const text = fold(activity.text);
  return text === '' ? null : [text, ...more].join('|');
}

/** Of each Código that one activity alone has, which one that is. */
function uniqueKeys(activities: Activities): Map<string, number> {
  const found = new Map<string, number>();
  const twice = new Set<string>();
  activities.forEach(({ key }, index) => {
    if (key === null) return;
    if (found.has(key)) twice.add(key);
    found.set(key, index);
  });
  for (const key of twice) found.delete(key);
  return found;
}

/**
 * Two workbooks that were calculated each by itself have the same Códigos for other activities. That shows: texts that
 * both have stand beside other Códigos, or the texts beside the same Código have nothing to do with one another.
 */
function matchKeys(pairs: Pairs, older: Activities, newer: Activities): boolean {
  const [before, after] = [uniqueKeys(older), uniqueKeys(newer)];
  const shared = [...before].flatMap(([key, index]): [number, number][] => {
    const partner = after.get(key);
    return partner === undefined ? [] : [[index, partner]];
  });
  if (shared.length === 0) return true;
  const texts = new Map(newer.map(({ text }, index) => [fold(text), index]));
  let agree = 0;
  let disagree = 0;
  for (const [o, n] of shared) {
    const text = fold(older[o]!.text);
    if (text === fold(newer[n]!.text)) agree++;
    else if (texts.has(text) && newer[texts.get(text)!]!.key !== null) disagree++;
    else if (pairs.likenessOf(o, n) < LEAST.sameNumber) disagree += 0.5;
  }
  if (disagree > agree) return false;
  for (const [o, n] of shared) pairs.add(o, n, 'key');
  return true;
}

/** What is left: partners by rare words, by number and by place, the likeliest pair of all first. Returns how many. */
function matchLike(pairs: Pairs, older: Activities, newer: Activities, likeness: Likeness): number {
  const [olders, newers] = [pairs.freeOlder(), pairs.freeNewer()];
  if (olders.length === 0 || newers.length === 0) return 0;
  const places = {
    older: findPlaces(older, (index) => pairs.partnerOf(index)),
    newer: findPlaces(newer, (index) => (pairs.isTaken(index) ? index : null)),
  };
  const inNewNames = renamed(pairs.known(), older, newer);
  const byWord = new Map<string, number[]>();
  const candidateWords = (activity: VersionActivity, place: Place): string[] => [
    ...(activity.number === null
      ? []
      : [
          `${fold(activity.number)}|${fold(activity.component)}`,
          `${fold(activity.number)}|${fold(activity.subcomponent)}|${activity.table}`,
        ]),
    ...(place.above === null ? [] : [`above ${place.above}`]),
    ...(place.below === null ? [] : [`below ${place.below}`]),
  ];
  for (const index of newers) {
    for (const word of candidateWords(newer[index]!, places.newer[index]!)) {
      const list = byWord.get(word);
      if (list) list.push(index);
      else byWord.set(word, [index]);
    }
  }
  const candidates: { older: number; newer: number; why: MatchReason; score: number }[] = [];
  for (const [index, found] of likeness.partners(olders, newers)) {
    const a = inNewNames(older[index]!);
    const place = places.older[index]!;
    const beside = candidateWords(a, place).flatMap((word) => (byWord.get(word) ?? []).slice(0, MOST_BESIDE));
    for (const partner of new Set([...found, ...beside])) {
      const b = newer[partner]!;
      const text = likeness.between(index, partner);
      const more = agreement(a, b) + placeAgreement(place, places.newer[partner]!);
      const isSameNumber = a.number !== null && fold(a.number) === fold(b.number);
      if (text < Math.max(LEAST_OF_ALL, leastFor(a, b, isSameNumber) - more)) continue;
      candidates.push({
        older: index,
        newer: partner,
        why: isSameNumber ? 'number-and-text' : 'text',
        score: text + more,
      });
    }
  }
  candidates.sort(
    (x, y) => y.score - x.score || Math.abs(x.older - x.newer) - Math.abs(y.older - y.newer) || x.older - y.older,
  );
  let count = 0;
  for (const { older: o, newer: n, why } of candidates) if (pairs.add(o, n, why)) count += 1;
  return count;
}

const MOST_ROUNDS = 3;
/** Activities that are compared because they share a number or a neighbour. */
const MOST_BESIDE = 8;

function leastFor(a: VersionActivity, b: VersionActivity, isSameNumber: boolean): number {
  if (fold(a.component) !== fold(b.component)) return LEAST.elsewhere;
  return isSameNumber ? LEAST.sameNumber : LEAST.sameComponent;
}

/** What speaks for a pair beside the text. */
function agreement(a: VersionActivity, b: VersionActivity): number {
  const same = (x: string | null, y: string | null, worth: number): number =>
    fold(x) !== '' && fold(x) === fold(y) ? worth : 0;
  return (
    same(a.number, b.number, 0.1) +
    same(a.subcomponent, b.subcomponent, 0.05) +
    same(a.target, b.target, 0.05) +
    same(datesWord(a), datesWord(b), 0.03) +
    same(offices(a), offices(b), 0.05)
  );
}
