/** The year that a plan is of (analysis.md, section 2). */
import { type Recognition } from '../recognize/table';
import { readCoverYears, readTitleYears } from '../recognize/title-years';
import { type WorkbookSnapshot } from '../workbook/snapshot';

/** Counted only where they decide: that takes a look at every date of the plan. */
type Votes = () => ReadonlyMap<number, number>;

/**
 * The plan year: stated beside `vigencia`, `plan`, `programa` or `estrategia` in a title or a sheet's name; else the
 * year of more than half of the milestones that state one; else what a cover states; else null. `votes` counts
 * milestones by stated year.
 */
export function findPlanYear(workbook: WorkbookSnapshot, recognition: Recognition, votes: Votes): number | null {
  return (
    mostSupported(readTitleYears(recognition), votes) ??
    majorityOf(votes) ??
    mostSupported(readCoverYears(workbook, recognition), votes)
  );
}

/** Of several years the one that most milestones have, then the one that is said more often, then the first. */
function mostSupported(years: readonly number[], votes: Votes): number | null {
  const mentions = new Map<number, number>();
  for (const year of years) mentions.set(year, (mentions.get(year) ?? 0) + 1);
  if (mentions.size < 2) return years[0] ?? null;
  const counted = votes();
  let best: number | null = null;
  for (const [year, count] of mentions) {
    const difference = best === null ? 1 : (counted.get(year) ?? 0) - (counted.get(best) ?? 0);
    if (difference > 0 || (difference === 0 && count > mentions.get(best!)!)) best = year;
  }
  return best;
}

function majorityOf(votes: Votes): number | null {
  const counted = votes();
  let total = 0;
  for (const count of counted.values()) total += count;
  for (const [year, count] of counted) if (count * 2 > total) return year;
  return null;
}
