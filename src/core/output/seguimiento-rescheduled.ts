/**
 * Dates that had passed and were put off: beside the date of today the seguimiento says which one it was at first. It is
 * known from the version with which the plan was compared, else from the earliest seguimiento that lists the activity.
 */
import { type Analysis } from '../analysis';
import { putOffAfterDue } from '../progress/rescheduled';
import { dateFromDay, isoFromDay, yearOfDay } from '../values/calendar-date';
import { type Day } from '../values/day';
import { type CellValue } from '../workbook/snapshot';
import { rescheduledWords } from './labels';
import { type KeyedActivity } from './schedule';

/** Of each activity, by its Código in capitals, the date that had passed at the cutoff and was put off. */
export function findPutOffDates(
  { settings, plan }: Pick<Analysis, 'settings' | 'plan'>,
  items: readonly KeyedActivity[],
): ReadonlyMap<string, Day> {
  const initial = initialDates(settings, plan.cutoff);
  const found = new Map<string, Day>();
  for (const { key, activity } of items) {
    // A workbook that goes on into the next year has no old dates of that plan.
    const days = (initial.get(key.toUpperCase()) ?? []).filter((day) => yearOfDay(day) >= plan.yearForDates);
    const now = activity.milestones.map(({ due }) => due);
    const putOff = putOffAfterDue(days, now, plan.cutoff);
    if (putOff !== null) found.set(key.toUpperCase(), putOff);
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

const two = (number: number): string => String(number).padStart(2, '0');

/** `30/09/2017`, and below it which date it was at first. */
export function rescheduledValue(shown: Day | null, initial: Day): CellValue {
  if (shown === null) return '';
  const { day, month, year } = dateFromDay(shown);
  return `${two(day)}/${two(month)}/${year}\n${rescheduledWords(initial)}`;
}

/** The same as a formula of the date's own: figures by `RIGHT`, since format codes differ in a Spanish Excel. */
export function rescheduledFormula(date: string, count: string, initial: Day): string {
  const part = (name: 'DAY' | 'MONTH'): string => `RIGHT("0"&${name}(${date}),2)`;
  return (
    `IF(${count}=0,"",${part('DAY')}&"/"&${part('MONTH')}&"/"&YEAR(${date})` +
    `&CHAR(10)&"${rescheduledWords(initial)}")`
  );
}
