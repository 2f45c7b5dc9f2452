/** Which of the offered cutoffs the pane takes by itself. */
import { type CutoffOffer } from '../core/recognize/stated-cutoffs';
import { type Recognition } from '../core/recognize/table';
import { isPlanDay } from '../core/values/calendar-date';
import { type Day, DAYS_1904 } from '../core/values/day';
import { parseArea } from '../core/workbook/address';
import { CUTOFF_NAME } from '../core/workbook/own-marks';
import { type CellRef, type WorkbookSnapshot, findSheet, valueAt } from '../core/workbook/snapshot';
import { type Inspection } from './line';

/** The cutoff that the workbook's own formulas follow now, and its cell. */
export interface FollowedCutoff {
  readonly day: Day;
  readonly cell: CellRef;
}

/** What stands in the cutoff cell of our schedule; null where nothing was computed yet, or no day stands there. */
export function findFollowedCutoff(workbook: WorkbookSnapshot, recognition: Recognition): FollowedCutoff | null {
  const schedule = recognition.ownSheets.find(({ kind }) => kind === 'schedule');
  const sheet = schedule && findSheet(workbook, schedule.sheet);
  if (!sheet) return null;
  for (const { name, formula } of workbook.names) {
    // The user may have a name PAAC_Corte already; then ours has a number.
    if (!new RegExp(`^${CUTOFF_NAME}(_\\d+)?$`, 'i').test(name) || !refersTo(formula, sheet.name)) continue;
    const area = parseArea(formula);
    if (!area) continue;
    const cell = { sheet: sheet.name, row: area.top, column: area.left };
    const value = valueAt(sheet, cell.row, cell.column);
    const day = typeof value === 'number' ? Math.floor(value) + (workbook.dateSystem === 1904 ? DAYS_1904 : 0) : 0;
    if (isPlanDay(day)) return { day, cell };
  }
  return null;
}

const refersTo = (formula: string, sheet: string): boolean => {
  const written = formula.slice(1, formula.lastIndexOf('!')).replace(/^'|'$/g, '').replace(/''/g, "'");
  return written.toLowerCase() === sheet.toLowerCase();
};

/** The days that headers and titles state, each once. */
export const distinctStated = (offers: readonly CutoffOffer[]): readonly Day[] => [
  ...new Set(offers.filter(({ cell }) => cell !== null).map(({ day }) => day)),
];

/**
 * What the workbook follows already, else what its headers state, where they state one thing. A plan that states none,
 * or several, gets no guess: figures of a cutoff that nobody chose would be figures that nobody asked for.
 */
export function preferredCutoff({ cutoffs, followed }: Inspection): Day | null {
  if (followed) return followed.day;
  const stated = distinctStated(cutoffs);
  return stated.length === 1 ? stated[0]! : null;
}

/**
 * The cutoff to go on with after another reading: the chosen one, unless somebody has typed another into the cutoff
 * cell meanwhile, which is the other way of choosing it.
 */
export function cutoffAfterReading(chosen: Day | null, before: Inspection | null, now: Inspection): Day | null {
  if (chosen === null) return preferredCutoff(now);
  const isRetyped = before?.followed && now.followed && before.followed.day !== now.followed.day;
  return isRetyped ? now.followed!.day : chosen;
}
