import { looksLikeText, saysNothing } from './cell-looks';
import { type FieldDefinition } from './field';

/** Remarks of Control Interno or Planning. */
export const remarks: FieldDefinition = {
  id: 'remarks',
  label: 'Observaciones',
  words: [
    { words: 'observacion', weight: 1 },
    { words: 'observaciones', weight: 1 },
    { words: 'observaciones oci', weight: 1 },
    { words: 'recomendacion', weight: 1 },
    { words: 'recomendaciones', weight: 1 },
    { words: 'comentario', weight: 0.9 },
    { words: 'comentarios', weight: 0.9 },
    { words: 'verificacion oci', weight: 0.6 },
    { words: 'concepto oci', weight: 0.9 },
    { words: 'nota', weight: 0.6 },
    { words: 'notas', weight: 0.6 },
    { words: 'conclusiones', weight: 0.6 },
    { words: 'conclusion', weight: 0.6 },
  ],
  many: true,
  looksRight: (cell) => (saysNothing(cell) ? null : looksLikeText(cell)),
  looksLike: 'textos',
  examples: {
    accepts: ['Observaciones', 'Observaciones OCI', 'Recomendaciones', 'OBSERVACIONES (14)', 'Observaciones al avance'],
    refuses: ['Seguimiento'],
    cells: { right: ['Ajustar la meta'], wrong: [2] },
  },
};
