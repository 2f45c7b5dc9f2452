/** The target of an activity and the amount of each of its milestones, which belong together. */
import { isSameQuantity, roundQuantity, splitEqually, sumQuantities } from '../values/rounding';
import { type DatedMilestone, dated } from './milestones';
import { type PeriodContent, type PeriodMark } from './period-cells';
import { type Milestone, type Target } from './plan';
import { type WrittenTarget } from './targets';

export interface Amounts {
  readonly target: Target;
  /** By due date. */
  readonly milestones: readonly Milestone[];
  /** True where period cells gave the amounts. */
  readonly fromPeriods: boolean;
  /** True where percentages of period cells were accumulated ones, so that executed periods are read so too. */
  readonly isRising: boolean;
}

/**
 * True where a share of the target may mean some of its milestones: equal, cumulative amounts that make the target, but
 * for what the last one takes of the roundings. The formulas ask the same question.
 */
export const haveEqualAmounts = (target: Target, milestones: readonly Pick<Milestone, 'amount'>[]): boolean =>
  target.basis === 'cumulative' &&
  milestones.every((each) => Math.abs(each.amount - target.value / milestones.length) < 2e-5);

const asCumulative = ({ value, unit, source, cell, isSum }: Omit<Target, 'basis'>): Target => ({
  value,
  unit,
  source,
  basis: 'cumulative',
  cell,
  isSum,
});

const assumed = (value: number, unit: Target['unit']): Target => ({
  value,
  unit,
  source: 'assumed',
  basis: 'cumulative',
  cell: null,
  isSum: false,
});

/** All of it, where the periods alone say that it is a percentage. */
const PERCENT = assumed(1, 'percent');

/** What the user said of a percentage with several milestones; null where nothing. */
type SaidBasis = Target['basis'] | null;

/**
 * The milestones with their amounts: equal ones that add up to the target; a target that nothing says is the number of milestones, at least 1. Where
 * the user said that a percentage is kept, each is the whole.
 */
export function spreadOverDates(
  written: Omit<Target, 'basis'> | null,
  milestones: readonly DatedMilestone[],
  said: SaidBasis = null,
): Amounts {
  if (written?.unit === 'percent' && milestones.length > 1 && said === 'sustained') {
    for (const each of milestones) each.amount = written.value;
    return { target: { ...written, basis: said }, milestones, fromPeriods: false, isRising: false };
  }
  const target = written ? asCumulative(written) : assumed(Math.max(1, milestones.length), 'count');
  if (milestones.length === 1) milestones[0]!.amount = roundQuantity(target.value);
  else {
    const amounts = splitEqually(target.value, milestones.length);
    for (let index = 0; index < milestones.length; index++) milestones[index]!.amount = amounts[index]!;
  }
  return { target, milestones, fromPeriods: false, isRising: false };
}

const isShare = (content: PeriodContent, ofPercent: boolean): boolean =>
  content.kind === 'number' && (ofPercent || content.percent !== null);

/** A number below a percentage: with a sign in points, in a percent format as it stands, else in points above 1. */
function shareOf(content: PeriodContent): number {
  if (content.kind !== 'number') return 0;
  const isPoints = content.percent === 'sign' || (content.percent === null && content.number > 1);
  return isPoints ? content.number / 100 : content.number;
}

/** Amounts as the period cells give them; marks without a quantity share what the quantities leave. */
export function spreadOverPeriods(
  written: WrittenTarget | null,
  marks: readonly PeriodMark[],
  said: SaidBasis = null,
): Amounts {
  const numbers = marks.filter(({ content }) => content.kind === 'number');
  const datedMarks = marks.map(({ due, cell }) => dated(null, due, cell));
  if (numbers.length === 0) return spreadOverDates(written, datedMarks, said);
  const isPercent = written ? written.unit === 'percent' : numbers.every(({ content }) => isShare(content, false));
  const whole = written?.value ?? 1;
  if (isPercent && marks.length > 1) {
    const isLevel =
      numbers.length === marks.length && marks.every(({ content }) => isSameQuantity(shareOf(content), whole));
    if (isLevel && said === 'cumulative') return spreadOverDates(written ?? PERCENT, datedMarks);
    if (said === 'sustained' || (isLevel && said === null)) {
      const target: Target = { ...(written ?? PERCENT), basis: 'sustained' };
      return { target, milestones: withAmounts(marks, () => target.value), fromPeriods: true, isRising: false };
    }
  }
  const amounts = amountsOf(marks, written, isPercent);
  const target: Target = written
    ? asCumulative(written)
    : assumed(sumQuantities(amounts.values), isPercent ? 'percent' : 'count');
  const milestones = withAmounts(marks, (index) => amounts.values[index]!).filter(({ amount }) => amount > 0);
  return { target, milestones, fromPeriods: true, isRising: amounts.isRising };
}

const withAmounts = (marks: readonly PeriodMark[], amount: (index: number) => number): Milestone[] =>
  marks.map(({ due, cell }, index) => ({ start: null, due, cell, amount: amount(index) }));

function amountsOf(
  marks: readonly PeriodMark[],
  written: WrittenTarget | null,
  isPercent: boolean,
): { values: number[]; isRising: boolean } {
  // In the target's unit: a share of a count is that part of it; of 80 % so are shares that together make 100 %.
  const shares = marks.map(({ content }) => (isShare(content, isPercent) ? shareOf(content) : 0));
  const areOfTarget = !isPercent || isSameQuantity(sumQuantities(shares), 1);
  const whole = areOfTarget ? (written?.value ?? 1) : 1;
  const values = marks.map(({ content }): number | null => {
    if (content.kind === 'mark') return null;
    return roundQuantity(isShare(content, isPercent) ? shareOf(content) * whole : content.number);
  });
  const areShares = marks.every(({ content }) => isShare(content, isPercent));
  const goal = written?.value ?? 1;
  if (areShares && rises(values as number[], goal)) {
    return {
      values: values.map((value, index) => roundQuantity(value! - (index === 0 ? 0 : values[index - 1]!))),
      isRising: true,
    };
  }
  const open = values.filter((value) => value === null).length;
  const rest = (written?.value ?? 0) - sumQuantities(values.map((value) => value ?? 0));
  const shared =
    rest > 0 && written ? splitEqually(rest, open) : Array.from({ length: open }, () => (isPercent ? 0 : 1));
  let next = 0;
  return { values: values.map((value) => value ?? shared[next++]!), isRising: false };
}

/** 33 %, 66 %, 100 %: never falling, up to the whole, and together more than it. */
function rises(values: readonly number[], goal: number): boolean {
  if (values.length < 2 || !isSameQuantity(values[values.length - 1]!, goal)) return false;
  if (values.some((value, index) => index > 0 && value < values[index - 1]!)) return false;
  return sumQuantities(values) > goal + 1e-6;
}
