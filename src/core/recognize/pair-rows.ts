/** Programmed and executed as two rows of each activity, told apart by a column beside the periods. */
import { bareText } from '../values/fold-text';
import { type ColumnDraft } from './column-draft';

const PLANNED = /^\s*p(?:rog(?:ramado|ramada)?|laneado|laneada)?\.?\s*$/;
const EXECUTED = /^\s*e(?:jec(?:utado|utada)?)?\.?\s*$/;

/** Are all filled cells of a column P or E, and is each of them there? */
export function holdsPairs({ cells }: ColumnDraft): boolean {
  let planned = 0;
  let executed = 0;
  for (const { value } of cells) {
    if (typeof value !== 'string') return false;
    const text = bareText(value);
    if (PLANNED.test(text)) planned++;
    else if (EXECUTED.test(text)) executed++;
    else return false;
  }
  return planned > 0 && executed > 0;
}

/**
 * Where a column holds P and E, it is no field itself, and each period column stands twice: for what was planned in the
 * P rows, for what was executed in the E rows.
 */
export function readPairRows(drafts: readonly ColumnDraft[]): {
  readonly drafts: readonly ColumnDraft[];
  readonly pairColumn: number | null;
} {
  const pair = drafts.some(({ field }) => field === 'period') ? drafts.find(holdsPairs) : undefined;
  if (!pair) return { drafts, pairColumn: null };
  const read = drafts.flatMap((draft): ColumnDraft[] => {
    if (draft === pair) return [{ ...draft, field: null }];
    return draft.field === 'period' ? [draft, { ...draft, field: 'executedPeriod' }] : [draft];
  });
  return { drafts: read, pairColumn: pair.column };
}
