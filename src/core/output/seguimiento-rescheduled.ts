/**
 * Dates that had passed and were put off: beside the date of today the seguimiento says which one it was at first. It is
 * known from the version with which the plan was compared, else from the earliest seguimiento that lists the activity.
 */
import { type Analysis } from '../analysis';
import { type MovedDate, putOffAfterDue } from '../progress/rescheduled';
import { dateFromDay, isoFromDay, yearOfDay } from '../values/calendar-date';
import { type Day } from '../values/day';
import { type CellValue } from '../workbook/snapshot';
import { rescheduledWords } from './labels';
import { type KeyedActivity } from './schedule';

/** Of each activity, by its Código in capitals, the dates that had passed at the cutoff and were put off. */
export function findPutOffDates(
  { settings, plan }: Pick<Analysis, 'settings' | 'plan'>,
  items: readonly KeyedActivity[],
): ReadonlyMap<string, readonly MovedDate[]> {
  const initial = initialDates(settings, plan.cutoff);
  const found = new Map<string, readonly MovedDate[]>();
  for (const { key, activity } of items) {
    // A workbook that goes on into the next year has no old dates of that plan.
    const days = (initial.get(key.toUpperCase()) ?? []).filter((day) => yearOfDay(day) >= plan.yearForDates);
    const now = activity.milestones.map(({ due }) => due);
    const putOff = putOffAfterDue(days, now, plan.cutoff);
    if (putOff.length > 0) found.set(key.toUpperCase(), putOff);
  }
  return found;
}

function initialDates(
  { initialDates: compared, builds }: Analysis['settings'],
  cutoff: Day,
): ReadonlyMap<string, readonly Day[]> {
  const dates = new Map<string, readonly Day[]>(Object.entries(compared));
  const earlier = Object.entries(builds).filter(([at]) => at < isoFromDay(cutoff));
  for (const [, build] of earlier.sort(([a], [b]) => (a < b ? -1 : 1))) {
    for (const { key, milestones } of build.activities) {
      const known = key.toUpperCase();
      if (!dates.has(known))
        dates.set(
          known,
          milestones.map(({ due }) => due),
        );
    }
  }
  return dates;
}

/** More of one activity are not told apart: the section of the modifications lists them all. */
const MOST_TOLD = 4;

const two = (number: number): string => String(number).padStart(2, '0');

/** `30/09/2017` */
function dateText(day: Day): string {
  const date = dateFromDay(day);
  return `${two(date.day)}/${two(date.month)}/${date.year}`;
}

/** `30/09/2017`, and below it which date it was at first; null where the date that is shown was not put off. */
export function rescheduledValue(shown: Day | null, putOff: readonly MovedDate[]): CellValue {
  const moved = putOff.slice(0, MOST_TOLD).find(({ to }) => to === shown);
  return moved ? `${dateText(moved.to)}\n${rescheduledWords(moved.from)}` : null;
}

/** The same as a formula: whatever is verified later, the words stand beside the date that they are about, and no other. */
export function rescheduledFormula(date: string, putOff: readonly MovedDate[], serialOffset: number): string {
  return putOff
    .slice(0, MOST_TOLD)
    .reduceRight(
      (rest, { from, to }) =>
        `IF(${date}=${to - serialOffset},"${dateText(to)}"&CHAR(10)&"${rescheduledWords(from)}",${rest})`,
      date,
    );
}
