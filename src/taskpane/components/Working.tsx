import * as React from 'react';
import { type PaneState } from '../state';
import * as text from '../text';
import { ProgressIndicator } from '../ui';
import { useDelayed } from './use-delayed';

/** Shorter work shows nothing: a spinner that flashes is worse than none. */
export const SHOW_WORK_AFTER = 500;

/** While a cell is being edited Excel answers nothing: after so long the user is told what may be the matter. */
const WAITING_AFTER = 4000;

/** What is going on, with its share where the host tells it. */
export function Working({ work }: { work: PaneState['work'] }): JSX.Element | null {
  const isShown = useDelayed(work !== null, SHOW_WORK_AFTER);
  const isStill = work !== null && work.kind !== 'analyzing' && work.kind !== 'preparing' && work.share === null;
  const isWaiting = useDelayed(isStill, WAITING_AFTER);
  if (!work || !isShown) return null;
  return (
    <section className="progress" aria-label={text.workLabel}>
      <ProgressIndicator
        label={text.work[work.kind]}
        percentComplete={work.share ?? undefined}
        ariaValueText={text.work[work.kind]}
      />
      {isWaiting && (
        <p className="small" role="status">
          {text.waiting}
        </p>
      )}
    </section>
  );
}
