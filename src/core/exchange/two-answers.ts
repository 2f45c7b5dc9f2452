/** Several answers for one cell of the plan: equal ones count once, of others somebody must choose. */
import { isSameQuantity } from '../values/rounding';
import { cleanText } from '../values/fold-text';
import { formatCell } from '../workbook/address';
import { type CellValue } from '../workbook/snapshot';
import { type Decision } from './decisions';
import { reasonOf } from './judge-answer';

/** The cell of the plan, as one word. */
export const planCellOf = ({ ref }: Decision): string | null =>
  ref && `${ref.sheet}!${formatCell(ref.row, ref.column)}`;

/**
 * The decisions, in their order, with what speaks against those that have rivals. `isEcho`: it only says again what the
 * plan holds, as a copy of the plan does of everything that its sender did not touch, and is nobody's rival.
 */
export function askTwice(decisions: readonly Decision[], isEcho: (decision: Decision) => boolean): Decision[] {
  const byCell = new Map<string, Decision[]>();
  for (const decision of decisions) {
    const cell = planCellOf(decision);
    if (cell === null || decision.verdict === 'refused' || isEcho(decision)) continue;
    byCell.set(cell, [...(byCell.get(cell) ?? []), decision]);
  }
  return decisions.map((decision) => {
    const cell = planCellOf(decision);
    const rivals = cell === null ? [] : (byCell.get(cell) ?? []);
    if (rivals.length < 2 || decision.verdict === 'refused' || decision.verdict === 'same') return decision;
    const others = rivals.filter((other) => !isSameAnswer(other.value, decision.value));
    if (others.length > 0) {
      const said = others.map(({ received, office, file }) => `${office ?? file} dice «${received}»`).join('; ');
      return { ...decision, verdict: 'asked', reasons: [...decision.reasons, reasonOf('two-answers', said)] };
    }
    // The same answer twice is one: the first that may be written is.
    const best = rivals.find(({ verdict }) => verdict === 'accepted') ?? rivals[0]!;
    return best === decision ? decision : { ...decision, verdict: 'same', reasons: [] };
  });
}

function isSameAnswer(a: CellValue, b: CellValue): boolean {
  if (typeof a === 'number' && typeof b === 'number') return isSameQuantity(a, b);
  return typeof a === 'string' && typeof b === 'string' ? cleanText(a) === cleanText(b) : a === b;
}
