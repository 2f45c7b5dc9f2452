/**
 * A year of edits between two runs: whatever is inserted, deleted, sorted, moved, copied or typed, no cell of the user
 * is lost, no column is doubled, each activity keeps its Código, and the figures are those of a workbook without ours.
 */
import fc from 'fast-check';
import { analyzeWorkbook } from '../../../src/core/analyze';
import { type Choices, proposeChanges } from '../../../src/core/propose';
import { computedCells, type FormulaPlaces } from '../../../src/core/progress/formulas';
import { STATUS_WORDS } from '../../../src/core/progress/formulas-words';
import { applyPatch } from '../../../src/core/workbook/apply-patch';
import { COMPUTED_COLUMNS, type ComputedColumnId, OWN_HEADERS } from '../../../src/core/workbook/own-marks';
import { type Patch } from '../../../src/core/workbook/patch';
import {
  type CellValue,
  type WorkbookSnapshot,
  findSheet,
  formulaAt,
  valueAt,
} from '../../../src/core/workbook/snapshot';
import {
  copyRow,
  deleteColumn,
  deleteRow,
  insertColumn,
  insertRow,
  moveColumn,
  moveRow,
  rowsOf,
  sortRows,
  typeInto,
  withRows,
} from '../../support/edited-workbook';
import '../../support/property-seed';
import { buildSnapshot, type CellSpec, serial } from '../../support/workbook-spec';

const CUTOFF = serial('2022-08-31');
const CHOICES: Choices = { columns: true, marks: true, seguimiento: { entity: null, preparedBy: null }, fixes: [] };
const SHEET = 'Plan';
const HEADER_ROW = 2;
const FIRST = HEADER_ROW + 1;

const HEADER = [
  'No.',
  'Actividad',
  'Meta o producto',
  'Responsable',
  'Fecha programada',
  'Valor ejecutado',
  'Seguimiento',
  'Evidencia',
];
const OFFICES = ['Oficina de Prensa', 'Planeación', 'Talento Humano', 'Atención al Ciudadano'];
const DATES = [
  '30/04/2022 y 31/08/2022',
  '31/10/2022',
  '31/07/2022',
  '30/03/2022, 30/06/2022 y 30/09/2022',
  '15/12/2022',
];
const TARGETS = ['2 boletines', '3', '100%', '4 ferias', '1 informe'];
const DONE: CellValue[] = [null, 1, 2, 0.5, '50%', 'N/A', '3'];

const rowOf = (n: number): CellSpec[] => [
  `1.${n}`,
  `Realizar la actividad ${n} del plan`,
  TARGETS[n % TARGETS.length]!,
  OFFICES[n % OFFICES.length]!,
  DATES[n % DATES.length]!,
  DONE[n % DONE.length] as CellSpec,
  n % 2 === 0 ? `Se avanzó en la actividad ${n}` : null,
  n % 3 === 0 ? `Acta ${n}` : null,
];

const START = buildSnapshot({
  sheets: [
    {
      name: SHEET,
      rows: [
        ['Plan Anticorrupción y de Atención al Ciudadano, vigencia 2022'],
        ['Componente 3: Rendición de cuentas'],
        HEADER,
        ...Array.from({ length: 9 }, (_, i) => rowOf(i + 1)),
      ],
    },
  ],
});

const propose = (workbook: WorkbookSnapshot): Patch =>
  proposeChanges(analyzeWorkbook(workbook, { cutoff: CUTOFF }), CHOICES, { today: CUTOFF + 5, version: '0.0.0' }).patch;

/** One edit, with numbers that find their place in whatever is there by now. */
interface Edit {
  readonly kind: (typeof KINDS)[number];
  readonly a: number;
  readonly b: number;
  readonly n: number;
}
const KINDS = [
  ...['insert', 'insert', 'delete', 'sort', 'move-row', 'copy-row', 'retype', 'retype', 'retype', 'report'],
  ...['move-column', 'insert-column', 'note', 'drop-own', 'reword-own', 'case'],
] as const;

const edits = fc.record({
  kind: fc.constantFrom(...KINDS),
  a: fc.nat(1000),
  b: fc.nat(1000),
  n: fc.integer({ min: 10, max: 999 }),
});

/** Columns of the sheet by the text of their header. */
const columnsOf = (workbook: WorkbookSnapshot): Map<string, number> =>
  new Map(
    rowsOf(findSheet(workbook, SHEET)!)[HEADER_ROW]!.flatMap(({ value }, at): [string, number][] =>
      typeof value === 'string' ? [[value, at]] : [],
    ),
  );

function lastActivityRow(workbook: WorkbookSnapshot): number {
  const activity = columnsOf(workbook).get('Actividad')!;
  const rows = rowsOf(findSheet(workbook, SHEET)!);
  for (let row = rows.length - 1; row >= FIRST; row--) if (rows[row]![activity]!.value !== null) return row;
  return FIRST;
}

function edit(workbook: WorkbookSnapshot, { kind, a, b, n }: Edit): WorkbookSnapshot {
  const columns = columnsOf(workbook);
  const last = lastActivityRow(workbook);
  const count = last - FIRST + 1;
  const [row, other] = [FIRST + (a % count), FIRST + (b % count)];
  const width = Math.max(...columns.values()) + 1;
  const type = (header: string, value: CellValue): WorkbookSnapshot =>
    typeInto(workbook, SHEET, row, columns.get(header)!, value);
  switch (kind) {
    case 'insert': {
      const grown = insertRow(workbook, SHEET, row);
      const cells = rowOf(n);
      return HEADER.reduce(
        (now, header, i) => typeInto(now, SHEET, row, columns.get(header)!, cells[i] as CellValue),
        grown,
      );
    }
    case 'delete':
      return count > 3 ? deleteRow(workbook, SHEET, row) : workbook;
    case 'sort': {
      const by = columns.get(HEADER[b % HEADER.length]!)!;
      const key = (at: number): string => String(valueAt(findSheet(workbook, SHEET)!, at, by) ?? '~');
      const order = Array.from({ length: count }, (_, i) => FIRST + i).sort((x, y) => (key(x) < key(y) ? -1 : 1));
      return sortRows(workbook, SHEET, FIRST, last, order);
    }
    case 'move-row':
      return moveRow(workbook, SHEET, row, other);
    case 'copy-row':
      return copyRow(workbook, SHEET, row, other);
    case 'retype':
      return b % 3 === 0
        ? type('Actividad', `Realizar la actividad ${n} reescrita`)
        : b % 3 === 1
          ? type('Fecha programada', DATES[n % DATES.length]!)
          : type('Meta o producto', TARGETS[n % TARGETS.length]!);
    case 'report':
      return type('Valor ejecutado', DONE[n % DONE.length]!);
    case 'move-column':
      return moveColumn(workbook, SHEET, a % width, b % width);
    case 'insert-column': {
      const at = a % (width + 1);
      const grown = insertColumn(workbook, SHEET, at);
      const headed = typeInto(grown, SHEET, HEADER_ROW, at, `Nota ${n}`);
      return typeInto(headed, SHEET, row, at, `nota ${n} de la fila`);
    }
    case 'note':
      return typeInto(workbook, SHEET, last + 3, columns.get('No.')!, `Nota al pie ${n}`);
    case 'drop-own': {
      const at = columns.get(OWN_HEADERS[COMPUTED_COLUMNS[a % COMPUTED_COLUMNS.length]!]);
      // Without Código nobody can tell which activity is which: that one stays.
      return at === undefined || a % COMPUTED_COLUMNS.length === 0 ? workbook : deleteColumn(workbook, SHEET, at);
    }
    case 'reword-own':
      return columns.has('Próxima fecha')
        ? typeInto(workbook, SHEET, HEADER_ROW, columns.get('Próxima fecha')!, 'Próxima fecha')
        : workbook;
    case 'case': {
      const at = columns.get('Código');
      const written = at === undefined ? null : valueAt(findSheet(workbook, SHEET)!, row, at);
      return typeof written === 'string' && /^A\d+$/i.test(written)
        ? typeInto(workbook, SHEET, row, at!, n % 2 ? written.toLowerCase() : written.toUpperCase())
        : workbook;
    }
  }
}

/** The same workbook as if the add-in had never been there. */
function withoutOurs(workbook: WorkbookSnapshot): WorkbookSnapshot {
  const { recognition } = analyzeWorkbook(workbook, { cutoff: CUTOFF });
  const ours = new Set(recognition.ownSheets.map(({ sheet }) => sheet));
  const columns = new Set(recognition.tables.flatMap((table) => table.ownColumns.map(({ column }) => column)));
  const rows = rowsOf(findSheet(workbook, SHEET)!).map((line) =>
    line.map((cell, at) => (columns.has(at) ? { value: null, formula: null, numberFormat: 'General' } : cell)),
  );
  const bare = withRows(workbook, SHEET, rows);
  return {
    ...bare,
    settings: null,
    names: [],
    sheets: bare.sheets
      .filter(({ name }) => !ours.has(name))
      .map((sheet) => ({ ...sheet, names: [], conditionalFormats: [] })),
  };
}

/** What the user has in the cells of the plan: every text and number that is not in a column of ours. */
function usersCells(workbook: WorkbookSnapshot): string[] {
  const bare = withoutOurs(workbook);
  const sheet = findSheet(bare, SHEET)!;
  return rowsOf(sheet).flatMap((line, row) =>
    line.flatMap(({ value, formula }, column) =>
      value === null || value === '' ? [] : [`${row},${column}: ${formula ?? JSON.stringify(value)}`],
    ),
  );
}

const figures = (workbook: WorkbookSnapshot): unknown[] =>
  analyzeWorkbook(workbook, { cutoff: CUTOFF }).plan.activities.map((each) => ({
    row: each.row,
    text: each.text,
    target: each.target.value,
    executed: each.executed.value,
    planned: each.plannedToCutoff,
    status: each.status,
    daysLate: each.daysLate,
    nextDue: each.nextDue,
    progress: each.progress,
    compliance: each.compliance,
  }));

/** Código by row, where the row has one. */
function keysByRow(workbook: WorkbookSnapshot): Map<number, string> {
  const sheet = findSheet(workbook, SHEET)!;
  const { tables } = analyzeWorkbook(workbook, { cutoff: CUTOFF }).recognition;
  const keys = new Map<number, string>();
  const column = tables[0]?.ownColumns.find(({ id }) => id === 'key')?.column;
  if (column === undefined) return keys;
  for (const { top } of tables[0]!.activityRows) {
    const value = valueAt(sheet, top, column);
    if (typeof value === 'string' && /^A\d+$/i.test(value)) keys.set(top, value.toUpperCase());
  }
  return keys;
}

/** The values beside the formulas of the computed block, as the core computes them for the workbook without ours. */
function checkComputed(workbook: WorkbookSnapshot): void {
  const { recognition, plan } = analyzeWorkbook(workbook, { cutoff: CUTOFF });
  const fresh = analyzeWorkbook(withoutOurs(workbook), { cutoff: CUTOFF }).plan.activities;
  const sheet = findSheet(workbook, SHEET)!;
  const own = recognition.tables[0]!.ownColumns;
  const columns = Object.fromEntries(own.map(({ id, column }) => [id, column])) as Record<ComputedColumnId, number>;
  const places: FormulaPlaces = {
    ...{ schedule: 'Cronograma PAAC', cutoffName: 'PAAC_Corte', columns, addedExecuted: null, sheet },
    ...{ serialOffset: 0, year: plan.yearForDates },
  };
  plan.activities.forEach((activity, index) => {
    const cells = computedCells(activity, places);
    const expected = fresh[index]!;
    expect(valueAt(sheet, activity.row, columns.status)).toBe(STATUS_WORDS[expected.status]);
    expect(valueAt(sheet, activity.row, columns.nextDue) || null).toBe(expected.nextDue);
    for (const [id, { formula, value }] of Object.entries(cells)) {
      const column = columns[id as ComputedColumnId];
      expect(formulaAt(sheet, activity.row, column)).toBe(formula);
      // A value beside a formula is what the program last computed: only what is written now is told.
      if (formula === null) expect(valueAt(sheet, activity.row, column)).toBe(value);
    }
  });
}

/** Excel computes when it opens the file: here the core says what it would show. */
function calculate(workbook: WorkbookSnapshot): WorkbookSnapshot {
  const bare = {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => ({
      ...sheet,
      formulas: sheet.formulas.map((line) => line.map((formula) => formula && `${formula} `)),
    })),
  };
  return applyPatch(bare, propose(bare)).snapshot;
}

const FIRST_RUN = applyPatch(START, propose(START)).snapshot;

function checkRun(edited: WorkbookSnapshot): WorkbookSnapshot {
  const before = usersCells(edited);
  const keysBefore = keysByRow(edited);
  const counts = new Map<string, number>();
  for (const key of keysBefore.values()) counts.set(key, (counts.get(key) ?? 0) + 1);
  const applied = applyPatch(edited, propose(edited));
  expect(applied.stale).toEqual([]);
  const after = applied.snapshot;

  // No cell of the user is lost or changed.
  expect(usersCells(after)).toEqual(before);
  // No column is doubled, none is missing.
  const headers = rowsOf(findSheet(after, SHEET)!)[HEADER_ROW]!.map(({ value }) => value);
  for (const id of COMPUTED_COLUMNS) expect(headers.filter((text) => text === OWN_HEADERS[id])).toHaveLength(1);
  expect(after.sheets).toHaveLength(3);
  // Códigos stay with their rows, and each is there once.
  const keysAfter = keysByRow(after);
  for (const [row, key] of keysBefore) if (counts.get(key) === 1) expect(keysAfter.get(row)).toBe(key);
  const all = [...keysAfter.values()];
  expect(new Set(all).size).toBe(all.length);
  expect(all).toHaveLength(figures(after).length);
  // The figures are those of a workbook in which the add-in never was.
  expect(figures(after)).toEqual(figures(withoutOurs(edited)));
  // Marks once, and nothing left to do.
  expect(findSheet(after, SHEET)!.conditionalFormats).toHaveLength(3);
  expect(propose(after).operations).toEqual([]);
  checkComputed(calculate(after));
  return after;
}

test('any edits between two runs', () => {
  fc.assert(
    fc.property(fc.array(edits, { minLength: 5, maxLength: 25 }), (list) => {
      checkRun(list.reduce(edit, FIRST_RUN));
    }),
    { numRuns: Number(process.env.RUNS ?? 12), endOnFailure: true },
  );
});

test('five hundred edits, with a run now and then', () => {
  fc.assert(
    fc.property(fc.array(edits, { minLength: 500, maxLength: 500 }), (list) => {
      let workbook = FIRST_RUN;
      list.forEach((each, index) => {
        workbook = edit(workbook, each);
        if (index % 25 === 24) workbook = checkRun(workbook);
      });
    }),
    { numRuns: 1, endOnFailure: true },
  );
});
