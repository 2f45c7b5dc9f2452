/** What someone needs who must find out why the pane failed: the workbook as it was read, and what was chosen. */
import { type PaneState } from './state';

/** JSON text. Holds the workbook's own texts: the pane says so where it offers it. */
export function diagnosticOf(state: PaneState, version: string): string {
  const { problem, cutoff, workbook, work, isOutOfDate, analysis } = state;
  const failures = analysis?.failures ?? [];
  return JSON.stringify({ version, problem, cutoff, work, isOutOfDate, failures, workbook }, null, 1);
}
