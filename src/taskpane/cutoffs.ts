/** Which of the offered cutoffs the pane takes by itself. */
import { type CutoffOffer } from '../core/recognize/stated-cutoffs';
import { type Day } from '../core/values/day';
import { type Inspection } from './line';

/** The days that the workbook itself states, each once. */
export const distinctStated = (offers: readonly CutoffOffer[]): readonly Day[] => [
  ...new Set(offers.filter(({ cell }) => cell !== null).map(({ day }) => day)),
];

/**
 * What the workbook says, where it says one thing. A plan that states none, or several, gets no guess: figures of a
 * cutoff that nobody chose would be figures that nobody asked for.
 */
export function preferredCutoff({ cutoffs }: Inspection): Day | null {
  const stated = distinctStated(cutoffs);
  return stated.length === 1 ? stated[0]! : null;
}
