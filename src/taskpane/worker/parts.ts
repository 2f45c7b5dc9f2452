/**
 * Large values in parts: what one message carries is written and read in one piece, and a pane that reads thirty
 * megabytes in one piece stands still for half a second.
 */
import { type Analysis } from '../../core/analysis';
import { type MeasuredActivity } from '../../core/progress/measured';
import { type Proposal } from '../../core/propose';
import { type Table } from '../../core/recognize/table';
import { type Finding } from '../../core/rules/rule';
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

export type AnalysisPart =
  | { readonly head: AnalysisHead }
  | { readonly activities: readonly CutActivity[] }
  | { readonly findings: readonly Finding[] };

/** Everything of an analysis but the workbook, which both sides have. */
export function* partsOfAnalysis({ workbook: _workbook, ...analysis }: Analysis): Generator<AnalysisPart> {
  const { plan, findings, recognition } = analysis;
  const places = new Map<Table, number>(recognition.tables.map((table, index) => [table, index]));
  yield { head: { ...analysis, plan: { ...plan, activities: [] }, findings: [] } };
  for (const activities of inPieces(plan.activities, ACTIVITIES)) {
    yield { activities: activities.map((activity) => ({ ...activity, table: places.get(activity.table)! })) };
  }
  for (const piece of inPieces(findings, FINDINGS)) yield { findings: piece };
}

export function joinAnalysis(parts: readonly AnalysisPart[], workbook: WorkbookSnapshot): Analysis {
  const [first] = parts;
  if (!first || !('head' in first)) throw new Error('The parts of an analysis came without their head.');
  const { head } = first;
  const activities: MeasuredActivity[] = [];
  const findings: Finding[] = [];
  for (const part of parts) {
    if ('findings' in part) for (const finding of part.findings) findings.push(finding);
    if (!('activities' in part)) continue;
    // Made here a moment ago by the copying itself: nobody else has seen them.
    for (const activity of part.activities as unknown as { table: unknown }[]) {
      activity.table = head.recognition.tables[activity.table as number]!;
      activities.push(activity as MeasuredActivity);
    }
  }
  return { ...head, workbook, plan: { ...head.plan, activities }, findings };
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
