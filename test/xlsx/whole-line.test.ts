/** What `apply` writes, on files: the same as on plain data, nothing else touched, and nothing left to do afterwards. */
import { buildWorkbook, zipParts } from '../support/build-workbook';
import { tortureParts } from '../support/torture-workbook';
import { TEST_PLANS } from '../workbooks';
import { analyzeWorkbook } from '../../src/core/analyze';
import { proposeChanges } from '../../src/core/propose';
import { dayFromIso } from '../../src/core/values/calendar-date';
import { type Patch } from '../../src/core/workbook/patch';
import { applyPatch as applyToData } from '../../src/core/workbook/apply-patch';
import {
  formulaAt,
  numberFormatAt,
  type SheetSnapshot,
  valueAt,
  type WorkbookSnapshot,
} from '../../src/core/workbook/snapshot';
import { applyPatch } from '../../src/xlsx/apply-patch';
import { openPackage, savePackage, type XlsxPackage } from '../../src/xlsx/package';
import { readAppearance } from '../../src/xlsx/read-appearance';
import { readSnapshot } from '../../src/xlsx/read-snapshot';

const FILES: [name: string, bytes: Uint8Array, cutoff: string][] = [
  ...TEST_PLANS.map(({ name, spec, cutoff }): [string, Uint8Array, string] => [name, buildWorkbook(spec), cutoff]),
  ['torture', zipParts(tortureParts()), '2017-04-30'],
  ['torture with macros, 1904', zipParts(tortureParts({ macros: true, dateSystem: 1904 })), '2017-04-30'],
];

function propose(workbook: WorkbookSnapshot, cutoff: string): Patch {
  const analysis = analyzeWorkbook(workbook, { cutoff: dayFromIso(cutoff)! });
  const seguimiento = { entity: 'Ministerio', preparedBy: null };
  const choices = { columns: true, marks: true, seguimiento, fixes: [] };
  return proposeChanges(analysis, choices, { today: 46000, version: '1.0.0' }).patch;
}

/** Values, formulas and number formats of every cell that holds something or is formatted, by address. */
function cellsOf(sheet: SheetSnapshot): Record<string, unknown> {
  const cells: Record<string, unknown> = {};
  const { area } = sheet;
  for (let row = area?.top ?? 0; area && row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      const cell = [valueAt(sheet, row, column), formulaAt(sheet, row, column), numberFormatAt(sheet, row, column)];
      if (cell[0] !== null || cell[1] !== null) cells[`${row},${column}`] = cell;
    }
  }
  return cells;
}

const plainly = (workbook: WorkbookSnapshot): unknown =>
  workbook.sheets.map(({ name, merges, names, listObjects, conditionalFormats, ...sheet }) => ({
    name,
    merges,
    names,
    listObjects,
    conditionalFormats,
    cells: cellsOf({ name, merges, names, listObjects, conditionalFormats, ...sheet }),
  }));

const reopen = (pkg: XlsxPackage): XlsxPackage => openPackage(savePackage(pkg));

describe.each(FILES)('%s', (_, bytes, cutoff) => {
  const pkg = openPackage(bytes);
  const before = readSnapshot(pkg, 'plan.xlsx');
  const patch = propose(before, cutoff);
  const applied = applyPatch(pkg, patch);
  const after = readSnapshot(reopen(applied.pkg), 'plan.xlsx');

  test('the file holds what plain data would', () => {
    expect(patch.operations.length).toBeGreaterThan(50);
    const expected = applyToData(before, patch);
    expect(expected.stale).toEqual([]);
    expect(plainly(after)).toEqual(plainly(expected.snapshot));
    expect([after.names, after.settings]).toEqual([expected.snapshot.names, expected.snapshot.settings]);
  });

  test('only the parts that it must touch are other than before', () => {
    const touched = /^(\[Content_Types\]\.xml|xl\/(workbook|styles|calcChain)\.xml|xl\/_rels\/workbook\.xml\.rels)$/;
    const sheets = new Set(patch.operations.map((operation) => ('sheet' in operation ? operation.sheet : null)));
    const mine = before.sheets.map((sheet, i) => (sheets.has(sheet.name) ? sheetPaths(pkg)[i] : null));
    for (const path of pkg.paths()) {
      if (touched.test(path) || mine.includes(path)) continue;
      expect([path, applied.pkg.entry(path)?.compressed]).toEqual([path, pkg.entry(path)!.compressed]);
    }
  });

  test('the cells that the user had are untouched', () => {
    for (const sheet of before.sheets) {
      const now = after.sheets.find((other) => other.name === sheet.name)!;
      for (const [key, cell] of Object.entries(cellsOf(sheet))) {
        const [row, column] = key.split(',').map(Number) as [number, number];
        expect([valueAt(now, row, column), formulaAt(now, row, column), numberFormatAt(now, row, column)]).toEqual(
          cell,
        );
      }
    }
  });

  test('undoing gives the workbook back', () => {
    const undone = reopen(applyPatch(reopen(applied.pkg), applied.inverse).pkg);
    expect(readSnapshot(undone, 'plan.xlsx')).toEqual(before);
    const looks = (of: XlsxPackage) => readAppearance(of).sheets.map(({ columns: _columns, ...rest }) => rest);
    expect(looks(undone)).toEqual(looks(pkg));
  });
});

const sheetPaths = (pkg: XlsxPackage): string[] => {
  const paths = pkg.paths().filter((path) => /^xl\/worksheets\/[^/]+\.xml$/.test(path));
  return paths;
};
