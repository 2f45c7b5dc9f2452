/** Everything that the pane knows, and how each event changes it. Pure: `session.ts` does the work. */
import { type Analysis } from '../core/analysis';
import { type HostErrorCode } from '../core/host';
import { type RulePage } from '../core/rules/page';
import { type Settings, readSettings } from '../core/settings';
import { type Patch } from '../core/workbook/patch';
import { type UnfinishedWrite } from '../core/workbook/unfinished';
import { type CellRef, type WorkbookSnapshot } from '../core/workbook/snapshot';
import { type Day } from '../core/values/day';
import { FIRST_VIEW, type ListView } from './findings-list';
import { type Foresight, type Inspection } from './line';
import { type FixChoice, type Preview, type WriteTotals } from './preview';
import { type Tool } from './tool-doors';

/** What the pane is busy with; `text.work` has the words. */
export type Work = 'reading' | 'saving' | 'analyzing' | 'preparing' | 'applying' | 'undoing' | 'publishing';

/** A failure before the user: a host's, or one of ours (`crashed`; `stopped`: what computes beside the pane has ended). */
export interface Problem {
  readonly code: HostErrorCode | 'crashed' | 'stopped';
  readonly cells: readonly CellRef[];
  /** For the report only, never shown. */
  readonly detail: string;
  readonly during: Work | 'revealing';
  /** Of a write that failed half-way: why, where that is known. */
  readonly reason?: HostErrorCode | null;
}

/** What a job has written, as the user is told and as it is undone. */
export interface Written {
  readonly title: string;
  readonly inverse: Patch;
  readonly totals: WriteTotals;
  /** What each unit of the patch was about, for the words of an undo that left some. */
  readonly labels: Readonly<Record<string, string>>;
}

/** The last thing that was finished. */
export type Notice =
  | { readonly kind: 'written'; readonly title: string; readonly totals: WriteTotals }
  /** `kept`: what stayed because the user had changed it; without a title: what a write that was cut short had left. */
  | { readonly kind: 'undone'; readonly title: string | null; readonly kept: readonly string[] }
  /** What the user said of the reading; `isSaved` false: it holds until the pane is closed. */
  | { readonly kind: 'corrected'; readonly title: string; readonly isSaved: boolean }
  | { readonly kind: 'left-unfinished' }
  /** A sheet was opened as a workbook of its own. */
  | { readonly kind: 'published'; readonly sheet: string }
  | { readonly kind: 'mail-copied'; readonly office: string }
  | { readonly kind: 'copied' };

/** What the jobs would write now, known before they are pressed. */
export interface Outlook {
  readonly calculate: JobOutlook;
  readonly seguimiento: JobOutlook;
}
export type JobOutlook = Foresight;

/** What the user typed for the head of the seguimiento. */
export interface SeguimientoHead {
  readonly entity: string;
  readonly preparedBy: string;
}

export interface Mail {
  readonly office: string;
  readonly text: string;
}

export interface PaneState {
  readonly workbook: WorkbookSnapshot | null;
  readonly inspection: Inspection | null;
  readonly cutoff: Day | null;
  /** null until a cutoff is chosen; of the cutoff before while a new one is computed: ask `currentAnalysis`. */
  readonly analysis: Analysis | null;
  /** null until it is known for this cutoff; for a moment that of the reading before. */
  readonly outlook: Outlook | null;
  /** What the user said and the workbook could not take: it holds until the pane is closed. Else null. */
  readonly held: Settings | null;
  /** A write that was cut short and of which the user has not yet said what becomes of it; else null. */
  readonly unfinished: UnfinishedWrite | null;
  readonly work: { readonly kind: Work; readonly share: number | null } | null;
  /** The workbook was changed after it was read; what is shown may be out of date. */
  readonly isOutOfDate: boolean;
  readonly problem: Problem | null;
  readonly fixes: readonly FixChoice[];
  /** How the list of avisos is looked at. */
  readonly list: ListView;
  /** The page of a rule that is open; else null. */
  readonly rule: RulePage | null;
  /** A text that could not be copied and that the user copies by hand; else null. */
  readonly mail: Mail | null;
  /** *Ajustes* is open over the pane. */
  readonly isSettingsOpen: boolean;
  /** A job with a screen of its own that is open in the place of the five steps; else null. */
  readonly tool: Tool | null;
  readonly head: SeguimientoHead;
  /** Open while the user looks at what would be written. */
  readonly preview: Preview | null;
  /** Oldest first; the last one is undone first. */
  readonly written: readonly Written[];
  readonly notice: Notice | null;
}

export const INITIAL_STATE: PaneState = {
  workbook: null,
  inspection: null,
  cutoff: null,
  analysis: null,
  outlook: null,
  held: null,
  unfinished: null,
  work: null,
  isOutOfDate: false,
  problem: null,
  fixes: [],
  list: FIRST_VIEW,
  rule: null,
  mail: null,
  isSettingsOpen: false,
  tool: null,
  head: { entity: '', preparedBy: '' },
  preview: null,
  written: [],
  notice: null,
};

export type Action =
  | { readonly type: 'work-started'; readonly kind: Work }
  | { readonly type: 'work-progressed'; readonly share: number }
  | { readonly type: 'work-ended' }
  | {
      readonly type: 'workbook-read';
      readonly workbook: WorkbookSnapshot;
      readonly inspection: Inspection;
      readonly cutoff: Day | null;
    }
  | { readonly type: 'workbook-changed' }
  | { readonly type: 'unfinished-found'; readonly unfinished: UnfinishedWrite | null }
  /** `kept`: what stayed of it because somebody had changed it; null: it was left as it stands. */
  | { readonly type: 'unfinished-ended'; readonly kept: readonly string[] | null }
  /** `saved`: how to take it back, and the workbook with it; null where it could only be held. */
  | {
      readonly type: 'corrected';
      readonly title: string;
      readonly held: Settings | null;
      readonly saved: { readonly workbook: WorkbookSnapshot; readonly written: Written } | null;
    }
  | { readonly type: 'held-saved' }
  | { readonly type: 'cutoff-chosen'; readonly cutoff: Day }
  | { readonly type: 'analyzed'; readonly analysis: Analysis }
  | { readonly type: 'outlook-known'; readonly outlook: Outlook }
  | { readonly type: 'fix-ticked'; readonly fixes: readonly FixChoice[]; readonly isTicked: boolean }
  | { readonly type: 'list-viewed'; readonly view: Partial<ListView> }
  | { readonly type: 'rule-shown'; readonly rule: RulePage | null }
  | { readonly type: 'mail-copied'; readonly office: string }
  | { readonly type: 'mail-shown'; readonly mail: Mail | null }
  | { readonly type: 'published'; readonly sheet: string }
  | { readonly type: 'settings-shown'; readonly isOpen: boolean }
  | { readonly type: 'tool-opened'; readonly tool: Tool | null }
  | { readonly type: 'head-typed'; readonly head: SeguimientoHead }
  | { readonly type: 'preview-shown'; readonly preview: Preview }
  | { readonly type: 'preview-closed' }
  | { readonly type: 'written'; readonly written: Written }
  | { readonly type: 'undone'; readonly kept: readonly string[] }
  | { readonly type: 'copied' }
  | { readonly type: 'notice-closed' }
  | { readonly type: 'failed'; readonly problem: Problem }
  | { readonly type: 'problem-closed' };

/** The state after an action. */
export function reduce(state: PaneState, action: Action): PaneState {
  switch (action.type) {
    case 'work-started':
      return { ...state, work: { kind: action.kind, share: null }, problem: null };
    case 'work-progressed':
      return state.work ? { ...state, work: { ...state.work, share: action.share } } : state;
    case 'work-ended':
      return { ...state, work: null };
    case 'workbook-read': {
      const { workbook, inspection, cutoff } = action;
      return { ...withCutoff(state, cutoff), workbook, inspection, isOutOfDate: false };
    }
    case 'workbook-changed':
      return state.workbook ? { ...state, isOutOfDate: true } : state;
    case 'corrected': {
      const { title, held, saved } = action;
      const notice: Notice = { kind: 'corrected', title, isSaved: saved !== null };
      if (!saved) return { ...state, held, notice, outlook: null };
      const written = [...state.written, saved.written];
      return { ...state, held: null, workbook: saved.workbook, written, notice, outlook: null };
    }
    case 'unfinished-found':
      return action.unfinished === state.unfinished ? state : { ...state, unfinished: action.unfinished };
    case 'unfinished-ended':
      return { ...state, unfinished: null, outlook: null, preview: null, notice: endOfUnfinished(action.kept) };
    case 'held-saved':
      return { ...state, held: null };
    case 'cutoff-chosen':
      return action.cutoff === state.cutoff ? state : { ...state, cutoff: action.cutoff, outlook: null, preview: null };
    case 'analyzed':
      return {
        ...state,
        analysis: action.analysis,
        fixes: keepOffered(state.fixes, action.analysis),
      };
    case 'outlook-known':
      return { ...state, outlook: action.outlook };
    case 'fix-ticked':
      return { ...state, fixes: tick(state.fixes, action.fixes, action.isTicked) };
    case 'list-viewed':
      return { ...state, list: { ...state.list, ...action.view } };
    case 'rule-shown':
      return { ...state, rule: action.rule };
    case 'mail-copied':
      return { ...state, mail: null, notice: { kind: 'mail-copied', office: action.office } };
    case 'mail-shown':
      return { ...state, mail: action.mail };
    case 'published':
      return { ...state, notice: { kind: 'published', sheet: action.sheet } };
    case 'settings-shown':
      return { ...state, isSettingsOpen: action.isOpen };
    case 'tool-opened':
      return { ...state, tool: action.tool, preview: null, notice: null };
    case 'head-typed':
      return { ...state, head: action.head };
    case 'preview-shown':
      return { ...state, preview: action.preview, notice: null };
    case 'preview-closed':
      return { ...state, preview: null };
    case 'written':
      return {
        ...state,
        written: [...state.written, action.written],
        outlook: null,
        preview: null,
        fixes: [],
        notice: { kind: 'written', title: action.written.title, totals: action.written.totals },
      };
    case 'undone': {
      const last = state.written[state.written.length - 1];
      if (!last) return state;
      return {
        ...state,
        written: state.written.slice(0, -1),
        outlook: null,
        preview: null,
        notice: { kind: 'undone', title: last.title, kept: action.kept.map((unit) => last.labels[unit] ?? unit) },
      };
    }
    case 'copied':
      return { ...state, notice: { kind: 'copied' } };
    case 'notice-closed':
      return { ...state, notice: null };
    case 'failed': {
      // Something of it stands in the workbook: what the preview says is no longer so.
      const isHalfDone = action.problem.code === 'failed-unrestored';
      return { ...state, work: null, problem: action.problem, preview: isHalfDone ? null : state.preview };
    }
    case 'problem-closed':
      return { ...state, problem: null };
  }
}

const endOfUnfinished = (kept: readonly string[] | null): Notice =>
  kept === null ? { kind: 'left-unfinished' } : { kind: 'undone', title: null, kept };

const withCutoff = (state: PaneState, cutoff: Day | null): PaneState =>
  cutoff === state.cutoff ? state : { ...state, cutoff, outlook: null, preview: null };

/** The analysis of the chosen cutoff: figures of another one must not be shown, nor written, for a moment. */
export const currentAnalysis = ({ analysis, cutoff }: Pick<PaneState, 'analysis' | 'cutoff'>): Analysis | null =>
  analysis && analysis.plan.cutoff === cutoff ? analysis : null;

/** What the pane goes by: what the workbook keeps, unless something could not be saved there. */
export const currentSettings = ({ held, workbook }: Pick<PaneState, 'held' | 'workbook'>): Settings =>
  held ?? readSettings(workbook?.settings ?? null);

/** One word for a fix, to compare by. */
export const fixKey = (fix: FixChoice): string => `${fix.rule}|${fix.cell.sheet}|${fix.cell.row}|${fix.cell.column}`;

function tick(present: readonly FixChoice[], changed: readonly FixChoice[], isTicked: boolean): readonly FixChoice[] {
  const keys = new Set(changed.map(fixKey));
  const others = present.filter((fix) => !keys.has(fixKey(fix)));
  return isTicked ? [...others, ...changed] : others;
}

/** Ticks of findings that are still there and still offer a fix. */
function keepOffered(fixes: readonly FixChoice[], analysis: Analysis): readonly FixChoice[] {
  const offered = new Set<string>();
  for (const finding of analysis.findings) {
    if (finding.fix && finding.cell) offered.add(fixKey({ rule: finding.rule, cell: finding.cell }));
  }
  const kept = fixes.filter((fix) => offered.has(fixKey(fix)));
  return kept.length === fixes.length ? fixes : kept;
}
