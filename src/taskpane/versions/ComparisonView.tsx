import * as React from 'react';
import { type Analysis } from '../../core/analysis';
import { type PlanVersion } from '../../core/progress/plan-version';
import { comparePlans } from '../../core/versions/compare-plans';
import { type SaidPairs } from '../../core/versions/match-activities';
import { proposeModifications } from '../../core/versions/modifications-sheet';
import { readVersion } from '../../core/versions/read-version';
import { ApplyPatch } from '../components/ApplyPatch';
import { Message } from '../components/Message';
import { SessionContext } from '../components/session-context';
import { type ToolProps } from '../components/ToolScreen';
import * as text from '../text';
import { ActionButton, DefaultButton } from '../ui';
import { ChangeGroups } from './ChangeGroups';
import { PairList } from './PairList';
import { countSaid, joinPair, NOTHING_SAID, partPair } from './said-pairs';

interface Props extends ToolProps {
  readonly analysis: Analysis;
  readonly older: PlanVersion;
  readonly said: SaidPairs;
  readonly onSay: (said: SaidPairs) => void;
  readonly onOther: () => void;
}

/** What changed, which activity was taken for which, and the sheet that can be written of it. */
export function ComparisonView({ state, analysis, older, said, onSay, onOther }: Props): JSX.Element {
  const session = React.useContext(SessionContext);
  const { doors } = session;
  const words = text.compare;
  const comparison = React.useMemo(
    () => comparePlans(older, readVersion(analysis, analysis.workbook.fileName ?? ''), analysis.plan.cutoff, said),
    [older, analysis, said],
  );
  const { patch, obstacles } = React.useMemo(
    () => proposeModifications(analysis, comparison, doors.circumstances()),
    [analysis, comparison, doors],
  );
  const { changes, matching, newer } = comparison;
  const isBusy = state.work !== null;
  const correct = {
    onPart: (pair: { older: number; newer: number }) => onSay(partPair(said, pair)),
    onJoin: (pair: { older: number; newer: number }) => onSay(joinPair(said, pair)),
  };
  return (
    <div className="stack">
      <p>{words.between(older.name, older.activities.length, newer.activities.length)}</p>
      <div className="row">
        <DefaultButton text={words.other} onClick={onOther} />
      </div>
      {!matching.trustsKeys && (
        <Message kind="warning">
          <p>{words.untrusted}</p>
        </Message>
      )}
      <p role="status">
        <strong>{words.found(changes.length)}</strong>
      </p>
      <p className="small muted">{words.whatCounts}</p>
      {countSaid(said) > 0 && (
        <p className="small">
          {words.said(countSaid(said))} <ActionButton text={words.forget} onClick={() => onSay(NOTHING_SAID)} />
        </p>
      )}
      <div className="disclosures">
        <ChangeGroups comparison={comparison} {...correct} />
        {matching.matches.length > 0 && <PairList comparison={comparison} onPart={correct.onPart} />}
      </div>
      <ApplyPatch
        patch={patch}
        obstacles={obstacles}
        workbook={analysis.workbook}
        isBusy={isBusy}
        label={words.apply}
        willWrite={words.willWrite(changes.length)}
        nothing={words.upToDate}
        onApply={() => void session.writePatch(words.done, patch)}
      />
    </div>
  );
}
