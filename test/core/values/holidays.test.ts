import Holidays from 'date-holidays';
import { dayFromIso, isoFromDay, weekdayOfDay } from '../../../src/core/values/calendar-date';
import {
  holidaysOfYear,
  businessDaysBetween,
  isBusinessDay,
  nthBusinessDayAfter,
} from '../../../src/core/values/holidays';

describe('holidays', () => {
  const judge = new Holidays('CO');

  it.each(Array.from({ length: 77 }, (_, index) => 1984 + index))(
    'of %d are those of an independent library',
    (year) => {
      // The library counts Easter Sunday too, which is no business day anyway.
      const known = judge
        .getHolidays(year)
        .filter((holiday) => holiday.type === 'public' && !/pascua/i.test(holiday.name))
        .map((holiday) => holiday.date.slice(0, 10));
      expect(holidaysOfYear(year).map(isoFromDay)).toEqual(known.sort());
    },
  );

  it('have 9 July since 2026, on its Monday', () => {
    expect(holidaysOfYear(2025).map(isoFromDay)).not.toContain('2025-07-14');
    expect(holidaysOfYear(2026).map(isoFromDay)).toContain('2026-07-13');
    expect(holidaysOfYear(2029).map(isoFromDay)).toContain('2029-07-09');
    expect(weekdayOfDay(dayFromIso('2026-07-13')!)).toBe(0);
  });
});

describe('the tenth business day after a cutoff', () => {
  it.each([
    ['2023-12-31', '2024-01-16'],
    ['2024-04-30', '2024-05-16'],
    ['2024-08-31', '2024-09-13'],
    ['2024-12-31', '2025-01-16'],
    ['2025-04-30', '2025-05-15'],
    ['2025-08-31', '2025-09-12'],
    ['2025-12-31', '2026-01-16'],
    ['2026-04-30', '2026-05-15'],
    ['2026-08-31', '2026-09-14'],
    ['2026-12-31', '2027-01-18'],
    ['2027-04-30', '2027-05-17'],
    ['2027-08-31', '2027-09-14'],
    // Three real publications on their last day.
    ['2018-08-31', '2018-09-14'],
    ['2020-04-30', '2020-05-15'],
    ['2021-04-30', '2021-05-14'],
  ])('%s is %s', (cutoff, expected) => {
    expect(isoFromDay(nthBusinessDayAfter(dayFromIso(cutoff)!, 10))).toBe(expected);
  });
});

it.each([
  ['2026-07-13', false],
  ['2025-07-14', true],
  ['2026-07-11', false],
  ['2026-07-14', true],
])('%s is a business day: %s', (iso, expected) => expect(isBusinessDay(dayFromIso(iso)!)).toBe(expected));

it.each([
  // Holy Week of 2026 is from 2 April.
  ['2026-03-31', '2026-04-07', 3],
  ['2026-04-30', '2026-05-08', 5],
  ['2026-05-08', '2026-05-08', 0],
  ['2026-05-08', '2026-05-01', 0],
  ['2025-12-30', '2026-01-02', 2],
])('from %s to %s there are %d business days', (from, to, expected) =>
  expect(businessDaysBetween(dayFromIso(from)!, dayFromIso(to)!)).toBe(expected),
);
