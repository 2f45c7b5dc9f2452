import * as React from 'react';
import { text } from '../text';
import { DefaultButton } from '../ui';
import { SessionContext } from './session-context';

/** *Esta es mi tabla*: the cells that are selected in the sheet are the header of a plan. */
export function DeclareTable(): JSX.Element {
  const session = React.useContext(SessionContext);
  return (
    <div className="stack small">
      <p className="muted">{text.correct.declareExplains}</p>
      <div>
        <DefaultButton text={text.correct.declareThis} onClick={() => void session.declareSelection()} />
      </div>
    </div>
  );
}
