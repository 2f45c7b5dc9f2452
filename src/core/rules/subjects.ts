/** What rules are shown: the workbook, each of its plan tables, each activity, with the columns that count. */
import { type FieldId } from '../fields/field';
import { type Parameters } from '../parameters';
import { findMeasuredBlock, orderColumns } from '../plan/column-order';
import { type MeasuredActivity, type MeasuredPlan } from '../progress/measured';
import { type Recognition, type Table, type TableColumn } from '../recognize/table';
import { type Closing } from '../workbook/closing';
import { FOLLOW_UP_COLUMNS } from '../workbook/own-marks';
import {
  type Area,
  type CellRef,
  type SheetSnapshot,
  type WorkbookSnapshot,
  findSheet,
  valueAt,
} from '../workbook/snapshot';
import { type IgnoredFinding } from './ignored';
import { type ActivitySubject, type TableSubject, type WorkbookSubject } from './rule';

export interface CheckInput {
  readonly workbook: WorkbookSnapshot;
  readonly recognition: Recognition;
  readonly plan: MeasuredPlan;
  readonly parameters: Parameters;
  /** What the user leaves be, as the workbook remembers it. */
  readonly ignored?: readonly IgnoredFinding[];
  /** What the closings of its seguimientos recorded. */
  readonly closings?: readonly Closing[];
}

/** The workbook as rules see it; its `tables` are the plan tables. */
export function buildSubjects(input: CheckInput): WorkbookSubject {
  const activitiesOf = new Map<Table, MeasuredActivity[]>();
  for (const activity of input.plan.activities) {
    const list = activitiesOf.get(activity.table);
    if (list) list.push(activity);
    else activitiesOf.set(activity.table, [activity]);
  }
  const mergesOf = new Map<string, Merges>();
  const tables: TableSubject[] = [];
  const subject: WorkbookSubject = { ...input, tables };
  for (const table of input.recognition.tables) {
    const sheet = findSheet(input.workbook, table.sheet);
    if (table.kind !== 'plan' || !sheet) continue;
    const merges = mergesOf.get(sheet.name) ?? indexMerges(sheet);
    mergesOf.set(sheet.name, merges);
    const cellAt = (row: number, column: number): CellRef => {
      const merge = merges.isIn.has(column) ? merges.at.get(cellKey(row, column)) : undefined;
      return { sheet: sheet.name, row: merge?.top ?? row, column: merge?.left ?? column };
    };
    const activities = activitiesOf.get(table) ?? [];
    const columns = columnsInUse(table, sheet, input.plan);
    const unusedColumns = columnsLeftOut(table, columns);
    tables.push({ ...subject, table, sheet, activities, columns, unusedColumns, cellAt });
  }
  return subject;
}

/**
 * An activity as rules see it, made when it is looked at and not kept. Every key by its name, as in `readOut`: there is one
 * for each activity.
 */
export const activitySubject = (subject: TableSubject, activity: MeasuredActivity): ActivitySubject => ({
  workbook: subject.workbook,
  recognition: subject.recognition,
  plan: subject.plan,
  parameters: subject.parameters,
  closings: subject.closings,
  tables: subject.tables,
  table: subject.table,
  sheet: subject.sheet,
  activities: subject.activities,
  columns: subject.columns,
  unusedColumns: subject.unusedColumns,
  cellAt: subject.cellAt,
  activity,
});

const cellKey = (row: number, column: number): number => row * 16384 + column;

interface Merges {
  /** Which merged area covers a cell; only as far as the used range goes (whole columns may be merged). */
  readonly at: ReadonlyMap<number, Area>;
  /** Columns that have any: most have none. */
  readonly isIn: ReadonlySet<number>;
}

function indexMerges(sheet: SheetSnapshot): Merges {
  const index = new Map<number, Area>();
  const columns = new Set<number>();
  if (!sheet.area) return { at: index, isIn: columns };
  for (const merge of sheet.merges) {
    const bottom = Math.min(merge.bottom, sheet.area.bottom);
    const right = Math.min(merge.right, sheet.area.right);
    for (let row = merge.top; row <= bottom; row += 1) {
      for (let column = merge.left; column <= right; column += 1) {
        index.set(cellKey(row, column), merge);
        columns.add(column);
      }
    }
  }
  return { at: index, isIn: columns };
}

function columnsInUse(table: Table, sheet: SheetSnapshot, plan: MeasuredPlan): Map<FieldId, readonly TableColumn[]> {
  const measured = findMeasuredBlock(table, plan.cutoff, plan.yearForDates);
  const unused = new Set<number>();
  for (const own of table.ownColumns) {
    if (isFollowUp(own.id) && isBlankColumn(table, sheet, own.column)) unused.add(own.column);
  }
  const inUse = new Map<FieldId, readonly TableColumn[]>();
  for (const [field, columns] of orderColumns(table, sheet, measured)) {
    const left = columns.filter(({ column, block }) => !unused.has(column) && (block === null || block === measured));
    if (left.length > 0) inUse.set(field, left);
  }
  return inUse;
}

function columnsLeftOut(table: Table, inUse: ReadonlyMap<FieldId, readonly TableColumn[]>): ReadonlySet<number> {
  const used = new Set([...inUse.values()].flatMap((columns) => columns.map(({ column }) => column)));
  const left = table.columns.filter(({ column, field }) => field !== null && !used.has(column));
  return new Set(left.map(({ column }) => column));
}

const isFollowUp = (id: string): boolean => FOLLOW_UP_COLUMNS.some((followUp) => followUp === id);

function isBlankColumn(table: Table, sheet: SheetSnapshot, column: number): boolean {
  for (const { top, bottom } of table.activityRows) {
    for (let row = top; row <= bottom; row += 1) {
      const value = valueAt(sheet, row, column);
      if (value !== null && value !== '') return false;
    }
  }
  return true;
}
