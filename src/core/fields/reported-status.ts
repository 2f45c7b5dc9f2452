import { looksLikeShortText, saysNothing } from './cell-looks';
import { type FieldDefinition } from './field';

/** The status that the office itself states. */
export const reportedStatus: FieldDefinition = {
  id: 'reportedStatus',
  label: 'Estado',
  words: [
    { words: 'estado', weight: 1 },
    { words: 'actividad cumplida', weight: 1 },
    { words: 'rango', weight: 0.95 },
    { words: 'estado actividad', weight: 1 },
    { words: 'estado avance', weight: 1 },
    { words: 'estado cumplimiento', weight: 1 },
    { words: 'semaforo', weight: 0.9 },
    { words: 'cumple', weight: 0.8 },
    { words: 'cumplida', weight: 0.7 },
    { words: 'cumplio', weight: 0.7 },
    { words: 'cumplimiento', weight: 0.5 },
    { words: 'estado actual', weight: 0 },
  ],
  many: false,
  looksRight: (cell) => (saysNothing(cell) ? null : looksLikeShortText(cell)),
  looksLike: 'estados',
  examples: {
    accepts: ['Estado', 'Actividad cumplida', 'Rango', 'Estado de la actividad', '¿Actividad cumplida?'],
    refuses: ['Actividades cumplidas', '% cumplimiento'],
    cells: {
      right: ['En proceso'],
      wrong: ['Se realizaron dos boletines de participación para la ciudadanía en el periodo', 2],
    },
  },
};
