import { looksLikeActivityNumber, saysNothing } from './cell-looks';
import { type FieldDefinition } from './field';

/** Activity number. */
export const number: FieldDefinition = {
  id: 'number',
  label: 'Número',
  words: [
    { words: 'numero', weight: 0.9, isAlone: true },
    { words: 'item', weight: 1 },
    { words: 'items', weight: 1 },
    { words: 'numero actividad', weight: 1 },
    { words: 'numero accion', weight: 1 },
    { words: 'numero item', weight: 1 },
    { words: 'consecutivo', weight: 0.8 },
    { words: 'codigo', weight: 0.6, isAlone: true, seenIn: 'plans whose activities carry a code instead of a number' },
    { words: 'codigo actividad', weight: 0.9 },
    { words: 'cod', weight: 0.6, isAlone: true },
    { words: 'id', weight: 0.6, isAlone: true },
    { words: 'numero act', weight: 1 },
    { words: 'numeral', weight: 0.8, isAlone: true },
  ],
  many: false,
  looksRight: (cell) => (saysNothing(cell) ? null : looksLikeActivityNumber(cell)),
  looksLike: 'números de actividad',
  examples: {
    accepts: ['No.', 'N°', 'N.º', '#', 'Ítem', 'Nro.', 'Nº', 'No. actividad', 'ITEM (1)'],
    refuses: ['Número de informes', 'Nombre del indicador', 'Actividad'],
    cells: { right: ['1.1', '2.3.', 4], wrong: ['Realizar la feria', '31/12/2020'] },
  },
};
