/** What the user wrote on `Avisos PAAC`: back beside its aviso, else in a list at the end. Never lost. */
import { type FindingReference } from '../rules/ignored';
import { type CellContent } from '../workbook/patch';
import { type SheetSnapshot } from '../workbook/snapshot';
import { contentAt, isBlank } from './diff-sheet';
import {
  COLUMNS,
  FINDING_STATES,
  FIRST_ROW,
  GONE_LABEL,
  HEADER_ROW,
  HEAD_LINES,
  LAST_PRINTED,
  columnOf,
  isFindingsColumn,
  readReference,
  writeReference,
} from './findings-layout';
import { type SheetDraft } from './sheet-draft';
import { HELPER_LOOK } from './sheet-looks';

export interface KeptRow {
  readonly at: number;
  readonly reference: FindingReference;
  /** As they were written at the last build: what the list at the end needs. */
  readonly rule: CellContent;
  readonly message: CellContent;
  readonly remarks: CellContent;
  /** Cells of the user's own columns at the right, by column. */
  readonly own: ReadonlyMap<number, CellContent>;
}

export interface KeptRemarks {
  readonly sheet: SheetSnapshot;
  readonly rows: readonly KeptRow[];
  /** What the user wrote above, below or between the rows into columns of ours. */
  readonly strays: readonly CellContent[];
  /** Cells of the user's own columns beside no aviso: they stay where they are, as long as nothing comes there. */
  readonly loose: readonly { readonly row: number; readonly column: number; readonly content: CellContent }[];
}

/** Reads the sheet of the last build. */
export function readRemarks(sheet: SheetSnapshot): KeptRemarks {
  const rows: KeptRow[] = [];
  const strays: CellContent[] = [];
  const loose: { row: number; column: number; content: CellContent }[] = [];
  const { area } = sheet;
  for (let at = 0; area && at < HEADER_ROW; at += 1) {
    for (let column = at < HEAD_LINES ? 1 : 0; column < COLUMNS.length; column += 1) {
      const content = contentAt(sheet, at, column);
      if (!isBlank(content)) strays.push(content);
    }
  }
  for (let at = FIRST_ROW; area && at <= area.bottom; at += 1) {
    const reference = readReference(contentAt(sheet, at, columnOf('reference')).value);
    if (!reference) {
      for (let column = 0; column < COLUMNS.length; column += 1) {
        const content = contentAt(sheet, at, column);
        if (!isBlank(content) && !isOurNote(content)) strays.push(content);
      }
      for (let column = COLUMNS.length; column <= area.right; column += 1) {
        const content = contentAt(sheet, at, column);
        if (!isBlank(content)) loose.push({ row: at, column, content });
      }
      continue;
    }
    const own = new Map<number, CellContent>();
    for (let column = COLUMNS.length; column <= area.right; column += 1) {
      const content = contentAt(sheet, at, column);
      if (!isBlank(content)) own.set(column, content);
    }
    rows.push({
      at,
      reference,
      rule: contentAt(sheet, at, columnOf('rule')),
      message: contentAt(sheet, at, columnOf('message')),
      remarks: remarksOf(sheet, at),
      own,
    });
  }
  return { sheet, rows, strays, loose };
}

const isOurNote = ({ value }: CellContent): boolean =>
  value === GONE_LABEL || (typeof value === 'string' && value.startsWith('No hay avisos:'));

/** Many write what they did into Estado or Motivo, which are drawn anew: their words go to the remarks. */
function remarksOf(sheet: SheetSnapshot, row: number): CellContent {
  const remarks = contentAt(sheet, row, columnOf('remarks'));
  const state = contentAt(sheet, row, columnOf('state'));
  const reason = contentAt(sheet, row, columnOf('reason'));
  const written: string[] = [];
  const isState = state.value === FINDING_STATES.open || state.value === FINDING_STATES.ignored;
  if (!isBlank(state) && !isState) written.push(`Estado: ${String(state.value)}`);
  if (!isBlank(reason) && state.value !== FINDING_STATES.ignored) written.push(`Motivo: ${String(reason.value)}`);
  if (written.length === 0) return remarks;
  const present = isBlank(remarks) ? [] : [String(remarks.value)];
  return { formula: null, value: [...present, ...written].join('; ') };
}

/** Puts what was written beside an aviso where the aviso stands now. */
export function putRemarks(draft: SheetDraft, kept: KeptRow, at: number): void {
  if (!isBlank(kept.remarks)) draft.put(at, columnOf('remarks'), kept.remarks);
  for (const [column, content] of kept.own) draft.put(at, column, content);
}

/** Avisos that are gone and that the user wrote something about. Returns the last row in use. */
export function drawGone(
  draft: SheetDraft,
  { strays: written, loose }: KeptRemarks,
  gone: readonly KeptRow[],
  lastRow: number,
): number {
  const covered = loose.filter(({ row, column }) => draft.cells.has(`${row},${column}`));
  const strays = [...written, ...covered.map(({ content }) => content)];
  const told = gone.filter((row) => !isBlank(row.remarks) || row.own.size > 0);
  if (told.length + strays.length === 0) return lastRow;
  let at = lastRow + 2;
  draft.value(at, 0, GONE_LABEL);
  draft.format({ top: at, bottom: at, left: 0, right: LAST_PRINTED }, { bold: true });
  const first = at + 1;
  for (const row of told) {
    at += 1;
    draft.put(at, columnOf('rule'), row.rule);
    draft.put(at, columnOf('message'), row.message);
    draft.value(at, columnOf('reference'), writeReference(row.reference));
    putRemarks(draft, row, at);
  }
  for (const content of strays) {
    at += 1;
    draft.put(at, columnOf('remarks'), content);
  }
  const look = { fontSize: 9, wrap: true, vertical: 'top', horizontal: 'left' } as const;
  draft.format({ top: first, bottom: at, left: 0, right: LAST_PRINTED }, look);
  const reference = columnOf('reference');
  draft.format({ top: first, bottom: at, left: reference, right: reference }, { ...HELPER_LOOK, horizontal: 'left' });
  return at;
}

/** The user's own columns are none of ours: where a row moved, its old place must be emptied by name. */
export function emptyOldCells(draft: SheetDraft, { rows }: KeptRemarks): void {
  for (const row of rows) {
    for (const column of row.own.keys()) {
      if (isFindingsColumn(column) || draft.cells.has(`${row.at},${column}`)) continue;
      draft.put(row.at, column, { formula: null, value: null });
    }
  }
}
