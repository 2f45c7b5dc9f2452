/** What the session decides without its state. */
import { HostError } from '../core/host';
import { readSettings, type Settings, writeSettings } from '../core/settings';
import { type Patch } from '../core/workbook/patch';
import { type ClosingChoice } from '../core/propose';
import { listSeguimientos } from '../core/output/seguimiento-list';
import { type PaneState, type Problem, currentAnalysis } from './state';

/** Called again where somebody else has changed the settings meanwhile: both count. */
export type ChangeSettings = (settings: Settings) => Settings | Promise<Settings>;

/** A host's failure, or one of ours. */
export const problemOf = (error: unknown, during: Problem['during']): Problem =>
  error instanceof HostError
    ? { code: error.code, cells: error.cells, detail: error.detail, during, reason: error.reason }
    : {
        code: 'crashed',
        cells: [],
        detail: error instanceof Error ? (error.stack ?? error.message) : String(error),
        during,
      };

/** What an inverse puts back into our part: what stood there. */
export const settingsIn = ({ operations }: Patch): string | null | undefined =>
  operations.find((operation) => operation.op === 'set-settings')?.after;

/** Excel may write the same settings in another way. */
export const isOther = (a: string | null, b: string | null): boolean =>
  writeSettings(readSettings(a)) !== writeSettings(readSettings(b));

/** The open seguimiento of the chosen cutoff; null where there is none. */
export function closingChoice(state: PaneState, figures: ClosingChoice['figures']): ClosingChoice | null {
  const analysis = currentAnalysis(state);
  const open =
    analysis && listSeguimientos(analysis).find(({ cutoff, isClosed }) => cutoff === state.cutoff && !isClosed);
  return open ? { sheet: open.sheet, figures, author: state.head.preparedBy.trim() || null } : null;
}
