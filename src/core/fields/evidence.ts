import { looksLikeText, saysNothing } from './cell-looks';
import { type FieldDefinition } from './field';

/** Proof of what was done. */
export const evidence: FieldDefinition = {
  id: 'evidence',
  label: 'Evidencia',
  words: [
    { words: 'evidencia', weight: 1 },
    { words: 'evidencias', weight: 1 },
    { words: 'soporte', weight: 1 },
    { words: 'soportes', weight: 1 },
    { words: 'medio verificacion', weight: 1 },
    { words: 'medios verificacion', weight: 1 },
    { words: 'fuente verificacion', weight: 1 },
    { words: 'fuentes verificacion', weight: 1 },
    { words: 'medio de prueba', weight: 1 },
    { words: 'registro', weight: 0.6 },
    { words: 'registros', weight: 0.6 },
    { words: 'enlace evidencia', weight: 1 },
    { words: 'link evidencia', weight: 1 },
  ],
  many: true,
  looksRight: (cell) => (saysNothing(cell) ? null : looksLikeText(cell)),
  looksLike: 'textos',
  examples: {
    accepts: [
      'Evidencia',
      'Evidencias',
      'Soporte',
      'Medio de verificación',
      'Evidencia (12)',
      'Soportes de la actividad',
    ],
    refuses: ['Total evidenciado', 'Verificado OCI'],
    cells: { right: ['Acta de reunión'], wrong: [2] },
  },
};
