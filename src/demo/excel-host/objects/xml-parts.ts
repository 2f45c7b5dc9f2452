/** Custom XML parts: of all that a workbook may have, the book knows ours, the settings and the journal of a write. */
import { JOURNAL_NAMESPACE, SETTINGS_NAMESPACE } from '../../../core/workbook/snapshot';
import { type Book, type JournalPart } from '../book';
import { defineKind, type OwnKind, type Target } from '../kind';
import { ExcelFault } from '../protocol';
import { guardBook } from './guard';

interface Parts {
  readonly book: Book;
  /** null: of every namespace. */
  readonly namespace: string | null;
}

interface Part {
  readonly book: Book;
  readonly id: string;
}

const SETTINGS_ID = '{5E770000-0000-4000-8000-000000000001}';
const journalId = (number: number): string => `{D1A10000-0000-4000-8000-${String(number).padStart(12, '0')}}`;

const journalOf = (book: Book): readonly JournalPart[] => book.state.journal ?? [];

function xmlOf({ book, id }: Part): string {
  const xml = id === SETTINGS_ID ? book.state.settings : journalOf(book).find((part) => part.id === id)?.xml;
  return xml ?? raise('ItemNotFound');
}

function store({ book, id }: Part, xml: string | null): void {
  guardBook(book);
  if (id === SETTINGS_ID) return book.update({ settings: xml });
  const others = journalOf(book).filter((part) => part.id !== id);
  book.update({ journal: xml === null ? others : [...others, { id, xml }] });
}

const partKind = defineKind<Part>({
  name: 'CustomXmlPart',
  id: ({ id }) => id,
  values: {
    Id: { get: ({ id }) => id },
    NamespaceUri: { get: ({ id }) => (id === SETTINGS_ID ? SETTINGS_NAMESPACE : JOURNAL_NAMESPACE) },
  },
  methods: {
    GetXml: xmlOf,
    SetXml: (part, [xml]) => {
      xmlOf(part);
      store(part, String(xml));
    },
    Delete: (part) => {
      xmlOf(part);
      store(part, null);
    },
  },
});

function idsOf({ book, namespace }: Parts): string[] {
  const settings = book.state.settings !== null && namespace !== JOURNAL_NAMESPACE ? [SETTINGS_ID] : [];
  const journal = namespace === SETTINGS_NAMESPACE ? [] : journalOf(book).map(({ id }) => id);
  return [...settings, ...journal];
}

const find = (parts: Parts, id: unknown): Target | null =>
  idsOf(parts).includes(String(id)) ? partKind.of({ book: parts.book, id: String(id) }) : null;

export const customXmlPartsKind: OwnKind<Parts> = defineKind({
  name: 'CustomXmlPartCollection',
  items: (parts) => idsOf(parts).map((id) => partKind.of({ book: parts.book, id })),
  item: find,
  methods: {
    GetByNamespace: ({ book }, [namespace]) => customXmlPartsKind.of({ book, namespace: String(namespace) }),
    GetItemOrNullObject: (parts, [id]) => find(parts, id),
    GetOnlyItemOrNullObject: (parts) => {
      const ids = idsOf(parts);
      return ids.length === 1 ? find(parts, ids[0]) : null;
    },
    Add: ({ book }, [xml]) => {
      guardBook(book);
      const text = String(xml);
      const namespace = /^<[^>]*xmlns(?::\w+)?="([^"]*)"/.exec(text.replace(/^<\?[^>]*\?>\s*/, ''))?.[1];
      const last = Math.max(0, ...journalOf(book).map(({ id }) => Number(id.slice(-13, -1))));
      const id =
        namespace === SETTINGS_NAMESPACE
          ? SETTINGS_ID
          : namespace === JOURNAL_NAMESPACE
            ? journalId(last + 1)
            : raise('InvalidArgument');
      store({ book, id }, text);
      return partKind.of({ book, id });
    },
  },
});

function raise(code: string): never {
  throw new ExcelFault(code, 'CustomXmlPart');
}
