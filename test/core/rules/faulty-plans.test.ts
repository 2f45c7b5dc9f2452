/**
 * Whole plans with the faults that people make: what is found in them stands in `test/golden`, cell by cell, and no rule
 * is without a plan in which it fires.
 */
import { analyzeWorkbook } from '../../../src/core/analyze';
import { type Analysis } from '../../../src/core/analysis';
import { proposeChanges } from '../../../src/core/propose';
import { RULES } from '../../../src/core/rules';
import { formatCell } from '../../../src/core/workbook/address';
import { applyPatch } from '../../../src/core/workbook/apply-patch';
import { expectGolden } from '../../support/golden-file';
import { buildSnapshot, serial } from '../../support/workbook-spec';
import { FAULTY_PLANS, TEST_PLANS } from '../../workbooks';
import { makeFaultyCityClosed } from '../../workbooks/faulty-city-closed';
import { LAYOUTS } from '../../workbooks/layouts';

const faulty: readonly (readonly [string, Analysis])[] = [
  ...FAULTY_PLANS.map(
    ({ name, spec, cutoff }) => [name, analyzeWorkbook(buildSnapshot(spec), { cutoff: serial(cutoff) })] as const,
  ),
  ['faulty-city-closed', analyzeWorkbook(makeFaultyCityClosed(), { cutoff: serial('2022-08-31') })],
];

const placesOf = ({ findings }: Analysis): string[] =>
  findings.map(
    ({ rule, cell }) => `${rule} ${cell === null ? '' : `${cell.sheet}!${formatCell(cell.row, cell.column)}`}`,
  );

test.each(RULES.map(({ id }) => id))('%s fires in a whole plan', (id) => {
  const places = faulty.flatMap(([name, analysis]) =>
    placesOf(analysis).flatMap((place) => (place.startsWith(`${id} `) ? [`${name}: ${place}`] : [])),
  );
  expect(places).not.toEqual([]);
});

test('what is found in a plan whose closed seguimiento and computed cells were retyped', () => {
  const [, { findings }] = faulty[faulty.length - 1]!;
  const lines = findings.map(({ rule, severity, cell, message, fix }) => {
    const place = cell === null ? '' : `${cell.sheet}!${formatCell(cell.row, cell.column)}`;
    return `${severity} ${rule} ${place} ${message}${fix === null ? '' : ` => ${JSON.stringify(fix.value)}`}`;
  });
  expectGolden('faulty-city-closed', `${lines.join('\n')}\n`);
});

test("the add-in's columns, and April's seguimiento, bring no other finding into the plan", () => {
  const [[, before]] = faulty as [readonly [string, Analysis]];
  const [, after] = faulty[faulty.length - 1]!;
  const added = placesOf(after).filter((place) => !placesOf(before).includes(place));
  const gone = placesOf(before).filter((place) => !placesOf(after).includes(place));
  expect(added.map((place) => place.split(' ')[0])).toEqual(['computed-tampered', 'closed-changed']);
  expect(gone).toEqual([]);
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
