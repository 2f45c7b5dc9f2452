import { looksLikeText, saysNothing } from './cell-looks';
import { type FieldDefinition } from './field';

/** What is measured; carried along. */
export const indicator: FieldDefinition = {
  id: 'indicator',
  label: 'Indicador',
  words: [
    { words: 'indicador', weight: 1 },
    { words: 'indicadores', weight: 1 },
    { words: 'nombre indicador', weight: 1 },
    { words: 'indicador producto', weight: 1 },
    { words: 'indicador resultado', weight: 1 },
    { words: 'indicador gestion', weight: 1 },
    { words: 'indicador cumplimiento', weight: 1 },
    { words: 'indicador avance', weight: 1 },
    { words: 'tipo indicador', weight: 0 },
  ],
  many: false,
  looksRight: (cell) => (saysNothing(cell) ? null : looksLikeText(cell)),
  looksLike: 'textos',
  examples: {
    accepts: ['Indicador', 'Indicadores', 'Nombre del indicador', 'Indicador de cumplimiento'],
    refuses: [
      'Fórmula del indicador',
      'Seguimiento indicadores - Corte Abril 30 de 2017',
      'Meta del indicador',
      'Análisis del indicador',
    ],
    cells: { right: ['Número de informes'], wrong: [45000] },
  },
};
