import * as React from 'react';
import { type MeasuredActivity } from '../../core/progress/measured';
import { leaveTableOut, sayBlocksHold, withdrawTable } from '../../core/recognize/correct';
import { type HeaderReference } from '../../core/recognize/corrections';
import { type Table } from '../../core/recognize/table';
import { formatCell } from '../../core/workbook/address';
import { loadColumns } from '../later-parts';
import { text } from '../text';
import { ActionButton, ChoiceGroup } from '../ui';
import { Disclosure } from './Disclosure';
import { Later } from './Later';
import { PercentBases } from './PercentBases';
import { SessionContext } from './session-context';

interface Props {
  readonly table: Table;
  /** No other table of the sheet is a plan. */
  readonly isAlone: boolean;
  /** Its activities, once they are measured. */
  readonly activities: readonly MeasuredActivity[];
  /** Headers that the user declared. */
  readonly declared: readonly HeaderReference[];
  readonly startsOpen: boolean;
}

/** One table of the plan: its columns, and what only the user can say of it. */
export function PlanTable({ table, isAlone, activities, declared, startsOpen }: Props): JSX.Element {
  const session = React.useContext(SessionContext);
  const place = placeOf(table);
  const { reference } = table;
  const isDeclared = declared.some(
    ({ sheet, words }) => sheet === table.sheet && words.every((word) => reference.words.includes(word)),
  );
  // The formulas look up rows of the schedule that it will no longer have.
  const leftOutWords = table.ownColumns.length > 0 ? text.correct.leftOutWithColumns : text.correct.leftOut;
  const label = (
    <>
      <strong>{table.sheet}</strong>
      {!isAlone && ` · ${text.tables.fromRow(table.header.top + 1)}`}
      <br />
      <span className="small muted">
        {table.component ?? text.tables.withoutComponent} · {text.tables.activities(table.activityRows.length)}
      </span>
    </>
  );
  return (
    <Disclosure label={label} startsOpen={startsOpen}>
      {() => (
        <div className="stack">
          <Later load={loadColumns} props={{ table, title: text.tables.columns }} />
          {table.blocks.length > 1 && (
            <ChoiceGroup
              label={text.correct.blocks}
              selectedKey={table.blocksHold}
              options={[
                { key: 'accumulated', text: text.correct.blocksAccumulated },
                { key: 'period', text: text.correct.blocksPeriod },
              ]}
              onChange={(_, option) => {
                const hold = option?.key === 'period' ? 'period' : 'accumulated';
                if (hold === table.blocksHold) return;
                void session.correct(text.correct.blocksSaid(place, hold === 'period'), (corrections) =>
                  sayBlocksHold(corrections, reference, hold),
                );
              }}
            />
          )}
          <PercentBases table={table} place={place} activities={activities} />
          <ActionButton
            text={isDeclared ? text.correct.withdraw : text.correct.leaveOut}
            onClick={() =>
              void session.correct(isDeclared ? text.correct.withdrawn(place) : leftOutWords(place), (corrections) =>
                isDeclared ? withdrawTable(corrections, reference) : leaveTableOut(corrections, reference),
              )
            }
          />
        </div>
      )}
    </Disclosure>
  );
}

/** `A4 de «Rendición»`: where a table's header begins. */
export const placeOf = ({ sheet, header }: Pick<Table, 'sheet' | 'header'>): string =>
  text.cellOfSheet(formatCell(header.top, header.left), sheet);
