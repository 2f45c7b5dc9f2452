/**
 * Whole plans with the faults that people make: what is found in them stands in `test/golden`, cell by cell, and no rule
 * is without a plan in which it fires.
 */
import { analyzeWorkbook } from '../../../src/core/analyze';
import { type Analysis } from '../../../src/core/analysis';
import { proposeChanges } from '../../../src/core/propose';
import { RULES } from '../../../src/core/rules';
import { type Finding } from '../../../src/core/rules/rule';
import { formatCell } from '../../../src/core/workbook/address';
import { applyPatch } from '../../../src/core/workbook/apply-patch';
import { buildSnapshot, serial } from '../../support/workbook-spec';
import { FAULTY_PLANS, TEST_PLANS } from '../../workbooks';
import { makeFaultyCityClosed } from '../../workbooks/faulty-city-closed';
import { LAYOUTS } from '../../workbooks/layouts';

const closed = makeFaultyCityClosed();
const faulty: readonly (readonly [string, Analysis])[] = [
  ...FAULTY_PLANS.map(
    ({ name, spec, cutoff }) => [name, analyzeWorkbook(buildSnapshot(spec), { cutoff: serial(cutoff) })] as const,
  ),
  ['faulty-city-closed', analyzeWorkbook(closed.workbook, { cutoff: serial('2022-08-31') })],
];

const placeOf = ({ rule, cell }: Finding): string =>
  `${rule} ${cell === null ? '' : `${cell.sheet}!${formatCell(cell.row, cell.column)}`}`;
const placesOf = ({ findings }: Analysis): string[] => findings.map(placeOf);

test.each(RULES.map(({ id }) => id))('%s fires in a whole plan', (id) => {
  const places = faulty.flatMap(([name, analysis]) =>
    placesOf(analysis).flatMap((place) => (place.startsWith(`${id} `) ? [`${name}: ${place}`] : [])),
  );
  expect(places).not.toEqual([]);
});

test('a retyped computed cell, and one of a closed seguimiento, are all that is found besides', () => {
  const [[, before]] = faulty as [readonly [string, Analysis]];
  const [, after] = faulty[faulty.length - 1]!;
  const added = after.findings.filter((finding) => !placesOf(before).includes(placeOf(finding)));
  expect(added.map(({ rule, cell }) => [rule, cell])).toEqual([
    ['computed-tampered', closed.retyped[0]],
    ['closed-changed', closed.retyped[1]],
  ]);
  expect(placesOf(before).filter((place) => !placesOf(after).includes(place))).toEqual([]);
});

const fixable = faulty.flatMap(([name, analysis]) =>
  analysis.findings.flatMap((finding) => (finding.fix && finding.cell ? [[name, finding, analysis] as const] : [])),
);

test.each(fixable.map(([name, { rule, cell }, analysis]) => [name, rule, cell!, analysis] as const))(
  'in %s the fix of %s changes its cell, takes the finding away and brings no other',
  (_, rule, cell, analysis) => {
    const nothing = { columns: false, marks: false, seguimiento: null };
    const circumstances = { today: serial('2022-09-05'), version: '0.0.0' };
    const { patch } = proposeChanges(analysis, { ...nothing, fixes: [{ rule, cell }] }, circumstances);
    const { sheet, row, column } = cell;
    const area = { top: row, left: column, bottom: row, right: column };
    for (const operation of patch.operations) {
      expect(operation).toMatchObject(operation.op === 'set-cell' ? { sheet, row, column } : { sheet, area });
    }
    expect(patch.operations.filter(({ op }) => op === 'set-cell')).toHaveLength(1);
    const { snapshot, stale } = applyPatch(analysis.workbook, patch);
    expect(stale).toEqual([]);
    const before = placesOf(analysis);
    const after = placesOf(analyzeWorkbook(snapshot, { cutoff: analysis.plan.cutoff }));
    const place = `${rule} ${cell.sheet}!${formatCell(cell.row, cell.column)}`;
    expect(after).not.toContain(place);
    expect(after.filter((other) => !before.includes(other))).toEqual([]);
  },
);

const everything: readonly (readonly [string, Analysis])[] = [
  ...faulty,
  ...TEST_PLANS.map(
    ({ name, spec, cutoff }) => [name, analyzeWorkbook(buildSnapshot(spec), { cutoff: serial(cutoff) })] as const,
  ),
  ...LAYOUTS.flatMap(({ name, workbook }) =>
    ['2017-04-30', '2020-12-31', '2022-08-31'].map(
      (cutoff) =>
        [`${name} (${cutoff})`, analyzeWorkbook(buildSnapshot(workbook), { cutoff: serial(cutoff) })] as const,
    ),
  ),
];

test.each(everything)(
  'no rule fires twice on a cell, crashes, or names a cell with an error value: %s',
  (_, analysis) => {
    const places = placesOf(analysis);
    expect(places).toEqual([...new Set(places)]);
    expect(analysis.failures).toEqual([]);
    const broken = new Set(places.filter((place) => place.startsWith('cell-error ')).map((place) => place.slice(11)));
    expect(
      places.filter((place) => !place.startsWith('cell-error ') && broken.has(place.slice(place.indexOf(' ') + 1))),
    ).toEqual([]);
  },
);
