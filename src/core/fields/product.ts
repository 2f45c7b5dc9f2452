import { looksLikeText, saysNothing } from './cell-looks';
import { EXECUTION_WORDS } from './execution-words';
import { type FieldDefinition } from './field';

/** Deliverable, beside a target or instead of one. */
export const product: FieldDefinition = {
  id: 'product',
  label: 'Producto',
  words: [
    { words: 'producto', weight: 1 },
    { words: 'productos', weight: 1 },
    { words: 'entregable', weight: 1 },
    { words: 'entregables', weight: 1 },
    { words: 'producto entregable', weight: 1 },
    { words: 'producto esperado', weight: 1 },
    {
      words: 'descripcion actividades cumplir',
      weight: 1,
      seenIn: 'plans that state the deliverable as what is to be fulfilled',
    },
    { words: 'tipo producto', weight: 0 },
    { words: 'resultado esperado', weight: 0.7 },
    { words: 'producto resultado esperado', weight: 1 },
  ],
  never: EXECUTION_WORDS,
  many: false,
  looksRight: (cell) => (saysNothing(cell) ? null : looksLikeText(cell)),
  looksLike: 'textos',
  examples: {
    accepts: ['Producto', 'Productos', 'Entregable', 'Descripción de actividades a cumplir', 'Producto o entregable'],
    refuses: ['Meta o producto', 'Avance del producto', 'Indicador de producto'],
    cells: { right: ['Informe publicado'], wrong: [] },
  },
};
