/** Which dates of a report are days on which something was done (report-after-cutoff). The cutoff is 30 April 2022. */
import { cellsBy, findingsBy } from '../../support/found-by';

const isLate = (report: string): boolean =>
  cellsBy(
    'report-after-cutoff',
    `Vigencia 2022
     | Actividad | Meta | Responsable | Fecha      | Valor ejecutado | Seguimiento |
     | Ferias    | 2    | Atención    | 2022-12-30 | 1               | ${report}   |`,
  ).length > 0;

test.each([
  'El 12 de mayo de 2022 se realizó la feria.',
  'Se realizó el 12/05/2022.',
  'Realizada el 5 de mayo',
  'Feria realizada en Cali (20/05/2022)',
  'Mayo 12 de 2022: socialización realizada',
  '12/05/2022: se dictó charla.',
  'Se expidió la Resolución No. 123 del 12 de mayo de 2022',
  'Se expidió la Resolución 123 del 12 de mayo de 2022',
  'Sin embargo, se publicó el 12 de mayo',
  'Del 2 al 6 de mayo de 2022 se realizó la semana de la transparencia',
  'Se realizaron mesas los días 12 de marzo, 15 de abril y 20 de mayo de 2022',
  'Se publicó el plan el 31 de enero de 2022 y se actualizó el 4 de mayo de 2022.',
  'Seguimiento con corte a 30 de abril; se publicó el 13 de mayo de 2022',
  'Se construyeron las piezas y el 12 de mayo de 2022 fueron distribuidas',
  'Se inició el proceso el 2 de mayo de 2022',
  'Se solicitó prórroga el 5 de mayo de 2022',
  'Se envió correo el 30 de abril de 2023',
  'Se publicó el cronograma el 12 de mayo',
  'Se cumplió el cronograma: mesa realizada el 5 de mayo de 2022',
])('done after the cutoff: %s', (report) => expect(isLate(report)).toBe(true));

test.each([
  'El 12 de abril de 2022 se realizó la feria.',
  'Se envió correo el 30 de abril de 2022',
  'Se realizó en mayo de 2022',
  'Se realizará el 12/05/2022',
  'Se aprobó el cronograma de trabajo: primera mesa el 5 de mayo de 2022, segunda mesa el 7 de julio de 2022',
  'Se tiene previsto realizar el 5 de mayo',
  'No se realizó la feria el 12 de mayo',
  'Se programó la feria para el 12 de mayo de 2022',
  'La feria, que se aplazó, se hará el 12 de mayo. Se publicó la nueva fecha.',
  'Se publicó la convocatoria a la audiencia del 12 de mayo de 2022',
  'Se invitó a la ciudadanía a la audiencia que tendrá lugar el 12 de mayo',
  'Se elaboró el plan de trabajo del 1 de mayo al 30 de junio de 2022',
  'Se suscribió contrato con vigencia al 31 de diciembre de 2022',
  'Se suscribió convenio por 8 meses a partir del 1 de mayo de 2022',
  'Se aprobó el cronograma, que termina el 30 de noviembre de 2022',
  'Se adelantó la fase 1 y la fase 2 inicia el 15 de junio de 2022',
  'Se elaboraron los informes con fecha de entrega 15 de mayo de 2022',
  'Se presentó el informe que se debe publicar el 15 de mayo de 2022',
  'Se publicó el aviso de la jornada a realizarse el 15 de mayo de 2022',
  'Se realizó la audiencia y la próxima es el 2 de julio de 2022',
  'Se realizó la reunión, se reprogramó para el 5 de mayo de 2022',
  'Se realizaron mesas el 14 de octubre y el 3 de noviembre de 2021',
  'Se publicó en https://www.entidad.gov.co/2022/05/12/informe',
  'Se publicó.¶12 de mayo: pendiente',
  'El plan de desarrollo se debate el 12 de mayo',
  'Atención al público 12 de mayo',
])('nothing done after the cutoff: %s', (report) => expect(isLate(report)).toBe(false));

test('a range is quoted whole, and its last day counts', () => {
  const [finding] = findingsBy(
    'report-after-cutoff',
    `Vigencia 2022
     | Actividad | Meta | Responsable | Fecha      | Valor ejecutado | Seguimiento                              |
     | Ferias    | 2    | Atención    | 2022-12-30 | 1               | Se realizó del 25 de abril al 6 de mayo. |`,
  );
  expect(finding?.message).toBe(
    '«25 de abril al 6 de mayo» es del 06-may-2022, después del corte (30-abr-2022). Déjelo para el próximo ' +
      'seguimiento, o revise la fecha.',
  );
});
