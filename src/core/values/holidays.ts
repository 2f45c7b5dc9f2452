/**
 * Colombian holidays and business days: Ley 51 de 1983 (6 fixed, 7 moved to Monday, 2 in Holy Week, 3 counted from
 * Easter and moved to Monday) and, since 2026, 9 July moved to Monday (Ley 2578 de 2026). Years from 1984 on.
 *
 * Computed here and not by a library: the libraries need `Date`, which the core has not, and none that we tried is small
 * and right. `date-holidays` agrees in every year from 1984 to 2060, as a test sees to, but brings the calendars of all
 * countries (1.5 MB); `colombian-holidays` 5.0.11 agrees up to 2025 and knows nothing of the law of 2026, so that each
 * term that runs through July would end a day early.
 */
import { dayFromDate, weekdayOfDay, yearOfDay } from './calendar-date';
import { type Day } from './day';

/** Kept on their day: New Year, labour, independence, Boyacá, Immaculate Conception, Christmas. */
const FIXED: readonly (readonly [month: number, day: number])[] = [
  [1, 1],
  [5, 1],
  [7, 20],
  [8, 7],
  [12, 8],
  [12, 25],
];

/** Moved to the next Monday: Epiphany, St Joseph, Sts Peter and Paul, Assumption, 12 October, All Saints, Cartagena. */
const MOVED: readonly (readonly [month: number, day: number, since: number])[] = [
  [1, 6, 1984],
  [3, 19, 1984],
  [6, 29, 1984],
  [7, 9, 2026],
  [8, 15, 1984],
  [10, 12, 1984],
  [11, 1, 1984],
  [11, 11, 1984],
];

/** Days after Easter Sunday: Maundy Thursday, Good Friday; Ascension, Corpus Christi, Sacred Heart on their Mondays. */
const FROM_EASTER = [-3, -2, 43, 64, 71];

/** Easter Sunday of the Gregorian calendar, by the rule of Gauss as Butcher wrote it down. */
function easterSunday(year: number): Day {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const ofCentury = year % 100;
  const moonShift = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - moonShift + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - epact - (ofCentury % 4)) % 7;
  const correction = Math.floor((golden + 11 * epact + 22 * weekday) / 451);
  const sum = epact + weekday - 7 * correction + 114;
  return dayFromDate(year, Math.floor(sum / 31), (sum % 31) + 1)!;
}

const nextMonday = (day: Day): Day => day + ((7 - weekdayOfDay(day)) % 7);

/** The holidays of a year, ascending; two of them may fall on one day. */
export function holidaysOfYear(year: number): Day[] {
  const easter = easterSunday(year);
  return [
    ...FIXED.map(([month, day]) => dayFromDate(year, month, day)!),
    ...MOVED.filter(([, , since]) => year >= since).map(([month, day]) => nextMonday(dayFromDate(year, month, day)!)),
    ...FROM_EASTER.map((offset) => easter + offset),
  ].sort((a, b) => a - b);
}

/** Neither Saturday nor Sunday nor a holiday. */
export const isBusinessDay = (day: Day): boolean =>
  weekdayOfDay(day) < 5 && !holidaysOfYear(yearOfDay(day)).includes(Math.floor(day));

/** The business days after a day, one after another, without end. */
function* businessDaysAfter(day: Day): Generator<Day, never> {
  let holidays: ReadonlySet<Day> = new Set();
  let year = -1;
  for (let current = Math.floor(day) + 1; ; current++) {
    if (yearOfDay(current) !== year) {
      year = yearOfDay(current);
      holidays = new Set(holidaysOfYear(year));
    }
    if (weekdayOfDay(current) < 5 && !holidays.has(current)) yield current;
  }
}

/** The n-th business day after a day, which itself does not count; n from 1. */
export function nthBusinessDayAfter(day: Day, n: number): Day {
  const days = businessDaysAfter(day);
  for (let left = n; left > 1; left--) days.next();
  return days.next().value;
}

/** Business days after `from` up to and with `to`: how many are left for an answer. 0 where `to` is not after `from`. */
export function businessDaysBetween(from: Day, to: Day): number {
  let count = 0;
  for (const day of businessDaysAfter(from)) {
    if (day > to) break;
    count++;
  }
  return count;
}
