import { analyzeWorkbook } from '../../../src/core/analyze';
import { packVersion, unpackVersion } from '../../../src/core/progress/stored-version';
import { packBuild, unpackBuild, forgetOldVersions } from '../../../src/core/progress/stored-build';
import { comparePlans } from '../../../src/core/versions/compare-plans';
import { readVersion } from '../../../src/core/versions/read-version';
import { buildSnapshot, serial } from '../../support/workbook-spec';
import { TEST_PLANS } from '../../workbooks';

const FIGURES = { zones: { medium: 0.6, high: 0.8 }, activities: [] };

test.each(TEST_PLANS)('$name: what is kept of a version is the version', ({ spec, cutoff }) => {
  const analysis = analyzeWorkbook(buildSnapshot(spec), { cutoff: serial(cutoff) });
  const version = readVersion(analysis, 'plan');
  const packed: unknown = JSON.parse(JSON.stringify(packVersion(version.activities)));
  const kept = unpackVersion(packed);
  expect(kept).toEqual(version.activities.map((each) => ({ ...each, cell: null })));
  expect(comparePlans({ name: 'antes', activities: kept! }, version, serial(cutoff)).changes).toEqual([]);
});

test.each<[string, unknown]>([
  ['nothing', undefined],
  ['a text', 'x'],
  ['no words', { a: [] }],
  ['a word that is not there', { w: [], a: [['A001', 0, 0, -1, -1, null, 'Feria', 0, [], [], '']] }],
  ['a date that is none', { w: ['Hoja', ''], a: [['A001', 0, 0, -1, -1, null, 'Feria', 1, [], ['mayo'], '']] }],
  ['a row too short', { w: ['Hoja'], a: [['A001', 0]] }],
])('%s is no version', (_, data) => expect(unpackVersion(data)).toBeNull());

test('a build of an earlier release has figures and no words', () => {
  const packed: unknown = JSON.parse(JSON.stringify(packBuild(FIGURES)));
  expect(packed).toEqual({ z: [0.6, 0.8], a: [] });
  expect(unpackBuild(packed)).toEqual(FIGURES);
});

test('of several builds the words of the last two are kept, the figures of all', () => {
  const build = { ...FIGURES, version: [] };
  const kept = forgetOldVersions({ '2017-04-30': build, '2017-12-31': build, '2017-08-31': build });
  expect(kept).toEqual({ '2017-04-30': FIGURES, '2017-08-31': build, '2017-12-31': build });
});
