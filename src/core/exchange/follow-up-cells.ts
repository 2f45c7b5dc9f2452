/** Where what an office reports belongs in the plan: the follow-up cells of an activity at the cutoff, and what they hold. */
import { type Analysis } from '../analysis';
import { type FieldId } from '../fields/field';
import { blockCutoff, findMeasuredBlock, orderColumns, saysPercent } from '../plan/column-order';
import { lastDayOfPeriod } from '../plan/period-cells';
import { type MeasuredActivity } from '../progress/measured';
import { type StatedCutoff, findStatedCutoffs } from '../recognize/stated-cutoffs';
import { type Table, type TableColumn } from '../recognize/table';
import { type Day } from '../values/day';
import { isPercentFormat } from '../values/number-format';
import { contains } from '../workbook/address';
import { FOLLOW_UP_COLUMNS, type FollowUpColumnId } from '../workbook/own-marks';
import { type CellContent } from '../workbook/patch';
import { type CellRef, type SheetSnapshot, findSheet, formulaAt, numberFormatAt, valueAt } from '../workbook/snapshot';

export { FOLLOW_UP_COLUMNS as FOLLOW_UP_FIELDS, type FollowUpColumnId as FollowUpField };

/** Why nothing can be written where it would belong. */
export type CellObstacle =
  /** The table has no such column (yet). */
  | 'no-column'
  /** Its follow-up columns are of other cutoffs. */
  | 'no-block'
  | 'formula'
  /** One merged cell for several activities. */
  | 'shared'
  /** The activity takes several rows, and more than one of them holds something. */
  | 'several-rows'
  /** What was executed is kept by period, and no period ends at the cutoff. */
  | 'no-period'
  | 'protected';

export interface FollowUpCell {
  /** null where there is none. */
  readonly ref: CellRef | null;
  readonly holds: CellContent;
  readonly numberFormat: string;
  /** The cutoff that its header names, where that is another one; null otherwise. */
  readonly statedCutoff: Day | null;
  readonly obstacle: CellObstacle | null;
}

/** The three cells of one activity. */
export interface FollowUpCells {
  readonly cells: Readonly<Record<FollowUpColumnId, FollowUpCell>>;
  /** What the executed cell counts in: `percent` also where its column holds a share of a target that counts. */
  readonly unit: 'count' | 'percent';
  /** True where its cell holds what was done in its own period only, not since January. */
  readonly isByPeriod: boolean;
  /** True where the column says 50 for 50 %. */
  readonly isInPoints: boolean;
}

const NO_CELL: FollowUpCell = {
  ref: null,
  holds: { formula: null, value: null },
  numberFormat: 'General',
  statedCutoff: null,
  obstacle: 'no-column',
};

/** Says of any activity of the analysis where its report belongs. Build it once for many activities. */
export function locateFollowUp(analysis: Analysis): (activity: MeasuredActivity) => FollowUpCells {
  const layouts = new Map<Table, Layout>();
  const { workbook, recognition, plan } = analysis;
  const stated = findStatedCutoffs(workbook, recognition, plan.yearForDates).filter(
    ({ day, isOfBlock }) => day !== plan.cutoff && !isOfBlock,
  );
  const known = new Map<MeasuredActivity, FollowUpCells>();
  return (activity) => {
    let cells = known.get(activity);
    if (cells) return cells;
    let layout = layouts.get(activity.table);
    if (!layout) layouts.set(activity.table, (layout = layOut(analysis, activity.table, stated)));
    known.set(activity, (cells = locate(layout, activity)));
    return cells;
  };
}

interface Layout {
  readonly sheet: SheetSnapshot | null;
  /** Cutoffs that headers of the table name, and that are not the chosen one. */
  readonly stated: readonly StatedCutoff[];
  /** In the order in which they are looked at; none for a field that has only columns of other cutoffs. */
  readonly columns: ReadonlyMap<FieldId, readonly TableColumn[]>;
  /** Fields whose columns are all of other cutoffs. */
  readonly elsewhere: ReadonlySet<FieldId>;
  /** The column of the executed period that ends at the cutoff; undefined where none does. */
  readonly period: TableColumn | undefined;
  readonly isByPeriod: boolean;
  readonly isInPoints: boolean;
}

function layOut({ workbook, plan }: Analysis, table: Table, stated: readonly StatedCutoff[]): Layout {
  const sheet = findSheet(workbook, table.sheet) ?? null;
  const measured = findMeasuredBlock(table, plan.cutoff, plan.yearForDates);
  // The block measured may be that of an earlier cutoff: what is reported now does not belong there.
  const isOfCutoff = measured !== null && blockCutoff(table, measured, plan.yearForDates) === plan.cutoff;
  const columns = new Map<FieldId, readonly TableColumn[]>();
  const elsewhere = new Set<FieldId>();
  if (sheet) {
    for (const [field, ordered] of orderColumns(table, sheet, measured)) {
      const inBlock = ordered.filter(({ block }) => block !== null && block === measured);
      const used = inBlock.length > 0 ? (isOfCutoff ? inBlock : []) : ordered.filter(({ block }) => block === null);
      columns.set(field, used);
      if (used.length === 0) elsewhere.add(field);
    }
  }
  const endsAtCutoff = ({ period }: TableColumn): boolean =>
    period !== null && lastDayOfPeriod(period, plan.yearForDates) === plan.cutoff;
  const executed = columns.get('executed') ?? [];
  const periods = columns.get('executedPeriod') ?? [];
  return {
    sheet,
    stated: stated.filter(({ cell }) => cell.sheet === table.sheet),
    columns,
    elsewhere,
    period: periods.find(endsAtCutoff),
    isByPeriod: executed.length > 0 ? isOfCutoff && table.blocksHold === 'period' : periods.length > 0,
    isInPoints: plan.activities.some((activity) => activity.table === table && saysPoints(activity)),
  };
}

/** A percentage that was written as 50. */
const saysPoints = ({ executed }: MeasuredActivity): boolean =>
  executed.parts.some(({ cell, reading }) => reading === 'points' && typeof cell.value === 'number');

function locate(layout: Layout, activity: MeasuredActivity): FollowUpCells {
  const { columns, period, isByPeriod } = layout;
  const at = (id: FollowUpColumnId): FollowUpCell => {
    // A column that we added for this table goes before one that stands beside it for another table.
    const added = activity.table.ownColumns.find((own) => own.id === id)?.column;
    const found = columns.get(id);
    const column = found?.find((each) => each.column === added) ?? found?.[0];
    if (column) {
      const said = layout.stated.find(
        ({ cell }) => cell.row === column.headerRow && cell.column === column.headerColumn,
      );
      return { ...cellAt(layout, activity, column.column, activity.row), statedCutoff: said?.day ?? null };
    }
    if (layout.elsewhere.has(id)) return { ...NO_CELL, obstacle: 'no-block' };
    return NO_CELL;
  };
  const executed = at('executed');
  const isOfPeriods = executed.ref === null && columns.has('executedPeriod');
  const row = activity.table.plannedExecutedColumn === null ? activity.row : activity.lastRow;
  const cells = {
    executed: !isOfPeriods
      ? executed
      : period
        ? cellAt(layout, activity, period.column, row, true)
        : { ...NO_CELL, obstacle: 'no-period' as const },
    report: at('report'),
    evidence: at('evidence'),
  };
  const column = columns.get('executed')?.[0];
  const isShare =
    activity.target.unit === 'percent' ||
    (column !== undefined && (saysPercent(column) || isPercentFormat(cells.executed.numberFormat)));
  return { cells, unit: isShare ? 'percent' : 'count', isByPeriod, isInPoints: isShare && layout.isInPoints };
}

/** The cell of an activity in a column: of several rows the only filled one, else the first. */
function cellAt(
  { sheet }: Layout,
  activity: MeasuredActivity,
  column: number,
  firstRow: number,
  isOneRow = false,
): FollowUpCell {
  if (!sheet) return NO_CELL;
  const merge = sheet.merges.find((area) => contains(area, firstRow, column));
  const isShared =
    merge !== undefined && (merge.top < activity.row || merge.bottom > activity.lastRow || merge.left !== column);
  const filled: number[] = [];
  for (let row = firstRow; row <= (isOneRow ? firstRow : activity.lastRow); row++) {
    if (valueAt(sheet, row, column) !== null && valueAt(sheet, row, column) !== '') filled.push(row);
  }
  const row = merge?.top ?? filled[0] ?? firstRow;
  const ref = { sheet: sheet.name, row, column: merge?.left ?? column };
  const holds = { formula: formulaAt(sheet, row, ref.column), value: valueAt(sheet, row, ref.column) };
  return {
    ref,
    holds,
    numberFormat: numberFormatAt(sheet, row, ref.column),
    statedCutoff: null,
    obstacle: sheet.isProtected
      ? 'protected'
      : isShared
        ? 'shared'
        : holds.formula !== null
          ? 'formula'
          : filled.length > 1
            ? 'several-rows'
            : null,
  };
}
