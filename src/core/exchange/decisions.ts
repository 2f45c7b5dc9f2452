/** What becomes of one received cell: taken, asked, refused, or nothing to do. Nothing is guessed in silence. */
import { type MeasuredActivity } from '../progress/measured';
import { type Day } from '../values/day';
import { type CellContent } from '../workbook/patch';
import { type CellRef, type CellValue } from '../workbook/snapshot';
import { type CellObstacle, type FollowUpField } from './follow-up-cells';

/** Why a received cell is not written. */
export type RefusalCode =
  | CellObstacle
  | 'not-in-plan'
  | 'several'
  | 'no-activity'
  | 'other-cutoff'
  | 'no-cutoff'
  | 'other-year'
  | 'not-a-number'
  | 'percent-for-count'
  | 'error-value'
  | 'negative'
  | 'over-hundred'
  | 'too-long';

/** Why a person must look before it is written. */
export type QuestionCode =
  | 'likeness'
  | 'other-text'
  | 'other-target'
  | 'other-dates'
  | 'other-office'
  | 'other-header'
  | 'changed-since'
  | 'overwrites'
  | 'lower'
  | 'over-target'
  | 'number-in-text'
  | 'percent-doubt'
  | 'share-of-target'
  | 'fraction'
  | 'by-period'
  | 'two-answers';

export type ReasonCode = RefusalCode | QuestionCode;

export interface Reason {
  readonly code: ReasonCode;
  /** What was received, in words; '' where nothing needs to be said. */
  readonly said: string;
  /** What the plan has. */
  readonly plan: string;
}

export type Verdict =
  /** Right, and ticked at first. */
  | 'accepted'
  /** May be written if somebody says so. */
  | 'asked'
  | 'refused'
  /** The plan's cell says it already. */
  | 'same';

export interface Decision {
  /** Unlike any other of one reception. */
  readonly id: string;
  readonly file: string;
  readonly office: string | null;
  readonly filledBy: string | null;
  readonly cutoff: Day | null;
  readonly field: FollowUpField;
  /** Where it stands in the file. */
  readonly from: CellRef;
  /** As it was written there. */
  readonly received: string;
  /** null where none was found. */
  readonly activity: MeasuredActivity | null;
  readonly key: string | null;
  /** How the row names it. */
  readonly name: string;
  /** Where it would be written; null where it cannot. */
  readonly ref: CellRef | null;
  readonly holds: CellContent;
  /** What would be written. */
  readonly value: CellValue;
  readonly unit: 'count' | 'percent';
  readonly verdict: Verdict;
  /** None of what is accepted. */
  readonly reasons: readonly Reason[];
}
