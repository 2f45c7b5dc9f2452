/** Where things stand on `Consolidado PAAC`. */
import { contentAt } from '../output/diff-sheet';
import { type ListLayout } from '../output/kept-list';

export const PORTFOLIO_SHEET = 'Consolidado PAAC';

export type PortfolioColumnId =
  | 'file'
  | 'entity'
  | 'planYear'
  | 'activities'
  | 'due'
  | 'done'
  | 'late'
  | 'unreported'
  | 'compliance'
  | 'zone'
  | 'meanProgress'
  | 'error'
  | 'warning'
  | 'info'
  | 'reason'
  | 'remarks'
  | 'reference';

/** The columns of ours; what stands at the right of them is the user's, as is `remarks`. */
export const PORTFOLIO_COLUMNS: readonly {
  readonly id: PortfolioColumnId;
  readonly header: string;
  readonly width: number;
}[] = [
  { id: 'file', header: 'Libro', width: 32 },
  { id: 'entity', header: 'Entidad', width: 26 },
  { id: 'planYear', header: 'Vigencia', width: 9 },
  { id: 'activities', header: 'Actividades del plan', width: 11.5 },
  { id: 'due', header: 'Programadas a corte', width: 12.5 },
  { id: 'done', header: 'Cumplidas a corte', width: 11 },
  { id: 'late', header: 'Atrasadas', width: 10 },
  { id: 'unreported', header: 'Sin reporte', width: 9 },
  { id: 'compliance', header: '% de cumplimiento a corte', width: 13.5 },
  { id: 'zone', header: 'Zona', width: 8 },
  { id: 'meanProgress', header: '% de avance del año', width: 11 },
  { id: 'error', header: 'Avisos: debe corregirse', width: 11 },
  { id: 'warning', header: 'Avisos: revisar', width: 9 },
  { id: 'info', header: 'Avisos: nota', width: 9 },
  { id: 'reason', header: 'Por qué no se leyó', width: 34 },
  { id: 'remarks', header: 'Observaciones', width: 30 },
  { id: 'reference', header: 'Referencia', width: 12 },
];

export const portfolioColumn = (id: PortfolioColumnId): number =>
  PORTFOLIO_COLUMNS.findIndex((column) => column.id === id);
export const isPortfolioColumn = (column: number): boolean => column < PORTFOLIO_COLUMNS.length;

export const PORTFOLIO_HEADER_ROW = 5;
export const PORTFOLIO_FIRST_ROW = PORTFOLIO_HEADER_ROW + 1;
export const TOTAL_REFERENCE = 'total';
const FILE_REFERENCE = 'libro:';

/** A row is found again by the name of its file. */
export const writeFileReference = (file: string): string => `${FILE_REFERENCE}${file}`;

export const PORTFOLIO_LIST: ListLayout<string> = {
  columns: PORTFOLIO_COLUMNS.length,
  lastPrinted: portfolioColumn('remarks'),
  headLines: 4,
  headerRow: PORTFOLIO_HEADER_ROW,
  reference: portfolioColumn('reference'),
  readReference: (text) =>
    typeof text === 'string' && (text.startsWith(FILE_REFERENCE) || text === TOTAL_REFERENCE) ? text : null,
  filled: portfolioColumn('remarks'),
  writtenIn: (sheet, row) => contentAt(sheet, row, portfolioColumn('remarks')),
  told: [portfolioColumn('file'), portfolioColumn('entity')],
  goneLabel: 'Observaciones de libros que ya no están',
  emptyNote: 'No hay libros',
};
