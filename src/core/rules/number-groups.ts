/** Activity numbers as their parts, and the groups within which plain numbers (1, 2, 3) begin anew. */
import { foldText } from '../values/fold-text';
import { type MeasuredActivity } from '../progress/measured';
import { type FieldId } from '../fields/field';
import { type TableSubject } from './rule';
import { activitySubject } from './subjects';
import { numberCell } from './cells';
import { type CellRef } from '../workbook/snapshot';

export interface NumberedActivity {
  readonly activity: MeasuredActivity;
  readonly number: string;
  /** `1.10` is [1, 10]; null for a number of another make (`A-3`). */
  readonly parts: readonly number[] | null;
  readonly cell: CellRef;
  /** Component, as one key. */
  readonly component: string;
  /** Component and subcomponent, or what the table groups its rows by. */
  readonly group: string;
}

/** Columns that make groups of rows where their cells are merged over several activities. */
const MERGED_FIELDS: ReadonlySet<FieldId | null> = new Set<FieldId | null>([
  'objective',
  'strategy',
  'process',
  'risk',
  null,
]);
/** Columns that make groups of rows also where their text is said again in each row. */
const REPEATED_FIELDS: readonly FieldId[] = ['objective', 'strategy'];

/** Fields in whose cells an activity's number may stand (`numberCell`). */
const NUMBER_CELLS: readonly FieldId[] = ['number', 'activity', 'target'];

const known = new WeakMap<TableSubject, readonly NumberedActivity[]>();

/** The numbered activities of a table, each number cell once (a merged one counts for all that it covers). */
export function numberedActivities(subject: TableSubject): readonly NumberedActivity[] {
  const memo = known.get(subject) ?? numberActivities(subject);
  known.set(subject, memo);
  return memo;
}

/** Sign by sign: nearly every number of a plan is another one. */
function partsOf(number: string): readonly number[] | null {
  const parts: number[] = [];
  let [part, digits] = [0, 0];
  for (let i = 0; i < number.length; i++) {
    const code = number.charCodeAt(i);
    if (code >= ZERO && code < ZERO + 10) {
      part = part * 10 + code - ZERO;
      digits += 1;
    } else if (code === POINT && digits > 0) {
      parts.push(part);
      part = digits = 0;
    } else return null;
  }
  if (digits === 0) return null;
  parts.push(part);
  return parts;
}

const ZERO = 48;
const POINT = 46;

/** Makes the name of one group once: rows that follow one another are nearly always of the same. */
function groupNamer(): (component: string, subcomponent: string) => string {
  let [ofComponent, ofSubcomponent, name] = ['', '', ' |  | '];
  return (component, subcomponent) => {
    if (component !== ofComponent || subcomponent !== ofSubcomponent) {
      [ofComponent, ofSubcomponent] = [component, subcomponent];
      name = `${component} | ${subcomponent} | `;
    }
    return name;
  };
}

function numberActivities(subject: TableSubject): readonly NumberedActivity[] {
  const numbered: NumberedActivity[] = [];
  const seen = sharesNumberCells(subject) ? new Set<number>() : null;
  const groupName = groupNamer();
  const mergedGroupOf = groupByMerges(subject);
  const repeatedFields = REPEATED_FIELDS.filter((field) => subject.table.columns.some((each) => each.field === field));
  for (const activity of subject.activities) {
    if (activity.number === null) continue;
    const cell = numberCell(activitySubject(subject, activity));
    if (seen !== null) {
      const place = cell.row * 16384 + cell.column;
      if (seen.has(place)) continue;
      seen.add(place);
    }
    const component = foldText(activity.component ?? '');
    let group = groupName(component, foldText(activity.subcomponent ?? ''));
    for (const field of repeatedFields) {
      for (const { text } of activity.cells[field] ?? []) group += `${foldText(text)} | `;
    }
    group += mergedGroupOf(activity);
    numbered.push({ activity, number: activity.number, parts: partsOf(activity.number), cell, component, group });
  }
  return numbered;
}

/** May several activities have one number cell? */
function sharesNumberCells({ table, columns, mergedColumns }: TableSubject): boolean {
  if (mergedColumns.size === 0) return false;
  const isMerged = (field: FieldId): boolean =>
    columns.get(field)?.some(({ column }) => mergedColumns.has(column)) ?? false;
  return mergedColumns.has(table.header.left) || NUMBER_CELLS.some(isMerged);
}

/** The merged cells beside an activity that cover other activities too, as one key. */
function groupByMerges({ table, activities, cellAt }: TableSubject): (activity: MeasuredActivity) => string {
  const columns = table.columns.filter(({ field }) => MERGED_FIELDS.has(field)).map(({ column }) => column);
  if (columns.length === 0) return () => '';
  const placeOf = (activity: MeasuredActivity, column: number): number => {
    const cell = cellAt(activity.row, column);
    return cell.row * 16384 + cell.column;
  };
  const counts = new Map<number, number>();
  for (const activity of activities) {
    for (const column of columns) {
      const place = placeOf(activity, column);
      counts.set(place, (counts.get(place) ?? 0) + 1);
    }
  }
  return (activity) => {
    let group = '';
    for (const column of columns) {
      const place = placeOf(activity, column);
      if (counts.get(place)! > 1) group += group === '' ? place : ` | ${place}`;
    }
    return group;
  };
}
