/** Who stands beside whom: an activity between the same two neighbours in both versions is likely to be the same. */
import { type VersionActivity } from '../progress/plan-version';

type Activities = readonly VersionActivity[];

/** The nearest activities above and below in its table that have a partner, as indexes of the newer version. */
export interface Place {
  readonly above: number | null;
  readonly below: number | null;
}

/** `partnerOf`: which of the newer version an activity was taken for; null where it has none yet. */
export function findPlaces(activities: Activities, partnerOf: (index: number) => number | null): Place[] {
  const above = nearest(activities, partnerOf, 1);
  const below = nearest(activities, partnerOf, -1);
  return activities.map((_, index) => ({ above: above[index]!, below: below[index]! }));
}

/** Of each activity the partner of the nearest one before it (`step` 1) or after it (-1) in its table that has one. */
function nearest(activities: Activities, partnerOf: (index: number) => number | null, step: 1 | -1): (number | null)[] {
  const found: (number | null)[] = activities.map(() => null);
  let last: number | null = null;
  let table = -1;
  for (let at = step === 1 ? 0 : activities.length - 1; at >= 0 && at < activities.length; at += step) {
    if (activities[at]!.table !== table) last = null;
    table = activities[at]!.table;
    found[at] = last;
    last = partnerOf(at) ?? last;
  }
  return found;
}

/** What two places say for a pair, beside the text. */
export const placeAgreement = (a: Place, b: Place): number =>
  (a.above !== null && a.above === b.above ? 0.1 : 0) + (a.below !== null && a.below === b.below ? 0.1 : 0);
