/** Which units an undo leaves when something in them is the user's by now. */
import { quoteSheet } from './address';
import { canonicalFormula } from './formula-text';
import { type Operation } from './patch';

/**
 * A column that stays goes on reading the schedule: the sheet and the names that its formulas speak of stay too, or
 * the user would find `#REF!` beside what they typed.
 */
export function withReferencedUnits(
  operations: readonly Operation[],
  changed: ReadonlySet<string>,
): ReadonlySet<string> {
  const kept = new Set(changed);
  const doomed = operations.flatMap((operation) => {
    if (operation.op === 'remove-sheet') {
      return [{ unit: operation.unit, text: canonicalFormula(`=${quoteSheet(operation.sheet)}!A1`).slice(1, -2) }];
    }
    const isDropped = operation.op === 'set-name' && operation.after === null;
    return isDropped ? [{ unit: operation.unit, text: operation.name }] : [];
  });
  for (let size = -1; size !== kept.size;) {
    size = kept.size;
    for (const operation of operations) {
      if (operation.op !== 'set-cell' || operation.before.formula === null || !kept.has(operation.unit)) continue;
      const formula = canonicalFormula(operation.before.formula);
      for (const { unit, text } of doomed) if (formula.includes(text)) kept.add(unit);
    }
  }
  return kept;
}
