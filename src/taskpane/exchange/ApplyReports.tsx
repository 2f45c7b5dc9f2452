import * as React from 'react';
import { type Receiving, answersIn } from '../../core/exchange/receive-operations';
import { type Operation, type Patch } from '../../core/workbook/patch';
import { type WorkbookSnapshot } from '../../core/workbook/snapshot';
import { formatsOf } from '../changes';
import { Disclosure } from '../components/Disclosure';
import { Changes } from '../components/PreviewBoxRow';
import { type ReasonGroup } from '../preview';
import { text } from '../text';
import { PrimaryButton } from '../ui';

interface Props {
  readonly patch: Patch;
  readonly receiving: Receiving;
  readonly workbook: WorkbookSnapshot;
  readonly isBusy: boolean;
  readonly onApply: () => void;
}

/** Every change before it is made, and the button that makes it. */
export function ApplyReports({ patch, receiving, workbook, isBusy, onApply }: Props): JSX.Element {
  const words = text.exchange.report;
  const { operations } = patch;
  const cells = answersIn(patch).length;
  const groups = React.useMemo(() => byReason(operations), [operations]);
  const formatAfter = React.useMemo(() => formatsOf(patch, workbook), [patch, workbook]);
  const isNothing = operations.length === 0;
  return (
    <div className="apply-bar stack">
      {!isNothing && receiving.columns.operations.length > 0 && <p className="small">{words.columns}</p>}
      {!isNothing && (
        <Disclosure label={<span className="small">{words.showAll(operations.length)}</span>}>
          {() => (
            <div className="disclosures all-changes">
              {groups.map((group) => (
                <Disclosure
                  key={group.label}
                  label={
                    <span className="small">{`${group.label} · ${text.preview.changes(group.operations.length)}`}</span>
                  }
                >
                  {() => <Changes group={group} workbook={workbook} formatAfter={formatAfter} />}
                </Disclosure>
              ))}
            </div>
          )}
        </Disclosure>
      )}
      <p className="small" role="status">
        {isNothing ? words.nothingTicked : words.willWrite(cells)}
      </p>
      <PrimaryButton
        text={words.apply}
        disabled={isBusy || isNothing}
        allowDisabledFocus
        onClick={() => !isBusy && !isNothing && onApply()}
      />
    </div>
  );
}

function byReason(operations: readonly Operation[]): ReasonGroup[] {
  const groups = new Map<string, Operation[]>();
  for (const operation of operations) {
    const known = groups.get(operation.because.label);
    if (known) known.push(operation);
    else groups.set(operation.because.label, [operation]);
  }
  return [...groups].map(([label, members]) => ({ label, operations: members }));
}
