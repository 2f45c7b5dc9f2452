/** The email that goes with a request, to be copied: what is asked, by when, how many working days are left. */
import { STATUS_WORDS } from '../output/labels';
import { formatLongDay } from '../values/calendar-date';
import { type Day } from '../values/day';
import { businessDaysBetween } from '../values/holidays';
import { formatAmount, nameOf } from './activity-words';
import { type AskedActivity, type RequestBook, type RequestRun } from './requests';

export interface RequestMail {
  readonly subject: string;
  readonly body: string;
}

/** More than these are in the workbook, and need not be read in an email. */
const LISTED = 12;

export function mailFor(run: RequestRun, book: RequestBook, today: Day): RequestMail {
  const { asked, office, fileName } = book;
  const due = asked.filter(({ isDue }) => isDue);
  const short = run.isTransparencyProgram ? 'PTEP' : 'PAAC';
  const plan = run.isTransparencyProgram
    ? 'Programa de Transparencia y Ética Pública (PTEP)'
    : 'Plan Anticorrupción y de Atención al Ciudadano (PAAC)';
  const year = run.planYear === null ? '' : `, vigencia ${run.planYear}`;
  const cutoff = formatLongDay(run.cutoff);
  const paragraphs = [
    'Buen día:',
    `Estamos preparando el seguimiento al ${plan}${year}, con corte al ${cutoff}. Para eso necesitamos el reporte de ` +
      `${countOf(asked.length, 'actividad', 'actividades')} a cargo de ${office}${partsOf(due.length, asked.length)}.`,
    `Qué le pedimos: en el libro adjunto («${fileName}»), escriba en las celdas amarillas el valor ejecutado desde el ` +
      '1 de enero, qué se hizo y dónde está la evidencia. Lo demás del libro está protegido y no hace falta tocarlo. Si ' +
      'en una actividad no hay nada nuevo, déjela en blanco.',
    `Para cuándo: a más tardar el ${formatLongDay(run.replyBy)}. ${daysLeft(today, run.replyBy)}`,
    ...listOf(due),
    ...(asked.some(({ alsoAsked }) => alsoAsked.length > 0)
      ? [
          `${asked.length === 1 ? 'La actividad se le pide' : 'Algunas actividades se le piden'} también a otra dependencia; ` +
            'el libro dice a cuál. Por favor acuerden con ella un solo valor ejecutado.',
        ]
      : []),
    'Devuelva el mismo libro por este correo. Si algo del plan ya no corresponde (una fecha, una meta, el responsable), ' +
      'no lo cambie en el libro: cuéntenoslo en su respuesta.',
    'Muchas gracias por su trabajo y por su respuesta.',
  ];
  return { subject: `Reporte al ${short}${year}, corte ${cutoff}: ${office}`, body: paragraphs.join('\n\n') };
}

/** Subject and text as one, as they are copied or put into a file. */
export const writeMail = ({ subject, body }: RequestMail): string => `Asunto: ${subject}\n\n${body}\n`;

const countOf = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

function partsOf(due: number, all: number): string {
  if (due === 0) return all === 1 ? ', que sigue abierta' : ', que siguen abiertas';
  if (due === all)
    return all === 1 ? ', que tiene algo programado hasta el corte' : ', todas con algo programado hasta el corte';
  return `: ${due} con algo programado hasta el corte y ${all - due} que ${all - due === 1 ? 'sigue abierta' : 'siguen abiertas'}`;
}

function daysLeft(today: Day, replyBy: Day): string {
  if (replyBy < today) return 'Ese día ya pasó: le agradecemos enviarlo hoy mismo.';
  if (replyBy === today) return 'Es hoy mismo.';
  const days = businessDaysBetween(today, replyBy);
  // A Saturday that is asked for on a Friday.
  if (days === 0) return 'De aquí a ese día no queda ninguno hábil.';
  return days === 1 ? 'Queda 1 día hábil.' : `Quedan ${days} días hábiles.`;
}

function listOf(due: readonly AskedActivity[]): string[] {
  if (due.length === 0) return [];
  const lines = due.slice(0, LISTED).map(({ activity, key, prior, unit }) => {
    const { plannedToCutoff, target, status } = activity;
    const reported = prior.executed === null ? 'sin reporte' : `reportado ${formatAmount(prior.executed, unit)}`;
    const name = nameOf(activity);
    return (
      `- ${key === null ? '' : `${key} · `}${name}${/[.!?…]$/.test(name) ? '' : '.'}\n` +
      `  ${STATUS_WORDS[status]}: programado ${formatAmount(plannedToCutoff, target.unit)}, ${reported}.`
    );
  });
  if (due.length > LISTED) lines.push(`… y ${due.length - LISTED} más, que están en el libro.`);
  return [`Con algo programado hasta el corte:\n${lines.join('\n')}`];
}
