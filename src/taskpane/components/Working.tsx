import * as React from 'react';
import { type PaneState } from '../state';
import { text } from '../text';
import { ProgressIndicator } from '../ui';
import { useDelayed } from './use-delayed';

/** Shorter work shows nothing: a spinner that flashes is worse than none. */
export const SHOW_WORK_AFTER = 500;

/** What is going on, with its share where the host tells it. */
export function Working({ work }: { work: PaneState['work'] }): JSX.Element | null {
  const isShown = useDelayed(work !== null, SHOW_WORK_AFTER);
  if (!work || !isShown) return null;
  return (
    <section className="progress" aria-label={text.workLabel}>
      <ProgressIndicator
        label={text.work[work.kind]}
        percentComplete={work.share ?? undefined}
        ariaValueText={text.work[work.kind]}
      />
    </section>
  );
}
