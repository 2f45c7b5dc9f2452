/** Reads a cell that holds what was executed (or planned, or a weight): a number, nothing, `N/A`, or something else. */
import { type CellValue, isCellError } from '../workbook/snapshot';
import { bareText, cleanText } from './fold-text';
import { isBlankText, isNotApplicableText } from './date-text';
import { isDateFormat, isPercentFormat } from './number-format';
import { readNumber } from './quantity';

export type ExecutedText =
  /** Blank, or `-`. */
  | { readonly kind: 'empty' }
  | { readonly kind: 'not-applicable' }
  /** Text that is no number, a date, a truth value, an error value. */
  | { readonly kind: 'unreadable' }
  | {
      readonly kind: 'number';
      /** As written: 50 for the text `50 %`, 0.5 for a cell 0.5 formatted as 50 %. */
      readonly number: number;
      /** `sign`: a text with a percent sign, in points. `format`: a number in a percent format, a share as it stands. */
      readonly percent: 'sign' | 'format' | null;
    };

/** `No aplica para este corte`, `N/A en el periodo`: it says when, and no more than `N/A` does. */
const NOT_NOW =
  /^(?:n\s*[./]?\s*a\.?|no\s+aplica)\s+(?:(?:para|en|a|por)\s+)?(?:(?:el|la|este|esta|al)\s+)?(?:presente\s+|primer[oa]?\s+|segund[oa]\s+|tercer[oa]?\s+)?(?:corte|periodo|cuatrimestre|trimestre|bimestre|semestre|mes|seguimiento|monitoreo|fecha|vigencia|momento)\.?$/;

const isNotApplicable = (text: string): boolean => isNotApplicableText(text) || NOT_NOW.test(bareText(cleanText(text)));

export function readExecutedCell(value: CellValue, numberFormat: string): ExecutedText {
  if (value === null) return { kind: 'empty' };
  if (isCellError(value) || typeof value === 'boolean') return { kind: 'unreadable' };
  if (typeof value === 'number') {
    if (isDateFormat(numberFormat)) return { kind: 'unreadable' };
    return { kind: 'number', number: value, percent: isPercentFormat(numberFormat) ? 'format' : null };
  }
  if (isBlankText(value)) return { kind: 'empty' };
  if (isNotApplicable(value)) return { kind: 'not-applicable' };
  const read = readNumber(value);
  if (!read) return { kind: 'unreadable' };
  return { kind: 'number', number: read.number, percent: read.isPercent ? 'sign' : null };
}
