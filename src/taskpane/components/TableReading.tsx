import * as React from 'react';
import { type MeasuredActivity } from '../../core/progress/measured';
import { leaveTableOut, sayBlocksHold, withdrawTable } from '../../core/recognize/correct';
import { type Table } from '../../core/recognize/table';
import * as text from '../text';
import { ActionButton, ChoiceGroup } from '../ui';
import { ColumnReadings } from './ColumnReadings';
import { PercentBases } from './PercentBases';
import { placeOf } from './PlanTable';
import { SessionContext } from './session-context';

interface Props {
  readonly table: Table;
  /** Its activities, once they are measured. */
  readonly activities: readonly MeasuredActivity[];
  /** The user pointed at its header. */
  readonly isDeclared: boolean;
}

/** What stands in an opened table of the plan: its columns, and what only the user can say of it. */
export function TableReading({ table, activities, isDeclared }: Props): JSX.Element {
  const session = React.useContext(SessionContext);
  const place = placeOf(table);
  const { reference } = table;
  // The formulas look up rows of the schedule that it will no longer have.
  const leftOutWords = table.ownColumns.length > 0 ? text.correct.leftOutWithColumns : text.correct.leftOut;
  return (
    <div className="stack">
      <ColumnReadings table={table} title={text.tables.columns} />
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
  );
}
