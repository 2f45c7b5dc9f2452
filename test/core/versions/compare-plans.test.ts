import { analyzeWorkbook } from '../../../src/core/analyze';
import { foldText } from '../../../src/core/values/fold-text';
import { dayFromIso } from '../../../src/core/values/calendar-date';
import { type WorkbookSnapshot } from '../../../src/core/workbook/snapshot';
import { type PlanChange } from '../../../src/core/versions/changes';
import { comparePlans } from '../../../src/core/versions/compare-plans';
import { readVersion } from '../../../src/core/versions/read-version';
import { makeNewVersion } from '../../support/new-version';
import { buildSnapshot } from '../../support/workbook-spec';
import { TEST_PLANS } from '../../workbooks';

const versionOf = (workbook: WorkbookSnapshot, cutoff: number) =>
  readVersion(analyzeWorkbook(workbook, { cutoff }), workbook.fileName!);

/** Of an activity the text that it had before, folded; of a component the name. */
const named = ({ kind, older, newer, before }: PlanChange): string =>
  `${kind}: ${foldText((older ?? newer)?.text ?? before)}`;

describe.each(TEST_PLANS)('$name', ({ spec, cutoff: iso }) => {
  const cutoff = dayFromIso(iso)!;
  const workbook = buildSnapshot(spec);
  const older = versionOf(workbook, cutoff);

  test('against itself: no change', () => {
    const { changes, matching } = comparePlans(older, versionOf(workbook, cutoff), cutoff);
    expect(changes).toEqual([]);
    expect(matching.olderOnly).toEqual([]);
    expect(matching.newerOnly).toEqual([]);
  });

  test.each((process.env.VERSION_SEEDS ?? '1,2,3').split(',').map(Number))(
    'twenty-five changes of all kinds, seed %i: each named once, and nothing else',
    (seed) => {
      const { workbook: changed, done } = makeNewVersion(workbook, cutoff, seed, 25);
      expect(done.length).toBe(25);
      const { changes } = comparePlans(older, versionOf(changed, cutoff), cutoff);
      expect(changes.map(named).sort()).toEqual(done.map(({ kind, activity }) => `${kind}: ${activity}`).sort());
    },
  );
});
