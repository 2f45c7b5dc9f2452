import { dayFromDate, isoFromDay } from '../values/calendar-date';
import { type DateAtom, findDateAtoms, mayHoldDay } from '../values/date-atoms';
import { connect } from '../values/date-lists';
import { bareText, cleanText } from '../values/fold-text';
import { allMatches } from '../values/matches';
import { cellOf, readingsOf, reportField, tellingReadings } from './cells';
import { DONE_VERB, NOT_DONE, tellingText } from './done-verbs';
import { type ActivityRule, type ActivitySubject, defineRule } from './rule';
import { quote, sayDay } from './wording';

const DONE = new RegExp(DONE_VERB, 'g');
/** Words before a date that is a limit or the end of what is told, not a day on which something was done. */
const LIMIT =
  /\b(corte|hasta|plazo|vence|vencimiento|para|antes|vigencia|a mas tardar|entre|a partir|fecha (limite|de (entrega|terminacion|finalizacion|cierre)))\b[^.;]{0,20}$/;
/** Words between a verb and a date that is the day of something still to come. */
const YET_TO_COME =
  /\b(inician?|terminan?|finalizan?|vencen?|culminan?|comienzan?|empiezan?|rigen?|deben?|van? a|se (realizan?|llevan? a cabo|celebran?)|proxim[oa]s?|reprogram[a-z]+|aplaz[a-z]+|a [a-z]+[aei]rse)\b/;
/** `el cronograma del 12 de mayo`, `la convocatoria a la audiencia del 12 de mayo`. */
const PLANNED_DAY =
  /\b(convocatorias?|invitacion(es)?|citacion(es)?|avisos?|cronogramas?|agendas?|calendarios?|plan(es)? de (trabajo|accion)|programacion)\b[^.;]*\bdel?( dia)?\s*$/;
/** `se aprobó el cronograma: primera mesa el 5 de mayo, segunda el 7 de julio`. */
const PLANNED_LIST = /\b(cronogramas?|agendas?|calendarios?|plan(es)? de (trabajo|accion)|programacion)\b[^.;]*:/;
const ABBREVIATION = /^(no|nro|num|art|arts|dr|dra|sr|sra|ing|lic|pag|ext|etc)$/;

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
  when: (subject) => {
    const field = reportField(subject);
    if (!field) return false;
    for (const { value, text } of readingsOf(subject, field)) {
      if (mayTellDay(typeof value === 'string' ? value : text)) return true;
    }
    return false;
  },
  *check(subject) {
    const field = reportField(subject);
    for (const reading of field ? tellingReadings(subject, field) : []) {
      const late = findLateDate(typeof reading.value === 'string' ? reading.value : reading.text, subject);
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
      name: 'El verbo junto a la fecha dice que se hizo, también tras «No.» y en el último de varios días',
      table: `
        Vigencia 2022
        | Actividad | Meta | Responsable | Fecha      | Valor ejecutado | Seguimiento                                                       |
        | Acto      | 1    | Jurídica    | 2022-03-30 | 1               | [[Se expidió la Resolución No. 123 del 12 de mayo de 2022]]       |
        | Mesas     | 3    | Planeación  | 2022-03-30 | 3               | [[Mesas realizadas el 12 de marzo, 15 de abril y 20 de mayo]]     |
        | Informe   | 1    | Planeación  | 2022-03-30 | 1               | [[Con corte a 30 de abril; se publicó el 13 de mayo de 2022]]     |`,
    },
    {
      name: 'Se hizo algo, y la fecha es de lo que viene, de otro año o de un enlace',
      table: `
        Vigencia 2022
        | Actividad | Meta | Responsable | Fecha      | Valor ejecutado | Seguimiento                                                                |
        | Feria     | 1    | Atención    | 2022-11-30 | 0               | La feria se hará el 12 de mayo. Se publicó la nueva fecha.                 |
        | Audiencia | 1    | Planeación  | 2022-11-30 | 0               | Se publicó la convocatoria a la audiencia del 12 de mayo de 2022           |
        | Plan      | 1    | Planeación  | 2022-11-30 | 0               | Se elaboró el plan de trabajo del 1 de mayo al 30 de junio de 2022         |
        | Mesas     | 2    | Planeación  | 2022-03-30 | 2               | Se realizaron el 14 de octubre y el 3 de noviembre de 2021                 |
        | Informe   | 1    | Planeación  | 2022-03-30 | 1               | Se publicó en https://www.entidad.gov.co/2022/05/12/informe                |`,
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

/** A day is written in digits. */
const mayTellDay = (report: string): boolean => /\d/.test(report) && mayHoldDay(bareText(report));

interface Span {
  readonly from: number;
  readonly to: number;
}

/** The first day with its day and month that lies after the cutoff, and on which something was done. */
function findLateDate(report: string, { plan }: ActivitySubject): { day: number; words: string } | null {
  if (!mayTellDay(report)) return null;
  const text = report.normalize('NFC');
  const bare = tellingText(text);
  for (const { from, to, year, month, day } of datesIn(bare)) {
    if (month === null || day === null) continue;
    const serial = dayFromDate(year ?? plan.yearForDates, month, day);
    if (serial === null || serial <= plan.cutoff || !tellsOfDone(bare, { from, to })) continue;
    return { day: serial, words: cleanText(text.slice(from, to)) };
  }
  return null;
}

/** The dates of a text; of a list (`14 de octubre y 3 de noviembre de 2021`) the last one lends the others its year. */
function datesIn(bare: string): readonly DateAtom[] {
  // The point behind a date ends its sentence.
  const atoms = findDateAtoms(bare)
    .filter(({ failed }) => !failed)
    .map((atom) => (bare[atom.to - 1] === '.' ? { ...atom, to: atom.to - 1 } : atom));
  const ties = connect(bare, atoms);
  for (let index = atoms.length - 2; index >= 0; index -= 1) {
    const [atom, next] = [atoms[index]!, atoms[index + 1]!];
    if (atom.year === null && ties[index + 1] !== 'none') atoms[index] = { ...atom, year: next.year };
  }
  // `Del 1 de mayo al 30 de junio` is one thing, told of at its end.
  return atoms.map((atom, index) => (ties[index] === 'range' ? { ...atom, from: atoms[index - 1]!.from } : atom));
}

/** Is the date that of the verb next to it, and is that a verb of having been done? */
function tellsOfDone(bare: string, date: Span): boolean {
  const sentence = sentenceAround(bare, date);
  const before = bare.slice(sentence.from, date.from);
  if (LIMIT.test(before)) return false;
  const verbBefore = allMatches(before, DONE).pop();
  if (verbBefore) {
    const between = before.slice(verbBefore.index + verbBefore[0].length);
    const lead = before.slice(Math.max(0, verbBefore.index - 25), verbBefore.index);
    if (NOT_DONE.test(lead)) return false;
    return ![NOT_DONE, YET_TO_COME, PLANNED_DAY, PLANNED_LIST].some((words) => words.test(between));
  }
  const behind = bare.slice(date.to, sentence.to);
  const verbBehind = allMatches(behind, DONE)[0];
  if (!verbBehind) return false;
  const between = behind.slice(0, verbBehind.index);
  return [before, between].every((words) => !NOT_DONE.test(words) && !YET_TO_COME.test(words));
}

/** From one full stop, semicolon or line break to the next; the point of `No. 3` is none. */
function sentenceAround(bare: string, { from, to }: Span): Span {
  let start = 0;
  for (const stop of allMatches(bare.slice(0, from), /(\b[a-z]{1,4})?\.\s|[;\n]/g)) {
    if (!ABBREVIATION.test(stop[1] ?? '')) start = stop.index + stop[0].length;
  }
  const stop = /[.;\n](\s|$)|$/.exec(bare.slice(to))!.index;
  return { from: start, to: to + stop };
}
