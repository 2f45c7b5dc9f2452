/**
 * The plan's modifications as a section of the seguimiento: what `Modificaciones PAAC` says, row by row and live, so that
 * a justification is written in one place.
 */
import { type Analysis } from '../analysis';
import { columnLetters, quoteSheet } from '../workbook/address';
import { type SheetSnapshot, isCellError, valueAt } from '../workbook/snapshot';
import { modificationColumn, modificationRows } from './modifications-layout';
import { ownSheets } from './own-sheets';
import { FIRST_PRINTED, LAST_PRINTED } from './seguimiento-layout';
import { type SheetDraft } from './sheet-draft';
import { BORDER, HEADER_LOOK, NOTE_COLOUR } from './sheet-looks';

export const MODIFICATIONS_LABEL = 'Modificaciones del plan';

/** Where each column of that sheet stands on the grid of this one. */
const COLUMNS = [
  { id: 'kind', header: 'Modificación', left: 1, right: 1 },
  { id: 'component', header: 'Componente', left: 2, right: 2 },
  { id: 'number', header: 'N.º', left: 3, right: 3 },
  { id: 'activity', header: 'Actividad', left: 4, right: 4 },
  { id: 'before', header: 'Antes de la modificación', left: 5, right: 8 },
  { id: 'after', header: 'Después de la modificación', left: 9, right: 12 },
  { id: 'note', header: 'Nota de la modificación', left: 13, right: 14 },
  { id: 'justification', header: 'Justificación de la modificación', left: 15, right: 17 },
] as const;

/** All that we write there by ourselves and that is no formula. */
export const MODIFICATION_LABELS: readonly string[] = [MODIFICATIONS_LABEL, ...COLUMNS.map(({ header }) => header)];

/** Below `row`; returns the last row in use. Nothing where the workbook has no such sheet, or it lists nothing. */
export function drawModificationsSection(draft: SheetDraft, analysis: Analysis, row: number): number {
  const sheet = ownSheets(analysis, 'modifications')[0];
  const rows = sheet ? modificationRows(sheet) : [];
  if (!sheet || rows.length === 0) return row;
  const top = row + 2;
  const printed = { left: FIRST_PRINTED, right: LAST_PRINTED };
  draft.value(top, FIRST_PRINTED, MODIFICATIONS_LABEL);
  draft.format({ top, bottom: top, ...printed }, { bold: true });
  // Which versions were compared.
  put(draft, sheet, { row: top + 1, column: FIRST_PRINTED }, { row: 1, column: 0 });
  const between = { top: top + 1, bottom: top + 1, ...printed };
  draft.merge(between);
  draft.format(between, { fontSize: 9, fontColor: NOTE_COLOUR, horizontal: 'left', vertical: 'center', wrap: true });
  const header = top + 2;
  const last = header + rows.length;
  for (const { header: words, left, right } of COLUMNS) {
    draft.value(header, left, words);
    for (let at = header; at <= last; at += 1) draft.merge({ top: at, bottom: at, left, right });
  }
  draft.format({ top: header, bottom: header, ...printed }, HEADER_LOOK);
  const look = { fontSize: 9, wrap: true, vertical: 'center', horizontal: 'left', border: BORDER } as const;
  draft.format({ top: header + 1, bottom: last, ...printed }, { ...look, numberFormat: 'General' });
  rows.forEach((from, index) => {
    for (const { id, left } of COLUMNS) {
      put(draft, sheet, { row: header + 1 + index, column: left }, { row: from, column: modificationColumn(id) });
    }
  });
  return last;
}

interface Spot {
  readonly row: number;
  readonly column: number;
}

function put(draft: SheetDraft, sheet: SheetSnapshot, at: Spot, from: Spot): void {
  const value = valueAt(sheet, from.row, from.column);
  const place = `${quoteSheet(sheet.name)}!$${columnLetters(from.column)}$${from.row + 1}`;
  draft.formula(at.row, at.column, `=${place}&""`, value === null || isCellError(value) ? '' : String(value));
}
