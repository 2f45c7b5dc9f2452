import * as React from 'react';
import { fieldById } from '../../core/fields';
import { type Corrections, countCorrections, NO_CORRECTIONS } from '../../core/recognize/corrections';
import { type PaneState, currentSettings } from '../state';
import * as text from '../text';
import { ActionButton } from '../ui';
import { Disclosure } from './Disclosure';
import { SessionContext } from './session-context';

/** All that the user said of the reading, each to be taken back: also of columns and tables that are no longer there. */
export function SaidReadings({ state }: { state: PaneState }): JSX.Element | null {
  const session = React.useContext(SessionContext);
  const { corrections } = currentSettings(state);
  const said = saidIn(corrections);
  if (said.length === 0) return null;
  return (
    <Disclosure label={text.correct.made(countCorrections(corrections))}>
      {() => (
        <div className="stack small">
          <p className="muted">{state.held ? text.correct.notSaved : text.correct.madeExplains}</p>
          <ul className="bullets">
            {said.map(({ sentence, forget }, index) => (
              <li key={index}>
                {sentence}{' '}
                <button
                  type="button"
                  className="place"
                  aria-label={`${text.correct.forget}: ${sentence}`}
                  onClick={() => void session.correct(text.correct.forgot(sentence), forget)}
                >
                  {text.correct.forget}
                </button>
              </li>
            ))}
          </ul>
          {said.length > 1 && (
            <ActionButton
              text={text.correct.forgetAll}
              onClick={() => void session.correct(text.correct.forgotten, () => NO_CORRECTIONS)}
            />
          )}
        </div>
      )}
    </Disclosure>
  );
}

interface Said {
  readonly sentence: string;
  readonly forget: (corrections: Corrections) => Corrections;
}

function saidIn(corrections: Corrections): Said[] {
  const of = <K extends keyof Corrections>(list: K, sentence: (one: Corrections[K][number]) => string): Said[] =>
    (corrections[list] as readonly Corrections[K][number][]).map((one) => ({
      sentence: sentence(one),
      // By what it says, not by its place: something may have been said meanwhile.
      forget: (present) => ({
        ...present,
        [list]: (present[list] as readonly unknown[]).filter((other) => JSON.stringify(other) !== JSON.stringify(one)),
      }),
    }));
  return [
    ...of('columns', ({ sheet, header, field }) =>
      text.correct.saidColumn(
        header.replace(/\|/g, ' ').trim(),
        sheet,
        field === 'none' ? null : fieldById(field).label,
      ),
    ),
    ...of('leftOut', ({ sheet }) => text.correct.saidLeftOut(sheet)),
    ...of('declared', ({ sheet }) => text.correct.saidDeclared(sheet)),
    ...of('periodBlocks', ({ sheet }) => text.correct.saidPeriodBlocks(sheet)),
    ...of('bases', ({ sheet, activity, basis }) =>
      text.correct.saidBasis(activity, sheet, text.correct.basis[basis].toLowerCase()),
    ),
  ];
}
