/** What came back by email, as plain data: whatever its form, rows that say something of an activity. */
import { type Day } from '../values/day';
import { type CellRef, type CellValue, type WorkbookSnapshot } from '../workbook/snapshot';
import { type FollowUpField } from './follow-up-cells';
import { type PriorReport } from './prior-report';

/** A file that was received, read or not. */
export interface ReceivedFile {
  readonly file: string;
  /** null where it could not be read; then `reason` says why, in one sentence. */
  readonly workbook: WorkbookSnapshot | null;
  readonly reason: string | null;
}

export interface Answer {
  readonly value: CellValue;
  readonly numberFormat: string;
  readonly cell: CellRef;
  /** What the line made of an executed value in the office's own form, in the unit of its target; else null. */
  readonly amount: number | null;
}

/** What a row says of the plan, to be held against it; null where it says nothing. */
export interface PlanWords {
  readonly target: string | null;
  readonly dates: string | null;
}

/** The same of an office's own form, as the line read it. */
export interface PlanFigures {
  readonly target: { readonly value: number; readonly unit: 'count' | 'percent' } | null;
  readonly dueDays: readonly Day[] | null;
}

export interface ReceivedRow {
  readonly cell: CellRef;
  readonly key: string | null;
  readonly number: string | null;
  readonly text: string;
  /** Where it stood in the plan when it was asked; null in an office's own form. */
  readonly place: string | null;
  readonly words: PlanWords | null;
  readonly figures: PlanFigures | null;
  /** What the plan held when it was asked; null in an office's own form. */
  readonly prior: PriorReport | null;
  /** The offices that the row itself names. */
  readonly offices: readonly string[];
  /** Only those that hold something. */
  readonly answers: Readonly<Partial<Record<FollowUpField, Answer>>>;
}

/** One sheet of answers. */
export interface ReceivedBook {
  readonly file: string;
  /** `request`: a sheet that we made. `own-form`: the office's own. */
  readonly kind: 'request' | 'own-form';
  readonly office: string | null;
  readonly filledBy: string | null;
  /** null where it does not say. */
  readonly cutoff: Day | null;
  readonly planYear: number | null;
  readonly rows: readonly ReceivedRow[];
}

export const hasAnswers = ({ answers }: ReceivedRow): boolean => Object.keys(answers).length > 0;
