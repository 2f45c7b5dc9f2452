import * as React from 'react';
import { type PaneState } from '../state';
import * as text from '../text';
import { DefaultButton } from '../ui';
import { SessionContext } from './session-context';

interface Props {
  readonly state: PaneState;
  readonly sheet: string;
  readonly isClosed: boolean;
}

/** *Versión para publicar*: writes nothing into the user's workbook, therefore without a preview. */
export function Publish({ state, sheet, isClosed }: Props): JSX.Element {
  const session = React.useContext(SessionContext);
  const words = text.publish;
  const isOutOfDate = !isClosed && (state.outlook?.seguimiento.changes ?? 0) > 0;
  return (
    <div className="job stack">
      <p className="small">{words.explains}</p>
      {!isClosed && <p className="small">{isOutOfDate ? words.outOfDate : words.open}</p>}
      <DefaultButton
        text={words.button}
        disabled={state.work !== null}
        allowDisabledFocus
        onClick={() => void session.publish(sheet)}
      />
    </div>
  );
}
