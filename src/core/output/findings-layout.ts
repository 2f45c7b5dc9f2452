/** Where things stand on `Avisos PAAC`. */
import { type FindingReference } from '../rules/ignored';

type ColumnId =
  'rule' | 'severity' | 'sheet' | 'cell' | 'message' | 'responsible' | 'state' | 'reason' | 'remarks' | 'reference';

/** The columns of ours; what stands at the right of them is the user's, as is `remarks`. */
export const COLUMNS: readonly { readonly id: ColumnId; readonly header: string; readonly width: number }[] = [
  { id: 'rule', header: 'Regla', width: 26 },
  { id: 'severity', header: 'Gravedad', width: 13 },
  { id: 'sheet', header: 'Hoja', width: 20 },
  { id: 'cell', header: 'Celda', width: 8 },
  { id: 'message', header: 'Aviso', width: 56 },
  { id: 'responsible', header: 'Responsable', width: 28 },
  { id: 'state', header: 'Estado', width: 13 },
  { id: 'reason', header: 'Motivo', width: 28 },
  { id: 'remarks', header: 'Observaciones', width: 34 },
  { id: 'reference', header: 'Referencia', width: 12 },
];
export const WIDTHS = COLUMNS.map(({ width }) => width);

export const columnOf = (id: ColumnId): number => COLUMNS.findIndex((column) => column.id === id);
export const isFindingsColumn = (column: number): boolean => column < COLUMNS.length;

/** The reference stands outside of the printed page. */
export const LAST_PRINTED = columnOf('remarks');
/** Lines above the list, in the first column. */
export const HEAD_LINES = 4;
export const HEADER_ROW = 5;
export const FIRST_ROW = HEADER_ROW + 1;

export const FINDING_STATES = { open: 'Por atender', ignored: 'Ignorado' } as const;
/** What the user wrote beside avisos that are no longer there. */
export const GONE_LABEL = 'Observaciones de avisos que ya no están';

/** By what the row is found again at the next build. */
export const writeReference = (reference: FindingReference): string =>
  [
    reference.rule,
    reference.column,
    reference.key ?? '',
    reference.sheet === null ? '' : `=${reference.sheet}`,
    reference.row,
    reference.said,
    reference.cutoff ?? '',
    String(reference.ordinal),
  ]
    .map((part) => part.replace(/[\\|]/g, (sign) => `\\${sign === '|' ? 'p' : 's'}`))
    .join('|');

/** null where the text is none of ours. */
export function readReference(text: unknown): FindingReference | null {
  if (typeof text !== 'string') return null;
  const parts = text.split('|').map((part) => part.replace(/\\([ps])/g, (_, sign) => (sign === 'p' ? '|' : '\\')));
  const [rule, column, key, sheet, row, said, cutoff, ordinal] = parts;
  if (parts.length !== 8 || !/^\d+$/.test(ordinal!)) return null;
  return {
    rule: rule!,
    column: column!,
    key: key === '' ? null : key!,
    sheet: sheet!.startsWith('=') ? sheet!.slice(1) : null,
    row: row!,
    said: said!,
    cutoff: cutoff === '' ? null : cutoff!,
    ordinal: Number(ordinal),
  };
}
