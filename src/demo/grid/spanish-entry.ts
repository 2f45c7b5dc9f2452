/**
 * What a person types into a cell, read as a Spanish Excel reads it: day before month, decimal comma. The grid's own
 * reading is American, and would make 6 May of `05/06/2017`.
 */

/** A number typed, with the format that the cell takes when it had none. */
export interface TypedNumber {
  readonly value: number;
  readonly numberFormat: string | null;
}

const DATE = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})$/;
const ISO_DATE = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const GROUPED = /^[+-]?\d{1,3}(\.\d{3})+(,\d+)?$/;
const PLAIN = /^[+-]?(\d+([.,]\d*)?|[.,]\d+)$/;

const MILLISECONDS_A_DAY = 86400000;
/** Serial number of 1 January 1970 in the 1900 date system. */
const EPOCH = 25569;

function serialOf(year: number, month: number, day: number): number | null {
  const time = Date.UTC(year, month - 1, day);
  const back = new Date(time);
  return back.getUTCMonth() === month - 1 && back.getUTCDate() === day ? time / MILLISECONDS_A_DAY + EPOCH : null;
}

/** The number or the date that the text says; null where it is a text. */
export function readTyped(text: string): TypedNumber | null {
  const trimmed = text.trim();
  const date = DATE.exec(trimmed);
  if (date) {
    const year = Number(date[3]);
    const serial = serialOf(year < 100 ? year + (year < 30 ? 2000 : 1900) : year, Number(date[2]), Number(date[1]));
    return serial === null ? null : { value: serial, numberFormat: 'dd/mm/yyyy' };
  }
  const iso = ISO_DATE.exec(trimmed);
  if (iso) {
    const serial = serialOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
    return serial === null ? null : { value: serial, numberFormat: 'dd/mm/yyyy' };
  }
  const isPercent = /\d\s*%$/.test(trimmed);
  const digits = isPercent ? trimmed.replace(/\s*%$/, '') : trimmed;
  if (!GROUPED.test(digits) && !PLAIN.test(digits)) return null;
  const number = Number((GROUPED.test(digits) ? digits.replace(/\./g, '') : digits).replace(',', '.'));
  if (!Number.isFinite(number)) return null;
  if (!isPercent) return { value: number, numberFormat: null };
  return { value: roundNoise(number / 100), numberFormat: digits.includes(',') ? '0.00%' : '0%' };
}

/** A number as it is offered for editing, so that `readTyped` reads the same number again. */
export function textToEdit(value: number, numberFormat: string): string {
  if (isDateFormat(numberFormat) && Number.isInteger(value) && value > 60) {
    const date = new Date((value - EPOCH) * MILLISECONDS_A_DAY);
    const two = (n: number): string => String(n).padStart(2, '0');
    return `${two(date.getUTCDate())}/${two(date.getUTCMonth() + 1)}/${date.getUTCFullYear()}`;
  }
  if (numberFormat.includes('%')) return `${withComma(roundNoise(value * 100))}%`;
  return withComma(value);
}

/** As a Spanish Excel writes it. */
const withComma = (value: number): string => String(value).replace('.', ',');

/** 0.07 * 100 is 7.000000000000001. */
const roundNoise = (value: number): number => Number(value.toPrecision(15));

/** Formats that show a day: letters d or y outside quotes and brackets. */
export function isDateFormat(numberFormat: string): boolean {
  return /[dy]/i.test(numberFormat.replace(/"[^"]*"|\[[^\]]*\]|\\./g, ''));
}
