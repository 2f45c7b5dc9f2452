/** A column on its way to being a column of a table. */
import { type FieldId, type SampleCell } from '../fields/field';
import { saysNothing } from '../fields/cell-looks';
import { numberFormatAt } from '../workbook/snapshot';
import { chooseFields, type ColumnWords, weighValues } from './column-choices';
import { type Label, type LabelStack } from './label-stacks';
import { type SheetGrid } from './sheet-grid';
import { type ColumnReason, type PeriodOfYear } from './table';

/** A column on its way to being a `TableColumn`. */
export interface ColumnDraft {
  readonly column: number;
  /** See `TableColumn.key`. */
  readonly key: string;
  readonly stack: LabelStack;
  words: ColumnWords;
  readonly cells: readonly SampleCell[];
  field: FieldId | null;
  period: PeriodOfYear | null;
  reason: ColumnReason;
}

export const NO_REASON: ColumnReason = { score: 0, filled: 0, right: 0, corrected: false };

/** Cells of a column in some rows. */
export function sampleCells(grid: SheetGrid, column: number, rows: readonly number[]): SampleCell[] {
  const cells: SampleCell[] = [];
  for (const row of rows) {
    const value = grid.at(row, column);
    if (value !== null) cells.push({ value, numberFormat: numberFormatAt(grid.sheet, row, column) });
  }
  return cells;
}

export function choose(draft: ColumnDraft, wordChoices: ColumnWords['wordChoices']): void {
  const best = chooseFields(wordChoices, draft.cells)[0];
  draft.field = best?.field ?? null;
  draft.reason = best ? { score: best.score, filled: best.filled, right: best.right, corrected: false } : NO_REASON;
}

export function setField(draft: ColumnDraft, field: FieldId): void {
  const { filled, right } = weighValues(field, draft.cells);
  draft.field = field;
  draft.reason = { score: draft.reason.score || 0.8, filled, right, corrected: false };
}

export const ownLabel = (draft: ColumnDraft): Label | undefined => draft.stack[draft.stack.length - 1];

/** Share of the filled cells that number activities. */
export function numberShare(cells: readonly SampleCell[], looksRight: (cell: SampleCell) => boolean): number {
  const filled = cells.filter((cell) => !saysNothing(cell));
  return filled.length ? filled.filter(looksRight).length / filled.length : 0;
}
