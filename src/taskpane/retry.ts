/** *Reintentar*: what is tried again after a failure. */
import { seguimientoOf } from './session-parts';
import { type Session } from './session-interface';

/** Tries again what failed; where that is not one thing, the workbook is read again. */
export async function retryProblem(session: Session): Promise<void> {
  const { problem, unfinished } = session.state();
  if (!problem) return;
  const { code, during, cells } = problem;
  const known = seguimientoOf(session.state());
  if (code === 'failed-unrestored') await session.refresh();
  else if (during === 'undoing') await (unfinished ? session.takeBackUnfinished() : session.undo());
  else if (during === 'revealing' && cells[0]) await session.reveal(cells[0]);
  else if (during === 'publishing' && known) await session.publish(known.sheet);
  else if (code === 'selection') await session.declareSelection();
  else await session.refresh();
}
