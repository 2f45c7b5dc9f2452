import * as React from 'react';
import { type Comparison } from '../../core/versions/compare-plans';
import { type Match } from '../../core/versions/match-activities';
import { activityLabel, matchWords } from '../../core/versions/wording';
import { ChunkedList } from '../components/ChunkedList';
import { Disclosure } from '../components/Disclosure';
import * as text from '../text';
import { ActionButton } from '../ui';

interface Props {
  readonly comparison: Comparison;
  readonly onPart: (pair: { readonly older: number; readonly newer: number }) => void;
}

/** Which activity was taken for which, and why; what was only guessed comes first. */
export function PairList({ comparison, onPart }: Props): JSX.Element {
  const { older, newer, matching } = comparison;
  const words = text.compare;
  const sorted = React.useMemo(
    () => [...matching.matches].sort((a, b) => Number(isSure(a)) - Number(isSure(b)) || a.newer - b.newer),
    [matching],
  );
  return (
    <Disclosure label={<strong>{words.pairs(sorted.length)}</strong>}>
      {() => (
        <>
          <p className="small muted">{words.pairsExplains}</p>
          <ChunkedList
            label={words.pairs(sorted.length)}
            items={sorted}
            keyOf={(match) => `${match.older},${match.newer}`}
            pinned={null}
            renderItem={(match) => {
              const [before, after] = [older.activities[match.older]!, newer.activities[match.newer]!];
              return (
                <div className="version-change small">
                  <div>
                    <span className="muted">{words.before}</span>
                    {activityLabel(before)}
                  </div>
                  <div>
                    <span className="muted">{words.after}</span>
                    {activityLabel(after)}
                  </div>
                  <div className="muted">
                    {matchWords(match, after)}{' '}
                    <ActionButton
                      text={words.part}
                      ariaLabel={words.partOf(activityLabel(after))}
                      onClick={() => onPart(match)}
                    />
                  </div>
                </div>
              );
            }}
          />
        </>
      )}
    </Disclosure>
  );
}

const isSure = ({ why }: Match): boolean => why === 'key' || why === 'same-text';
