/**
 * How one kind of patch operation is done in Excel, in two halves: what is asked before anything is written, and what
 * is then written. `write-patch.ts` runs all first halves together, then all second ones.
 */
import { type Operation } from '../core/workbook/patch';
import { type CellRef } from '../core/workbook/snapshot';
import { type Step } from './messages';

/** The order in which things are written, whatever their order in the patch: each may need what stands before it. */
export const PHASES = [
  'add-sheets',
  'unmerge',
  'list-objects',
  'names',
  // Before the contents: a date must find its format, or Excel makes its own.
  'formats',
  'contents',
  'merges',
  'rules',
  'sizes',
  // After the heights of the rows on which they stand.
  'charts',
  'panes',
  'page',
  'settings',
  // After the contents that refer to them.
  'drop-names',
  'drop-sheets',
] as const;
export type Phase = (typeof PHASES)[number];

/** Something that is not as the patch expects it. */
export interface Difference {
  readonly unit: string;
  readonly cell: CellRef;
}

export interface Plan {
  readonly phase: Phase;
  readonly steps: readonly Step[];
  /** What takes it back: complete or half done after the steps were sent or failed, and before that as it is meant. */
  inverse(): readonly Operation[];
  /** Cells that somebody changed after they were compared: seen in the very message that wrote them. */
  clashes?(): readonly Difference[];
}

export interface Inspection {
  readonly steps: readonly Step[];
  /** What must be asked more closely, known only after `steps`; seldom anything. */
  closer?(): readonly Step[];
  differences(): readonly Difference[];
  /** What to write, without the units that are left alone. */
  plan(isLeft: (unit: string) => boolean): Iterable<Plan>;
}

/** What all inspections know of the patch as a whole. */
export interface Scope {
  /** Sheets that the patch adds: nothing on them needs to be compared or saved. */
  readonly added: ReadonlySet<string>;
  /** Sheets that it takes away: nothing on them needs to be undone. */
  readonly removed: ReadonlySet<string>;
}

export type OperationOf<Kind extends Operation['op']> = Extract<Operation, { op: Kind }>;

export function pickOperations<Kind extends Operation['op']>(
  operations: readonly Operation[],
  ...kinds: readonly Kind[]
): OperationOf<Kind>[] {
  return operations.filter((operation): operation is OperationOf<Kind> =>
    (kinds as readonly string[]).includes(operation.op),
  );
}

/** The head of an operation that takes this one back. */
export const undoing = ({ because, unit }: Operation): Pick<Operation, 'because' | 'unit'> => ({
  because: { kind: 'undo', label: because.label },
  unit,
});
