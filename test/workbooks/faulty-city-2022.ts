/**
 * The plan of an invented alcaldía, followed up at 31 August 2022, with the faults that people really make: a year copied
 * from the old plan, a number used twice, a quantity written as a sentence, a report that tells of September, weights
 * that do not add up, the header of April. Five sheets, each laid out as another office would: dates, intervals,
 * cuatrimestres with percentages, and the SUIT table, which no rule looks at.
 */
import { type CellSpec, type SheetSpec, title, type WorkbookSpec } from '../support/workbook-spec';
import { serviceSheet, transparencySheet } from './faulty-city-2022-second';

const day = (iso: string): CellSpec => ({ date: iso });
const percent = (share: number): CellSpec => ({ value: share, numberFormat: '0%' });
const header = (...labels: string[]): CellSpec[] => labels.map((label) => title(label));

const cover: SheetSpec = {
  name: 'Portada',
  rows: [
    [null, title('ALCALDÍA MUNICIPAL DE VILLA SOFÍA')],
    [null, title('PLAN ANTICORRUPCIÓN Y DE ATENCIÓN AL CIUDADANO')],
    [null, title('VIGENCIA 2022')],
    [null, 'Aprobado por el Comité Institucional de Gestión y Desempeño mediante acta 01 del 28 de enero de 2022'],
  ],
};

// prettier-ignore
const risks: SheetSpec = {
  name: '1. Riesgos',
  rows: [
    [title('ALCALDÍA MUNICIPAL DE VILLA SOFÍA')],
    [title('COMPONENTE 1: GESTIÓN DEL RIESGO DE CORRUPCIÓN - MAPA DE RIESGOS DE CORRUPCIÓN')],
    [title('Seguimiento con corte a 31 de agosto de 2022')],
    header('Subcomponente / procesos', 'No.', 'Actividades', 'Meta o producto', 'Indicador', 'Responsable', 'Fecha programada', 'Valor ejecutado', 'Seguimiento', 'Evidencia'),
    [title('Subcomponente 1. Política de administración de riesgos'), '1.1', 'Actualizar la política de administración de riesgos', '1 política actualizada', 'Política actualizada', 'Oficina Asesora de Planeación', day('2022-03-31'), 1, 'Se actualizó la política y se adoptó con la Resolución No. 87 del 28 de marzo de 2022.', 'Resolución 87'],
    [null, '1.2', 'Socializar la política de administración de riesgos a los servidores', '2 socializaciones', 'Número de socializaciones realizadas', 'Oficina Asesora de Planeacion', '30/04/2022 y 30/10/2022', 1, 'Se realizó una socialización con 46 servidores el 20 de abril.', 'Listas de asistencia'],
    [title('Subcomponente 2. Construcción del mapa de riesgos de corrupción'), '2.1', 'Realizar mesas de trabajo con los líderes de proceso para identificar riesgos', '6 mesas de trabajo', 'Número de mesas realizadas', 'Oficina Asesora de Planeación y Oficina de Control Interno', day('2021-05-31'), 6, 'Se llevaron a cabo seis (6) mesas de trabajo entre marzo y mayo.', 'Actas 1 a 6'],
    [null, '2.2', 'Consolidar y publicar el mapa de riesgos de corrupción', '1 mapa publicado', 'Mapa publicado', 'Oficina Asesora de Planeación', '31/06/2022', 1, 'Se consolidó y se publicó el mapa en la página web.', 'Enlace a la página web'],
    [title('Subcomponente 3. Consulta y divulgación'), '3.1', 'Publicar en la página web el proyecto de mapa para consulta de la ciudadanía', '1 publicación', 'Publicación realizada', null, day('2022-04-15'), 1, 'Se publicó del 1 al 15 de abril; no se recibieron observaciones.', 'Enlace a la página web'],
    [null, '3.3', 'Divulgar el mapa de riesgos a los contratistas', '3 divulgaciones', 'Número de divulgaciones', 'Secretaría de Gobierno', '30/04/2022, 31/08/2022 y 30/11/2022', 2, null, 'Correos institucionales'],
    [title('Subcomponente 4. Monitoreo y revisión'), '4.1', 'Monitorear los controles de los riesgos de corrupción', '3 monitoreos', 'Número de monitoreos', 'Líderes de proceso', '30 de abril, 31 de agosto y 31 de diciembre', null, 'Se realizó el monitoreo de los controles con cada líder de proceso.', 'Matriz de monitoreo'],
    [null, '4.2', 'Ajustar el mapa de riesgos cuando el contexto cambie', '100%', 'Porcentaje de ajustes atendidos', 'Oficina Asesora de Planeación', 'Cuando se requiera', 'N/A', 'No se presentaron cambios.', null],
    [],
    ['Elaboró: Oficina Asesora de Planeación', null, null, null, null, 'Revisó: Oficina de Control Interno'],
  ],
  merges: ['A1:J1', 'A2:J2', 'A3:J3', 'A5:A6', 'A7:A8', 'A9:A10', 'A11:A12'],
  widths: { A: 24, B: 6, C: 46, D: 22, E: 24, F: 28, G: 16, H: 10, I: 50, J: 24 },
};

// prettier-ignore
const procedures: SheetSpec = {
  name: '2. Trámites',
  rows: [
    [title('COMPONENTE 2: RACIONALIZACIÓN DE TRÁMITES')],
    header('N.º', 'Nombre del trámite', 'Situación actual', 'Mejora por implementar', 'Beneficio al ciudadano', 'Tipo de racionalización', 'Fecha inicio', 'Fecha final', 'Responsable'),
    [1, 'Impuesto predial unificado', 'El ciudadano reclama la factura en ventanilla', 'Factura y pago en línea', 'Menos desplazamientos', 'Tecnológica', day('2022-03-01'), day('2022-10-31'), 'Secretaría de Hacienda'],
    [2, 'Licencia de construcción', 'Requisitos en papel', 'Radicación electrónica', 'Menos tiempo', 'Tecnológica', day('2022-04-01'), day('2022-11-30'), 'Secretaría de Planeación'],
  ],
  merges: ['A1:I1'],
};

// prettier-ignore
const accountability: SheetSpec = {
  name: '3. Rendición de cuentas',
  rows: [
    [title('COMPONENTE 3: RENDICIÓN DE CUENTAS')],
    header('Subcomponente', 'No.', 'Actividades', 'Producto', 'Meta', 'Unidad de medida', 'Valor planeado', 'Dependencia responsable', 'Fecha inicio', 'Fecha fin', 'Peso', 'Valor ejecutado', 'Seguimiento - Corte 30 de abril de 2022', 'Estado'),
    [title('Subcomponente 1. Información de calidad y en lenguaje comprensible'), '1.1', 'Elaborar y publicar el informe de gestión de la vigencia anterior', 'Informe de gestión', '1 informe', 'Informe', 1, 'Oficina Asesora de Planeación', day('2022-01-15'), day('2022-01-31'), percent(0.1), 1, 'Se publicó el informe el 31 de enero de 2022.', 'Cumplida'],
    [null, '1.2', 'Publicar boletines sobre la ejecución del plan de desarrollo', 'Boletines', '8 boletines', 'Boletín', 6, 'Oficina de Prensa', day('2022-02-01'), day('2022-12-15'), percent(0.1), 3, 'Se han publicado 4 boletines en la página web y en redes sociales.', 'En proceso'],
    [null, '1.3', 'Transmitir programas radiales sobre los proyectos del municipio', 'Programas radiales', 'Mínimo 10 programas', 'Programa', 10, 'Oficina de prensa', day('2022-02-01'), day('2022-11-30'), percent(0.1), 12, 'Se transmitieron doce programas en la emisora comunitaria.', 'Cumplida'],
    [title('Subcomponente 2. Diálogo de doble vía con la ciudadanía'), '2.1', 'Realizar encuentros de diálogo en los corregimientos', 'Encuentros', '5 encuentros', 'Encuentro', 5, 'Secretaría de Desarrollo Social', day('2022-03-01'), day('2022-07-31'), percent(0.2), 3, 'Se realizaron 3 encuentros: El Carmen, La Unión y Buenavista.', 'Cumplida'],
    [null, '2.2', 'Realizar la audiencia pública de rendición de cuentas', 'Audiencia pública', '1 audiencia', 'Audiencia', 1, 'Despacho del Alcalde', day('2022-12-10'), day('2022-11-30'), percent(0.2), 0, 'Se conformó el equipo líder. La audiencia está programada para noviembre.', 'Sin iniciar'],
    [null, '2.2', 'Realizar mesas de trabajo con las juntas de acción comunal', 'Mesas de trabajo', '2 mesas', 'Mesa', 2, 'Secretaria de Desarrollo Social', day('2022-02-01') , day('2022-06-30'), percent(0.05), 2, 'Se realizaron dos mesas, en marzo y en junio.', 'Cumplida'],
    [title('Subcomponente 3. Incentivos para motivar la cultura de rendición de cuentas'), '3.1', 'Capacitar a los servidores públicos en rendición de cuentas', 'Capacitaciones', '2 capacitaciones', 'Capacitación', 2, 'Talento Humano', day('2022-03-01'), day('2022-06-30'), percent(0.05), 3, 'Se dictaron tres capacitaciones.', 'Cumplida'],
    [null, '2.4', 'Premiar la mejor idea de control social', 'Premio', 'Premio entregado', 'Premio', null, 'Secretaría de Desarrollo Social', day('2022-09-01'), day('2022-12-15'), percent(0.05), 1, null, 'Cumplida'],
    [title('Subcomponente 4. Evaluación y retroalimentación a la gestión institucional'), '4.1', 'Realizar mesas de trabajo con las Juntas de Acción Comunal', 'Mesas de trabajo', '1 mesa', 'Mesa', 1, 'Oficina de Control Interno', day('2022-10-01'), day('2022-12-15'), percent(0.05), 0, 'No se ha iniciado.', 'Sin iniciar'],
    [null, '4.2', 'Evaluar la estrategia de rendición de cuentas', 'Informe de evaluación', '1 informe', 'Informe', 1, 'Oficina de Control Interno', '01/02/2022 y 01/08/2022', '28/02/2022 y 31/08/2022', percent(0.05), 1, 'Se elaboró el informe del primer semestre.', 'En proceso'],
  ],
  merges: ['A1:N1', 'A3:A5', 'A6:A8', 'A9:A10', 'A11:A12'],
  hiddenRows: [10],
};

export const faultyCity2022: WorkbookSpec = {
  fileName: 'paac-villa-sofia-2022.xlsx',
  sheets: [cover, risks, procedures, accountability, serviceSheet, transparencySheet],
};
