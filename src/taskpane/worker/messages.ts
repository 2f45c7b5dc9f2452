/** What the pane and its Worker say to each other: plain data, numbered questions, answers in parts. */
import { type Choices, type Circumstances } from '../../core/propose';
import { type IgnoredFinding } from '../../core/rules/ignored';
import { type Settings } from '../../core/settings';
import { type Day } from '../../core/values/day';
import { type SheetSnapshot, type WorkbookSnapshot } from '../../core/workbook/snapshot';

/** The three grids of some rows of a sheet. */
export type SheetRows = Pick<SheetSnapshot, 'values' | 'formulas' | 'numberFormats'>;
/** A sheet whose rows follow, a workbook whose sheets are named. */
export type SheetHead = SheetSnapshot;
export type WorkbookHead = WorkbookSnapshot;

/** An analysis that the Worker has made, and makes again where it no longer has it. */
export interface AnalysisRecipe {
  readonly cutoff: Day;
  readonly settings: Settings;
}

export type Question =
  | { readonly kind: 'inspect'; readonly today: Day; readonly settings: Settings | null }
  | {
      readonly kind: 'analyze';
      readonly cutoff: Day;
      readonly settings: Settings | null;
      /** The question whose answer the pane has still: what is alike need not be sent again. */
      readonly have: number | null;
    }
  | {
      readonly kind: 'propose' | 'foresee';
      readonly of: AnalysisRecipe;
      readonly choices: Choices;
      readonly circumstances: Circumstances;
    }
  | {
      readonly kind: 'give-reason';
      readonly of: AnalysisRecipe;
      readonly remembered: readonly IgnoredFinding[];
      /** Places in the analysis's list. */
      readonly findings: readonly number[];
      readonly reason: string | null;
    }
  | { readonly kind: 'rule-page'; readonly rule: string }
  | { readonly kind: 'fetch-parts' };

export type ToWorker =
  /** A sheet is sent once: first what it is, then its rows in bands. */
  | { readonly say: 'sheet'; readonly id: number; readonly head: SheetHead }
  | { readonly say: 'rows'; readonly id: number; readonly rows: SheetRows }
  | { readonly say: 'workbook'; readonly id: number; readonly head: WorkbookHead; readonly sheets: readonly number[] }
  /** What is not named is asked for no more. */
  | { readonly say: 'keep'; readonly workbooks: readonly number[] }
  | { readonly say: 'ask'; readonly ask: number; readonly workbook: number | null; readonly question: Question }
  /** Nobody waits for the answer any more. */
  | { readonly say: 'drop'; readonly ask: number };

/** What an error is told by: errors themselves do not cross in every webview. */
export interface ToldError {
  readonly message: string;
  readonly stack: string;
}

export type FromWorker =
  /** Its script is there and runs. */
  | { readonly say: 'ready' }
  | { readonly say: 'part'; readonly ask: number; readonly part: unknown; readonly isLast: boolean }
  | { readonly say: 'failed'; readonly ask: number; readonly error: ToldError };

/** One end of the line between them, as `Worker` and `MessagePort` are. */
export interface Port<Out, In> {
  postMessage(message: Out): void;
  onmessage: ((event: { readonly data: In }) => void) | null;
}
