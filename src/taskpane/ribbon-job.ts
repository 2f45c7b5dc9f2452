/**
 * What a button of the ribbon asks of the pane that it opens: `?trabajo=` in the address that the manifest gives it.
 * Every job either shows something or writes, and nothing is written without its preview; so the buttons open the pane
 * at the job, they do not do it.
 */
import { goToCard } from './components/Card';
import { CARD } from './components/cards';
import { type Session } from './session';
import { currentAnalysis } from './state';

export type RibbonJob = 'validar' | 'calcular' | 'seguimiento';

const JOBS: readonly RibbonJob[] = ['validar', 'calcular', 'seguimiento'];

/** @param search of the pane's address. null where it asks for nothing that we know. */
export function ribbonJobOf(search: string): RibbonJob | null {
  const wanted = new URLSearchParams(search).get('trabajo');
  return JOBS.find((job) => job === wanted) ?? null;
}

/** Once the workbook has been read. Where the user must first say something, the pane goes to that. */
export async function openRibbonJob(session: Session, job: RibbonJob | null): Promise<void> {
  const state = session.state();
  if (!job || !state.inspection || state.unfinished || state.problem) return;
  if (!currentAnalysis(state)) {
    goToCard(CARD.cutoff);
    return;
  }
  if (job === 'validar') goToCard(CARD.findings);
  else await session.openPreview(job === 'calcular' ? 'calculate' : 'seguimiento');
}
