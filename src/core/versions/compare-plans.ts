/**
 * Every change from one version of a plan to another, each named once. Case, accents, blanks and punctuation make no
 * change, nor does another way to write the same date; the order of several responsibles makes none either.
 */
import { type PlanVersion, type VersionActivity } from '../progress/plan-version';
import { putOffAfterDue } from '../progress/rescheduled';
import { type Day } from '../values/day';
import { foldText } from '../values/fold-text';
import { isSameQuantity } from '../values/rounding';
import { CHANGE_KINDS, type ChangeKind, type PlanChange } from './changes';
import { type Pair } from './group-names';
import { type Matching, type SaidPairs, matchActivities } from './match-activities';
import { type Move, findMoves } from './moves';
import { activityLabel, datesWords, groupWords, placeWords, tableWords, wordsOr } from './wording';

export interface Comparison {
  readonly older: PlanVersion;
  readonly newer: PlanVersion;
  /** null where nobody said by when dates had passed. */
  readonly cutoff: Day | null;
  readonly matching: Matching;
  /** By kind, within one in the order of the newer version (what was removed: of the older one). */
  readonly changes: readonly PlanChange[];
}

export function comparePlans(older: PlanVersion, newer: PlanVersion, cutoff: Day | null, said?: SaidPairs): Comparison {
  const matching = matchActivities(older.activities, newer.activities, said);
  const pairs = matching.matches.map((match): Pair => ({
    older: older.activities[match.older]!,
    newer: newer.activities[match.newer]!,
  }));
  const { renamings, moves } = findMoves(pairs, older.activities, newer.activities);
  const changes: PlanChange[] = [
    ...matching.newerOnly.map((index) => lone('added', newer.activities[index]!)),
    ...matching.olderOnly.map((index) => lone('removed', older.activities[index]!)),
    ...pairs.flatMap((pair) => ownChanges(pair, cutoff)),
    ...moves.map((move) => moveChange(move, older, newer)),
    ...renamings.map((renaming): PlanChange => ({
      kind: 'renamed',
      older: null,
      newer: null,
      before: wordsOr(renaming.before),
      after: wordsOr(renaming.after),
      putOff: null,
      activities: renaming.pairs.length,
    })),
  ];
  const rank = ({ kind }: PlanChange): number => CHANGE_KINDS.indexOf(kind);
  return { older, newer, cutoff, matching, changes: changes.sort((a, b) => rank(a) - rank(b)) };
}

function lone(kind: 'added' | 'removed', activity: VersionActivity): PlanChange {
  const label = activityLabel(activity);
  const isAdded = kind === 'added';
  return {
    kind,
    older: isAdded ? null : activity,
    newer: isAdded ? activity : null,
    before: isAdded ? wordsOr('') : label,
    after: isAdded ? label : wordsOr(''),
    putOff: null,
    activities: 1,
  };
}

const fold = (text: string | null): string => foldText(text ?? '');
/** `80 %` and `80%` are one. */
const words = (text: string): string => fold(text).replace(/ %/g, '%');

/** What changed in the activity itself. */
function ownChanges({ older, newer }: Pair, cutoff: Day | null): PlanChange[] {
  const changes: PlanChange[] = [];
  const add = (kind: ChangeKind, before: string, after: string, putOff: Day | null = null): void => {
    changes.push({ kind, older, newer, before, after, putOff, activities: 1 });
  };
  if (!sameDates(older, newer)) {
    const days = (activity: VersionActivity): Day[] => activity.milestones.map(({ due }) => due);
    const [putOff] = cutoff === null ? [] : putOffAfterDue(days(older), days(newer), cutoff);
    add('dates', datesWords(older), datesWords(newer), putOff?.from ?? null);
  }
  if (targetWord(older) !== targetWord(newer)) add('target', wordsOr(older.target), wordsOr(newer.target));
  if (officesWord(older) !== officesWord(newer)) {
    add('responsible', wordsOr(older.responsible.join('; ')), wordsOr(newer.responsible.join('; ')));
  }
  if (words(older.text) !== words(newer.text)) add('reworded', older.text, newer.text);
  if (fold(older.number) !== fold(newer.number)) {
    add('renumbered', wordsOr(older.number ?? ''), wordsOr(newer.number ?? ''));
  }
  return changes;
}

/** `≥ 80 %` and `≤ 80 %` promise two things. */
const targetWord = ({ target }: VersionActivity): string =>
  `${words(target)}|${target
    .replace(/> ?=/g, '≥')
    .replace(/< ?=/g, '≤')
    .replace(/[^<>≤≥]/g, '')}`;

const officesWord = ({ responsible }: VersionActivity): string =>
  [...new Set(responsible.map(foldText))].sort().join('|');

function sameDates(a: VersionActivity, b: VersionActivity): boolean {
  return (
    a.milestones.length === b.milestones.length &&
    fold(a.otherDates) === fold(b.otherDates) &&
    a.milestones.every(({ start, due, amount }, index) => {
      const other = b.milestones[index]!;
      const isSameAmount = amount === null || other.amount === null || isSameQuantity(amount, other.amount);
      return start === other.start && due === other.due && isSameAmount;
    })
  );
}

function moveChange({ pair, what }: Move, older: PlanVersion, newer: PlanVersion): PlanChange {
  const words = (activity: VersionActivity, { activities }: PlanVersion): string => {
    if (what === 'group') return groupWords(activity);
    if (what === 'table') return tableWords(activity);
    return placeWords(neighbourBefore(activity, activities));
  };
  const before = words(pair.older, older);
  return { kind: 'moved', ...pair, before, after: words(pair.newer, newer), putOff: null, activities: 1 };
}

/** The activity right above it in its list; null where it is the first. */
function neighbourBefore(activity: VersionActivity, activities: readonly VersionActivity[]): VersionActivity | null {
  const above = activities[activities.indexOf(activity) - 1];
  return above && above.table === activity.table ? above : null;
}
