import * as React from 'react';
import { type MeasuredActivity } from '../../core/progress/measured';
import { sayBasis } from '../../core/recognize/correct';
import { type Table } from '../../core/recognize/table';
import * as text from '../text';
import { ActionButton } from '../ui';
import { Disclosure } from './Disclosure';
import { SessionContext } from './session-context';

interface Props {
  readonly table: Table;
  readonly place: string;
  readonly activities: readonly MeasuredActivity[];
}

/** Percentages with several dates: whether they add up or are kept, which only the user knows. */
export function PercentBases({ table, place, activities }: Props): JSX.Element | null {
  const session = React.useContext(SessionContext);
  const open = activities.filter(({ target, milestones }) => target.unit === 'percent' && milestones.length > 1);
  if (open.length === 0) return null;
  const { reference } = table;
  return (
    <Disclosure label={text.correct.bases(open.length)}>
      {() => (
        <div className="stack small">
          <p className="muted">{text.correct.basesExplain}</p>
          {open.length > 1 && (
            <div>
              <strong>{text.correct.basisOfAll(open.length)}</strong>
              <div className="row">
                {(['cumulative', 'sustained'] as const).map((basis) => (
                  <ActionButton
                    key={basis}
                    text={text.correct.basis[basis]}
                    aria-pressed={table.bases.all === basis}
                    onClick={() =>
                      void session.correct(text.correct.basisSaidOfAll(place, basis === 'sustained'), (corrections) =>
                        sayBasis(corrections, reference, null, basis),
                      )
                    }
                  />
                ))}
              </div>
            </div>
          )}
          <ul className="columns">
            {open.map((activity) => (
              <li key={activity.row}>
                <BasisChoice table={table} activity={activity} />
              </li>
            ))}
          </ul>
        </div>
      )}
    </Disclosure>
  );
}

const OPEN = 'open';

function BasisChoice({ table, activity }: { table: Table; activity: MeasuredActivity }): JSX.Element {
  const session = React.useContext(SessionContext);
  const id = `basis-${table.sheet}-${activity.row}`;
  const { target, isBasisSaid, text: words } = activity;
  const isKnown = isBasisSaid || activity.amountsFromPeriods;
  return (
    <>
      <label htmlFor={id}>{words}</label>
      <select
        id={id}
        aria-label={text.correct.basisOf(words)}
        value={isKnown ? target.basis : OPEN}
        onChange={({ target: { value } }) => {
          const basis = value === 'cumulative' || value === 'sustained' ? value : null;
          const title = basis
            ? text.correct.basisSaid(words, basis === 'sustained')
            : text.correct.basisTakenBack(words);
          void session.correct(title, (corrections) => sayBasis(corrections, table.reference, words, basis));
        }}
      >
        {!activity.amountsFromPeriods && <option value={OPEN}>{text.correct.basisOpen}</option>}
        <option value="cumulative">{text.correct.basis.cumulative}</option>
        <option value="sustained">{text.correct.basis.sustained}</option>
      </select>
    </>
  );
}
