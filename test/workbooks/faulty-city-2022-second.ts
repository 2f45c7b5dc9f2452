/** The last two sheets of the invented alcaldía's plan (`faulty-city-2022`): cuatrimestres with percentages, and a copied list. */
import { type CellSpec, type SheetSpec, title } from '../support/workbook-spec';

const day = (iso: string): CellSpec => ({ date: iso });
const percent = (share: number): CellSpec => ({ value: share, numberFormat: '0%' });
const error = (text: string): CellSpec => ({ value: { error: text } });
const header = (...labels: string[]): CellSpec[] => labels.map((label) => title(label));

// prettier-ignore
export const serviceSheet: SheetSpec = {
  name: '4. Atención al ciudadano',
  rows: [
    [title('COMPONENTE 4: MECANISMOS PARA MEJORAR LA ATENCIÓN AL CIUDADANO')],
    header('Subcomponente', 'No.', 'Actividad', 'Meta', 'Indicador', 'Responsable', 'CUATRIMESTRE', '', '', '% de avance', 'Descripción del avance', 'Soporte', 'Extensión'),
    [null, null, null, null, null, null, title(1), title(2), title(3), null, null, null, null],
    [title('Subcomponente 1. Estructura administrativa y direccionamiento estratégico'), '1.1', 'Incluir en el plan de desarrollo institucional acciones de servicio al ciudadano', '1 documento', 'Documento adoptado', 'Secretaría General', 'X', null, null, percent(1), 'Se incluyeron las acciones y se adoptó el documento.', 'Decreto 014 de 2022', 101],
    [title('Subcomponente 2. Fortalecimiento de los canales de atención'), '2.1', 'Responder en términos las peticiones, quejas y reclamos', '100%', 'Número de PQRS respondidas', 'Secretaría General', 'X', 'X', 'X', percent(1), 'Se respondieron en términos 412 peticiones.', 'Informe de PQRS', 102],
    [null, '2.2', 'Realizar jornadas de atención en los corregimientos', '9 jornadas', 'Número de jornadas', 'Secretaría General', 3, 3, 2, percent(0.67), 'Se realizaron 6 jornadas.', 'Registro fotográfico', 102],
    [null, '2.3', 'Actualizar la carta de trato digno', '1 carta', 'Carta publicada', 'Secretaría General', null, null, null, 'en revisión', 'El documento está en revisión de la Oficina Jurídica.', 'Borrador', 102],
    [title('Subcomponente 3. Talento humano'), '3.1', 'Capacitar a los servidores de ventanilla en lenguaje claro', null, 'Capacitaciones realizadas', 'Talento Humano', null, 'X', null, percent(0), 'Se aplazó por falta de disponibilidad presupuestal.', null, 110],
    [null, '3.2', 'Reconocer al servidor que mejor atiende', '2 reconocimientos', 'Número de reconocimientos', 'Talento Humano', null, 'X', 'X', 'N/A', 'Se programará en el segundo semestre.', null, 110],
    [title('Subcomponente 4. Normativo y procedimental'), '4.1', 'Elaborar informes de PQRS y publicarlos', '2 informes', 'Porcentaje de informes publicados', 'Secretaría General', 'X', 'X', null, percent(0.5), 'Se publicó el informe del primer semestre.', null, 102],
    [title('Subcomponente 5. Relacionamiento con el ciudadano'), '5.1', 'Aplicar encuestas de satisfacción', '300 encuestas', 'Número de encuestas', 'Secretaría General', 'X', 'X', 'X', percent(-0.4), 'Se aplicaron 120 encuestas.', 'Tabulación', 102],
  ],
  merges: ['A1:M1', 'A2:A3', 'B2:B3', 'C2:C3', 'D2:D3', 'E2:E3', 'F2:F3', 'G2:I2', 'J2:J3', 'K2:K3', 'L2:L3', 'M2:M3', 'A5:A7', 'A8:A9'],
};

// prettier-ignore
export const transparencySheet: SheetSpec = {
  name: '5. Transparencia',
  rows: [
    [title('COMPONENTE 5: MECANISMOS PARA LA TRANSPARENCIA Y ACCESO A LA INFORMACIÓN')],
    header('Subcomponente', 'No.', 'Actividad', 'Meta', 'Meta anual', 'Fecha', 'Valor ejecutado', 'Seguimiento', 'Evidencia'),
    [title('Subcomponente 1. Transparencia activa'), '1.1', 'Publicar la información mínima obligatoria en el sitio web', '1 matriz de cumplimiento', 1, day('2022-06-30'), 1, 'El 14 de septiembre de 2022 se publicó la matriz de cumplimiento.', 'Enlace a la página web'],
    [null, '1.2', 'Publicar los contratos en el SECOP', '100%', 1, 'Mensual', error('#N/A'), 'Se publican los contratos dentro de los tres días siguientes a su firma.', 'Reporte del SECOP'],
    [null, '1.3', 'Actualizar el directorio de servidores', '2 actualizaciones', 2, '30/06/2022', null, null, null],
    [title('Subcomponente 2. Transparencia pasiva'), '2.1', 'Publicar el informe de solicitudes de acceso a la información', '4 informes', 4, '31-mar-22¶30-jun-22¶30-sep-22¶15-dic-22', 1, 'Se publicó el informe del primer trimestre.', 'Enlace a la página web'],
    [null, '2.2', null, '1 formato', 1, day('2022-05-31'), null, null, null],
    [title('Subcomponente 3. Instrumentos de gestión de la información'), '3.1', 'Actualizar el registro de activos de información', '1 registro', 1, day('2022-07-29'), 1, 'Se actualizó el registro y se adoptó por resolución.', null],
    [title('Subcomponente 4. Criterio diferencial de accesibilidad'), '4.1', 'Traducir la carta de trato digno a lengua de señas', '1 video', 1, day('2022-11-30'), 0, 'Se adelanta el estudio de mercado.', 'Estudio de mercado'],
    [title('Subcomponente 5. Monitoreo del acceso a la información pública'), '5.1', 'Elaborar el informe anual de monitoreo', '1 informe', 1, day('2022-12-20'), 0, 'Actividad del último cuatrimestre.', 'No aplica'],
  ].map((row) => row.map((cell) => (typeof cell === 'string' ? cell.replace(/¶/g, '\n') : cell))),
  merges: ['A1:I1', 'A3:A5', 'A6:A7'],
};
