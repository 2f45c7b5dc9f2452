/** How much is written, in words; a part of `text.ts`. */
import { joinWords } from './format';
import { type WriteTotals } from './preview';
import { plural } from './text-numbers';

export const changeCount = (totals: WriteTotals): string => {
  const parts = [
    totals.newSheets.length > 0 ? plural(totals.newSheets.length, 'hoja nueva', 'hojas nuevas') : '',
    totals.cells > 0 ? plural(totals.cells, 'celda', 'celdas') : '',
    totals.others > 0 ? plural(totals.others, 'ajuste', 'ajustes') : '',
  ].filter((part) => part !== '');
  return joinWords(parts);
};
