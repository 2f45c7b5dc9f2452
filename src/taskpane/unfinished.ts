/** A write that was cut short: found when the workbook is read, taken back or left as the user says. */
import { type ApplyOptions, type Receipt, type WorkbookHost } from '../core/host';
import { type Patch } from '../core/workbook/patch';
import { type UnfinishedWrite } from '../core/workbook/unfinished';
import { type WorkbookSnapshot } from '../core/workbook/snapshot';
import { loadFindUnfinished } from './later-parts';
import { labelsOf } from './preview';
import { type Session } from './session-interface';
import { type Action, type PaneState, type Work } from './state';

/** null where there is none, or where nothing of it had been written: then what it kept is tidied away. */
export async function lookForUnfinished(
  host: WorkbookHost,
  workbook: WorkbookSnapshot,
): Promise<UnfinishedWrite | null> {
  if (!workbook.journal?.length) return null;
  const findUnfinished = await loadFindUnfinished();
  const found = findUnfinished(workbook);
  if (!found || found.patch.operations.length > 0 || found.kept.length > 0) return found;
  // A workbook that takes no changes keeps it; it does no harm there.
  if (!workbook.isReadOnly) await host.forgetUnfinished?.().catch(() => undefined);
  return null;
}

/** What the session lends. */
interface Tools {
  readonly host: WorkbookHost;
  state(): PaneState;
  dispatch(action: Action): void;
  work(kind: Work, task: () => Promise<void>): Promise<void>;
  write(patch: Patch, onStale: ApplyOptions['onStale'], endsUnfinished: boolean): Promise<Receipt>;
  readOwnWrite(): Promise<void>;
}

/** The two ways out. */
export const unfinishedJobs = ({
  host,
  state,
  dispatch,
  work,
  write,
  readOwnWrite,
}: Tools): Pick<Session, 'takeBackUnfinished' | 'leaveUnfinished'> => ({
  takeBackUnfinished: () =>
    work('undoing', async () => {
      const { unfinished } = state();
      if (!unfinished) return;
      const { patch, kept } = unfinished;
      const labels = labelsOf(patch);
      const { keptUnits } = await write(patch, 'keep', true);
      const stayed = new Set([...kept, ...keptUnits.map((unit) => labels[unit] ?? unit)]);
      dispatch({ type: 'unfinished-ended', kept: [...stayed] });
      await readOwnWrite();
    }),
  leaveUnfinished: () =>
    work('saving', async () => {
      await host.forgetUnfinished?.();
      dispatch({ type: 'unfinished-ended', kept: null });
      await readOwnWrite();
    }),
});
