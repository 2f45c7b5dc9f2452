import * as React from 'react';
import { type ClosingDifference, type ClosingReport } from '../../core/propose';
import { type WorkbookSnapshot, findSheet, numberFormatAt } from '../../core/workbook/snapshot';
import { formatValue } from '../format';
import { type Preview } from '../preview';
import { text } from '../text';
import { ChoiceGroup } from '../ui';
import { Disclosure } from './Disclosure';
import { Message } from './Message';
import { Place } from './Place';
import { SessionContext } from './session-context';

interface Props {
  readonly preview: Preview;
  readonly workbook: WorkbookSnapshot;
}

/** What a closing would publish that is not what the sheet shows today, and the choice between the two. */
export function Closing({ preview, workbook }: Props): JSX.Element | null {
  const session = React.useContext(SessionContext);
  const reports = preview.offered.closings ?? [];
  const asked = preview.asked.closing;
  if (reports.length === 0) return null;
  return (
    <div className="stack">
      {reports.map((report) => (
        <div key={report.sheet} className="stack">
          <Differences report={report} workbook={workbook} />
          {asked && report.differences.length > 0 && (
            <ChoiceGroup
              label={text.closing.differ(report.differences.length)}
              selectedKey={asked.figures}
              options={[
                { key: 'built', text: text.closing.built },
                { key: 'today', text: text.closing.today },
              ]}
              onChange={(_, option) => option && void session.closeWith(option.key === 'today' ? 'today' : 'built')}
            />
          )}
        </div>
      ))}
    </div>
  );
}

function Differences({ report, workbook }: { report: ClosingReport; workbook: WorkbookSnapshot }): JSX.Element {
  if (!report.isBuildKnown) {
    return (
      <Message kind="warning">
        <p>{text.closing.unknown}</p>
      </Message>
    );
  }
  if (report.differences.length === 0) return <p className="small muted">{text.closing.same}</p>;
  return (
    <Disclosure label={text.closing.list}>
      {() => (
        <ul className="small">
          {report.differences.map((difference) => (
            <li key={`${difference.cell.row},${difference.cell.column}`}>
              <Place cell={difference.cell}>{sayDifference(difference, workbook)}</Place>
            </li>
          ))}
        </ul>
      )}
    </Disclosure>
  );
}

function sayDifference({ cell, key, column, built, today }: ClosingDifference, workbook: WorkbookSnapshot): string {
  const sheet = findSheet(workbook, cell.sheet);
  const format = sheet ? numberFormatAt(sheet, cell.row, cell.column) : 'General';
  const say = (value: typeof built): string => formatValue(value, format, workbook.dateSystem) || text.closing.blank;
  return text.closing.difference(key, column, say(built), say(today));
}
