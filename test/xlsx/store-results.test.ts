import { buildWorkbook, zipParts } from '../support/build-workbook';
import { tortureParts } from '../support/torture-workbook';
import { formulaAt, valueAt } from '../../src/core/workbook/snapshot';
import { openPackage } from '../../src/xlsx/package';
import { readSnapshot } from '../../src/xlsx/read-snapshot';
import { storeResults } from '../../src/xlsx/store-results';

const result = (sheet: string, row: number, column: number, formula: string, value: string | number | null) => ({
  sheet,
  row,
  column,
  formula,
  value,
});

test('the values beside formulas change, of shared and array formulas too; the formulas do not', () => {
  const pkg = openPackage(zipParts(tortureParts()));
  const done = storeResults(pkg, [
    result('Datos', 1, 2, '=B2*$B$2+LOG10(100)', 'primero'),
    result('Datos', 2, 2, '=B3*$B$2+LOG10(100)', 18),
    result('Datos', 3, 5, '=B2:B3*2', 7),
  ]);
  const [, , before] = readSnapshot(pkg, null).sheets;
  const [, , sheet] = readSnapshot(done, null).sheets;
  expect(sheet!.formulas).toEqual(before!.formulas);
  expect([valueAt(sheet!, 1, 2), valueAt(sheet!, 2, 2), valueAt(sheet!, 3, 2), valueAt(sheet!, 3, 5)]).toEqual([
    'primero',
    18,
    2,
    7,
  ]);
  expect(done.text('xl/worksheets/sheet7.xml')).toContain(
    '<f t="shared" ref="C2:C4" si="0">B2*$B$2+LOG10(100)</f><v>primero</v>',
  );
});

test('a cell that holds another formula, or a value, is left alone', () => {
  const pkg = openPackage(buildWorkbook({ sheets: [{ name: 'P', rows: [[1, { formula: '=A1', value: 1 }]] }] }));
  expect(
    storeResults(pkg, [result('P', 0, 1, '=A2', 9), result('P', 0, 0, '=A1', 9), result('P', 0, 1, '=A1', 1)]),
  ).toBe(pkg);
  const [sheet] = readSnapshot(storeResults(pkg, [result('P', 0, 1, '=A1', '')]), null).sheets;
  expect([valueAt(sheet!, 0, 1), formulaAt(sheet!, 0, 1)]).toEqual(['', '=A1']);
});
