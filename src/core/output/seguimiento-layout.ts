/** Where things stand on a seguimiento sheet, and what they are called. Shared by whoever draws it and reads it back. */
import { PUBLISHED_WORDS, STATUS_WORDS } from '../progress/formulas-words';
import { columnLetters } from '../workbook/address';
import { type SeguimientoDetail } from './choices';

/** Columns of the detail from A on; Código stands outside of the printed page. */
export const DETAIL_COLUMNS = [
  'key',
  'component',
  'subcomponent',
  'number',
  'activity',
  'target',
  'responsible',
  'date',
  'planned',
  'reported',
  'verified',
  'compliance',
  'status',
  'daysLate',
  'evidence',
  'doneDate',
  'support',
  'remarks',
] as const;
export type DetailColumnId = (typeof DETAIL_COLUMNS)[number];

export const DETAIL_HEADERS: Readonly<Record<DetailColumnId, string>> = {
  key: 'Código',
  component: 'Componente',
  subcomponent: 'Subcomponente',
  number: 'N.º',
  activity: 'Actividad',
  target: 'Meta',
  responsible: 'Responsable',
  date: 'Fecha',
  planned: 'Programado',
  reported: 'Reportado',
  verified: 'Verificado OCI',
  compliance: '% de cumplimiento',
  status: 'Estado',
  daysLate: 'Días de atraso',
  evidence: 'Evidencia',
  doneDate: 'Fecha de cumplimiento',
  support: 'Soporte verificado',
  remarks: 'Observaciones',
};

/**
 * Characters; together they fill a landscape page at about two thirds of their size. Actividad and Meta have what makes
 * the rows of real plans lowest.
 */
export const DETAIL_WIDTHS = [7, 12, 15, 5.5, 33, 25, 17, 10, 9.5, 9, 9.5, 11.5, 12, 6.5, 17, 11.5, 12, 26];
/** Points: of the headers, whose longest words must fit into the narrow columns. */
export const HEADER_SIZE = 9;
/** Of texts that are too long for the highest row, the first that fits. */
export const SMALLER_SIZES = [8, 7, 6] as const;

/** What the user fills in the detail and keeps at every rebuild. */
export const KEPT_COLUMNS: readonly DetailColumnId[] = ['verified', 'doneDate', 'support', 'remarks'];

/** Figures that other formulas stand on, far to the right, outside of the printed page. */
export const HELPER_COLUMNS = ['targetOfYear', 'counted', 'progress', 'lastDue', 'firstOpen', 'weight'] as const;
export type HelperColumnId = (typeof HELPER_COLUMNS)[number];
export const HELPER_HEADERS: Readonly<Record<HelperColumnId, string>> = {
  targetOfYear: 'Meta del año',
  counted: 'Ejecutado que cuenta',
  progress: 'Avance del año',
  lastDue: 'Último vencimiento a corte',
  firstOpen: 'Primera fecha sin cubrir',
  weight: 'Peso',
};
const FIRST_HELPER = 30;

export const detailColumn = (id: DetailColumnId): number => DETAIL_COLUMNS.indexOf(id);
export const helperColumn = (id: HelperColumnId): number => FIRST_HELPER + HELPER_COLUMNS.indexOf(id);
export const FIRST_PRINTED = detailColumn('component');
export const LAST_PRINTED = detailColumn('remarks');
export const isSeguimientoColumn = (column: number): boolean =>
  column <= LAST_PRINTED || (column >= FIRST_HELPER && column < FIRST_HELPER + HELPER_COLUMNS.length);

export type SummaryColumnId =
  | 'component'
  | 'activities'
  | 'due'
  | 'done'
  | 'partly'
  | 'notDone'
  | 'unreported'
  | 'compliance'
  | 'zone'
  | 'progress'
  | 'remarks'
  /** What the chart says beside a bar. */
  | 'label';

/**
 * Columns of the summary on the same grid, first and last of each. In the bare form of Control Interno what it does not
 * ask for stands among the helpers: typed figures keep their place, whichever form is chosen next.
 */
export const SUMMARY_COLUMNS: Readonly<
  Record<SeguimientoDetail, Readonly<Partial<Record<SummaryColumnId, readonly [number, number]>>>>
> = {
  activities: {
    component: [1, 4],
    activities: [5, 5],
    due: [6, 6],
    done: [7, 7],
    partly: [8, 8],
    notDone: [9, 9],
    unreported: [10, 10],
    compliance: [11, 11],
    zone: [12, 12],
    progress: [13, 14],
    remarks: [15, 17],
    label: [35, 35],
  },
  oci: {
    component: [1, 4],
    due: [5, 6],
    done: [7, 8],
    compliance: [9, 10],
    remarks: [11, 17],
    activities: [30, 30],
    partly: [31, 31],
    notDone: [32, 32],
    unreported: [33, 33],
    progress: [34, 34],
    label: [35, 35],
  },
};

const FULL_HEADERS: Readonly<Record<SummaryColumnId, string>> = {
  component: 'Componente',
  activities: 'Actividades del plan',
  due: 'Programadas a corte',
  done: 'Cumplidas a corte',
  partly: 'Parciales',
  notDone: 'No cumplidas',
  unreported: 'Sin reporte',
  compliance: '% de cumplimiento a corte',
  zone: 'Zona',
  progress: '% de avance del año',
  remarks: 'Observaciones',
  label: 'Rótulo del gráfico',
};
export const SUMMARY_HEADERS: Readonly<Record<SeguimientoDetail, Readonly<Record<SummaryColumnId, string>>>> = {
  activities: FULL_HEADERS,
  oci: {
    ...FULL_HEADERS,
    due: 'Actividades programadas',
    done: 'Actividades cumplidas',
    compliance: '% de avance',
  },
};
/** What the user may type for a component that has no plan table in the workbook. */
export const TYPED_COLUMNS = ['activities', 'due', 'done', 'partly', 'notDone', 'unreported', 'progress'] as const;
export type TypedColumnId = (typeof TYPED_COLUMNS)[number];

export const hasSummaryColumn = (id: SummaryColumnId, form: SeguimientoDetail): boolean =>
  SUMMARY_COLUMNS[form][id] !== undefined;
/** First column of one that the form has. */
export const summaryColumn = (id: SummaryColumnId, form: SeguimientoDetail = 'activities'): number =>
  SUMMARY_COLUMNS[form][id]![0];

/** Fields of the head: label, first column of the label, first and last of the value, row below the title. */
export interface HeadField {
  readonly label: string;
  readonly labelColumns: readonly [number, number];
  readonly valueColumns: readonly [number, number];
  readonly row: number;
  readonly holds: 'text' | 'day';
  /** Ours to write at every rebuild; all others belong to the user once they are written. */
  readonly isOurs: boolean;
}

const FIRST_HEAD_ROW = 2;
const blocks = [
  { labelColumns: [1, 2], valueColumns: [3, 4] },
  { labelColumns: [5, 6], valueColumns: [7, 9] },
  { labelColumns: [10, 12], valueColumns: [13, 17] },
] as const;
const field = (
  label: string,
  block: 0 | 1 | 2,
  row: number,
  holds: 'text' | 'day' = 'text',
  isOurs = false,
): HeadField => ({ label, ...blocks[block], row: FIRST_HEAD_ROW + row, holds, isOurs });

export const HEAD_FIELDS = {
  entity: field('Entidad', 0, 0),
  planYear: field('Vigencia', 0, 1),
  planVersion: field('Versión del plan', 0, 2),
  planDate: field('Fecha de la versión del plan', 0, 3),
  cutoff: field('Fecha de corte', 1, 0, 'day', true),
  madeOn: field('Fecha de seguimiento', 1, 1, 'day'),
  deadline: field('Fecha máxima de publicación', 1, 2, 'day', true),
  publishedOn: field('Fecha de publicación', 1, 3, 'day'),
  preparedBy: field('Elaborado por', 2, 0),
  reviewedBy: field('Revisado por', 2, 1),
  approvedBy: field('Aprobado por', 2, 2),
  format: field('Código y versión del formato', 2, 3),
  verified: field('Verificadas por la OCI', 0, 4, 'text', true),
  period: field('Periodo evaluado', 1, 4, 'text', true),
  term: field('Plazo de publicación', 2, 4, 'text', true),
} as const;
export type HeadFieldId = keyof typeof HEAD_FIELDS;

export const TITLE_ROW = 0;
export const SUBTITLE_ROW = 1;
export const SUMMARY_HEADER_ROW = FIRST_HEAD_ROW + 6;
export const TOTAL_LABEL = 'Total del plan (sobre todas las actividades)';
export const MEAN_LABEL = 'Promedio simple de los componentes';
/** In the bare form the activities stand below the printed page. */
export const SUPPORT_LABEL = 'Soporte de las cifras, actividad por actividad (no se imprime ni se publica)';
export const ORPHANS_LABEL = 'Anotaciones de actividades que ya no están en el plan';
export const STRAYS_LABEL = 'Otras anotaciones que estaban en esta hoja';

/** Words of Estado that count as done where something was due. */
export const DONE_WORDS = [STATUS_WORDS.done, STATUS_WORDS.met, PUBLISHED_WORDS.doneLate] as const;

/** `$B$20:$B$47` of 0-based rows. */
export const fixedRange = (column: number, first: number, last: number): string =>
  `$${columnLetters(column)}$${first + 1}:$${columnLetters(column)}$${last + 1}`;
