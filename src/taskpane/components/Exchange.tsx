import * as React from 'react';
import { type PaneState, currentAnalysis } from '../state';
import * as text from '../text';
import { DefaultButton } from '../ui';
import { CARD } from './cards';
import { SessionContext } from './session-context';

/** The way to what is done by email: requests out, reports in. */
export function Exchange({ state }: { state: PaneState }): JSX.Element {
  const session = React.useContext(SessionContext);
  const isReady = currentAnalysis(state) !== null && state.work === null;
  return (
    <section className="card" aria-labelledby={CARD.exchange}>
      <h2 id={CARD.exchange} tabIndex={-1}>
        {text.exchange.title}
      </h2>
      <div className="stack">
        <p className="small">{text.exchange.explains}</p>
        {!currentAnalysis(state) && state.work === null && <p className="small muted">{text.exchange.needsPlan}</p>}
        <div className="row">
          {(['requests', 'reports'] as const).map((tool) => (
            <DefaultButton
              key={tool}
              text={text.tools.titles[tool]}
              disabled={!isReady}
              allowDisabledFocus
              onClick={() => isReady && session.openTool(tool)}
            />
          ))}
        </div>
      </div>
    </section>
  );
}
