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
import { findingsBy } from '../../support/found-by';

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

test('what is done and not counted is told where it stands', () => {
  const drawn = `
    Vigencia 2022
    | Actividad | Meta | Responsable | Fecha      | Valor ejecutado | Seguimiento | Evidencia |
    | Informe   | 1    | Planeación  | 2022-03-30 |                 | Se publicó  |           |
    | Mapa      | 2    | Planeación  | 2022-03-30 |                 |             | Acta 5    |`;
  expect(findingsBy('executed-missing', drawn).map(({ message }) => message)).toEqual([
    'El seguimiento cuenta lo que se hizo, pero falta la cantidad: a 30-abr-2022 se programó 1. Escriba cuánto se ejecutó.',
    'Hay evidencia, pero falta la cantidad: a 30-abr-2022 se programaron 2. Escriba cuánto se ejecutó.',
  ]);
});

test('a late activity says what to do, to whoever reads it', () => {
  const drawn = `
    Vigencia 2022
    | Actividad | Meta | Responsable | Fecha      | Valor ejecutado |
    | Informes  | 2    | Planeación  | 2022-03-31 | 1               |`;
  expect(findingsBy('late', drawn).map(({ message }) => message)).toEqual([
    '«Informes»: a 30-abr-2022 se programaron 2 y se reporta 1. Lleva 30 días de atraso desde el 31-mar-2022. Si ya se ' +
      'hizo, actualice lo ejecutado.',
  ]);
});
