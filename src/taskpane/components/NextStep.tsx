import * as React from 'react';
import { nextStep } from '../next-step';
import { type PaneState } from '../state';
import * as text from '../text';
import { PrimaryButton } from '../ui';
import { Calendar } from './Calendar';
import { goToCard } from './Card';
import { CARD } from './cards';
import { SessionContext } from './session-context';

/** The one thing to do now, with its button. Stays in its place while that is found out. */
export function NextStepCard({ state }: { state: PaneState }): JSX.Element {
  const session = React.useContext(SessionContext);
  const step = nextStep(state);
  const button = (label: string, onClick: () => void): JSX.Element => (
    <PrimaryButton text={label} onClick={onClick} disabled={state.work !== null} allowDisabledFocus />
  );
  const content = (): { sentence: string; action: JSX.Element | null } => {
    if (!step) return { sentence: text.work.analyzing, action: null };
    switch (step.kind) {
      case 'choose-cutoff':
        return {
          sentence: text.next.chooseCutoff,
          action: button(text.next.goToCutoff, () => goToCard(CARD.cutoff)),
        };
      case 'fix-errors':
        return {
          sentence: text.next.fixErrors(step.count),
          action: button(text.next.seeErrors, () => goToCard(CARD.findings)),
        };
      case 'calculate':
        return {
          sentence: step.isAgain ? (state.outlook?.calculate.outdated ?? text.next.recalculate) : text.next.calculate,
          action: button(text.next.preview, () => void session.openPreview('calculate')),
        };
      case 'build-seguimiento':
        return {
          sentence: text.next.buildSeguimiento,
          action: button(text.next.preview, () => void session.openPreview('seguimiento')),
        };
      case 'blocked':
        return { sentence: text.next.blocked, action: button(text.next.seeWhy, () => goToCard(CARD.jobs)) };
      case 'closed':
        return {
          sentence: text.next.closed,
          action: button(text.next.goToCutoff, () => goToCard(CARD.cutoff)),
        };
      case 'finished':
        return { sentence: text.next.finished, action: null };
    }
  };
  const { sentence, action } = content();
  return (
    <section className="card next" aria-labelledby={CARD.next}>
      <h2 id={CARD.next} tabIndex={-1}>
        {text.next.title}
      </h2>
      <p>{sentence}</p>
      {action}
      <Calendar state={state} />
    </section>
  );
}
