import * as React from 'react';
import { rescheduledWords } from '../../core/output/labels';
import { CHANGE_KINDS, type ChangeKind, type PlanChange } from '../../core/versions/changes';
import { type Comparison } from '../../core/versions/compare-plans';
import { type Match } from '../../core/versions/match-activities';
import { CHANGES_WORDS, activityLabel, matchWords } from '../../core/versions/wording';
import { ChunkedList } from '../components/ChunkedList';
import { Disclosure } from '../components/Disclosure';
import { Place } from '../components/Place';
import * as text from '../text';
import { ActionButton } from '../ui';

interface Pair {
  readonly older: number;
  readonly newer: number;
}

interface Props {
  readonly comparison: Comparison;
  readonly onPart: (pair: Pair) => void;
  readonly onJoin: (pair: Pair) => void;
}

/** The changes by kind; each group opens its list. */
export function ChangeGroups({ comparison, onPart, onJoin }: Props): JSX.Element {
  const groups = React.useMemo(() => byKind(comparison.changes), [comparison]);
  const matchOf = React.useMemo(() => {
    const matches = new Map(comparison.matching.matches.map((match) => [match.newer, match]));
    const places = new Map(comparison.newer.activities.map((activity, index) => [activity, index]));
    return ({ newer }: PlanChange): Match | null => (newer ? (matches.get(places.get(newer)!) ?? null) : null);
  }, [comparison]);
  return (
    <>
      {groups.map(([kind, changes]) => (
        <Disclosure
          key={kind}
          label={
            <>
              <strong>{CHANGES_WORDS[kind]}</strong> · {changes.length}
            </>
          }
        >
          {() => (
            <ChunkedList
              label={text.compare.list(CHANGES_WORDS[kind])}
              items={changes}
              keyOf={(change) => String(changes.indexOf(change))}
              pinned={null}
              renderItem={(change) =>
                kind === 'removed' ? (
                  <Removed comparison={comparison} change={change} onJoin={onJoin} />
                ) : (
                  <Change change={change} match={matchOf(change)} onPart={onPart} />
                )
              }
            />
          )}
        </Disclosure>
      ))}
    </>
  );
}

function byKind(changes: readonly PlanChange[]): [ChangeKind, PlanChange[]][] {
  return CHANGE_KINDS.map((kind): [ChangeKind, PlanChange[]] => [
    kind,
    changes.filter((change) => change.kind === kind),
  ]).filter(([, own]) => own.length > 0);
}

interface ChangeProps {
  readonly change: PlanChange;
  /** null where nothing was taken for it. */
  readonly match: Match | null;
  readonly onPart: (pair: Pair) => void;
}

function Change({ change, match, onPart }: ChangeProps): JSX.Element {
  const { kind, newer, before, after, putOff } = change;
  const words = text.compare;
  return (
    <div className="version-change">
      {newer && (
        <div>{newer.cell ? <Place cell={newer.cell}>{activityLabel(newer)}</Place> : activityLabel(newer)}</div>
      )}
      {kind !== 'added' && (
        <div className="small">
          <div>
            <span className="muted">{words.before}</span>
            {before}
          </div>
          <div>
            <span className="muted">{words.after}</span>
            {after}
          </div>
          {putOff !== null && <strong className="is-bad">{rescheduledWords(putOff)}</strong>}
          {match && newer && match.why !== 'key' && match.why !== 'same-text' && (
            <div className="muted">
              {words.why}
              {matchWords(match, newer)}{' '}
              <ActionButton
                text={words.part}
                ariaLabel={words.partOf(activityLabel(newer))}
                onClick={() => onPart(match)}
              />
            </div>
          )}
        </div>
      )}
    </div>
  );
}

/** What is no longer there may be one of those that were added, under other words. */
function Removed({
  comparison,
  change,
  onJoin,
}: {
  readonly comparison: Comparison;
  readonly change: PlanChange;
  readonly onJoin: (pair: Pair) => void;
}): JSX.Element | null {
  const { older, newer, matching } = comparison;
  const words = text.compare;
  if (!change.older) return null;
  const label = activityLabel(change.older);
  const at = older.activities.indexOf(change.older);
  return (
    <div className="version-change">
      <div>{label}</div>
      {matching.newerOnly.length > 0 && (
        <label className="choice small">
          {words.joinWith}
          <select
            value=""
            aria-label={words.joinOf(label)}
            onChange={({ target }) => target.value !== '' && onJoin({ older: at, newer: Number(target.value) })}
          >
            <option value="">{words.choose}</option>
            {matching.newerOnly.map((index) => (
              <option key={index} value={index}>
                {activityLabel(newer.activities[index]!)}
              </option>
            ))}
          </select>
        </label>
      )}
    </div>
  );
}
