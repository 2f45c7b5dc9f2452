import { looksLikeNumber, saysNothing } from './cell-looks';
import { type FieldDefinition } from './field';

/** What Control Interno itself found done, quantity or percentage. */
export const verified: FieldDefinition = {
  id: 'verified',
  label: 'Verificado OCI',
  words: [
    { words: 'verificado oci', weight: 1 },
    { words: 'verificado control interno', weight: 1 },
    { words: 'verificado', weight: 0.9 },
    { words: 'verificada', weight: 0.8 },
    { words: 'total evidenciado', weight: 1 },
    { words: 'evidenciado', weight: 0.9 },
    { words: 'valor validado', weight: 1 },
    { words: 'validado', weight: 0.9 },
    { words: 'avance verificado', weight: 1 },
    { words: 'avance validado', weight: 1 },
    { words: 'avance oci', weight: 1 },
    { words: '% avance oci', weight: 1 },
    { words: '% avance verificado', weight: 1 },
    { words: 'cantidad verificada', weight: 1 },
    { words: 'verificacion oci', weight: 0.8 },
    { words: 'avance evidenciado', weight: 1 },
  ],
  many: false,
  looksRight: (cell) => (saysNothing(cell) ? null : looksLikeNumber(cell)),
  looksLike: 'números',
  examples: {
    accepts: ['Verificado OCI', 'Total evidenciado', 'Valor validado', '% avance OCI', 'Avance verificado'],
    refuses: ['Evidencia', 'Medio de verificación', 'Valor ejecutado'],
    cells: { right: [2, '50%'], wrong: ['Se realizaron dos boletines'] },
  },
};
