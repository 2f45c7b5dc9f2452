/** What the session decides without its state. */
import { HostError } from '../core/host';
import { type ClosingChoice } from '../core/propose';
import { type KnownSeguimiento } from '../core/output/seguimiento-list';
import { WorkerStopped } from './line';
import { type PaneState, type Problem, currentAnalysis } from './state';

/** A host's failure, or one of ours. */
export const problemOf = (error: unknown, during: Problem['during']): Problem =>
  error instanceof HostError
    ? { code: error.code, cells: error.cells, detail: error.detail, during, reason: error.reason }
    : {
        code: error instanceof WorkerStopped ? 'stopped' : 'crashed',
        cells: [],
        detail: error instanceof Error ? (error.stack ?? error.message) : String(error),
        during,
      };

/** The seguimiento of the chosen cutoff, open or closed; null where there is none. */
export function seguimientoOf(state: PaneState): KnownSeguimiento | null {
  const known = currentAnalysis(state) && state.inspection?.seguimientos;
  return known?.find(({ cutoff }) => cutoff === state.cutoff) ?? null;
}

/** What the user says of a closing; what is left out is as usual: all figures of the build. */
export type ClosingWish = Pick<ClosingChoice, 'figures' | 'others' | 'author'>;

/** How the open seguimiento of the chosen cutoff is closed; null where there is none. */
export function closingChoice(state: PaneState, wish: ClosingWish | null): ClosingChoice | null {
  const known = seguimientoOf(state);
  if (!known || known.isClosed) return null;
  const { figures, others = [], author }: ClosingWish = wish ?? { figures: 'built', author: state.head.preparedBy };
  return { sheet: known.sheet, figures, author: author?.trim() || null, ...(others.length > 0 && { others }) };
}
