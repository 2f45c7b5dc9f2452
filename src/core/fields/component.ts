import { looksLikeText, saysNothing } from './cell-looks';
import { type FieldDefinition } from './field';

/** The component per row. */
export const component: FieldDefinition = {
  id: 'component',
  label: 'Componente',
  words: [
    { words: 'componente', weight: 1 },
    { words: 'componentes', weight: 1 },
    { words: 'nombre componente', weight: 1 },
    { words: 'componente paac', weight: 1 },
    { words: 'componente del plan', weight: 1 },
  ],
  many: false,
  looksRight: (cell) => (saysNothing(cell) ? null : looksLikeText(cell)),
  looksLike: 'textos',
  examples: {
    accepts: ['Componente', 'Componentes', 'COMPONENTE (1)', 'Nombre del componente'],
    refuses: ['Subcomponente', 'Subcomponente / Proceso', 'Acción estratégica'],
    cells: { right: ['Rendición de cuentas'], wrong: [4] },
  },
};
