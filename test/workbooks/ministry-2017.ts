/**
 * The sample plan of the demo and of many tests: a ministry's seguimiento at 30 April 2017, as it was published. Two
 * sheets, one table each, merged subcomponents, no header over the numbers, Excel dates beside text dates, several
 * dates in one cell (`28-ab-17` for April), and a cutoff in the header of the report. The name below the signature was
 * left out.
 */
import { type CellSpec, type SheetSpec, type StyleSpec, type WorkbookSpec } from '../support/workbook-spec';

const DATE = '[$-240A]d-mmm-yy;@';
const HEADER: StyleSpec = { bold: true, fill: '#D9E2F3', border: true, wrap: true, center: true, fontSize: 9 };
const GROUP: StyleSpec = { bold: true, fill: '#F2F2F2', border: true, wrap: true, fontSize: 9 };
const TEXT: StyleSpec = { border: true, wrap: true, fontSize: 9 };
const CENTERED: StyleSpec = { ...TEXT, center: true };

const day = (iso: string): CellSpec => ({ date: iso, ...CENTERED, numberFormat: DATE });

type Row = readonly CellSpec[];

/** A row of the plan with the look of its columns: group, number, four texts, quantity, office, date, executed, report. */
const styled = (row: Row): CellSpec[] =>
  row.map((cell, column) => {
    if (typeof cell === 'object' && cell !== null) return cell;
    if (column === 0) return { value: cell, ...GROUP };
    return { value: cell, ...([1, 6, 8, 9].includes(column) ? CENTERED : TEXT) };
  });

const titleRow = (text: string, style: StyleSpec): CellSpec[] => [
  { value: text, ...style },
  ...Array.from({ length: 10 }, (): CellSpec => ({ value: null, ...style })),
];

const headerRow = (dateHeader: string): CellSpec[] =>
  [
    'Subcomponente',
    null,
    'Actividades',
    'Meta o producto',
    'Indicador',
    'Unidad de Medida',
    'Valor Planeado',
    'Responsable',
    dateHeader,
    'Valor Ejecutado',
    'Seguimiento Indicadores - Corte Abril 30 de 2017',
  ].map((value) => ({ value, ...HEADER }));

const WIDTHS = { A: 24, B: 6, C: 40, D: 34, E: 32, F: 15, G: 10, H: 30, I: 12, J: 10, K: 60 };
const PLAN = 'PLAN ESTRATÉGICO DE PARTICIPACIÓN CIUDADANA Y RENDICIÓN DE CUENTAS 2017';

// prettier-ignore
const PARTICIPATION: readonly Row[] = [
  ['Subcomponente 1 Estructura administrativa y Direcciónamiento estratégico', '1.1', 'Actualizar la política institucional de servicio al ciudadano', 'Actualizar la política institucional de servicio al ciudadano y socializarla con los servidores públicos de la entidad', 'Política Institucional de Servicio al Ciudadano actualizada y socializada', 'Documento', 1, 'Grupo de Participación y Servicio al Ciudadano', day('2017-06-30'), 0, 'La Política Institucional se elaboró y se envió a la Oficina de Planeación para la consolidación en el documento final que ya está elaborado.'],
  ['Subcomponente 2 Fortalecimiento de los canales de atención', '2.1', 'Socializar al ciudadano, la disponibilidad del Asesor Virtual como herramienta disponible para atención de inquietudes ciudadanas, interacción y acceso a información de interés.', 'Acciones de socialización del Asesor virtual para disponibilidad de la ciudadanía', 'Acciones de socialización del Asesor Virtual al interior y exterior de la entidad', 'Socialización', 3, 'Grupo de Participación y Servicio al Ciudadano y Grupo de Comunicaciones y Tecnologías de la Información TICS', '31-ago-17 29-oct-17 29-dic-17', 0, 'El Grupo de Comunicaciones y Tecnologías de la Información TICS, se encuentra realizando los últimos ajustes al Asesor Virtual, herramienta que permitirá a los ciudadanos tener acceso a información de interés y de interacción a través de servicios móviles y el portal web.'],
  [null, '2.2', 'Participar en las Ferias Nacionales de Servicio al Ciudadano, atendiendo inquietudes de la ciudadanía, socializando la información institucional', 'Elaborar los reportes de la participación en las ferias de servicio al ciudadano organizadas por el DNP', 'Reporte de participación en las Ferias Nacionales de Servicio al Ciudadano', 'Reporte', 6, 'Grupo de Participación y Servicio al Ciudadano', day('2017-12-15'), 2, 'El Ministerio participó en las Ferias Nacionales de Servicio al Ciudadano realizadas en Carmen de Bolívar el 25 de marzo y en Ipiales Nariño el 22 de abril, donde se atendieron un aproximado de 900 y 600 ciudadanos respectivamente. Se elaboró un reporte para cada una de las ferias en las que la entidad participa en conjunto con las entidades adscritas'],
  [null, '2.3', 'Actualizar y publicar en el Portal web, el portafolio de servicio al ciudadano del Ministerio de Minas y Energía', 'Actualizar y publicar el portafolio de servicios al ciudadano', 'Portafolio de Servicios Actualizado y publicado en el portal web', 'Documento', 1, 'Grupo de Participación y Servicio al Ciudadano', day('2017-07-28'), 0, 'Se realizó el diseño del portafolio de servicios y está pendiente de aprobación, para su posterior publicación.'],
  [null, '2.4', 'Socializar a nivel externo la información bibliográfica, digitalizada y sistematizada de carácter especializado del sector minero energético disponible para consulta ciudadana', 'Realizar acciones de socialización de la información bibliográfica disponible para consulta ciudadana', 'Socialización de Información bibliográfica, digitalizada, sistematizada y disponible al ciudadano', 'Socialización', 3, 'Grupo de Participación y Servicio al Ciudadano', '28-abr-17\n31-ago-17\n29-dic-17', 1, 'Se envió por correo a las entidades adscritas, vinculadas, y a universidades que imparten algún programa relacionado con el sector minero energético, socialización de los servicios bibliográficos que posee el Ministerio, y se informó el funcionamiento del catálogo público de la Biblioteca invitando a consultar el material constituido a la fecha por 1415 libros digitalizados.'],
  [null, '2.5', 'Suscribir un convenio con el Centro de Relevo a fin de fortalecer el acceso a la información de la entidad y sus servicios, por parte de la población en situación de discapacidad', 'Suscribir un convenio con el Centro de Relevo para atender a población con discapacidad', 'Convenio con el Centro de Relevo', 'Convenio', 1, 'Grupo de Participación y Servicio al Ciudadano', day('2017-08-31'), 0, 'El convenio con el Centro de Relevo está programado para contar con el servicio en el tercer trimestre del año.'],
  ['Subcomponente 3 Talento humano', '3.1', 'Realizar capacitación a servidores públicos, en aspectos normativos y procedimentales para la cualificación en el servicio al ciudadano', 'Capacitar a los servidores frente a temas relevantes para el servicio al ciudadano', 'Capacitación en Servicio al Ciudadano para Servidores Públicos', 'Capacitación', 1, 'Grupo de Participación y Servicio al Ciudadano y Subdirección de Talento Humano', day('2017-12-29'), 0, 'Se definieron los ejes temáticos para la capacitación y se están iniciando los estudios previos para el proceso.'],
  [null, '3.2', 'Realizar una actividad de sensibilización y difusión del código de ética en los servidores de la entidad y su relación con la atención al ciudadano', 'Realizar actividad de sensibilización y difusión del código de ética', 'Sensibilización y difusión del Código de Ética', 'Actividad', 1, 'Grupo de Participación y Servicio al Ciudadano y Subdirección de Talento Humano', '30-nov-17', 0, 'La actividad de sensibilización se encuentra programada para el cuarto trimestre del año.'],
  ['Subcomponente 4 Normativo y procedimental', '4.1', 'Implementar acciones para proteger los datos personales de los ciudadanos que se contactan con la entidad', 'Realizar acciones para la protección de datos personales de los ciudadanos', 'Acciones para la protección de datos personales', 'Acciones', 2, 'Grupo de Participación y Servicio al Ciudadano', day('2017-11-30'), 0, 'Las acciones se encuentran programadas para el tercer y cuarto trimestre del año.'],
  [null, '4.2', 'Elaborar y socializar la resolución interna para reglamentar los plazos para que los ciudadanos puedan participar en la toma de decisiones de proyectos específicos de regulación que expida la entidad', 'Elaborar la resolución de plazos para socializar los proyectos de regulación a la ciudadanía', 'Resolución de plazos para socializar los proyectos de regulación a la ciudadanía', 'Resolución', 1, 'Oficina Asesora Jurídica, Secretaría General\nGrupo de Participación y Servicio al Ciudadano', '30-may-17', 0, 'La Resolución de plazos para socializar los proyectos de regulación a la ciudadanía se encuentra elaborada y publicada en el portal web, y se socializará a través de diversos medios en el segundo trimestre del año.'],
  ['Subcomponente 5 Relacionamiento con el ciudadano', '5.1', 'Socializar a los servidores públicos de la entidad, los resultados de la caracterización de usuarios, con el fin de fortalecer el servicio que se presta la ciudadanía', 'Realizar acciones de socialización de caracterización de usuarios con los servidores públicos de la entidad', 'Socialización Caracterización de Usuarios', 'Socialización', 2, 'Grupo de Participación y Servicio al Ciudadano', '30-jun-17\n30-nov-17', 0, 'Las acciones de socialización de caracterización están programadas para realizarse en el segundo y cuarto trimestre del año.'],
  [null, '5.2', 'Ejecutar espacios o estrategias virtuales para la interacción, participación y/o servicio de información a la ciudadana.', 'Ejecutar espacios o estrategias virtuales de relacionamiento con la ciudadanía', 'Espacios de Interacción Virtual con la ciudadanía', 'Espacio de Interacción virtual', 4, 'Grupo de Participación y Servicio al Ciudadano', '31-mar-17 30-jun-17 29-sep-17 29-dic-17', 1, 'Se desarrolló el chat Diligenciamiento Formato Básico Minero – FBM a través del SI.MINERO (22 de febrero de 2017 de 09:00 a.m. a 11:00 a.m.), con interacción de los ciudadanos interesados.'],
  [null, '5.3', 'Aplicar la encuesta de percepción del servicio que se presta al ciudadano en el Ministerio de Minas y Energía para establecer acciones de mejora', 'Aplicar encuesta de percepción del servicio al ciudadano', 'Informe de Percepción del Servicio', 'Informe', 1, 'Grupo de Participación y Servicio al Ciudadano', day('2017-11-30'), 0, 'La encuesta de percepción se encuentra en proceso de diseño'],
];

// prettier-ignore
const ACCOUNTABILITY: readonly Row[] = [
  ['Subcomponente 1 Información de calidad y en lenguaje comprensible', '1.1', 'Publicar en el portal web de la entidad, información relevante, previa a la realización de la Audiencia Pública de Rendición de Cuentas presencial que facilite a los ciudadanos participar en el ejercicio del control social.', 'Publicar información previa de interés ciudadano para su participación en la rendición de cuentas presencial', 'Publicación de información de interés ciudadano en el portal web, previa realización de la Rendición de Cuentas', 'Publicación', 2, 'Grupo de Participación y Servicio al Ciudadano, Grupo de Comunicaciones y Prensa', '29-sep-17', 0, 'Se ha considerado algunas estrategias para publicar de manera llamativa, información a la ciudadanía que le motive ejercer su derecho al control social'],
  [null, '1.2', 'Publicar en el módulo de rendición de cuentas electrónica, cuyo acceso es: www.audienciapublica.gov.co, información actualizada de la gestión de la entidad, y la convocatoria para interactuar con los ciudadanos por medios electrónicos', 'Publicar información de la gestión de la entidad en www.audienciapublica.gov.co', 'Publicación de información en el módulo de rendición de cuentas electrónica', 'Publicación', 1, 'Grupo de Participación y Servicio al Ciudadano, Grupo de Comunicaciones y Prensa', day('2017-09-29'), 0, 'La publicación en el módulo de rendición de cuentas está programada para el mes de septiembre de 2017'],
  [null, '1.3', 'Elaborar el informe de gestión del Ministerio de Minas y Energía para consulta ciudadana previo a la Audiencia Pública de Rendición de Cuentas Sectorial', 'Elaborar el Informe de Gestión de Minminas para la Audiencia Pública de Rendición de Cuentas', 'Informe de Gestión Minminas', 'Informe', 1, 'Grupo de Participación y Servicio al Ciudadano, Grupo de Comunicaciones y Prensa', day('2017-11-30'), 0, 'El informe de gestión se realizará en el segundo semestre del año, dado que se inicia el proceso después del mes de junio para consolidar información con corte a esa fecha.'],
  [null, '1.4', 'Elaborar y publicar Boletines para la ciudadanía que difundan y promocionen información para la participación de la ciudadanía en la gestión de la entidad', 'Elaborar y publicar boletines para la participación ciudadana', 'Boletines de participación ciudadana', 'Boletín', 6, 'Grupo de Participación y Servicio al Ciudadano', '30-03-17 28-ab-17 30-jun-17 31-ago-17 31-oct-17 29-dic-17', 1, 'Se realizaron 2 boletines de participación para la ciudadanía, de los cuales el primero se encuentra publicado en el portal web del Ministerio y el segundo está en revisión para publicación.'],
  [null, '1.5', 'Difundir al interior de la entidad la importancia de utilizar lenguaje claro y de calidad para atender la rendición de cuentas y las inquietudes ciudadanas', 'Realizar acciones de difusión sobre lenguaje claro al interior de la entidad', 'Difusión Lenguaje Claro al interior de la entidad', 'Acción de Difusión', 4, 'Grupo de Participación y Servicio al Ciudadano', '28-04-17\n30-jun-17\n31-ago-17\n31-oct-17', 1, 'Se realizó la difusión sobre lenguaje claro al interior del Ministerio, con dos piezas graficas que se encuentran publicadas en la cartelera virtual de la entidad.'],
  ['Subcomponente 2 Diálogo de doble vía con la ciudadanía y sus organizaciones', '2.1', 'Organizar chat temáticos entre direcciones técnicas y grupos de interés en general para rendir cuentas de la gestión en temáticas específicas', 'Chats con ciudadanos en temas específicos de la gestión', 'Chats Temáticos', 'Chat', 2, 'Grupo de Participación y Servicio al Ciudadano y Dependencias de la entidad', day('2017-11-30'), 0, 'Los chats temáticos se encuentran programados para ser realizados en los meses de junio, agosto y noviembre.'],
  [null, '2.2', 'Efectuar la Audiencia Pública de Rendición de Cuentas del sector Minas y Energía', 'Realizar la Audiencia Pública de Rendición de Cuentas del sector Minas y Energía', 'Audiencia Pública de Rendición de Cuentas Sector Minas y Energía', 'Audiencia', 1, 'Ministro de Minas y Energía\nOficina de Planeación y Gestión Internacional\nGrupo de Participación y Servicio al Ciudadano', day('2017-11-30'), 0, 'Se espera la definición de la fecha por parte de la alta dirección, para la realización de la Audiencia Pública de Rendición de Cuentas Sectorial.'],
  [null, '2.3', 'Interactuar con Vocales de Control, en temas del sector minero energético, que permita la atención de inquietudes y facilite su ejercicio del control social', 'Realizar evento con Vocales de Control para interactuar en temas de su interés del sector minero energético', 'Interacción con Vocales de Control', 'Memorias', 1, 'Grupo de Participación y Servicio al Ciudadano', '31-ago-17', 0, 'El evento con Vocales de Control se encuentra programado para el segundo semestre del año.'],
  ['Subcomponente 3 Incentivos para motivar la cultura de la rendición y petición de cuentas', '3.1', 'Realizar reconocimiento a las dependencias y/o funcionarios que sobresalen por cumplimiento en la atención de inquietudes, requerimientos ciudadanos y rendición de cuentas', 'Realizar reconocimientos públicos a dependencias y/o funcionarios en relación con la atención ciudadana', 'Reconocimientos Públicos', 'Reconocimiento', 4, 'Grupo de Participación y Servicio al Ciudadano, Subdirección de Talento Humano', '28-jun-17 29-ago-17 29-oct-17 29-dic-17', 0, 'Se definió la estrategia a seguir para realizar los reconocimientos a las dependencias y funcionarios que se destacaron por la atención ciudadana, teniendo en cuenta las estadísticas de las llamadas telefónicas y atención de PQRDS.'],
  [null, '3.2', 'Realizar actividad de capacitación y/o sensibilización a servidores públicos que incluya la transparencia, rendición de cuentas y servicio al ciudadano', 'Realizar actividad de capacitación y/o sensibilización', 'Capacitación y/o sensibilización a Servidores', 'Capacitación y/o sensibilización', 1, 'Subdirección de Talento Humano\nGrupo de Participación y Servicio al Ciudadano', day('2017-11-30'), 0, 'La actividad de capacitación o sensibilización está programada para realizarse en el tercer trimestre del año'],
  [null, '3.3', 'Campaña de comunicación interna sobre responsabilidades de los servidores frente al servicio al ciudadano y la rendición de cuentas', 'Realizar campaña de comunicación interna', 'Campaña de Comunicación Interna', 'Campaña de Comunicación', 1, 'Grupo de Participación y Servicio al Ciudadano y Grupo de Comunicaciones y Prensa', day('2017-10-31'), 0, 'La campaña de comunicación interna se encuentra en la fase de diseño'],
  ['Subcomponente 4 Evaluación y retroalimentación a la gestión institucional', '4.1', 'Evaluar la Audiencia Pública de Rendición de Cuentas del sector minas y energía para formulación de acciones de mejora', 'Aplicar la encuesta de satisfacción de la Audiencia Pública de Rendición de Cuentas', 'Encuesta de Satisfacción frente a la Audiencia Pública de Rendición de Cuentas', 'Informe', 1, 'Grupo de Participación y Servicio al Ciudadano', day('2017-12-29'), 0, 'La encuesta de satisfacción de la Audiencia está sujeta a la realización de la misma en el segundo semestre del año.'],
  [null, '4.2', 'Evaluar el espacio de interacción presencial realizado con los vocales de control', 'Aplicar encuesta a vocales de control, sobre la interacción realizada', 'Encuesta Vocales de Control', 'Encuesta', 1, 'Grupo de Participación y Servicio al Ciudadano', day('2017-10-30'), 0, 'La encuesta a Vocales de Control está programada para ser desarrollada en el segundo semestre del año.'],
  [null, '4.3', 'Recepcionar a través de diversos medios, los temas que para la ciudadanía son de mayor relevancia sobre los cuáles se debe gestionar información y rendición de cuentas participativa', 'Elaborar informe para la alta dirección, que sirva de insumo para la selección temática de la audiencia pública de rendición de cuentas.', 'Informe temas de interés para Rendición de Cuentas', 'Informe', 1, 'Grupo de Participación y Servicio al Ciudadano', day('2017-10-31'), 0, 'El informe está programado para el cuarto trimestre del año.'],
  [null, '4.4', 'Evaluar a través de medios electrónicos, los canales de atención disponibles para informar sobre la gestión de la entidad', 'Realizar evaluaciones con la ciudadanía sobre los espacios y canales de atención e interacción disponibles', 'Evaluación sobre canales de atención e Interacción disponibles', 'Evaluación', 2, 'Grupo de Participación y Servicio al Ciudadano', '31-jul-17\n29-dic-17', 0, 'Se encuentra en diseño la primera encuesta a publicar a través del portal web'],
];

const participation: SheetSpec = {
  name: 'Participación ciudadana',
  rows: [
    [],
    [],
    titleRow('SEGUIMIENTO PLAN ESTRATÉGICO DE PARTICIPACIÓN CIUDADANA Y RENDICIÓN DE CUENTAS 2017 A 30 DE ABRIL', {
      bold: true,
      fontSize: 14,
      center: true,
      wrap: true,
    }),
    [],
    titleRow(PLAN, HEADER),
    titleRow('Estrategia de Participación Ciudadana', HEADER),
    headerRow('Fecha Programada'),
    ...PARTICIPATION.map(styled),
  ],
  merges: ['A3:K3', 'A5:K5', 'A6:K6', 'A9:A13', 'A14:A15', 'A16:A17', 'A18:A20'],
  widths: WIDTHS,
  heights: {
    1: 48,
    3: 20,
    7: 52,
    8: 54,
    9: 66,
    10: 78,
    11: 41,
    12: 90,
    13: 66,
    14: 54,
    15: 54,
    16: 41,
    17: 66,
    18: 66,
    19: 54,
    20: 54,
  },
  frozenRows: 7,
  frozenColumns: 3,
};

const accountability: SheetSpec = {
  name: 'Rendición de cuentas',
  rows: [
    [],
    titleRow(PLAN, HEADER),
    titleRow('Estrategia de Rendición de cuentas', HEADER),
    headerRow('Fecha programada'),
    ...ACCOUNTABILITY.map(styled),
    [],
    [{ value: 'Original firmado por:', fontSize: 9 }],
    [{ value: 'Coordinadora Grupo de Participación y Servicio al Ciudadano', fontSize: 9 }],
  ],
  merges: ['A2:K2', 'A3:K3', 'A5:A9', 'A10:A12', 'A13:A15', 'A16:A19', 'A21:C21', 'A22:C22'],
  widths: WIDTHS,
  heights: {
    1: 48,
    4: 52,
    5: 78,
    6: 78,
    7: 54,
    8: 66,
    9: 54,
    10: 54,
    11: 66,
    12: 54,
    13: 66,
    14: 54,
    15: 54,
    16: 41,
    17: 30,
    18: 66,
    19: 54,
  },
  frozenRows: 4,
  frozenColumns: 3,
};

export const ministry2017: WorkbookSpec = {
  fileName: 'plan-ministerio-2017.xlsx',
  sheets: [participation, accountability],
};
