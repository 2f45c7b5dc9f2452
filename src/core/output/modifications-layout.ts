/** Where things stand on `Modificaciones PAAC`: shared by whoever draws it and by the seguimiento, which repeats it. */
import { foldText } from '../values/fold-text';
import { type SheetSnapshot } from '../workbook/snapshot';
import { contentAt, isBlank } from './diff-sheet';
import { type ListLayout } from './kept-list';

export const MODIFICATIONS_SHEET = 'Modificaciones PAAC';

type ColumnId =
  | 'kind'
  | 'key'
  | 'component'
  | 'number'
  | 'activity'
  | 'cell'
  | 'before'
  | 'after'
  | 'note'
  | 'justification'
  | 'reference';

/** The columns of ours; what stands at the right of them is the user's, as is `justification`. */
export const MODIFICATION_COLUMNS: readonly {
  readonly id: ColumnId;
  readonly header: string;
  readonly width: number;
}[] = [
  { id: 'kind', header: 'Modificación', width: 17 },
  { id: 'key', header: 'Código', width: 9 },
  { id: 'component', header: 'Componente', width: 20 },
  { id: 'number', header: 'N.º', width: 7 },
  { id: 'activity', header: 'Actividad', width: 40 },
  { id: 'cell', header: 'Celda', width: 8 },
  { id: 'before', header: 'Antes', width: 32 },
  { id: 'after', header: 'Después', width: 32 },
  { id: 'note', header: 'Nota', width: 20 },
  { id: 'justification', header: 'Justificación', width: 34 },
  { id: 'reference', header: 'Referencia', width: 12 },
];

export const modificationColumn = (id: ColumnId): number =>
  MODIFICATION_COLUMNS.findIndex((column) => column.id === id);
export const isModificationColumn = (column: number): boolean => column < MODIFICATION_COLUMNS.length;

export const MODIFICATIONS_HEADER_ROW = 6;
export const MODIFICATIONS_FIRST_ROW = MODIFICATIONS_HEADER_ROW + 1;
export const NO_MODIFICATIONS = 'No hay modificaciones';

/** By what a change is found again at the next build: its kind, and its activity by Código or by its text before or after. */
export interface ChangeReference {
  readonly kind: string;
  readonly key: string | null;
  /** Folded. */
  readonly older: string;
  readonly newer: string;
}

const SEPARATOR = '|';

/** Folded texts hold no sign, so nothing in them can be taken for the separator. */
export const writeChangeReference = ({ kind, key, older, newer }: ChangeReference): string =>
  [kind, key ?? '', foldText(older), foldText(newer)].join(SEPARATOR);

/** null where the text is none of ours. */
export function readChangeReference(text: unknown): ChangeReference | null {
  if (typeof text !== 'string') return null;
  const parts = text.split(SEPARATOR);
  const [kind, key, older, newer] = parts;
  if (parts.length !== 4 || !/^[a-z]+$/.test(kind!)) return null;
  return { kind: kind!, key: key === '' ? null : key!, older: older!, newer: newer! };
}

export const MODIFICATIONS_LIST: ListLayout<ChangeReference> = {
  columns: MODIFICATION_COLUMNS.length,
  lastPrinted: modificationColumn('justification'),
  headLines: 5,
  headerRow: MODIFICATIONS_HEADER_ROW,
  reference: modificationColumn('reference'),
  readReference: readChangeReference,
  filled: modificationColumn('justification'),
  writtenIn: (sheet, row) => contentAt(sheet, row, modificationColumn('justification')),
  told: (['kind', 'key', 'component', 'number', 'activity', 'before', 'after'] as const).map(modificationColumn),
  goneLabel: 'Justificaciones de modificaciones que ya no están',
  emptyNote: NO_MODIFICATIONS,
};

/** Rows of the list that say what changed, top to bottom; not those of what is no longer there. */
export function modificationRows(sheet: SheetSnapshot): number[] {
  const rows: number[] = [];
  for (let row = MODIFICATIONS_FIRST_ROW; sheet.area && row <= sheet.area.bottom; row += 1) {
    if (readChangeReference(contentAt(sheet, row, modificationColumn('reference')).value) === null) break;
    if (!isBlank(contentAt(sheet, row, modificationColumn('kind')))) rows.push(row);
  }
  return rows;
}
