/** What the pane can ask for, and what it needs of the world: the two sides of `session.ts`. */
import { type Parameters } from '../core/parameters';
import { type Corrections } from '../core/recognize/corrections';
import { type Finding } from '../core/rules/rule';
import { type SheetForm } from '../core/settings';
import { type Day } from '../core/values/day';
import { type Patch } from '../core/workbook/patch';
import { type CellRef } from '../core/workbook/snapshot';
import { type ListView } from './findings-list';
import { type FixChoice, type Job } from './preview';
import { type ClosingWish } from './session-parts';
import { type PaneState } from './state';
import { type Tool, type ToolDoors } from './tool-doors';

/** What the pane needs of the world beside the workbook. */
export interface Surroundings {
  today(): Day;
  readonly version: string;
  copyText(text: string): Promise<void>;
  /** Comes back after the browser has painted, so that the user sees that something is going on. */
  paint(): Promise<void>;
  /** Calls back after a quiet while; calling again starts the while anew. */
  afterQuiet(callback: () => void): void;
  /** The same after a longer while, for what is not urgent; where it is left out, it is done at once. */
  afterRest?(callback: () => void): void;
}

/** What the user can do. None of them throws: a failure is the state's `problem`. */
export interface Session {
  state(): PaneState;
  subscribe(listener: () => void): () => void;
  start(): Promise<void>;
  /** Reads again, and brings up to date whatever is shown. */
  refresh(): Promise<void>;
  chooseCutoff(cutoff: Day): Promise<void>;
  /**
   * What the user says against the reading: saved in the workbook at once, to be undone like all else. `title` says what
   * was said. A workbook that takes no changes is read so until the pane is closed.
   */
  correct(title: string, change: (corrections: Corrections) => Corrections): Promise<void>;
  /** The cells that are selected in the sheet are the header of a plan. */
  declareSelection(): Promise<void>;
  tickFixes(fixes: readonly FixChoice[], isTicked: boolean): void;
  /** Leaves avisos be, with a reason, kept in the workbook as `correct` keeps what it is told. */
  ignore(findings: readonly Finding[], reason: string): Promise<void>;
  /** Takes ignored avisos up again. */
  heed(findings: readonly Finding[]): Promise<void>;
  /** How the list of avisos is looked at. */
  viewList(view: Partial<ListView>): void;
  /** Copies the avisos of one office, to be pasted into an email. */
  copyMail(office: string): Promise<void>;
  closeMail(): void;
  /** Opens the page of a rule; null closes it. */
  showRule(id: string | null): Promise<void>;
  /** Opens a seguimiento as a workbook of its own, values alone; nothing is written into the user's. */
  publish(sheet: string): Promise<void>;
  /** Opens *Ajustes*, or closes it. */
  showSettings(isOpen: boolean): void;
  /** What the entity goes by, kept in the workbook as `correct` keeps what it is told. */
  saveSettings(title: string, parameters: Parameters, sheetForm: SheetForm | null): Promise<void>;
  /** Opens a job with a screen of its own; null goes back to the five steps. */
  openTool(tool: Tool | null): void;
  /** Writes what such a job proposes, after it was shown; to be undone like all else. */
  writePatch(title: string, patch: Patch): Promise<void>;
  /** What such jobs ask for. */
  readonly doors: ToolDoors;
  typeHead(head: PaneState['head']): void;
  openPreview(job: Job): Promise<void>;
  /** With which figures the seguimiento in the preview is closed, and by whom; asked in turn, so that no word is lost. */
  closeWith(change: (present: ClosingWish) => ClosingWish): Promise<void>;
  tickBox(key: string, isTicked: boolean): Promise<void>;
  closePreview(): void;
  apply(): Promise<void>;
  undo(): Promise<void>;
  /** Puts back what a write that was cut short has left. */
  takeBackUnfinished(): Promise<void>;
  /** Lets it stand. */
  leaveUnfinished(): Promise<void>;
  reveal(cell: CellRef): Promise<void>;
  /** Tries again what failed. */
  retry(): Promise<void>;
  copyDiagnostic(): Promise<void>;
  closeProblem(): void;
  closeNotice(): void;
  stop(): void;
}
