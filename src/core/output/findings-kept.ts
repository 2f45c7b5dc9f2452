/** What the user wrote on `Avisos PAAC`, and where on it that is. */
import { type FindingReference } from '../rules/ignored';
import { type CellContent } from '../workbook/patch';
import { type SheetSnapshot } from '../workbook/snapshot';
import { contentAt, isBlank } from './diff-sheet';
import {
  COLUMNS,
  FINDING_STATES,
  GONE_LABEL,
  HEADER_ROW,
  HEAD_LINES,
  LAST_PRINTED,
  columnOf,
  readReference,
} from './findings-layout';
import { type ListLayout } from './kept-list';

export const FINDINGS_LIST: ListLayout<FindingReference> = {
  columns: COLUMNS.length,
  lastPrinted: LAST_PRINTED,
  headLines: HEAD_LINES,
  headerRow: HEADER_ROW,
  reference: columnOf('reference'),
  readReference,
  filled: columnOf('remarks'),
  writtenIn: remarksOf,
  told: [columnOf('rule'), columnOf('message')],
  goneLabel: GONE_LABEL,
  emptyNote: 'No hay avisos:',
};

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
