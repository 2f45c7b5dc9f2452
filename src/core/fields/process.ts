import { looksLikeText, saysNothing } from './cell-looks';
import { type FieldDefinition } from './field';

/** Carried along, not used. */
export const process: FieldDefinition = {
  id: 'process',
  label: 'Proceso',
  words: [
    { words: 'proceso', weight: 1 },
    { words: 'procesos', weight: 1 },
    { words: 'proceso institucional', weight: 1 },
  ],
  many: true,
  looksRight: (cell) => (saysNothing(cell) ? null : looksLikeText(cell)),
  looksLike: 'textos',
  examples: {
    accepts: ['Proceso', 'PROCESOS'],
    refuses: ['Subcomponente / Proceso', 'Proceso responsable'],
  },
};
