/**
 * Every text of the pane. Spanish as a careful colleague in Bogotá writes it, with usted. Imported as a whole (`text.next`);
 * what only a later part says stands in a file of its own, which the build puts into that part's chunk.
 */
import { type Zone } from '../core/progress/measured';
import { type TableKind } from '../core/recognize/table';
import { type Severity } from '../core/rules/rule';
import { joinWords } from './format';
import { type Job, type WriteTotals } from './preview';
import { type Work } from './state';
import { changeCount } from './text-changes';
import { formatCount, plural } from './text-numbers';

export { changeCount };
export { calendar } from './text-calendar';
export { closing } from './text-closing';
export { correct } from './text-correct';
export { report, request } from './text-exchange';
export { files } from './text-files';
export { findings, mail } from './text-findings';
export { boxes, changes, preview } from './text-preview';
export { namesCells, problems, problemText } from './text-problems';
export { rule } from './text-rule';
export { settings } from './text-settings';
export { unfinished } from './text-unfinished';
export { compare, many } from './text-versions';

export const work: Readonly<Record<Work, string>> = {
  reading: 'Leyendo el libro…',
  analyzing: 'Revisando el plan…',
  saving: 'Guardando su indicación…',
  preparing: 'Preparando la vista previa…',
  applying: 'Escribiendo en el libro…',
  undoing: 'Deshaciendo…',
  publishing: 'Preparando la versión para publicar…',
};

export const severities: Readonly<Record<Severity, string>> = {
  error: 'Debe corregirse',
  warning: 'Revisar',
  info: 'Nota',
};

export const zones: Readonly<Record<Zone, string>> = { low: 'zona baja', medium: 'zona media', high: 'zona alta' };

export const otherKinds: Readonly<Record<Exclude<TableKind, 'plan'>, string>> = {
  suit: 'Tabla de trámites del SUIT',
  'risk-map': 'Mapa de riesgos',
  seguimiento: 'Seguimiento publicado',
};

interface JobText {
  readonly button: string;
  readonly explains: string;
  readonly done: string;
  readonly nothing: string;
}

export const jobs: Readonly<Record<Job, JobText>> = {
  calculate: {
    button: 'Calcular avance y marcar atrasos',
    explains:
      'Agrega la hoja «Cronograma PAAC» y, a la derecha de cada tabla, columnas con fórmulas: avance, cumplimiento, estado y días de atraso. Colorea lo atrasado y lo que no tiene reporte.',
    done: 'Avance calculado y atrasos marcados',
    nothing: 'Todo está al día: no hay nada que escribir.',
  },
  seguimiento: {
    button: 'Construir seguimiento',
    explains:
      'Arma la hoja de seguimiento de este corte, lista para revisar e imprimir. Lo que usted escriba en ella se conserva.',
    done: 'Seguimiento construido',
    nothing: 'La hoja de seguimiento de este corte está al día.',
  },
  fixes: {
    button: 'Corregir lo marcado',
    explains: 'Escribe en cada celda marcada la corrección que propone su aviso.',
    done: 'Correcciones escritas',
    nothing: 'No hay correcciones marcadas.',
  },
  findings: {
    button: 'Escribir hoja de avisos',
    explains:
      'Deja los avisos en la hoja «Avisos PAAC», cada uno con un enlace a su celda. Lo que usted escriba en «Observaciones» se conserva.',
    done: 'Hoja de avisos escrita',
    nothing: 'La hoja de avisos está al día.',
  },
  close: {
    button: 'Cerrar y publicar',
    explains:
      'Deja las cifras de este seguimiento como valores, para que nada las cambie después, y anota la fecha, la versión del plan y una suma de verificación. Ciérrelo cuando ya lo haya revisado: una hoja cerrada no se vuelve a escribir.',
    done: 'Seguimiento cerrado',
    nothing: 'No hay un seguimiento abierto de este corte.',
  },
};

export const name = 'Seguimiento PAAC';
export const unnamedWorkbook = 'Libro sin nombre';
export const workLabel = 'En curso';
export const waiting = 'Excel no responde todavía. Si está escribiendo en una celda, presione Enter o Esc.';
export const blank = 'vacía';
export const back = 'Volver';
export const retry = 'Reintentar';
export const readAgain = 'Volver a leer el libro';
export const close = 'Cerrar este mensaje';
export const copyDiagnostic = 'Copiar diagnóstico';
export const diagnosticCopied =
  'Diagnóstico copiado. Contiene los textos de su libro: compártalo solo con quien pueda verlos.';
export const undo = 'Deshacer';
export const undoWhat = (title: string, levels: number) =>
  `Deshace lo último: ${title}.${levels > 1 ? ` Hay ${levels} pasos por deshacer.` : ''}`;
export const outOfDate = 'El libro cambió. Actualizando las cifras…';
export const cellOfSheet = (cell: string, sheet: string) => `${cell} de «${sheet}»`;
export const goTo = (place: string) => `Ir a ${place}`;
export const moreCells = (count: number) => plural(count, 'celda más', 'celdas más');
export const problemPlaces = (places: readonly string[]) => `Celdas: ${joinWords(places)}.`;
export const tooOld = {
  title: 'Esta versión de Excel es anterior a la que se necesita',
  explains:
    'Seguimiento PAAC funciona en Excel 2021, en Excel LTSC 2021 o 2024, en Microsoft 365 y en Excel para la web. Su libro no ha cambiado. Puede abrirlo en Excel para la web (office.com) y usar allí el complemento, o pedir a la oficina de sistemas Excel LTSC 2021 o posterior.',
};
export const notExcel = {
  title: 'Abra este panel desde Excel',
  explains:
    'Seguimiento PAAC trabaja dentro de un libro: en Excel, pestaña Inicio, grupo Seguimiento PAAC, botón Panel. Si ya está en Excel, no se pudo cargar la biblioteca de Office: revise la conexión y vuelva a abrir el panel.',
};
export const next = {
  title: 'Qué sigue',
  chooseCutoff: 'Elija la fecha de corte; con ella se calculan las cifras.',
  fixErrors: (count: number) =>
    `Revise ${plural(count, 'aviso que debe corregirse', 'avisos que deben corregirse')}: así, ${
      count === 1 ? 'esa fila no puede' : 'esas filas no pueden'
    } seguirse bien.`,
  calculate: 'Escriba en el libro el avance y las marcas de atraso. Antes verá cada cambio.',
  recalculate: 'Hay cambios desde el último cálculo. Actualice el avance y las marcas.',
  buildSeguimiento: 'El avance está al día. Construya la hoja de seguimiento de este corte.',
  closed: 'El seguimiento de este corte está cerrado: no se vuelve a escribir. Para seguir, elija el corte siguiente.',
  finished: 'Todo está al día para este corte. Revise la hoja de seguimiento y guarde el libro.',
  blocked: 'Hay algo que impide escribir; vea el motivo en «Escribir en el libro».',
  seeErrors: 'Ver los avisos',
  goToCutoff: 'Elegir el corte',
  preview: 'Ver la vista previa',
  seeWhy: 'Ver el motivo',
};
export const sections = {
  tables: 'Tablas del plan',
  cutoff: 'Fecha de corte',
  figures: 'Cifras a corte',
  findings: 'Avisos',
  jobs: 'Escribir en el libro',
};
export const tables = {
  summary: (tables: number, activities: number) =>
    `${plural(tables, 'tabla', 'tablas')} con ${plural(activities, 'actividad', 'actividades')}`,
  summaryWithoutCount: (tables: number) => plural(tables, 'tabla encontrada', 'tablas encontradas'),
  activities: (count: number) => plural(count, 'actividad', 'actividades'),
  withoutComponent: 'Componente según cada fila',
  fromRow: (row: number) => `desde la fila ${row}`,
  columns: 'Cómo se leyó cada columna',
  others: 'Otras tablas del libro',
  othersExplain: 'Se reconocen, no se miden y nunca se escribe en ellas.',
  near: 'Tablas a las que les falta algo',
  lacks: (fields: readonly string[]) => `Le falta ${joinWords(fields)}.`,
  anyDate: 'una fecha o un periodo',
  targetOrProduct: 'meta o producto',
};
export const noPlan = {
  empty: 'El libro está vacío',
  emptyExplains: 'Abra el libro de Excel en el que su entidad lleva el plan, o pegue en este la tabla de actividades.',
  title: 'No se encontró una tabla de plan',
  explains: 'Para reconocer un plan hace falta una tabla con títulos de columna en la que estén:',
  needs: [
    'las actividades (Actividad, Actividades o Acción), y',
    'al menos dos de estas: meta o producto; responsable; fecha o periodo.',
  ],
  hint: 'Los títulos pueden estar en cualquier fila, y pueden ocupar varias. Las hojas ocultas no se leen.',
};
export const cutoff = {
  choose: '¿A qué fecha se hace el seguimiento?',
  change: 'Cambiar el corte',
  keep: 'Listo',
  stated: (cell: string, sheet: string) => `lo dice el encabezado ${cell} de «${sheet}»`,
  computedWith: 'con ella se calculó este libro',
  other: 'Otra fecha',
  otherLabel: 'Fecha de corte (dd/mm/aaaa)',
  otherPlaceholder: '30/04/2017',
  use: 'Usar esta fecha',
  invalid: 'Escriba una fecha que exista, como 30/04/2017: día, mes y año.',
  outOfRange: 'El año debe estar entre 2000 y 2099.',
  several: 'El libro nombra varias fechas de corte; elija una.',
  goToHeader: 'Ver el encabezado',
};
export const figures = {
  at: (day: string) => `A ${day}`,
  barLabel: 'Actividades por estado',
  done: (done: number, due: number) => `${formatCount(done)} de ${formatCount(due)}`,
  doneOfDue: (done: number, due: number) => `${formatCount(done)} de ${formatCount(due)} cumplidas`,
  doneLabel: 'cumplidas a corte, de las programadas',
  compliance: 'Cumplimiento a corte',
  notApplicable: 'N.A.',
  nothingDue: 'Nada está programado hasta este corte.',
  notReported: 'El plan aún no tiene seguimiento: ninguna actividad trae valor ejecutado.',
  components: 'Ver por componente',
  withoutComponent: 'Sin componente',
  means: 'Otras medidas',
  meanCompliance: 'Promedio de cumplimiento a corte',
  meanProgress: 'Promedio de avance del año',
  weighted: 'ponderado',
  late: (count: number) => plural(count, 'atrasada', 'atrasadas'),
};
export const exchange = {
  title: 'Por correo con las dependencias',
  explains:
    'Pida a cada dependencia su reporte en un libro en el que solo puede escribir la respuesta, y reciba los que vuelven: se comparan con el plan antes de escribir.',
  needsPlan: 'Elija primero la fecha de corte.',
};
export const versions = {
  title: 'Otras versiones y otros libros',
  explains:
    'Compare este plan con una versión anterior, o revise de una vez los planes de muchas dependencias o entidades.',
  needsPlan: 'Para comparar hace falta el plan abierto y su fecha de corte.',
};
export const settingsNow = {
  title: 'Ajustes',
  change: 'Cambiar los ajustes',
  zones: (medium: string, high: string) => `Zona media desde ${medium}, alta desde ${high}`,
  cutoffs: (days: string) => `Cortes: ${days}`,
  terms: (paac: number, ptep: number) =>
    paac === ptep
      ? `Publicación: ${plural(paac, 'día hábil', 'días hábiles')} después del corte`
      : `Publicación: ${plural(paac, 'día hábil', 'días hábiles')} después del corte (PTEP: ${ptep})`,
  sheet: { activities: 'Hoja: actividad por actividad', oci: 'Hoja: Formato OCI' },
  withoutChart: 'sin gráfico',
};
export const tools = {
  titles: {
    requests: 'Preparar solicitudes',
    reports: 'Recibir reportes',
    versions: 'Comparar con otra versión',
    portfolio: 'Revisar varios',
  },
  loading: 'Abriendo…',
  notLoaded: 'No se pudo traer esta parte del complemento. Revise la conexión y vuelva a intentarlo.',
  again: 'Intentar de nuevo',
};
export const job = {
  pending: (count: number) => plural(count, 'cambio por escribir', 'cambios por escribir'),
  upToDate: 'Al día',
  obstacles: 'No se pudo proponer todo',
  obstacle: (sheet: string, message: string) => `«${sheet}»: ${message}`,
  head: 'Datos para el encabezado (opcional)',
  entity: 'Entidad',
  preparedBy: 'Elaborado por',
  previewFirst: 'Verá cada cambio antes de que se escriba.',
  readOnly:
    'Solo revisar: el libro no admite cambios. Puede ver todo, también lo que su lectura cambie mientras el panel siga abierto; para escribir, guarde una copia con otro nombre y ábrala.',
};
export const publish = {
  button: 'Versión para publicar',
  explains:
    'Abre en otro libro la hoja de seguimiento de este corte, sola y con valores: sin fórmulas, sin nombres y sin las demás hojas. Guárdela o pásela a PDF desde allí.',
  outOfDate: 'La hoja tiene cambios por escribir: construya antes el seguimiento, para que se publique lo de hoy.',
  open: 'Esta hoja aún no está cerrada.',
  done: (sheet: string) =>
    `La versión para publicar de «${sheet}» se abrió en otro libro, todavía sin guardar. Su libro no cambió.`,
};
/** Tables that are not followed up, and what makes one a plan. */
export const otherTables = {
  leftOutTables: 'Tablas que usted dejó fuera',
  takeBack: 'Volver a incluirla',
  takenBack: (place: string) => `La tabla de ${place} vuelve al seguimiento`,
  declareExplains: '¿Falta una tabla? Seleccione en la hoja sus títulos de columna y presione:',
  declareThis: 'Esta es mi tabla',
  declared: (sheet: string) => `La tabla que usted señaló en «${sheet}» se lee como plan`,
};
export const notices = {
  unfinishedWritten: 'la escritura que quedó a medias',
  unfinishedLeft: 'La escritura a medias se dejó como está.',
  written: (title: string, totals: WriteTotals) =>
    `${title}. Se escribieron ${changeCount(totals)} en ${joinWords(totals.sheets.map((sheet) => `«${sheet}»`))}.`,
  corrected: (title: string) => `${title}. Quedó guardado en el libro; puede deshacerlo.`,
  correctedForNow: (title: string) =>
    `${title}. El libro no admite cambios, así que no se guardó: vale mientras este panel siga abierto.`,
  undone: (title: string) => `Se deshizo: ${title}. El libro está como antes.`,
  undoneBut: (title: string) => `Se deshizo: ${title}, salvo esto, que usted cambió después y se quedó como está:`,
};
export const announce = {
  analyzed: (activities: number, findings: number) =>
    `Plan revisado: ${plural(activities, 'actividad', 'actividades')} y ${plural(findings, 'aviso', 'avisos')}.`,
  noPlan: 'No se encontró una tabla de plan en el libro.',
};
