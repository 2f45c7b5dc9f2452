/** The calendar in whole numbers: days as serials of Excel's 1900 system, taken apart and put together. */
import { type Day } from './day';

export interface CalendarDate {
  readonly year: number;
  /** 1..12 */
  readonly month: number;
  readonly day: number;
}

/** A plan is of this century; a date outside of it is a slip of the pen (analysis.md, Milestones). */
export const FIRST_YEAR = 2000;
export const LAST_YEAR = 2099;

/** Serial of 1 March 1900, the first day behind the 29 February 1900 that Excel invented. */
export const FIRST_DAY = 61;
/** Days from 0000-03-01 to the day whose serial is 0. */
const SERIAL_ZERO = 693899;

/** Three-letter month names as people write them beside a figure. */
export const MONTH_LABELS = ['ene', 'feb', 'mar', 'abr', 'may', 'jun', 'jul', 'ago', 'sep', 'oct', 'nov', 'dic'];

const isLeapYear = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/** Number of days of a month, 1..12. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** null for a date that is in no calendar (31 February, month 13), and before March 1900. Never shifted. */
export function dayFromDate(year: number, month: number, day: number): Day | null {
  if (!Number.isInteger(year) || !Number.isInteger(month) || !Number.isInteger(day)) return null;
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  // The year is counted from March, so that the leap day is its last one.
  const marchYear = month <= 2 ? year - 1 : year;
  const marchMonth = (month + 9) % 12;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * marchMonth + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  const serial = era * 146097 + dayOfEra - SERIAL_ZERO;
  return serial < FIRST_DAY ? null : serial;
}

/** The calendar date of a day; a time of day (a fraction) is left out. */
export function dateFromDay(day: Day): CalendarDate {
  const days = Math.floor(day) + SERIAL_ZERO;
  const era = Math.floor(days / 146097);
  const dayOfEra = days - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1,
  };
}

export const yearOfDay = (day: Day): number => dateFromDay(day).year;

/** Last day of a month; the month may be any of 1..12, the year any from 1900 on. */
export const lastDayOfMonth = (year: number, month: number): Day => dayFromDate(year, month, daysInMonth(year, month))!;

/** True for a number that is a day of this century: what a date cell of a plan may hold. */
export function isPlanDay(day: number): boolean {
  return day >= 36526 && day < 73051;
}

/** 0 Monday … 6 Sunday. */
export const weekdayOfDay = (day: Day): number => (Math.floor(day) + 5) % 7;

/** A plan has thousands of dates and some hundred days. */
const knownIsos = new Map<Day, string>();
const MOST_ISOS = 5000;

const twoDigits = (number: number): string => (number < 10 ? `0${number}` : `${number}`);

/** `2017-04-30` */
export function isoFromDay(day: Day): string {
  let iso = knownIsos.get(day);
  if (iso === undefined) {
    const { year, month, day: ofMonth } = dateFromDay(day);
    iso = `${year}-${twoDigits(month)}-${twoDigits(ofMonth)}`;
    if (knownIsos.size >= MOST_ISOS) knownIsos.clear();
    knownIsos.set(day, iso);
  }
  return iso;
}

/** Reads `2017-04-30`; null for anything else. */
export function dayFromIso(iso: string): Day | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  return match ? dayFromDate(Number(match[1]), Number(match[2]), Number(match[3])) : null;
}

/** For people: `30-abr-2017`. */
export function formatDay(day: Day): string {
  const { year, month, day: ofMonth } = dateFromDay(day);
  return `${twoDigits(ofMonth)}-${MONTH_LABELS[month - 1]!}-${year}`;
}

/** The months as they are written within a sentence. */
export const MONTH_NAMES = [
  'enero',
  'febrero',
  'marzo',
  'abril',
  'mayo',
  'junio',
  'julio',
  'agosto',
  'septiembre',
  'octubre',
  'noviembre',
  'diciembre',
] as const;

/** 42855 → `30 de abril de 2017` */
export function formatLongDay(day: Day): string {
  const date = dateFromDay(day);
  return `${date.day} de ${MONTH_NAMES[date.month - 1]} de ${date.year}`;
}
