/** Rows of a plan that sound like a header: none of them may cut the plan off. */
import { analyzeWorkbook } from '../../../src/core/analyze';
import { buildSnapshot, type CellSpec, serial } from '../../support/workbook-spec';
import { rowsOf } from './read-out';

const DUE = { date: '2022-11-30' };

/** `rows` of the activities of each table below these rows. */
const rowsRead = (rows: readonly (readonly CellSpec[])[]): string[] =>
  analyzeWorkbook(buildSnapshot({ sheets: [{ name: 'Plan', rows: [['Plan Anticorrupción 2022'], ...rows] }] }), {
    cutoff: serial('2022-04-30'),
  }).recognition.tables.map(rowsOf);

const WITH_COMPONENT = ['Componente', 'Subcomponente', 'N.º', 'Actividad', 'Meta', 'Responsable', 'Fecha programada'];

test('a component and a subcomponent whose names begin like labels', () =>
  expect(
    rowsRead([
      WITH_COMPONENT,
      ['Iniciativas adicionales', 'Subcomponente 1 Ética', '1.1', 'Divulgar el código', '1 taller', 'Talento', DUE],
      ['Iniciativas adicionales', 'Subcomponente 1 Ética', '1.2', 'Medir el clima', '1 informe', 'Talento', DUE],
      ['Acciones integridad', 'Subcomponente 2 Redes', '2.1', 'Crear la red', '1 red', 'Jurídica', DUE],
    ]),
  ).toEqual(['3 4 5']));

test('units, responsibles and evidence that are the words of other columns', () =>
  expect(
    rowsRead([
      ['Actividad', 'Meta', 'Unidad de medida', 'Indicador', 'Responsable', 'Evidencia', 'Fecha programada'],
      ['Hacer el seguimiento', '4 informes', 'Actividades', 'Seguimiento realizado', 'Líder', 'Soportes', DUE],
      ['Publicar', '4 actividades', 'Actividad', 'Actividades', 'Responsable', 'Evidencias', '30/11/2022'],
      ['Entregar', '4 productos', 'Producto', 'Número de productos', 'Responsables', 'Producto', 'Permanente'],
    ]),
  ).toEqual(['3 4 5']));

test('the same without a date or a number', () =>
  expect(
    rowsRead([
      ['Actividad', 'Producto', 'Responsable', 'Evidencia'],
      ['Informar a la ciudadanía', 'Seguimiento', 'Líder', 'Soportes'],
      ['Publicar el informe', 'Informe', 'Prensa', 'Enlace'],
    ]),
  ).toEqual(['3 4']));

test('another header right below a plan is one: its cells answer nothing', () =>
  expect(
    rowsRead([
      ['Actividad', 'Meta', 'Responsable', 'Fecha programada'],
      ['Publicar el informe', '1 informe', 'Prensa', DUE],
      ['Acciones', 'Producto', 'Dependencia responsable', 'Seguimiento corte 30 de abril de 2022'],
      ['Realizar la feria', '1 feria', 'Atención', 'Se realizó'],
    ]),
  ).toEqual(['3', '5']));
