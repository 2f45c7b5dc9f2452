/** Nothing that the auditor wrote on a seguimiento is ever lost, whatever happens to the plan between two builds. */
import fc from 'fast-check';
import { analyzeWorkbook } from '../../../src/core/analyze';
import { type Choices, type SeguimientoChoices, proposeChanges } from '../../../src/core/propose';
import { ORPHANS_LABEL, TYPED_COLUMNS, detailColumn, summaryColumn } from '../../../src/core/output/seguimiento-layout';
import { applyPatch } from '../../../src/core/workbook/apply-patch';
import { type CellContent, type Operation } from '../../../src/core/workbook/patch';
import {
  type CellValue,
  type SheetSnapshot,
  type WorkbookSnapshot,
  findSheet,
  formulaAt,
  valueAt,
} from '../../../src/core/workbook/snapshot';
import { buildSnapshot, serial, type CellSpec } from '../../support/workbook-spec';

const CUTOFF = serial('2022-08-31');
const CHOICES: Choices = {
  columns: true,
  marks: true,
  seguimiento: { entity: 'Alcaldía', preparedBy: null },
  fixes: [],
};
type Form = Pick<SeguimientoChoices, 'chart' | 'detail'>;
const COMPONENTS = ['Rendición de cuentas', 'Atención al ciudadano'];

const plan = buildSnapshot({
  sheets: [
    {
      name: 'Plan',
      rows: [
        ['Plan Anticorrupción - Vigencia 2022'],
        [],
        ['Componente', 'N.º', 'Actividad', 'Meta', 'Responsable', 'Fecha', 'Ejecutado'],
        ...Array.from({ length: 10 }, (_, i): CellSpec[] => [
          COMPONENTS[i < 5 ? 0 : 1]!,
          i + 1,
          `Actividad que hace la cosa número ${i + 1} del plan`,
          (i % 3) + 1,
          `Oficina ${i % 4}`,
          { date: `2022-${String((i % 9) + 3).padStart(2, '0')}-15` },
          i % 2 === 0 ? i : null,
        ]),
      ],
    },
  ],
});

function build(workbook: WorkbookSnapshot, form: Form = { chart: true, detail: 'activities' }): WorkbookSnapshot {
  const choices = { ...CHOICES, seguimiento: { ...CHOICES.seguimiento!, ...form } };
  const { patch } = proposeChanges(analyzeWorkbook(workbook, { cutoff: CUTOFF }), choices, {
    today: CUTOFF + 5,
    version: '0.0.0',
  });
  const applied = applyPatch(workbook, patch);
  expect(applied.stale).toEqual([]);
  return applied.snapshot;
}

type Edits = readonly (readonly [row: number, column: number, after: CellContent])[];

function write(workbook: WorkbookSnapshot, sheet: string, edits: Edits): WorkbookSnapshot {
  const found = findSheet(workbook, sheet)!;
  const operations = edits.map(([row, column, after]): Operation => {
    const before = { formula: formulaAt(found, row, column), value: valueAt(found, row, column) };
    return { op: 'set-cell', because: { kind: 'fix', label: '' }, unit: '', sheet, row, column, before, after };
  });
  return applyPatch(workbook, { operations }).snapshot;
}

const constant = (value: CellValue): CellContent => ({ formula: null, value });
const seguimiento = (workbook: WorkbookSnapshot): SheetSnapshot =>
  workbook.sheets.find((sheet) => sheet.name.startsWith('Seguimiento '))!;

function rowsWhere(sheet: SheetSnapshot, column: number, test: (value: CellValue) => boolean): number[] {
  const rows: number[] = [];
  for (let row = 0; row <= sheet.area!.bottom; row++) if (test(valueAt(sheet, row, column))) rows.push(row);
  return rows;
}
const isKey = (value: CellValue): boolean => /^A\d+$/.test(String(value));

/** The column of Códigos in the plan, which the add-in has added. */
function keyColumn(workbook: WorkbookSnapshot): number {
  const header = findSheet(workbook, 'Plan')!.values[2]!;
  return header.indexOf('Código');
}

/** Whatever a person does: writes on the sheet, or changes the plan. Numbers choose among what is there. */
type Edit =
  | { readonly kind: 'remark'; readonly pick: number; readonly column: number }
  | { readonly kind: 'summary'; readonly pick: number }
  | { readonly kind: 'head'; readonly pick: number }
  | { readonly kind: 'remove' | 'reword' | 'renumber' | 'execute' | 'recomponent'; readonly pick: number }
  | { readonly kind: 'swap'; readonly pick: number; readonly other: number }
  | { readonly kind: 'typed'; readonly pick: number; readonly other: number }
  | { readonly kind: 'form'; readonly form: Form }
  | { readonly kind: 'add' };

const WRITABLE = [
  detailColumn('support'),
  detailColumn('remarks'),
  detailColumn('remarks') + 1,
  detailColumn('remarks') + 3,
];
const pick = fc.nat(999);
const edit: fc.Arbitrary<Edit> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ kind: fc.constant('remark' as const), pick, column: fc.constantFrom(...WRITABLE) }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('summary' as const), pick }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('head' as const), pick }) },
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constantFrom('remove' as const, 'reword' as const, 'renumber' as const, 'execute' as const),
      pick,
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('recomponent' as const), pick }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('swap' as const), pick, other: pick }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('typed' as const), pick, other: pick }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('form' as const),
      form: fc.record({ chart: fc.boolean(), detail: fc.constantFrom('activities' as const, 'oci' as const) }),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ kind: 'add' as const }) },
);

/** Figures for components that have no table in the workbook, by component and column. */
type Typed = Map<string, number>;
const UNTABLED = ['Gestión del riesgo de corrupción', 'Racionalización de trámites'];

interface Desk {
  readonly written: Written;
  readonly typed: Typed;
  form: Required<Form>;
}

/** Where each text of the auditor must be found: by Código and column, or anywhere. */
type Written = Map<string, { readonly text: string; readonly key: string | null; readonly column: number }>;

function perform(workbook: WorkbookSnapshot, change: Edit, text: string, desk: Desk): WorkbookSnapshot {
  const { written, form } = desk;
  const sheet = seguimiento(workbook);
  const table = findSheet(workbook, 'Plan')!;
  const filled = rowsWhere(table, 2, (value) => typeof value === 'string' && value !== 'Actividad');
  const row = 'pick' in change ? filled[change.pick % Math.max(1, filled.length)] : undefined;
  switch (change.kind) {
    case 'remark': {
      const rows = rowsWhere(sheet, 0, isKey);
      const at = rows[change.pick % rows.length]!;
      const key = String(valueAt(sheet, at, 0));
      written.set(`${key} ${change.column}`, { text, key, column: change.column });
      return write(workbook, sheet.name, [[at, change.column, constant(text)]]);
    }
    case 'summary': {
      const top = rowsWhere(sheet, summaryColumn('component'), (value) => value === 'Componente')[0]!;
      const at = top + 1 + (change.pick % 2);
      const column = summaryColumn('remarks', form.detail);
      const component = String(valueAt(sheet, at, summaryColumn('component')));
      written.set(`summary ${component}`, { text, key: null, column });
      return write(workbook, sheet.name, [[at, column, constant(text)]]);
    }
    case 'typed': {
      const component = UNTABLED[change.pick % 2]!;
      const id = TYPED_COLUMNS[change.other % TYPED_COLUMNS.length]!;
      const at = rowsWhere(sheet, summaryColumn('component'), (value) => value === component)[0]!;
      desk.typed.set(`${component}|${id}`, change.pick);
      return write(workbook, sheet.name, [[at, summaryColumn(id, form.detail), constant(change.pick)]]);
    }
    case 'form':
      desk.form = change.form as Required<Form>;
      return workbook;
    case 'head': {
      const at = rowsWhere(sheet, 1, (value) => value === 'Versión del plan')[0]!;
      written.set('head', { text, key: null, column: 3 });
      return write(workbook, sheet.name, [[at, 3, constant(text)]]);
    }
    case 'remove': {
      // The last activities stay: without a table there is no seguimiento.
      if (filled.length <= 3) return workbook;
      const columns = Array.from({ length: table.area!.right + 1 }, (_, column) => column);
      return write(
        workbook,
        'Plan',
        columns.map((column) => [row!, column, constant(null)]),
      );
    }
    case 'reword':
      return write(workbook, 'Plan', [[row!, 2, constant(`Actividad dicha de otra manera ${text}`)]]);
    case 'renumber':
      return write(workbook, 'Plan', [[row!, 1, constant(100 + change.pick)]]);
    case 'execute':
      return write(workbook, 'Plan', [[row!, 6, constant(change.pick % 5)]]);
    case 'recomponent':
      return write(workbook, 'Plan', [[row!, 0, constant(COMPONENTS[change.pick % 2]!)]]);
    case 'swap': {
      const [a, b] = [row!, filled[change.other % filled.length]!];
      if (a === b) return workbook;
      const contents = (from: number, to: number): [number, number, CellContent][] =>
        Array.from({ length: table.area!.right + 1 }, (_, column) => [
          to,
          column,
          { formula: formulaAt(table, from, column), value: valueAt(table, from, column) },
        ]);
      return write(workbook, 'Plan', [...contents(a, b), ...contents(b, a)]);
    }
    case 'add': {
      const at = Math.max(...filled) + 1;
      const cells = [COMPONENTS[0]!, 50, `Actividad nueva ${text}`, 1, 'Oficina 9', serial('2022-06-30'), 0];
      return write(
        workbook,
        'Plan',
        cells.map((value, column) => [at, column, constant(value)]),
      );
    }
  }
}

function expectKept(workbook: WorkbookSnapshot, { written, typed, form }: Desk): void {
  const sheet = seguimiento(workbook);
  for (const [place, figure] of typed) {
    const [component, id] = place.split('|') as [string, (typeof TYPED_COLUMNS)[number]];
    const row = rowsWhere(sheet, summaryColumn('component'), (value) => value === component)[0]!;
    expect([place, valueAt(sheet, row, summaryColumn(id, form.detail))]).toEqual([place, figure]);
  }
  expect(sheet.ownCharts ?? []).toHaveLength(form.chart ? 1 : 0);
  const inPlan = new Set(findSheet(workbook, 'Plan')!.values.map((line) => String(line[keyColumn(workbook)])));
  const list = rowsWhere(sheet, 1, (value) => value === ORPHANS_LABEL)[0] ?? Infinity;
  for (const { text, key, column } of written.values()) {
    const rows = rowsWhere(sheet, column, (value) => value === text);
    if (key === null) {
      expect([
        text,
        sheet.values.flat().filter((value) => value === text || String(value).endsWith(`: ${text}`)).length,
      ]).toEqual([text, 1]);
      continue;
    }
    expect([text, rows.map((row) => valueAt(sheet, row, 0))]).toEqual([text, [key]]);
    expect([text, rows[0]! > list]).toEqual([text, !inPlan.has(key)]);
  }
}

test('200 random edits of plan, sheet and its form between builds: every word is beside its activity, or in the list', () => {
  let edits = 0;
  fc.assert(
    fc.property(fc.array(edit, { minLength: 20, maxLength: 20 }), (changes) => {
      const desk: Desk = { written: new Map(), typed: new Map(), form: { chart: true, detail: 'activities' } };
      let workbook = build(plan);
      for (const change of changes) {
        workbook = build(perform(workbook, change, `nota ${++edits}`, desk), desk.form);
        expectKept(workbook, desk);
      }
    }),
    { numRuns: 10, seed: 20170430 },
  );
  expect(edits).toBeGreaterThanOrEqual(200);
});

test('what stood beside a component that is gone from the plan goes to a list', () => {
  const first = build(plan);
  const sheet = seguimiento(first);
  const row = rowsWhere(sheet, summaryColumn('component'), (value) => value === COMPONENTS[1])[0]!;
  const noted = write(first, sheet.name, [[row, summaryColumn('remarks'), constant('Ojo con la ventanilla')]]);
  const renamed = write(
    noted,
    'Plan',
    [8, 9, 10, 11, 12].map((at) => [at, 0, constant('Gestión del riesgo de corrupción')] as const),
  );
  const again = build(renamed);
  expect(seguimiento(again).values.flat()).toContain(`${COMPONENTS[1]}: Ojo con la ventanilla`);
  expect(seguimiento(build(again)).values).toEqual(seguimiento(again).values);
});
