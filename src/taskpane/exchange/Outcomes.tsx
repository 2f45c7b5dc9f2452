import * as React from 'react';
import { MISSING_WORDS, sayReason } from '../../core/exchange/decision-words';
import { nameOf } from '../../core/exchange/activity-words';
import { type Decision } from '../../core/exchange/decisions';
import { type Receiving } from '../../core/exchange/receive-operations';
import { type Contradiction } from '../../core/exchange/reports';
import { type Missing } from '../../core/exchange/missing';
import { formatCell } from '../../core/workbook/address';
import { ChunkedList } from '../components/ChunkedList';
import { Disclosure } from '../components/Disclosure';
import { Obstacles } from '../components/Jobs';
import * as text from '../text';
import { ActionButton } from '../ui';
import { DecisionRow } from './DecisionRow';
import { type Ticks, isTicked } from './ticks';

interface Props {
  readonly receiving: Receiving;
  readonly ticks: Ticks;
  readonly isBusy: boolean;
  readonly onTick: (decisions: readonly Decision[], isOn: boolean) => void;
}

/** Everything that came, by what becomes of it; what somebody must look at comes first. */
export function Outcomes({ receiving, ticks, isBusy, onTick }: Props): JSX.Element {
  const { reception, obstacles } = receiving;
  const { decisions, contradictions } = reception;
  const words = text.report;
  const of = (verdict: Decision['verdict']): Decision[] => decisions.filter((each) => each.verdict === verdict);
  const [asked, accepted, refused] = [of('asked'), of('accepted'), of('refused')];
  const missing = reception.missing.filter(({ isDue, why }) => isDue || why === 'no-row');
  const row = (decision: Decision): JSX.Element => (
    <DecisionRow
      decision={decision}
      isTicked={isTicked(ticks, decision)}
      isBusy={isBusy}
      onTick={(isOn) => onTick([decision], isOn)}
    />
  );
  const isAllSame = decisions.length > 0 && decisions.every(({ verdict }) => verdict === 'same');
  return (
    <div className="disclosures outcomes">
      <Obstacles obstacles={obstacles} />
      {isAllSame && <p>{words.allSame}</p>}
      <Group title={words.asked(asked.length)} note={words.askedExplains} decisions={asked} row={row} startsOpen />
      <Group title={words.accepted(accepted.length)} note={words.acceptedExplains} decisions={accepted} row={row}>
        <div className="row">
          {[true, false].map((isOn) => (
            <ActionButton
              key={String(isOn)}
              text={isOn ? words.tickAll : words.untickAll}
              disabled={isBusy}
              onClick={() => onTick(accepted, isOn)}
            />
          ))}
        </div>
      </Group>
      <Group
        title={words.refused(refused.length)}
        note={words.refusedExplains}
        decisions={refused}
        row={row}
        startsOpen
      />
      {contradictions.length > 0 && <Contradictions contradictions={contradictions} />}
      {missing.length > 0 && <MissingList missing={missing} />}
    </div>
  );
}

interface GroupProps {
  readonly title: string;
  readonly note: string;
  readonly decisions: readonly Decision[];
  readonly row: (decision: Decision) => JSX.Element;
  readonly startsOpen?: boolean;
  readonly children?: React.ReactNode;
}

function Group({ title, note, decisions, row, startsOpen = false, children }: GroupProps): JSX.Element | null {
  if (decisions.length === 0) return null;
  return (
    <Disclosure label={<strong>{title}</strong>} startsOpen={startsOpen}>
      {() => (
        <>
          <p className="small muted">{note}</p>
          {children}
          <ChunkedList label={title} items={decisions} keyOf={({ id }) => id} pinned={null} renderItem={row} />
        </>
      )}
    </Disclosure>
  );
}

function Contradictions({ contradictions }: { contradictions: readonly Contradiction[] }): JSX.Element {
  const words = text.report;
  const title = words.contradictions(contradictions.length);
  return (
    <Disclosure label={<strong>{title}</strong>}>
      {() => (
        <>
          <p className="small muted">{words.contradictionsExplains}</p>
          <ul className="small stack">
            {contradictions.map(({ file, from, activity, reasons }) => (
              <li key={`${file}|${from.sheet}|${from.row}`}>
                <strong>{nameOf(activity)}</strong>{' '}
                <span className="muted">{words.inFile(formatCell(from.row, from.column), file)}</span>
                <div>{reasons.map(sayReason).join(' ')}</div>
              </li>
            ))}
          </ul>
        </>
      )}
    </Disclosure>
  );
}

/** By office: whom to ask again, and for what. */
function MissingList({ missing }: { missing: readonly Missing[] }): JSX.Element {
  const words = text.report;
  const offices = [...new Set(missing.map(({ office }) => office))];
  const activities = new Set(missing.map(({ activity }) => activity)).size;
  return (
    <Disclosure label={<strong>{words.missing(activities)}</strong>}>
      {() => (
        <>
          <p className="small muted">{words.missingExplains}</p>
          <div className="disclosures">
            {offices.map((office) => {
              const own = missing.filter((each) => each.office === office);
              return (
                <Disclosure key={office} label={<span className="small">{words.ofOffice(office, own.length)}</span>}>
                  {() => (
                    <ul className="small bullets">
                      {own.map(({ activity, key, why }) => (
                        <li key={`${activity.table.sheet}|${activity.row}`}>
                          {key === null ? '' : `${key} · `}
                          {nameOf(activity)} <span className="muted">({MISSING_WORDS[why]})</span>
                        </li>
                      ))}
                    </ul>
                  )}
                </Disclosure>
              );
            })}
          </div>
        </>
      )}
    </Disclosure>
  );
}
