import * as React from 'react';
import { countCorrections } from '../../core/recognize/corrections';
import { loadSaid } from '../later-parts';
import { type PaneState, currentSettings } from '../state';
import * as text from '../text';
import { DefaultButton } from '../ui';
import { SessionContext } from './session-context';
import { Later } from './Later';
import { OtherTables } from './OtherTables';

/** The workbook has nothing to follow up: says what a plan needs, and what came near. */
export function NoPlan({ state }: { state: PaneState }): JSX.Element | null {
  const session = React.useContext(SessionContext);
  if (!state.workbook || !state.inspection) return null;
  const isEmpty = state.workbook.sheets.every((sheet) => sheet.area === null);
  return (
    <section className="state stack" aria-labelledby="no-plan">
      <h2 id="no-plan">{isEmpty ? text.noPlan.empty : text.noPlan.title}</h2>
      {isEmpty && <p>{text.noPlan.emptyExplains}</p>}
      {!isEmpty && <OtherTables recognition={state.inspection.recognition} />}
      {countCorrections(currentSettings(state).corrections) > 0 && <Later load={loadSaid} props={{ state }} />}
      <p>{text.noPlan.explains}</p>
      <ul className="bullets">
        {text.noPlan.needs.map((need) => (
          <li key={need}>{need}</li>
        ))}
      </ul>
      <p className="muted">{text.noPlan.hint}</p>
      <DefaultButton
        text={text.readAgain}
        disabled={state.work !== null}
        allowDisabledFocus
        onClick={() => void session.refresh()}
      />
    </section>
  );
}
