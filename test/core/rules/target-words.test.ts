/** Words by which an indicator or a unit counts, or is a percentage (unit-mismatch), and what a target says in numbers. */
import { cellsBy } from '../../support/found-by';

const mismatches = (target: string, indicator: string, unit = ''): boolean =>
  cellsBy(
    'unit-mismatch',
    `Vigencia 2022
     | Actividad | Meta      | Indicador    | Unidad de medida | Responsable | Fecha      |
     | Hacer     | ${target} | ${indicator} | ${unit}          | Planeación  | 2022-12-31 |`,
  ).length > 0;

test.each([
  'Número de informes publicados',
  'No. de informes publicados',
  'N° de funcionarios capacitados',
  'Nro. de funcionarios',
  '# de funcionarios',
  'Cantidad de solicitudes',
  'Indicador: número de funcionarios',
])('100 %% and «%s» are not one unit', (indicator) => expect(mismatches('100%', indicator)).toBe(true));

test.each([
  'Informe publicado',
  'Porcentaje de funcionarios',
  'Nivel de satisfacción',
  '(No. de PQRS respondidas / No. de PQRS recibidas)*100',
  'Número de PQRS respondidas frente al total de PQRS',
  'Número de actividades ejecutadas sobre número de actividades programadas',
  'Número de capacitaciones hechas de las programadas',
  'Total de solicitudes atendidas/total recibidas',
])('100 %% and «%s» go together', (indicator) => expect(mismatches('100%', indicator)).toBe(false));

test.each([
  'Porcentaje de avance',
  '% de cumplimiento',
  'Porcentual',
  'Avance porcentual del plan',
  'El porcentaje de avance',
])('4 and «%s» are not one unit', (indicator) => expect(mismatches('4 informes', indicator)).toBe(true));

test.each(['Informes elaborados / informes programados * 100', 'Número de informes (porcentaje)', 'Informes'])(
  '4 and «%s» go together',
  (indicator) => expect(mismatches('4 informes', indicator)).toBe(false),
);

test.each([
  ['100%', 'Unidad', true],
  ['100%', 'Número', true],
  ['100%', '#', true],
  ['100%', 'Porcentaje', false],
  ['100%', 'PQRS', false],
  ['4', '%', true],
  ['4', 'Informe', false],
])('%s, unit «%s»: %s', (target, unit, expected) => expect(mismatches(target, '', unit)).toBe(expected));

test.each([
  ['4 boletines', '6', true],
  ['80%', '100%', true],
  ['2 boletines y 3 notas', '4', true],
  ['seis (6) boletines', '6', false],
  ['15.000 ejemplares', '15000', false],
  ['95 % de satisfacción', '95', false],
  ['Un boletín mensual', '12', false],
  ['1 boletín mensual', '12', false],
  ['2 mesas por cuatrimestre', '6', false],
  ['1 boletín mensual', '10', true],
  ['Ley 1712 de 2014 implementada', '1', false],
])('target «%s», planned %s: %s', (target, planned, expected) =>
  expect(
    cellsBy(
      'planned-differs',
      `Vigencia 2022
       | Actividad | Meta      | Valor planeado | Responsable | Fecha      |
       | Hacer     | ${target} | ${planned}     | Planeación  | 2022-12-31 |`,
    ).length > 0,
  ).toBe(expected),
);
