import * as React from 'react';
import { type ClosingChoice, type ClosingDifference } from '../../core/propose';
import { type WorkbookSnapshot, findSheet, numberFormatAt } from '../../core/workbook/snapshot';
import { type ClosingRow, figuresOfRow, othersAfter } from '../closing-rows';
import { formatValue } from '../format';
import * as text from '../text';
import { Place } from './Place';
import { SessionContext } from './session-context';

interface Props {
  readonly rows: readonly ClosingRow[];
  readonly asked: ClosingChoice;
  readonly workbook: WorkbookSnapshot;
}

/** Each activity that differs, with its two sets of figures to choose from. */
export function ClosingRows({ rows, asked, workbook }: Props): JSX.Element {
  const session = React.useContext(SessionContext);
  const choose = (key: string, figures: ClosingChoice['figures']): void =>
    void session.closeWith((present) => ({ ...present, others: othersAfter(present, key, figures) }));
  return (
    <>
      <p className="small muted">{text.closing.summaryFollows}</p>
      <ul className="closing-rows" aria-label={text.closing.listLabel}>
        {rows.map((row) => (
          <li key={row.key}>
            <fieldset>
              <legend className="hidden">{text.closing.ofActivity(row.key)}</legend>
              <RowChanges row={row} workbook={workbook} />
              <div className="row">
                {(['built', 'today'] as const).map((figures) => (
                  <label key={figures} className="plain-radio">
                    <input
                      type="radio"
                      name={`closing-${row.key}`}
                      checked={figuresOfRow(asked, row.key) === figures}
                      onChange={() => choose(row.key, figures)}
                    />
                    {figures === 'built' ? text.closing.builtOne : text.closing.todayOne}
                  </label>
                ))}
              </div>
            </fieldset>
          </li>
        ))}
      </ul>
    </>
  );
}

/** What differs in one activity: what it was, what it is. */
export function RowChanges({ row, workbook }: { row: ClosingRow; workbook: WorkbookSnapshot }): JSX.Element {
  return (
    <div className="small">
      <Place cell={row.differences[0]!.cell}>{row.key}</Place> <span className="closing-activity">{row.activity}</span>
      <ul>
        {row.differences.map((difference) => (
          <li key={difference.column}>{sayDifference(difference, workbook)}</li>
        ))}
      </ul>
    </div>
  );
}

function sayDifference({ cell, column, built, today }: ClosingDifference, workbook: WorkbookSnapshot): string {
  const sheet = findSheet(workbook, cell.sheet);
  const format = sheet ? numberFormatAt(sheet, cell.row, cell.column) : 'General';
  const say = (value: typeof built): string => formatValue(value, format, workbook.dateSystem) || text.closing.blank;
  return text.closing.change(column, say(built), say(today));
}
