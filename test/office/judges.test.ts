/** The judges themselves: one that nods at everything would be worth nothing. */
import { buildParts, buildWorkbook, zipParts } from '../support/build-workbook';
import { valueAt } from '../../src/core/workbook/snapshot';
import { recalculate } from './libreoffice';
import { newErrors, validate } from './validator';

const spec = {
  sheets: [
    { name: 'P', rows: [[2, { formula: '=A1*3', value: 99 }, { formula: '=MAXIFS(A1:B1,A1:B1,">0")', value: 1 }]] },
  ],
};

test('LibreOffice calculates anew, whatever value stands in the file; many files in one call, in order', async () => {
  const other = { sheets: [{ name: 'Q', rows: [[{ formula: '="a"&"b"', value: 'x' }]] }] };
  const [first, second] = await recalculate([buildWorkbook(spec), buildWorkbook(other)]);
  expect(valueAt(first!.sheets[0]!, 0, 1)).toBe(6);
  expect(valueAt(second!.sheets[0]!, 0, 0)).toBe('ab');
});

test('the validator finds what is wrong, and only what is new counts', async () => {
  const parts = buildParts(spec);
  const path = 'xl/worksheets/sheet1.xml';
  const broken = zipParts({ ...parts, [path]: parts[path]!.replace('<sheetData>', '<mergeCells/><sheetData>') });
  expect(await validate(buildWorkbook(spec))).toEqual([]);
  expect(await newErrors(buildWorkbook(spec), broken)).toHaveLength(2);
  expect(await newErrors(broken, broken)).toEqual([]);
});
