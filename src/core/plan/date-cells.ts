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
    const { year, month, day: ofMonth } = dateFromDay(day);
    // Excel makes the first of the month of a typed «dic-20» and goes on showing the month: it means what people see.
    const isMonth = ofMonth === 1 && isMonthFormat(cell.numberFormat);
    const due: WrittenDate = { year, month, lastMonth: month, day: isMonth ? null : ofMonth, span: null };
    return { ...NOTHING, parts: [{ start: null, due, from: 0, to: 0 }] };
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

/** The days of a cell in the plan's year, and what is no day in that year (29 February). */
export function datePartsOf(dateCell: DateCell, year: number): { parts: DatedPart[]; impossible: string[] } {
  const parts: DatedPart[] = [];
  const impossible: string[] = [];
  for (const { start, due } of dateCell.reading.parts) {
    const from = start && resolveDate(start, year);
    const to = due && resolveDate(due, year);
    if ((start && !from) || (due && !to)) impossible.push(dateCell.cell.text);
    const first = start ? (from?.first ?? null) : (to?.first ?? null);
    if (from || to) parts.push({ start: from?.first ?? null, due: to?.last ?? null, first, cell: dateCell.cell });
  }
  return { parts, impossible };
}

/** What the rules see of a date cell. */
export function describeDateCell(dateCell: DateCell, year: number): DateCellReading {
  const { cell, field, reading } = dateCell;
  const { parts, impossible } = datePartsOf(dateCell, year);
  const isStart = field === 'startDate';
  // «A partir de marzo» says enough in a start cell, and beside «Mensual».
  const openStarts = isStart || reading.frequency !== null ? [] : reading.openStarts;
  const days = parts.map((part) => (isStart ? part.first : (part.due ?? part.start))).filter((day) => day !== null);
  return {
    cell,
    field,
    days,
    unreadable: [...reading.unreadable, ...impossible, ...openStarts],
    isOnDemand: reading.isOnDemand,
    isSingleDateAsText: typeof cell.value === 'string' && reading.isSingleDay && days.length === 1,
  };
}

export const toDateCell = (placed: PlacedCell, lastRow: number, reading: DateText): DateCell => ({
  cell: placed.cell,
  field: placed.column.field!,
  reading,
  lastRow,
});
