/** The seguimiento as a workbook of its own: what it shows and how it looks, and nothing else of the workbook. */
import { analyzeWorkbook } from '../../src/core/analyze';
import { FIRST_PRINTED, LAST_PRINTED, summaryColumn } from '../../src/core/output/seguimiento-layout';
import { proposeChanges } from '../../src/core/propose';
import { type Operation } from '../../src/core/workbook/patch';
import { type CellValue, findSheet, valueAt } from '../../src/core/workbook/snapshot';
import { applyPatch } from '../../src/xlsx/apply-patch';
import { openPackage, savePackage } from '../../src/xlsx/package';
import { publishSheet } from '../../src/xlsx/publish';
import { readAppearance } from '../../src/xlsx/read-appearance';
import { readSnapshot } from '../../src/xlsx/read-snapshot';
import { buildWorkbook, zipParts } from '../support/build-workbook';
import { tortureParts } from '../support/torture-workbook';
import { serial } from '../support/workbook-spec';
import { TEST_PLANS } from '../workbooks';

function write(bytes: Uint8Array, cutoff: string) {
  const pkg = openPackage(bytes);
  const analysis = analyzeWorkbook(readSnapshot(pkg, 'plan.xlsx'), { cutoff: serial(cutoff) });
  const seguimiento = { entity: '=Ministerio & <Minas>', preparedBy: null };
  const { patch } = proposeChanges(
    analysis,
    { columns: true, marks: true, seguimiento, fixes: [] },
    { today: serial(cutoff) + 9, version: '1' },
  );
  const written = applyPatch(pkg, patch).pkg;
  const sheet = readSnapshot(written, null).sheets.find(({ name }) => name.startsWith('Seguimiento '))!;
  return { written, sheet, published: publishSheet(written, sheet.name, { first: FIRST_PRINTED, last: LAST_PRINTED }) };
}

describe.each([
  ...TEST_PLANS.map(({ name, spec, cutoff }) => [name, buildWorkbook(spec), cutoff] as const),
  ['torture, 1904', zipParts(tortureParts({ dateSystem: 1904 })), '2017-04-30'] as const,
])('%s', (_, bytes, cutoff) => {
  const { written, sheet, published } = write(bytes, cutoff);
  const workbook = readSnapshot(openPackage(savePackage(published)), null);

  test('is one sheet that shows the same, without formulas, names or anything of ours', () => {
    expect(workbook.sheets.map(({ name }) => name)).toEqual([sheet.name]);
    expect(workbook.names).toEqual([]);
    expect(workbook.settings).toBeNull();
    expect(workbook.dateSystem).toBe(readSnapshot(written, null).dateSystem);
    const [only] = workbook.sheets;
    expect(only!.names).toEqual([]);
    expect(only!.formulas.flat().every((formula) => formula === null)).toBe(true);
    const plain = (value: CellValue): CellValue => (value === '' ? null : value);
    for (let row = 0; row <= sheet.area!.bottom; row++) {
      for (let column = 0; column <= sheet.area!.right; column++) {
        const isPublished = column >= FIRST_PRINTED && column <= LAST_PRINTED;
        const expected = isPublished ? plain(valueAt(sheet, row, column)) : null;
        expect([row, column, plain(valueAt(only!, row, column))]).toEqual([row, column, expected]);
      }
    }
    expect(only!.merges).toEqual(sheet.merges);
  });

  test('looks and prints the same, and holds no text of the other sheets', () => {
    const look = (of: typeof written) => {
      const { cells, rows, columns, rules } = readAppearance(of).sheets.find(({ name }) => name === sheet.name)!;
      const published = cells.filter(({ column }) => column >= FIRST_PRINTED && column <= LAST_PRINTED);
      return { cells: published, rows, columns, rules };
    };
    expect(look(published)).toEqual(look(written));
    expect(published.paths().sort()).toEqual(
      expect.arrayContaining(['[Content_Types].xml', '_rels/.rels', 'xl/workbook.xml', 'xl/worksheets/sheet1.xml']),
    );
    expect(published.paths().filter((path) => /shared|custom|docProps|comment|media/i.test(path))).toEqual([]);
    const text = published.text('xl/workbook.xml')!;
    expect(text).toContain('_xlnm.Print_Area');
    expect(text).toContain('_xlnm.Print_Titles');
    expect(text).not.toContain('PAAC_');
  });
});

test('an entity that begins like a formula stays a text', () => {
  const { published } = write(buildWorkbook(TEST_PLANS[0]!.spec), '2017-04-30');
  const [sheet] = readSnapshot(published, null).sheets;
  expect(sheet!.values.flat()).toContain('=Ministerio & <Minas>');
  expect(findSheet(readSnapshot(published, null), sheet!.name)).toBeDefined();
});

test('a row grows with what was typed into its merged cells, and no other row changes', () => {
  const { written, sheet } = write(buildWorkbook(TEST_PLANS[0]!.spec), '2017-04-30');
  const column = summaryColumn('remarks');
  const row =
    sheet.area!.top + sheet.values.findIndex((line) => line[column - sheet.area!.left] === 'Observaciones') + 1;
  const remark = 'Control Interno verificó los soportes y recomienda ajustar la meta en la próxima versión. '.repeat(5);
  const typed: Operation = {
    op: 'set-cell',
    because: { kind: 'fix', label: '' },
    unit: '',
    sheet: sheet.name,
    row,
    column,
    before: { formula: null, value: null },
    after: { formula: null, value: remark },
  };
  const { pkg } = applyPatch(written, { operations: [typed] });
  const published = publishSheet(pkg, sheet.name, { first: FIRST_PRINTED, last: LAST_PRINTED });
  const rowsOf = (of: typeof pkg) => readAppearance(of).sheets.find(({ name }) => name === sheet.name)!.rows;
  const heightIn = (of: typeof pkg) => rowsOf(of).find((known) => known.row === row)!.height!;
  expect(heightIn(pkg)).toBe(18);
  expect(heightIn(published)).toBeGreaterThan(100);
  const others = (of: typeof pkg) => rowsOf(of).filter((known) => known.row !== row);
  expect(others(published)).toEqual(others(pkg));
});
