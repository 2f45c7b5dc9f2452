/** What Excel refuses. */
import { type Book } from '../book';
import { type BookSheet } from '../book-sheet';
import { ExcelFault } from '../protocol';

/** @throws ExcelFault AccessDenied where the sheet is protected or the book opened for reading */
export function guardWrite(sheet: BookSheet, book: Book): void {
  if (sheet.state.isProtected || book.state.isReadOnly) throw new ExcelFault('AccessDenied', sheet.name);
}

/** @throws ExcelFault AccessDenied where no sheet may be added or taken away */
export function guardStructure(book: Book): void {
  guardBook(book);
  if (book.state.isStructureProtected) throw new ExcelFault('AccessDenied', 'workbook');
}

export function guardBook(book: Book): void {
  if (book.state.isReadOnly) throw new ExcelFault('AccessDenied', 'workbook');
}
