import { looksLikeText, saysNothing } from './cell-looks';
import { type FieldDefinition } from './field';

/** Subcomponent or process of the guide. */
export const subcomponent: FieldDefinition = {
  id: 'subcomponent',
  label: 'Subcomponente',
  words: [
    { words: 'subcomponente', weight: 1 },
    { words: 'subcomponentes', weight: 1 },
    { words: 'sub componente', weight: 1, seenIn: 'plans that write it as two words' },
    { words: 'subcomponente proceso', weight: 1 },
    { words: 'subcomponente procesos', weight: 1 },
    { words: 'subcomponentes procesos', weight: 1 },
    { words: 'accion estrategica', weight: 1, seenIn: 'the PTEP of Decreto 1122 de 2024' },
    { words: 'acciones estrategicas', weight: 1, seenIn: 'the PTEP of Decreto 1122 de 2024' },
  ],
  many: false,
  looksRight: (cell) => (saysNothing(cell) ? null : looksLikeText(cell)),
  looksLike: 'textos',
  examples: {
    accepts: [
      'Subcomponente',
      'Subcomponente / Proceso',
      'Subcomponente/procesos',
      'SUBCOMPONENTE\nPROCESO',
      'Acción estratégica',
    ],
    refuses: ['Componente', 'Proceso', 'Acción'],
    cells: { right: ['Subcomponente 1. Información'], wrong: [4] },
  },
};
