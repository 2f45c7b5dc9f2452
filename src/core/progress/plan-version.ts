/** What two versions of a plan are compared by: what was promised, by whom and until when. Nothing of the follow-up. */
import { type Activity } from '../plan/plan';
import { type Day } from '../values/day';
import { roundQuantity } from '../values/rounding';
import { type CellRef } from '../workbook/snapshot';

/** A programmed date as a version keeps it. */
export interface VersionMilestone {
  readonly start: Day | null;
  readonly due: Day;
  /** Where the plan itself says how much is due then (quantities in period cells); else null. */
  readonly amount: number | null;
}

export interface VersionActivity {
  /** Its Código; null where it never got one. */
  readonly key: string | null;
  readonly sheet: string;
  /** Which of the plan tables of its workbook, from 0. */
  readonly table: number;
  readonly component: string | null;
  readonly subcomponent: string | null;
  readonly number: string | null;
  readonly text: string;
  /** Planned quantity, target and product as written, parted by ` · `. */
  readonly target: string;
  readonly responsible: readonly string[];
  /** By due date. */
  readonly milestones: readonly VersionMilestone[];
  /** What its date cells say of which no date could be read (`Por demanda`); else ''. */
  readonly otherDates: string;
  /** Its activity cell; null where only a memory of it is left. */
  readonly cell: CellRef | null;
}

/** One version of a plan. */
export interface PlanVersion {
  /** What people call it: the name of its file, or of the seguimiento that remembers it. */
  readonly name: string;
  readonly activities: readonly VersionActivity[];
}

/** `table` counts the plan tables of the workbook from 0. */
export function versionActivity(activity: Activity, key: string | null, table: number): VersionActivity {
  const { cells, milestones } = activity;
  const cell = cells.activity?.[0] ?? cells.target?.[0];
  return {
    key,
    sheet: activity.table.sheet,
    table,
    component: activity.component,
    subcomponent: activity.subcomponent,
    number: activity.number,
    text: activity.text,
    target: targetWritten(activity),
    responsible: activity.responsible.map(({ name }) => name),
    milestones: milestones.map(({ start, due, amount }) => ({
      start,
      due,
      amount: activity.amountsFromPeriods ? roundQuantity(amount) : null,
    })),
    otherDates: otherDates(activity),
    cell: cell ? { sheet: activity.table.sheet, row: cell.row, column: cell.column } : null,
  };
}

/** The activities of a plan with their Códigos (null where there is none). */
export function versionActivities(
  activities: readonly Activity[],
  keyOf: (activity: Activity) => string | null,
): VersionActivity[] {
  const tables: Activity['table'][] = [];
  return activities.map((activity) => {
    if (tables[tables.length - 1] !== activity.table) tables.push(activity.table);
    return versionActivity(activity, keyOf(activity), tables.length - 1);
  });
}

function targetWritten({ cells, table }: Activity): string {
  const isBoth = table.columns.some(({ field }) => field === 'target');
  const all = [cells.planned, isBoth ? cells.target : undefined, cells.product].flatMap((each) => each ?? []);
  // A column may be activity and target at once: its words are said once, as the activity.
  const activity = cells.activity?.[0];
  const written = all.filter(({ row, column }) => row !== activity?.row || column !== activity.column);
  const texts = written.map(({ value, text, numberFormat }) =>
    typeof value === 'number' && numberFormat.includes('%') ? `${roundQuantity(value * 100)}%` : text,
  );
  return texts.filter((text) => text !== '').join(' · ');
}

/** Words beside the dates that could be read say nothing of when; words instead of them do. */
function otherDates({ dateCells, milestones }: Activity): string {
  const texts =
    milestones.length === 0 ? dateCells.map(({ cell }) => cell.text) : dateCells.flatMap((each) => each.unreadable);
  return texts.filter((text) => text !== '').join(' · ');
}
