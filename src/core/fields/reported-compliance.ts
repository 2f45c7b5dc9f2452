import { looksLikeNumber, saysNothing } from './cell-looks';
import { type FieldDefinition } from './field';

/** The office's own percentage at a cutoff; carried along. */
export const reportedCompliance: FieldDefinition = {
  id: 'reportedCompliance',
  label: '% de cumplimiento',
  words: [
    { words: '% cumplimiento', weight: 1 },
    { words: 'porcentaje cumplimiento', weight: 1 },
    { words: 'nivel cumplimiento', weight: 0.9 },
    { words: 'grado cumplimiento', weight: 0.9 },
    { words: 'cumplimiento', weight: 0.8 },
    { words: 'cumplimiento meta', weight: 0.9 },
  ],
  many: false,
  looksRight: (cell) => (saysNothing(cell) ? null : looksLikeNumber(cell)),
  looksLike: 'números',
  examples: {
    accepts: [
      '% cumplimiento',
      'Porcentaje de cumplimiento',
      '% DE CUMPLIMIENTO A ABRIL 30',
      'Cumplimiento de la meta',
    ],
    refuses: ['% de avance', 'Fecha de cumplimiento'],
    cells: { right: [0.5], wrong: ['Se realizaron dos boletines'] },
  },
};
