/** Where things stand on the sheet of a request: it is drawn by it, and read by its words when it comes back. */

export type RequestColumnId =
  | 'key'
  | 'number'
  | 'activity'
  | 'target'
  | 'dates'
  | 'notes'
  | 'priorExecuted'
  | 'priorText'
  | 'executed'
  | 'report'
  | 'evidence'
  | 'place';

export interface RequestColumn {
  readonly id: RequestColumnId;
  readonly header: string;
  readonly width: number;
}

export const REQUEST_COLUMNS: readonly RequestColumn[] = [
  { id: 'key', header: 'Código', width: 8.5 },
  { id: 'number', header: 'N.º', width: 6.5 },
  { id: 'activity', header: 'Actividad', width: 36 },
  { id: 'target', header: 'Meta', width: 19 },
  { id: 'dates', header: 'Fechas programadas', width: 15.5 },
  { id: 'notes', header: 'Situación', width: 21 },
  { id: 'priorExecuted', header: 'Valor ya reportado', width: 10.5 },
  { id: 'priorText', header: 'Reporte anterior', width: 28 },
  { id: 'executed', header: 'Valor ejecutado', width: 12 },
  { id: 'report', header: 'Seguimiento', width: 42 },
  { id: 'evidence', header: 'Evidencia', width: 28 },
  { id: 'place', header: 'Lugar en el plan', width: 14 },
];

export const requestColumn = (id: RequestColumnId): number => REQUEST_COLUMNS.findIndex((column) => column.id === id);

/** What the office fills, in the order of the columns. */
export const FILLED_COLUMNS = ['executed', 'report', 'evidence'] as const;

/** The place in the plan stands outside of the printed page. */
export const LAST_PRINTED = requestColumn('evidence');

export type RequestFieldId = 'office' | 'cutoff' | 'replyBy' | 'year' | 'plan' | 'filledBy';

/** Fields over the list: label and row. Their values stand in `FIELD_COLUMN`. */
export const REQUEST_FIELDS: readonly { readonly id: RequestFieldId; readonly label: string; readonly row: number }[] =
  [
    { id: 'office', label: 'Dependencia', row: 1 },
    { id: 'cutoff', label: 'Fecha de corte', row: 2 },
    { id: 'replyBy', label: 'Plazo', row: 3 },
    { id: 'year', label: 'Vigencia del plan', row: 4 },
    { id: 'plan', label: 'Libro del plan', row: 5 },
    { id: 'filledBy', label: 'Diligenciado por', row: 6 },
  ];
/** Labels take the first two columns. */
export const FIELD_COLUMN = 2;
export const fieldRow = (id: RequestFieldId): number => REQUEST_FIELDS.find((field) => field.id === id)!.row;

export const TITLE_ROW = 0;
export const INSTRUCTION_ROW = 7;
export const HEADER_ROW = 8;
export const FIRST_ROW = HEADER_ROW + 1;
