import * as React from 'react';
import { type PaneState } from '../state';
import { text } from '../text';
import { DefaultButton } from '../ui';
import { SessionContext } from './session-context';
import { OtherTables } from './OtherTables';
import { SaidReadings } from './SaidReadings';

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
      <SaidReadings state={state} />
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
