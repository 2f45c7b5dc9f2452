/** What was executed, from the verified cells, else the executed ones, else the executed periods. */
import { readExecutedCell } from '../values/executed-text';
import { roundQuantity, snapShare, sumQuantities } from '../values/rounding';
import { type Day } from '../values/day';
import { isCellError } from '../workbook/snapshot';
import { saysAccumulated, saysPercent } from './column-order';
import { type PlacedCell } from './cells';
import { type Amounts, haveEqualAmounts } from './amounts';
import { readPeriodCell } from './period-cells';
import { type CellReading, type Executed, type ExecutedPart } from './plan';

/** Executed period cells with the day on which their period ends. */
export interface ExecutedPeriodCell {
  readonly placed: PlacedCell;
  readonly due: Day;
}

interface Found {
  readonly parts: readonly ExecutedPart[];
  readonly isUnreadable: boolean;
  readonly isNotApplicable: boolean;
}

/** Shared by all activities in which nothing was found. */
const NO_PARTS: readonly ExecutedPart[] = [];
const NOTHING_FOUND: Found = { parts: NO_PARTS, isUnreadable: false, isNotApplicable: false };

/** Row by row the first cell, in the columns' order, that holds a number. */
function findNumbers(cells: readonly PlacedCell[], targetIsPercent: boolean): Found {
  if (cells.length === 0) return NOTHING_FOUND;
  let parts: ExecutedPart[] | null = null;
  let isUnreadable = false;
  let isNotApplicable = false;
  let doneRow = -1;
  for (const { cell, column, row } of cells) {
    const read = readExecutedCell(cell.value, cell.numberFormat);
    if (read.kind === 'unreadable') isUnreadable = true;
    if (read.kind === 'not-applicable') isNotApplicable = true;
    if (read.kind !== 'number' || row === doneRow) continue;
    doneRow = row;
    const reading = readingOf(read, targetIsPercent || saysPercent(column));
    const part: ExecutedPart = { cell, number: read.number, reading };
    if (parts) parts.push(part);
    else parts = [part];
  }
  return { parts: parts ?? NO_PARTS, isUnreadable, isNotApplicable };
}

function readingOf(
  read: { readonly number: number; readonly percent: 'sign' | 'format' | null },
  isShareHere: boolean,
): ExecutedPart['reading'] {
  if (read.percent === 'sign') return 'points';
  if (read.percent === 'format') return 'share';
  if (!isShareHere) return 'quantity';
  return read.number > 1 ? 'points' : 'share';
}

/** A part in the target's unit. */
function amountOf(part: ExecutedPart, { target, milestones }: Amounts): number {
  if (part.reading === 'quantity') return roundQuantity(part.number);
  const share = part.reading === 'points' ? part.number / 100 : part.number;
  const value = target.unit === 'percent' ? share : share * target.value;
  const snapped = haveEqualAmounts(target, milestones)
    ? snapShare(value / target.value, milestones.length, target.value)
    : null;
  return snapped ?? roundQuantity(value);
}

/** Quantities add up; of percentages the last counts; where both stand there, the quantities. */
function combine(parts: readonly ExecutedPart[], amounts: Amounts): { value: number; parts: readonly ExecutedPart[] } {
  if (parts.length === 1) return { value: amountOf(parts[0]!, amounts), parts };
  const quantities = parts.filter((part) => part.reading === 'quantity');
  const counted = quantities.length > 0 ? quantities : parts.slice(-1);
  return { value: sumQuantities(counted.map((part) => amountOf(part, amounts))), parts: counted };
}

function readPeriods(
  cells: readonly ExecutedPeriodCell[],
  amounts: Amounts,
  cutoff: Day,
): { value: number; parts: ExecutedPart[] } | null {
  if (cells.length === 0) return null;
  const parts: ExecutedPart[] = [];
  const values: number[] = [];
  const areAccumulated = cells.every(({ placed }) => saysAccumulated(placed.column));
  for (const { placed, due } of cells) {
    if (due > cutoff) continue;
    const { cell, column } = placed;
    const read = readExecutedCell(cell.value, cell.numberFormat);
    if (read.kind === 'number') {
      const reading = readingOf(read, amounts.target.unit === 'percent' || saysPercent(column));
      const part: ExecutedPart = { cell, number: read.number, reading };
      parts.push(part);
      values.push(plainAmount(part, amounts));
    } else if (read.kind === 'unreadable' && readPeriodCell(cell)?.kind === 'mark' && typeof cell.value !== 'number') {
      const number = sumQuantities(amounts.milestones.filter((each) => each.due === due).map((each) => each.amount));
      parts.push({ cell, number, reading: 'quantity' });
      values.push(number);
    }
  }
  if (parts.length === 0) return null;
  const areShares = parts.every((part) => part.reading !== 'quantity');
  // Percentages of a level, or accumulated ones as the plan's own are, do not add up.
  if (areAccumulated || (areShares && (amounts.isRising || amounts.target.basis === 'sustained'))) {
    return { value: values[values.length - 1]!, parts: parts.slice(-1) };
  }
  return { value: sumQuantities(values), parts };
}

function plainAmount(part: ExecutedPart, { target }: Amounts): number {
  if (part.reading === 'quantity') return part.number;
  const share = part.reading === 'points' ? part.number / 100 : part.number;
  return roundQuantity(target.unit === 'percent' ? share : share * target.value);
}

/** Follow-up cells of one cutoff. */
export interface FollowUpCells {
  readonly verified: readonly PlacedCell[];
  readonly executed: readonly PlacedCell[];
}

export interface ExecutedCells extends FollowUpCells {
  /** Of the cutoffs before it, where each holds what was done in its own period only. */
  readonly earlier: readonly FollowUpCells[];
  readonly periods: readonly ExecutedPeriodCell[];
}

function readOneCutoff(cells: FollowUpCells, amounts: Amounts): ReturnType<typeof combine> | null {
  const isPercent = amounts.target.unit === 'percent';
  const found = [cells.verified, cells.executed].map((each) => findNumbers(each, isPercent).parts);
  const parts = found.find((each) => each.length > 0);
  return parts ? combine(parts, amounts) : null;
}

export function readExecuted(cells: ExecutedCells, amounts: Amounts, cutoff: Day): Executed {
  const isPercent = amounts.target.unit === 'percent';
  const verified = findNumbers(cells.verified, isPercent);
  const executed = findNumbers(cells.executed, isPercent);
  const source = verified.parts.length > 0 ? 'verified' : executed.parts.length > 0 ? 'executed' : null;
  if (source !== null) {
    const { value, parts } = combine((source === 'verified' ? verified : executed).parts, amounts);
    // A level that is kept is not added up.
    const before =
      cells.earlier.length === 0 || amounts.target.basis === 'sustained'
        ? []
        : cells.earlier.map((each) => readOneCutoff(each, amounts)).filter((each) => each !== null);
    return {
      value: before.length === 0 ? value : sumQuantities([value, ...before.map((each) => each.value)]),
      source,
      parts: before.length === 0 ? parts : [...before.flatMap((each) => each.parts), ...parts],
      isUnreadable: false,
      isNotApplicable: false,
    };
  }
  const periods = readPeriods(cells.periods, amounts, cutoff);
  const { isUnreadable, isNotApplicable } = executed;
  if (periods) return { ...periods, source: 'periods', isUnreadable: false, isNotApplicable: false };
  if (cells.periods.length === 0) return { value: null, source: null, parts: NO_PARTS, isUnreadable, isNotApplicable };
  const isPeriodUnreadable = cells.periods.some(({ placed, due }) => due <= cutoff && isUnreadablePeriod(placed.cell));
  return { value: null, source: null, parts: [], isUnreadable: isUnreadable || isPeriodUnreadable, isNotApplicable };
}

/** An error value, or a text with a quantity in it: «2 informes» below a period is neither a number nor a mark. */
export const isUnreadablePeriod = (cell: CellReading): boolean =>
  isCellError(cell.value) ||
  (readExecutedCell(cell.value, cell.numberFormat).kind === 'unreadable' && readPeriodCell(cell)?.kind === 'number');
