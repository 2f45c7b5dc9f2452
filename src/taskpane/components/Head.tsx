import * as React from 'react';
import { type PaneState } from '../state';
import * as text from '../text';
import { ActionButton, IconButton } from '../ui';
import { SessionContext } from './session-context';

/** Name, workbook, *Deshacer* and reading again: always in reach. */
export function Head({ state }: { state: PaneState }): JSX.Element {
  const session = React.useContext(SessionContext);
  const last = state.written[state.written.length - 1];
  const isBusy = state.work !== null;
  const file = state.workbook ? (state.workbook.fileName ?? text.unnamedWorkbook) : '';
  return (
    <header className="head">
      <div className="head-names">
        <h1>{text.name}</h1>
        <div className="head-file small muted" title={file}>
          {file}
        </div>
      </div>
      {last && (
        <ActionButton
          iconProps={{ iconName: 'undo' }}
          text={text.undo}
          title={text.undoWhat(last.title, state.written.length)}
          disabled={isBusy}
          allowDisabledFocus
          onClick={() => void session.undo()}
        />
      )}
      <IconButton
        iconProps={{ iconName: 'refresh' }}
        ariaLabel={text.readAgain}
        title={text.readAgain}
        disabled={isBusy}
        allowDisabledFocus
        onClick={() => void session.refresh()}
      />
    </header>
  );
}
