/** What rules are shown: the workbook, each of its plan tables, each activity, with the columns that count. */
import { type FieldId } from '../fields/field';
import { findMeasuredBlock, orderColumns } from '../plan/column-order';
import { type MeasuredActivity, type MeasuredPlan } from '../progress/measured';
import { type Table, type TableColumn } from '../recognize/table';
import { FOLLOW_UP_COLUMNS } from '../workbook/own-marks';
import { type Area, type CellRef, type SheetSnapshot, findSheet, valueAt } from '../workbook/snapshot';
import { type IgnoredFinding } from './ignored';
import { type ActivitySubject, type CheckedWorkbook, type PlanYears, type TableSubject, type TableView } from './rule';

/** What a check begins with: all but the activities, which it is shown one by one. */
export interface CheckStart extends CheckedWorkbook {
  /** What the user leaves be, as the workbook remembers it. */
  readonly ignored?: readonly IgnoredFinding[];
}

export interface CheckInput extends CheckStart {
  readonly plan: MeasuredPlan;
}

/** A table whose activities come to it. */
export interface OpenSubject extends TableSubject {
  readonly activities: MeasuredActivity[];
}

/** The plan tables as rules see them, still without activities. */
export function buildSubjects(start: CheckStart): OpenSubject[] {
  const { workbook, recognition, plan } = start;
  const mergesOf = new Map<string, Merges>();
  const tables: OpenSubject[] = [];
  for (const table of recognition.tables) {
    const sheet = findSheet(workbook, table.sheet);
    if (table.kind !== 'plan' || !sheet) continue;
    const merges = mergesOf.get(sheet.name) ?? indexMerges(sheet);
    mergesOf.set(sheet.name, merges);
    const cellAt = (row: number, column: number): CellRef => {
      const merge = merges.isIn.has(column) ? merges.at.get(cellKey(row, column)) : undefined;
      return { sheet: sheet.name, row: merge?.top ?? row, column: merge?.left ?? column };
    };
    const columns = columnsInUse(table, sheet, plan);
    const unusedColumns = columnsLeftOut(table, columns);
    const mergedColumns = merges.isIn;
    tables.push({ ...start, tables, table, sheet, columns, unusedColumns, mergedColumns, cellAt, activities: [] });
  }
  return tables;
}

/**
 * An activity as rules see it, made when it is looked at and not kept. Every key by its name, as in `readOut`: there is one
 * for each activity.
 */
export const activitySubject = (view: TableView, activity: MeasuredActivity): ActivitySubject => ({
  workbook: view.workbook,
  recognition: view.recognition,
  plan: view.plan,
  parameters: view.parameters,
  closings: view.closings,
  table: view.table,
  sheet: view.sheet,
  columns: view.columns,
  unusedColumns: view.unusedColumns,
  cellAt: view.cellAt,
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

function columnsInUse(table: Table, sheet: SheetSnapshot, plan: PlanYears): Map<FieldId, readonly TableColumn[]> {
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
