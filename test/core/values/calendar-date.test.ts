import fc from 'fast-check';
import {
  dateFromDay,
  dayFromDate,
  dayFromIso,
  formatDay,
  isPlanDay,
  isoFromDay,
  lastDayOfMonth,
  weekdayOfDay,
} from '../../../src/core/values/calendar-date';

describe('calendar-date', () => {
  it.each([
    ['2017-04-30', 42855, '30-abr-2017'],
    ['1900-03-01', 61, '01-mar-1900'],
    ['2000-01-01', 36526, '01-ene-2000'],
    ['2000-02-29', 36585, '29-feb-2000'],
    ['2099-12-31', 73050, '31-dic-2099'],
    ['2020-05-29', 43980, '29-may-2020'],
  ])('%s is the serial %d and reads %s', (iso, serial, people) => {
    expect(dayFromIso(iso)).toBe(serial);
    expect(isoFromDay(serial)).toBe(iso);
    expect(formatDay(serial)).toBe(people);
  });

  it.each([
    [2017, 2, 29],
    [2100, 2, 29],
    [2017, 4, 31],
    [2017, 13, 1],
    [2017, 0, 1],
    [2017, 1, 0],
    [1900, 2, 28],
    [2017.5, 1, 1],
  ])('%d-%d-%d is in no calendar of ours', (year, month, day) => expect(dayFromDate(year, month, day)).toBeNull());

  it.each(['2017-4-30', '30/04/2017', '', '2017-02-30'])('%j is no ISO day', (text) =>
    expect(dayFromIso(text)).toBeNull(),
  );

  it('agrees with an independent calendar on every day of two centuries', () => {
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 73050 + 36525 }), (day) => {
        const date = new Date(Date.UTC(1970, 0, 1 + day - 25569));
        const { year, month, day: ofMonth } = dateFromDay(day);
        expect([year, month, ofMonth]).toEqual([date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()]);
        expect(weekdayOfDay(day)).toBe((date.getUTCDay() + 6) % 7);
        expect(dayFromDate(year, month, ofMonth)).toBe(day);
      }),
    );
  });

  it('knows the last day of a month', () => {
    expect(isoFromDay(lastDayOfMonth(2020, 2))).toBe('2020-02-29');
    expect(isoFromDay(lastDayOfMonth(2021, 2))).toBe('2021-02-28');
    expect(isoFromDay(lastDayOfMonth(2021, 12))).toBe('2021-12-31');
  });

  it.each([
    [36525, false],
    [36526, true],
    [73050.9, true],
    [73051, false],
    [4, false],
  ])('%d is a day of a plan: %s', (day, expected) => expect(isPlanDay(day)).toBe(expected));
});
