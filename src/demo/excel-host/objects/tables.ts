/** Excel tables (ListObjects). */
import { type ListObjectSnapshot } from '../../../core/workbook/snapshot';
import { type Book } from '../book';
import { type BookSheet } from '../book-sheet';
import { defineKind, isTarget, type Target } from '../kind';
import { ExcelFault } from '../protocol';
import { guardWrite } from './guard';
import { type BookRange, rangeKind } from './range';
import { readAddress } from './address';

interface Item {
  readonly sheet: BookSheet;
  readonly name: string;
}

const current = ({ sheet, name }: Item): ListObjectSnapshot => {
  const found = sheet.state.listObjects.find((one) => one.name.toLowerCase() === name.toLowerCase());
  if (!found) throw new ExcelFault('ItemNotFound', 'Table');
  return found;
};

const tableKind = defineKind<Item>({
  name: 'Table',
  id: ({ name }) => name,
  values: {
    Id: { get: ({ name }) => name },
    Name: { get: (item) => current(item).name },
    ShowHeaders: { get: (item) => current(item).hasHeaderRow },
    ShowTotals: { get: (item) => current(item).hasTotalsRow },
  },
  methods: {
    GetRange: (item) => rangeKind.of({ sheet: item.sheet, area: current(item).area }),
    Resize: (item, [reference], { book }) => {
      guardWrite(item.sheet, book);
      const before = current(item);
      const area = isTarget(reference) ? (reference.subject as BookRange).area : readAddress(reference);
      if (area.top !== before.area.top) throw new ExcelFault('InvalidArgument', 'Table.resize');
      const listObjects = item.sheet.state.listObjects.map((one) => (one === before ? { ...one, area } : one));
      item.sheet.update({ listObjects });
      for (let column = before.area.right + 1; column <= area.right; column++) {
        if (item.sheet.cell(area.top, column).value !== null) continue;
        // Excel never leaves a table's header blank.
        const value = `Columna${column - area.left + 1}`;
        item.sheet.setContent(area.top, column, { value, formula: null }, 'client');
      }
    },
  },
});

const find = (sheet: BookSheet, name: unknown): Target | null =>
  sheet.state.listObjects.some((one) => one.name.toLowerCase() === String(name).toLowerCase())
    ? tableKind.of({ sheet, name: String(name) })
    : null;

export const tablesKind = defineKind<BookSheet>({
  name: 'TableCollection',
  items: (sheet) => sheet.state.listObjects.map(({ name }) => tableKind.of({ sheet, name })),
  item: find,
  methods: {
    GetItem: (sheet, [name]) => find(sheet, name),
    GetItemOrNullObject: (sheet, [name]) => find(sheet, name),
  },
});

/** The client finds a table again among those of the workbook, where names are unique. */
export const allTablesKind = defineKind<Book>({
  name: 'TableCollection',
  item: (book, name) => {
    for (const sheet of book.sheets) {
      const table = find(sheet, name);
      if (table) return table;
    }
    return null;
  },
});
