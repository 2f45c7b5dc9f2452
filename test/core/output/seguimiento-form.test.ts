/** The forms of a seguimiento: with its chart or without, activity by activity or in the bare form of Control Interno. */
import { type Analysis } from '../../../src/core/analysis';
import { analyzeWorkbook } from '../../../src/core/analyze';
import { publishedPart } from '../../../src/core/output/seguimiento-published';
import {
  LAST_PRINTED,
  SUPPORT_LABEL,
  TOTAL_LABEL,
  detailColumn,
  summaryColumn,
} from '../../../src/core/output/seguimiento-layout';
import {
  type Choices,
  type SeguimientoChoices,
  type SeguimientoDetail,
  proposeChanges,
} from '../../../src/core/propose';
import { type SummaryFigures } from '../../../src/core/progress/measured';
import { applyPatch } from '../../../src/core/workbook/apply-patch';
import { contains, overlaps } from '../../../src/core/workbook/address';
import { COMPLIANCE_CHART } from '../../../src/core/workbook/own-marks';
import { type Operation, type Patch } from '../../../src/core/workbook/patch';
import {
  type CellValue,
  type SheetSnapshot,
  type WorkbookSnapshot,
  findSheet,
  formulaAt,
  valueAt,
} from '../../../src/core/workbook/snapshot';
import { buildSnapshot, serial, type WorkbookSpec } from '../../support/workbook-spec';
import { TEST_PLANS } from '../../workbooks';
import { largePlan } from '../../workbooks/large-plan';
import { outputPlans } from './output-plans';

type Form = Pick<SeguimientoChoices, 'chart' | 'detail'>;
const BARE: Form = { detail: 'oci' };
const FULL: Form = { detail: 'activities' };

const CASES: [string, WorkbookSpec, string][] = [
  ...[...TEST_PLANS, ...outputPlans].map(({ name, spec, cutoff }): [string, WorkbookSpec, string] => [
    name,
    spec,
    cutoff,
  ]),
  ['120 activities', largePlan(120), '2024-08-31'],
];

const analyze = (workbook: WorkbookSnapshot, cutoff: string): Analysis =>
  analyzeWorkbook(workbook, { cutoff: serial(cutoff) });

function propose(workbook: WorkbookSnapshot, cutoff: string, form: Form, more: Partial<Choices> = {}): Patch {
  const seguimiento = { entity: 'Alcaldía', preparedBy: null, ...form };
  const choices: Choices = { columns: true, marks: true, seguimiento, fixes: [], ...more };
  return proposeChanges(analyze(workbook, cutoff), choices, { today: serial(cutoff) + 9, version: '1' }).patch;
}

function build(workbook: WorkbookSnapshot, cutoff: string, form: Form): WorkbookSnapshot {
  const applied = applyPatch(workbook, propose(workbook, cutoff, form));
  expect(applied.stale).toEqual([]);
  return applied.snapshot;
}

const sheetOf = (workbook: WorkbookSnapshot): SheetSnapshot =>
  workbook.sheets.find((sheet) => sheet.name.startsWith('Seguimiento '))!;

function findRow(sheet: SheetSnapshot, column: number, wanted: CellValue, from = 0): number {
  for (let row = from; row <= sheet.area!.bottom; row++) if (valueAt(sheet, row, column) === wanted) return row;
  throw new Error(`no row with ${String(wanted)}`);
}

const setup = (patch: Patch) =>
  patch.operations.find((operation): operation is Extract<Operation, { op: 'set-page-setup' }> => {
    return operation.op === 'set-page-setup' && operation.sheet.startsWith('Seguimiento ');
  })!.setup;
const chartsIn = (patch: Patch): Extract<Operation, { op: 'set-chart' }>[] =>
  patch.operations.filter((operation): operation is Extract<Operation, { op: 'set-chart' }> => {
    return operation.op === 'set-chart';
  });

describe.each(CASES)('%s', (_, spec, cutoff) => {
  const plan = buildSnapshot(spec);
  const patches = { full: propose(plan, cutoff, FULL), bare: propose(plan, cutoff, BARE) };
  const full = applyPatch(plan, patches.full).snapshot;
  const bare = applyPatch(plan, patches.bare).snapshot;

  test.each(['full', 'bare'] as const)('%s: the chart stands on free rows of the printed page', (kind) => {
    const [operation, ...others] = chartsIn(patches[kind]);
    expect([operation!.name, operation!.before, others]).toEqual([COMPLIANCE_CHART, null, []]);
    const { anchor, categories, values } = operation!.after!;
    const sheet = sheetOf(kind === 'full' ? full : bare);
    const { printArea } = setup(patches[kind]);
    expect(contains(printArea!, anchor.top, anchor.left) && contains(printArea!, anchor.bottom, anchor.right)).toBe(
      true,
    );
    for (let row = anchor.top; row <= anchor.bottom; row++) {
      for (let column = 0; column <= sheet.area!.right; column++) {
        expect([row, column, valueAt(sheet, row, column), formulaAt(sheet, row, column)]).toEqual([
          row,
          column,
          null,
          null,
        ]);
      }
    }
    expect(sheet.merges.filter((merge) => overlaps(merge, anchor))).toEqual([]);
    // Every component has its bar, and the total none.
    const form: SeguimientoDetail = kind === 'full' ? 'activities' : 'oci';
    const total = findRow(sheet, summaryColumn('component'), TOTAL_LABEL);
    const header = findRow(sheet, summaryColumn('component'), 'Componente');
    for (const [area, id] of [
      [categories, 'label'],
      [values, 'compliance'],
    ] as const) {
      const column = summaryColumn(id, form);
      expect(area).toEqual({ top: header + 1, bottom: total - 1, left: column, right: column });
    }
    for (let row = values.top; row <= values.bottom; row++) {
      const value = valueAt(sheet, row, values.left);
      const name = String(valueAt(sheet, row, summaryColumn('component')));
      const says = typeof value !== 'number' ? `${name} (N.A.)` : value === 0 ? `${name} (0 %)` : name;
      expect(valueAt(sheet, row, categories.left)).toBe(says);
    }
  });

  test('the bare form says what the check says, component by component and in all', () => {
    const { summary } = analyze(plan, cutoff);
    const sheet = sheetOf(bare);
    const line = (row: number): CellValue[] =>
      (['due', 'done', 'compliance'] as const).map((id) => valueAt(sheet, row, summaryColumn(id, 'oci')));
    const expected = ({ due, done, compliance }: SummaryFigures): CellValue[] => [
      due,
      done,
      compliance === null ? 'N.A.' : Math.round(compliance * 1e6) / 1e6,
    ];
    expect(line(findRow(sheet, 1, TOTAL_LABEL))).toEqual(expected(summary));
    for (const each of summary.components) {
      expect(line(findRow(sheet, 1, each.component ?? 'Sin componente'))).toEqual(expected(each));
    }
    const header = findRow(sheet, 1, 'Componente');
    expect(
      sheet.values[header - sheet.area!.top]!.slice(1, LAST_PRINTED + 1).filter((value) => value !== null),
    ).toEqual(['Componente', 'Actividades programadas', 'Actividades cumplidas', '% de avance', 'Observaciones']);
  });

  test('the bare form prints and publishes its table; the activities stand below', () => {
    const sheet = sheetOf(bare);
    const support = findRow(sheet, 1, SUPPORT_LABEL);
    expect(setup(patches.bare).printArea!.bottom).toBeLessThan(support);
    expect(publishedPart(sheet)).toMatchObject({ first: 1, last: LAST_PRINTED, lastRow: support - 1 });
    expect(publishedPart(sheetOf(full)).lastRow).toBeNull();
    const keys = (of: SheetSnapshot): CellValue[] =>
      of.values.map((row) => row[0] ?? null).filter((value) => value !== null);
    expect(keys(sheet)).toEqual(keys(sheetOf(full)));
    expect(findRow(sheet, detailColumn('key'), 'Código')).toBeGreaterThan(support);
  });

  test('twice is once, in every form, and the inverse restores', () => {
    for (const chart of [true, false]) {
      for (const detail of ['activities', 'oci'] as const) {
        const form = { chart, detail };
        const applied = applyPatch(full, propose(full, cutoff, form));
        expect([form, propose(applied.snapshot, cutoff, form).operations]).toEqual([form, []]);
        const back = applyPatch(applied.snapshot, applied.inverse).snapshot;
        expect(back.sheets.map(({ ownCharts }) => ownCharts)).toEqual(full.sheets.map(({ ownCharts }) => ownCharts));
        expect(
          sheetOf(back)
            .values.flat()
            .filter((value) => value !== null),
        ).toEqual(
          sheetOf(full)
            .values.flat()
            .filter((value) => value !== null),
        );
      }
    }
  });

  test('to the bare form and back, the sheet is as it was', () => {
    const there = build(full, cutoff, BARE);
    const cells = (of: WorkbookSnapshot): string[] => {
      const sheet = sheetOf(of);
      const lines: string[] = [];
      for (let row = 0; row <= sheet.area!.bottom; row++) {
        for (let column = 0; column <= sheet.area!.right; column++) {
          const [value, formula] = [valueAt(sheet, row, column), formulaAt(sheet, row, column)];
          if (formula !== null || (value !== null && value !== ''))
            lines.push(`${row},${column} ${formula ?? String(value)}`);
        }
      }
      return lines;
    };
    expect(cells(there)).toEqual(cells(bare));
    expect(cells(build(there, cutoff, FULL))).toEqual(cells(full));
  });

  test('closed in the bare form, it holds what it showed, and keeps its chart', () => {
    const { name } = sheetOf(bare);
    const closing: Partial<Choices> = {
      columns: false,
      marks: false,
      seguimiento: null,
      closing: { sheet: name, figures: 'built', author: null },
    };
    const { snapshot } = applyPatch(bare, propose(bare, cutoff, {}, closing));
    const closed = findSheet(snapshot, name)!;
    expect(closed.formulas.flat().filter((formula) => formula !== null)).toEqual([]);
    expect(closed.ownCharts).toEqual([COMPLIANCE_CHART]);
    const plain = (sheet: SheetSnapshot): CellValue[] =>
      sheet.values
        .flat()
        .map((value) => (value === '' || String(value).startsWith('Hoja construida') ? null : value))
        .filter((value) => value !== null);
    expect(plain(closed)).toEqual(plain(sheetOf(bare)));
    expect(propose(snapshot, cutoff, FULL).operations.filter((each) => 'sheet' in each && each.sheet === name)).toEqual(
      [],
    );
  });
});

const [, spec, cutoff] = CASES[0]!;

test('a chart that somebody deleted comes back by itself; one that is not wanted goes, and its rows with it', () => {
  const built = build(buildSnapshot(spec), cutoff, FULL);
  const deleted: WorkbookSnapshot = {
    ...built,
    sheets: built.sheets.map((sheet) => ({ ...sheet, ownCharts: undefined })),
  };
  const again = propose(deleted, cutoff, FULL).operations.filter(({ op }) => op !== 'set-cell');
  expect(again.map(({ op }) => op)).toEqual(['set-chart']);
  const without = propose(built, cutoff, { ...FULL, chart: false });
  expect(chartsIn(without)).toMatchObject([{ before: { title: 'Cumplimiento a corte por componente' }, after: null }]);
  const header = (workbook: WorkbookSnapshot): number => findRow(sheetOf(workbook), 0, 'Código');
  expect(header(applyPatch(built, without).snapshot)).toBeLessThan(header(built));
});

test('where rows were inserted above it, the chart is given its cells again', () => {
  const built = build(buildSnapshot(spec), cutoff, FULL);
  const shifted: WorkbookSnapshot = {
    ...built,
    sheets: built.sheets.map((sheet) =>
      sheet === sheetOf(built)
        ? {
            ...sheet,
            area: { ...sheet.area!, bottom: sheet.area!.bottom + 1 },
            values: [...sheet.values.slice(0, 7), sheet.values[7]!.map(() => null), ...sheet.values.slice(7)],
            formulas: [...sheet.formulas.slice(0, 7), sheet.formulas[7]!.map(() => null), ...sheet.formulas.slice(7)],
            numberFormats: [...sheet.numberFormats.slice(0, 8), ...sheet.numberFormats.slice(7)],
            merges: sheet.merges.map((merge) =>
              merge.top < 7 ? merge : { ...merge, top: merge.top + 1, bottom: merge.bottom + 1 },
            ),
          }
        : sheet,
    ),
  };
  const { before, after } = chartsIn(propose(shifted, cutoff, FULL))[0]!;
  expect(before!.values.top).toBe(after!.values.top + 1);
  expect(after).toEqual(chartsIn(propose(buildSnapshot(spec), cutoff, FULL))[0]!.after);
});
