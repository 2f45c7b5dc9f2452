import { looksLikeNumber, saysNothing } from './cell-looks';
import { EXECUTION_WORDS } from './execution-words';
import { type FieldDefinition } from './field';

/** Planned quantity of the year. */
export const planned: FieldDefinition = {
  id: 'planned',
  label: 'Valor planeado',
  words: [
    { words: 'valor planeado', weight: 1 },
    { words: 'valor programado', weight: 1 },
    { words: 'cantidad programada', weight: 1 },
    { words: 'cantidad planeada', weight: 1 },
    { words: 'total programado', weight: 1 },
    { words: 'total planeado', weight: 1 },
    { words: 'total programada', weight: 1 },
    { words: 'meta programada', weight: 0.9 },
    { words: 'meta cuantitativa', weight: 0.9 },
    { words: 'meta numerica', weight: 0.9 },
    { words: 'valor meta', weight: 0.9 },
    { words: 'cantidad', weight: 0.7 },
    { words: 'programado', weight: 0.7 },
    { words: 'planeado', weight: 0.7 },
    { words: 'programacion anual', weight: 0.8 },
    // What is due by a cutoff is not the quantity of the year.
    { words: 'meta programada corte', weight: 0 },
    { words: 'cantidad programada corte', weight: 0 },
    { words: 'cantidad planeada corte', weight: 0 },
    { words: 'valor programado corte', weight: 0 },
    { words: 'valor planeado corte', weight: 0 },
    { words: 'total programado corte', weight: 0 },
    { words: 'total planeado corte', weight: 0 },
    { words: 'cantidad programada fecha', weight: 0 },
    { words: 'total programado fecha', weight: 0 },
    { words: 'programado corte', weight: 0 },
    { words: 'programada corte', weight: 0 },
    { words: 'planeado corte', weight: 0 },
    { words: 'programado fecha', weight: 0 },
    { words: 'programada fecha', weight: 0 },
    { words: '% programado', weight: 0 },
    { words: '% planeado', weight: 0 },
  ],
  never: EXECUTION_WORDS,
  many: false,
  looksRight: (cell) => (saysNothing(cell) ? null : looksLikeNumber(cell)),
  looksLike: 'números',
  examples: {
    accepts: ['Valor planeado', 'VALOR PLANEADO (7)', 'Cantidad programada', 'Total programado', 'Cantidad'],
    refuses: ['Programado a corte', '% programado', 'Valor ejecutado', 'Fecha programada', 'Actividades programadas'],
    cells: { right: [4, '15'], wrong: ['Informe publicado'] },
  },
};
