/**
 * What a cell looks like, cheaply: enough to tell a column of dates from a column of offices. Reading the value itself
 * is a later stage's work; here a cell that is nearly a date (`28-ab-17`) is one.
 */
import { MONTH, SHORT_MONTH } from '../values/date-words';
import { bareText } from '../values/fold-text';
import { type SampleCell } from './field';

const DATE_FORMAT = /[dy]|m{3,}/i;
const MONTH_NAME = new RegExp(`\\b${MONTH}|\\b\\d{1,2}\\s*[-/ ]\\s*${SHORT_MONTH}`);
const NUMERIC_DATE = /\b\d{1,4}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{2,4}\b/;
const DATE_WORD =
  /\b(mensual|bimestral|trimestral|cuatrimestral|semestral|anual|bimestre|trimestre|cuatrimestre|semestre|permanente|vigencia|demanda|requiera|requerimiento|cada vez|20\d\d)/;
const ACTIVITY_NUMBER = /^\s*(?:[a-z]{1,4}[.\s-]?)?\d{1,3}(?:[.,-]\d{1,3}){0,4}\s*[.)°º-]?\s*$/i;
const NUMBER_IN_TEXT = /^\s*[<>=~]?\s*-?\d[\d.,\s]*\s*%?\s*$/;
const NOTHING = /^\s*(?:n\.?\s*\/?\s*a\.?|no aplica|[-–—_.]+)\s*$/i;

const isDateFormat = (format: string): boolean =>
  format !== 'General' && DATE_FORMAT.test(format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, ''));

/** Blank, `-`, `N/A`: such a cell says nothing about its column. */
export const saysNothing = ({ value }: SampleCell): boolean =>
  value === null || typeof value === 'object' || (typeof value === 'string' && (!value.trim() || NOTHING.test(value)));

/** A serial between 2000 and 2099 in a date format, or text with a month, a numeric date or a word of frequency. */
export function looksLikeDate({ value, numberFormat }: SampleCell): boolean {
  if (typeof value === 'number') return value > 34000 && value < 73051 && isDateFormat(numberFormat);
  if (typeof value !== 'string') return false;
  const text = bareText(value);
  if (text.length > 200) return false;
  return MONTH_NAME.test(text) || NUMERIC_DATE.test(text) || DATE_WORD.test(text);
}

/** A number that is no date, or digits typed as text, with or without %. */
export function looksLikeNumber(cell: SampleCell): boolean {
  if (typeof cell.value === 'number') return !looksLikeDate(cell);
  return typeof cell.value === 'string' && NUMBER_IN_TEXT.test(cell.value);
}

/** `1.1`, `2.3.1`, `4`, `A12`: how plans number their activities. */
export function looksLikeActivityNumber(cell: SampleCell): boolean {
  if (typeof cell.value === 'number') return cell.value > 0 && cell.value < 1000 && !isDateFormat(cell.numberFormat);
  return typeof cell.value === 'string' && ACTIVITY_NUMBER.test(cell.value);
}

/** `1.1`, `2.3.`: a number in parts, which can be nothing but a numbering. */
export const looksLikeNumberInParts = ({ value }: SampleCell): boolean =>
  typeof value === 'string'
    ? /^\s*\d{1,3}([.-]\d{1,3}){1,4}[.)]?\s*$/.test(value)
    : typeof value === 'number' && value > 0 && value < 100 && value % 1 !== 0;

/** Words: text with letters that is neither a number nor a date alone. */
export function looksLikeText({ value }: SampleCell): boolean {
  return typeof value === 'string' && /\p{L}{3}/u.test(value);
}

/** A sentence or more: what people write, not what they choose. */
export const looksLikeNarrative = ({ value }: SampleCell): boolean =>
  typeof value === 'string' && value.trim().length > 25 && /\s/.test(value.trim());

/** A word or a few: an office's state, a unit. */
export const looksLikeShortText = ({ value }: SampleCell): boolean =>
  typeof value === 'string' && /\p{L}/u.test(value) && value.trim().length <= 60;

/** X, ✓, a quantity or a share: how a period is marked. */
export function looksLikePeriodMark(cell: SampleCell): boolean {
  if (looksLikeNumber(cell)) return true;
  return (
    typeof cell.value === 'string' && (/^\s*([xX✓✔●•■√*]|s[ií])\s*$/.test(cell.value) || cell.value.trim().length <= 12)
  );
}
