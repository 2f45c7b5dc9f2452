import { looksLikeText, saysNothing } from './cell-looks';
import { type FieldDefinition } from './field';

/** Carried along, not used. */
export const strategy: FieldDefinition = {
  id: 'strategy',
  label: 'Estrategia',
  words: [
    { words: 'estrategia', weight: 1 },
    { words: 'estrategias', weight: 1 },
  ],
  many: true,
  looksRight: (cell) => (saysNothing(cell) ? null : looksLikeText(cell)),
  looksLike: 'textos',
  examples: {
    accepts: ['Estrategia', 'ESTRATEGIAS'],
    refuses: ['Objetivo estratégico'],
  },
};
