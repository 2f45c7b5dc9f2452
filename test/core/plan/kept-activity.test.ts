/** What a plan keeps of its activities, and what it reads when asked: the same in whatever order it is asked for. */
import { parsePlan } from '../../../src/core/plan/parse';
import { measurePlan, plainActivity, holdPlan } from '../../../src/core/progress/measure';
import { recognizeTables } from '../../../src/core/recognize/recognize';
import { analyzeWorkbook } from '../../../src/core/analyze';
import { dayFromIso } from '../../../src/core/values/calendar-date';
import { buildSnapshot } from '../../support/workbook-spec';
import { largePlan } from '../../workbooks/large-plan';

const cutoff = dayFromIso('2024-08-31')!;
const workbook = buildSnapshot(largePlan(60));
const { plan } = analyzeWorkbook(workbook, { cutoff });

test('in order, backwards and one by one: each activity says the same, each time', () => {
  const inOrder = plan.activities.map(plainActivity);
  const backwards = [...plan.activities].reverse().map(plainActivity).reverse();
  expect(backwards).toEqual(inOrder);
  const [first, second] = plan.activities;
  for (const key of ['target', 'milestones', 'executed', 'responsible', 'dateCells', 'cells', 'intervals'] as const) {
    // One asked in between must not answer for the other.
    const asked = [first![key], second![key], first![key]];
    expect(asked[2]).toEqual(asked[0]);
  }
  expect(inOrder[0]!.text).not.toBe(inOrder[1]!.text);
  expect(inOrder.some(({ milestones }) => milestones.length > 1)).toBe(true);
});

test('measured as it is read, or afterwards, or as plain data: the same', () => {
  const inOrder = plan.activities.map(plainActivity);
  const parsed = parsePlan(workbook, recognizeTables(workbook), cutoff);
  expect(measurePlan(parsed, cutoff).activities.map(plainActivity)).toEqual(
    inOrder.map((activity) => ({ ...activity, table: expect.anything() as unknown })),
  );
  expect(measurePlan({ ...plan, activities: inOrder }, cutoff).activities).toEqual(inOrder);
  expect(holdPlan(plan).activities.map(plainActivity)).toEqual(inOrder);
});

test('a later cutoff measures the same plan otherwise, and leaves the earlier one as it was', () => {
  const parsed = parsePlan(workbook, recognizeTables(workbook), cutoff);
  const before = measurePlan(parsed, cutoff);
  const planned = before.activities.map(({ plannedToCutoff }) => plannedToCutoff);
  const after = measurePlan(parsed, dayFromIso('2024-12-31')!);
  expect(before.activities.map(({ plannedToCutoff }) => plannedToCutoff)).toEqual(planned);
  expect(after.activities.map(({ plannedToCutoff }) => plannedToCutoff)).not.toEqual(planned);
});
