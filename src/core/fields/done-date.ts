import { looksLikeDate, saysNothing } from './cell-looks';
import { type FieldDefinition } from './field';

/** When it was done, carried along. `Fecha de cumplimiento` is this one beside another date column. */
export const doneDate: FieldDefinition = {
  id: 'doneDate',
  label: 'Fecha de cumplimiento',
  words: [
    { words: 'fecha cumplimiento real', weight: 1 },
    { words: 'fecha real', weight: 1 },
    { words: 'fecha real cumplimiento', weight: 1 },
    { words: 'fecha real ejecucion', weight: 1 },
    { words: 'fecha ejecutada', weight: 1 },
    { words: 'fecha cumplida', weight: 1 },
  ],
  many: false,
  looksRight: (cell) => (saysNothing(cell) ? null : looksLikeDate(cell)),
  looksLike: 'fechas',
  examples: {
    accepts: ['Fecha real de cumplimiento', 'Fecha real'],
    refuses: ['Fecha programada', 'Fecha de inicio'],
    cells: { right: ['30-jun-17'], wrong: ['OPGI'] },
  },
};
