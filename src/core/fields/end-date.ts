import { looksLikeDate, saysNothing } from './cell-looks';
import { type FieldDefinition } from './field';

/** End of the interval. */
export const endDate: FieldDefinition = {
  id: 'endDate',
  label: 'Fecha final',
  words: [
    { words: 'fecha final', weight: 1 },
    { words: 'fecha fin', weight: 1 },
    { words: 'fecha terminacion', weight: 1 },
    { words: 'fecha finalizacion', weight: 1 },
    { words: 'fecha culminacion', weight: 1 },
    { words: 'fecha programada terminacion', weight: 1 },
    { words: 'fecha programada finalizacion', weight: 1 },
    { words: 'fecha programada fin', weight: 1 },
    { words: 'terminacion', weight: 0.8 },
    { words: 'finalizacion', weight: 0.8 },
    { words: 'fin', weight: 0.8 },
    { words: 'final', weight: 0.8 },
    { words: 'hasta', weight: 0.7 },
    { words: 'termina', weight: 0.8 },
    { words: 'finaliza', weight: 0.8 },
    { words: 'fecha programada final', weight: 1 },
    { words: 'fecha final ejecucion', weight: 1 },
  ],
  many: false,
  looksRight: (cell) => (saysNothing(cell) ? null : looksLikeDate(cell)),
  looksLike: 'fechas',
  examples: {
    accepts: ['Fecha final', 'Fecha fin', 'FECHA DE TERMINACIÓN', 'Fecha de finalización', 'Fin'],
    refuses: ['Fecha inicio', 'Fecha programada'],
    cells: { right: ['22/04/2022'], wrong: ['OPGI'] },
  },
};
