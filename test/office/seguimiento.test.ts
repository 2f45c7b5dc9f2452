/** The seguimiento as LibreOffice calculates it: every figure that `paac check` prints, and what a closing keeps of it. */
import { analyzeWorkbook } from '../../src/core/analyze';
import { type Choices, type SeguimientoDetail, proposeChanges } from '../../src/core/propose';
import { publishedPart } from '../../src/core/output/seguimiento-published';
import {
  FIRST_PRINTED,
  LAST_PRINTED,
  TOTAL_LABEL,
  detailColumn,
  summaryColumn,
} from '../../src/core/output/seguimiento-layout';
import { type SummaryFigures } from '../../src/core/progress/measured';
import { type Day } from '../../src/core/values/day';
import { type SetCell } from '../../src/core/workbook/patch';
import {
  type CellValue,
  type SheetSnapshot,
  type WorkbookSnapshot,
  findSheet,
  formulaAt,
  valueAt,
} from '../../src/core/workbook/snapshot';
import { applyPatch } from '../../src/xlsx/apply-patch';
import { type XlsxPackage, openPackage, savePackage } from '../../src/xlsx/package';
import { publishSheet } from '../../src/xlsx/publish';
import { readSnapshot } from '../../src/xlsx/read-snapshot';
import { buildWorkbook } from '../support/build-workbook';
import { serial } from '../support/workbook-spec';
import { TEST_PLANS } from '../workbooks';
import { recalculate } from './libreoffice';
import { newErrors } from './validator';

const FORMS: readonly SeguimientoDetail[] = ['activities', 'oci'];

function build(pkg: XlsxPackage, cutoff: Day, detail: SeguimientoDetail = 'activities'): XlsxPackage {
  const analysis = analyzeWorkbook(readSnapshot(pkg, null), { cutoff });
  const seguimiento = { entity: null, preparedBy: null, detail };
  const choices: Choices = { columns: true, marks: true, seguimiento, fixes: [] };
  const { patch, obstacles } = proposeChanges(analysis, choices, { today: cutoff + 9, version: '1' });
  expect(obstacles).toEqual([]);
  return applyPatch(pkg, patch).pkg;
}

const plain = (value: CellValue): CellValue => (value === '' ? null : value);
const rounded = (value: number | null): number | null => (value === null ? null : Math.round(value * 1e6) / 1e6);

function findRow(sheet: SheetSnapshot, column: number, wanted: CellValue): number {
  for (let row = 0; row <= sheet.area!.bottom; row++) if (valueAt(sheet, row, column) === wanted) return row;
  throw new Error(`no row with ${String(wanted)}`);
}

/** What a row of the summary says, in the words of the JSON. */
function summaryLine(sheet: SheetSnapshot, row: number, form: SeguimientoDetail) {
  const at = (id: Parameters<typeof summaryColumn>[0]): CellValue => valueAt(sheet, row, summaryColumn(id, form));
  const ratio = (value: CellValue): number | null => (typeof value === 'number' ? rounded(value) : null);
  return {
    activities: at('activities'),
    due: at('due'),
    done: at('done'),
    late: Number(at('partly')) + Number(at('notDone')),
    unreported: at('unreported'),
    compliance: ratio(at('compliance')),
    progress: ratio(at('progress')),
    // The bare form names no zone.
    ...(form === 'activities' && {
      zone: { Baja: 'low', Media: 'medium', Alta: 'high', 'N.A.': null }[String(at('zone'))],
    }),
  };
}

const built = FORMS.flatMap((form) =>
  TEST_PLANS.map(({ name, spec, cutoff }) => ({
    name: form === 'oci' ? `${name}, in the bare form` : name,
    form,
    cutoff: serial(cutoff),
    pkg: build(openPackage(buildWorkbook(spec)), serial(cutoff), form),
  })),
);
let calculated: WorkbookSnapshot[] = [];
beforeAll(async () => {
  calculated = await recalculate(built.map(({ pkg }) => savePackage(pkg)));
});

const seguimientoOf = (workbook: WorkbookSnapshot): SheetSnapshot =>
  workbook.sheets.find((sheet) => sheet.name.startsWith('Seguimiento '))!;

describe.each(built.map(({ name }, index) => [name, index] as const))('%s', (_, index) => {
  const { cutoff, pkg, form } = built[index]!;
  const analysis = analyzeWorkbook(readSnapshot(pkg, null), { cutoff });
  const { summary } = analysis;

  test('its summary says what the check says', () => {
    const sheet = seguimientoOf(calculated[index]!);
    const expected = (figures: SummaryFigures) => ({
      activities: figures.activities,
      due: figures.due,
      done: figures.done,
      late: figures.late,
      unreported: figures.unreported,
      compliance: rounded(figures.compliance),
      progress: rounded(figures.meanProgress),
      ...(form === 'activities' && { zone: figures.zone }),
    });
    const total = findRow(sheet, summaryColumn('component'), TOTAL_LABEL);
    expect(summaryLine(sheet, total, form)).toEqual(expected(summary));
    for (const component of summary.components) {
      const row = findRow(sheet, summaryColumn('component'), component.component);
      expect([component.component, summaryLine(sheet, row, form)]).toEqual([component.component, expected(component)]);
    }
  });

  test('its detail says what the check says of each activity', () => {
    const sheet = seguimientoOf(calculated[index]!);
    const { plan } = analysis;
    expect(plan.activities.length).toBeGreaterThan(5);
    for (const activity of plan.activities) {
      const { table } = activity;
      const keyColumn = table.ownColumns.find((own) => own.id === 'key')!.column;
      const key = valueAt(findSheet(analysis.workbook, table.sheet)!, activity.row, keyColumn);
      const row = findRow(sheet, detailColumn('key'), key);
      const at = (id: Parameters<typeof detailColumn>[0]): CellValue => plain(valueAt(sheet, row, detailColumn(id)));
      const { plannedToCutoff, executed, compliance, daysLate, status } = activity;
      const word = at('status');
      expect([key, at('planned'), at('reported'), at('compliance'), at('daysLate')]).toEqual([
        key,
        rounded(plannedToCutoff),
        rounded(executed.value),
        rounded(compliance),
        status === 'late' || status === 'unreported' ? daysLate || null : null,
      ]);
      const words: Record<typeof status, CellValue[]> = {
        done: ['Cumplida'],
        met: ['Cumplida a corte'],
        late: ['Cumplida parcialmente', 'No cumplida'],
        unreported: ['Sin reporte'],
        'on-demand': ['A demanda'],
        unscheduled: ['Sin fecha programada'],
        'on-track': ['En avance'],
        'not-due': ['Sin vencer'],
      };
      expect([key, words[status].includes(word)]).toEqual([key, true]);
    }
  });
});

test.each(built.map(({ name }, index) => [name, index] as const))(
  '%s: the version to publish is valid and shows the same',
  async (_, index) => {
    const { pkg } = built[index]!;
    const { name } = seguimientoOf(calculated[index]!);
    const part = publishedPart(seguimientoOf(calculated[index]!));
    const published = savePackage(publishSheet(pkg, name, part));
    expect(await newErrors(savePackage(pkg), published)).toEqual([]);
    expect(
      openPackage(published)
        .paths()
        .filter((path) => path.includes('charts/')),
    ).toHaveLength(1);
    const [shown] = await recalculate([published]);
    const last = part.lastRow ?? 59;
    const cells = (sheet: SheetSnapshot): CellValue[] =>
      Array.from({ length: last + 1 }, (__, row) =>
        Array.from({ length: LAST_PRINTED }, (___, column) => plain(valueAt(sheet, row, column + FIRST_PRINTED))),
      ).flat();
    expect(cells(seguimientoOf(shown!))).toEqual(cells(seguimientoOf(calculated[index]!)));
  },
);

test.each(built.map(({ name }, index) => [name, index] as const))(
  '%s: LibreOffice reads the chart, and keeps it by its name when it saves',
  (_, index) => {
    expect(seguimientoOf(calculated[index]!).ownCharts).toEqual(
      seguimientoOf(readSnapshot(built[index]!.pkg, null)).ownCharts,
    );
  },
);

test.each(TEST_PLANS.map(({ name, spec }, index) => [name, spec, index] as const))(
  '%s: written with its chart, the workbook has no error that it had not before',
  async (_, spec, index) => {
    expect(await newErrors(buildWorkbook(spec), savePackage(built[index]!.pkg))).toEqual([]);
  },
);

test('April, closed when August is built, holds what LibreOffice showed in April, whatever was executed since', async () => {
  const april = built[0]!;
  const name = seguimientoOf(calculated[0]!).name;
  const now = readSnapshot(april.pkg, null);
  const { plan } = analyzeWorkbook(now, { cutoff: april.cutoff });
  const type = (sheet: string, row: number, column: number, value: number): SetCell => {
    const before = { formula: null, value: valueAt(findSheet(now, sheet)!, row, column) };
    const because = { kind: 'fix' as const, label: '' };
    return { op: 'set-cell', because, unit: 'u', sheet, row, column, before, after: { formula: null, value } };
  };
  const edits = plan.activities.map(({ table, row }) => {
    const { column } = table.columns.find(({ field }) => field === 'executed')!;
    return type(table.sheet, row, column, 7);
  });
  const edited = applyPatch(april.pkg, { operations: edits }).pkg;
  const cutoffName = now.names.find((known) => known.name === 'PAAC_Corte')!;
  const [, address] = cutoffName.formula.replace(/\$/g, '').split('!');
  const schedule = findSheet(now, 'Cronograma PAAC')!;
  const row = Number(/\d+/.exec(address!)![0]) - 1;
  const moved = applyPatch(edited, {
    operations: [type(schedule.name, row, address!.charCodeAt(0) - 65, serial('2017-08-31'))],
  }).pkg;
  const august = build(moved, serial('2017-08-31'));
  const [live, closed] = await recalculate([savePackage(moved), savePackage(august)]);
  const shown = (workbook: WorkbookSnapshot): CellValue[] => {
    const sheet = findSheet(workbook, name)!;
    const { area } = seguimientoOf(calculated[0]!);
    const values: CellValue[] = [];
    for (let at = 0; at <= area!.bottom; at++) {
      for (let column = 0; column <= area!.right; column++) {
        const value = plain(valueAt(sheet, at, column));
        values.push(typeof value === 'string' && value.startsWith('Hoja construida') ? null : value);
      }
    }
    return values;
  };
  expect(shown(live!)).not.toEqual(shown(calculated[0]!));
  expect(shown(closed!)).toEqual(shown(calculated[0]!));
  const sheet = findSheet(readSnapshot(august, null), name)!;
  const formulas = sheet.formulas.flatMap((line, r) =>
    line.flatMap((_, c) => formulaAt(sheet, r + sheet.area!.top, c + sheet.area!.left) ?? []),
  );
  expect(formulas).toEqual([]);
});
