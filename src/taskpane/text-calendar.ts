/** What the pane says of the seguimientos that there are and of the next one; a part of `text.ts`. */
import { plural } from './text-numbers';

/** Beyond about a year the exact count helps nobody. */
const LONG_AGO = 250;

const businessDays = (days: number): string => plural(days, 'día hábil', 'días hábiles');

export const calendar = {
  missing: (cutoff: string) => `Seguimiento a ${cutoff}: por construir.`,
  notYet: (cutoff: string) => `El siguiente corte es el ${cutoff}; aún no llega.`,
  open: (cutoff: string) => `Seguimiento a ${cutoff}: construido y sin cerrar.`,
  left: (deadline: string, days: number) =>
    days === 0
      ? 'Hoy es el último día para publicarlo.'
      : `Se publica a más tardar el ${deadline}: ${days === 1 ? 'queda' : 'quedan'} ${businessDays(days)}.`,
  overdue: (deadline: string, days: number) => {
    const since = days > LONG_AGO ? ', hace más de un año' : days > 0 ? `, hace ${businessDays(days)}` : '';
    return `El plazo para publicarlo venció el ${deadline}${since}.`;
  },
  published: (day: string) => `En la hoja dice que se publicó el ${day}.`,
  allClosed: (year: number) => `Los seguimientos de ${year} están cerrados.`,
  chooseCutoff: (cutoff: string) => `Elegir el corte del ${cutoff}`,
  list: (year: number) => `Seguimientos de ${year}`,
  counts: (closed: number, open: number, missing: number) =>
    [
      closed > 0 ? plural(closed, 'cerrado', 'cerrados') : '',
      open > 0 ? plural(open, 'abierto', 'abiertos') : '',
      missing > 0 ? `${missing} por construir` : '',
    ].filter((part) => part !== ''),
  isMissing: (deadline: string) => `por construir; se publica a más tardar el ${deadline}`,
  isOpen: (deadline: string) => `abierto; se publica a más tardar el ${deadline}`,
  isClosed: (day: string | null, author: string | null) =>
    `cerrado${day === null ? '' : ` el ${day}`}${author === null ? '' : ` por ${author}`}; no se vuelve a escribir`,
  isPublished: (day: string) => `publicado el ${day}`,
} as const;
