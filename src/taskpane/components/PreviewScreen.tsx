import * as React from 'react';
import { type WorkbookSnapshot } from '../../core/workbook/snapshot';
import { formatsOf } from '../changes';
import { type Preview } from '../preview';
import { boxesOf, obstaclesOf, tickedTotals } from '../preview-boxes';
import { type PaneState } from '../state';
import * as text from '../text';
import { DefaultButton, IconButton, PrimaryButton } from '../ui';
import { CARD } from './cards';
import { Closing } from './Closing';
import { Obstacles } from './Jobs';
import { PreviewBoxRow } from './PreviewBoxRow';
import { SessionContext } from './session-context';

interface Props {
  readonly state: PaneState;
  readonly preview: Preview;
  readonly workbook: WorkbookSnapshot;
}

/** Everything that would be written, before it is. */
export function PreviewScreen({ state, preview, workbook }: Props): JSX.Element {
  const session = React.useContext(SessionContext);
  // A large plan has a hundred thousand operations: counted once, not at every stroke.
  const boxes = React.useMemo(() => boxesOf(preview), [preview]);
  const totals = React.useMemo(() => tickedTotals(boxes), [boxes]);
  const formatAfter = React.useMemo(() => formatsOf(preview.offered.patch, workbook), [preview.offered, workbook]);
  const isNothing = preview.chosen.patch.operations.length === 0;
  const isBusy = state.work !== null;
  const obstacles = obstaclesOf(preview.offered);
  const words = text.jobs[preview.job];
  return (
    <div className="preview">
      <div className="body">
        <section className="card" aria-labelledby={CARD.preview}>
          <div className="preview-head">
            <IconButton
              iconProps={{ iconName: 'back' }}
              ariaLabel={text.back}
              title={text.back}
              onClick={session.closePreview}
            />
            <h2 id={CARD.preview} tabIndex={-1}>
              {text.preview.title}: {words.button}
            </h2>
          </div>
          <div className="stack">
            <p>
              {boxes.length > 0 ? text.preview.nothingYet : obstacles.length > 0 ? text.preview.cannot : words.nothing}
            </p>
            <Obstacles obstacles={obstacles} />
            <Closing preview={preview} workbook={workbook} />
            <div>
              {boxes.map((box) => (
                <PreviewBoxRow key={box.key} box={box} workbook={workbook} formatAfter={formatAfter} />
              ))}
            </div>
          </div>
        </section>
      </div>
      <div className="apply-bar stack">
        {boxes.length > 0 && (
          <p className="small">{isNothing ? text.preview.nothingTicked : text.preview.applyCount(totals)}</p>
        )}
        {state.unfinished && <p className="small">{text.unfinished.first}</p>}
        <div className="row">
          {boxes.length > 0 && (
            <PrimaryButton
              text={text.preview.apply}
              disabled={isBusy || isNothing || state.unfinished !== null}
              allowDisabledFocus
              onClick={() => void session.apply()}
            />
          )}
          <DefaultButton text={text.back} onClick={session.closePreview} />
        </div>
      </div>
    </div>
  );
}
