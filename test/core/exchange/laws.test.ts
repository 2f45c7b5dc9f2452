/** Over every plan and every layout of the test set: what was answered is what the plan says afterwards, and once is enough. */
import { type Decision } from '../../../src/core/exchange/decisions';
import { readRequests } from '../../../src/core/exchange/read-request';
import { receiveReports } from '../../../src/core/exchange/receive-at-once';
import { acceptedIds, receivePatch } from '../../../src/core/exchange/receive-operations';
import { type AskedActivity, prepareRequests } from '../../../src/core/exchange/requests';
import { type MeasuredActivity } from '../../../src/core/progress/measured';
import { applyPatch } from '../../../src/core/workbook/apply-patch';
import { type WorkbookSnapshot } from '../../../src/core/workbook/snapshot';
import { buildSnapshot } from '../../support/workbook-spec';
import { TEST_PLANS } from '../../workbooks';
import { LAYOUTS } from '../../workbooks/layouts';
import { CIRCUMSTANCES, TODAY, analyze, answer } from './small-plan';

const cases: readonly (readonly [string, WorkbookSnapshot, string])[] = [
  ...TEST_PLANS.map(({ name, spec, cutoff }) => [name, buildSnapshot(spec), cutoff] as const),
  ...LAYOUTS.flatMap(({ name, workbook }) => {
    const snapshot = buildSnapshot(workbook);
    const { plan } = analyze(snapshot, '2022-08-31');
    return plan.activities.length === 0 ? [] : [[name, snapshot, `${plan.planYear ?? 2022}-08-31`] as const];
  }),
];

/** Half of the target and not less than before, in the unit that is asked for. */
function rightAmount({ activity, unit, prior }: AskedActivity): number {
  const most = unit === activity.target.unit ? activity.target.value : 1;
  const half = unit === 'count' ? Math.max(1, Math.floor(most / 2)) : most / 2;
  return Math.max(prior.executed ?? 0, half);
}

const placeOf = ({ table, row }: MeasuredActivity): string => `${table.sheet} ${table.header.left} ${row}`;

test.each(cases)('%s', (_, workbook, cutoff) => {
  const analysis = analyze(workbook, cutoff);
  const run = prepareRequests(analysis, { replyBy: null, today: TODAY });
  const said = new Map<string, number>();
  const books = run.books.flatMap(({ office, asked }) => {
    const typed = asked.flatMap((each, row) => {
      const { activity, unit } = each;
      if (said.has(placeOf(activity))) return [];
      const amount = rightAmount(each);
      said.set(placeOf(activity), unit === activity.target.unit ? amount : amount * activity.target.value);
      return [
        [row, 'executed', amount] as const,
        [row, 'report', `Reporte de ${activity.text}`] as const,
        [row, 'evidence', `Evidencia ${row}`] as const,
      ];
    });
    return readRequests(`${office}.xlsx`, answer(run, office, typed));
  });
  const at = receiveReports(analysis, books, CIRCUMSTANCES);
  // Only what the plan itself cannot take is not accepted, and by period somebody is asked.
  const strange = at.reception.decisions.filter(
    ({ verdict, reasons }) =>
      verdict !== 'accepted' &&
      verdict !== 'same' &&
      !reasons.every(({ code }) =>
        /^(no-(block|period|column)|formula|shared|several-rows|other-header|by-period|over-target)$/.test(code),
      ),
  );
  expect(strange.map(({ field, reasons }) => [field, reasons])).toEqual([]);
  const patch = receivePatch(at, acceptedIds(at.reception), CIRCUMSTANCES);
  const after = analyze(applyPatch(workbook, patch).snapshot, cutoff);
  const now = new Map(after.plan.activities.map((activity) => [placeOf(activity), activity.executed]));
  const isWritten = ({ field, verdict }: Decision): boolean => field === 'executed' && verdict === 'accepted';
  for (const { activity } of at.reception.decisions.filter(isWritten)) {
    const { source, value } = now.get(placeOf(activity!))!;
    // What Control Interno verified goes before what an office reports.
    if (source !== 'verified') expect(value).toBeCloseTo(said.get(placeOf(activity!))!, 1);
  }
  const again = receiveReports(after, books, CIRCUMSTANCES);
  const left = again.reception.decisions.filter(({ verdict }) => verdict === 'accepted');
  expect(left.map(({ field, name, ref, holds }) => [field, name, ref, holds])).toEqual([]);
});
