/** Real plans with the columns of the add-in: what is the user's to change is no fault, what is computed is. */
import { analyzeWorkbook } from '../../../src/core/analyze';
import { proposeChanges } from '../../../src/core/propose';
import { formatCell } from '../../../src/core/workbook/address';
import { applyPatch } from '../../../src/core/workbook/apply-patch';
import { COMPUTED_COLUMNS } from '../../../src/core/workbook/own-marks';
import { type CellRef, type CellValue, type WorkbookSnapshot, formulaAt } from '../../../src/core/workbook/snapshot';
import { buildSnapshot, serial } from '../../support/workbook-spec';
import { TEST_PLANS } from '../../workbooks';

const CIRCUMSTANCES = { today: serial('2022-05-02'), version: '0.0.0' };
const COLUMNS = { columns: true, marks: true, seguimiento: null, fixes: [] };

function tampered(workbook: WorkbookSnapshot, cutoff: string): string[] {
  return analyzeWorkbook(workbook, { cutoff: serial(cutoff) })
    .findings.filter(({ rule }) => rule === 'computed-tampered')
    .map(({ cell }) => `${cell!.sheet}!${formatCell(cell!.row, cell!.column)}`);
}

function write(workbook: WorkbookSnapshot, cell: CellRef, value: CellValue, formula: string | null): WorkbookSnapshot {
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => {
      if (sheet.name !== cell.sheet || !sheet.area) return sheet;
      const { top, left } = sheet.area;
      const set = <T>(grid: readonly (readonly T[])[], content: T): T[][] =>
        grid.map((cells, r) =>
          cells.map((old, c) => (r === cell.row - top && c === cell.column - left ? content : old)),
        );
      return { ...sheet, values: set(sheet.values, value), formulas: set(sheet.formulas, formula) };
    }),
  };
}

describe.each(TEST_PLANS.map((plan) => [plan.name, plan] as const))('%s', (_, { spec, cutoff }) => {
  const plan = buildSnapshot(spec);
  const { patch } = proposeChanges(analyzeWorkbook(plan, { cutoff: serial(cutoff) }), COLUMNS, CIRCUMSTANCES);
  const workbook = applyPatch(plan, patch).snapshot;
  const analysis = analyzeWorkbook(workbook, { cutoff: serial(cutoff) });
  const { activities } = analysis.plan;
  const columnOf = (index: number, id: string): number =>
    activities[index]!.table.ownColumns.find((own) => own.id === id)!.column;
  const executedColumn = (index: number): number =>
    activities[index]!.table.columns.find(({ field }) => field === 'executed')!.column;
  const cellOf = (index: number, column: number): CellRef => ({
    sheet: activities[index]!.table.sheet,
    row: activities[index]!.row,
    column,
  });

  test('what the add-in has written is no fault, at any cutoff', () => {
    for (const day of [cutoff, '2016-01-01', '2030-12-31']) expect(tampered(workbook, day)).toEqual([]);
  });

  test.each<CellValue>([0, 1, 0.5, 99, '50 %', '33,3%', '2', 'dos', 'N/A', null, { error: '#REF!' }])(
    'reporting %j is no fault',
    (value) => {
      let edited = workbook;
      activities.forEach((activity, index) => {
        const cell = cellOf(index, executedColumn(index));
        if (!activity.cells.executed || activity.cells.executed[0]!.row === cell.row)
          edited = write(edited, cell, value, null);
      });
      expect(tampered(edited, cutoff)).toEqual([]);
    },
  );

  test('other dates and targets make formulas out of date, not tampered with', () => {
    let edited = workbook;
    activities.forEach(({ table, row, cells }, index) => {
      for (const field of ['dueDate', 'endDate', 'target', 'planned'] as const) {
        const cell = cells[field]?.[0];
        if (!cell || cell.row !== row) continue;
        const value = field === 'target' || field === 'planned' ? 7 + index : index % 2 ? null : 'Cuando se requiera';
        edited = write(edited, { sheet: table.sheet, row, column: cell.column }, value, null);
      }
    });
    expect(tampered(edited, cutoff)).toEqual([]);
  });

  test.each([
    ['a value', 12345, () => null],
    ['another formula', 1, () => '=1+0'],
    ['a reference', 1, (row: number, executed: number) => `=${formatCell(row, executed)}`],
  ] as const)('%s over a computed cell is found, and its fix writes the formula again', (name, value, formulaOf) => {
    const cells = COMPUTED_COLUMNS.filter((id) => id !== 'key').flatMap((id, i) => {
      const index = (i * 7) % activities.length;
      const cell = cellOf(index, columnOf(index, id));
      const ours = formulaAt(
        workbook.sheets.find((sheet) => sheet.name === cell.sheet)!,
        cell.row,
        cell.column,
      );
      // A target that is written as a value, since the plan says it in words, may be any value of an earlier run.
      if (ours === null && name === 'a value') return [];
      return [{ cell, ours, formula: formulaOf(cell.row, executedColumn(index)) }];
    });
    let edited = workbook;
    for (const { cell, formula } of cells) edited = write(edited, cell, value, formula);
    const places = cells.map(({ cell }) => `${cell.sheet}!${formatCell(cell.row, cell.column)}`);
    expect(tampered(edited, cutoff).sort()).toEqual(places.sort());

    const fixes = cells.map(({ cell }) => ({ rule: 'computed-tampered', cell }));
    const choices = { columns: false, marks: false, seguimiento: null, fixes };
    const fix = proposeChanges(analyzeWorkbook(edited, { cutoff: serial(cutoff) }), choices, CIRCUMSTANCES).patch;
    const fixed = applyPatch(edited, fix).snapshot;
    for (const { cell, ours } of cells) {
      expect(
        formulaAt(
          fixed.sheets.find((sheet) => sheet.name === cell.sheet)!,
          cell.row,
          cell.column,
        ),
      ).toBe(ours);
    }
    expect(tampered(fixed, cutoff)).toEqual([]);
  });

  test('the same formula as another program may save it is no fault', () => {
    const saved = {
      ...workbook,
      sheets: workbook.sheets.map((sheet) => ({
        ...sheet,
        formulas: sheet.formulas.map((row) =>
          row.map((formula) => formula && formula.replace(/0\.000001/g, '9.9999999999999995E-7').replace(/,/g, ', ')),
        ),
      })),
    };
    expect(tampered(saved, cutoff)).toEqual([]);
  });

  test('a row without a Código is nobody’s fault', () => {
    const key = cellOf(0, columnOf(0, 'key'));
    const status = cellOf(0, columnOf(0, 'status'));
    expect(tampered(write(write(workbook, key, null, null), status, 'Cumplida', null), cutoff)).toEqual([]);
  });
});
