/** Reads the date cells of an activity, independent of any year that they do not state. */
import { type FieldId } from '../fields/field';
import { FIRST_DAY, dateFromDay, formatDay, isPlanDay } from '../values/calendar-date';
import { type DateText, type WrittenDate, readDateText, resolveDate } from '../values/date-text';
import { DAYS_1904, type Day } from '../values/day';
import { isDateFormat, isMonthFormat } from '../values/number-format';
import { isCellError } from '../workbook/snapshot';
import { type PlacedCell } from './cells';
import { type CellReading, type DateCellReading } from './plan';

export interface DateCell {
  readonly cell: CellReading;
  readonly field: FieldId;
  readonly reading: DateText;
  /** Last row that the cell covers through a merge. */
  readonly lastRow: number;
}

const NOTHING: DateText = {
  parts: [],
  unreadable: [],
  openStarts: [],
  frequency: null,
  isOnDemand: false,
  isSingleDay: false,
  isEmpty: false,
};

/** A reader of date cells that reads equal texts once. */
export function makeDateReader(dateSystem: 1900 | 1904): (cell: CellReading) => DateText {
  const known = new Map<string, DateText>();
  const shownAsDays = new Map<number, DateText>();
  const shownAsMonths = new Map<number, DateText>();
  return (cell) => {
    const { value } = cell;
    if (typeof value === 'string') {
      let reading = known.get(value);
      if (!reading) known.set(value, (reading = readDateText(value)));
      return reading;
    }
    // An error value has a finding of its own.
    if (value === null || isCellError(value)) return NOTHING;
    const day = typeof value === 'number' ? Math.floor(value) + (dateSystem === 1904 ? DAYS_1904 : 0) : NaN;
    if (!isPlanDay(day)) {
      const isOldDate = isDateFormat(cell.numberFormat) && day >= FIRST_DAY;
      return { ...NOTHING, unreadable: [isOldDate ? formatDay(day) : cell.text] };
    }
    const isMonthAlone = isMonthFormat(cell.numberFormat);
    // Read once each, like texts: a plan has thousands of cells and some hundred days.
    const days = isMonthAlone ? shownAsMonths : shownAsDays;
    const seen = days.get(day);
    if (seen) return seen;
    const { year, month, day: ofMonth } = dateFromDay(day);
    // Excel makes the first of the month of a typed «dic-20» and goes on showing the month: it means what people see.
    const isMonth = ofMonth === 1 && isMonthAlone;
    const due: WrittenDate = { year, month, lastMonth: month, day: isMonth ? null : ofMonth, span: null };
    const reading: DateText = { ...NOTHING, parts: [{ start: null, due, from: 0, to: 0 }] };
    days.set(day, reading);
    return reading;
  };
}

/** A date or range of a cell, with its days. */
export interface DatedPart {
  readonly start: Day | null;
  readonly due: Day | null;
  /** First day of a month or part of a year that stands alone, for cells that say when something begins. */
  readonly first: Day | null;
  readonly cell: CellReading;
}

/** A date cell in the plan's year. */
export interface DatedCell extends DateCell {
  readonly parts: readonly DatedPart[];
  /** What is no day in that year (29 February). */
  readonly impossible: readonly string[];
}

const NOTHING_IMPOSSIBLE: readonly string[] = [];

/** The days of a cell in the plan's year. */
export function dateIn(year: number, { cell, field, reading, lastRow }: DateCell): DatedCell {
  let parts: DatedPart[] | null = null;
  let impossible: string[] | null = null;
  for (const { start, due } of reading.parts) {
    const from = start && resolveDate(start, year);
    const to = due && resolveDate(due, year);
    if ((start && !from) || (due && !to)) (impossible ??= []).push(cell.text);
    if (!from && !to) continue;
    const first = start ? (from?.first ?? null) : (to?.first ?? null);
    const part: DatedPart = { start: from?.first ?? null, due: to?.last ?? null, first, cell };
    if (parts) parts.push(part);
    else parts = [part];
  }
  return { cell, field, reading, lastRow, parts: parts ?? [], impossible: impossible ?? NOTHING_IMPOSSIBLE };
}

/** What the rules see of a date cell. */
export function describeDateCell({ cell, field, reading, parts, impossible }: DatedCell): DateCellReading {
  const isStart = field === 'startDate';
  // «A partir de marzo» says enough in a start cell, and beside «Mensual».
  const openStarts = isStart || reading.frequency !== null ? NOTHING_IMPOSSIBLE : reading.openStarts;
  const days = daysOf(parts, isStart);
  const isReadable = reading.unreadable.length + impossible.length + openStarts.length === 0;
  return {
    cell,
    field,
    days,
    unreadable: isReadable ? NOTHING_IMPOSSIBLE : [...reading.unreadable, ...impossible, ...openStarts],
    isOnDemand: reading.isOnDemand,
    isSingleDateAsText: typeof cell.value === 'string' && reading.isSingleDay && days.length === 1,
  };
}

/** The day that each part says of its own column. */
function daysOf(parts: readonly DatedPart[], isStart: boolean): Day[] {
  const days: Day[] = parts.map((part) => (isStart ? part.first : (part.due ?? part.start)) ?? NaN);
  return days.some(Number.isNaN) ? days.filter((day) => !Number.isNaN(day)) : days;
}

export const toDateCell = (placed: PlacedCell, lastRow: number, reading: DateText): DateCell => ({
  cell: placed.cell,
  field: placed.column.field!,
  reading,
  lastRow,
});
