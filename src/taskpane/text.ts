/** Every text of the pane. Spanish as a careful colleague in Bogotá writes it, with usted. */
import { type Zone } from '../core/progress/measured';
import { type TableKind } from '../core/recognize/table';
import { type Severity } from '../core/rules/rule';
import { type Because } from '../core/workbook/patch';
import { joinWords } from './format';
import { type Job, type WriteTotals } from './preview';
import { type Work } from './state';
import { namesCells, problems, problemText } from './text-problems';
import { findingsText } from './text-findings';
import { formatCount, plural } from './text-numbers';
import { calendarText } from './text-calendar';
import { closingText } from './text-closing';
import { unfinishedText } from './text-unfinished';
import { settingsText } from './text-settings';
import { exchangeText } from './text-exchange';
import { versionsText } from './text-versions';
import { filesText } from './text-files';

const work: Readonly<Record<Work, string>> = {
  reading: 'Leyendo el libro…',
  analyzing: 'Revisando el plan…',
  saving: 'Guardando su indicación…',
  preparing: 'Preparando la vista previa…',
  applying: 'Escribiendo en el libro…',
  undoing: 'Deshaciendo…',
  publishing: 'Preparando la versión para publicar…',
};

const severities: Readonly<Record<Severity, string>> = {
  error: 'Debe corregirse',
  warning: 'Revisar',
  info: 'Nota',
};

const zones: Readonly<Record<Zone, string>> = { low: 'zona baja', medium: 'zona media', high: 'zona alta' };

const otherKinds: Readonly<Record<Exclude<TableKind, 'plan'>, string>> = {
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

const jobs: Readonly<Record<Job, JobText>> = {
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
  close: closingText.job,
};

/** Titles of the boxes of a preview, by what they write. */
const boxes: Readonly<Record<Because['kind'], string>> = {
  schedule: 'Cronograma y columnas calculadas',
  column: 'Cronograma y columnas calculadas',
  mark: 'Marcas de atraso',
  seguimiento: 'Hoja de seguimiento',
  close: 'Cerrar un seguimiento',
  findings: 'Hoja de avisos',
  fix: 'Corrección',
  receive: 'Reportes recibidos',
  modifications: 'Modificaciones frente a otra versión',
  portfolio: 'Consolidado de varios libros',
  settings: 'Datos del complemento dentro del libro',
  undo: 'Deshacer',
};

const changeCount = (totals: WriteTotals): string => {
  const parts = [
    totals.newSheets.length > 0 ? plural(totals.newSheets.length, 'hoja nueva', 'hojas nuevas') : '',
    totals.cells > 0 ? plural(totals.cells, 'celda', 'celdas') : '',
    totals.others > 0 ? plural(totals.others, 'ajuste', 'ajustes') : '',
  ].filter((part) => part !== '');
  return joinWords(parts);
};

export const text = {
  name: 'Seguimiento PAAC',
  unnamedWorkbook: 'Libro sin nombre',
  work,
  workLabel: 'En curso',
  waiting: 'Excel no responde todavía. Si está escribiendo en una celda, presione Enter o Esc.',
  problems,
  problemText,
  namesCells,
  severities,
  zones,
  otherKinds,
  jobs,
  boxes,
  changeCount,
  blank: 'vacía',
  back: 'Volver',
  retry: 'Reintentar',
  readAgain: 'Volver a leer el libro',
  unfinished: unfinishedText,
  calendar: calendarText,
  closing: closingText,
  settings: settingsText,
  files: filesText,
  close: 'Cerrar este mensaje',
  copyDiagnostic: 'Copiar diagnóstico',
  diagnosticCopied: 'Diagnóstico copiado. Contiene los textos de su libro: compártalo solo con quien pueda verlos.',
  undo: 'Deshacer',
  undoWhat: (title: string, levels: number) =>
    `Deshace lo último: ${title}.${levels > 1 ? ` Hay ${levels} pasos por deshacer.` : ''}`,
  outOfDate: 'El libro cambió. Actualizando las cifras…',
  cellOfSheet: (cell: string, sheet: string) => `${cell} de «${sheet}»`,
  goTo: (place: string) => `Ir a ${place}`,
  moreCells: (count: number) => plural(count, 'celda más', 'celdas más'),
  problemPlaces: (places: readonly string[]) => `Celdas: ${joinWords(places)}.`,

  tooOld: {
    title: 'Esta versión de Excel es anterior a la que se necesita',
    explains:
      'Seguimiento PAAC funciona en Excel 2021, en Excel LTSC 2021 o 2024, en Microsoft 365 y en Excel para la web. Su libro no ha cambiado. Puede abrirlo en Excel para la web (office.com) y usar allí el complemento, o pedir a la oficina de sistemas Excel LTSC 2021 o posterior.',
  },
  notExcel: {
    title: 'Abra este panel desde Excel',
    explains:
      'Seguimiento PAAC trabaja dentro de un libro: en Excel, pestaña Inicio, grupo Seguimiento PAAC, botón Panel. Si ya está en Excel, no se pudo cargar la biblioteca de Office: revise la conexión y vuelva a abrir el panel.',
  },

  next: {
    title: 'Qué sigue',
    chooseCutoff: 'Elija la fecha de corte; con ella se calculan las cifras.',
    fixErrors: (count: number) =>
      `Revise ${plural(count, 'aviso que debe corregirse', 'avisos que deben corregirse')}: así, ${
        count === 1 ? 'esa fila no puede' : 'esas filas no pueden'
      } seguirse bien.`,
    calculate: 'Escriba en el libro el avance y las marcas de atraso. Antes verá cada cambio.',
    recalculate: 'Hay cambios desde el último cálculo. Actualice el avance y las marcas.',
    buildSeguimiento: 'El avance está al día. Construya la hoja de seguimiento de este corte.',
    finished: 'Todo está al día para este corte. Revise la hoja de seguimiento y guarde el libro.',
    blocked: 'Hay algo que impide escribir; vea el motivo en «Escribir en el libro».',
    seeErrors: 'Ver los avisos',
    goToCutoff: 'Elegir el corte',
    preview: 'Ver la vista previa',
    seeWhy: 'Ver el motivo',
  },

  sections: {
    tables: 'Tablas del plan',
    cutoff: 'Fecha de corte',
    figures: 'Cifras a corte',
    findings: 'Avisos',
    jobs: 'Escribir en el libro',
  },

  tables: {
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
  },

  correct: {
    change: 'Cambiar',
    changeColumn: (name: string) => `Cambiar cómo se lee ${name}`,
    readAs: (name: string) => `Leer ${name} como`,
    automatic: 'Lectura automática',
    none: 'No usar',
    groups: { plan: 'Del plan', followUp: 'Del seguimiento', others: 'Otros datos' },
    save: 'Guardar',
    cancel: 'Cancelar',
    column: (letters: string) => `la columna ${letters}`,
    columnReads: (name: string, field: string) => `${name} se lee como ${field}`,
    columnUnused: (name: string) => `${name} no se usa`,
    columnAutomatic: (name: string) => `${name} vuelve a la lectura automática`,
    leaveOut: 'No es del plan: dejarla fuera',
    leftOut: (place: string) => `La tabla de ${place} queda fuera del seguimiento`,
    leftOutWithColumns: (place: string) =>
      `La tabla de ${place} queda fuera del seguimiento. Las columnas calculadas que ya tiene dejan de valer: bórrelas si no las necesita`,
    leftOutTables: 'Tablas que usted dejó fuera',
    takeBack: 'Volver a incluirla',
    takenBack: (place: string) => `La tabla de ${place} vuelve al seguimiento`,
    declare: 'Esta es mi tabla',
    declareExplains: '¿Falta una tabla? Seleccione en la hoja sus títulos de columna y presione:',
    declareThis: 'Esta es mi tabla',
    declared: (sheet: string) => `La tabla que usted señaló en «${sheet}» se lee como plan`,
    declaredLacks: 'Usted la señaló como plan. Diga cuál de sus columnas es la actividad:',
    withdraw: 'Ya no es mi tabla',
    withdrawn: (place: string) => `La tabla de ${place} ya no cuenta como señalada por usted`,
    blocks: '¿Qué trae cada corte?',
    blocksAccumulated: 'Lo acumulado desde enero',
    blocksPeriod: 'Solo lo del periodo',
    blocksSaid: (place: string, isPeriod: boolean) =>
      `En la tabla de ${place}, cada corte trae ${isPeriod ? 'solo lo del periodo' : 'lo acumulado desde enero'}`,
    bases: (count: number) => plural(count, 'porcentaje con varias fechas', 'porcentajes con varias fechas'),
    basesExplain:
      '¿Se acumula por partes (25 % cada vez) o se mantiene (100 % cada vez, como responder las PQRS)? Lo programado a corte depende de esto.',
    basis: { cumulative: 'Se acumula', sustained: 'Se mantiene' },
    basisOpen: 'Sin aclarar (se toma como acumulado)',
    basisOf: (activity: string) => `Porcentaje de «${activity}»`,
    basisOfAll: (count: number) => `Las ${count} de esta tabla`,
    basisSaid: (activity: string, isSustained: boolean) =>
      `El porcentaje de «${activity}» ${isSustained ? 'se mantiene' : 'se acumula'}`,
    basisSaidOfAll: (place: string, isSustained: boolean) =>
      `Los porcentajes de la tabla de ${place} ${isSustained ? 'se mantienen' : 'se acumulan'}`,
    basisTakenBack: (activity: string) => `El porcentaje de «${activity}» vuelve a la lectura automática`,
    made: (count: number) => `Lo que usted indicó sobre la lectura (${count})`,
    madeExplains: 'Se guarda dentro del libro y va con él cuando lo envía.',
    notSaved: 'El libro no admite cambios: esto vale mientras el panel siga abierto.',
    forget: 'Quitar',
    forgot: (sentence: string) => `Se quitó lo indicado: ${sentence}`,
    saidColumn: (header: string, sheet: string, field: string | null) =>
      `«${header}» de «${sheet}» ${field === null ? 'no se usa' : `se lee como ${field}`}`,
    saidLeftOut: (sheet: string) => `Una tabla de «${sheet}» queda fuera`,
    saidDeclared: (sheet: string) => `Una tabla de «${sheet}» es plan`,
    saidPeriodBlocks: (sheet: string) => `En «${sheet}», cada corte trae solo lo del periodo`,
    saidBasis: (activity: string | null, sheet: string, basis: string) =>
      `${activity === null ? 'Los porcentajes de una tabla' : `El porcentaje de «${activity}»`} de «${sheet}» ${basis}${activity === null ? 'n' : ''}`,
    forgetAll: 'Volver a la lectura automática en todo',
    forgotten: 'Todo el libro vuelve a la lectura automática',
  },

  noPlan: {
    empty: 'El libro está vacío',
    emptyExplains:
      'Abra el libro de Excel en el que su entidad lleva el plan, o pegue en este la tabla de actividades.',
    title: 'No se encontró una tabla de plan',
    explains: 'Para reconocer un plan hace falta una tabla con títulos de columna en la que estén:',
    needs: [
      'las actividades (Actividad, Actividades o Acción), y',
      'al menos dos de estas: meta o producto; responsable; fecha o periodo.',
    ],
    hint: 'Los títulos pueden estar en cualquier fila, y pueden ocupar varias. Las hojas ocultas no se leen.',
  },

  cutoff: {
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
  },

  figures: {
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
  },

  ...findingsText,

  exchange: exchangeText,
  versions: versionsText,

  tools: {
    titles: {
      requests: exchangeText.requests,
      reports: exchangeText.reports,
      versions: versionsText.versions,
      portfolio: versionsText.portfolio,
    },
    loading: 'Abriendo…',
    notLoaded: 'No se pudo traer esta parte del complemento. Revise la conexión y vuelva a intentarlo.',
    again: 'Intentar de nuevo',
  },

  job: {
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
  },

  preview: {
    title: 'Vista previa',
    nothingYet: 'Todavía no se ha escrito nada. Quite la marca de lo que no quiera.',
    together: 'Van juntas: las fórmulas de las columnas se refieren al cronograma.',
    needed: 'Se escribe porque lo marcado lo necesita.',
    apply: 'Aplicar',
    applyCount: (totals: WriteTotals) => `Se escribirán ${changeCount(totals)}.`,
    nothingTicked: 'No hay nada marcado para escribir.',
    empty: 'No hay nada que escribir.',
    cannot: 'Ahora no se puede escribir. Este es el motivo:',
    inSheets: (sheets: readonly string[]) => (sheets.length === 1 ? `en «${sheets[0]}»` : `en ${sheets.length} hojas`),
    showChanges: (count: number) => `Ver ${plural(count, 'cambio', 'cambios')}`,
    changes: (count: number) => plural(count, 'cambio', 'cambios'),
    beforeAfter: (before: string, after: string) => `${before} → ${after}`,
    before: 'antes',
    after: 'después',
    formula: 'fórmula',
    emptyResult: 'en blanco por ahora',
  },

  changes: {
    addSheet: (sheet: string) => `Hoja nueva «${sheet}»`,
    removeSheet: (sheet: string) => `Quitar la hoja «${sheet}»`,
    format: 'Formato de las celdas',
    restoreFormat: 'Formato de antes',
    name: (name: string) => `Nombre «${name}»`,
    conditionalFormats: (count: number) => plural(count, 'color condicional', 'colores condicionales'),
    validation: 'Ayuda y control al escribir',
    merge: 'Combinar celdas',
    unmerge: 'Separar celdas',
    columnWidth: 'Ancho de la columna',
    rowHeight: 'Alto de la fila',
    restoreSizes: 'Anchos y altos de antes',
    resizeTable: (name: string) => `Ampliar la tabla «${name}»`,
    frozenRows: 'Filas inmovilizadas',
    pageSetup: 'Página para imprimir',
    chart: (title: string) => `Gráfico «${title}»`,
    dropChart: 'Quitar el gráfico',
    tabColor: 'Color de la pestaña',
    settings: 'Datos del complemento (no se ven en las hojas)',
  },

  notices: {
    written: (title: string, totals: WriteTotals) =>
      `${title}. Se escribieron ${changeCount(totals)} en ${joinWords(totals.sheets.map((sheet) => `«${sheet}»`))}.`,
    corrected: (title: string) => `${title}. Quedó guardado en el libro; puede deshacerlo.`,
    correctedForNow: (title: string) =>
      `${title}. El libro no admite cambios, así que no se guardó: vale mientras este panel siga abierto.`,
    undone: (title: string) => `Se deshizo: ${title}. El libro está como antes.`,
    undoneBut: (title: string) => `Se deshizo: ${title}, salvo esto, que usted cambió después y se quedó como está:`,
  },

  announce: {
    analyzed: (activities: number, findings: number) =>
      `Plan revisado: ${plural(activities, 'actividad', 'actividades')} y ${plural(findings, 'aviso', 'avisos')}.`,
    noPlan: 'No se encontró una tabla de plan en el libro.',
  },
};
