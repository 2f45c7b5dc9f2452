/** A seguimiento that is closed holds what it showed when it was built, and nothing changes it any more. */
import { analyzeWorkbook } from '../../../src/core/analyze';
import { type Choices, type Proposal, proposeChanges } from '../../../src/core/propose';
import { detailColumn } from '../../../src/core/output/seguimiento-layout';
import { readSettings } from '../../../src/core/settings';
import { applyPatch } from '../../../src/core/workbook/apply-patch';
import { OWN_SHEET_NAMES } from '../../../src/core/workbook/own-marks';
import { type CellContent, type Operation } from '../../../src/core/workbook/patch';
import {
  type CellValue,
  type SheetSnapshot,
  type WorkbookSnapshot,
  findSheet,
  formulaAt,
  valueAt,
} from '../../../src/core/workbook/snapshot';
import { type WorkbookSpec, buildSnapshot, serial } from '../../support/workbook-spec';
import { TEST_PLANS } from '../../workbooks';
import { largePlan } from '../../workbooks/large-plan';
import { LAYOUTS } from '../../workbooks/layouts';
import { outputPlans } from './output-plans';
import { ministry2017 } from '../../workbooks/ministry-2017';

const APRIL = '2017-04-30';
const AUGUST = '2017-08-31';
const SHEET = 'Seguimiento 30-abr-2017';
const BUILD: Choices = {
  columns: true,
  marks: true,
  seguimiento: { entity: null, preparedBy: 'Control Interno' },
  fixes: [],
};
const close = (figures: 'built' | 'today', sheet = SHEET): Choices => ({
  columns: false,
  marks: false,
  seguimiento: null,
  fixes: [],
  closing: { sheet, figures, author: null },
});

function propose(workbook: WorkbookSnapshot, cutoff: string, choices: Choices): Proposal {
  const today = serial(cutoff) + 9;
  return proposeChanges(analyzeWorkbook(workbook, { cutoff: serial(cutoff) }), choices, { today, version: '1' });
}

function run(workbook: WorkbookSnapshot, cutoff: string, choices: Choices): WorkbookSnapshot {
  const { patch, obstacles } = propose(workbook, cutoff, choices);
  expect(obstacles).toEqual([]);
  const applied = applyPatch(workbook, patch);
  expect(applied.stale).toEqual([]);
  expect(applyPatch(applied.snapshot, applied.inverse).snapshot.settings).toBe(workbook.settings);
  return applied.snapshot;
}

function write(
  workbook: WorkbookSnapshot,
  sheet: string,
  cells: readonly (readonly [row: number, column: number, after: CellContent])[],
): WorkbookSnapshot {
  const found = findSheet(workbook, sheet)!;
  const operations = cells.map(([row, column, after]): Operation => {
    const before = { formula: formulaAt(found, row, column), value: valueAt(found, row, column) };
    return { op: 'set-cell', because: { kind: 'fix', label: '' }, unit: '', sheet, row, column, before, after };
  });
  return applyPatch(workbook, { operations }).snapshot;
}

const constant = (value: CellValue): CellContent => ({ formula: null, value });

/** All is executed at once, and every formula of the sheet shows something else: what Excel does after such an edit. */
function moveOn(workbook: WorkbookSnapshot, sheet: string): WorkbookSnapshot {
  const { plan } = analyzeWorkbook(workbook, { cutoff: serial(APRIL) });
  let moved = workbook;
  for (const { table, row } of plan.activities) {
    const column = table.columns.find(({ field }) => field === 'executed')!.column;
    moved = write(moved, table.sheet, [[row, column, constant(9)]]);
  }
  const found = findSheet(moved, sheet)!;
  const shown: [number, number, CellContent][] = [];
  eachCell(found, (row, column) => {
    const formula = formulaAt(found, row, column);
    if (formula !== null) shown.push([row, column, { formula, value: 'de hoy' }]);
  });
  return write(moved, sheet, shown);
}

function eachCell({ area }: SheetSnapshot, visit: (row: number, column: number) => void): void {
  for (let row = area!.top; row <= area!.bottom; row++) {
    for (let column = area!.left; column <= area!.right; column++) visit(row, column);
  }
}

/** Late in the year that a plan is of, so that something is due. */
const cutoffOf = (spec: WorkbookSpec): string =>
  `${analyzeWorkbook(buildSnapshot(spec), { cutoff: serial('2022-08-31') }).plan.yearForDates}-08-31`;

const sheetOf = (workbook: WorkbookSnapshot, name = SHEET): SheetSnapshot => findSheet(workbook, name)!;
const plain = (value: CellValue): CellValue => (value === '' ? null : value);

/** What a sheet shows, but for the line that says when and by whom it was closed. */
function shown(sheet: SheetSnapshot): CellValue[] {
  const values: CellValue[] = [];
  eachCell(sheet, (row, column) => {
    const value = plain(valueAt(sheet, row, column));
    values.push(typeof value === 'string' && value.startsWith('Hoja construida el ') ? null : value);
  });
  return values;
}

function formulasOf(sheet: SheetSnapshot): string[] {
  const formulas: string[] = [];
  eachCell(sheet, (row, column) => {
    const formula = formulaAt(sheet, row, column);
    if (formula !== null) formulas.push(formula);
  });
  return formulas;
}

const findings = (workbook: WorkbookSnapshot, cutoff = AUGUST) =>
  analyzeWorkbook(workbook, { cutoff: serial(cutoff) }).findings.filter(({ rule }) => rule === 'closed-changed');

const april = run(buildSnapshot(ministry2017), APRIL, BUILD);

describe('April, after all was executed and August is built', () => {
  const moved = moveOn(april, SHEET);
  const august = run(moved, AUGUST, BUILD);

  test('is closed with what it showed when it was built, and has no formula', () => {
    expect(shown(sheetOf(august))).toEqual(shown(sheetOf(april)));
    expect(formulasOf(sheetOf(august))).toEqual([]);
  });

  test('says when, by whom, of which version, and its sum', () => {
    const texts = sheetOf(august).values.flat().map(String);
    expect(texts.find((text) => text.startsWith('Hoja construida el '))).toMatch(
      /^Hoja construida el 09-may-2017 con Seguimiento PAAC 1, en el libro \S+\.xlsx\. Cerrada el 09-sep-2017 por Control Interno; versión del plan: sin indicar; suma de verificación: [0-9A-F]{4}-[0-9A-F]{4}\.$/,
    );
  });

  test('stays equal, cell by cell, through later edits of the plan and later builds', () => {
    const edited = write(august, 'Participación ciudadana', [
      [10, 2, constant('Otra actividad, dicha de otro modo')],
      [11, 3, constant(8)],
    ]);
    const december = run(run(edited, AUGUST, BUILD), '2017-12-31', BUILD);
    expect(sheetOf(december).values).toEqual(sheetOf(august).values);
    expect(formulasOf(sheetOf(december, 'Seguimiento 31-ago-2017'))).toEqual([]);
    expect(findings(december)).toEqual([]);
  });

  test('is not written again at its own cutoff, and the proposal says why', () => {
    const { patch, obstacles } = propose(august, APRIL, BUILD);
    expect(patch.operations.filter((operation) => 'sheet' in operation && operation.sheet === SHEET)).toEqual([]);
    expect(obstacles).toEqual([{ sheet: SHEET, message: expect.stringContaining('está cerrado') }]);
    expect(propose(august, APRIL, close('today')).patch.operations).toEqual([]);
  });

  test('and after that there is nothing left to propose', () => {
    expect(propose(august, AUGUST, BUILD).patch.operations).toEqual([]);
  });

  test('a cell that is retyped is named; a signature in a blank cell is not', () => {
    const sheet = sheetOf(august);
    const blank: [number, number] = [5, 7];
    expect(valueAt(sheet, ...blank)).toBeNull();
    const signed = write(august, SHEET, [[...blank, constant(serial('2017-09-12'))]]);
    expect(findings(signed)).toEqual([]);
    const row = sheet.values.findIndex((line) => line[0] === 'A003') + sheet.area!.top;
    const retyped = write(signed, SHEET, [
      [row + 2, detailColumn('status'), constant('Cumplida')],
      [row, detailColumn('reported'), constant(77)],
    ]);
    expect(findings(retyped)).toEqual([
      expect.objectContaining({ severity: 'error', cell: { sheet: SHEET, row, column: detailColumn('reported') } }),
    ]);
  });

  test('stays open where the user takes the tick', () => {
    const open = run(moved, AUGUST, { ...BUILD, seguimiento: { ...BUILD.seguimiento!, leftOpen: [SHEET] } });
    expect(formulasOf(sheetOf(open))).toEqual(formulasOf(sheetOf(moved)));
    expect(findings(open)).toEqual([]);
  });
});

describe('Cerrar y publicar', () => {
  let tried = 0;

  test('lists what is different today, and closes with what the user chooses', () => {
    const moved = moveOn(april, SHEET);
    const { closings } = propose(moved, APRIL, close('built'));
    expect(closings).toHaveLength(1);
    expect(closings![0]).toMatchObject({ sheet: SHEET, cutoff: serial(APRIL), isBuildKnown: true });
    const status = closings![0]!.differences.filter(({ column }) => column === 'Estado');
    expect(status).toHaveLength(28);
    expect(status[0]).toMatchObject({
      key: expect.stringMatching(/^A\d+$/),
      built: expect.any(String),
      today: 'de hoy',
    });
    expect(shown(sheetOf(run(moved, APRIL, close('built'))))).toEqual(shown(sheetOf(april)));
    const withToday = sheetOf(run(moved, APRIL, close('today')));
    expect(formulasOf(withToday)).toEqual([]);
    expect(withToday.values.flat().filter((value) => value === 'de hoy').length).toBeGreaterThan(200);
  });

  test('counts what was verified after the build', () => {
    const sheet = sheetOf(april);
    const row = sheet.values.findIndex((line) => line.includes('Cumplida parcialmente'));
    const verified = write(april, SHEET, [[row, detailColumn('verified'), constant(2)]]);
    const closed = sheetOf(run(verified, APRIL, close('built')));
    expect(valueAt(closed, row, detailColumn('status'))).toBe('Cumplida a corte');
    expect(closed.values.flat()).toContain('1 de 28');
    const total = closed.values.find((line) => String(line[1]).startsWith('Total del plan'))!;
    expect(total.slice(5, 13)).toEqual([28, 4, 4, 0, 0, 0, 1, 'Alta']);
  });

  test('adds what was typed as a formula for a component without a table, which a rebuild keeps', () => {
    const sheet = sheetOf(april);
    const row = sheet.values.findIndex((line) => line[1] === 'Racionalización de trámites');
    const typed = write(april, SHEET, [
      [row, 5, { formula: '=2+2', value: 4 }],
      [row, 6, { formula: '=1+1', value: 2 }],
      [row, 7, constant(2)],
    ]);
    const rebuilt = run(typed, APRIL, BUILD);
    expect([5, 6].map((column) => formulaAt(sheetOf(rebuilt), row, column))).toEqual(['=2+2', '=1+1']);
    const closed = sheetOf(run(rebuilt, APRIL, close('built')));
    expect(closed.values[row]!.slice(5, 8)).toEqual([4, 2, 2]);
    const total = closed.values.find((line) => String(line[1]).startsWith('Total del plan'))!;
    expect(total.slice(5, 8)).toEqual([32, 6, 5]);
  });

  test.each([
    ...TEST_PLANS.map(({ name, spec, cutoff }): [string, WorkbookSpec, string] => [name, spec, cutoff]),
    ...outputPlans.map(({ name, spec, cutoff }): [string, WorkbookSpec, string] => [name, spec, cutoff]),
    ...LAYOUTS.map(({ name, workbook }): [string, WorkbookSpec, string] => [name, workbook, cutoffOf(workbook)]),
    ['120 activities', largePlan(120), '2024-08-31'],
  ])('%s: right after the build nothing differs, and every figure stays', (_, spec, cutoff) => {
    const { patch } = propose(buildSnapshot(spec), cutoff, BUILD);
    const built = applyPatch(buildSnapshot(spec), patch).snapshot;
    const name = built.sheets.find(({ names }) =>
      names.some((known) => known.name === OWN_SHEET_NAMES.seguimiento),
    )?.name;
    // A few layouts are no plan, or have no room for the columns.
    if (name === undefined) return;
    tried++;
    const { closings } = propose(built, cutoff, close('built', name));
    expect(closings![0]!.differences).toEqual([]);
    const closed = run(built, cutoff, close('built', name));
    expect(shown(sheetOf(closed, name))).toEqual(shown(sheetOf(built, name)));
    expect(formulasOf(sheetOf(closed, name))).toEqual([]);
  });

  test('nearly all of them were built', () => expect(tried).toBeGreaterThan(85));

  test('without the memory of the build nothing is closed by itself; by hand it is, with what is shown', () => {
    const forgotten = { ...moveOn(april, SHEET), settings: null };
    const august = run(forgotten, AUGUST, BUILD);
    expect(formulasOf(sheetOf(august)).length).toBeGreaterThan(200);
    const { closings } = propose(forgotten, APRIL, close('built'));
    expect(closings![0]!.isBuildKnown).toBe(false);
    expect(formulasOf(sheetOf(run(forgotten, APRIL, close('built'))))).toEqual([]);
  });

  test('a file whose formulas came without results is not closed: what the user computed there would be lost', () => {
    const sheet = sheetOf(april);
    const bare = {
      ...april,
      sheets: april.sheets.map((each) =>
        each === sheet
          ? {
              ...sheet,
              values: sheet.values.map((line, i) =>
                line.map((value, j) => (sheet.formulas[i]![j] === null ? value : null)),
              ),
            }
          : each,
      ),
    };
    for (const figures of ['built', 'today'] as const) {
      const { patch, obstacles } = propose(bare, APRIL, close(figures));
      expect(patch.operations).toEqual([]);
      expect(obstacles).toEqual([{ sheet: SHEET, message: expect.stringContaining('no traen sus resultados') }]);
    }
    expect(propose(bare, AUGUST, BUILD).closings).toBeUndefined();
  });

  test('a closed sheet without the memory of its closing is still not written', () => {
    const closed = { ...run(april, APRIL, close('built')), settings: null };
    expect(findings(closed, APRIL)).toEqual([]);
    const { patch } = propose(closed, APRIL, BUILD);
    expect(patch.operations.filter((operation) => 'sheet' in operation && operation.sheet === SHEET)).toEqual([]);
  });

  test('a renamed sheet is still the closed one', () => {
    const closed = run(april, APRIL, close('built'));
    const renamed: WorkbookSnapshot = {
      ...closed,
      sheets: closed.sheets.map((sheet) => (sheet.name === SHEET ? { ...sheet, name: 'Abril' } : sheet)),
    };
    expect(findings(renamed, APRIL)).toEqual([]);
    const retyped = write(renamed, 'Abril', [[0, 1, constant('Otro título')]]);
    expect(findings(retyped, APRIL)).toEqual([
      expect.objectContaining({ cell: { sheet: 'Abril', row: 0, column: 1 } }),
    ]);
  });

  test('the build stands compact in our part', () => {
    const { builds } = readSettings(april.settings);
    expect(Object.keys(builds)).toEqual([APRIL]);
    expect(builds[APRIL]!.activities).toHaveLength(28);
    // A third of it figures, the rest the plan's own words, of which the texts of the activities are most.
    expect(april.settings!.length).toBeLessThan(28 * 400);
  });
});
