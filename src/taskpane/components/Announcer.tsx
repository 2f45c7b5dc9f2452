import * as React from 'react';
import { type PaneState, currentAnalysis } from '../state';
import * as text from '../text';
import { noticeSentence } from './Notice';
import { useDelayed } from './use-delayed';
import { SHOW_WORK_AFTER } from './Working';

/** The live region: says progress and results to those who do not see them. Problems have their own alert. */
export function Announcer({ state }: { state: PaneState }): JSX.Element {
  const isWorking = useDelayed(state.work !== null, SHOW_WORK_AFTER);
  return (
    <div className="hidden" role="status" aria-live="polite">
      {isWorking && state.work ? text.work[state.work.kind] : sentence(state)}
    </div>
  );
}

function sentence(state: PaneState): string {
  const { notice, inspection, work, isOutOfDate } = state;
  const analysis = currentAnalysis(state);
  if (work) return '';
  if (notice) return noticeSentence(notice);
  if (isOutOfDate) return text.outOfDate;
  if (analysis) return text.announce.analyzed(analysis.summary.activities, analysis.findings.length);
  if (inspection && !inspection.recognition.tables.some(({ kind }) => kind === 'plan')) return text.announce.noPlan;
  return '';
}
