import { looksLikeNumber, saysNothing } from './cell-looks';
import { type FieldDefinition } from './field';

/** Weight of the activity. */
export const weight: FieldDefinition = {
  id: 'weight',
  label: 'Peso',
  words: [
    { words: 'peso', weight: 1 },
    { words: 'peso porcentual', weight: 1 },
    { words: 'ponderacion', weight: 1 },
    { words: 'ponderado', weight: 0.9 },
    { words: 'ponderador', weight: 1 },
    { words: 'valor ano', weight: 1 },
    { words: 'importancia relativa', weight: 1 },
    { words: '% peso', weight: 1 },
    { words: '% ponderacion', weight: 1 },
  ],
  many: false,
  looksRight: (cell) => (saysNothing(cell) ? null : looksLikeNumber(cell)),
  looksLike: 'números',
  examples: {
    accepts: ['Peso', 'PONDERACIÓN', 'Valor ano', 'Importancia relativa (%)', '% de ponderación'],
    refuses: ['Valor planeado'],
    cells: { right: [0.2, '20%'], wrong: ['Informe'] },
  },
};
