/** The boxes of a preview as they are shown, and what stands in each. */
import { type Obstacle, type Proposal } from '../core/propose';
import { type Because, type Operation, type Patch } from '../core/workbook/patch';
import { type Preview, type WriteTotals, boxKey, WriteCount } from './preview';

/** Operations with the same reason. */
export interface ReasonGroup {
  readonly label: string;
  readonly operations: readonly Operation[];
}

export interface PreviewBox {
  readonly key: string;
  readonly kind: Because['kind'];
  readonly isTicked: boolean;
  /** The user left it out, and something that is ticked needs it. */
  readonly isNeeded: boolean;
  readonly groups: readonly ReasonGroup[];
  readonly totals: WriteTotals;
}

/** The boxes of a preview, in the order in which the core proposes them; what is only remembered comes last. */
export function boxesOf({ chosen, offered, leftOut }: Preview): readonly PreviewBox[] {
  const ticked = byBox(chosen.patch);
  // As long as no tick was taken away, what is offered is what is chosen: sorted once.
  const all = offered === chosen ? ticked : byBox(offered.patch);
  const keys = [...all.keys(), ...[...ticked.keys()].filter((key) => !all.has(key))];
  keys.sort((a, b) => Number(a === 'settings') - Number(b === 'settings'));
  return keys.map((key) => {
    const isTicked = ticked.has(key);
    const { kind, groups, count } = (ticked.get(key) ?? all.get(key))!;
    return {
      key,
      kind,
      isTicked,
      isNeeded: isTicked && leftOut.includes(key),
      groups: [...groups.values()],
      totals: count.totals(),
    };
  });
}

/** How much all that is ticked writes. */
export function tickedTotals(boxes: readonly PreviewBox[]): WriteTotals {
  const ticked = boxes.filter(({ isTicked }) => isTicked).map(({ totals }) => totals);
  const sum = (of: (totals: WriteTotals) => number): number => ticked.reduce((all, totals) => all + of(totals), 0);
  const union = (of: (totals: WriteTotals) => readonly string[]): string[] => [...new Set(ticked.flatMap(of))];
  return {
    cells: sum(({ cells }) => cells),
    others: sum(({ others }) => others),
    sheets: union(({ sheets }) => sheets),
    newSheets: union(({ newSheets }) => newSheets),
  };
}

interface SortedBox {
  readonly kind: Because['kind'];
  readonly groups: Map<string, SortedGroup>;
  readonly count: WriteCount;
}

interface SortedGroup extends ReasonGroup {
  readonly operations: Operation[];
}

function byBox(patch: Patch): Map<string, SortedBox> {
  const boxes = new Map<string, SortedBox>();
  let [last, box, group]: [Because | null, SortedBox | null, SortedGroup | null] = [null, null, null];
  for (const operation of patch.operations) {
    const { because } = operation;
    // Hundreds of thousands of operations, and few reasons, each for many that follow each other.
    const isOther = because !== last && (because.kind !== last?.kind || because.label !== last.label);
    if (!box || !group || isOther) {
      last = because;
      box = boxFor(boxes, because);
      group = groupFor(box.groups, because.label);
    }
    group.operations.push(operation);
    box.count.add(operation);
  }
  return boxes;
}

function boxFor(boxes: Map<string, SortedBox>, because: Because): SortedBox {
  const key = boxKey(because);
  let box = boxes.get(key);
  if (!box) boxes.set(key, (box = { kind: because.kind, groups: new Map(), count: new WriteCount() }));
  return box;
}

function groupFor(groups: Map<string, SortedGroup>, label: string): SortedGroup {
  let group = groups.get(label);
  if (!group) groups.set(label, (group = { label, operations: [] }));
  return group;
}

/** The changes of a patch by their reasons. */
export function groupsOf(patch: Patch): readonly ReasonGroup[] {
  const groups = new Map<string, SortedGroup>();
  for (const operation of patch.operations) groupFor(groups, operation.because.label).operations.push(operation);
  return [...groups.values()];
}

/** Obstacles of a proposal, each said once. */
export function obstaclesOf(proposal: Proposal): readonly Obstacle[] {
  const seen = new Set<string>();
  return proposal.obstacles.filter(({ sheet, message }) => {
    const key = `${sheet}|${message}`;
    return seen.has(key) ? false : seen.add(key);
  });
}
