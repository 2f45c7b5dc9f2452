/** The columns of one table: the readings of single columns, made one reading by what stands beside them. */
import { readColumnWords } from './column-choices';
import { choose, type ColumnDraft, NO_REASON, sampleCells } from './column-draft';
import { columnKeys } from './corrections';
import { type LabelStack } from './label-stacks';
import { dropWeakDoubles, settleDates } from './settle-doubles';
import { findActivity, findNumberColumn, splitBareHeaders, splitSharedHeaders } from './settle-numbers';
import {
  nameBareOrdinals,
  nameMonthLetters,
  nameOrdinals,
  pairWithPlanned,
  settleLabelsOfExecution,
} from './settle-periods';
import { type SheetGrid } from './sheet-grid';

const wordsOver = (stack: LabelStack): { header: string; bands: string[] } => {
  const texts = stack.map(({ text }) => text);
  return { header: texts[texts.length - 1] ?? '', bands: texts.slice(0, -1) };
};

/** Reads the columns from left to right; one before `left` may join where it holds the numbers. */
export function readTableColumns(
  grid: SheetGrid,
  stacks: ReadonlyMap<number, LabelStack>,
  left: number,
  right: number,
  rows: readonly number[],
): ColumnDraft[] {
  const drafts: ColumnDraft[] = [];
  const all = Array.from({ length: right - left + 1 }, (_, at) => stacks.get(left + at) ?? []);
  const keys = columnKeys(all.map(wordsOver));
  for (const [at, stack] of all.entries()) {
    const column = left + at;
    const cells = sampleCells(grid, column, rows);
    const words = readColumnWords(stack);
    const { period } = words;
    drafts.push({ column, key: keys[at]!, stack, words, cells, field: null, period, reason: NO_REASON });
  }
  nameOrdinals(drafts);
  nameBareOrdinals(drafts);
  for (const draft of drafts) choose(draft, draft.words.wordChoices);
  splitSharedHeaders(drafts);
  splitBareHeaders(drafts);
  findActivity(drafts);
  nameMonthLetters(drafts);
  settleLabelsOfExecution(drafts);
  pairWithPlanned(drafts);
  settleDates(drafts);
  dropWeakDoubles(drafts);
  findNumberColumn(drafts);
  return drafts;
}
