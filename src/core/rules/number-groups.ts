/** Activity numbers as their parts, and the groups within which plain numbers (1, 2, 3) begin anew. */
import { foldText } from '../values/fold-text';
import { type MeasuredActivity } from '../progress/measured';
import { type FieldId } from '../fields/field';
import { type ActivitySubject, type TableSubject } from './rule';
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

/** Columns whose merged or repeated cells make groups of rows. */
const GROUPING_FIELDS: readonly FieldId[] = ['objective', 'strategy', 'process', 'risk'];

/** The numbered activities of a table, each number cell once (a merged one counts for all that it covers). */
export function numberedActivities(subject: TableSubject): readonly NumberedActivity[] {
  const numbered: NumberedActivity[] = [];
  const seen = new Set<string>();
  for (const activity of subject.activities) {
    if (activity.number === null) continue;
    const activitySubject: ActivitySubject = { ...subject, activity };
    const cell = numberCell(activitySubject);
    const place = `${cell.row} ${cell.column}`;
    if (seen.has(place)) continue;
    seen.add(place);
    const parts = /^\d+(\.\d+)*$/.test(activity.number) ? activity.number.split('.').map(Number) : null;
    const component = foldText(activity.component ?? '');
    const group = `${component} | ${foldText(activity.subcomponent ?? '')} | ${groupOf(activitySubject)}`;
    numbered.push({ activity, number: activity.number, parts, cell, component, group });
  }
  return numbered;
}

function groupOf({ activity, table, cellAt }: ActivitySubject): string {
  const texts = GROUPING_FIELDS.flatMap((field) => (activity.cells[field] ?? []).map(({ text }) => foldText(text)));
  const unknown = table.columns
    .filter(({ field }) => field === null)
    .map(({ column }) => cellAt(activity.row, column).row);
  return [...texts, ...unknown.filter((row) => row !== activity.row)].join(' | ');
}
