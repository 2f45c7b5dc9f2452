/** From a file to a book, and back to another file. */
import { applyPatch } from '../xlsx/apply-patch';
import { openPackage, savePackage, type XlsxPackage } from '../xlsx/package';
import { readAppearance } from '../xlsx/read-appearance';
import { readSnapshot } from '../xlsx/read-snapshot';
import { type Book } from './excel-host/book';
import { openBook } from './excel-host/open-book';
import { sheetLooks } from './sheet-looks';

/** A book with the file it came from: everything that the book does not know of is still in there. */
export interface OpenedFile {
  readonly book: Book;
  readonly source: XlsxPackage;
}

/** @throws XlsxError */
export function openFile(bytes: Uint8Array, fileName: string): OpenedFile {
  const source = openPackage(bytes);
  const snapshot = readSnapshot(source, fileName);
  const book = openBook(snapshot, sheetLooks(readAppearance(source), snapshot.sheets));
  return { book, source };
}

/** The file that was opened with everything that changed since; formulas keep the values that the grid computed. */
export const saveFile = ({ book, source }: OpenedFile): Uint8Array =>
  savePackage(applyPatch(source, book.changes()).pkg);
