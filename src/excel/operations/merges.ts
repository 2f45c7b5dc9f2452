/** Merged cells of ours. What the user has merged stays as it is. */
import { overlaps } from '../../core/workbook/address';
import { HostError } from '../../core/host';
import { type CellRef } from '../../core/workbook/snapshot';
import { type Difference, type Inspection, type OperationOf, type Plan, type Scope, undoing } from '../change';
import { askMergedAreas, type MergedAreas } from '../merged-areas';
import { CALL_BYTES, type Step } from '../messages';
import { firstCell, rangeAt, rangeOrNull } from '../ranges';

type MergeOperation = OperationOf<'merge' | 'unmerge'>;

/**
 * @param isWritten whether the patch itself writes this cell, which is then compared on its own
 * @param isForced merges without asking, for putting back
 */
export function inspectMerges(
  operations: readonly MergeOperation[],
  scope: Scope,
  isWritten: (cell: CellRef) => boolean,
  isForced: boolean,
): Inspection {
  const relevant = operations.filter(({ sheet }) => !scope.removed.has(sheet));
  const asked = isForced ? [] : relevant.filter(({ op, sheet }) => op === 'merge' && !scope.added.has(sheet));
  const bySheet = new Map<string, MergedAreas>();
  for (const sheet of new Set(asked.map((operation) => operation.sheet))) {
    const areas = asked.filter((operation) => operation.sheet === sheet).map(({ area }) => area);
    const bottom = Math.max(...areas.map((area) => area.bottom));
    const right = Math.max(...areas.map((area) => area.right));
    bySheet.set(
      sheet,
      askMergedAreas((context, area) => rangeOrNull(context, sheet, area), bottom, right),
    );
  }
  const contents = new Map<MergeOperation, Excel.Range>();
  const looks = asked.map((operation): Step => {
    const { sheet, area } = operation;
    const queue = (context: Excel.RequestContext): void => {
      const range = rangeOrNull(context, sheet, area);
      range.load('values');
      contents.set(operation, range);
    };
    return { bytes: 2 * CALL_BYTES, queue };
  });
  return {
    steps: [...[...bySheet.values()].flatMap(({ steps }) => steps), ...looks],
    differences: () => [...contents].flatMap(([operation, range]) => hiddenBy(operation, range, isWritten)),
    plan: (isLeft) => {
      const wanted = relevant.filter(({ unit }) => !isLeft(unit));
      const taken = new Map([...bySheet].map(([sheet, merged]) => [sheet, merged.areas()]));
      for (const { op, sheet, area } of wanted) {
        const isFreed = (other: MergeOperation['area']): boolean =>
          wanted.some((one) => one.op === 'unmerge' && one.sheet === sheet && overlaps(one.area, other));
        const inTheWay = taken.get(sheet)?.some((other) => overlaps(other, area) && !isFreed(other));
        if (op === 'merge' && inTheWay) throw new HostError('merge-conflict', [firstCell(sheet, area)]);
      }
      return wanted.map(planMerge);
    },
  };
}

/** Merging would lose whatever stands in any cell but the first. */
function hiddenBy(
  { unit, sheet, area }: MergeOperation,
  range: Excel.Range,
  isWritten: (cell: CellRef) => boolean,
): Difference[] {
  if (range.isNullObject) return [];
  return range.values.flatMap((row: unknown[], i) =>
    row.flatMap((value, j): Difference[] => {
      const cell = { sheet, row: area.top + i, column: area.left + j };
      const isFirst = i === 0 && j === 0;
      return isFirst || value === '' || isWritten(cell) ? [] : [{ unit, cell }];
    }),
  );
}

function planMerge(operation: MergeOperation): Plan {
  const { op, sheet, area } = operation;
  const queue = (context: Excel.RequestContext): void => {
    const range = rangeAt(context, sheet, area);
    if (op === 'merge') range.merge(false);
    else range.unmerge();
  };
  return {
    phase: op === 'merge' ? 'merges' : 'unmerge',
    steps: [{ bytes: 2 * CALL_BYTES, queue }],
    inverse: () => [{ ...undoing(operation), op: op === 'merge' ? 'unmerge' : 'merge', sheet, area }],
  };
}
