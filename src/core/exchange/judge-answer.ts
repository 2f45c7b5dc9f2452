/** One answer against the plan: what would be written, and what speaks against it. */
import { readExecutedCell } from '../values/executed-text';
import { cleanText } from '../values/fold-text';
import { numberWordsIn, numbersIn } from '../values/quantity';
import { isPercentFormat } from '../values/number-format';
import { isAtLeast, isSameQuantity, roundQuantity } from '../values/rounding';
import { isLowerBound } from '../rules/executed-over-target';
import { type MeasuredActivity } from '../progress/measured';
import { type CellValue, isCellError } from '../workbook/snapshot';
import { formatAmount } from './activity-words';
import { type QuestionCode, type Reason, type ReasonCode } from './decisions';
import { type FollowUpCells, type FollowUpField } from './follow-up-cells';
import { numberIn } from './prior-report';
import { wordsIn } from './read-request';
import { type Answer } from './received';

/** What a cell may hold. */
const LONGEST = 32_767;

export interface Judgement {
  /** What would be written; null where it cannot be. */
  readonly value: CellValue;
  /** As the office wrote it. */
  readonly received: string;
  readonly isSame: boolean;
  readonly refusal: Reason | null;
  readonly questions: readonly Reason[];
}

export const reasonOf = <Code extends ReasonCode>(code: Code, said = '', plan = ''): Reason & { code: Code } => ({
  code,
  said,
  plan,
});

export const judgeAnswer = (
  field: FollowUpField,
  answer: Answer,
  activity: MeasuredActivity,
  places: FollowUpCells,
): Judgement =>
  field === 'executed' ? judgeExecuted(answer, activity, places) : judgeWords(answer, places.cells[field].holds.value);

function judgeWords(answer: Answer, holds: CellValue): Judgement {
  const words = wordsIn(answer);
  const judged = { value: words, received: words, questions: [] };
  if (isCellError(answer.value)) return refuse('error-value', answer.value.error);
  if (words.length > LONGEST) return refuse('too-long', `${words.length}`);
  const held = isCellError(holds) || holds === null ? '' : String(holds);
  return { ...judged, refusal: null, isSame: cleanText(held) === cleanText(words) };
}

function judgeExecuted(answer: Answer, activity: MeasuredActivity, places: FollowUpCells): Judgement {
  const { unit } = places;
  const read = readAmount(answer, unit, activity);
  if (typeof read === 'string') return refuse(read, showAmount(answer));
  const { amount, questions } = read;
  const received = formatAmount(amount, unit);
  if (amount < 0) return refuse('negative', received);
  if (unit === 'percent' && amount > 1) return refuse('over-hundred', received);
  const asked: Reason[] = questions.map((code) => reasonOf(code, showAmount(answer), received));
  const { target, executed, cells } = activity;
  if (unit === 'count' && questions.length === 0 && amount > 0 && amount < 1 && target.value > 1) {
    asked.push(reasonOf('fraction', received, formatAmount(target.value, 'count')));
  }
  const total = unit === target.unit ? amount : amount * target.value;
  if (
    !isAtLeast(target.value, total) &&
    !isLowerBound([...(cells.target ?? []), ...(cells.product ?? [])].map(({ text }) => text).join(' '))
  ) {
    asked.push(reasonOf('over-target', received, formatAmount(target.value, target.unit)));
  }
  const held = numberIn(places.cells.executed, unit);
  const before = places.isByPeriod ? executed.value : held;
  if (before !== null && !isAtLeast(amount, before)) {
    asked.push(reasonOf('lower', received, formatAmount(before, unit)));
  }
  if (!places.isByPeriod) {
    return {
      value: written(amount, places),
      received,
      isSame: held !== null && isSameQuantity(held, amount),
      refusal: null,
      questions: asked,
    };
  }
  // The cell holds what was done in its own period: the rest stands in the cells of the periods before.
  const earlier = roundQuantity((executed.value ?? 0) - (held ?? 0));
  const part = roundQuantity(amount - earlier);
  if (part < 0) return refuse('lower', received, formatAmount(executed.value ?? 0, unit));
  const isSame = held !== null && isSameQuantity(held, part);
  if (earlier !== 0) asked.push(reasonOf('by-period', received, formatAmount(part, unit)));
  return { value: written(part, places), received, isSame, refusal: null, questions: isSame ? [] : asked };
}

/** 50 in a column that says 50 for 50 %; but never 1 for 1 %, which reads as the whole. */
const written = (amount: number, { isInPoints, cells }: FollowUpCells): number =>
  isInPoints && !cells.executed.numberFormat.includes('%') && amount * 100 > 1 ? roundQuantity(amount * 100) : amount;

interface Amount {
  readonly amount: number;
  readonly questions: readonly QuestionCode[];
}

/** The number that an answer gives, in the unit of the plan's cell, or why it gives none. */
function readAmount(
  { value, numberFormat, amount }: Answer,
  unit: FollowUpCells['unit'],
  { target }: MeasuredActivity,
): Amount | 'not-a-number' | 'percent-for-count' | 'error-value' {
  if (isCellError(value)) return 'error-value';
  // The line has read it from a form of the office's own, in the unit of the target.
  if (amount !== null)
    return { amount: unit === target.unit ? amount : roundQuantity(amount / target.value), questions: [] };
  const read = readExecutedCell(value, numberFormat);
  if (read.kind === 'number') {
    const { number, percent } = read;
    if (unit === 'count') {
      if (percent === null) return { amount: roundQuantity(number), questions: [] };
      // A share of a target that counts is that part of it, as in the plan; but a quantity was asked for.
      const share = percent === 'sign' ? number / 100 : number;
      return share >= 0 && share <= 1
        ? { amount: roundQuantity(share * target.value), questions: ['share-of-target'] }
        : 'percent-for-count';
    }
    if (percent === 'sign') return { amount: roundQuantity(number / 100), questions: [] };
    if (percent === 'format' || number <= 1) return { amount: roundQuantity(number), questions: [] };
    return { amount: roundQuantity(number / 100), questions: ['percent-doubt'] };
  }
  const digits = typeof value === 'string' ? numbersIn(value) : [];
  const found =
    digits.length === 0 && typeof value === 'string'
      ? numberWordsIn(value).map((number) => ({ number, isPercent: false }))
      : digits;
  const [only] = found;
  if (found.length !== 1 || !only || only.isPercent !== (unit === 'percent')) return 'not-a-number';
  return {
    amount: roundQuantity(only.isPercent ? only.number / 100 : only.number),
    questions: ['number-in-text'],
  };
}

/** As the office saw it in its cell: a number under a percent format is `50 %`. */
function showAmount(answer: Answer): string {
  const { value, numberFormat } = answer;
  if (isCellError(value)) return value.error;
  if (typeof value === 'number' && isPercentFormat(numberFormat)) return formatAmount(value, 'percent');
  return wordsIn(answer) || String(value ?? '');
}

const refuse = (code: ReasonCode, received: string, plan = ''): Judgement => ({
  value: null,
  received,
  isSame: false,
  refusal: reasonOf(code, received, plan),
  questions: [],
});
