/** Defined names, of the workbook and of a sheet. */
import { formatAbsoluteArea } from '../../../core/workbook/address';
import { type NameSnapshot } from '../../../core/workbook/snapshot';
import { type Book } from '../book';
import { type BookSheet } from '../book-sheet';
import { defineKind, isTarget } from '../kind';
import { ExcelFault } from '../protocol';
import { guardBook } from './guard';

interface Scope {
  readonly book: Book;
  /** null: the workbook's. */
  readonly sheet: BookSheet | null;
}

interface Item extends Scope {
  readonly name: string;
}

const listOf = ({ book, sheet }: Scope): readonly NameSnapshot[] => (sheet ? sheet.state.names : book.state.names);

function store(scope: Scope, names: readonly NameSnapshot[]): void {
  guardBook(scope.book);
  if (scope.sheet) scope.sheet.update({ names });
  else scope.book.update({ names });
}

const isNamed = (name: string) => (one: NameSnapshot) => one.name.toLowerCase() === name.toLowerCase();

const current = (item: Item): NameSnapshot => {
  const found = listOf(item).find(isNamed(item.name));
  if (!found) throw new ExcelFault('ItemNotFound', 'NamedItem');
  return found;
};

const nameKind = defineKind<Item>({
  name: 'NamedItem',
  values: {
    Name: { get: (item) => current(item).name },
    Formula: {
      get: (item) => current(item).formula,
      set: (item, formula) => {
        const { name } = current(item);
        store(
          item,
          listOf(item).map((one) => (one.name === name ? { name, formula: String(formula) } : one)),
        );
      },
    },
    Visible: { get: () => true },
    Scope: { get: ({ sheet }) => (sheet ? 'Worksheet' : 'Workbook') },
    Type: { get: () => 'Range' },
  },
  methods: {
    Delete: (item) => {
      const { name } = current(item);
      store(
        item,
        listOf(item).filter((one) => one.name !== name),
      );
    },
  },
});

export const namesKind = defineKind<Scope>({
  name: 'NamedItemCollection',
  items: (scope) => listOf(scope).map(({ name }) => nameKind.of({ ...scope, name })),
  item: (scope, key) =>
    listOf(scope).some(isNamed(String(key))) ? nameKind.of({ ...scope, name: String(key) }) : null,
  methods: {
    GetItemOrNullObject: (scope, [key]) =>
      listOf(scope).some(isNamed(String(key))) ? nameKind.of({ ...scope, name: String(key) }) : null,
    Add: (scope, [name, reference]) => {
      const text = String(name);
      if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(text)) throw new ExcelFault('InvalidArgument', 'name');
      if (listOf(scope).some(isNamed(text))) throw new ExcelFault('ItemAlreadyExists', 'name');
      store(scope, [...listOf(scope), { name: text, formula: formulaOf(reference) }]);
      return nameKind.of({ ...scope, name: text });
    },
  },
});

/** A name may be given a range instead of a formula. */
function formulaOf(reference: unknown): string {
  if (!isTarget(reference)) return String(reference);
  const { sheet, area } = reference.subject as { sheet: BookSheet; area: Parameters<typeof formatAbsoluteArea>[0] };
  const isSingle = area.top === area.bottom && area.left === area.right;
  const address = isSingle ? formatAbsoluteArea(area).split(':')[0]! : formatAbsoluteArea(area);
  const isPlain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheet.name) && !/^[A-Z]{1,3}\d+$/i.test(sheet.name);
  return `=${isPlain ? sheet.name : `'${sheet.name.replace(/'/g, "''")}'`}!${address}`;
}
