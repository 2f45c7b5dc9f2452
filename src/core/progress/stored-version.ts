/**
 * What a build of a seguimiento keeps of the plan's own words: the version that it was built from, so that a later one can
 * be compared with it. Compact: a list per activity, in the order of the build; words that many share stand once.
 */
import { type VersionActivity, type VersionMilestone } from './plan-version';

/** null for an activity of which nothing is known. */
export type StoredVersion = readonly VersionActivity[];

interface Packed {
  /** Words that several activities share. */
  readonly w: readonly string[];
  readonly a: readonly unknown[];
}

export function packVersion(activities: StoredVersion): Packed {
  const words = new Map<string, number>();
  const word = (text: string | null): number => {
    if (text === null) return -1;
    const known = words.get(text);
    if (known !== undefined) return known;
    words.set(text, words.size);
    return words.size - 1;
  };
  const rows = activities.map((each) => [
    each.key,
    word(each.sheet),
    each.table,
    word(each.component),
    word(each.subcomponent),
    each.number,
    each.text,
    word(each.target),
    each.responsible.map(word),
    each.milestones.map(({ start, due, amount }) => (start === null && amount === null ? due : [start, due, amount])),
    each.otherDates,
  ]);
  return { w: [...words.keys()], a: rows };
}

/** null for anything that `packVersion` has not made. */
export function unpackVersion(data: unknown): StoredVersion | null {
  if (typeof data !== 'object' || data === null) return null;
  const { w, a } = data as Partial<Record<keyof Packed, unknown>>;
  if (!Array.isArray(w) || !w.every(isText) || !Array.isArray(a)) return null;
  const activities = a.map((row) => unpackRow(row, w));
  return activities.every((each): each is VersionActivity => each !== null) ? activities : null;
}

function unpackRow(data: unknown, words: readonly string[]): VersionActivity | null {
  if (!Array.isArray(data) || data.length !== 11) return null;
  const [key, sheet, table, component, subcomponent, number, text, target, offices, dates, otherDates] =
    data as unknown[];
  const word = (at: unknown): string | null | undefined => (at === -1 ? null : words[at as number]);
  const [named, part, sub, wanted] = [sheet, component, subcomponent, target].map(word);
  if (typeof named !== 'string' || typeof wanted !== 'string' || part === undefined || sub === undefined) return null;
  if (!isTextOrNull(key) || !isTextOrNull(number) || !isText(text) || !isText(otherDates)) return null;
  if (typeof table !== 'number' || !Array.isArray(offices) || !Array.isArray(dates)) return null;
  const responsible = offices.map(word);
  const milestones = dates.map(unpackMilestone);
  if (!responsible.every(isText) || !milestones.every((each): each is VersionMilestone => each !== null)) return null;
  const place = { component: part, subcomponent: sub, cell: null };
  return { key, sheet: named, table, ...place, number, text, target: wanted, responsible, milestones, otherDates };
}

function unpackMilestone(data: unknown): VersionMilestone | null {
  if (isDay(data)) return { start: null, due: data, amount: null };
  if (!Array.isArray(data) || data.length !== 3) return null;
  const [start, due, amount] = data as unknown[];
  if (!isDay(due) || !(start === null || isDay(start)) || !(amount === null || isDay(amount))) return null;
  return { start, due, amount };
}

const isText = (value: unknown): value is string => typeof value === 'string';
const isTextOrNull = (value: unknown): value is string | null => value === null || isText(value);
const isDay = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);
