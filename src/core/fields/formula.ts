import { looksLikeText, saysNothing } from './cell-looks';
import { type FieldDefinition } from './field';

/** How the indicator is computed; carried along. */
export const formula: FieldDefinition = {
  id: 'formula',
  label: 'Fórmula',
  words: [
    { words: 'formula', weight: 1 },
    { words: 'formula indicador', weight: 1 },
    { words: 'formula calculo', weight: 1 },
    { words: 'formula medicion', weight: 1 },
  ],
  many: false,
  looksRight: (cell) => (saysNothing(cell) ? null : looksLikeText(cell)),
  looksLike: 'textos',
  examples: {
    accepts: ['Fórmula', 'Fórmula del indicador', 'FORMULA DE CÁLCULO'],
    refuses: ['Indicador'],
  },
};
