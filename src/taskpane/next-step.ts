/** What the user should do next: one thing, from the state alone. */
import { type PaneState, currentAnalysis } from './state';

export type NextStep =
  | { readonly kind: 'choose-cutoff' }
  | { readonly kind: 'fix-errors'; readonly count: number }
  | { readonly kind: 'calculate'; readonly isAgain: boolean }
  | { readonly kind: 'build-seguimiento' }
  | { readonly kind: 'blocked' }
  /** The seguimiento of this cutoff is closed, and the plan is up to date. */
  | { readonly kind: 'closed' }
  | { readonly kind: 'finished' };

/** null while nothing can be said: before the first reading, without a plan, while the figures are computed. */
export function nextStep(state: PaneState): NextStep | null {
  const { inspection, cutoff, outlook } = state;
  const analysis = currentAnalysis(state);
  if (!inspection || !inspection.recognition.tables.some((table) => table.kind === 'plan')) return null;
  if (cutoff === null) return { kind: 'choose-cutoff' };
  if (!analysis || !outlook) return null;
  const errors = analysis.findings.filter((finding) => finding.severity === 'error' && !finding.ignored).length;
  const isCalculated = analysis.recognition.ownSheets.some((sheet) => sheet.kind === 'schedule');
  const { calculate, seguimiento } = outlook;
  // Faults come first, but only until the columns are there: some plans keep a few for good reasons.
  if (errors > 0 && !isCalculated) return { kind: 'fix-errors', count: errors };
  if (state.workbook?.isReadOnly) return { kind: 'blocked' };
  if (calculate.changes > 0) return { kind: 'calculate', isAgain: isCalculated };
  const isClosed = inspection.seguimientos?.some((known) => known.cutoff === cutoff && known.isClosed);
  if (isClosed && calculate.obstacles.length === 0) return { kind: 'closed' };
  if (seguimiento.changes > 0) return { kind: 'build-seguimiento' };
  if (calculate.obstacles.length > 0 || seguimiento.obstacles.length > 0) return { kind: 'blocked' };
  return { kind: 'finished' };
}
