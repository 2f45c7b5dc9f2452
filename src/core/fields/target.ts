import { looksLikeDate, saysNothing } from './cell-looks';
import { EXECUTION_WORDS } from './execution-words';
import { type FieldDefinition } from './field';

/** Meta or product, as text or number. */
export const target: FieldDefinition = {
  id: 'target',
  label: 'Meta',
  words: [
    { words: 'meta', weight: 1 },
    { words: 'metas', weight: 1 },
    { words: 'meta o producto', weight: 1 },
    { words: 'metas o productos', weight: 1 },
    { words: 'meta y producto', weight: 1 },
    { words: 'meta anual', weight: 1 },
    { words: 'meta del ano', weight: 1 },
    { words: 'meta vigencia', weight: 1 },
    { words: 'producto o meta', weight: 1 },
    { words: 'productos o metas', weight: 1 },
    { words: 'meta indicador', weight: 1 },
    { words: 'meta o indicador', weight: 1 },
    // Beside the target of the year, that of the government's four.
    { words: 'meta cuatrienio', weight: 0.5 },
    { words: 'meta cuatrienal', weight: 0.5 },
    { words: 'meta cuatrenio', weight: 0.5 },
    { words: 'meta plan desarrollo', weight: 0.5 },
    { words: 'meta acumulada', weight: 0.5 },
    { words: 'tipo meta', weight: 0 },
    { words: 'meta programada', weight: 0.8 },
  ],
  never: EXECUTION_WORDS,
  many: false,
  looksRight: (cell) => (saysNothing(cell) ? null : !looksLikeDate(cell)),
  looksLike: 'metas',
  examples: {
    accepts: [
      'Meta',
      'Meta o producto',
      'META/PRODUCTO',
      'Meta producto',
      'Metas o productos',
      'META ANUAL (13)',
      'Meta del indicador',
    ],
    refuses: ['AVANCE META ANUAL', 'Meta ejecutada', '% de avance de la meta', 'Producto', 'Cumplimiento de la meta'],
    cells: { right: ['1 informe', 4], wrong: [] },
  },
};
