/**
 * The jobs with a screen of their own, beside the five steps: what they may ask of the session. They are fetched when one
 * of them is opened, not with the pane.
 */
import { type Analysis } from '../core/analysis';
import { type ApplyOptions, type Receipt, type WorkbookHost } from '../core/host';
import { type Choices, type Circumstances, type Proposal } from '../core/propose';
import { type Settings } from '../core/settings';
import { type Day } from '../core/values/day';
import { type Patch } from '../core/workbook/patch';
import { type WorkbookSnapshot } from '../core/workbook/snapshot';
import { type Line } from './line';
import { labelsOf, totalsOf } from './preview';
import { type Session, type Surroundings } from './session-interface';
import { type Action, type PaneState, type Work } from './state';

/** A screen of its own; `text.tools` has the words. */
export type Tool = 'requests' | 'reports' | 'versions' | 'portfolio';

/** What a tool asks for; all but `circumstances` may reject. */
export interface ToolDoors {
  circumstances(): Circumstances;
  /** Any workbook, e.g. one that was dropped on the pane; `settings` null: those that it keeps. */
  analyze(workbook: WorkbookSnapshot, cutoff: Day, settings: Settings | null): Promise<Analysis>;
  propose(analysis: Analysis, choices: Choices): Promise<Proposal>;
  copyText(text: string): Promise<void>;
  /** Lets the browser draw. */
  paint(): Promise<void>;
  /** null where this host opens no other workbook. @throws HostError */
  readonly openWorkbook: ((bytes: Uint8Array, name: string) => Promise<void>) | null;
}

/** What the session lends. */
interface Lent {
  readonly host: WorkbookHost;
  readonly line: Line;
  readonly surroundings: Surroundings;
  state(): PaneState;
  circumstances(): Circumstances;
  dispatch(action: Action): void;
  work(kind: Work, task: () => Promise<void>): Promise<void>;
  write(patch: Patch, onStale: ApplyOptions['onStale']): Promise<Receipt>;
  readOwnWrite(): Promise<void>;
}

export function toolJobs(lent: Lent): Pick<Session, 'openTool' | 'writePatch' | 'doors'> & {
  /** Inside a piece of work: writes, remembers how to take it back, reads again. */
  writeNow(title: string, patch: Patch): Promise<void>;
} {
  const { host, line, surroundings, state, circumstances, dispatch, work, write, readOwnWrite } = lent;
  const writeNow = async (title: string, patch: Patch): Promise<void> => {
    if (patch.operations.length === 0 || state().unfinished) return;
    const { inverse } = await write(patch, 'stop');
    await surroundings.paint();
    const totals = totalsOf(patch.operations);
    dispatch({ type: 'written', written: { title, inverse, totals, labels: labelsOf(patch) } });
    await readOwnWrite();
  };
  return {
    writeNow,
    writePatch: (title, patch) => work('applying', () => writeNow(title, patch)),
    openTool: (tool) => dispatch({ type: 'tool-opened', tool }),
    doors: {
      circumstances,
      analyze: (workbook, cutoff, settings) => line.analyze(workbook, cutoff, settings),
      propose: (analysis, choices) => line.propose(analysis, choices, circumstances()),
      copyText: (words) => surroundings.copyText(words),
      paint: () => surroundings.paint(),
      openWorkbook: host.openWorkbook ? (bytes, name) => host.openWorkbook!(bytes, name) : null,
    },
  };
}
