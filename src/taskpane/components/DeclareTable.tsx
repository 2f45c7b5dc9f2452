import * as React from 'react';
import * as text from '../text';
import { DefaultButton } from '../ui';
import { SessionContext } from './session-context';

/** *Esta es mi tabla*: the cells that are selected in the sheet are the header of a plan. */
export function DeclareTable(): JSX.Element {
  const session = React.useContext(SessionContext);
  return (
    <div className="stack small">
      <p className="muted">{text.otherTables.declareExplains}</p>
      <div>
        <DefaultButton text={text.otherTables.declareThis} onClick={() => void session.declareSelection()} />
      </div>
    </div>
  );
}
