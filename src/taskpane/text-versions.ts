/** The texts of *Comparar con otra versión* and *Revisar varios*. A part of `text.ts`, which alone is asked. */
import { formatCount, plural } from './text-numbers';

const activities = (count: number): string => plural(count, 'actividad', 'actividades');
const books = (count: number): string => plural(count, 'libro', 'libros');
const changes = (count: number): string => plural(count, 'modificación', 'modificaciones');

export const compare = {
  opening: 'Elija la versión anterior del plan. Verá qué cambió desde entonces hasta el libro que tiene abierto.',
  needsPlan: 'Para comparar se necesita un plan reconocido y una fecha de corte.',
  drop: 'Versión anterior del plan',
  remembered: 'O el plan que este libro recuerda de un seguimiento cerrado:',
  rememberedOf: (sheet: string) => `El plan del «${sheet}»`,
  reading: (file: string) => `Leyendo «${file}»…`,
  notRead: (file: string, reason: string) => `«${file}» no se pudo leer. ${reason}`,
  noPlan: (file: string) => `En «${file}» no se reconoció ninguna actividad: no hay con qué comparar.`,
  failed: 'No se pudo comparar. Vuelva a intentarlo.',
  between: (older: string, before: number, after: number) =>
    `Antes, «${older}»: ${activities(before)}. Ahora, este libro: ${activities(after)}.`,
  other: 'Comparar con otra',
  found: (count: number) => (count === 0 ? 'Las dos versiones dicen lo mismo.' : changes(count)),
  untrusted:
    'Los dos libros tienen Códigos que no se dieron juntos: las actividades se emparejaron por sus números y sus textos. Revise las parejas.',
  whatCounts:
    'Mayúsculas, tildes, espacios y puntuación no cuentan como modificación, ni escribir la misma fecha de otra manera.',
  before: 'Antes: ',
  after: 'Ahora: ',
  why: 'Por qué se tomaron por la misma: ',
  part: 'No son la misma',
  partOf: (label: string) => `No son la misma actividad: ${label}`,
  joinWith: 'Es la misma que…',
  joinOf: (label: string) => `Actividad de ahora que es la misma que: ${label}`,
  choose: 'elija una actividad agregada',
  pairs: (count: number) => `Cómo se emparejaron (${formatCount(count)})`,
  pairsExplains: 'Primero las parejas que conviene mirar: las que no tienen el mismo Código ni el mismo texto.',
  said: (count: number) =>
    count === 1 ? 'Usted corrigió una pareja.' : `Usted corrigió ${formatCount(count)} parejas.`,
  forget: 'Quitar mis correcciones',
  list: (title: string) => `${title}: lista`,
  willWrite: (count: number) => `Se escribirá la hoja «Modificaciones PAAC» con ${changes(count)}.`,
  upToDate: 'La hoja «Modificaciones PAAC» está al día.',
  apply: 'Escribir hoja de modificaciones',
  done: 'Hoja de modificaciones escrita',
} as const;

export const many = {
  opening: 'Suelte los libros de los planes. Cada uno se revisa como el que tiene abierto, a la fecha de corte.',
  cutoff: 'Fecha de corte (dd/mm/aaaa)',
  drop: 'Libros que se van a revisar',
  progress: (done: number, all: number, file: string) => `${done + 1} de ${all}: ${file}`,
  stop: 'Detener',
  stopped: (left: number) => `Se detuvo: ${plural(left, 'libro queda', 'libros quedan')} sin revisar.`,
  failed: 'No se pudo revisar el libro. Vuelva a soltarlo.',
  total: (files: number, unread: number) =>
    unread === 0
      ? plural(files, 'libro revisado', 'libros revisados')
      : `${books(files)}: ${formatCount(unread)} sin leer`,
  totalFigures: (done: number, due: number) => `${formatCount(done)} cumplidas de ${formatCount(due)} programadas`,
  noVerdict: 'N.A.',
  row: (done: number, due: number, all: number) =>
    `${formatCount(done)} cumplidas de ${formatCount(due)} programadas; ${activities(all)} en el plan`,
  avisos: (error: number, warning: number, info: number) =>
    `Avisos: ${formatCount(error)} por corregir, ${formatCount(warning)} por revisar, ${plural(info, 'nota', 'notas')}`,
  avisosOf: (file: string) => `Avisos de ${file}`,
  noAvisos: 'Sin avisos por atender.',
  list: 'Libros revisados',
  unread: 'Sin leer',
  remove: 'Quitar',
  removeOf: (file: string) => `Quitar ${file} de la lista`,
  sortBy: 'Ordenar por',
  sorts: { name: 'nombre', compliance: 'cumplimiento, de menor a mayor', errors: 'avisos por corregir' },
  again: 'La fecha de corte cambió: suelte otra vez los libros.',
  willWrite: (count: number) => `Se escribirá la hoja «Consolidado PAAC» con ${books(count)}, en el libro abierto.`,
  upToDate: 'La hoja «Consolidado PAAC» está al día.',
  apply: 'Escribir consolidado',
  done: 'Consolidado escrito',
} as const;
