import { looksLikeText, saysNothing } from './cell-looks';
import { type FieldDefinition } from './field';

/** Who answers for the activity; several columns may share it. */
export const responsible: FieldDefinition = {
  id: 'responsible',
  label: 'Responsable',
  words: [
    { words: 'responsable', weight: 1 },
    { words: 'responsables', weight: 1 },
    { words: 'dependencia responsable', weight: 1 },
    { words: 'dependencias responsables', weight: 1 },
    { words: 'area responsable', weight: 1 },
    { words: 'oficina responsable', weight: 1 },
    { words: 'proceso responsable', weight: 1 },
    { words: 'cargo responsable', weight: 1 },
    { words: 'dependencia', weight: 0.7 },
    { words: 'dependencias', weight: 0.7 },
    { words: 'ejecutor', weight: 0.95 },
    { words: 'ejecutores', weight: 0.95 },
    { words: 'lider', weight: 0.9 },
    { words: 'lideres', weight: 0.9 },
    { words: 'linea coordinacion', weight: 1, seenIn: 'plans that name the coordinating line instead of an office' },
    { words: 'area', weight: 0.5, isAlone: true },
    { words: 'corresponsable', weight: 0.8 },
    { words: 'apoyo', weight: 0.5, isAlone: true },
    { words: 'responsable seguimiento', weight: 0 },
    { words: 'responsable monitoreo', weight: 0 },
    { words: 'responsable verificacion', weight: 0 },
    { words: 'responsable reporte', weight: 0 },
  ],
  many: true,
  looksRight: (cell) => (saysNothing(cell) ? null : looksLikeText(cell)),
  looksLike: 'oficinas',
  examples: {
    accepts: [
      'Responsable',
      'Responsable(s)',
      'DEPENDENCIA RESPONSABLE',
      'Ejecutor',
      'Líder',
      'Línea de coordinación',
      'Resposable',
      'Responsable de la actividad',
    ],
    refuses: ['Responsable del seguimiento', 'Línea base', 'Proceso'],
    cells: { right: ['Oficina Asesora de Planeación'], wrong: [45000] },
  },
};
