/**
 * Three faces, one meaning: every formula that is written, recalculated by LibreOffice, shows the value that the core
 * computed for it; at three cutoffs, and again after only the cutoff cell was changed.
 */
import { analyzeWorkbook } from '../../src/core/analyze';
import { type Choices, proposeChanges } from '../../src/core/propose';
import { readSettings } from '../../src/core/settings';
import { lastDayOfMonth } from '../../src/core/values/calendar-date';
import { type Day, DAYS_1904 } from '../../src/core/values/day';
import { formatCell } from '../../src/core/workbook/address';
import { CUTOFF_NAME } from '../../src/core/workbook/own-marks';
import { type Patch, type SetCell } from '../../src/core/workbook/patch';
import {
  type CellValue,
  type SheetSnapshot,
  type WorkbookSnapshot,
  findSheet,
  formulaAt,
  valueAt,
} from '../../src/core/workbook/snapshot';
import { detailColumn } from '../../src/core/output/seguimiento-layout';
import { applyPatch } from '../../src/xlsx/apply-patch';
import { type XlsxPackage, openPackage, savePackage } from '../../src/xlsx/package';
import { readSnapshot } from '../../src/xlsx/read-snapshot';
import { outputPlans } from '../core/output/output-plans';
import { buildWorkbook } from '../support/build-workbook';
import { serial, type WorkbookSpec } from '../support/workbook-spec';
import { TEST_PLANS } from '../workbooks';
import { CORRECTED_PLANS } from '../workbooks/corrected-plans';
import { largePlan } from '../workbooks/large-plan';
import { LAYOUTS } from '../workbooks/layouts';
import { recalculate } from './libreoffice';

const CHOICES: Choices = { columns: true, marks: true, seguimiento: { entity: null, preparedBy: null }, fixes: [] };
const CUTOFF_MONTHS = [4, 8, 12];

interface Written {
  readonly label: string;
  readonly pkg: XlsxPackage;
  readonly cutoff: Day;
  readonly cutoffCell: SetCell;
  readonly formulas: readonly SetCell[];
}

function write(label: string, spec: WorkbookSpec, month: number): Written | null {
  const pkg = openPackage(buildWorkbook(spec));
  const snapshot = readSnapshot(pkg, null);
  const year = analyzeWorkbook(snapshot, { cutoff: serial('2022-04-30') }).plan.yearForDates;
  const cutoff = lastDayOfMonth(year, month);
  const analysis = analyzeWorkbook(snapshot, { cutoff });
  const { patch } = proposeChanges(analysis, CHOICES, { today: cutoff + 3, version: '0.0.0' });
  const cutoffCell = findCutoffCell(patch, cutoff - (snapshot.dateSystem === 1904 ? DAYS_1904 : 0));
  if (!cutoffCell) return null;
  const formulas = patch.operations.filter((o): o is SetCell => o.op === 'set-cell' && o.after.formula !== null);
  return { label: `${label}, ${month}`, pkg: applyPatch(pkg, patch).pkg, cutoff, cutoffCell, formulas };
}

/** The cell for which the workbook name stands. */
function findCutoffCell(patch: Patch, value: number): SetCell | undefined {
  const name = patch.operations.find((o) => o.op === 'set-name' && o.name === CUTOFF_NAME);
  const address = name?.op === 'set-name' ? name.after!.replace(/\$/g, '').split('!')[1] : null;
  return patch.operations.find(
    (o): o is SetCell => o.op === 'set-cell' && formatCell(o.row, o.column) === address && o.after.value === value,
  );
}

const same = (a: CellValue, b: CellValue): boolean =>
  typeof a === 'number' && typeof b === 'number' ? Math.abs(a - b) < 1e-6 : (a ?? '') === (b ?? '');

function differences(label: string, shown: WorkbookSnapshot, formulas: readonly SetCell[]): string[] {
  return formulas.flatMap(({ sheet, row, column, after }) => {
    const value = valueAt(findSheet(shown, sheet)!, row, column);
    if (same(value, after.value)) return [];
    const at = `${sheet}!${formatCell(row, column)}`;
    return [`${label} ${at}: ${JSON.stringify(value)} instead of ${JSON.stringify(after.value)} by ${after.formula!}`];
  });
}

/** What the next run would write, but for our memory: LibreOffice drops custom XML parts. */
function proposedAgain({ label, pkg, cutoff }: Written, workbook: WorkbookSnapshot): string[] {
  const settings = readSettings(readSnapshot(pkg, null).settings);
  const { patch } = proposeChanges(analyzeWorkbook(workbook, { cutoff, settings }), CHOICES, {
    today: cutoff + 4,
    version: '0.0.1',
  });
  return patch.operations.filter(({ op }) => op !== 'set-settings').map((each) => `${label}: ${JSON.stringify(each)}`);
}

const SETS: [string, [string, WorkbookSpec][]][] = [
  ['the plans', TEST_PLANS.map(({ name, spec }) => [name, spec])],
  ['the layouts', LAYOUTS.map(({ name, workbook }) => [name, workbook])],
  ['what is executed in every form', outputPlans.map(({ name, spec }) => [name, spec])],
  ['what the user said of the reading', CORRECTED_PLANS.map(({ name, spec }) => [name, spec])],
  ['a plan of 120 activities', [['large-plan', largePlan(120)]]],
];

describe.each(SETS)('%s', (_, plans) => {
  const written = plans.map(([name, spec]) => CUTOFF_MONTHS.flatMap((month) => write(name, spec, month) ?? []));

  test('show what the core computed', async () => {
    const all = written.flat();
    const shown = await recalculate(all.map(({ pkg }) => savePackage(pkg)));
    expect(all.flatMap(({ label, formulas }, i) => differences(label, shown[i]!, formulas))).toEqual([]);
    // What LibreOffice saved is known again: its way of writing formulas, names and merges is no change of ours.
    expect(all.flatMap((each, i) => proposedAgain(each, shown[i]!))).toEqual([]);
  });

  test('follow the cutoff cell', async () => {
    const moved = written.flatMap(([first, ...later]) =>
      later.map((target) => {
        const { cutoffCell } = first!;
        const change = { ...cutoffCell, before: cutoffCell.after, after: target.cutoffCell.after };
        return { built: first!, target, bytes: savePackage(applyPatch(first!.pkg, { operations: [change] }).pkg) };
      }),
    );
    const shown = await recalculate(moved.map(({ bytes }) => bytes));
    // The seguimiento has a cutoff of its own: it goes on saying what it said.
    const isSeguimiento = ({ because }: SetCell): boolean => because.kind === 'seguimiento';
    const all = moved.flatMap(({ built, target }, i) => [
      ...differences(
        target.label,
        shown[i]!,
        target.formulas.filter((each) => !isSeguimiento(each)),
      ),
      ...differences(`${built.label}, seguimiento`, shown[i]!, built.formulas.filter(isSeguimiento)),
    ]);
    expect(all).toEqual([]);
  });
});

/** The first row of the detail whose Estado is this word. */
function detailRow(sheet: SheetSnapshot, word: string): number {
  for (let row = 0; row <= sheet.area!.bottom; row++) {
    if (valueAt(sheet, row, detailColumn('status')) === word) return row;
  }
  throw new Error(`no ${word}`);
}

test('what Control Interno verified counts in LibreOffice as it does in the core', async () => {
  const built = write('ministry', TEST_PLANS[0]!.spec, 4)!;
  const name = built.formulas.find(({ because }) => because.kind === 'seguimiento')!.sheet;
  const sheet = findSheet(readSnapshot(built.pkg, null), name)!;
  const type = (row: number, column: number, value: number): SetCell => {
    const before = { formula: null, value: valueAt(sheet, row, column) };
    const because = { kind: 'fix' as const, label: '' };
    return { op: 'set-cell', because, unit: 'u', sheet: name, row, column, before, after: { formula: null, value } };
  };
  const typed = [
    type(detailRow(sheet, 'Cumplida parcialmente'), detailColumn('verified'), 2),
    type(detailRow(sheet, 'Cumplida a corte'), detailColumn('doneDate'), serial('2017-06-15')),
    type(detailRow(sheet, 'En avance'), detailColumn('verified'), 6),
    type(detailRow(sheet, 'Sin vencer'), detailColumn('verified'), 0),
  ];
  const { pkg } = applyPatch(built.pkg, { operations: typed });
  // Without its formulas the next proposal writes all of them again, with the values that the core computes.
  const now = readSnapshot(pkg, null);
  const isFormula = (row: number, column: number): boolean => formulaAt(findSheet(now, name)!, row, column) !== null;
  const bare = {
    ...now,
    sheets: now.sheets.map((each) =>
      each.name !== name
        ? each
        : {
            ...each,
            formulas: each.formulas.map((line) => line.map(() => null)),
            values: each.values.map((line, i) =>
              line.map((value, j) => (isFormula(i + each.area!.top, j + each.area!.left) ? null : value)),
            ),
          },
    ),
  };
  const analysis = analyzeWorkbook(bare, { cutoff: built.cutoff });
  const { patch } = proposeChanges(analysis, CHOICES, { today: built.cutoff + 3, version: '0.0.0' });
  const formulas = patch.operations.filter((o): o is SetCell => o.op === 'set-cell' && o.after.formula !== null);
  const words = formulas.map(({ after }) => after.value);
  for (const word of ['Cumplida', 'Cumplida a corte', 'Cumplida fuera de término', '3 de 28'])
    expect(words).toContain(word);
  const [shown] = await recalculate([savePackage(pkg)]);
  expect(differences('verified', shown!, formulas)).toEqual([]);
});
