/** Which columns of a header row make one table: side by side, with empty columns inside, or the same words again. */
import { foldText } from '../values/fold-text';
import { labelOf } from './header-labels';
import { type LabelStack } from './label-stacks';

export interface Segment {
  readonly left: number;
  readonly right: number;
}

/** More empty columns than these stand between two things, not inside one table. */
const WIDEST_GAP = 3;

type Qualifies = (segment: Segment) => boolean;

/** Left to right. `qualifies` says whether columns are a table by themselves. */
export function findSegments(stacks: ReadonlyMap<number, LabelStack>, qualifies: Qualifies): readonly Segment[] {
  const columns = [...stacks.keys()].sort((a, b) => a - b);
  const runs: Segment[] = [];
  for (const column of columns) {
    const last = runs[runs.length - 1];
    if (last && column === last.right + 1) runs[runs.length - 1] = { left: last.left, right: column };
    else runs.push({ left: column, right: column });
  }
  const joined: Segment[] = [];
  const parts = runs.flatMap((segment) => splitAtRestart(segment, stacks, qualifies));
  for (const [index, run] of parts.entries()) {
    const last = joined[joined.length - 1];
    const gap = last ? run.left - last.right - 1 : Infinity;
    const isOneTable =
      last &&
      gap <= WIDEST_GAP &&
      !(gap === 0) &&
      hasLabel(last, stacks) &&
      (hasLabel(run, stacks) || isInside(run, parts[index + 1], last)) &&
      !(qualifies(last) && qualifies(run));
    if (last && isOneTable) joined[joined.length - 1] = { left: last.left, right: run.right };
    else joined.push(run);
  }
  return joined;

  /** A word that says nothing, between the columns of a table that is none without what follows. */
  function isInside(run: Segment, next: Segment | undefined, last: Segment): boolean {
    return next !== undefined && next.left - run.right - 1 <= WIDEST_GAP && hasLabel(next, stacks) && !qualifies(last);
  }
}

function hasLabel({ left, right }: Segment, stacks: ReadonlyMap<number, LabelStack>): boolean {
  for (let column = left; column <= right; column++) {
    if ((stacks.get(column) ?? []).some(({ text }) => labelOf(text) !== null)) return true;
  }
  return false;
}

/** `Actividad | Responsable | Fecha | Actividad | Responsable | Fecha` are two tables, where both halves are one. */
function splitAtRestart(
  segment: Segment,
  stacks: ReadonlyMap<number, LabelStack>,
  qualifies: Qualifies,
): readonly Segment[] {
  const wordsAt = (column: number): string => foldText((stacks.get(column) ?? []).map(({ text }) => text).join(' '));
  const first = wordsAt(segment.left);
  for (let column = segment.left + 2; column < segment.right; column++) {
    if (wordsAt(column) !== first || !first) continue;
    const [before, after] = [
      { left: segment.left, right: column - 1 },
      { left: column, right: segment.right },
    ];
    if (qualifies(before) && qualifies(after)) return [before, ...splitAtRestart(after, stacks, qualifies)];
  }
  return [segment];
}
