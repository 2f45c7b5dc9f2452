/** Custom XML parts: of all that a workbook may have, the book knows ours. */
import { SETTINGS_NAMESPACE } from '../../../core/workbook/snapshot';
import { type Book } from '../book';
import { defineKind, type OwnKind, type Target } from '../kind';
import { ExcelFault } from '../protocol';
import { guardBook } from './guard';

interface Parts {
  readonly book: Book;
  /** null: of every namespace. */
  readonly namespace: string | null;
}

const PART_ID = '{5E770000-0000-4000-8000-000000000001}';

const partKind = defineKind<Book>({
  name: 'CustomXmlPart',
  id: () => PART_ID,
  values: { Id: { get: () => PART_ID }, NamespaceUri: { get: () => SETTINGS_NAMESPACE } },
  methods: {
    GetXml: (book) => book.state.settings ?? raise('ItemNotFound'),
    SetXml: (book, [xml]) => {
      guardBook(book);
      book.update({ settings: String(xml) });
    },
    Delete: (book) => {
      guardBook(book);
      book.update({ settings: null });
    },
  },
});

const present = ({ book, namespace }: Parts): boolean =>
  book.state.settings !== null && (namespace === null || namespace === SETTINGS_NAMESPACE);

const only = (parts: Parts): Target | null => (present(parts) ? partKind.of(parts.book) : null);

export const customXmlPartsKind: OwnKind<Parts> = defineKind({
  name: 'CustomXmlPartCollection',
  items: (parts) => (present(parts) ? [partKind.of(parts.book)] : []),
  item: (parts, id) => (id === PART_ID ? only(parts) : null),
  methods: {
    GetByNamespace: ({ book }, [namespace]) => customXmlPartsKind.of({ book, namespace: String(namespace) }),
    GetItemOrNullObject: (parts, [id]) => (id === PART_ID ? only(parts) : null),
    GetOnlyItemOrNullObject: only,
    Add: ({ book }, [xml]) => {
      guardBook(book);
      const namespace = /^<[^>]*xmlns(?::\w+)?="([^"]*)"/.exec(String(xml).replace(/^<\?[^>]*\?>\s*/, ''))?.[1];
      if (namespace !== SETTINGS_NAMESPACE) throw new ExcelFault('InvalidArgument', 'CustomXmlPart.add');
      book.update({ settings: String(xml) });
      return partKind.of(book);
    },
  },
});

function raise(code: string): never {
  throw new ExcelFault(code);
}
