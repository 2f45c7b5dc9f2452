/**
 * What would be written, in boxes that can be ticked (`preview-boxes.ts`). What belongs together for the formulas' sake
 * is one box (the schedule and the columns that refer to it); what stands alone is a box of its own (each mark, each
 * kind of fix).
 *
 * Ticks are wishes: the core proposes again from the choices that remain, and a box counts as ticked when the new
 * proposal has it. So what is ticked is always what will be written, and never half of something.
 */
import { type Choices, type Proposal } from '../core/propose';
import { type Because, type Operation, type Patch } from '../core/workbook/patch';

/** A fix that is ticked: its rule and the cell of its finding. */
export type FixChoice = Choices['fixes'][number];

/** How much is written, in what a person counts. */
export interface WriteTotals {
  readonly cells: number;
  /** Formats, names, validations and the like. */
  readonly others: number;
  readonly sheets: readonly string[];
  readonly newSheets: readonly string[];
}

/** The buttons that lead to a preview. */
export type Job = 'calculate' | 'seguimiento' | 'close' | 'fixes' | 'findings';

export interface Preview {
  readonly job: Job;
  /** Everything that the job offers. */
  readonly asked: Choices;
  /** Keys of the boxes from which the user took the tick. */
  readonly leftOut: readonly string[];
  readonly offered: Proposal;
  /** What *Aplicar* writes. */
  readonly chosen: Proposal;
}

/** The box of an operation. */
export function boxKey(because: Because): string {
  switch (because.kind) {
    case 'schedule':
    case 'column':
      return 'columns';
    case 'seguimiento':
    case 'findings':
    case 'receive':
    case 'modifications':
    case 'portfolio':
    case 'settings':
    case 'undo':
      return because.kind;
    case 'close':
    case 'mark':
    case 'fix':
      return `${because.kind}:${because.label}`;
  }
}

/** What to ask the core for, where the user left some boxes out. */
export function choicesWithout(asked: Choices, leftOut: readonly string[], offered: Patch): Choices {
  const out = new Set(leftOut);
  return {
    columns: asked.columns && !out.has('columns'),
    marks: asked.marks,
    seguimiento: out.has('seguimiento') || !asked.seguimiento ? null : withoutClosings(asked.seguimiento, out, offered),
    ...(asked.closing !== undefined && { closing: isClosingLeft(out) ? null : asked.closing }),
    findings: asked.findings === true && !out.has('findings'),
    fixes: asked.fixes.filter((fix) => !out.has(boxOfFix(fix, offered))),
  };
}

function boxOfFix(fix: FixChoice, patch: Patch): string {
  const { cell } = fix;
  for (const operation of patch.operations) {
    if (operation.op !== 'set-cell' || operation.because.kind !== 'fix') continue;
    if (operation.sheet === cell.sheet && operation.row === cell.row && operation.column === cell.column) {
      return boxKey(operation.because);
    }
  }
  return '';
}

const isClosingLeft = (out: ReadonlySet<string>): boolean => [...out].some((key) => key.startsWith('close:'));

/** Earlier seguimientos of which the user took the tick stay open. */
function withoutClosings(
  seguimiento: NonNullable<Choices['seguimiento']>,
  out: ReadonlySet<string>,
  offered: Patch,
): NonNullable<Choices['seguimiento']> {
  const leftOpen = new Set<string>(seguimiento.leftOpen);
  for (const operation of offered.operations) {
    if (operation.because.kind !== 'close' || !out.has(boxKey(operation.because))) continue;
    if ('sheet' in operation) leftOpen.add(operation.sheet);
  }
  return leftOpen.size === 0 ? seguimiento : { ...seguimiento, leftOpen: [...leftOpen] };
}

/** Takes out the marks that the user left out: nothing refers to them, so they can go one by one. */
export function withoutMarks(proposal: Proposal, leftOut: readonly string[]): Proposal {
  if (!leftOut.some((key) => key.startsWith('mark:'))) return proposal;
  const operations = proposal.patch.operations.filter(
    (operation) => operation.because.kind !== 'mark' || !leftOut.includes(boxKey(operation.because)),
  );
  return { ...proposal, patch: { operations } };
}

/** Counts operations, one after the other. */
export class WriteCount {
  private cells = 0;
  private others = 0;
  private readonly sheets = new Set<string>();
  private readonly newSheets = new Set<string>();
  private lastSheet: string | null = null;

  add(operation: Operation): void {
    if (operation.op === 'add-sheet') this.newSheets.add(operation.sheet);
    else if (operation.op === 'set-cell') this.cells += 1;
    else this.others += 1;
    if (!('sheet' in operation) || operation.sheet === this.lastSheet) return;
    this.lastSheet = operation.sheet;
    this.sheets.add(operation.sheet);
  }

  totals(): WriteTotals {
    const { cells, others } = this;
    return { cells, others, sheets: [...this.sheets], newSheets: [...this.newSheets] };
  }
}

/** How much some operations write. */
export function totalsOf(operations: readonly Operation[]): WriteTotals {
  const count = new WriteCount();
  for (const operation of operations) count.add(operation);
  return count.totals();
}

/** The reason of each unit of a patch, for the words of an undo that leaves some. */
export function labelsOf(patch: Patch): Readonly<Record<string, string>> {
  const labels: Record<string, string> = {};
  for (const { unit, because } of patch.operations) labels[unit] ??= because.label;
  return labels;
}
