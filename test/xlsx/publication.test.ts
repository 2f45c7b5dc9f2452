/** What is published is what the sheet shows now: a file that is behind is refused. */
import { analyzeWorkbook } from '../../src/core/analyze';
import { proposeChanges } from '../../src/core/propose';
import { type CellValue, type SheetSnapshot, findSheet } from '../../src/core/workbook/snapshot';
import { applyPatch } from '../../src/xlsx/apply-patch';
import { openPackage, savePackage } from '../../src/xlsx/package';
import { makePublication } from '../../src/xlsx/publication';
import { readSnapshot } from '../../src/xlsx/read-snapshot';
import { buildWorkbook } from '../support/build-workbook';
import { serial } from '../support/workbook-spec';
import { ministry2017 } from '../workbooks/ministry-2017';

const SHEET = 'Seguimiento 30-abr-2017';
const plan = openPackage(buildWorkbook(ministry2017));
const { patch } = proposeChanges(
  analyzeWorkbook(readSnapshot(plan, null), { cutoff: serial('2017-04-30') }),
  { columns: true, marks: true, seguimiento: { entity: 'Ministerio', preparedBy: null }, fixes: [] },
  { today: serial('2017-05-09'), version: '1' },
);
const bytes = savePackage(applyPatch(plan, patch).pkg);
const sheet = findSheet(readSnapshot(openPackage(bytes), null), SHEET)!;

/** The sheet with one of its values changed. */
function showing(change: (value: CellValue, row: number, column: number) => CellValue): SheetSnapshot {
  const values = sheet.values.map((line, i) =>
    line.map((value, j) => change(value, i + sheet.area!.top, j + sheet.area!.left)),
  );
  return { ...sheet, values };
}

const codeOf = (shown: SheetSnapshot): unknown => {
  try {
    makePublication(bytes, shown);
    return 'published';
  } catch (error) {
    return [(error as { code: unknown }).code, (error as { cells: { row: number }[] }).cells.map(({ row }) => row)];
  }
};

test('of the same sheet it is made', () => {
  const [only] = readSnapshot(openPackage(makePublication(bytes, sheet)), null).sheets;
  expect(only!.name).toBe(SHEET);
  expect(only!.values.flat()).toContain('Total del plan (sobre todas las actividades)');
});

test('what programs round and how they end lines is no difference, nor are cells that are not published', () => {
  expect(codeOf(showing((value) => (typeof value === 'number' ? value * (1 + 1e-15) : value)))).toBe('published');
  expect(codeOf(showing((value) => (typeof value === 'string' ? value.replace(/\n/g, '\r\n') : value)))).toBe(
    'published',
  );
  expect(codeOf(showing((value, _, column) => (column === 0 || column >= 30 ? 'x' : value)))).toBe('published');
});

test('a figure that the file has not yet is named', () => {
  const row = sheet.values.findIndex((line) => line.includes('Total del plan (sobre todas las actividades)'));
  const at = row + sheet.area!.top;
  expect(codeOf(showing((value, r, c) => (r === at && c === 7 ? 4 : value)))).toEqual(['stale', [at]]);
  expect(codeOf(showing((value, r, c) => (r === at && c === 17 ? 'escrito ahora' : value)))).toEqual(['stale', [at]]);
});

test('rows that the file still has below are named too', () => {
  const area = { ...sheet.area!, bottom: sheet.area!.bottom - 1 };
  const shorter = { ...sheet, area, values: sheet.values.slice(0, -1) };
  expect(codeOf(shorter)).toEqual(['stale', [sheet.area!.bottom]]);
});

test('a file without the sheet is behind as well', () => {
  const error = (() => {
    try {
      return makePublication(savePackage(plan), sheet);
    } catch (reason) {
      return reason;
    }
  })();
  expect(error).toMatchObject({ code: 'stale', detail: 'the file lacks the sheet' });
});
