import * as React from 'react';
import { type Obstacle } from '../../core/propose';
import { type Job } from '../preview';
import { seguimientoOf } from '../session-parts';
import { type JobOutlook, type PaneState, currentAnalysis } from '../state';
import * as text from '../text';
import { DefaultButton, TextField } from '../ui';
import { Card } from './Card';
import { CARD } from './cards';
import { Disclosure } from './Disclosure';
import { Message } from './Message';
import { Publish } from './Publish';
import { SessionContext } from './session-context';

/** Step 5: what can be written. Every button leads to a preview. */
export function Jobs({ state }: { state: PaneState }): JSX.Element {
  const isReadOnly = state.workbook?.isReadOnly === true;
  const known = seguimientoOf(state);
  return (
    <Card id={CARD.jobs} ordinal={5} title={text.sections.jobs}>
      {isReadOnly && (
        <Message kind="warning">
          <p>{text.job.readOnly}</p>
        </Message>
      )}
      {!isReadOnly && <p className="muted">{text.job.previewFirst}</p>}
      <div>
        <JobRow job="calculate" outlook={state.outlook?.calculate ?? null} state={state} />
        <JobRow job="seguimiento" outlook={state.outlook?.seguimiento ?? null} state={state}>
          <Disclosure label={text.job.head}>{() => <HeadFields state={state} />}</Disclosure>
        </JobRow>
        {known && !known.isClosed && <JobRow job="close" outlook={null} state={state} />}
        {known && <Publish state={state} sheet={known.sheet} isClosed={known.isClosed} />}
      </div>
    </Card>
  );
}

interface RowProps {
  readonly job: Job;
  readonly outlook: JobOutlook | null;
  readonly state: PaneState;
  readonly children?: React.ReactNode;
}

function JobRow({ job, outlook, state, children }: RowProps): JSX.Element {
  const session = React.useContext(SessionContext);
  const words = text.jobs[job];
  return (
    <div className="job stack">
      <p className="small">{words.explains}</p>
      {children}
      <div className="row">
        <DefaultButton
          text={words.button}
          disabled={state.work !== null || !currentAnalysis(state)}
          allowDisabledFocus
          onClick={() => void session.openPreview(job)}
        />
        {outlook && (
          <span className="small muted">
            {outlook.changes > 0
              ? text.job.pending(outlook.changes)
              : outlook.obstacles.length === 0 && text.job.upToDate}
          </span>
        )}
      </div>
      {outlook && <Obstacles obstacles={outlook.obstacles} />}
    </div>
  );
}

/** What could not be proposed, and why. */
export function Obstacles({ obstacles }: { obstacles: readonly Obstacle[] }): JSX.Element | null {
  if (obstacles.length === 0) return null;
  return (
    <Message kind="warning">
      <p>{text.job.obstacles}</p>
      <ul className="bullets">
        {obstacles.map(({ sheet, message }) => (
          <li key={`${sheet}|${message}`}>
            {sheet === '' || message.includes(`«${sheet}»`) ? message : text.job.obstacle(sheet, message)}
          </li>
        ))}
      </ul>
    </Message>
  );
}

function HeadFields({ state }: { state: PaneState }): JSX.Element {
  const session = React.useContext(SessionContext);
  const { head } = state;
  return (
    <div className="stack">
      <TextField
        label={text.job.entity}
        value={head.entity}
        onChange={(_, value) => session.typeHead({ ...head, entity: value ?? '' })}
      />
      <TextField
        label={text.job.preparedBy}
        value={head.preparedBy}
        onChange={(_, value) => session.typeHead({ ...head, preparedBy: value ?? '' })}
      />
    </div>
  );
}
