/**
 * The definitions of `measure`, written as Excel formulas: same rounding, same tolerance, same order of statuses. English
 * names and commas, functions of Excel 2019 and LibreOffice 7, nothing volatile; empty text where there is nothing to say.
 */
import { roundQuantity } from '../values/rounding';
import { type ComputedColumnId } from '../workbook/own-marks';
import { type FormulaPattern, Patterns, cellMark, formulaFor } from '../workbook/formula-pattern';
import { type CellContent } from '../workbook/patch';
import { type CellValue, type SheetSnapshot } from '../workbook/snapshot';
import { executedPatterns } from './formulas-executed';
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

export type FigureId = Exclude<ComputedColumnId, 'key'>;

/** Takes a computed cell of an activity: what it holds where it is no formula, or what we compute for that. */
export type TakeFigure = (id: FigureId, formula: FormulaPattern | null, value: CellValue) => void;

/**
 * Tells every computed cell of an activity but its Código. What is said of a table is made once, and holds for all its
 * rows: the formulas are written for the first row of the activity.
 */
export function computedFigures(places: FormulaPlaces): (activity: MeasuredActivity, take: TakeFigure) => void {
  const patterns = new Patterns();
  const executedOf = executedPatterns(places, patterns);
  const at = (id: ComputedColumnId): string => cellMark(0, places.columns[id]);
  const planned = patterns.of(plannedFormula(at('key'), at('targetOfYear'), places));
  const progress = patterns.of(`=${ratioFormula(at('executedToCutoff'), at('targetOfYear'))}`);
  const compliance = patterns.of(`=${ratioFormula(at('executedToCutoff'), at('plannedToCutoff'))}`);
  const daysLate = patterns.of(daysLateFormula(at('status'), at('nextDue'), places.cutoffName));
  const nextDue = patterns.of(nextDueFormula(at('key'), places));
  const statuses = new Map<StatusShape, FormulaPattern>();
  const statusOf = (activity: MeasuredActivity): FormulaPattern => {
    const shape = statusShape(activity);
    let pattern = statuses.get(shape);
    if (!pattern) statuses.set(shape, (pattern = patterns.of(`=${statusFormula(shape, at, places)}`)));
    return pattern;
  };
  return (activity, take) => {
    const { executed, target } = activity;
    take('targetOfYear', targetPattern(activity, patterns), roundQuantity(target.value));
    take('executedToCutoff', executedOf(activity), executed.value === null ? '' : roundQuantity(executed.value));
    take('plannedToCutoff', planned, roundQuantity(activity.plannedToCutoff));
    take('progress', progress, target.value > 0 ? roundQuantity(activity.progress) : '');
    take('compliance', compliance, activity.compliance === null ? '' : roundQuantity(activity.compliance));
    take('status', statusOf(activity), STATUS_WORDS[activity.status]);
    take('daysLate', daysLate, activity.daysLate > 0 ? activity.daysLate : '');
    take('nextDue', nextDue, activity.nextDue === null ? '' : activity.nextDue - places.serialOffset);
  };
}

/** Every computed cell of one activity but its Código, with the value that we compute for it. */
export function computedCells(activity: MeasuredActivity, places: FormulaPlaces): Record<FigureId, CellContent> {
  const cells: Partial<Record<FigureId, CellContent>> = {};
  computedFigures(places)(activity, (id, pattern, value) => {
    cells[id] = { formula: pattern && formulaFor(pattern, activity.row), value };
  });
  return cells as Record<FigureId, CellContent>;
}

/** A reference where a cell holds the number, so that the plan's own cell stays the only place of it. */
function targetPattern({ target, cells, row, lastRow }: MeasuredActivity, patterns: Patterns): FormulaPattern | null {
  const value = roundQuantity(target.value);
  const { cell } = target;
  if (cell && !target.isSum && typeof cell.value === 'number' && roundQuantity(cell.value) === value) {
    const at = cellMark(cell.row - row, cell.column);
    return patterns.of(`=IF(N(${at})>0,ROUND(${at},6),"")`);
  }
  if (target.isSum && target.source === 'planned') {
    const summed = (cells.planned ?? []).filter((reading) => typeof reading.value === 'number' && reading.value > 0);
    const sum = summed.reduce((total, reading) => total + (reading.value as number), 0);
    const first = summed[0];
    const isOneColumn = summed.every((reading) => reading.column === first?.column && reading.row >= row);
    if (first && isOneColumn && roundQuantity(sum) === value) {
      const area = `${cellMark(0, first.column)}:${cellMark(lastRow - row, first.column)}`;
      return patterns.of(`=IF(SUM(${area})>0,ROUND(SUM(${area}),6),"")`);
    }
  }
  return null;
}

function plannedFormula(key: string, target: string, { schedule, cutoffName }: FormulaPlaces): string {
  const column = (id: 'key' | 'due' | 'amount'): string => scheduleColumn(schedule, id);
  const sum = `SUMIFS(${column('amount')},${column('key')},${key},${column('due')},"<="&${cutoffName})`;
  return `=ROUND(MIN(${target},${sum}),6)`;
}

/** What of an activity its Estado depends on, beside its figures. */
type StatusShape = 'sustained' | 'scheduled' | 'on-demand' | 'unscheduled';

function statusShape({ target, milestones, isOnDemand }: MeasuredActivity): StatusShape {
  if (milestones.length > 0) return target.basis === 'sustained' ? 'sustained' : 'scheduled';
  return isOnDemand ? 'on-demand' : 'unscheduled';
}

/** The first that holds, in the order of the contract. */
function statusFormula(
  shape: StatusShape,
  at: (id: ComputedColumnId) => string,
  { schedule, cutoffName }: FormulaPlaces,
): string {
  const executed = at('executedToCutoff');
  const planned = at('plannedToCutoff');
  const key = at('key');
  // A sustained target is done only when its last milestone has passed.
  const lastPassed =
    shape === 'sustained'
      ? `,COUNTIFS(${scheduleColumn(schedule, 'key')},${key},${scheduleColumn(schedule, 'due')},">"&${cutoffName})=0`
      : '';
  const rest =
    shape === 'sustained' || shape === 'scheduled'
      ? `IF(N(${executed})>0,"${STATUS_WORDS['on-track']}","${STATUS_WORDS['not-due']}")`
      : `"${STATUS_WORDS[shape]}"`;
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
