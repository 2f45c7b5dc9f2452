/** Parts of targets in every form: no status flips by a rounding error. */
import { analyzeWorkbook } from '../../../src/core/analyze';
import { ROUNDING_CUTOFF, ROUNDING_PLAN, ROUNDING_STATUSES } from '../../support/rounding-plan';
import { buildSnapshot, serial } from '../../support/workbook-spec';

test('a report of k of n milestones is k milestones', () => {
  const { activities } = analyzeWorkbook(buildSnapshot(ROUNDING_PLAN), { cutoff: serial(ROUNDING_CUTOFF) }).plan;
  expect(activities).toHaveLength(ROUNDING_STATUSES.length);
  const wrong = ROUNDING_STATUSES.flatMap(({ label, status }, i) => {
    const read = activities[i]!;
    return read.status === status
      ? []
      : [`${label}: ${read.status}, not ${status} (${read.executed.value} of ${read.plannedToCutoff})`];
  });
  expect(wrong).toEqual([]);
});
