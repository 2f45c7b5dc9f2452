/**
 * What the user wrote on a list of ours that is drawn anew at every build: back beside its row, else in a list at the
 * end. Never lost. `findings-kept.ts` and the sheets that compare versions say how their lists look.
 */
import { type CellContent } from '../workbook/patch';
import { type SheetSnapshot } from '../workbook/snapshot';
import { contentAt, isBlank } from './diff-sheet';
import { type SheetDraft } from './sheet-draft';
import { HELPER_LOOK } from './sheet-looks';

/** A list of ours: one row an item, its columns ours but one, which the user fills, and all those at the right of ours. */
export interface ListLayout<R> {
  /** How many columns are ours; the last of them holds the reference, outside of the printed page. */
  readonly columns: number;
  readonly lastPrinted: number;
  /** Lines above the list, in the first column. */
  readonly headLines: number;
  readonly headerRow: number;
  /** By what a row is found again. */
  readonly reference: number;
  readonly readReference: (text: unknown) => R | null;
  /** Where the user writes. */
  readonly filled: number;
  /** What the user wrote into a row, wherever of ours it stands. */
  readonly writtenIn: (sheet: SheetSnapshot, row: number) => CellContent;
  /** Columns that say what a row was about, when only what was written beside it is left. */
  readonly told: readonly number[];
  readonly goneLabel: string;
  /** What stands in place of rows where there are none. */
  readonly emptyNote: string;
}

export interface KeptRow<R> {
  readonly at: number;
  readonly reference: R;
  /** As it stands on the sheet. */
  readonly referenceText: CellContent;
  /** As they were written at the last build, by column: what the list at the end needs. */
  readonly told: ReadonlyMap<number, CellContent>;
  readonly written: CellContent;
  /** Cells of the user's own columns at the right, by column. */
  readonly own: ReadonlyMap<number, CellContent>;
}

export interface KeptList<R> {
  readonly rows: readonly KeptRow<R>[];
  /** What the user wrote above, below or between the rows into columns of ours. */
  readonly strays: readonly CellContent[];
  /** Cells of the user's own columns beside no row: they stay where they are, as long as nothing comes there. */
  readonly loose: readonly { readonly row: number; readonly column: number; readonly content: CellContent }[];
}

/** Reads the sheet of the last build. */
export function readKept<R>(layout: ListLayout<R>, sheet: SheetSnapshot): KeptList<R> {
  const rows: KeptRow<R>[] = [];
  const strays: CellContent[] = [];
  const loose: { row: number; column: number; content: CellContent }[] = [];
  const { area } = sheet;
  for (let at = 0; area && at < layout.headerRow; at += 1) {
    for (let column = at < layout.headLines ? 1 : 0; column < layout.columns; column += 1) {
      const content = contentAt(sheet, at, column);
      if (!isBlank(content)) strays.push(content);
    }
  }
  const isOurNote = ({ value }: CellContent): boolean =>
    value === layout.goneLabel || (typeof value === 'string' && value.startsWith(layout.emptyNote));
  for (let at = layout.headerRow + 1; area && at <= area.bottom; at += 1) {
    const own = new Map<number, CellContent>();
    for (let column = layout.columns; column <= area.right; column += 1) {
      const content = contentAt(sheet, at, column);
      if (!isBlank(content)) own.set(column, content);
    }
    const referenceText = contentAt(sheet, at, layout.reference);
    const reference = layout.readReference(referenceText.value);
    if (reference === null) {
      for (let column = 0; column < layout.columns; column += 1) {
        const content = contentAt(sheet, at, column);
        if (!isBlank(content) && !isOurNote(content)) strays.push(content);
      }
      for (const [column, content] of own) loose.push({ row: at, column, content });
      continue;
    }
    const told = new Map(layout.told.map((column) => [column, contentAt(sheet, at, column)]));
    rows.push({ at, reference, referenceText, told, written: layout.writtenIn(sheet, at), own });
  }
  return { rows, strays, loose };
}

/** Puts what was written beside a row where the row stands now. */
export function putKept<R>(layout: ListLayout<R>, draft: SheetDraft, kept: KeptRow<R>, at: number): void {
  if (!isBlank(kept.written)) draft.put(at, layout.filled, kept.written);
  for (const [column, content] of kept.own) draft.put(at, column, content);
}

/** Rows that are gone and that the user wrote something about. Returns the last row in use. */
export function drawGone<R>(
  layout: ListLayout<R>,
  draft: SheetDraft,
  { strays: written, loose }: KeptList<R>,
  gone: readonly KeptRow<R>[],
  lastRow: number,
): number {
  const covered = loose.filter(({ row, column }) => draft.has(row, column));
  const strays = [...written, ...covered.map(({ content }) => content)];
  const told = gone.filter((row) => !isBlank(row.written) || row.own.size > 0);
  if (told.length + strays.length === 0) return lastRow;
  let at = lastRow + 2;
  draft.value(at, 0, layout.goneLabel);
  draft.format({ top: at, bottom: at, left: 0, right: layout.lastPrinted }, { bold: true });
  const first = at + 1;
  for (const row of told) {
    at += 1;
    for (const [column, content] of row.told) if (!isBlank(content)) draft.put(at, column, content);
    draft.put(at, layout.reference, row.referenceText);
    putKept(layout, draft, row, at);
  }
  for (const content of strays) {
    at += 1;
    draft.put(at, layout.filled, content);
  }
  const look = { fontSize: 9, wrap: true, vertical: 'top', horizontal: 'left' } as const;
  draft.format({ top: first, bottom: at, left: 0, right: layout.lastPrinted }, look);
  const { reference } = layout;
  draft.format({ top: first, bottom: at, left: reference, right: reference }, { ...HELPER_LOOK, horizontal: 'left' });
  return at;
}

/** The user's own columns are none of ours: where a row moved, its old place must be emptied by name. */
export function emptyOldCells<R>(layout: ListLayout<R>, draft: SheetDraft, { rows }: KeptList<R>): void {
  for (const row of rows) {
    for (const column of row.own.keys()) {
      if (column < layout.columns || draft.has(row.at, column)) continue;
      draft.put(row.at, column, { formula: null, value: null });
    }
  }
}
