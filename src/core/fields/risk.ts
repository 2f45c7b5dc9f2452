import { looksLikeText, saysNothing } from './cell-looks';
import { type FieldDefinition } from './field';

/** Carried along, not used. */
export const risk: FieldDefinition = {
  id: 'risk',
  label: 'Riesgo',
  words: [
    { words: 'riesgo', weight: 1 },
    { words: 'riesgos', weight: 1 },
    { words: 'riesgo asociado', weight: 1 },
  ],
  many: true,
  looksRight: (cell) => (saysNothing(cell) ? null : looksLikeText(cell)),
  looksLike: 'textos',
  examples: {
    accepts: ['Riesgo', 'Riesgo asociado'],
    refuses: ['Recursos'],
  },
};
