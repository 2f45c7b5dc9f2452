/**
 * How the workbook is read, and read again: at the user's wish with its words on the screen, and quietly after an edit.
 * Quietly nothing is shown until all of it is known, and an edit that comes meanwhile makes what is under way worthless:
 * it is left, and read anew. Three times in a row at most, so that who types without a pause sees something too.
 */
import { type Analysis } from '../core/analysis';
import { type Choices, type Circumstances } from '../core/propose';
import { type WorkbookHost } from '../core/host';
import { type Day } from '../core/values/day';
import { type WorkbookSnapshot } from '../core/workbook/snapshot';
import { cutoffAfterReading } from './cutoffs';
import { type Inspection, type Line, Superseded } from './line';
import { type Job, type Preview } from './preview';
import { isHeldSaved } from './save-settings';
import { type Surroundings } from './session-interface';
import { problemOf } from './session-parts';
import { type Action, currentAnalysis, type PaneState, type Work } from './state';
import { lookForUnfinished } from './unfinished';

const MOST_LEFT = 3;

/** What the session lends. */
interface Tools {
  readonly host: WorkbookHost;
  readonly line: Line;
  readonly surroundings: Surroundings;
  state(): PaneState;
  /** Several at once are seen at once. */
  dispatch(...actions: Action[]): void;
  enqueue(task: () => Promise<void>): Promise<void>;
  stage(kind: Work): Promise<void>;
  circumstances(): Circumstances;
  choicesOf(job: Job): Choices;
  /** The open preview, of the workbook as it is now. */
  renewPreview(analysis: Analysis, preview: Preview): Promise<Preview>;
}

interface ReadWorkbook {
  readonly workbook: WorkbookSnapshot;
  /** What it says of writes that were cut short, and of what could not be saved before. */
  readonly actions: Action[];
  /** Changes that it has in it for certain. */
  readonly upTo: number;
}

export interface Reading {
  /** Read → recognise → analyse → what the jobs would write. `isOwnWrite`: what changed was written from here. */
  readAll(options?: { readonly isOwnWrite?: boolean }): Promise<void>;
  /** Nothing on the screen says that it is going on. */
  readUnseen(): Promise<void>;
  /** After something was said of the reading: no cell has changed, so nothing is read from the host. */
  readAgain(): Promise<void>;
  analyze(cutoff: Day): Promise<void>;
  /** A cell was changed by somebody. */
  noteChange(): void;
}

export function createReading(tools: Tools): Reading {
  const { host, line, surroundings, state, dispatch, enqueue, stage, circumstances, choicesOf } = tools;
  let changes = 0;
  /** Changes that the workbook of the state has in it. */
  let readUpTo = 0;
  let quiet: AbortController | null = null;
  let left = 0;

  async function readFromHost(): Promise<ReadWorkbook> {
    const upTo = changes;
    const workbook = await host.read();
    const actions: Action[] = [{ type: 'unfinished-found', unfinished: await lookForUnfinished(host, workbook) }];
    const { held } = state();
    if (held && isHeldSaved(held, workbook.settings)) actions.push({ type: 'held-saved' });
    return { workbook, actions, upTo };
  }

  /** What was typed while Excel was reading may not be in what it gave. */
  const asRead = (workbook: WorkbookSnapshot, inspection: Inspection, cutoff: Day | null): Action[] => {
    const read: Action = { type: 'workbook-read', workbook, inspection, cutoff };
    return changes === readUpTo ? [read] : [read, { type: 'workbook-changed' }];
  };

  /** What holds although the workbook did not take it, once a reading has said what it took. */
  const heldAfter = (actions: readonly Action[]): PaneState['held'] =>
    actions.some(({ type }) => type === 'held-saved') ? null : state().held;

  async function readAll({ isOwnWrite = false } = {}): Promise<void> {
    const { workbook, actions, upTo } = await readFromHost();
    dispatch(...actions);
    await stage('analyzing');
    const inspection = await line.inspect(workbook, surroundings.today(), state().held);
    readUpTo = upTo;
    await goOn(workbook, inspection, isOwnWrite ? null : state().inspection);
  }

  async function readAgain(): Promise<void> {
    const { workbook } = state();
    if (!workbook) return;
    await stage('analyzing');
    await goOn(workbook, await line.inspect(workbook, surroundings.today(), state().held), null);
  }

  async function goOn(workbook: WorkbookSnapshot, inspection: Inspection, before: Inspection | null): Promise<void> {
    const cutoff = cutoffAfterReading(state().cutoff, before, inspection);
    dispatch(...asRead(workbook, inspection, cutoff));
    if (cutoff !== null) await analyze(cutoff);
  }

  async function analyze(cutoff: Day): Promise<void> {
    const { workbook, held } = state();
    if (!workbook) return;
    dispatch({ type: 'cutoff-chosen', cutoff });
    const analysis = await line.analyze(workbook, cutoff, held);
    // What came is put together, and drawn in a turn of its own.
    await surroundings.paint();
    dispatch({ type: 'analyzed', analysis });
    await surroundings.paint();
    // The pane is usable without it; where there is a next turn, it is the next thing to be done.
    if (surroundings.afterRest) void foreseeQuietly(analysis);
    else await foresee(analysis);
    const { preview } = state();
    if (!preview) return;
    await stage('preparing');
    dispatch({ type: 'preview-shown', preview: await tools.renewPreview(analysis, preview) });
  }

  async function foresee(analysis: Analysis, signal?: AbortSignal): Promise<void> {
    const calculate = await line.foresee(analysis, choicesOf('calculate'), circumstances(), signal);
    const seguimiento = await line.foresee(analysis, choicesOf('seguimiento'), circumstances(), signal);
    dispatch({ type: 'outlook-known', outlook: { calculate, seguimiento } });
  }

  async function readQuietly(signal: AbortSignal): Promise<void> {
    const { workbook, actions, upTo } = await readFromHost();
    const leaveIfDropped = (): void => {
      if (signal.aborted) throw new Superseded();
    };
    leaveIfDropped();
    const held = heldAfter(actions);
    const inspection = await line.inspect(workbook, surroundings.today(), held);
    leaveIfDropped();
    const cutoff = cutoffAfterReading(state().cutoff, state().inspection, inspection);
    const analysis = cutoff === null ? null : await line.analyze(workbook, cutoff, held, signal);
    readUpTo = upTo;
    left = 0;
    actions.push(...asRead(workbook, inspection, cutoff));
    if (!analysis) return dispatch(...actions);
    dispatch(...actions, { type: 'analyzed', analysis });
    const { preview } = state();
    if (preview) dispatch({ type: 'preview-shown', preview: await tools.renewPreview(analysis, preview) });
    if (surroundings.afterRest) surroundings.afterRest(() => void foreseeQuietly(analysis));
    else await foresee(analysis, signal);
  }

  /** What the jobs would write is not urgent: it waits until nobody types. */
  const foreseeQuietly = (analysis: Analysis): Promise<void> =>
    quietly(async (signal) => {
      if (currentAnalysis(state()) === analysis) await foresee(analysis, signal);
    });

  const refreshQuietly = (): Promise<void> =>
    quietly(async (signal) => {
      if (changes !== readUpTo) await readQuietly(signal);
    });

  /** No spinner, and a failure because someone is typing in a cell waits for the next change. */
  const quietly = (task: (signal: AbortSignal) => Promise<void>): Promise<void> =>
    enqueue(async () => {
      const controller = new AbortController();
      quiet = controller;
      try {
        await task(controller.signal);
      } catch (error) {
        // The change that made it worthless has asked for the next reading.
        if (error instanceof Superseded) return;
        const problem = problemOf(error, 'reading');
        if (problem.code === 'editing') surroundings.afterQuiet(() => void refreshQuietly());
        else dispatch({ type: 'failed', problem });
      } finally {
        if (quiet === controller) quiet = null;
      }
    });

  return {
    readAll,
    readAgain,
    readUnseen: () => readQuietly(new AbortController().signal),
    analyze,
    noteChange() {
      changes += 1;
      dispatch({ type: 'workbook-changed' });
      if (quiet && left < MOST_LEFT) {
        left += 1;
        quiet.abort();
      }
      surroundings.afterQuiet(() => void refreshQuietly());
    },
  };
}
