/** Which programmed dates of an activity were put in the place of which: what a version had and another has. */
import { type Day } from '../values/day';

export interface MovedDate {
  readonly from: Day;
  readonly to: Day;
}

/** Dates that both have stand aside; those left over are paired in their order. What has no partner was added or dropped. */
export function movedDates(older: readonly Day[], newer: readonly Day[]): MovedDate[] {
  const left = without(older, newer);
  const right = without(newer, older);
  return left.slice(0, right.length).map((from, index) => ({ from, to: right[index]! }));
}

/**
 * The dates that were put off although they had passed by the cutoff. A date that came nearer, or that was still to come
 * at the cutoff, is no delay that a new date hides.
 */
export const putOffAfterDue = (older: readonly Day[], newer: readonly Day[], cutoff: Day): MovedDate[] =>
  movedDates(older, newer).filter(({ from, to }) => from <= cutoff && to > from);

/** Each day of `days` once for each time that `others` does not have it, ascending. */
function without(days: readonly Day[], others: readonly Day[]): Day[] {
  const counts = new Map<Day, number>();
  for (const day of others) counts.set(day, (counts.get(day) ?? 0) + 1);
  return [...days]
    .sort((a, b) => a - b)
    .filter((day) => {
      const count = counts.get(day) ?? 0;
      if (count > 0) counts.set(day, count - 1);
      return count === 0;
    });
}
