/** What a row of the seguimiento comes to, with what Control Interno verified: the values of its formulas. */
import { PUBLISHED_WORDS, STATUS_WORDS } from '../progress/formulas-words';
import { type FigureSource } from '../progress/stored-build';
import { type Day } from '../values/day';
import { isAtLeast, roundQuantity } from '../values/rounding';
import { type CellValue } from '../workbook/snapshot';

/** What the user typed into the row; null where nothing. */
export interface TypedFigures {
  readonly verified: CellValue;
  readonly doneDate: CellValue;
}

/** The sheet's own cutoff, and what its serial numbers lack of our days. */
export interface FiguresAt {
  readonly cutoff: Day;
  readonly serialOffset: number;
}

export interface DetailFigures {
  readonly planned: number;
  readonly counted: number | null;
  readonly compliance: number | null;
  readonly word: string;
  readonly progress: number;
  readonly daysLate: number;
  /** Due date of the oldest milestone that is not covered, and of the last one up to the cutoff. */
  readonly firstOpen: Day | null;
  readonly lastDue: Day | null;
}

/** Words of Estado of what is behind. */
export const BEHIND_WORDS: readonly string[] = [
  PUBLISHED_WORDS.partly,
  PUBLISHED_WORDS.notDone,
  STATUS_WORDS.unreported,
];

export function figuresOf(source: FigureSource, typed: TypedFigures, at: FiguresAt): DetailFigures {
  const { verified } = typed;
  const counted = typeof verified === 'number' ? verifiedAmount(verified, source) : source.executed.value;
  const planned = source.plannedToCutoff;
  const amount = counted ?? 0;
  const firstOpen = findFirstOpen(source, counted, at.cutoff);
  const lastDue = findLastDue(source, at.cutoff);
  const word = statusWord(source, { counted, lastDue, doneDate: typed.doneDate }, at);
  const isLate = BEHIND_WORDS.includes(word) && firstOpen !== null && firstOpen < at.cutoff;
  return {
    planned,
    counted,
    compliance: planned > 0 ? ratio(amount, planned) : null,
    word,
    progress: ratio(amount, source.target.value),
    daysLate: isLate ? at.cutoff - firstOpen : 0,
    firstOpen,
    lastDue,
  };
}

/** The next date, or else the last one. */
export const dateShown = ({ milestones }: FigureSource, { firstOpen }: DetailFigures): Day | null =>
  firstOpen ?? milestones[milestones.length - 1]?.due ?? null;

const ratio = (a: number, b: number): number => (isAtLeast(a, b) ? 1 : roundQuantity(Math.max(0, a / b)));

const verifiedAmount = (verified: number, { target }: FigureSource): number =>
  roundQuantity(target.unit === 'percent' && verified > 1 ? verified / 100 : verified);

function findFirstOpen({ milestones, target }: FigureSource, counted: number | null, cutoff: Day): Day | null {
  const amount = counted ?? 0;
  if (target.basis === 'sustained') {
    const isEnough = isAtLeast(amount, target.value);
    return milestones.find((each) => !isEnough || each.due > cutoff)?.due ?? null;
  }
  let sum = 0;
  for (const { due, amount: each } of milestones) {
    sum = Math.min(roundQuantity(sum + each), roundQuantity(target.value));
    if (!isAtLeast(amount, sum)) return due;
  }
  return null;
}

function findLastDue({ milestones }: FigureSource, cutoff: Day): Day | null {
  const passed = milestones.filter((each) => each.due <= cutoff);
  return passed[passed.length - 1]?.due ?? null;
}

interface Done {
  readonly counted: number | null;
  readonly lastDue: Day | null;
  readonly doneDate: CellValue;
}

function statusWord(source: FigureSource, { counted, lastDue, doneDate }: Done, at: FiguresAt): string {
  const { milestones, target, plannedToCutoff: planned } = source;
  const isAfter =
    typeof doneDate === 'number' && planned > 0 && lastDue !== null && doneDate + at.serialOffset > lastDue;
  const isOver = target.basis !== 'sustained' || !milestones.some((each) => each.due > at.cutoff);
  if (counted !== null && isAtLeast(counted, target.value) && isOver) {
    return isAfter ? PUBLISHED_WORDS.doneLate : STATUS_WORDS.done;
  }
  if (planned > 0) {
    if (counted === null) return STATUS_WORDS.unreported;
    if (isAtLeast(counted, planned)) return isAfter ? PUBLISHED_WORDS.doneLate : STATUS_WORDS.met;
    return counted > 0 ? PUBLISHED_WORDS.partly : PUBLISHED_WORDS.notDone;
  }
  if (milestones.length === 0) return STATUS_WORDS[source.isOnDemand ? 'on-demand' : 'unscheduled'];
  return (counted ?? 0) > 0 ? STATUS_WORDS['on-track'] : STATUS_WORDS['not-due'];
}
