/** Reads the date cells of an activity, independent of any year that they do not state. */
import { type FieldId } from '../fields/field';
import { FIRST_DAY, dateFromDay, formatDay, isPlanDay } from '../values/calendar-date';
import { type TableColumn } from '../recognize/table';
import { type DateText, type WrittenDate, readDateText, resolveDate } from '../values/date-text';
import { DAYS_1904, type Day } from '../values/day';
import { isDateFormat, isMonthFormat } from '../values/number-format';
import { isCellError } from '../workbook/snapshot';
import { type CellReading, type DateCellReading } from './plan';

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
}

/** What is written, in the plan's year: the same for all cells that say the same. */
export interface DatesInYear {
  readonly reading: DateText;
  readonly parts: readonly DatedPart[];
  /** How many of its dates are no days in that year (29 February). */
  readonly impossible: number;
  /** The day that each part says of a column that tells when something begins, and of any other. */
  readonly startDays: readonly Day[];
  readonly dueDays: readonly Day[];
}

/** A date cell of an activity. */
export interface DatedCell extends DatesInYear {
  readonly cell: CellReading;
  readonly field: FieldId;
  /** Last row that the cell covers through a merge. */
  readonly lastRow: number;
}

/** Puts equal readings into the plan's year once. */
export function makeYearReader(year: number): (reading: DateText) => DatesInYear {
  const known = new Map<DateText, DatesInYear>();
  return (reading) => {
    let dates = known.get(reading);
    if (!dates) known.set(reading, (dates = inYear(year, reading)));
    return dates;
  };
}

function inYear(year: number, reading: DateText): DatesInYear {
  const parts: DatedPart[] = [];
  let impossible = 0;
  for (const { start, due } of reading.parts) {
    const from = start && resolveDate(start, year);
    const to = due && resolveDate(due, year);
    if ((start && !from) || (due && !to)) impossible++;
    if (!from && !to) continue;
    const first = start ? (from?.first ?? null) : (to?.first ?? null);
    parts.push({ start: from?.first ?? null, due: to?.last ?? null, first });
  }
  const isDay = (day: Day | null): day is Day => day !== null;
  return {
    reading,
    parts,
    impossible,
    startDays: parts.map(({ first }) => first).filter(isDay),
    dueDays: parts.map(({ due, start }) => due ?? start).filter(isDay),
  };
}

/** `lastRow`: the last one that the cell covers through a merge. Every key by its name: there is one for each cell. */
export const datedCell = (
  cell: CellReading,
  { field }: TableColumn,
  lastRow: number,
  { reading, parts, impossible, startDays, dueDays }: DatesInYear,
): DatedCell => ({ cell, field: field!, lastRow, reading, parts, impossible, startDays, dueDays });

const NOTHING_UNREADABLE: readonly string[] = [];

/** What the rules see of a date cell. */
export function describeDateCell({ cell, field, reading, impossible, startDays, dueDays }: DatedCell): DateCellReading {
  const isStart = field === 'startDate';
  // «A partir de marzo» says enough in a start cell, and beside «Mensual».
  const openStarts = isStart || reading.frequency !== null ? NOTHING_UNREADABLE : reading.openStarts;
  const days = isStart ? startDays : dueDays;
  const isReadable = reading.unreadable.length + impossible + openStarts.length === 0;
  return {
    cell,
    field,
    days,
    unreadable: isReadable
      ? NOTHING_UNREADABLE
      : [...reading.unreadable, ...new Array<string>(impossible).fill(cell.text), ...openStarts],
    isOnDemand: reading.isOnDemand,
    isSingleDateAsText: typeof cell.value === 'string' && reading.isSingleDay && days.length === 1,
  };
}
