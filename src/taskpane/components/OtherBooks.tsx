import * as React from 'react';
import { type PaneState, currentAnalysis } from '../state';
import * as text from '../text';
import { DefaultButton } from '../ui';
import { CARD } from './cards';
import { SessionContext } from './session-context';

/** The way to what is done with other workbooks: another version of this plan, the plans of many. */
export function OtherBooks({ state }: { state: PaneState }): JSX.Element {
  const session = React.useContext(SessionContext);
  const isIdle = state.work === null;
  // Who receives the plans of others may have no plan open.
  const isReady = { versions: isIdle && currentAnalysis(state) !== null, portfolio: isIdle };
  return (
    <section className="card" aria-labelledby={CARD.otherBooks}>
      <h2 id={CARD.otherBooks} tabIndex={-1}>
        {text.versions.title}
      </h2>
      <div className="stack">
        <p className="small">{text.versions.explains}</p>
        {!currentAnalysis(state) && isIdle && <p className="small muted">{text.versions.needsPlan}</p>}
        <div className="row">
          {(['versions', 'portfolio'] as const).map((tool) => (
            <DefaultButton
              key={tool}
              text={text.tools.titles[tool]}
              disabled={!isReady[tool]}
              allowDisabledFocus
              onClick={() => isReady[tool] && session.openTool(tool)}
            />
          ))}
        </div>
      </div>
    </section>
  );
}
