/** Workbook, application and the collections that hang on the workbook. */
import { type Book } from '../book';
import { defineKind } from '../kind';
import { ExcelFault } from '../protocol';
import { namesKind } from './names';
import { rangeKind } from './range';
import { customXmlPartsKind } from './xml-parts';
import { allTablesKind } from './tables';
import { worksheetsKind } from './worksheet';

/** A workbook that was made and not yet shown. */
const createdKind = defineKind<Uint8Array>({
  name: 'WorkbookCreated',
  methods: {
    Open: (bytes, _, scene) => {
      scene.openWorkbook(bytes);
      return null;
    },
  },
});

/** The bytes of an .xlsx file; anything else Excel refuses. */
function readFile(base64: unknown): Uint8Array {
  const binary = typeof base64 === 'string' ? atob(base64) : '';
  if (!binary.startsWith('PK')) throw new ExcelFault('InvalidArgument', 'Application.createWorkbook');
  return Uint8Array.from(binary, (letter) => letter.charCodeAt(0));
}

const applicationKind = defineKind<Book>({
  name: 'Application',
  values: { CalculationMode: { get: () => 'Automatic' } },
  methods: {
    SuspendApiCalculationUntilNextSync: () => null,
    SuspendScreenUpdatingUntilNextSync: () => null,
    CreateWorkbook: (_, [base64]) => createdKind.of(readFile(base64)),
  },
});

const resultKind = defineKind<number>({ name: 'FunctionResult', values: { Value: { get: (value) => value } } });

const functionsKind = defineKind<Book>({
  name: 'Functions',
  methods: {
    Date: (book, [year, month, day]) => {
      const serial = Math.round(Date.UTC(Number(year), Number(month) - 1, Number(day)) / 86400000) + 25569;
      return resultKind.of(book.state.dateSystem === 1904 ? serial - 1462 : serial);
    },
  },
});

const protectionKind = defineKind<Book>({
  name: 'WorkbookProtection',
  values: { Protected: { get: (book) => book.state.isStructureProtected ?? false } },
});

export const workbookKind = defineKind<Book>({
  name: 'Workbook',
  values: {
    Name: { get: (book) => book.state.fileName },
    ReadOnly: { get: (book) => book.state.isReadOnly },
  },
  methods: {
    GetSelectedRange: (book, _, scene) => {
      const marked = scene.selection();
      const sheet = marked && book.findSheet(marked.sheet);
      if (!sheet) throw new ExcelFault('InvalidSelection', 'Workbook.getSelectedRange');
      return rangeKind.of({ sheet, area: marked.area });
    },
  },
  objects: {
    Protection: (book) => protectionKind.of(book),
    Application: (book) => applicationKind.of(book),
    Worksheets: (book) => worksheetsKind.of(book),
    Tables: (book) => allTablesKind.of(book),
    Names: (book) => namesKind.of({ book, sheet: null }),
    CustomXmlParts: (book) => customXmlPartsKind.of({ book, namespace: null }),
    Functions: (book) => functionsKind.of(book),
  },
});
