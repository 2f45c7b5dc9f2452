import {
  capital,
  quote,
  sayCount,
  sayDay,
  sayList,
  sayNumber,
  sayPercent,
  sayReported,
  sayScheduled,
} from '../../../src/core/rules/wording';

test.each([
  ['2017-04-28', '28-abr-2017'],
  ['2022-12-01', '01-dic-2022'],
])('the day %s is said %s', (iso, said) => expect(sayDay(iso)).toBe(said));

test.each([
  [0, '0'],
  [2, '2'],
  [0.5, '0,5'],
  [1.005, '1'],
  [0.333333, '0,33'],
  [999, '999'],
  [15000, '15.000'],
  [1234567.891, '1.234.567,89'],
  [-1, '-1'],
])('the number %s is said %s', (number, said) => expect(sayNumber(number)).toBe(said));

test.each([
  [1, '100 %'],
  [0.6667, '66,7 %'],
  [0.7996, '80 %'],
  [0.796, '79,6 %'],
])('the ratio %s is said %s', (ratio, said) => expect(sayPercent(ratio)).toBe(said));

test.each([
  [['Prensa'], 'Prensa'],
  [['Prensa', 'Planeación'], 'Prensa y Planeación'],
  [['a', 'b', 'c'], 'a, b y c'],
  [['Control', 'Informática'], 'Control e Informática'],
  [['el responsable', '«Incentivos»'], 'el responsable e «Incentivos»'],
  [['el responsable', 'el indicador'], 'el responsable y el indicador'],
  [[], ''],
])('the list %j is said %s', (items, said) => expect(sayList(items)).toBe(said));

test('one and many', () => {
  expect(sayCount(1, 'día', 'días')).toBe('1 día');
  expect(sayCount(62, 'día', 'días')).toBe('62 días');
  expect(sayScheduled(1, 'count')).toBe('se programó 1');
  expect(sayScheduled(2, 'count')).toBe('se programaron 2');
  expect(sayScheduled(0.5, 'percent')).toBe('se programó el 50 %');
  expect(sayReported(0, 'count')).toBe('se reporta 0');
  expect(capital(sayReported(3, 'count'))).toBe('Se reportan 3');
});

test('a long quotation is cut', () => {
  expect(quote('Feria')).toBe('«Feria»');
  expect(quote('x'.repeat(200))).toHaveLength(82);
});
