import { looksLikePeriodMark, saysNothing } from './cell-looks';
import { type FieldDefinition } from './field';

/** One column per period of the year, marked with X or a quantity. */
export const period: FieldDefinition = {
  id: 'period',
  label: 'Periodo',
  words: [],
  many: true,
  looksRight: (cell) => (saysNothing(cell) ? null : looksLikePeriodMark(cell)),
  looksLike: 'marcas o cantidades',
  examples: {
    accepts: [
      'ENERO - MARZO',
      'Trimestre I',
      'Bim 1',
      'Ene',
      'CUATRIMESTRE > 1',
      'TRIMESTRE > IV',
      'I Cuatrimestre',
      'Primer semestre',
      'Meta trimestre 2',
      'TRIMESTRE I > Programado',
      'Ene > P',
    ],
    refuses: ['SEGUIMIENTO > 1', 'EJECUTADO > Trimestre I', 'Fecha'],
    cells: { right: ['X', 2], wrong: ['Se realizaron dos boletines en el periodo'] },
  },
};
