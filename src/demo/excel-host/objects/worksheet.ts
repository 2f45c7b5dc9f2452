/** Worksheets and what belongs to one sheet. */
import { LAST_COLUMN, LAST_ROW } from '../../../core/workbook/address';
import { type Book } from '../book';
import { type BookSheet } from '../book-sheet';
import { defineKind } from '../kind';
import { ExcelFault } from '../protocol';
import { readAddress, WHOLE_SHEET } from './address';
import { chartsKind } from './charts';
import { guardStructure, guardWrite } from './guard';
import { namesKind } from './names';
import { pageLayoutKind } from './page-layout';
import { rangeKind } from './range';
import { tablesKind } from './tables';

const NAME_LENGTH = 31;
const protectionKind = defineKind<BookSheet>({
  name: 'WorksheetProtection',
  values: { Protected: { get: (sheet) => sheet.state.isProtected } },
});

const freezePanesKind = defineKind<BookSheet>({
  name: 'WorksheetFreezePanes',
  methods: {
    FreezeRows: (sheet, [count], { book }) => {
      guardWrite(sheet, book);
      sheet.update({ frozenRows: Number(count ?? 1), frozenColumns: 0 });
    },
    Unfreeze: (sheet, _, { book }) => {
      guardWrite(sheet, book);
      sheet.update({ frozenRows: 0, frozenColumns: 0 });
    },
    GetLocationOrNullObject: (sheet) => {
      const { frozenRows, frozenColumns } = sheet.state;
      if (frozenRows === 0 && frozenColumns === 0) return null;
      const right = frozenColumns === 0 ? LAST_COLUMN : frozenColumns - 1;
      const bottom = frozenRows === 0 ? LAST_ROW : frozenRows - 1;
      return rangeKind.of({ sheet, area: { top: 0, left: 0, bottom, right } });
    },
  },
});

const VISIBILITY = { visible: 'Visible', hidden: 'Hidden', 'very-hidden': 'VeryHidden' } as const;

export const worksheetKind = defineKind<BookSheet>({
  name: 'Worksheet',
  id: (sheet) => sheet.id,
  values: {
    Id: { get: (sheet) => sheet.id },
    Name: { get: (sheet) => sheet.name },
    Visibility: { get: (sheet) => VISIBILITY[sheet.state.visibility] },
    Position: { get: (sheet, { book }) => book.sheets.indexOf(sheet) },
    TabColor: {
      get: (sheet) => sheet.state.tabColor ?? '',
      set: (sheet, color) => sheet.update({ tabColor: String(color) || null }),
    },
  },
  objects: {
    Protection: (sheet) => protectionKind.of(sheet),
    Names: (sheet, { book }) => namesKind.of({ book, sheet }),
    Tables: (sheet) => tablesKind.of(sheet),
    Charts: (sheet) => chartsKind.of(sheet),
    FreezePanes: (sheet) => freezePanesKind.of(sheet),
    PageLayout: (sheet) => pageLayoutKind.of(sheet),
  },
  methods: {
    GetRange: (sheet, [address]) =>
      rangeKind.of({ sheet, area: address === undefined || address === null ? WHOLE_SHEET : readAddress(address) }),
    GetUsedRangeOrNullObject: (sheet, [valuesOnly]) => {
      const area = valuesOnly ? sheet.usedArea() : sheet.formattedArea();
      return area ? rangeKind.of({ sheet, area }) : null;
    },
    Activate: (sheet, _, scene) => {
      if (sheet.state.visibility !== 'visible') throw new ExcelFault('InvalidOperation', 'Worksheet.activate');
      scene.reveal(sheet.name, null);
    },
    Delete: (sheet, _, { book }) => {
      guardStructure(book);
      if (book.sheets.length === 1) throw new ExcelFault('InvalidOperation', 'Worksheet.delete');
      book.removeSheet(sheet);
    },
  },
});

const find = (book: Book, key: unknown): BookSheet | undefined =>
  book.sheets.find((sheet) => sheet.id === key) ?? book.findSheet(String(key));

export const worksheetsKind = defineKind<Book>({
  name: 'WorksheetCollection',
  items: (book) => book.sheets.map((sheet) => worksheetKind.of(sheet)),
  item: (book, key) => {
    const sheet = find(book, key);
    return sheet ? worksheetKind.of(sheet) : null;
  },
  methods: {
    GetItemOrNullObject: (book, [key]) => {
      const sheet = find(book, key);
      return sheet ? worksheetKind.of(sheet) : null;
    },
    Add: (book, [name]) => {
      guardStructure(book);
      const text = String(name ?? `Hoja${book.sheets.length + 1}`);
      if (text.length > NAME_LENGTH || /[[\]:*?/\\]/.test(text)) throw new ExcelFault('InvalidArgument', 'name');
      if (book.findSheet(text)) throw new ExcelFault('ItemAlreadyExists', 'name');
      return worksheetKind.of(book.addSheet(text));
    },
    _RegisterDataChangedEvent: (_, __, scene) => scene.listen(true),
    _UnregisterDataChangedEvent: (_, __, scene) => scene.listen(false),
  },
});
