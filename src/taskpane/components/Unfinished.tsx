import * as React from 'react';
import { type UnfinishedWrite } from '../../core/workbook/unfinished';
import { type WorkbookSnapshot } from '../../core/workbook/snapshot';
import { formatsOf } from '../changes';
import { groupsOf } from '../preview-boxes';
import { type PaneState } from '../state';
import * as text from '../text';
import { DefaultButton, PrimaryButton } from '../ui';
import { CARD } from './cards';
import { Disclosure } from './Disclosure';
import { Changes } from './PreviewBoxRow';
import { SessionContext } from './session-context';

interface Props {
  readonly state: PaneState;
  readonly unfinished: UnfinishedWrite;
  readonly workbook: WorkbookSnapshot;
}

/** What a write that was cut short has left, each cell of it, and the two ways out. */
export function Unfinished({ state, unfinished, workbook }: Props): JSX.Element {
  const session = React.useContext(SessionContext);
  const { patch, kept } = unfinished;
  const groups = React.useMemo(() => groupsOf(patch), [patch]);
  const formatAfter = React.useMemo(() => formatsOf(patch, workbook), [patch, workbook]);
  const isBusy = state.work !== null;
  const isNothing = patch.operations.length === 0;
  return (
    <section className="card next" aria-labelledby={CARD.unfinished}>
      <h2 id={CARD.unfinished} tabIndex={-1}>
        {text.unfinished.title}
      </h2>
      <div className="stack">
        <p>{text.unfinished.explains}</p>
        {!isNothing && (
          <Disclosure label={text.unfinished.puts(patch.operations.length)}>
            {() => (
              <div className="disclosures">
                {groups.map((group) => (
                  <Disclosure
                    key={group.label}
                    label={
                      <span className="small">
                        {group.label} · {text.preview.changes(group.operations.length)}
                      </span>
                    }
                  >
                    {() => <Changes group={group} workbook={workbook} formatAfter={formatAfter} />}
                  </Disclosure>
                ))}
              </div>
            )}
          </Disclosure>
        )}
        {isNothing && <p>{text.unfinished.nothing}</p>}
        {kept.length > 0 && (
          <div>
            <p>{text.unfinished.kept}</p>
            <ul className="bullets">
              {kept.map((label) => (
                <li key={label}>{label}</li>
              ))}
            </ul>
          </div>
        )}
        <p className="small muted">{text.unfinished.others}</p>
        {workbook.isReadOnly && <p>{text.unfinished.readOnly}</p>}
        <div className="row">
          {!isNothing && (
            <PrimaryButton
              text={text.unfinished.takeBack}
              disabled={isBusy || workbook.isReadOnly}
              allowDisabledFocus
              onClick={() => void session.takeBackUnfinished()}
            />
          )}
          <DefaultButton
            text={text.unfinished.leave}
            disabled={isBusy || workbook.isReadOnly}
            allowDisabledFocus
            onClick={() => void session.leaveUnfinished()}
          />
        </div>
      </div>
    </section>
  );
}
