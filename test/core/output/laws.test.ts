/** The laws of writing, over every plan and layout that the tests know. */
import { analyzeWorkbook } from '../../../src/core/analyze';
import { type Choices, proposeChanges } from '../../../src/core/propose';
import { applyPatch } from '../../../src/core/workbook/apply-patch';
import { type Patch } from '../../../src/core/workbook/patch';
import { type SheetSnapshot, type WorkbookSnapshot, formulaAt, valueAt } from '../../../src/core/workbook/snapshot';
import { buildSnapshot, serial, type WorkbookSpec } from '../../support/workbook-spec';
import { largePlan } from '../../workbooks/large-plan';
import { LAYOUTS } from '../../workbooks/layouts';
import { FAULTY_PLANS, TEST_PLANS } from '../../workbooks';
import { outputPlans } from './output-plans';

const CHOICES: Choices = {
  columns: true,
  marks: true,
  seguimiento: { entity: 'Alcaldía de Prueba', preparedBy: null },
  fixes: [],
};
const TODAY = serial('2022-05-03');

const CASES: [string, WorkbookSpec, string][] = [
  ...[...TEST_PLANS, ...FAULTY_PLANS].map(({ name, spec, cutoff }): [string, WorkbookSpec, string] => [
    name,
    spec,
    cutoff,
  ]),
  ...LAYOUTS.map(({ name, workbook }): [string, WorkbookSpec, string] => [name, workbook, '2022-08-31']),
  ...outputPlans.map(({ name, spec, cutoff }): [string, WorkbookSpec, string] => [name, spec, cutoff]),
  ['large-plan', largePlan(60), '2024-08-31'],
];

function propose(snapshot: WorkbookSnapshot, cutoff: string, today = TODAY): Patch {
  const analysis = analyzeWorkbook(snapshot, { cutoff: serial(cutoff) });
  return proposeChanges(analysis, CHOICES, { today, version: '0.0.0' }).patch;
}

/** Everything that a sheet holds, without the accident of how far its used range goes. */
function contentOf(sheet: SheetSnapshot): unknown {
  const cells: Record<string, unknown> = {};
  const { area } = sheet;
  for (let row = area?.top ?? 0; area && row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      const value = valueAt(sheet, row, column);
      const formula = formulaAt(sheet, row, column);
      const format = sheet.numberFormats[row - area.top]?.[column - area.left] ?? 'General';
      if (value !== null || formula !== null || format !== 'General')
        cells[`${row},${column}`] = [value, formula, format];
    }
  }
  const byArea = (a: unknown, b: unknown): number => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);
  return {
    cells,
    merges: [...sheet.merges].sort(byArea),
    names: [...sheet.names].sort(byArea),
    rules: [...sheet.conditionalFormats].sort(byArea),
    tables: sheet.listObjects,
  };
}

const contentOfAll = (workbook: WorkbookSnapshot): unknown => ({
  sheets: Object.fromEntries(workbook.sheets.map((sheet) => [sheet.name, contentOf(sheet)])),
  names: workbook.names,
  settings: workbook.settings,
});

describe.each(CASES)('%s', (_, spec, cutoff) => {
  const before = buildSnapshot(spec);
  const patch = propose(before, cutoff);
  const applied = applyPatch(before, patch);

  test('no cell is touched twice', () => {
    const cells = patch.operations.flatMap((o) => (o.op === 'set-cell' ? [`${o.sheet}!${o.row},${o.column}`] : []));
    expect(cells.length).toBe(new Set(cells).size);
  });

  test('no cell of the user is changed', () => {
    const { ownSheets, tables } = analyzeWorkbook(before, { cutoff: serial(cutoff) }).recognition;
    const isOurs = (sheet: string, column: number): boolean =>
      ownSheets.some((own) => own.sheet === sheet) ||
      tables.some((table) => table.sheet === sheet && table.ownColumns.some((own) => own.column === column));
    const over = patch.operations.filter(
      (o) => o.op === 'set-cell' && o.before.value !== null && o.before.value !== '' && !isOurs(o.sheet, o.column),
    );
    expect(over).toEqual([]);
  });

  test('the second proposal is empty, today and tomorrow', () => {
    expect(applied.stale).toEqual([]);
    expect(propose(applied.snapshot, cutoff, TODAY + 1).operations).toEqual([]);
    const renamed = { ...applied.snapshot, fileName: 'copia de plan (1).xlsx' };
    expect(propose(renamed, cutoff, TODAY + 1).operations).toEqual([]);
  });

  test('what is read does not change by what was written', () => {
    const read = (workbook: WorkbookSnapshot): unknown =>
      analyzeWorkbook(workbook, { cutoff: serial(cutoff) }).plan.activities.map(
        ({ row, lastRow, number, text, target, milestones, executed, status, daysLate, nextDue }) => ({
          ...{ row, lastRow, number, text, status, daysLate, nextDue },
          target: target.value,
          executed: executed.value,
          milestones: milestones.map(({ due, amount }) => [due, amount]),
        }),
      );
    expect(read(applied.snapshot)).toEqual(read(before));
  });

  test('the inverse restores everything', () => {
    const undone = applyPatch(applied.snapshot, applied.inverse);
    expect(undone.stale).toEqual([]);
    expect(contentOfAll(undone.snapshot)).toEqual(contentOfAll(before));
  });

  test('formulas keep to what every Excel reads', () => {
    for (const operation of patch.operations) {
      if (operation.op !== 'set-cell' || operation.after.formula === null) continue;
      expect(operation.after.formula).toMatch(/^=/);
      expect(operation.after.formula.length).toBeLessThan(2000);
      const outside = operation.after.formula.replace(/"[^"]*"|'[^']*'/g, '');
      expect(outside).not.toMatch(/_xlfn|\b(TODAY|NOW|OFFSET|INDIRECT|LET|XLOOKUP|FILTER|TEXT|VALUE)\(|--|;|#REF/);
      expect(operation.after.value).not.toBeNull();
    }
  });
});
