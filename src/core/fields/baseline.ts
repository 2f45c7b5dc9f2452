import { saysNothing } from './cell-looks';
import { type FieldDefinition } from './field';

/** Where the indicator stood before; carried along. */
export const baseline: FieldDefinition = {
  id: 'baseline',
  label: 'Línea base',
  words: [
    { words: 'linea base', weight: 1 },
    { words: 'linea de base', weight: 1 },
  ],
  many: false,
  looksRight: (cell) => (saysNothing(cell) ? null : true),
  looksLike: 'valores',
  examples: {
    accepts: ['Línea base', 'LINEA DE BASE'],
    refuses: ['Línea de coordinación'],
  },
};
