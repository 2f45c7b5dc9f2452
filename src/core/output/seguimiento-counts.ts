/** What the rows of a component, or of the plan, come to: the values of the summary's formulas. */
import { PUBLISHED_WORDS, STATUS_WORDS } from '../progress/formulas-words';
import { roundQuantity } from '../values/rounding';
import { type DetailFigures } from './seguimiento-figures';
import { DONE_WORDS } from './seguimiento-layout';

/** What the formulas of a summary row give. */
export interface Counts {
  readonly due: number;
  readonly done: number;
  readonly partly: number;
  readonly notDone: number;
  readonly unreported: number;
  readonly compliance: number | null;
  readonly progress: number | null;
}

export function countFigures(figures: readonly DetailFigures[], weights: readonly (number | null)[]): Counts {
  const having = (words: readonly string[], isDue = false): number =>
    figures.filter((each) => words.includes(each.word) && (!isDue || each.planned > 0)).length;
  const due = figures.filter((each) => each.planned > 0).length;
  const done = having(DONE_WORDS, true);
  const isReported = figures.some((each) => each.counted !== null);
  const areWeighted = isUsable(weights);
  const weightOf = (index: number): number => (areWeighted ? weights[index]! : 1);
  const whole = figures.reduce((sum, _, index) => sum + weightOf(index), 0);
  const part = figures.reduce((sum, each, index) => sum + weightOf(index) * each.progress, 0);
  return {
    due,
    done,
    partly: having([PUBLISHED_WORDS.partly]),
    notDone: having([PUBLISHED_WORDS.notDone]),
    unreported: having([STATUS_WORDS.unreported]),
    compliance: isReported && due > 0 ? roundQuantity(done / due) : null,
    progress: isReported && figures.length > 0 ? roundQuantity(part / whole) : null,
  };
}

/** Weights count where all of them are numbers with a sum above 0. */
export const isUsable = (weights: readonly (number | null)[]): boolean =>
  weights.every((weight) => weight !== null) && weights.reduce<number>((sum, weight) => sum + weight!, 0) > 0;
