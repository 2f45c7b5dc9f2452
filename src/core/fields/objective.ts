import { looksLikeText, saysNothing } from './cell-looks';
import { type FieldDefinition } from './field';

/** Carried along, not used. */
export const objective: FieldDefinition = {
  id: 'objective',
  label: 'Objetivo',
  words: [
    { words: 'objetivo', weight: 1 },
    { words: 'objetivos', weight: 1 },
    { words: 'objetivo estrategico', weight: 1 },
    { words: 'objetivo institucional', weight: 1 },
  ],
  never: ['publico'],
  many: true,
  looksRight: (cell) => (saysNothing(cell) ? null : looksLikeText(cell)),
  looksLike: 'textos',
  examples: {
    accepts: ['Objetivo estratégico', 'Objetivo'],
    refuses: ['Estrategia'],
  },
};
