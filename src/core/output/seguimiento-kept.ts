/** What the user wrote on the sheet: back beside its activity, else in a list at the end. Never lost. */
import { foldText } from '../values/fold-text';
import { type CellContent } from '../workbook/patch';
import { contentAt, isBlank } from './diff-sheet';
import { readKey } from './keys';
import { type KeyedActivity } from './schedule';
import { formatBody } from './seguimiento-detail';
import { isOwnText } from './seguimiento-labels';
import {
  FIRST_PRINTED,
  LAST_PRINTED,
  ORPHANS_LABEL,
  STRAYS_LABEL,
  SUMMARY_HEADERS,
  detailColumn,
  isSeguimientoColumn,
  summaryColumn,
} from './seguimiento-layout';
import { type KeptRow, type KeptSheet } from './seguimiento-read';
import { SOURCE_WANTED } from './seguimiento-typed';
import { type SheetDraft } from './sheet-draft';

/** Returns the last row in use. */
export function drawKept(
  draft: SheetDraft,
  kept: KeptSheet | null,
  items: readonly KeyedActivity[],
  headerRow: number,
): number {
  const lastDetail = headerRow + items.length;
  if (!kept) return lastDetail;
  const present = new Set(items.map((item) => readKey(item.key)!));
  for (const [column, content] of kept.userHeaders) if (!isBlank(content)) draft.put(headerRow, column, content);
  items.forEach((item, index) => {
    const row = kept.rows.get(readKey(item.key)!);
    if (row) putRow(draft, row, headerRow + 1 + index);
  });
  const orphans = [...kept.rows].filter(([key, row]) => !present.has(key) && row.cells.size > 0);
  emptyOldUserCells(draft, kept);
  if (orphans.length === 0) return lastDetail;
  const first = lastDetail + 2;
  draft.value(first, FIRST_PRINTED, ORPHANS_LABEL);
  draft.format({ top: first, bottom: first, left: FIRST_PRINTED, right: LAST_PRINTED }, { bold: true });
  formatBody(draft, first, first + orphans.length);
  orphans.forEach(([, row], index) => {
    const at = first + 1 + index;
    draft.value(at, detailColumn('key'), row.key);
    draft.value(at, detailColumn('activity'), row.text);
    putRow(draft, row, at);
  });
  return first + orphans.length;
}

function putRow(draft: SheetDraft, row: KeptRow, at: number): void {
  for (const [column, content] of row.cells) draft.put(at, column, moved(content, row.row, at));
}

/** The user's own columns are no columns of ours: where a row moved, its old place must be emptied by name. */
function emptyOldUserCells(draft: SheetDraft, kept: KeptSheet): void {
  const put = (row: number, column: number): void => {
    if (!isSeguimientoColumn(column) && !draft.has(row, column)) {
      draft.put(row, column, { formula: null, value: null });
    }
  };
  for (const row of kept.rows.values()) for (const column of row.cells.keys()) put(row.row, column);
  for (const [column, content] of kept.userHeaders) {
    if (isBlank(content)) continue;
    for (const row of kept.knownRows) {
      const old = contentAt(kept.sheet, row, column);
      if (!isBlank(old) && old.value === content.value && old.formula === content.formula) put(row, column);
    }
  }
}

/** A formula of the user moves with its row: references to the old row become references to the new one. */
function moved(content: CellContent, from: number, to: number): CellContent {
  if (content.formula === null || from === to) return content;
  const formula = content.formula.replace(
    /("(?:[^"]|"")*")|(\$?[A-Z]{1,3}\$?)(\d+)(?![\d(])/g,
    (whole, text: string | undefined, letters: string, digits: string) =>
      text === undefined && Number(digits) === from + 1 ? `${letters}${to + 1}` : whole,
  );
  return { formula, value: content.value };
}

/**
 * A word that the user wrote into a cell of ours which is none of the kept ones stays where it is; where the new sheet
 * needs its place, it goes to a list. Returns the first row that is free for the foot.
 */
export function keepStrays(draft: SheetDraft, kept: KeptSheet | null, row: number): number {
  if (!kept?.sheet.area) return row + 1;
  const drawn = new Set([...draft.cells.values()].map((cell) => String(cell.content.value)));
  const strays: CellContent[] = lostFromSummary(draft, kept);
  const { top, bottom, left, right } = kept.sheet.area;
  for (let at = top; at <= bottom; at++) {
    if (kept.knownRows.has(at)) continue;
    for (let column = left; column <= right; column++) {
      if (!isSeguimientoColumn(column) || kept.knownCells.has(`${at},${column}`)) continue;
      const content = contentAt(kept.sheet, at, column);
      if (isBlank(content) || content.formula !== null || isOurText(content, drawn)) continue;
      strays.push(content);
    }
  }
  if (strays.length === 0) return row + 1;
  draft.value(row + 1, FIRST_PRINTED, STRAYS_LABEL);
  draft.format({ top: row + 1, bottom: row + 1, left: FIRST_PRINTED, right: LAST_PRINTED }, { bold: true });
  strays.forEach((content, index) => {
    const at = row + 2 + index;
    draft.put(at, FIRST_PRINTED, content);
    draft.merge({ top: at, bottom: at, left: FIRST_PRINTED, right: LAST_PRINTED });
  });
  return row + strays.length + 3;
}

/** What stood beside a component that has no row any more, or in a cell that the user filled and is computed by now. */
function lostFromSummary(draft: SheetDraft, { remarks, typed, summaryNames }: KeptSheet): CellContent[] {
  const present = new Set<string>();
  for (const { content, column } of draft.cells.values()) {
    if (column === summaryColumn('component')) present.add(foldText(String(content.value)));
  }
  const lost: CellContent[] = [];
  for (const [component, name] of summaryNames) {
    if (present.has(component)) continue;
    const texts = [...(typed.get(component) ?? [])].map(
      ([id, { value }]) => `${SUMMARY_HEADERS.activities[id]} ${String(value)}`,
    );
    const remark = remarks.get(component);
    if (remark && remark.value !== SOURCE_WANTED) texts.push(String(remark.value ?? ''));
    if (texts.length > 0) lost.push({ formula: null, value: `${name}: ${texts.join('; ')}` });
  }
  return lost;
}

function isOurText({ value }: CellContent, drawn: ReadonlySet<string>): boolean {
  const text = String(value);
  return drawn.has(text) || isOwnText(text);
}
