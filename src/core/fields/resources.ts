import { saysNothing } from './cell-looks';
import { type FieldDefinition } from './field';

/** Carried along, not used. */
export const resources: FieldDefinition = {
  id: 'resources',
  label: 'Recursos',
  words: [
    { words: 'recurso', weight: 1 },
    { words: 'recursos', weight: 1 },
    { words: 'presupuesto', weight: 0.9 },
    { words: 'costo', weight: 0.8 },
    { words: 'recursos asignados', weight: 1 },
  ],
  many: true,
  looksRight: (cell) => (saysNothing(cell) ? null : true),
  looksLike: 'valores',
  examples: {
    accepts: ['Recursos', 'Presupuesto'],
    refuses: ['Responsable'],
  },
};
