/** The texts of *Preparar solicitudes* and *Recibir reportes*. A part of `text.ts`, which alone is asked. */
import { formatCount, plural } from './text-numbers';

const activities = (count: number): string => plural(count, 'actividad', 'actividades');
const cells = (count: number): string => plural(count, 'celda', 'celdas');

export const request = {
  opening: (cutoff: string) =>
    `Una solicitud por dependencia, con sus actividades programadas hasta el ${cutoff} o todavía abiertas.`,
  replyBy: 'Plazo para responder (dd/mm/aaaa)',
  /** `ahead`: calendar days until then; `days`: the working days among them. */
  replyByHint: (ahead: number, days: number) =>
    ahead < 0
      ? 'Ese día ya pasó.'
      : ahead === 0
        ? 'Es hoy mismo.'
        : days === 0
          ? 'De aquí a ese día no queda ninguno hábil.'
          : `${days === 1 ? 'Queda' : 'Quedan'} ${plural(days, 'día hábil', 'días hábiles')}.`,
  office: (count: number, due: number) =>
    due === 0
      ? `${activities(count)}, ninguna con algo programado hasta el corte`
      : `${activities(count)}, ${formatCount(due)} con algo programado hasta el corte`,
  copyMail: 'Copiar correo',
  copyMailOf: (office: string) => `Copiar correo para ${office}`,
  makeBook: 'Crear libro',
  makeBookOf: (office: string) => `Crear libro para ${office}`,
  copied: 'Correo copiado: péguelo en un mensaje nuevo.',
  made: (file: string) => `Se abrió en otra ventana. Guárdelo como «${file}» y adjúntelo.`,
  copyName: 'Copiar el nombre',
  nameCopied: 'Nombre copiado.',
  making: 'Creando el libro…',
  cannotMake:
    'Este Excel no deja que el panel cree libros. Use uno más reciente o Excel en la web, o pida a sistemas que los haga con «paac request».',
  notMade:
    'No se pudo crear el libro. Cierre los cuadros de diálogo que tenga abiertos en Excel y vuelva a intentarlo.',
  withoutKeys:
    'El plan aún no tiene la columna «Código». Si primero presiona «Calcular avance y marcar atrasos», cada respuesta encontrará su actividad aunque alguien cambie el texto.',
  withoutOffice: (count: number) =>
    `${activities(count)} sin responsable: no ${count === 1 ? 'va' : 'van'} en ninguna solicitud.`,
  nothing: 'Ninguna dependencia tiene actividades programadas hasta este corte ni abiertas.',
  shared: 'Si una actividad es de dos dependencias, se les pide a ambas y el libro lo dice.',
  byHand: 'El panel no pudo usar el portapapeles. El texto está seleccionado: cópielo con Ctrl+C.',
  mailLabel: (office: string) => `Texto del correo para ${office}`,
} as const;

export const report = {
  opening: (cutoff: string) =>
    `Suelte los libros que devolvieron las dependencias para el corte del ${cutoff}. Nada se escribe hasta que usted lo vea y presione Aplicar.`,
  drop: 'Reportes recibidos',
  reading: (done: number, all: number) => `Leyendo ${formatCount(done)} de ${formatCount(all)}…`,
  judging: 'Comparando con el plan…',
  failed: 'No se pudo comparar. Vuelva a soltar los libros.',
  books: 'Qué trae cada libro',
  ownForm: 'formato propio',
  filledBy: (name: string) => `Lo diligenció ${name}`,
  counts: (accepted: number, asked: number, refused: number, same: number) =>
    [
      accepted > 0 ? `${formatCount(accepted)} por escribir` : '',
      asked > 0 ? `${formatCount(asked)} por decidir` : '',
      refused > 0 ? `${formatCount(refused)} que no se ${refused === 1 ? 'escribe' : 'escriben'}` : '',
      same > 0 ? `${formatCount(same)} que ya ${same === 1 ? 'estaba' : 'estaban'}` : '',
    ]
      .filter((part) => part !== '')
      .join(', ') || 'sin respuestas',
  notRead: (reason: string) => `No se leyó. ${reason}`,
  noReport: 'No se reconoció en él un reporte: ni la solicitud, ni una tabla de actividades.',
  remove: 'Quitar',
  removeOf: (file: string) => `Quitar ${file}`,
  asked: (count: number) => `Por decidir: ${cells(count)}`,
  askedExplains: 'Marque las que quiera escribir. Lea antes por qué se pregunta.',
  accepted: (count: number) => `Por escribir: ${cells(count)}`,
  acceptedExplains: 'Están bien. Quite la marca de lo que no quiera.',
  refused: (count: number) => `No se escriben: ${cells(count)}`,
  refusedExplains: 'Pídalas de nuevo o escríbalas usted en el plan.',
  contradictions: (count: number) => `El reporte y el plan no coinciden: ${activities(count)}`,
  contradictionsExplains: 'No cambia nada en el plan: es para que usted lo sepa.',
  missing: (count: number) => `Falta la respuesta de ${activities(count)}`,
  missingExplains: 'Solo lo programado hasta el corte, y lo que el libro de la dependencia ya no trae.',
  ofOffice: (office: string, count: number) => `${office} · ${formatCount(count)}`,
  received: 'recibido',
  holds: 'en el plan',
  blank: 'vacía',
  becomes: (value: string) => `se escribirá ${value}`,
  inFile: (cell: string, from: string) => `${cell} de ${from}`,
  goTo: 'Ver la celda',
  columns:
    'El plan no tiene columnas para todo lo recibido. Se agregan también las de seguimiento que faltan, el cronograma y las columnas calculadas.',
  nothingTicked: 'No hay nada marcado para escribir.',
  willWrite: (count: number) => `Se escribirán ${cells(count)} del plan y su línea en «Bitácora PAAC».`,
  apply: 'Aplicar',
  done: 'Reportes recibidos',
  allSame: 'El plan ya dice todo lo que traen estos libros.',
  none: 'Todavía no hay libros.',
  tickAll: 'Marcar todas',
  untickAll: 'Quitar todas las marcas',
} as const;
