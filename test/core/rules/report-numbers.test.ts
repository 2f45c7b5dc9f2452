/** Which figures of a report are claims of how many were made (report-number-differs). Six are planned, one is executed. */
import { cellsBy, findingsBy } from '../../support/found-by';

const plan = (unit: string, executed: string, report: string): string => `Vigencia 2022
  | Actividad | Meta | Unidad de medida | Responsable | Fecha      | Valor ejecutado | Seguimiento |
  | Hacer     | 6    | ${unit}          | Prensa      | 2022-12-30 | ${executed}     | ${report}   |`;
const differs = (unit: string, executed: string, report: string): boolean =>
  cellsBy('report-number-differs', plan(unit, executed, report)).length > 0;

test.each([
  ['Boletín', 'Se realizaron 2 boletines.'],
  ['Boletín', 'Durante el periodo se elaboraron y publicaron dos (2) boletines en la página web.'],
  ['Boletín', 'Se publicaron 2 (dos) boletines.'],
  ['Boletín', 'Fueron publicados 3 boletines.'],
  ['Jornada de capacitación', 'Se realizaron 3 jornadas de capacitación con 45 asistentes.'],
  ['Encuesta', 'Se aplicaron 1.250 encuestas a usuarios'],
  ['Informe', 'Se elaboró el del trimestre y se presentaron 2 informes a la Contraloría.'],
  ['Informe', 'Según el acta No. 3 se presentaron 2 informes'],
  ['Mesa', 'Se llevaron a cabo cuatro mesas de trabajo con comunidades'],
  ['Acta', 'Se construyeron y se suscribieron 2 actas.'],
  ['Número de informes', 'Se presentaron 2 informes'],
  ['Acta', 'Se rindieron 2 actas'],
])('of %s another number: %s', (unit, report) => expect(differs(unit, '1', report)).toBe(true));

test.each([
  ['Boletín', 'Se realizó 1 boletín; el año pasado se publicaron 12 boletines.'],
  ['Boletín', 'Se publicó 1 de los 6 boletines programados.'],
  ['Boletín', 'Se tiene programado publicar 3 boletines.'],
  ['Boletín', 'No se publicaron los 3 boletines.'],
  ['Boletín', 'Se publicarán 3 boletines.'],
  ['Boletín', 'Publicación de 3 boletines.'],
  ['Boletín', 'Se elaboró un boletín para cada una de las 3 ferias'],
  ['Jornada de capacitación', 'Se realizaron 3 jornadas de vacunación.'],
  ['Capacitación', 'Se capacitaron 45 funcionarios.'],
  ['Mesa', 'Se convocaron 4 mesas de las cuales se realizó 1 mesa'],
  ['Informe', 'Se elaboró el informe No. 2'],
  ['Informe', 'El desarrollo de 3 informes está a cargo de la oficina'],
  ['Informe', 'Se atiende al público; 3 informes por hacer'],
])('of %s no other number: %s', (unit, report) => expect(differs(unit, '1', report)).toBe(false));

test.each([
  ['33%', 'Se realizaron 2 boletines.', false],
  ['33%', 'Se realizaron 3 boletines.', true],
  ["'50 %", 'Se realizaron 3 boletines.', false],
  ['N/A', 'Se realizaron 3 boletines.', false],
  ['', 'Se realizaron 3 boletines.', false],
  ['5', 'Se realizaron 2 boletines en enero; se publicaron 3 boletines en abril.', false],
  ['3', 'Se publicaron 2 boletines internos y 1 boletín externo.', false],
  ['3', 'Se publicaron los boletines: 2 boletines en enero, 1 boletín en febrero.', false],
  ['5', 'Se publicaron 2 boletines y se enviaron 3 boletines.', false],
  ['4', 'Se publicaron 2 boletines internos y 1 boletín externo.', true],
  ['3', 'Se publicaron 2 boletines y está pendiente 1 boletín.', true],
])('executed %j, %s: %s', (executed, report, expected) => expect(differs('Boletín', executed, report)).toBe(expected));

test('a percentage is said as it stands, with what it makes of the target', () => {
  const [finding] = findingsBy('report-number-differs', plan('Boletín', '33%', 'Se realizaron 3 boletines.'));
  expect(finding?.message).toBe(
    'El seguimiento dice «realizaron 3 boletines» y en lo ejecutado hay 33 %, que de la meta son 1,98. Confirme cuál de ' +
      'los dos es.',
  );
});
