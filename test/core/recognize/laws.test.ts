/** Laws over every layout: moved, reordered, among noise, in other spellings, the same columns and activities come out. */
import fc from 'fast-check';
import { recognizeTables } from '../../../src/core/recognize/recognize';
import { type Table } from '../../../src/core/recognize/table';
import { formatArea, parseArea } from '../../../src/core/workbook/address';
import { buildSnapshot, type CellSpec, type SheetSpec, type WorkbookSpec } from '../../support/workbook-spec';
import { LAYOUTS } from '../../workbooks/layouts/index';

/** Columns of ours are found by the places that their names say, and by their exact words: moving texts loses them. */
const USERS = LAYOUTS.filter(({ tables }) => tables.every(({ own }) => !own));
const PLANS = USERS.filter(({ tables }) => tables.length > 0);
const plans = fc.constantFrom(...PLANS);

/** What must not change: field by column and rows, relative to the header's first cell. */
function shapeOf(table: Table): unknown {
  const { top, left } = table.header;
  return {
    sheet: table.sheet,
    kind: table.kind,
    size: [table.header.bottom - top, table.header.right - left],
    columns: table.columns.map(({ column, field, period, block }) => [column - left, field, period, block]),
    rows: table.activityRows.map((span) => [span.top - top, span.bottom - top]),
    without: table.rowsWithoutActivity.map((row) => row - top),
    component: table.component,
    subcomponent: table.subcomponent,
    pairs: table.plannedExecutedColumn === null ? null : table.plannedExecutedColumn - left,
  };
}

const shapes = (workbook: WorkbookSpec): unknown => recognizeTables(buildSnapshot(workbook)).tables.map(shapeOf);

const moveArea = (text: string, rows: number, columns: number): string => {
  const area = parseArea(text)!;
  return formatArea({
    top: area.top + rows,
    bottom: area.bottom + rows,
    left: area.left + columns,
    right: area.right + columns,
  });
};

const moveSheet = (sheet: SheetSpec, rows: number, columns: number): SheetSpec => ({
  ...sheet,
  at: moveArea(sheet.at ?? 'A1', rows, columns),
  merges: (sheet.merges ?? []).map((merge) => moveArea(merge, rows, columns)),
  listObjects: (sheet.listObjects ?? []).map((object) => ({ ...object, area: moveArea(object.area, rows, columns) })),
  hiddenColumns: [],
});

const eachSheet = (workbook: WorkbookSpec, change: (sheet: SheetSpec) => SheetSpec): WorkbookSpec => ({
  ...workbook,
  sheets: workbook.sheets.map(change),
});

const mapTexts = (sheet: SheetSpec, change: (text: string) => string): SheetSpec => ({
  ...sheet,
  rows: sheet.rows.map((row) => row.map((cell): CellSpec => (typeof cell === 'string' ? change(cell) : cell))),
});

test('a table moved by any rows and columns is the same table', () => {
  fc.assert(
    fc.property(plans, fc.nat(60), fc.nat(20), ({ workbook }, rows, columns) => {
      expect(shapes(eachSheet(workbook, (sheet) => moveSheet(sheet, rows, columns)))).toEqual(shapes(workbook));
    }),
    { numRuns: 100 },
  );
});

const NOISE: readonly CellSpec[] = [
  'ALCALDÍA MUNICIPAL DE EJEMPLO',
  'Código: FO-DE-01',
  'Las actividades, metas y responsables que siguen se publican según la Ley 1474 de 2011, artículo 73.',
  'Fecha de elaboración: 31/01/2022',
  'Proceso: Direccionamiento estratégico',
  42,
  null,
];

test('rows of noise above, parted by a blank row, change nothing', () => {
  const noise = fc.array(fc.tuple(fc.constantFrom(...NOISE), fc.nat(4)), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(plans, noise, ({ workbook }, lines) => {
      const above = [...lines.map(([cell, at]): CellSpec[] => [...Array.from({ length: at }, () => null), cell]), []];
      const noisy = eachSheet(workbook, (sheet) => {
        const moved = moveSheet(sheet, above.length, 0);
        return { ...moved, at: sheet.at ?? 'A1', rows: [...above, ...sheet.rows] };
      });
      expect(shapes(noisy)).toEqual(shapes(workbook));
    }),
    { numRuns: 100 },
  );
});

/** Texts whose case is their meaning stay: none so far. */
const SPELLINGS: readonly [string, (text: string) => string][] = [
  ['capitals', (text) => text.toUpperCase()],
  ['small letters', (text) => text.toLowerCase()],
  ['no accents', (text) => text.normalize('NFD').replace(/[\u0300-\u036f]/g, '')],
  ['two blanks', (text) => ` ${text.replace(/ /g, '  ')} `],
  ['line breaks', (text) => text.replace(/ /g, '\n')],
];

test('case, accents, blanks and line breaks change no column and no row', () => {
  const withoutNames = (workbook: WorkbookSpec): unknown =>
    (shapes(workbook) as { component: unknown; subcomponent: unknown }[]).map((shape) => ({
      ...shape,
      component: null,
      subcomponent: null,
    }));
  for (const { name, workbook } of USERS) {
    for (const [spelling, change] of SPELLINGS) {
      const changed = eachSheet(workbook, (sheet) => mapTexts(sheet, change));
      expect([name, spelling, withoutNames(changed)]).toEqual([name, spelling, withoutNames(workbook)]);
    }
  }
});

/** Layouts of one table with one header row and no merges: their columns can be shuffled. */
const SHUFFLED = USERS.filter(
  ({ workbook, tables }) =>
    workbook.sheets.length === 1 &&
    !workbook.sheets[0]!.merges?.length &&
    tables.length === 1 &&
    tables[0]!.kind === undefined &&
    /^([A-Z]+)(\d+):[A-Z]+\2$/.test(tables[0]!.header),
);

test('columns in another order hold the same fields', () => {
  expect(SHUFFLED.length).toBeGreaterThan(5);
  fc.assert(
    fc.property(fc.constantFrom(...SHUFFLED), fc.infiniteStream(fc.nat()), ({ workbook }, random) => {
      const sheet = workbook.sheets[0]!;
      const [table] = recognizeTables(buildSnapshot(workbook)).tables;
      const columns = table!.columns.filter(({ header }) => header).map(({ column }) => column);
      const left = parseArea(sheet.at ?? 'A1')!.left;
      // Where the words repeat, or a column has no header, its place is its meaning.
      const texts = table!.columns.map(({ header }) => header);
      fc.pre(new Set(texts).size === texts.length && !texts.includes('') && table!.plannedExecutedColumn === null);
      // Bare numerals count: out of their order they say nothing.
      fc.pre(!texts.some((text) => /^[IVX]+$/.test(text)));
      const order = [...new Set(columns)]
        .map((column) => ({ column, key: random.next().value as number }))
        .sort((a, b) => a.key - b.key)
        .map(({ column }) => column);
      const places = [...new Set(columns)].sort((a, b) => a - b);
      const rows = sheet.rows.map((row) => {
        const moved = [...row];
        places.forEach((place, i) => (moved[place - left] = row[order[i]! - left] ?? null));
        return moved;
      });
      fc.pre(rows.every((row, i) => sheet.rows[i]!.length > 1 || row.length <= 1));
      const shuffled = recognizeTables(buildSnapshot({ ...workbook, sheets: [{ ...sheet, rows, hiddenColumns: [] }] }));
      const fieldsBy = (found: Table): Record<string, unknown> =>
        Object.fromEntries(found.columns.map(({ header, field }) => [`${header}:${field}`, 1]));
      expect(fieldsBy(shuffled.tables[0]!)).toEqual(fieldsBy(table!));
      expect(shuffled.tables[0]!.activityRows).toEqual(table!.activityRows);
    }),
    { numRuns: 100 },
  );
});
