import * as React from 'react';
import { type ClosingChoice, type ClosingReport } from '../../core/propose';
import { type WorkbookSnapshot } from '../../core/workbook/snapshot';
import { closingRows } from '../closing-rows';
import { type Preview } from '../preview';
import * as text from '../text';
import { ChoiceGroup, TextField } from '../ui';
import { ClosingRows, RowChanges } from './ClosingRows';
import { Disclosure } from './Disclosure';
import { Message } from './Message';
import { SessionContext } from './session-context';

interface Props {
  readonly preview: Preview;
  readonly workbook: WorkbookSnapshot;
}

/** What a closing would publish that is not what the sheet shows today, and the choice between the two. */
export function Closing({ preview, workbook }: Props): JSX.Element | null {
  const reports = preview.offered.closings ?? [];
  const asked = preview.asked.closing;
  if (reports.length === 0) return null;
  return (
    <div className="stack">
      <p>{text.closing.forever}</p>
      {reports.map((report) => (
        <div key={report.sheet} className="stack">
          <Differences report={report} workbook={workbook} isDecided={!asked} />
          {asked && report.differences.length > 0 && <Choose report={report} asked={asked} workbook={workbook} />}
        </div>
      ))}
      {asked && <Author asked={asked} />}
    </div>
  );
}

interface ChooseProps {
  readonly report: ClosingReport;
  readonly asked: ClosingChoice;
  readonly workbook: WorkbookSnapshot;
}

/** All of the build, all of today, or one by one. */
function Choose({ report, asked, workbook }: ChooseProps): JSX.Element {
  const session = React.useContext(SessionContext);
  const [isEach, setEach] = React.useState((asked.others ?? []).length > 0);
  const rows = React.useMemo(() => closingRows(report.differences), [report.differences]);
  const choose = (key: string): void => {
    setEach(key === 'each');
    if (key !== 'each') {
      void session.closeWith((present) => ({ ...present, figures: key === 'today' ? 'today' : 'built', others: [] }));
    }
  };
  return (
    <>
      <ChoiceGroup
        label={text.closing.differ(report.differences.length, rows.length)}
        selectedKey={isEach ? 'each' : asked.figures}
        options={[
          { key: 'built', text: text.closing.built },
          { key: 'today', text: text.closing.today },
          ...(rows.length > 1 ? [{ key: 'each', text: text.closing.each }] : []),
        ]}
        onChange={(_, option) => option && choose(option.key)}
      />
      {isEach ? (
        <ClosingRows rows={rows} asked={asked} workbook={workbook} />
      ) : (
        <Disclosure label={text.closing.list}>
          {() => (
            <ul className="small stack">
              {rows.map((row) => (
                <li key={row.key}>
                  <RowChanges row={row} workbook={workbook} />
                </li>
              ))}
            </ul>
          )}
        </Disclosure>
      )}
    </>
  );
}

interface DifferencesProps {
  readonly report: ClosingReport;
  readonly workbook: WorkbookSnapshot;
  /** Nothing is to choose: it is closed along with something else. */
  readonly isDecided: boolean;
}

function Differences({ report, workbook, isDecided }: DifferencesProps): JSX.Element | null {
  if (!report.isBuildKnown) {
    return (
      <Message kind="warning">
        <p>{text.closing.unknown}</p>
      </Message>
    );
  }
  if (report.differences.length === 0) return <p className="small muted">{text.closing.same}</p>;
  if (!isDecided) return null;
  return (
    <Disclosure label={text.closing.list}>
      {() => (
        <ul className="small stack">
          {closingRows(report.differences).map((row) => (
            <li key={row.key}>
              <RowChanges row={row} workbook={workbook} />
            </li>
          ))}
        </ul>
      )}
    </Disclosure>
  );
}

/** Recorded with the closing, when the field is left. */
function Author({ asked }: { asked: ClosingChoice }): JSX.Element {
  const session = React.useContext(SessionContext);
  const [typed, setTyped] = React.useState(asked.author ?? '');
  const save = (): void => {
    if (typed.trim() !== (asked.author ?? '')) void session.closeWith((present) => ({ ...present, author: typed }));
  };
  return (
    <TextField
      label={text.closing.author}
      description={text.closing.authorHint}
      value={typed}
      autoComplete="off"
      onChange={(_, value) => setTyped(value ?? '')}
      onBlur={save}
    />
  );
}
