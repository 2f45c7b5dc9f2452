/** The year that a plan is of (analysis.md, section 2). */
import { type Recognition } from '../recognize/table';
import { readTitleYears } from '../recognize/title-years';

/**
 * The plan year: stated beside `vigencia`, `plan`, `programa` or `estrategia` in a title or a sheet's name; else the
 * year of more than half of the milestones that state one; else null. `votes` counts milestones by stated year.
 */
export function findPlanYear(recognition: Recognition, votes: ReadonlyMap<number, number>): number | null {
  const stated = readTitleYears(recognition);
  if (stated.length > 0) {
    const mentions = new Map<number, number>();
    for (const year of stated) mentions.set(year, (mentions.get(year) ?? 0) + 1);
    // Of several the one that most milestones have, then the one that is said more often.
    return [...mentions.keys()].reduce((best, year) => {
      const difference = (votes.get(year) ?? 0) - (votes.get(best) ?? 0);
      return difference > 0 || (difference === 0 && mentions.get(year)! > mentions.get(best)!) ? year : best;
    });
  }
  let total = 0;
  for (const count of votes.values()) total += count;
  for (const [year, count] of votes) if (count * 2 > total) return year;
  return null;
}
