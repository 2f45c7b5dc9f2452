/** Which of what was received is to be written: what is right is ticked at first, and never two answers for one cell. */
import { type Decision } from '../../core/exchange/decisions';
import { planCellOf } from '../../core/exchange/two-answers';

/** What the user said, by the id of a decision; of the others the verdict says. */
export type Ticks = ReadonlyMap<string, boolean>;

export const isTickable = ({ verdict }: Decision): boolean => verdict === 'accepted' || verdict === 'asked';

export const isTicked = (ticks: Ticks, decision: Decision): boolean =>
  isTickable(decision) && (ticks.get(decision.id) ?? decision.verdict === 'accepted');

/** Ticking an answer takes the tick from its rivals. */
export function tick(ticks: Ticks, all: readonly Decision[], changed: readonly Decision[], isOn: boolean): Ticks {
  const next = new Map(ticks);
  for (const decision of changed) {
    if (!isTickable(decision)) continue;
    next.set(decision.id, isOn);
    const cell = planCellOf(decision);
    if (!isOn || cell === null) continue;
    for (const other of all) {
      if (other.id !== decision.id && isTickable(other) && planCellOf(other) === cell) next.set(other.id, false);
    }
  }
  return next;
}

export const tickedIds = (ticks: Ticks, all: readonly Decision[]): Set<string> =>
  new Set(all.filter((decision) => isTicked(ticks, decision)).map(({ id }) => id));
