/**
 * A ministry's strategy of rendición de cuentas of 2020: three tables on one sheet, each below its `Subcomponente:` title
 * and some prose, a sheet of prose beside it; no dates and no quantities at all.
 */
import { type SheetSpec, title, type WorkbookSpec } from '../support/workbook-spec';

const sheet1: SheetSpec = {
  name: 'Presentación',
  // prettier-ignore
  rows: [
    [],
    [null, title('Estrategia Rendición de Cuentas 2020')],
    [null, title('Ministerio del Trabajo')],
    [null, title('Componente Rendición de Cuentas')],
    [null, 'La estrategia de rendición de cuentas en el Ministerio está enmarcada en los elementos estructurantes: información, diálogo y responsabilidad en la cual se fomenta la participación de los ciudadanos y se construye una relación de doble vía con actores sociales acerca de la gestión que realiza la Entidad. De igual forma, se adelantarán acciones con enfoque basado en derechos humanos y paz, a la vez que se orientará la relación de dicho enfoque con el cumplimiento de los Objetivos de Desarrollo Sostenible.'],
    [null, title('Objetivos Estratégicos:')],
    [null, '1. Utilizar las nuevas herramientas que ofrece la tecnología para diseñar espacios de rendición de cuentas innovadores y de fácil acceso a los ciudadanos que permitan brindar un espacio de comunicación y diálogo permanente.'],
    [null, '2. Mejorar los atributos de la información que suministra el Ministerio por medio de los diferentes canales de atención a los ciudadanos.'],
    [null, '3. Hacer seguimiento a los canales de diálogo utilizados por el Ministerio e incorporar los aportes hechos por los ciudadanos para la construcción de contenidos dentro del proceso de Rendición de Cuentas.'],
    [null, '4. Desarrollar esquemas de incentivos en donde se generen estímulos a los funcionarios públicos del Ministerio y a los ciudadanos para su participación en el proceso de Rendición de Cuentas.'],
    [null, 'Es importante tener en cuenta que el Conpes 3654 de 2010¹ plantea los lineamientos para llevar a cabo la política de rendición de cuentas en las entidades del sector público. Así mismo, el Manual Único de Rendición de Cuentas brinda las orientaciones para implementar las etapas de aprestamiento, diseño, preparación, ejecución, seguimiento y evaluación de la rendición de cuentas.'],
    [null, 'A continuación, se presenta la estrategia inicial diseñada para la Rendición de Cuentas del Ministerio del Trabajo:'],
  ],
  widths: { A: 3, B: 110 },
};

const sheet2: SheetSpec = {
  name: 'Rendición de cuentas',
  // prettier-ignore
  rows: [
    [],
    [title('Estrategia Rendición de Cuentas 2020')],
    [title('Ministerio del Trabajo')],
    [title('Versión 2.0 Plan Anticorrupción y de Atención al Ciudadano')],
    [title('Componente Rendición de Cuentas')],
    [],
    [title('Subcomponente: Información')],
    ['El elemento información se refiere a la generación de datos y contenidos sobre la gestión, el resultado de esta y el cumplimiento de sus metas misionales y las asociadas con el plan de desarrollo nacional, así como a la disponibilidad, exposición y difusión de datos, estadísticas o documentos por parte de las entidades públicas. Los datos y los contenidos deben cumplir el principio de calidad de la información para llegar a todos los grupos poblacionales y de interés.'],
    ['El Ministerio ha desarrollado para este elemento un plan de acción con las siguientes acciones:'],
    [title('Acciones'), title('Entregable'), title('Responsable')],
    ['Publicaciones en redes sociales del Ministerio', 'Reporte de métricas de las redes sociales, incluyendo el análisis del comportamiento de los seguidores en cuanto a los temas de mayor interés para la ciudadanía\nFacebook:\n1. Total de seguidores por mes\n2. N° de impresiones en publicaciones\nTwitter:\n1. Total de seguidores por mes\n2. N° de nuevos seguidores por mes\n3. Impresiones en tweets por mes\nYouTube:\n1. Total de suscriptores por mes\n2. N° de visualizaciones por mes\nLinkenIN:\n1. Total de seguidores por mes', 'Grupo de Comunicaciones'],
    ['Realizar Publicaciones de boletines en página web', 'Informe de publicaciones', 'Dependencias Técnicas/ Apoya Grupo de Comunicaciones'],
    ['Realizar la publicación de los procesos de encargo para servidores públicos de Carrera Administrativa (En caso de existir)', 'Procesos publicados en la página web del Ministerio', 'Subdirección de Talento Humano'],
    ['Realizar la Publicación de proyectos de norma', 'Reporte de proyectos de norma publicados', 'Grupo de Comunicaciones'],
    ['Elaborar el Informe de Gestión al Congreso de la República', 'Informe de Gestión del sector trabajo al Congreso de la República', 'Oficina Asesora de Planeación'],
    ['Elaborar el Informe de gestión anual', 'Informe de gestión anual', 'Oficina Asesora de Planeación'],
    ['Elaborar el Informe de Rendición de cuentas paz', 'Informe de Rendición de cuentas paz', 'Oficina Asesora de Planeación'],
    [],
    [title('Subcomponente: Diálogo')],
    ['El elemento diálogo se refiere a aquellas prácticas en que el Ministerio, después de entregar información, dan explicaciones y justificaciones o responden las inquietudes de los ciudadanos frente a sus acciones y decisiones en espacios (bien sea presenciales-generales, segmentados o focalizados, virtuales por medio de nuevas tecnologías) donde se mantiene un contacto directo.'],
    ['Por medio de este componente, el Ministerio busca generar espacios de dialogo y comunicación entre los ciudadanos y la entidad. El Conpes 3654 de 2010 establece que el proceso hace referencia a la sustentación de acciones, presentación de diagnósticos y exposición de criterios utilizados para la toma de decisiones.'],
    ['A continuación, se presentan las acciones del plan de acción del elemento de diálogo:'],
    [title('Acciones'), title('Entregable'), title('Responsable')],
    ['Llevar a cabo la Audiencia de rendición de cuentas', 'Soportes de la rendición de cuentas', 'Grupo de Comunicaciones / Oficina Asesora de Planeación'],
    ['Llevar a cabo los Eventos de gestión', 'Formato diligenciado de Informe de eventos de gestión realizados', 'Viceministerios'],
    ['Realizar reuniones o mesas técnicas de concertación y dialogo', 'Formato diligenciado de Informe de las reuniones o mesas técnicas de concertación y dialogo realizadas', 'Viceministerios'],
    ['Realizar Transmisiones streaming en redes sociales del Ministerio', 'Publicación de la acción en la Red Social', 'Grupo de Comunicaciones'],
    ['Realizar campañas de promoción y divulgación de la oferta institucional del Ministerio', 'Informe de pautas realizadas (Planes de medios)', 'Grupo de Comunicaciones'],
    ['Llevar a cabo la Audiencia de rendición de cuentas', 'Soportes de la rendición de cuentas', 'Grupo de Comunicaciones / Oficina Asesora de Planeación'],
    [],
    [title('Subcomponente: Responsabilidad')],
    ['Este subcomponente define actividades que permiten fortalecer las capacidades institucionales para aplicar correctivos y acciones de mejora, así como asumir sanciones o premios como resultado del reconocimiento de diversos actores institucionales o sociales en el marco de los avances y logros del proceso de rendición de cuentas. Este elemento cierra el proceso de información y diálogo, generando aportes, alertas y acciones de mejora para incorporar los resultados de la rendición de cuentas a la gestión pública.'],
    ['El Ministerio ha desarrollado para este elemento un plan de acción con las siguientes acciones:'],
    [title('Acciones'), title('Entregable'), title('Responsable')],
    ['Brindar, a través de las herramientas disponibles, orientación, información y respuesta a las inquietudes planteadas por la ciudadanía y partes interesadas en relación con obligaciones y derechos laborales', 'Informe de Gestión trimestral, el cual consolida la gestión adelantada por el ministerio para orientar y atender al ciudadano en materia laboral a través del contac center.', 'Subdirección Administrativa y Financiera – Grupo de Atención al Ciudadano'],
    ['Adelantar las acciones correspondientes para la realización de la capacitación a servidores públicos sobre la rendición de cuentas (DT Bogotá y Nivel Central)', 'Informe de actividades y listados de asistencia', 'Subdirección de Talento Humano'],
    ['Realizar Seguimiento a la Estrategia de Rendición de Cuentas de la vigencia 2019', 'Informe de resultados publicado y divulgado', 'Oficina de Control Interno'],
    ['Diseñar e implementar una campaña para incentivar la participación de los ciudadanos en los ejercicios de rendición de cuentas.', 'Piezas de la campaña y los soportes de las publicaciones de las piezas', 'Oficina Asesora de Planeación / Apoya Grupo de comunicaciones'],
    ['Elaborar plan o implementar acciones de mejoramiento', 'Plan o acciones de mejoramiento (si se requiere)', 'Dependencias responsables / apoya Oficina Asesora de Planeación'],
    [],
    ['La evaluación y seguimiento del componente de rendición de cuentas, quedará incluido en el informe desarrollado por la Oficina de Control Interno de las acciones contempladas en el Plan Anticorrupción y de Atención al Ciudadano, el cual se publicará los diez (10) primeros días siguientes a la fecha de corte.'],
  ],
  merges: [
    'A2:C2',
    'A3:C3',
    'A4:C4',
    'A5:C5',
    'A7:C7',
    'A8:C8',
    'A9:C9',
    'A19:C19',
    'A20:C20',
    'A21:C21',
    'A22:C22',
    'A31:C31',
    'A32:C32',
    'A33:C33',
    'A41:C41',
  ],
  widths: { A: 58, B: 62, C: 36 },
};

export const labourAccountability2020: WorkbookSpec = {
  fileName: 'rendicion-trabajo-2020.xlsx',
  sheets: [sheet1, sheet2],
};
