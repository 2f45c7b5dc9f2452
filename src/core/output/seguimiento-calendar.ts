/** Which seguimientos there are, which ones the entity's cutoffs ask for, and which is next. */
import { type Analysis } from '../analysis';
import { findFollowedYear } from '../recognize/stated-cutoffs';
import { dayFromDate } from '../values/calendar-date';
import { type Day } from '../values/day';
import { businessDaysBetween } from '../values/holidays';
import { publicationDeadline, publicationTerm } from './publication';
import { type KnownSeguimiento, listSeguimientos } from './seguimiento-list';

export interface CalendarEntry {
  readonly cutoff: Day;
  /** Last day to publish it. */
  readonly deadline: Day;
  /** null: there is no sheet of this cutoff. */
  readonly known: KnownSeguimiento | null;
}

export interface NextSeguimiento extends CalendarEntry {
  /** The cutoff has come. */
  readonly isDue: boolean;
  /** Business days from tomorrow to the deadline, 0 on its day; once it has passed, those since then. */
  readonly businessDays: number;
  readonly isOverdue: boolean;
}

export interface SeguimientoCalendar {
  /** Year whose cutoffs are listed. */
  readonly year: number;
  /** By cutoff: those that the entity's cutoffs ask for in that year, and all that are there. */
  readonly entries: readonly CalendarEntry[];
  /** null: all of the year are closed. */
  readonly next: NextSeguimiento | null;
}

export interface CalendarCircumstances {
  readonly today: Day;
  /** The one cutoff that the workbook's own headers state; null where they state none, or several. */
  readonly stated: Day | null;
}

export function seguimientoCalendar(
  analysis: Pick<Analysis, 'workbook' | 'recognition' | 'settings' | 'parameters'>,
  { today, stated }: CalendarCircumstances,
): SeguimientoCalendar {
  const year = findFollowedYear(analysis.workbook, analysis.recognition, today);
  const known = new Map(listSeguimientos(analysis).map((each) => [each.cutoff, each]));
  const usual = analysis.parameters.cutoffs
    .map(({ month, day }) => dayFromDate(year, month, day))
    .filter((day) => day !== null);
  const term = publicationTerm(analysis);
  const entryOf = (cutoff: Day): CalendarEntry => ({
    cutoff,
    deadline: publicationDeadline(cutoff, term),
    known: known.get(cutoff) ?? null,
  });
  const next = findNext([...known.values()], [...usual].sort(byDay), today, stated);
  return {
    year,
    entries: [...new Set([...usual, ...known.keys()])].sort(byDay).map(entryOf),
    next: next === null ? null : withTerm(entryOf(next), today),
  };
}

const byDay = (a: Day, b: Day): number => a - b;

/**
 * After the last one that is there; an open one is still the one to work on, until the next cutoff has come. A workbook
 * without any goes by what its headers state, else by the last cutoff that has come: earlier ones were made elsewhere.
 */
function findNext(
  known: readonly KnownSeguimiento[],
  usual: readonly Day[],
  today: Day,
  stated: Day | null,
): Day | null {
  const last = known[known.length - 1];
  if (!last) return stated ?? [...usual].reverse().find((cutoff) => cutoff <= today) ?? usual[0] ?? null;
  const after = usual.find((cutoff) => cutoff > last.cutoff) ?? null;
  if (last.isClosed) return after;
  return after !== null && after <= today ? after : last.cutoff;
}

function withTerm(entry: CalendarEntry, today: Day): NextSeguimiento {
  const isOverdue = today > entry.deadline;
  const businessDays = isOverdue
    ? businessDaysBetween(entry.deadline, today)
    : businessDaysBetween(today, entry.deadline);
  return { ...entry, isDue: entry.cutoff <= today, businessDays, isOverdue };
}
