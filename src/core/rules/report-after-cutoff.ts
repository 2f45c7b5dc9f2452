import { dayFromDate, isoFromDay } from '../values/calendar-date';
import { findDateAtoms } from '../values/date-atoms';
import { bareText } from '../values/fold-text';
import { cellOf, reportField, tellingReadings } from './cells';
import { DONE_VERB, NOT_DONE } from './done-verbs';
import { type ActivityRule, type ActivitySubject, defineRule } from './rule';
import { quote, sayDay } from './wording';

const DONE = new RegExp(DONE_VERB);
/** Words before a date that is a limit or the end of what is told, not a day on which something was done. */
const LIMIT =
  /\b(corte|hasta|plazo|vence|vencimiento|para|antes|vigencia|a mas tardar|fecha limite|entre)\b[^.;]{0,20}$/;

export default defineRule<ActivityRule<{ day: string; cutoff: string; words: string }>>({
  id: 'report-after-cutoff',
  severity: 'warning',
  scope: 'activity',
  isOfCutoff: true,
  needs: [],
  title: 'El relato cuenta algo hecho después del corte',
  why: 'El seguimiento es de lo hecho hasta la fecha de corte. Lo posterior se cuenta en el siguiente.',
  guide: null,
  remedy: 'Deje eso para el próximo seguimiento y corrija la cantidad, o revise la fecha del relato.',
  message: ({ day, cutoff, words }) =>
    `${quote(words)} es del ${sayDay(day)}, después del corte (${sayDay(cutoff)}). Déjelo para el próximo seguimiento, o ` +
    'revise la fecha.',
  *check(subject) {
    const field = reportField(subject);
    for (const reading of field ? tellingReadings(subject, field) : []) {
      const late = findLateDate(reading.text, subject);
      if (!late) continue;
      const data = { day: isoFromDay(late.day), cutoff: isoFromDay(subject.plan.cutoff), words: late.words };
      yield { cell: cellOf(subject, reading), data };
    }
  },
  examples: [
    {
      name: 'Una feria de mayo en el seguimiento de abril',
      table: `
        Vigencia 2022
        | Actividad | Meta | Responsable | Fecha               | Valor ejecutado | Seguimiento                                       |
        | Ferias    | 2    | Atención    | 30/03/22 y 30/11/22 | 2               | [[El 12 de mayo de 2022 se realizó la feria.]]    |
        | Informe   | 1    | Planeación  | 2022-03-30          | 1               | [[Se publicó el informe el 03/06/2022 en la web]] |`,
    },
    {
      name: 'Sin columna de seguimiento, lo que se cuenta en la evidencia',
      table: `
        Vigencia 2022
        | Actividad | Meta | Responsable | Fecha               | Valor ejecutado | Evidencia                                    |
        | Ferias    | 2    | Atención    | 30/03/22 y 30/11/22 | 2               | [[Acta de la feria realizada el 12 de mayo]] |`,
    },
    {
      name: 'Antes del corte, por hacer, un plazo, un mes sin día',
      table: `
        Vigencia 2022
        | Actividad | Meta | Responsable | Fecha               | Valor ejecutado | Seguimiento                                                  |
        | Ferias    | 2    | Atención    | 30/03/22 y 30/11/22 | 1               | El 12 de abril de 2022 se realizó la feria.                  |
        | Informe   | 1    | Planeación  | 2022-11-30          | 0               | El informe se publicará el 30 de noviembre de 2022.          |
        | Mesas     | 2    | Planeación  | 2022-11-30          | 1               | Se realizó la primera mesa. La segunda será el 15/06/2022.   |
        | Plan      | 1    | Planeación  | 2022-01-31          | 1               | Se publicó el plan, vigente hasta el 31 de diciembre de 2022 |
        | Acta      | 1    | Planeación  | 2022-01-31          | 1               | Se elaboró el informe de diciembre                           |`,
    },
  ],
});

/** The first day with its day and month that lies after the cutoff, in a sentence that tells of something done. */
function findLateDate(report: string, { plan }: ActivitySubject): { day: number; words: string } | null {
  // A day is written in digits.
  if (!/\d/.test(report)) return null;
  const bare = bareText(report);
  for (const { from, to, year, month, day, failed } of findDateAtoms(bare)) {
    if (failed || month === null || day === null) continue;
    const serial = dayFromDate(year ?? plan.yearForDates, month, day);
    if (serial === null || serial <= plan.cutoff) continue;
    const before = bare.slice(0, from);
    const start = Math.max(before.lastIndexOf('. '), before.lastIndexOf(';'), before.lastIndexOf('\n')) + 1;
    const behind = bare.slice(to);
    const stop = /[.;\n](\s|$)|$/.exec(behind)?.index ?? behind.length;
    const sentence = bare.slice(start, to + stop);
    if (!DONE.test(sentence) || NOT_DONE.test(sentence) || LIMIT.test(bare.slice(start, from))) continue;
    return { day: serial, words: report.slice(from, to).trim() };
  }
  return null;
}
