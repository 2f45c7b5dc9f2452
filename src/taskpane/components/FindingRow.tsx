import * as React from 'react';
import { type Finding, type FixValue } from '../../core/rules/rule';
import { formatCell } from '../../core/workbook/address';
import { formatShortDay, formatValue } from '../format';
import { text } from '../text';
import { Checkbox } from '../ui';
import { Place } from './Place';
import { SessionContext } from './session-context';

/** One aviso: where, what, and its fix where it has one. */
export const FindingRow = React.memo(function FindingRow({
  finding,
  isTicked,
}: {
  finding: Finding;
  isTicked: boolean;
}): JSX.Element {
  const session = React.useContext(SessionContext);
  const { rule, cell, fix, ignored, message } = finding;
  return (
    <div className="finding">
      <div className="small">{cell ? <Place cell={cell} /> : text.findings.wholeWorkbook}</div>
      <div className="finding-message">{message}</div>
      {ignored && <div className="small muted">{text.findings.ignored(ignored.reason)}</div>}
      {fix && cell && !ignored && (
        <Checkbox
          label={text.findings.fixTo(fixWords(fix.value))}
          ariaLabel={`${text.findings.fixCell(text.cellOfSheet(formatCell(cell.row, cell.column), cell.sheet))}: ${fixWords(fix.value)}`}
          checked={isTicked}
          onChange={(_, checked) => session.tickFixes([{ rule, cell }], checked === true)}
        />
      )}
    </div>
  );
});

/** What a fix writes, as the cell will show it. */
export function fixWords(value: FixValue): string {
  if (typeof value === 'object' && value !== null && 'day' in value) return formatShortDay(value.day);
  const shown = formatValue(value, 'General');
  return shown === '' ? text.blank : `«${shown}»`;
}
