import * as React from 'react';
import { formatCell } from '../../core/workbook/address';
import { type Problem } from '../state';
import * as text from '../text';
import { ActionButton, DefaultButton } from '../ui';
import { Message } from './Message';
import { SessionContext } from './session-context';

/** Cells named in the message; the rest are counted. */
const NAMED_CELLS = 4;

/** What went wrong, where, and the ways out. */
export function ProblemBar({ problem }: { problem: Problem }): JSX.Element {
  const session = React.useContext(SessionContext);
  const { title, wayOut } = text.problemText(problem);
  const places = problem.cells
    .slice(0, NAMED_CELLS)
    .map(({ sheet, row, column }) => text.cellOfSheet(formatCell(row, column), sheet));
  if (problem.cells.length > NAMED_CELLS) places.push(text.moreCells(problem.cells.length - NAMED_CELLS));
  return (
    <Message kind="problem" onClose={session.closeProblem}>
      <p>
        <strong>{title}</strong> {wayOut}
      </p>
      {places.length > 0 && text.namesCells(problem) && <p>{text.problemPlaces(places)}</p>}
      <div className="row">
        <DefaultButton
          text={problem.code === 'stale' ? text.readAgain : text.retry}
          onClick={() => void session.retry()}
        />
        <ActionButton
          iconProps={{ iconName: 'copy' }}
          text={text.copyDiagnostic}
          onClick={() => void session.copyDiagnostic()}
        />
      </div>
    </Message>
  );
}
