import { looksLikeShortText, saysNothing } from './cell-looks';
import { type FieldDefinition } from './field';

/** Unit of the target. */
export const unit: FieldDefinition = {
  id: 'unit',
  label: 'Unidad de medida',
  words: [
    { words: 'unidad medida', weight: 1 },
    { words: 'unidades medida', weight: 1 },
    { words: 'unidad', weight: 0.8 },
    { words: 'u medida', weight: 0.9 },
    { words: 'unidad medida indicador', weight: 1 },
    { words: 'medida', weight: 0.6 },
  ],
  many: false,
  looksRight: (cell) => (saysNothing(cell) ? null : looksLikeShortText(cell)),
  looksLike: 'unidades',
  examples: {
    accepts: ['Unidad de medida', 'UNIDAD DE MEDIDA (6)', 'Unidad de medida del indicador', 'Unidad'],
    refuses: ['Línea base'],
    cells: { right: ['Documento'], wrong: [45000] },
  },
};
