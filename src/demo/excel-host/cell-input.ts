/**
 * What Excel makes of what is written into a cell, guesses included: a text that looks like a number, a date or a
 * formula becomes one, and a leading apostrophe says that it is a text. Whoever writes must reckon with it.
 */
import { canonicalFormula } from '../../core/workbook/formula-text';
import { type CellContent } from '../../core/workbook/patch';

export interface CellInput {
  readonly content: CellContent;
  /** A number format that the guess brings with it. */
  readonly numberFormat?: string;
}

const ERRORS = ['#REF!', '#N/A', '#VALUE!', '#DIV/0!', '#NAME?', '#NUM!', '#NULL!'];
const constant = (value: CellContent['value']): CellInput => ({ content: { value, formula: null } });

/** `was`: the number format of the cell and the value that its formula had. */
export function readInput(input: unknown, numberFormat: string, was: CellContent['value']): CellInput {
  if (typeof input === 'number' || typeof input === 'boolean') return constant(input);
  const text = String(input);
  if (text === '') return constant(null);
  if (text.startsWith("'")) return constant(text.slice(1) === '' ? null : text.slice(1));
  if (numberFormat === '@') return constant(text);
  if (text.startsWith('=') && text.length > 1) return { content: { value: was, formula: canonicalFormula(text) } };
  if (ERRORS.includes(text)) return constant({ error: text });
  if (/^(true|verdadero)$/i.test(text)) return constant(true);
  if (/^(false|falso)$/i.test(text)) return constant(false);
  const number = readNumber(text);
  if (number !== null) return constant(number);
  if (/^[+\-@]./.test(text)) return { content: { value: { error: '#NAME?' }, formula: `=${text.replace(/^\+/, '')}` } };
  const percent = /^(\d+(?:[.,]\d+)?) ?%$/.exec(text);
  if (percent) return { ...constant(Number(percent[1]!.replace(',', '.')) / 100), numberFormat: '0%' };
  const date = readDate(text);
  if (date !== null) return { ...constant(date), numberFormat: 'd/mm/yyyy' };
  return constant(text);
}

const readNumber = (text: string): number | null =>
  /^[+-]?\d+([.,]\d+)?(e[+-]?\d+)?$/i.test(text) ? Number(text.replace(',', '.')) : null;

const MONTHS = ['ene', 'feb', 'mar', 'abr', 'may', 'jun', 'jul', 'ago', 'sep', 'oct', 'nov', 'dic'];

/** Numeric dates are read with the month first, as Excel reads what it is given from outside. */
function readDate(text: string): number | null {
  const numeric = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/.exec(text);
  if (numeric) return serialOf(Number(numeric[3]), Number(numeric[1]), Number(numeric[2]));
  const words = /^(?:(\d{1,2})[- ](?:de )?)?([a-záéíóú]{3,})\.?[- ](?:de )?(\d{2}|\d{4})$/i.exec(text);
  const month = words ? MONTHS.indexOf(words[2]!.slice(0, 3).toLowerCase()) + 1 : 0;
  if (!words || month === 0) return null;
  const year = Number(words[3]) + (words[3]!.length === 2 ? 2000 : 0);
  return serialOf(year, month, Number(words[1] ?? 1));
}

function serialOf(year: number, month: number, day: number): number | null {
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  return Math.round(Date.UTC(year, month - 1, day) / 86400000) + 25569;
}
