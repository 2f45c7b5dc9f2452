import { looksLikeDate, saysNothing } from './cell-looks';
import { type FieldDefinition } from './field';

/** Start of the interval. */
export const startDate: FieldDefinition = {
  id: 'startDate',
  label: 'Fecha de inicio',
  words: [
    { words: 'fecha inicio', weight: 1 },
    { words: 'fecha inicial', weight: 1 },
    { words: 'fecha programada inicio', weight: 1 },
    { words: 'fecha inicio programada', weight: 1 },
    { words: 'fecha comienzo', weight: 1 },
    { words: 'inicio', weight: 0.8 },
    { words: 'inicial', weight: 0.6 },
    { words: 'desde', weight: 0.7 },
    { words: 'inicia', weight: 0.8 },
    { words: 'fecha programada inicial', weight: 1 },
    { words: 'fecha inicio ejecucion', weight: 1 },
  ],
  many: false,
  looksRight: (cell) => (saysNothing(cell) ? null : looksLikeDate(cell)),
  looksLike: 'fechas',
  examples: {
    accepts: ['Fecha inicio', 'FECHA DE INICIO', 'Fecha inicial', 'Fecha inicio (8)', 'Inicio'],
    refuses: ['Fecha final', 'Fecha'],
    cells: { right: ['01/02/2022'], wrong: ['OPGI'] },
  },
};
