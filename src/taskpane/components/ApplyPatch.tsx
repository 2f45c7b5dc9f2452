import * as React from 'react';
import { type Obstacle } from '../../core/propose';
import { type Patch } from '../../core/workbook/patch';
import { type WorkbookSnapshot } from '../../core/workbook/snapshot';
import { formatsOf } from '../changes';
import { groupsOf } from '../preview-boxes';
import * as text from '../text';
import { PrimaryButton } from '../ui';
import { Disclosure } from './Disclosure';
import { Obstacles } from './Jobs';
import { Changes } from './PreviewBoxRow';

interface Props {
  readonly patch: Patch;
  readonly obstacles?: readonly Obstacle[];
  readonly workbook: WorkbookSnapshot;
  readonly isBusy: boolean;
  /** Of the button. */
  readonly label: string;
  /** What else comes with it, before the list of the changes. */
  readonly note?: string | null;
  /** What will be written, in a sentence; and what is said where there is nothing to write. */
  readonly willWrite: string;
  readonly nothing: string;
  readonly onApply: () => void;
}

/** Every change of a job with a screen of its own before it is made, and the button that makes it. */
export function ApplyPatch(props: Props): JSX.Element {
  const { patch, obstacles = [], workbook, isBusy, label, note = null, willWrite, nothing, onApply } = props;
  const { operations } = patch;
  const groups = React.useMemo(() => groupsOf(patch), [patch]);
  const formatAfter = React.useMemo(() => formatsOf(patch, workbook), [patch, workbook]);
  const isNothing = operations.length === 0;
  return (
    <div className="apply-bar stack">
      <Obstacles obstacles={obstacles} />
      {!isNothing && note !== null && <p className="small">{note}</p>}
      {!isNothing && (
        <Disclosure label={<span className="small">{text.preview.showChanges(operations.length)}</span>}>
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
      {(!isNothing || obstacles.length === 0) && (
        <p className="small" role="status">
          {isNothing ? nothing : willWrite}
        </p>
      )}
      <PrimaryButton
        text={label}
        disabled={isBusy || isNothing}
        allowDisabledFocus
        onClick={() => !isBusy && !isNothing && onApply()}
      />
    </div>
  );
}
