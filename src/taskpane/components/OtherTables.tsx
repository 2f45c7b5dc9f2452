import * as React from 'react';
import { takeTableBack } from '../../core/recognize/correct';
import { type LeftOutTable, type Recognition, type Table } from '../../core/recognize/table';
import { type CellRef } from '../../core/workbook/snapshot';
import { loadNearTables } from '../later-parts';
import * as text from '../text';
import { ActionButton } from '../ui';
import { DeclareTable } from './DeclareTable';
import { Later } from './Later';
import { placeOf } from './PlanTable';
import { Place } from './Place';
import { SessionContext } from './session-context';

/** Tables that are not followed up: what came near, what the user left out, those of other kinds. */
export function OtherTables({ recognition }: { recognition: Recognition }): JSX.Element {
  const others = recognition.tables.filter(({ kind }) => kind !== 'plan');
  const { nearTables, leftOut } = recognition;
  return (
    <>
      {nearTables.length > 0 && (
        <div>
          <h3>{text.tables.near}</h3>
          <Later load={loadNearTables} props={{ tables: nearTables }} />
        </div>
      )}
      {leftOut.length > 0 && (
        <div className="small">
          <h3 className="muted">{text.otherTables.leftOutTables}</h3>
          <ul className="bullets">
            {leftOut.map((table) => (
              <LeftOut key={keyOf(table)} table={table} />
            ))}
          </ul>
        </div>
      )}
      {others.length > 0 && (
        <div className="small">
          <h3 className="muted">{text.tables.others}</h3>
          <p className="muted">{text.tables.othersExplain}</p>
          <ul className="bullets">
            {others.map((table) =>
              table.kind === 'plan' ? null : (
                <li key={keyOf(table)}>
                  {text.otherKinds[table.kind]}: <Place cell={headerCell(table)} />
                </li>
              ),
            )}
          </ul>
        </div>
      )}
      <DeclareTable />
    </>
  );
}

function LeftOut({ table }: { table: LeftOutTable }): JSX.Element {
  const session = React.useContext(SessionContext);
  return (
    <li>
      <Place cell={headerCell(table)} />{' '}
      <ActionButton
        text={text.otherTables.takeBack}
        onClick={() =>
          void session.correct(text.otherTables.takenBack(placeOf(table)), (corrections) =>
            takeTableBack(corrections, table.reference),
          )
        }
      />
    </li>
  );
}

export const keyOf = (table: Pick<Table, 'sheet' | 'header'>): string =>
  `${table.sheet}|${table.header.top}|${table.header.left}`;

/** Where a table's header begins. */
export const headerCell = ({ sheet, header }: Pick<Table, 'sheet' | 'header'>): CellRef => ({
  sheet,
  row: header.top,
  column: header.left,
});
