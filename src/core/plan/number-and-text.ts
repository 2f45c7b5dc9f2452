/** The number of an activity, from its own cell or from the beginning of its text. */
import { dateFromDay } from '../values/calendar-date';
import { isDateFormat } from '../values/number-format';
import { type CellReading } from './plan';

/** `1.1`, `1.10.`, `2.8.-` before a text; a plain number only where a sign follows it (`1. Realizar`, `1) Realizar`). */
const LEADING =
  /^(?:(\d{1,3}(?:\.\d{1,2}){1,4})(?:\.?\s*[-–—:)]?\s+|\.?\s*(?=[A-Za-zÁÉÍÓÚÑáéíóúñ¿"“«]))|(\d{1,3})\s?(?:[.)]\s*[-–]?|[-–:])\s*(?=[A-Za-zÁÉÍÓÚÑáéíóúñ¿"“«]))(?=\S)/;

export function splitNumber(text: string): { readonly number: string | null; readonly text: string } {
  const match = LEADING.exec(text);
  if (!match || match[0].length === text.length) return { number: null, text };
  return { number: match[1] ?? match[2]!, text: text.slice(match[0].length) };
}

/** The number in a number cell: a closing point goes, a numeric cell 1.1 is `1.1`. */
export function numberFromCell(cell: CellReading): string | null {
  if (typeof cell.value === 'number') {
    // A Spanish Excel takes a typed «1.2» for the first of February.
    if (isDateFormat(cell.numberFormat)) {
      const { month, day } = dateFromDay(cell.value);
      return `${day}.${month}`;
    }
    // «1.10» typed into a cell that shows two decimals.
    const decimals = /^0\.(0+)$/.exec(cell.numberFormat)?.[1]?.length;
    return decimals === undefined ? cell.text : cell.value.toFixed(decimals);
  }
  const number = cell.text.replace(/[.\-–:)\s]+$/, '');
  return number === '' ? null : number;
}
