/** Programmed dates of an activity, and how its target is spread over them. */
import { lastDayOfMonth, yearOfDay } from '../values/calendar-date';
import { FREQUENCY_MONTHS, type Frequency } from '../values/date-words';
import { type Day } from '../values/day';
import { type Parameters } from '../parameters';
import { dayFromDate } from '../values/calendar-date';
import { type DatedCell } from './date-cells';
import { type CellReading, type IntervalReading, type Milestone } from './plan';

/** A milestone on its way: it is given its amount where the target is spread (`amounts.ts`), and is 0 until then. */
export interface DatedMilestone extends Omit<Milestone, 'amount'> {
  amount: number;
}

/** Every key by its name and in this order: there is one for each date of a plan. */
export const dated = (start: Day | null, due: Day, cell: CellReading): DatedMilestone => ({
  start,
  due,
  amount: 0,
  cell,
});

/** Ends of the periods of a frequency in a year, ascending. */
function frequencyEnds(frequency: Frequency, year: number, isOnce: boolean, cutoffs: Parameters['cutoffs']): Day[] {
  const months = FREQUENCY_MONTHS[frequency];
  if (months !== null) {
    return Array.from({ length: 12 / months }, (_, index) => lastDayOfMonth(year, (index + 1) * months));
  }
  const days = cutoffs.map(({ month, day }) => dayFromDate(year, month, day)!).sort((a, b) => a - b);
  return isOnce ? days.slice(-1) : days;
}

export interface DatedPlan {
  /** By due date. */
  readonly milestones: readonly DatedMilestone[];
  readonly intervals: readonly IntervalReading[];
}

/**
 * The milestones that an activity's date cells give. `isOnce`: the target is a count of 1 or has to be assumed, so that
 * `Permanente` is due once, at the end of the year.
 */
export function readDatedMilestones(
  dateCells: readonly DatedCell[],
  paired: readonly IntervalReading[],
  year: number,
  isOnce: boolean,
  cutoffs: Parameters['cutoffs'],
): DatedPlan {
  const plain = plainDates(dateCells);
  if (plain) return { milestones: plain, intervals: paired };
  const milestones: DatedMilestone[] = [];
  let intervals: readonly IntervalReading[] = paired;
  for (const dateCell of dateCells) {
    if (dateCell.field !== 'dueDate') continue;
    const { cell } = dateCell;
    for (const { start, due } of dateCell.parts) {
      if (start !== null) intervals = [...intervals, { start, due, startCell: cell, endCell: cell }];
      else if (due !== null) milestones.push(dated(null, due, cell));
    }
  }
  const said = dateCells.find((each) => each.reading.frequency !== null);
  const frequency = said?.reading.frequency ?? null;
  for (const interval of intervals) {
    const { start, due, endCell } = interval;
    if (due === null || !endCell) continue;
    const within =
      frequency && start !== null && !(frequency === 'permanent' && isOnce)
        ? endsWithin(start, due, frequency, isOnce, cutoffs)
        : [];
    if (within.length > 0) for (const end of within) milestones.push(dated(null, end, endCell));
    else milestones.push(dated(start, due, endCell));
  }
  if (said && frequency && milestones.length === 0) {
    // «Mensual», and perhaps a cell that says from when on.
    const from = intervals.reduce((least, { start }) => Math.max(least, start ?? -Infinity), -Infinity);
    const inYear = from === -Infinity ? year : yearOfDay(from);
    for (const due of frequencyEnds(frequency, inYear, isOnce, cutoffs)) {
      if (due >= from) milestones.push(dated(null, due, said.cell));
    }
  }
  return { milestones: milestones.length < 2 ? milestones : sortByDue(milestones), intervals };
}

/** Ends of the periods of a frequency from one day to another, ascending. */
function endsWithin(
  start: Day,
  due: Day,
  frequency: Frequency,
  isOnce: boolean,
  cutoffs: Parameters['cutoffs'],
): Day[] {
  const ends: Day[] = [];
  for (let each = yearOfDay(start); each <= yearOfDay(due); each++) {
    ends.push(...frequencyEnds(frequency, each, isOnce, cutoffs).filter((end) => end >= start && end <= due));
  }
  return ends;
}

/** The dates of the only cell, as most activities have them: no ranges, and no word of how often; null for all others. */
function plainDates(dateCells: readonly DatedCell[]): readonly DatedMilestone[] | null {
  const only = dateCells.length === 1 ? dateCells[0]! : null;
  if (!only || only.field !== 'dueDate' || only.reading.frequency !== null) return null;
  const { parts, cell } = only;
  // Of the length that it will have: a list that grows keeps room for sixteen more.
  const dates = new Array<DatedMilestone>(parts.length);
  let isInOrder = true;
  for (let i = 0; i < parts.length; i++) {
    const { start, due } = parts[i]!;
    if (start !== null || due === null) return null;
    if (i > 0 && due < dates[i - 1]!.due) isInOrder = false;
    dates[i] = dated(null, due, cell);
  }
  return isInOrder ? dates : sortByDue(dates);
}

/** Stable: equal dates stay in written order. */
const sortByDue = (milestones: readonly DatedMilestone[]): DatedMilestone[] =>
  milestones
    .map((each, index) => ({ each, index }))
    .sort((a, b) => a.each.due - b.each.due || a.index - b.index)
    .map(({ each }) => each);
