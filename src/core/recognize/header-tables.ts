/** One header block → the tables that it heads: their columns, their kind, or what they lack. */
import { type FieldId } from '../fields/field';
import { foldText } from '../values/fold-text';
import { type Area } from '../workbook/snapshot';
import { applyCorrections } from './apply-corrections';
import { type Corrections } from './corrections';
import { blockAround, type HeaderBlock } from './header-blocks';
import { findSegments, type Segment } from './header-segments';
import { isListOfEvents, otherKind } from './kinds';
import { type LabelStack, readLabelStacks } from './label-stacks';
import { type SheetGrid } from './sheet-grid';
import { type TableKind } from './table';
import { holdsPairs, readPairRows } from './pair-rows';
import { type ColumnDraft } from './column-draft';
import { readTableColumns } from './table-columns';

/** A header with its columns, before its rows are read. */
export interface HeaderTable {
  readonly block: HeaderBlock;
  readonly header: Area;
  /** null: it only nearly qualifies. */
  readonly kind: TableKind | null;
  readonly lacks: readonly FieldId[];
  readonly columns: readonly ColumnDraft[];
  /** Where P and E stand in a column and the rows alternate: that column; else null. */
  readonly pairColumn: number | null;
  /** Folded words by column: two headers of the same words are one table's. */
  readonly words: string;
  /** The words of all its cells, for references to it. */
  readonly texts: readonly string[];
  /** True where the user said that it is a plan. */
  readonly isDeclared: boolean;
}

const DATES: readonly FieldId[] = ['dueDate', 'startDate', 'endDate', 'period'];

/** What a plan lacks: `activity`, and of the three groups those that are missing. */
export function missingOf(fields: ReadonlySet<FieldId>): {
  readonly isPlan: boolean;
  readonly lacks: readonly FieldId[];
} {
  const hasTarget = fields.has('target') || fields.has('product');
  const hasDate = DATES.some((field) => fields.has(field));
  const hasResponsible = fields.has('responsible');
  const groups = Number(hasTarget) + Number(hasResponsible) + Number(hasDate);
  // Indicators with their formulas are no activities, though they have a target, a responsible and a frequency.
  const isTargetActivity = fields.has('target') && hasResponsible && hasDate && !fields.has('formula');
  const hasActivity = fields.has('activity') || isTargetActivity;
  const lacks: FieldId[] = [];
  if (!hasActivity) lacks.push('activity');
  if (!hasTarget) lacks.push('target');
  if (!hasResponsible) lacks.push('responsible');
  if (!hasDate) lacks.push('dueDate');
  return { isPlan: hasActivity && groups >= 2, lacks };
}

/** Reads the tables under a header block, left to right. `rows` are those below it, for the values. */
export function readHeaderTables(
  grid: SheetGrid,
  block: HeaderBlock,
  rows: readonly number[],
  corrections: Corrections,
): readonly HeaderTable[] {
  const stacks = readLabelStacks(grid, block, grid.area);
  const read = (segment: Segment): HeaderTable | null => readSegment(grid, block, segment, rows, corrections);
  const qualifies = (segment: Segment): boolean => {
    const table = read(segment);
    return table !== null && table.kind !== null;
  };
  const declared = block.declared ? declaredSegment(stacks, block.declared) : null;
  const others = new Map(
    [...stacks].filter(([column]) => !declared || column < declared.left || column > declared.right),
  );
  const segments = [...findSegments(others, qualifies), ...(declared ? [declared] : [])];
  return segments
    .sort((a, b) => a.left - b.left)
    .map((segment) =>
      segment === declared ? readSegment(grid, block, segment, rows, corrections, true) : read(segment),
    )
    .filter((table): table is HeaderTable => table !== null);
}

/** From the first to the last column over which the words of the declaration stand. */
function declaredSegment(stacks: ReadonlyMap<number, LabelStack>, words: ReadonlySet<string>): Segment | null {
  const columns = [...stacks].filter(([, stack]) => stack.some(({ text }) => words.has(foldText(text))));
  const places = columns.map(([column]) => column);
  return places.length ? { left: Math.min(...places), right: Math.max(...places) } : null;
}

const textsOf = (stacks: ReadonlyMap<number, LabelStack>, left: number, right: number): string[] => {
  const texts = new Map<string, string>();
  for (let column = left; column <= right; column++) {
    for (const { text, area } of stacks.get(column) ?? []) texts.set(`${area.top}:${area.left}`, text);
  }
  return [...texts.values()];
};

function readSegment(
  grid: SheetGrid,
  around: HeaderBlock,
  { left, right }: Segment,
  rows: readonly number[],
  corrections: Corrections,
  isDeclared = false,
): HeaderTable | null {
  // Tables side by side need not have headers of the same height.
  const block = isDeclared ? around : blockAround(grid, around.anchor, around.notBefore, { left, right });
  const stacks = readLabelStacks(grid, block, { left, right });
  // The numbers may stand in a column before the first header.
  const before = left - 1 >= grid.area.left && !stacks.has(left - 1) ? left - 1 : left;
  const drafts = readTableColumns(grid, stacks, before, right, rows);
  applyCorrections(drafts, grid.sheet.name, corrections);
  const read = drafts.filter(
    (draft) => stacks.has(draft.column) || draft.field !== null || draft.reason.corrected || holdsPairs(draft),
  );
  const fields = new Set<FieldId>();
  for (const { field } of read) if (field) fields.add(field);
  const texts = textsOf(stacks, left, right);
  const { isPlan, lacks } = missingOf(fields);
  const other = otherKind(texts, fields);
  // Half-way through naming its columns the user must not lose sight of it.
  const isTouched = isDeclared || read.some(({ reason }) => reason.corrected);
  if (!isTouched && isListOfEvents(texts, fields)) return null;
  const kind = isDeclared && fields.has('activity') ? 'plan' : (other ?? (isPlan ? 'plan' : null));
  if (kind === null && !isTouched && !isNear(fields, lacks, read.length)) return null;
  const { drafts: paired, pairColumn } = readPairRows(read);
  const columns = kind === 'plan' ? withActivity(paired) : read;
  const first = columns[0]!.column;
  return {
    block,
    header: { top: block.top, bottom: block.bottom, left: Math.min(first, left), right },
    kind,
    lacks,
    columns,
    pairColumn: kind === 'plan' ? pairColumn : null,
    words: [...stacks]
      .filter(([column]) => column >= left && column <= right)
      .map(([column, stack]) => `${column}:${foldText(stack.map(({ text }) => text).join(' '))}`)
      .sort()
      .join('|'),
    texts,
    isDeclared,
  };
}

/** Where no column reads as activity, the target is both. */
function withActivity(drafts: readonly ColumnDraft[]): readonly ColumnDraft[] {
  if (drafts.some(({ field }) => field === 'activity')) return drafts;
  return drafts.flatMap((draft) =>
    draft.field === 'target' ? [{ ...draft, field: 'activity' as const }, draft] : [draft],
  );
}

/** One step from a plan: an activity with one of the three groups, or all three and no activity. */
function isNear(fields: ReadonlySet<FieldId>, lacks: readonly FieldId[], width: number): boolean {
  return width >= 3 && lacks.length === (fields.has('activity') ? 2 : 1);
}
