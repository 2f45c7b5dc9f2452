/** A workbook in memory that can be changed: what stands behind the protocol instead of Excel's own. */
import { type CellContent, type Patch } from '../../core/workbook/patch';
import { type NameSnapshot, type WorkbookSnapshot } from '../../core/workbook/snapshot';
import { BookSheet } from './book-sheet';
import { type BookChange } from './book-parts';
import { diffBooks } from './book-diff';
import { bookToSnapshot } from './book-snapshot';

/** What a book has besides its sheets. */
export interface BookState {
  readonly fileName: string;
  readonly dateSystem: 1900 | 1904;
  readonly isReadOnly: boolean;
  /** No sheets may be added or taken away. */
  readonly isStructureProtected?: boolean;
  readonly names: readonly NameSnapshot[];
  /** The text of our custom XML part. */
  readonly settings: string | null;
  /** Parts in which a write keeps how to take it back, until it has ended. */
  readonly journal?: readonly JournalPart[];
}

export interface JournalPart {
  readonly id: string;
  readonly xml: string;
}

export class Book {
  private listeners: ((changes: readonly BookChange[]) => void)[] = [];
  private pending: BookChange[] = [];
  private holds = 0;
  private origin: { state: BookState; sheets: readonly BookSheet[] };
  private sheetList: BookSheet[];

  constructor(
    private own: BookState,
    sheets: readonly BookSheet[],
  ) {
    this.sheetList = [...sheets];
    this.origin = { state: own, sheets: sheets.map((sheet) => sheet.copy()) };
    for (const sheet of this.sheetList) sheet.report = (change) => this.note(change);
  }

  get state(): BookState {
    return this.own;
  }

  get sheets(): readonly BookSheet[] {
    return this.sheetList;
  }

  /** By name, as Excel finds it: without case. */
  findSheet(name: string): BookSheet | undefined {
    return this.sheetList.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  }

  update(changes: Partial<BookState>): void {
    this.own = { ...this.own, ...changes };
    this.note({ kind: 'workbook' });
  }

  /** After the last one. */
  addSheet(name: string): BookSheet {
    const sheet = BookSheet.empty(name);
    sheet.report = (change) => this.note(change);
    this.sheetList.push(sheet);
    this.note({ kind: 'sheet-added', sheet: name });
    return sheet;
  }

  removeSheet(sheet: BookSheet): void {
    this.sheetList = this.sheetList.filter((other) => other !== sheet);
    this.note({ kind: 'sheet-removed', sheet: sheet.name });
  }

  /** An edit of the user in the grid. */
  setCell(sheet: string, row: number, column: number, content: CellContent): void {
    this.findSheet(sheet)?.setContent(row, column, content, 'user');
  }

  /** What a formula gives now; no change of the workbook, hence no event. */
  setComputed(sheet: string, row: number, column: number, value: CellContent['value']): void {
    this.findSheet(sheet)?.setComputed(row, column, value);
  }

  /** Calls back after every change, once for all of one request; returns what stops it. */
  subscribe(listener: (changes: readonly BookChange[]) => void): () => void {
    this.listeners.push(listener);
    return () => {
      this.listeners = this.listeners.filter((other) => other !== listener);
    };
  }

  /** Runs `work` and tells its changes together. */
  together<T>(work: () => T): T {
    this.holds += 1;
    try {
      return work();
    } finally {
      this.holds -= 1;
      this.tell();
    }
  }

  /** What has changed since the book was opened, as a patch for the file it came from. */
  changes(): Patch {
    return diffBooks(this.origin, { state: this.own, sheets: this.sheetList });
  }

  /** The same plain data that a door reads. */
  toSnapshot(): WorkbookSnapshot {
    return bookToSnapshot(this.own, this.sheetList);
  }

  private note(change: BookChange): void {
    this.pending.push(change);
    if (this.holds === 0) this.tell();
  }

  private tell(): void {
    if (this.holds > 0 || this.pending.length === 0) return;
    const changes = this.pending;
    this.pending = [];
    for (const listener of this.listeners) listener(changes);
  }
}
