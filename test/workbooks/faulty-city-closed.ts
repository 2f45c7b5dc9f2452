/**
 * The invented alcaldía's plan as it comes back in August: the add-in wrote its columns in May, the seguimiento of April
 * was built and closed, and then somebody retyped a reported quantity in the closed sheet and a state in the plan.
 */
import { analyzeWorkbook } from '../../src/core/analyze';
import { type Choices, proposeChanges } from '../../src/core/propose';
import { applyPatch } from '../../src/core/workbook/apply-patch';
import {
  type CellRef,
  type CellValue,
  type SheetSnapshot,
  type WorkbookSnapshot,
} from '../../src/core/workbook/snapshot';
import { buildSnapshot, serial } from '../support/workbook-spec';
import { faultyCity2022 } from './faulty-city-2022';

const APRIL = serial('2022-04-30');
const NOTHING: Choices = { columns: false, marks: false, seguimiento: null, fixes: [] };

function apply(workbook: WorkbookSnapshot, choices: Partial<Choices>): WorkbookSnapshot {
  const analysis = analyzeWorkbook(workbook, { cutoff: APRIL });
  const circumstances = { today: serial('2022-05-12'), version: '0.0.0' };
  return applyPatch(workbook, proposeChanges(analysis, { ...NOTHING, ...choices }, circumstances).patch).snapshot;
}

/** The cell under a header, in the row of a Código. */
function findCell(workbook: WorkbookSnapshot, name: string, key: string, header: string): CellRef {
  const { area, values } = workbook.sheets.find((sheet) => sheet.name === name)!;
  const headerRow = values.findIndex((cells) => cells.includes(header) && cells.includes('Código'));
  const row = values.findIndex((cells, at) => at > headerRow && cells.includes(key));
  return { sheet: name, row: area!.top + row, column: area!.left + values[headerRow]!.lastIndexOf(header) };
}

function retype(workbook: WorkbookSnapshot, { sheet: name, row, column }: CellRef, typed: CellValue): WorkbookSnapshot {
  const change = (sheet: SheetSnapshot): SheetSnapshot => {
    const { top, left } = sheet.area!;
    const put = <T>(grid: readonly (readonly T[])[], value: T): T[][] =>
      grid.map((cells, at) => cells.map((old, index) => (at === row - top && index === column - left ? value : old)));
    return { ...sheet, values: put(sheet.values, typed), formulas: put<string | null>(sheet.formulas, null) };
  };
  return { ...workbook, sheets: workbook.sheets.map((sheet) => (sheet.name === name ? change(sheet) : sheet)) };
}

/** Followed up at 31 August 2022. `retyped`: the cell of the plan and that of the closed sheet. */
export function makeFaultyCityClosed(): { workbook: WorkbookSnapshot; retyped: readonly CellRef[] } {
  const built = apply(buildSnapshot(faultyCity2022), {
    columns: true,
    seguimiento: { entity: 'Alcaldía de Villa Sofía', preparedBy: null },
  });
  const { name } = built.sheets.find((sheet) => sheet.name.startsWith('Seguimiento '))!;
  const closed = apply(built, { closing: { sheet: name, figures: 'built', author: null } });
  const status = findCell(closed, '1. Riesgos', 'A007', 'Estado');
  const reported = findCell(closed, name, 'A002', 'Reportado');
  return { workbook: retype(retype(closed, status, 'Cumplida'), reported, 2), retyped: [status, reported] };
}
