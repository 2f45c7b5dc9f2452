import * as React from 'react';
import { parametersOf } from '../../core/settings';
import { MONTH_NAMES } from '../../core/values/calendar-date';
import { formatPercent, joinWords } from '../format';
import { type PaneState, currentSettings } from '../state';
import * as text from '../text';
import { DefaultButton } from '../ui';
import { CARD } from './cards';
import { SessionContext } from './session-context';

/** What is in force for this workbook, in short, and the way to change it. */
export function SettingsCard({ state }: { state: PaneState }): JSX.Element {
  const session = React.useContext(SessionContext);
  const settings = currentSettings(state);
  const { zones, cutoffs, publicationTerm, programTerm } = parametersOf(settings);
  const { chart = true, detail = 'activities' } = settings.sheetForm ?? {};
  const lines = [
    text.settingsNow.zones(`${formatPercent(zones.medium)} %`, `${formatPercent(zones.high)} %`),
    text.settingsNow.cutoffs(joinWords(cutoffs.map(({ month, day }) => `${day} de ${MONTH_NAMES[month - 1]}`))),
    text.settingsNow.terms(publicationTerm, programTerm),
    `${text.settingsNow.sheet[detail]}${chart ? '' : `, ${text.settingsNow.withoutChart}`}`,
  ];
  return (
    <section className="card" aria-labelledby={CARD.settings}>
      <h2 id={CARD.settings} tabIndex={-1}>
        {text.settingsNow.title}
      </h2>
      <div className="stack">
        <ul className="small muted">
          {lines.map((line) => (
            <li key={line}>{line}.</li>
          ))}
        </ul>
        <DefaultButton
          text={text.settingsNow.change}
          disabled={state.work !== null}
          allowDisabledFocus
          onClick={() => session.showSettings(true)}
        />
      </div>
    </section>
  );
}
