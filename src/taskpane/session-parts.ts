/** What the session decides without its state. */
import { HostError } from '../core/host';
import { type ClosingChoice } from '../core/propose';
import { type KnownSeguimiento, listSeguimientos } from '../core/output/seguimiento-list';
import { type PaneState, type Problem, currentAnalysis } from './state';

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

/** The seguimiento of the chosen cutoff, open or closed; null where there is none. */
export function seguimientoOf(state: PaneState): KnownSeguimiento | null {
  const analysis = currentAnalysis(state);
  return (analysis && listSeguimientos(analysis).find(({ cutoff }) => cutoff === state.cutoff)) ?? null;
}

/** How the open seguimiento of the chosen cutoff is closed; null where there is none. */
export function closingChoice(state: PaneState, figures: ClosingChoice['figures']): ClosingChoice | null {
  const known = seguimientoOf(state);
  if (!known || known.isClosed) return null;
  return { sheet: known.sheet, figures, author: state.head.preparedBy.trim() || null };
}
