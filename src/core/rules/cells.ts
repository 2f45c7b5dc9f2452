/** Which cell a finding names: the words of the contract (`date cell`, `report cell` …) for every rule that uses them. */
import { type FieldId } from '../fields/field';
import { cellsOf } from '../plan/activity-cells';
import { type CellReading } from '../plan/plan';
import { type TableColumn } from '../recognize/table';
import { type CellRef, isCellError } from '../workbook/snapshot';
import { lastDayOfMonth } from '../values/calendar-date';
import { isBlankText, isNotApplicableText } from '../values/date-text';
import { type ActivitySubject, type TableView } from './rule';

/** Fields that say when; a table that has none of them lacks its dates. */
export const DATE_FIELDS = ['startDate', 'endDate', 'dueDate', 'period'] as const;

/** The columns of a field that rules look at; empty where the table has none. */
export const columnsOf = (subject: TableView, field: FieldId): readonly TableColumn[] =>
  subject.columns.get(field) ?? [];

/** Where findings about a whole table stand: its header's first cell. */
export const headerCell = ({ table, cellAt }: TableView): CellRef => cellAt(table.header.top, table.header.left);

/** The header cell of a column. */
export const columnHeaderCell = ({ cellAt }: TableView, column: TableColumn): CellRef =>
  cellAt(column.headerRow, column.headerColumn);

export const cellOf = ({ cellAt }: TableView, reading: CellReading): CellRef => cellAt(reading.row, reading.column);

/** The cells of an activity that hold anything, in the columns of a field that rules look at. */
export function readingsOf({ activity, unusedColumns }: ActivitySubject, field: FieldId): readonly CellReading[] {
  const readings = cellsOf(activity.cells, field);
  return unusedColumns.size === 0 || readings.length === 0 ? readings : without(readings, unusedColumns);
}

/** The readings themselves where none is in these columns: no other list is made for nearly all of them. */
function without(readings: readonly CellReading[], columns: ReadonlySet<number>): readonly CellReading[] {
  for (let i = 0; i < readings.length; i++) {
    if (columns.has(readings[i]!.column)) return readings.filter(({ column }) => !columns.has(column));
  }
  return readings;
}

/** Longer texts with a letter in them say something: no need to look closer at every report. */
const LONGEST_NOTHING = 16;

/** Blank, a dash, or `N/A`. */
export function saysNothing({ value, text }: CellReading): boolean {
  if (typeof value !== 'string') return false;
  const first = text.charCodeAt(0);
  const letter = first | 0x20;
  // Nearly all cells begin with a digit, or with a letter other than the N of `N/A`.
  if ((first >= 0x30 && first <= 0x39) || (letter >= 0x61 && letter <= 0x7a && letter !== 0x6e)) return false;
  if (text.length > LONGEST_NOTHING && /[a-z0-9]/i.test(text)) return false;
  return isBlankText(text) || isNotApplicableText(text);
}

const saysSomething = (reading: CellReading): boolean => !saysNothing(reading);

/** Those of them that say something. */
export function tellingReadings(subject: ActivitySubject, field: FieldId): readonly CellReading[] {
  const readings = readingsOf(subject, field);
  for (let i = 0; i < readings.length; i++) if (saysNothing(readings[i]!)) return readings.filter(saysSomething);
  return readings;
}

/** All texts of an activity in a field, as one. */
export function textOf(subject: ActivitySubject, field: FieldId): string {
  const readings = tellingReadings(subject, field);
  let said = '';
  for (let i = 0; i < readings.length; i++) {
    const { value, text } = readings[i]!;
    if (!isCellError(value)) said = said === '' ? text : `${said} ${text}`;
  }
  return said;
}

/** The first cell of a field that says something, else its first cell; null where the table has no such column. */
export function fieldCell(subject: ActivitySubject, field: FieldId): CellRef | null {
  const first = columnsOf(subject, field)[0];
  if (!first) return null;
  const readings = readingsOf(subject, field);
  const filled = readings.find(saysSomething) ?? readings[0];
  return filled ? cellOf(subject, filled) : subject.cellAt(subject.activity.row, first.column);
}

/** A table in which a target column stands for the activity has no activity column of its own. */
export const activityCell = (subject: ActivitySubject): CellRef =>
  fieldCell(subject, 'activity') ??
  fieldCell(subject, 'target') ??
  subject.cellAt(subject.activity.row, subject.table.header.left);

/** The activity cell where numbers stand in the activity texts. */
export const numberCell = (subject: ActivitySubject): CellRef => fieldCell(subject, 'number') ?? activityCell(subject);

/** `target`, or `product` where there is no target column; null where there is neither. */
export const targetField = (subject: TableView): 'target' | 'product' | null =>
  subject.columns.has('target') ? 'target' : subject.columns.has('product') ? 'product' : null;

export function targetCell(subject: ActivitySubject): CellRef | null {
  const field = targetField(subject);
  return field && fieldCell(subject, field);
}

/** Of several date columns the first; of periods the first marked one, or the first. */
export function dateCell(subject: ActivitySubject): CellRef | null {
  const fields = DATE_FIELDS.filter((field) => subject.columns.has(field));
  const dates = fields.filter((field) => field !== 'period');
  const searched = dates.length > 0 ? dates : fields;
  const filled = searched
    .flatMap((field) => tellingReadings(subject, field))
    .sort((a, b) => a.row - b.row || a.column - b.column)[0];
  if (filled) return cellOf(subject, filled);
  const columns = searched.flatMap((field) => columnsOf(subject, field)).map(({ column }) => column);
  return columns.length > 0 ? subject.cellAt(subject.activity.row, Math.min(...columns)) : null;
}

/** `report`, or `evidence` where there is no report column; null where there is neither. */
export const reportField = (subject: TableView): 'report' | 'evidence' | null =>
  subject.columns.has('report') ? 'report' : subject.columns.has('evidence') ? 'evidence' : null;

export function reportCell(subject: ActivitySubject): CellRef | null {
  const field = reportField(subject);
  return field && fieldCell(subject, field);
}

/** The cell from which the executed value came, else the one where it would stand; null where there is no such column. */
export function executedCell(subject: ActivitySubject): CellRef | null {
  const part = subject.activity.executed.parts[0];
  if (part) return cellOf(subject, part.cell);
  return fieldCell(subject, 'executed') ?? executedPeriodCell(subject);
}

/** Where the executed quantity of the last period that is over would stand. */
function executedPeriodCell(subject: ActivitySubject): CellRef | null {
  const { activity, plan, table } = subject;
  const columns = columnsOf(subject, 'executedPeriod');
  const isOver = ({ period }: TableColumn): boolean =>
    period !== null && lastDayOfMonth(plan.yearForDates, period.lastMonth) <= plan.cutoff;
  const column = [...columns].reverse().find(isOver) ?? columns[0];
  const row = table.plannedExecutedColumn === null ? activity.row : activity.lastRow;
  return column ? subject.cellAt(row, column.column) : null;
}

/** True where an activity has any text, number or mark in one of these fields. */
export function saysSomethingIn(subject: ActivitySubject, fields: readonly FieldId[]): boolean {
  for (let i = 0; i < fields.length; i++) {
    const readings = readingsOf(subject, fields[i]!);
    for (let j = 0; j < readings.length; j++) if (!saysNothing(readings[j]!)) return true;
  }
  return false;
}
