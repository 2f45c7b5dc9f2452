/**
 * The plan of an invented hospital, followed up at 30 June 2022 for its board: quarters with programado and ejecutado,
 * weights by objective, what the office reports beside what Control Interno verified. Faults as people make them.
 */
import { type CellSpec, type SheetSpec, title, type WorkbookSpec } from '../support/workbook-spec';

const percent = (share: number): CellSpec => ({ value: share, numberFormat: '0%' });
const header = (...labels: (string | null)[]): CellSpec[] =>
  labels.map((label) => (label === null ? null : title(label)));

// prettier-ignore
const quarters: SheetSpec = {
  name: 'PAAC 2022',
  rows: [
    [title('E.S.E. HOSPITAL SAN ISIDRO')],
    [title('PLAN ANTICORRUPCIÓN Y DE ATENCIÓN AL CIUDADANO VIGENCIA 2022')],
    header('Componente', 'Objetivo', 'N.º', 'Actividad', 'Meta', 'Unidad de medida', 'Responsable', 'I TRIMESTRE', null, 'II TRIMESTRE', null, 'III TRIMESTRE', null, 'IV TRIMESTRE', null, 'Peso', 'Actividades realizadas', 'Observaciones OCI'),
    header(null, null, null, null, null, null, null, 'Programado', 'Ejecutado', 'Programado', 'Ejecutado', 'Programado', 'Ejecutado', 'Programado', 'Ejecutado', null, null, null),
    ['Atención al ciudadano', 'Humanizar el servicio', 1, 'Aplicar encuestas de satisfacción a los usuarios', '400 encuestas', 'Encuesta', 'Oficina de Atención al Usuario', 100, 96, 100, '98 encuestas', 100, null, 100, null, percent(0.3), 'Se aplicaron 194 encuestas en consulta externa y urgencias.', 'Se verificaron las encuestas físicas.'],
    ['Atención al ciudadano', 'Humanizar el servicio', 2, 'Capacitar al personal asistencial en trato humanizado', '4 capacitaciones', 'Capacitación', 'Talento Humano', 1, 1, 1, 1, 1, null, null, null, percent(0.3), 'Se realizaron dos capacitaciones: febrero y mayo.', null],
    ['Atención al ciudadano', 'Humanizar el servicio', 4, 'Publicar los derechos y deberes de los pacientes', '100%', 'Porcentaje', 'Oficina de Atención al Usuario', percent(0.25), percent(0.25), percent(0.25), percent(0.25), percent(0.25), null, percent(0.25), null, percent(0.3), 'Se publicaron carteleras en los pisos 1 y 2.', null],
    ['Atención al ciudadano', 'Fortalecer los canales', 1, 'Responder las PQRS dentro de los términos de ley', '100%', 'Porcentaje', 'Oficina de Atención al Usuario', 'X', 'X', 'X', 'X', 'X', null, 'X', null, percent(0.5), 'Se respondieron 214 PQRS.', 'Tres respuestas por fuera del término.'],
    ['Atención al ciudadano', 'Fortalecer los canales', 2, 'Actualizar la información de citas en la página web', '2 actualizaciones', 'Actualización', 'Sistemas', 'X', 1, null, null, 'X', null, null, null, percent(0.5), 'Se actualizó en marzo. La segunda actualización se hizo el 15 de julio de 2022.', null],
    ['Transparencia y acceso a la información', 'Publicar lo que ordena la ley', 1, 'Publicar los estados financieros', '4 publicaciones', 'Publicación', 'Oficina Financiera', 1, 1, 1, null, 1, null, 1, null, percent(0.6), 'Se publicaron los estados financieros del primer trimestre.', null],
    ['Transparencia y acceso a la información', 'Publicar lo que ordena la ley', 2, 'Actualizar el plan anual de adquisiciones', '3 versiones', 'Versión', 'Oficina financiera', 1, 1, 1, 1, 1, null, null, null, percent(0.4), 'Se publicaron las versiones de enero y de mayo.', null],
    ['Transparencia y acceso a la información', 'Publicar lo que ordena la ley', 3, 'Publicar las hojas de vida de los directivos', 'Hojas de vida publicadas', 'Publicación', 'Talento Humano', null, null, 'X', null, null, null, null, null, null, 'No aplica', null],
  ],
  merges: ['A1:R1', 'A2:R2', 'A3:A4', 'B3:B4', 'C3:C4', 'D3:D4', 'E3:E4', 'F3:F4', 'G3:G4', 'H3:I3', 'J3:K3', 'L3:M3', 'N3:O3', 'P3:P4', 'Q3:Q4', 'R3:R4'],
};

export const faultyHospital2022: WorkbookSpec = { fileName: 'paac-hospital-san-isidro.xlsx', sheets: [quarters] };
