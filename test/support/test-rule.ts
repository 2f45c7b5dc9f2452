/**
 * Tries a rule on its own examples, through the real line: exactly the marked cells are reported, a fix writes what the
 * mark says and takes its finding away, and what was given to the line is not touched.
 */
import { analyzeWorkbook } from '../../src/core/analyze';
import { type ExampleCell, type ExampleSheet, type ExampleValue, readExample } from '../../src/core/rules/example';
import { type Finding, type FixValue, type Rule, type RuleExample } from '../../src/core/rules/rule';
import { type Choices, proposeChanges } from '../../src/core/propose';
import { formatCell } from '../../src/core/workbook/address';
import { applyPatch } from '../../src/core/workbook/apply-patch';
import { type CellRef, type CellValue, type WorkbookSnapshot } from '../../src/core/workbook/snapshot';
import { type CellSpec, type SheetSpec, buildSnapshot, serial } from './workbook-spec';

export function testRule(rule: Rule): void {
  describe(rule.id, () => {
    for (const example of rule.examples) {
      test(example.name, () => tryExample(rule, example));
    }
  });
}

/** One drawn sheet with its marks, as an example or as an edge of a test. */
export function tryExample(rule: Rule, example: RuleExample): void {
  const sheets = readExample(example.table);
  const plan = deepFreeze(buildSnapshot({ sheets: sheets.map(toSheetSpec) }));
  const cutoff = cutoffOf(plan, example);
  const { workbook, faults } = typeOnClosed(typeOver(plan, example, cutoff), example, cutoff);
  const reported = findingsOf(rule, workbook, cutoff);

  const marks = sheets.flatMap((sheet) => marksOf(sheet));
  const expected = marks.map(({ ref, cell }) => [place(ref), cell.fix === null ? null : plainValue(cell.fix.value)]);
  if (example.isReportedWithoutCell) expected.unshift([place(null), null]);
  for (const fault of faults) expected.push([place(fault), null]);
  const marksNameFixes = marks.some(({ cell }) => cell.fix !== null);
  const found = reported.map(({ cell, fix }) => [
    place(cell),
    marksNameFixes && fix !== null ? fixedValue(fix.value) : null,
  ]);
  expect(found).toEqual(expected);
  for (const finding of reported) expect(finding.message).toMatch(/^(«|[A-ZÁÉÍÓÚÑ0-9]).+\.$/s);
  for (const finding of reported) tryFix(rule, finding, workbook, cutoff);
}

/** A fix, proposed and applied as the user would, takes its finding away, changes one cell, and can be undone. */
function tryFix(rule: Rule, { cell, fix }: Finding, workbook: WorkbookSnapshot, cutoff: number): void {
  if (fix === null || cell === null) return;
  const analysis = analyzeWorkbook(workbook, { cutoff });
  const nothing = { columns: false, marks: false, seguimiento: null };
  const { patch } = proposeChanges(analysis, { ...nothing, fixes: [{ rule: rule.id, cell }] }, CIRCUMSTANCES);
  const written = patch.operations.filter(({ op }) => op === 'set-cell');
  expect(written).toEqual([expect.objectContaining(cell)]);
  const { snapshot, inverse, stale } = applyPatch(workbook, patch);
  expect(stale).toEqual([]);
  expect(findingsOf(rule, snapshot, cutoff).map((after) => place(after.cell))).not.toContain(place(cell));
  expect(applyPatch(snapshot, inverse).snapshot.sheets).toEqual(workbook.sheets);
}

const CIRCUMSTANCES = { today: serial('2022-05-02'), version: '0.0.0' };

/** The workbook after the add-in has written its columns and a user typed over them, and the cells at fault. */
function typeOver(
  plan: WorkbookSnapshot,
  { typedOver = [] }: RuleExample,
  cutoff: number,
): { workbook: WorkbookSnapshot; faults: CellRef[] } {
  if (typedOver.length === 0) return { workbook: plan, faults: [] };
  const choices = { columns: true, marks: false, seguimiento: null, fixes: [] };
  const { patch } = proposeChanges(analyzeWorkbook(plan, { cutoff }), choices, CIRCUMSTANCES);
  let workbook = applyPatch(plan, patch).snapshot;
  const table = analyzeWorkbook(workbook, { cutoff }).recognition.tables[0]!;
  const faults: CellRef[] = [];
  for (const { column: id, row, typed, isFault } of typedOver) {
    const column = [
      ...table.ownColumns.filter((own) => own.id === id),
      ...table.columns.filter(({ field }) => field === id),
    ][0]!.column;
    const cell = { sheet: table.sheet, row: row - 1, column };
    workbook = withCell(workbook, cell, typed);
    if (isFault) faults.push(cell);
  }
  faults.sort((a, b) => a.row - b.row || a.column - b.column);
  return { workbook: deepFreeze(workbook), faults };
}

/** The workbook after its seguimiento was built and closed, and a user typed over cells of it. */
function typeOnClosed(
  given: { workbook: WorkbookSnapshot; faults: CellRef[] },
  { typedOnClosed = [] }: RuleExample,
  cutoff: number,
): { workbook: WorkbookSnapshot; faults: CellRef[] } {
  if (typedOnClosed.length === 0) return given;
  const build = { columns: true, marks: false, seguimiento: { entity: null, preparedBy: null }, fixes: [] };
  const run = (workbook: WorkbookSnapshot, choices: Choices): WorkbookSnapshot =>
    applyPatch(workbook, proposeChanges(analyzeWorkbook(workbook, { cutoff }), choices, CIRCUMSTANCES).patch).snapshot;
  const built = run(given.workbook, build);
  const { name } = built.sheets.find((sheet) => sheet.name.startsWith('Seguimiento '))!;
  const closing = { sheet: name, figures: 'built' as const, author: null };
  let workbook = run(built, { columns: false, marks: false, seguimiento: null, fixes: [], closing });
  const { values, area } = workbook.sheets.find((sheet) => sheet.name === name)!;
  const header = values.findIndex((line) => line.includes('Código'));
  const faults = [...given.faults];
  for (const { header: text, activity, typed, isFault } of typedOnClosed) {
    const row = values.findIndex((line, index) => index > header && line[0] === `A00${activity}`) + area!.top;
    const cell = { sheet: name, row, column: values[header]!.indexOf(text) + area!.left };
    workbook = withCell(workbook, cell, typed);
    if (isFault) faults.push(cell);
  }
  return { workbook: deepFreeze(workbook), faults };
}

function findingsOf(rule: Rule, workbook: WorkbookSnapshot, cutoff: number): Finding[] {
  const { findings, failures } = analyzeWorkbook(deepFreeze(workbook), { cutoff });
  expect(failures).toEqual([]);
  return findings.filter((finding) => finding.rule === rule.id);
}

/** The example's own, else 30 April of the plan year. */
function cutoffOf(workbook: WorkbookSnapshot, { cutoff }: RuleExample): number {
  if (cutoff) return serial(cutoff);
  const { plan } = analyzeWorkbook(workbook, { cutoff: serial('2022-04-30') });
  return serial(`${plan.planYear ?? 2022}-04-30`);
}

const place = (cell: CellRef | null): string =>
  cell === null ? 'the workbook' : `${cell.sheet}!${formatCell(cell.row, cell.column)}`;

function marksOf(sheet: ExampleSheet): { ref: CellRef; cell: ExampleCell }[] {
  return sheet.rows.flatMap(({ cells }, row) =>
    cells.flatMap((cell, column) => (cell.isMarked ? [{ ref: { sheet: sheet.name, row, column }, cell }] : [])),
  );
}

/** A sheet of an example as tests describe sheets. */
export function toSheetSpec(sheet: ExampleSheet): SheetSpec {
  const merges = new Map<string, { row: number; column: number; lastRow: number; lastColumn: number }>();
  sheet.rows.forEach(({ cells }, row) =>
    cells.forEach((cell, column) => {
      if (!cell.joined) return;
      let [top, left] = [row, column];
      for (let here: ExampleCell['joined'] = cell.joined; here; here = sheet.rows[top]?.cells[left]?.joined ?? null) {
        if (here === 'above') top -= 1;
        else left -= 1;
      }
      const key = `${top} ${left}`;
      const merge = merges.get(key) ?? { row: top, column: left, lastRow: top, lastColumn: left };
      merge.lastRow = Math.max(merge.lastRow, row);
      merge.lastColumn = Math.max(merge.lastColumn, column);
      merges.set(key, merge);
    }),
  );
  return {
    name: sheet.name,
    rows: sheet.rows.map(({ cells }) => cells.map(({ value }) => toCellSpec(value))),
    merges: [...merges.values()].map(
      ({ row, column, lastRow, lastColumn }) => `${formatCell(row, column)}:${formatCell(lastRow, lastColumn)}`,
    ),
    hiddenRows: sheet.rows.flatMap(({ isHidden }, row) => (isHidden ? [row + 1] : [])),
  };
}

function toCellSpec(value: ExampleValue): CellSpec {
  if (value === null || typeof value !== 'object') return value;
  if ('date' in value) return { date: value.date };
  if ('percent' in value) return { value: value.percent, numberFormat: '0%' };
  return { value: { error: value.error } };
}

function plainValue(value: ExampleValue): CellValue {
  if (value === null || typeof value !== 'object') return value;
  if ('date' in value) return serial(value.date);
  if ('percent' in value) return value.percent;
  return { error: value.error };
}

const fixedValue = (fix: FixValue): CellValue =>
  typeof fix === 'object' && fix !== null && 'day' in fix ? fix.day : fix;

function withCell(workbook: WorkbookSnapshot, cell: CellRef, typed: string | number): WorkbookSnapshot {
  const isFormula = typeof typed === 'string' && typed.startsWith('=');
  const set = <T>(grid: readonly (readonly T[])[], row: number, column: number, value: T): T[][] =>
    grid.map((cells, r) => cells.map((old, c) => (r === row && c === column ? value : old)));
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => {
      if (sheet.name !== cell.sheet || !sheet.area) return sheet;
      const [row, column] = [cell.row - sheet.area.top, cell.column - sheet.area.left];
      return {
        ...sheet,
        values: set<CellValue>(sheet.values, row, column, isFormula ? 0 : typed === '' ? null : typed),
        formulas: set(sheet.formulas, row, column, isFormula ? typed : null),
      };
    }),
  };
}

/** Whatever writes to what it was given throws. */
export function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const part of Object.values(value)) deepFreeze(part);
  }
  return value;
}
