/**
 * Large values in parts: what one message carries is written and read in one piece, and a pane that reads thirty
 * megabytes in one piece stands still for half a second.
 */
import { type Analysis } from '../../core/analysis';
import { plainActivity } from '../../core/progress/measure';
import { type MeasuredActivity } from '../../core/progress/measured';
import { type Proposal } from '../../core/propose';
import { type Recognition, type Table } from '../../core/recognize/table';
import { type Finding, plainFinding } from '../../core/rules/rule';
import { type Operation } from '../../core/workbook/patch';
import { type SheetSnapshot, type WorkbookSnapshot } from '../../core/workbook/snapshot';
import { type SheetHead, type SheetRows } from './messages';

/** About so many make a message of a quarter to half a megabyte. */
const CELLS = 12_000;
const ACTIVITIES = 150;
const FINDINGS = 600;
const OPERATIONS = 1_500;

/** The pieces of a list; none of an empty one. */
function* inPieces<T>(list: readonly T[], size: number): Generator<readonly T[]> {
  for (let start = 0; start < list.length; start += size) yield list.slice(start, start + size);
}

/** What a sheet is, without its cells; they follow in bands. */
export const headOfSheet = (sheet: SheetSnapshot): SheetHead => ({ ...sheet, ...NO_ROWS });

const NO_ROWS: SheetRows = { values: [], formulas: [], numberFormats: [] };

export function* rowsOfSheet({ values, formulas, numberFormats }: SheetSnapshot): Generator<SheetRows> {
  const size = Math.max(1, Math.floor(CELLS / (values[0]?.length || 1)));
  for (let start = 0; start < values.length; start += size) {
    const band = <T>(grid: readonly T[]): readonly T[] => grid.slice(start, start + size);
    yield { values: band(values), formulas: band(formulas), numberFormats: band(numberFormats) };
  }
}

/** A sheet that comes in parts; to be asked for `sheet` when all have come. */
export function collectSheet(head: SheetHead): { add(rows: SheetRows): void; readonly sheet: SheetSnapshot } {
  const grids = { values: [] as unknown[], formulas: [] as unknown[], numberFormats: [] as unknown[] };
  return {
    add(rows) {
      for (const row of rows.values) grids.values.push(row);
      for (const row of rows.formulas) grids.formulas.push(row);
      for (const row of rows.numberFormats) grids.numberFormats.push(row);
    },
    // The grids only grow while the sheet is sent, and nobody asks for it before.
    sheet: { ...head, ...(grids as unknown as SheetRows) },
  };
}

/** An activity names its table by its place among those of the recognition: in another message it would be a copy. */
type CutActivity = Omit<MeasuredActivity, 'table'> & { readonly table: number };
type AnalysisHead = Omit<Analysis, 'workbook'>;

/** What a list has in common with the one before, at both ends; only what lies between is sent. */
interface Kept {
  readonly start: number;
  readonly end: number;
}

export type AnalysisPart =
  /** `recognition` null: as it was. */
  | {
      readonly head: Omit<AnalysisHead, 'recognition'> & { readonly recognition: Recognition | null };
      readonly activities: Kept;
      readonly findings: Kept;
    }
  | { readonly activities: readonly CutActivity[] }
  | { readonly findings: readonly Finding[] };

const NOTHING_KEPT: Kept = { start: 0, end: 0 };

/**
 * Everything of an analysis but the workbook, which both sides have, and but what `before` has alike: an edit changes a
 * row, and the pane need not read a thousand others again.
 */
export function* partsOfAnalysis(analysis: Analysis, before: Analysis | null): Generator<AnalysisPart> {
  const { plan, findings, recognition } = analysis;
  const isRecognizedAlike = before !== null && isSame(before.recognition, recognition);
  const placesIn = ({ tables }: Recognition): ReadonlyMap<Table, number> =>
    new Map(tables.map((table, index) => [table, index]));
  const places = placesIn(recognition);
  const placesBefore = before ? placesIn(before.recognition) : places;
  const isSameActivity = (a: MeasuredActivity, b: MeasuredActivity): boolean =>
    places.get(a.table) === placesBefore.get(b.table) && isSame(plain(a), plain(b));
  const keptActivities = before ? keptOf(plan.activities, before.plan.activities, isSameActivity) : NOTHING_KEPT;
  const keptFindings = before ? keptOf(findings, before.findings, isSameFinding) : NOTHING_KEPT;
  const { failures, summary, parameters, settings } = analysis;
  const rest = { plan: { ...plan, activities: [] }, findings: [], failures, summary, parameters, settings };
  const head = { ...rest, recognition: isRecognizedAlike ? null : recognition };
  yield { head, activities: keptActivities, findings: keptFindings };
  for (const activities of inPieces(between(plan.activities, keptActivities), ACTIVITIES)) {
    yield { activities: activities.map((activity) => ({ ...plain(activity), table: places.get(activity.table)! })) };
  }
  for (const piece of inPieces(between(findings, keptFindings), FINDINGS)) yield { findings: piece.map(plainFinding) };
}

/** Their messages follow from the rule and the data, and need not be made to be compared. */
const isSameFinding = (a: Finding, b: Finding): boolean =>
  a.rule === b.rule &&
  a.severity === b.severity &&
  isSame(a.cell, b.cell) &&
  isSame(a.data, b.data) &&
  isSame(a.fix, b.fix) &&
  isSame(a.ignored, b.ignored);

/** An activity as data of its own, without its table. */
const plain = (activity: MeasuredActivity): Omit<MeasuredActivity, 'table'> & { readonly table: null } => ({
  ...plainActivity(activity),
  table: null,
});

/** `before` must be the analysis that the other side has left out what it has alike with. */
export function joinAnalysis(
  parts: readonly AnalysisPart[],
  workbook: WorkbookSnapshot,
  before: Analysis | null,
): Analysis {
  const [first] = parts;
  if (!first || !('head' in first)) throw new Error('The parts of an analysis came without their head.');
  const recognition = first.head.recognition ?? before!.recognition;
  const activities: MeasuredActivity[] = [];
  const findings: Finding[] = [];
  for (const part of parts) {
    if ('head' in part) continue;
    if ('findings' in part) {
      for (const finding of part.findings) findings.push(finding);
      continue;
    }
    // Made here a moment ago by the copying itself: nobody else has seen them.
    for (const activity of part.activities as unknown as { table: unknown }[]) {
      activity.table = recognition.tables[activity.table as number]!;
      activities.push(activity as MeasuredActivity);
    }
  }
  const plan = { ...first.head.plan, activities: withKept(activities, first.activities, movedTo(recognition, before)) };
  return { ...first.head, workbook, recognition, plan, findings: withKept(findings, first.findings, before?.findings) };
}

/** Activities that came before (as plain data), whose tables were recognized anew: an emptied cell changes what is known of its column. */
function movedTo(recognition: Recognition, before: Analysis | null): readonly MeasuredActivity[] {
  if (!before) return [];
  const { plan, recognition: old } = before;
  if (old === recognition) return plan.activities;
  const tables = new Map<Table, Table | undefined>(
    old.tables.map((table, index) => [table, recognition.tables[index]]),
  );
  return plan.activities.map((activity) => ({ ...activity, table: tables.get(activity.table) ?? activity.table }));
}

function keptOf<T>(now: readonly T[], before: readonly T[], isAlike: (a: T, b: T) => boolean): Kept {
  const most = Math.min(now.length, before.length);
  let start = 0;
  while (start < most && isAlike(now[start]!, before[start]!)) start += 1;
  let end = 0;
  while (end < most - start && isAlike(now[now.length - 1 - end]!, before[before.length - 1 - end]!)) end += 1;
  return { start, end };
}

const between = <T>(list: readonly T[], { start, end }: Kept): readonly T[] => list.slice(start, list.length - end);

const withKept = <T>(list: readonly T[], { start, end }: Kept, before: readonly T[] = []): readonly T[] =>
  start + end === 0 ? list : [...before.slice(0, start), ...list, ...before.slice(before.length - end)];

/** Alike in all that they say: plain data, as it crosses between threads. */
function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a)) {
    return Array.isArray(b) && a.length === b.length && a.every((each, index) => isSame(each, b[index]));
  }
  if (a instanceof Map || a instanceof Set) {
    return b instanceof a.constructor && isSame([...a], [...(b as typeof a)]);
  }
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  for (const key of keys) {
    if (!isSame((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key])) return false;
  }
  return true;
}

export type ProposalPart = { readonly head: Proposal } | { readonly operations: readonly Operation[] };

export function* partsOfProposal(proposal: Proposal): Generator<ProposalPart> {
  yield { head: { ...proposal, patch: { operations: [] } } };
  for (const operations of inPieces(proposal.patch.operations, OPERATIONS)) yield { operations };
}

export function joinProposal(parts: readonly ProposalPart[]): Proposal {
  const [first] = parts;
  if (!first || !('head' in first)) throw new Error('The parts of a proposal came without their head.');
  const operations: Operation[] = [];
  for (const part of parts) if ('operations' in part) for (const each of part.operations) operations.push(each);
  return { ...first.head, patch: { operations } };
}
