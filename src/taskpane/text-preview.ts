/** The texts of the preview and of each change in it. A part of `text.ts`, which alone is asked. */
import { type Because } from '../core/workbook/patch';
import { type WriteTotals } from './preview';
import { changeCount } from './text-changes';
import { plural } from './text-numbers';

/** Titles of the boxes of a preview, by what they write. */
export const boxes: Readonly<Record<Because['kind'], string>> = {
  schedule: 'Cronograma y columnas calculadas',
  column: 'Cronograma y columnas calculadas',
  mark: 'Marcas de atraso',
  seguimiento: 'Hoja de seguimiento',
  close: 'Cerrar un seguimiento',
  findings: 'Hoja de avisos',
  fix: 'Corrección',
  receive: 'Reportes recibidos',
  modifications: 'Modificaciones frente a otra versión',
  portfolio: 'Consolidado de varios libros',
  settings: 'Datos del complemento dentro del libro',
  undo: 'Deshacer',
};

export const preview = {
  title: 'Vista previa',
  nothingYet: 'Todavía no se ha escrito nada. Quite la marca de lo que no quiera.',
  together: 'Van juntas: las fórmulas de las columnas se refieren al cronograma.',
  needed: 'Se escribe porque lo marcado lo necesita.',
  apply: 'Aplicar',
  applyCount: (totals: WriteTotals) => `Se escribirán ${changeCount(totals)}.`,
  nothingTicked: 'No hay nada marcado para escribir.',
  empty: 'No hay nada que escribir.',
  cannot: 'Ahora no se puede escribir. Este es el motivo:',
  inSheets: (sheets: readonly string[]) => (sheets.length === 1 ? `en «${sheets[0]}»` : `en ${sheets.length} hojas`),
  showChanges: (count: number) => `Ver ${plural(count, 'cambio', 'cambios')}`,
  changes: (count: number) => plural(count, 'cambio', 'cambios'),
  beforeAfter: (before: string, after: string) => `${before} → ${after}`,
  before: 'antes',
  after: 'después',
  formula: 'fórmula',
  emptyResult: 'en blanco por ahora',
};

export const changes = {
  addSheet: (sheet: string) => `Hoja nueva «${sheet}»`,
  removeSheet: (sheet: string) => `Quitar la hoja «${sheet}»`,
  format: 'Formato de las celdas',
  restoreFormat: 'Formato de antes',
  name: (name: string) => `Nombre «${name}»`,
  conditionalFormats: (count: number) => plural(count, 'color condicional', 'colores condicionales'),
  validation: 'Ayuda y control al escribir',
  merge: 'Combinar celdas',
  unmerge: 'Separar celdas',
  columnWidth: 'Ancho de la columna',
  rowHeight: 'Alto de la fila',
  restoreSizes: 'Anchos y altos de antes',
  resizeTable: (name: string) => `Ampliar la tabla «${name}»`,
  frozenRows: 'Filas inmovilizadas',
  pageSetup: 'Página para imprimir',
  chart: (title: string) => `Gráfico «${title}»`,
  dropChart: 'Quitar el gráfico',
  tabColor: 'Color de la pestaña',
  settings: 'Datos del complemento (no se ven en las hojas)',
};
