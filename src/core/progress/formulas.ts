/**
 * The definitions of `measure`, written as Excel formulas: same rounding, same tolerance, same order of statuses. English
 * names and commas, functions of Excel 2019 and LibreOffice 7, nothing volatile; empty text where there is nothing to say.
 */
import { roundQuantity } from '../values/rounding';
import { formatCell } from '../workbook/address';
import { type ComputedColumnId } from '../workbook/own-marks';
import { type CellContent } from '../workbook/patch';
import { type SheetSnapshot } from '../workbook/snapshot';
import { executedFormula } from './formulas-executed';
import { scheduleColumn } from './formulas-schedule';
import { SITUATION_WORDS, STATUS_WORDS, TOLERANCE } from './formulas-words';
import { type MeasuredActivity } from './measured';

/** Where the cells stand to which the formulas of a table refer. */
export interface FormulaPlaces {
  /** Name of the sheet that holds the schedule. */
  readonly schedule: string;
  /** The workbook name of the cutoff cell. */
  readonly cutoffName: string;
  /** Column of each computed figure. */
  readonly columns: Readonly<Record<ComputedColumnId, number>>;
  /**
   * Column `Valor ejecutado` that is added now and that the table therefore does not know yet, and the rows of an
   * activity in which it has a cell of its own; null where none is added.
   */
  readonly addedExecuted: {
    readonly column: number;
    readonly rowsOf: (activity: MeasuredActivity) => readonly number[];
  } | null;
  /** The table's sheet: what its cells hold and how they are merged decides how they are read. */
  readonly sheet: SheetSnapshot;
  /** What is taken from a Day to make it a serial of the workbook: 0, or 1462 in the 1904 system. */
  readonly serialOffset: number;
  /** The year in which periods are read. */
  readonly year: number;
}

/** a ≥ b within the tolerance; an empty text counts as 0. */
export const isAtLeast = (a: string, b: string): string => `ROUND(N(${a})-${b},6)>=-${TOLERANCE}`;

/** a / b from 0 to 1, exactly 1 where a is at least b; nothing where b is. */
export const ratioFormula = (a: string, b: string): string =>
  `IF(N(${b})=0,"",IF(${isAtLeast(a, b)},1,ROUND(MAX(0,N(${a})/${b}),6)))`;

/** Every computed cell of an activity but its Código, with the value that we compute for it. */
export function computedCells(
  activity: MeasuredActivity,
  places: FormulaPlaces,
): Record<Exclude<ComputedColumnId, 'key'>, CellContent> {
  const at = (id: ComputedColumnId): string => formatCell(activity.row, places.columns[id]);
  const { executed, target } = activity;
  const due = activity.nextDue === null ? '' : activity.nextDue - places.serialOffset;
  return {
    targetOfYear: targetContent(activity),
    executedToCutoff: {
      formula: `=${executedFormula(activity, places)}`,
      value: executed.value === null ? '' : roundQuantity(executed.value),
    },
    plannedToCutoff: {
      formula: plannedFormula(at('key'), at('targetOfYear'), places),
      value: roundQuantity(activity.plannedToCutoff),
    },
    progress: {
      formula: `=${ratioFormula(at('executedToCutoff'), at('targetOfYear'))}`,
      value: target.value > 0 ? roundQuantity(activity.progress) : '',
    },
    compliance: {
      formula: `=${ratioFormula(at('executedToCutoff'), at('plannedToCutoff'))}`,
      value: activity.compliance === null ? '' : roundQuantity(activity.compliance),
    },
    status: { formula: `=${statusFormula(activity, at, places)}`, value: STATUS_WORDS[activity.status] },
    daysLate: {
      formula: daysLateFormula(at('status'), at('nextDue'), places.cutoffName),
      value: activity.daysLate > 0 ? activity.daysLate : '',
    },
    nextDue: { formula: nextDueFormula(at('key'), places), value: due },
  };
}

/** A reference where a cell holds the number, so that the plan's own cell stays the only place of it. */
function targetContent(activity: MeasuredActivity): CellContent {
  const { target, cells } = activity;
  const value = roundQuantity(target.value);
  const { cell } = target;
  if (cell && !target.isSum && typeof cell.value === 'number' && roundQuantity(cell.value) === value) {
    const at = formatCell(cell.row, cell.column);
    return { formula: `=IF(N(${at})>0,ROUND(${at},6),"")`, value };
  }
  if (target.isSum && target.source === 'planned') {
    const summed = (cells.planned ?? []).filter((reading) => typeof reading.value === 'number' && reading.value > 0);
    const sum = summed.reduce((total, reading) => total + (reading.value as number), 0);
    const first = summed[0];
    const isOneColumn = summed.every((reading) => reading.column === first?.column && reading.row >= activity.row);
    if (first && isOneColumn && roundQuantity(sum) === value) {
      const area = `${formatCell(activity.row, first.column)}:${formatCell(activity.lastRow, first.column)}`;
      return { formula: `=IF(SUM(${area})>0,ROUND(SUM(${area}),6),"")`, value };
    }
  }
  return { formula: null, value };
}

function plannedFormula(key: string, target: string, { schedule, cutoffName }: FormulaPlaces): string {
  const column = (id: 'key' | 'due' | 'amount'): string => scheduleColumn(schedule, id);
  const sum = `SUMIFS(${column('amount')},${column('key')},${key},${column('due')},"<="&${cutoffName})`;
  return `=ROUND(MIN(${target},${sum}),6)`;
}

/** The first that holds, in the order of the contract. */
function statusFormula(
  activity: MeasuredActivity,
  at: (id: ComputedColumnId) => string,
  { schedule, cutoffName }: FormulaPlaces,
): string {
  const executed = at('executedToCutoff');
  const planned = at('plannedToCutoff');
  const key = at('key');
  // A sustained target is done only when its last milestone has passed.
  const lastPassed =
    activity.target.basis === 'sustained' && activity.milestones.length > 0
      ? `,COUNTIFS(${scheduleColumn(schedule, 'key')},${key},${scheduleColumn(schedule, 'due')},">"&${cutoffName})=0`
      : '';
  const rest =
    activity.milestones.length > 0
      ? `IF(N(${executed})>0,"${STATUS_WORDS['on-track']}","${STATUS_WORDS['not-due']}")`
      : `"${STATUS_WORDS[activity.isOnDemand ? 'on-demand' : 'unscheduled']}"`;
  return (
    `IF(AND(${executed}<>"",${isAtLeast(executed, at('targetOfYear'))}${lastPassed}),"${STATUS_WORDS.done}",` +
    `IF(${planned}>0,IF(${executed}="","${STATUS_WORDS.unreported}",` +
    `IF(${isAtLeast(executed, planned)},"${STATUS_WORDS.met}","${STATUS_WORDS.late}")),${rest}))`
  );
}

const daysLateFormula = (status: string, next: string, cutoff: string): string =>
  `=IF(AND(OR(${status}="${STATUS_WORDS.late}",${status}="${STATUS_WORDS.unreported}"),N(${next})>0,N(${next})<${cutoff}),${cutoff}-${next},"")`;

function nextDueFormula(key: string, { schedule }: FormulaPlaces): string {
  const open = `${scheduleColumn(schedule, 'key')},${key},${scheduleColumn(schedule, 'situation')},"<>${SITUATION_WORDS.covered}"`;
  return `=IF(COUNTIFS(${open})=0,"",MINIFS(${scheduleColumn(schedule, 'due')},${open}))`;
}
