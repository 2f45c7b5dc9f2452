/** The texts about avisos: the list, the email. A part of `text.ts`, which alone is asked. */
import { formatCount, plural } from './text-numbers';

export const findings = {
  none: 'No hay avisos. El plan está limpio.',
  count: (count: number) => plural(count, 'aviso', 'avisos'),
  open: (count: number) => `${plural(count, 'aviso', 'avisos')} por atender`,
  ignoredCount: (count: number) => plural(count, 'ignorado con motivo', 'ignorados con motivo'),
  allIgnored: 'No queda ningún aviso por atender.',
  found: (count: number, all: number) => `${formatCount(count)} de ${plural(all, 'aviso', 'avisos')}`,
  nothingFound: 'Ningún aviso tiene esas palabras.',
  search: 'Buscar en los avisos',
  groupBy: 'Agrupar por',
  groupings: { severity: 'Gravedad', rule: 'Regla', table: 'Tabla', responsible: 'Responsable' },
  list: (group: string) => `Avisos: ${group}`,
  keyboard: 'Con las flechas se recorren los avisos; con Enter se va a la celda.',
  tableGroup: (sheet: string, row: number, component: string | null) =>
    `${sheet}${component && component !== sheet ? ` · ${component}` : ''} (fila ${row})`,
  noOffice: 'De ninguna dependencia en particular',
  wholeWorkbook: 'Todo el libro',
  fixTo: (value: string) => `Corregir: escribir ${value}`,
  fixCell: (place: string) => `Corregir ${place}`,
  tickAll: (count: number) => `Marcar ${count === 1 ? 'la corrección' : `las ${formatCount(count)} correcciones`}`,
  tickRule: (count: number) => `Marcar las ${formatCount(count)} de esta regla`,
  failures: (count: number) =>
    `${plural(count, 'revisión no pudo', 'revisiones no pudieron')} terminarse por un fallo nuestro. Lo demás está revisado.`,
  fixJob: (count: number) => `Corregir ${plural(count, 'celda', 'celdas')}…`,
  why: '¿Por qué?',
  whyRule: (title: string) => `¿Por qué? ${title}`,
  ignore: 'Ignorar este aviso',
  reason: 'Motivo para ignorarlo',
  reasonHint: 'Se guarda en el libro y se ve en la hoja de avisos.',
  reasonMissing: 'Escriba el motivo: sin él, el aviso sigue en la lista.',
  saveReason: 'Ignorar',
  cancel: 'Cancelar',
  ignored: (reason: string) => `Ignorado. Motivo: ${reason}`,
  ignoredGroup: 'Ignorados con motivo',
  heed: 'Volver a tenerlo en cuenta',
  ignoredSaid: (count: number) => (count === 1 ? 'Aviso ignorado' : `${formatCount(count)} avisos ignorados`),
  heededSaid: (count: number) =>
    count === 1 ? 'El aviso vuelve a la lista' : `${formatCount(count)} avisos vuelven a la lista`,
  copyMail: 'Copiar para correo',
  copyMailOf: (office: string) => `Copiar para correo los avisos de ${office}`,
};

export const mail = {
  greeting: 'Buen día:',
  opening: (count: number, office: string, file: string | null, cutoff: string) =>
    `Al revisar el plan${file ? ` (${file})` : ''} con corte a ${cutoff}, ${
      count === 1 ? 'quedó 1 aviso' : `quedaron ${formatCount(count)} avisos`
    } en actividades a cargo de ${office}:`,
  place: (sheet: string, cell: string) => `(hoja «${sheet}», celda ${cell})`,
  closing: 'Por favor corríjalos en el plan, o cuéntenos el motivo para dejarlos así. Muchas gracias.',
  copied: (office: string) => `Copiado: los avisos de ${office}. Péguelos en el correo.`,
  title: (office: string) => `Avisos de ${office}`,
  byHand: 'El panel no pudo usar el portapapeles. El texto está seleccionado: cópielo con Ctrl+C.',
  label: 'Texto para el correo',
};
