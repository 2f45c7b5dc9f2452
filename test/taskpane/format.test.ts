import {
  dayOfClock,
  formatLongDay,
  formatNumber,
  formatShare,
  formatShortDay,
  formatValue,
  joinWords,
  parseTypedDay,
} from '../../src/taskpane/format';
import { serial } from '../support/workbook-spec';

describe('days', () => {
  test.each([
    ['2017-04-30', '30 de abril de 2017', '30/04/2017'],
    ['2020-02-29', '29 de febrero de 2020', '29/02/2020'],
    ['2024-12-31', '31 de diciembre de 2024', '31/12/2024'],
    ['2019-09-01', '1 de septiembre de 2019', '01/09/2019'],
  ])('%s', (iso, long, short) => {
    expect(formatLongDay(serial(iso))).toBe(long);
    expect(formatShortDay(serial(iso))).toBe(short);
  });

  test.each<[string, string | null]>([
    ['30/04/2017', '2017-04-30'],
    [' 30/4/2017 ', '2017-04-30'],
    ['30-04-2017', '2017-04-30'],
    ['30.04.2017', '2017-04-30'],
    ['1 5 2020', '2020-05-01'],
    ['29/02/2020', '2020-02-29'],
    // Never shifted into March, never read month before day.
    ['29/02/2021', null],
    ['31/04/2017', null],
    ['04/30/2017', null],
    ['30/04/17', null],
    ['abril', null],
    ['', null],
  ])('«%s» typed', (typed, expected) => {
    expect(parseTypedDay(typed)).toBe(expected === null ? null : serial(expected));
  });

  test.each(['30/04/1999', '30/04/2100'])('%s is of another century', (typed) => {
    expect(parseTypedDay(typed)).toBe('out-of-range');
  });

  test('the day of the clock is the calendar day that the clock shows', () => {
    expect(dayOfClock(new Date(2026, 10, 20, 23, 59))).toBe(serial('2026-11-20'));
    expect(dayOfClock(new Date(2026, 10, 20, 0, 0))).toBe(serial('2026-11-20'));
  });
});

describe('figures', () => {
  test.each([
    [0.75, '75,0 %'],
    [0.796, '79,6 %'],
    [0.7999, '80,0 %'],
    [0, '0,0 %'],
    [1, '100,0 %'],
    [2 / 3, '66,7 %'],
  ])('share %d', (share, expected) => {
    expect(formatShare(share)).toBe(expected.replace(' ', '\u00a0'));
  });

  test.each([
    [0, '0'],
    [1234, '1234'],
    [15000, '15.000'],
    [1234567.5, '1.234.567,5'],
    [0.1 + 0.2, '0,3'],
    [-2.5, '-2,5'],
    [-0.00000001, '0'],
  ])('number %d', (value, expected) => {
    expect(formatNumber(value)).toBe(expected);
  });
});

test.each([
  [[], ''],
  [['a'], 'a'],
  [['a', 'b'], 'a y b'],
  [['a', 'b', 'c'], 'a, b y c'],
  [['Meta', 'Indicador'], 'Meta e Indicador'],
  [['agua', 'hielo'], 'agua y hielo'],
])('words %j', (words, expected) => {
  expect(joinWords(words)).toBe(expected);
});

test.each([
  [null, 'General', ''],
  ['texto', 'General', 'texto'],
  [true, 'General', 'VERDADERO'],
  [{ error: '#REF!' }, 'General', '#REF!'],
  [0.5, '0%', '50\u00a0%'],
  [0.796, '0.0%', '79,6\u00a0%'],
  [42855, 'dd/mm/yyyy', '30/04/2017'],
  [42855, '[$-240A]d-mmm-yy;@', '30/04/2017'],
  [42855, 'General', '42.855'],
  // The letters of a colour and of a quoted unit are no date.
  [5, '[Red]0', '5'],
  [5, '0 "día"', '5'],
])('cell %j as %s', (value, format, expected) => {
  expect(formatValue(value, format)).toBe(expected);
});

test('a date of a 1904 workbook', () => {
  expect(formatValue(42855 - 1462, 'dd/mm/yyyy', 1904)).toBe('30/04/2017');
});
