/**
 * What the pane asks of the core. Behind an interface, and asynchronous, because the core works beside the pane: in a
 * Worker (`worker-line.ts`), or in slices where there is none (`core-line.ts`).
 */
import { type Analysis } from '../core/analysis';
import { type SeguimientoCalendar } from '../core/output/seguimiento-calendar';
import { type KnownSeguimiento } from '../core/output/seguimiento-list';
import { type Choices, type Circumstances, type Obstacle, type Proposal } from '../core/propose';
import { type CutoffOffer } from '../core/recognize/stated-cutoffs';
import { type Recognition } from '../core/recognize/table';
import { type IgnoredFinding } from '../core/rules/ignored';
import { type RulePage } from '../core/rules/page';
import { type Finding, type Rule } from '../core/rules/rule';
import { type Settings } from '../core/settings';
import { type Day } from '../core/values/day';
import { type WorkbookSnapshot } from '../core/workbook/snapshot';
import { type FollowedCutoff } from './cutoffs';

/** What is known of a workbook before a cutoff is chosen. */
export interface Inspection {
  readonly recognition: Recognition;
  /** What a header states first, then the usual ones of the plan year. */
  readonly cutoffs: readonly CutoffOffer[];
  /** What the formulas of an earlier run follow; null where there was none. */
  readonly followed: FollowedCutoff | null;
  /** Which seguimientos there are, and which is next; left out by a line that does not say. */
  readonly calendar?: SeguimientoCalendar;
  /** The seguimientos that are there, by cutoff; left out by a line that does not say. */
  readonly seguimientos?: readonly KnownSeguimiento[];
  /** All rules in their order: what the list of avisos calls them. */
  readonly rules: readonly RuleTitle[];
}

/** A rule, for who must name it and no more. */
export type RuleTitle = Pick<Rule, 'id' | 'title'>;

/** What a proposal comes to, without the proposal. */
export interface Foresight {
  readonly changes: number;
  readonly obstacles: readonly Obstacle[];
  /** What has changed in the plan since it was last calculated, in words; left out where nothing has. */
  readonly outdated?: string;
}

/** Work that was left because nobody waits for it any more: no failure, nothing to tell the user. */
export class Superseded extends Error {
  constructor() {
    super('superseded');
    this.name = 'Superseded';
  }
}

/** The Worker stopped in the middle of something: nothing was written, and the next question starts another. */
export class WorkerStopped extends Error {
  constructor(detail: string) {
    super(`The Worker stopped. ${detail}`);
    this.name = 'WorkerStopped';
  }
}

export interface Line {
  /** `settings`: what could not be saved in the workbook and holds for now; else null. */
  inspect(workbook: WorkbookSnapshot, today: Day, settings: Settings | null): Promise<Inspection>;
  /** `signal` leaves it after the stage that it is at. @throws Superseded */
  analyze(workbook: WorkbookSnapshot, cutoff: Day, settings: Settings | null, signal?: AbortSignal): Promise<Analysis>;
  propose(analysis: Analysis, choices: Choices, circumstances: Circumstances): Promise<Proposal>;
  /** @throws Superseded */
  foresee(analysis: Analysis, choices: Choices, circumstances: Circumstances, signal?: AbortSignal): Promise<Foresight>;
  /** What the workbook is to remember once these findings of the analysis are left be; a reason of null heeds them again. */
  giveReason(
    analysis: Analysis,
    remembered: readonly IgnoredFinding[],
    findings: readonly Finding[],
    reason: string | null,
  ): Promise<readonly IgnoredFinding[]>;
  /** The page of a rule; null where there is no such rule. */
  rulePage(rule: string): Promise<RulePage | null>;
  /** Gets what only later questions need, while nobody waits. */
  fetchParts(): Promise<void>;
}
