import { looksLikePeriodMark, saysNothing } from './cell-looks';
import { type FieldDefinition } from './field';

/** What was executed in each period. */
export const executedPeriod: FieldDefinition = {
  id: 'executedPeriod',
  label: 'Ejecutado en el periodo',
  words: [],
  many: true,
  looksRight: (cell) => (saysNothing(cell) ? null : looksLikePeriodMark(cell)),
  looksLike: 'marcas o cantidades',
  examples: {
    accepts: ['TRIMESTRE I > Ejecutado', 'Ene > E', 'II Trimestre > Ejecución'],
    refuses: ['TRIMESTRE I > Programado', 'Ejecutado'],
    cells: { right: ['X', 2], wrong: ['Se realizaron dos boletines en el periodo'] },
  },
};
