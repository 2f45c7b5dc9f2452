/** *Preparar solicitudes*: what to ask of whom at a cutoff, as one book for each office. */
import { type Analysis } from '../analysis';
import { isTransparencyProgram, publicationTerm } from '../output/publication';
import { readKey } from '../output/keys';
import { type Parameters } from '../parameters';
import { type MeasuredActivity } from '../progress/measured';
import { dayFromDate, yearOfDay } from '../values/calendar-date';
import { type Day } from '../values/day';
import { nthBusinessDayAfter } from '../values/holidays';
import { findSheet, valueAt } from '../workbook/snapshot';
import { type FollowUpCells, locateFollowUp } from './follow-up-cells';
import { type Office, readOffices } from './offices';
import { type PriorReport, priorReportOf } from './prior-report';
import { fileNamer } from './request-names';

/** One activity that an office is asked about. */
export interface AskedActivity {
  readonly activity: MeasuredActivity;
  /** Its Código, where the plan has one; nobody is told one that the plan may not give. */
  readonly key: string | null;
  readonly unit: FollowUpCells['unit'];
  readonly prior: PriorReport;
  /** Something of it is due at the cutoff. */
  readonly isDue: boolean;
  /** Other offices that are asked the same. */
  readonly alsoAsked: readonly string[];
  readonly supporting: readonly string[];
}

export interface RequestBook {
  readonly office: string;
  /** `Solicitud PAAC Oficina de Planeación 30-abr-2017.xlsx`; no two of one run are alike. */
  readonly fileName: string;
  /** Due first, then in the order of the plan. */
  readonly asked: readonly AskedActivity[];
  /** Activities of the office that are finished and have nothing due since the cutoff before: not asked again. */
  readonly finished: number;
}

/** What all books of one run share. */
export interface RequestRun {
  readonly plan: string | null;
  readonly planYear: number | null;
  readonly isTransparencyProgram: boolean;
  readonly cutoff: Day;
  readonly replyBy: Day;
  readonly books: readonly RequestBook[];
  /** Activities to ask about that name no office: nobody is asked. */
  readonly withoutOffice: readonly MeasuredActivity[];
  /** False where the plan has no Códigos yet: answers are then matched by text. */
  readonly hasKeys: boolean;
}

export interface RequestChoices {
  /** null: half of the publication term after the cutoff, and at least three business days from today. */
  readonly replyBy: Day | null;
  readonly today: Day;
}

export function prepareRequests(analysis: Analysis, choices: RequestChoices): RequestRun {
  const { plan, workbook } = analysis;
  const offices = readOffices(analysis);
  const askable = askableIn(analysis);
  const books = new Map<Office, { asked: AskedActivity[]; finished: number }>();
  const withoutOffice: MeasuredActivity[] = [];
  for (const office of offices.all) books.set(office, { asked: [], finished: 0 });
  for (const activity of plan.activities) {
    const { offices: answering, supporting } = offices.answerableFor(activity);
    const asked = askable(activity);
    if (answering.length === 0 && asked) withoutOffice.push(activity);
    for (const office of answering) {
      const book = books.get(office)!;
      if (!asked) book.finished += 1;
      else {
        const alsoAsked = answering.filter((other) => other !== office).map(({ name }) => name);
        book.asked.push({ ...asked, alsoAsked, supporting: supporting.map(({ name }) => name) });
      }
    }
  }
  const nameFile = fileNamer(plan.cutoff);
  return {
    plan: workbook.fileName,
    planYear: plan.planYear,
    isTransparencyProgram: isTransparencyProgram(analysis),
    cutoff: plan.cutoff,
    replyBy: choices.replyBy ?? usualReplyDay(plan.cutoff, publicationTerm(analysis), choices.today),
    books: offices.all.flatMap((office): RequestBook[] => {
      const { asked, finished } = books.get(office)!;
      if (asked.length === 0) return [];
      const sorted = [...asked.filter(({ isDue }) => isDue), ...asked.filter(({ isDue }) => !isDue)];
      return [{ office: office.name, fileName: nameFile(office.name), asked: sorted, finished }];
    }),
    withoutOffice,
    hasKeys: plan.activities.some((activity) => keyOf(analysis, activity) !== null),
  };
}

export type Askable = Omit<AskedActivity, 'alsoAsked' | 'supporting'>;

/** What to ask about an activity; null where it is finished and nothing of it fell due since the cutoff before. */
export function askableIn(analysis: Analysis): (activity: MeasuredActivity) => Askable | null {
  const { plan, parameters } = analysis;
  const locate = locateFollowUp(analysis);
  const since = cutoffBefore(plan.cutoff, parameters);
  const counts = countKeys(analysis);
  return (activity) => {
    const isRecent = activity.milestones.some(({ due }) => due > since && due <= plan.cutoff);
    if (activity.status === 'done' && !isRecent) return null;
    const places = locate(activity);
    const key = keyOf(analysis, activity);
    return {
      activity,
      key: key !== null && counts.get(readKey(key)!) === 1 ? key : null,
      unit: places.unit,
      prior: priorReportOf(activity, places),
      isDue: activity.plannedToCutoff > 0,
    };
  };
}

/** The Código that stands in the plan; null where there is none. */
export function keyOf({ workbook }: Analysis, { table, row }: MeasuredActivity): string | null {
  const column = table.ownColumns.find(({ id }) => id === 'key')?.column;
  const sheet = column === undefined ? undefined : findSheet(workbook, table.sheet);
  const value = sheet ? valueAt(sheet, row, column!) : null;
  return readKey(value) === null ? null : (value as string).trim().toUpperCase();
}

/** How often the plan has each Código: one of a copied row stands twice until the plan is calculated again. */
export function countKeys(analysis: Analysis): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const activity of analysis.plan.activities) {
    const number = readKey(keyOf(analysis, activity));
    if (number !== null) counts.set(number, (counts.get(number) ?? 0) + 1);
  }
  return counts;
}

/** The usual cutoff before this one. */
function cutoffBefore(cutoff: Day, { cutoffs }: Parameters): Day {
  const year = yearOfDay(cutoff);
  const days = [year - 1, year].flatMap((each) =>
    cutoffs.flatMap(({ month, day }) => dayFromDate(each, month, day) ?? []),
  );
  return days.reduce((latest, day) => (day < cutoff && day > latest ? day : latest), -Infinity);
}

/**
 * An answer must leave time to put the seguimiento together; an office must have time to answer. `term`: business days
 * after the cutoff in which the seguimiento of this plan is published.
 */
export function usualReplyDay(cutoff: Day, term: number, today: Day): Day {
  return Math.max(
    nthBusinessDayAfter(cutoff, Math.max(1, Math.floor(term / 2))),
    nthBusinessDayAfter(today, LEAST_DAYS),
  );
}

const LEAST_DAYS = 3;
