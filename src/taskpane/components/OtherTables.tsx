import * as React from 'react';
import { fieldById } from '../../core/fields';
import { takeTableBack } from '../../core/recognize/correct';
import { type LeftOutTable, type NearTable, type Recognition, type Table } from '../../core/recognize/table';
import { type CellRef } from '../../core/workbook/snapshot';
import { text } from '../text';
import { ActionButton } from '../ui';
import { ColumnReadings } from './ColumnReadings';
import { DeclareTable } from './DeclareTable';
import { Disclosure } from './Disclosure';
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
          {nearTables.map((near) => (
            <Near key={keyOf(near)} near={near} />
          ))}
        </div>
      )}
      {leftOut.length > 0 && (
        <div className="small">
          <h3 className="muted">{text.correct.leftOutTables}</h3>
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

/** What it lacks; its columns can be named, and then it may be a plan. */
function Near({ near }: { near: NearTable }): JSX.Element {
  const isTouched = near.isDeclared || near.columns.some(({ reason }) => reason.corrected);
  return (
    <div>
      <p>
        <Place cell={headerCell(near)} />:{' '}
        {near.isDeclared ? text.correct.declaredLacks : text.tables.lacks(lackWords(near))}
      </p>
      <Disclosure label={text.tables.columns} startsOpen={isTouched}>
        {() => <ColumnReadings table={near} />}
      </Disclosure>
    </div>
  );
}

function LeftOut({ table }: { table: LeftOutTable }): JSX.Element {
  const session = React.useContext(SessionContext);
  return (
    <li>
      <Place cell={headerCell(table)} />{' '}
      <ActionButton
        text={text.correct.takeBack}
        onClick={() =>
          void session.correct(text.correct.takenBack(placeOf(table)), (corrections) =>
            takeTableBack(corrections, table.reference),
          )
        }
      />
    </li>
  );
}

export const keyOf = (table: Pick<Table, 'sheet' | 'header'>): string =>
  `${table.sheet}|${table.header.top}|${table.header.left}`;

const headerCell = ({ sheet, header }: Pick<Table, 'sheet' | 'header'>): CellRef => ({
  sheet,
  row: header.top,
  column: header.left,
});

/** What a near table lacks, as a person would say it: one date is enough, and target or product. */
function lackWords({ lacks }: NearTable): readonly string[] {
  const words = lacks.map((field) => {
    if (field === 'dueDate' || field === 'endDate' || field === 'startDate' || field === 'period') {
      return text.tables.anyDate;
    }
    if (field === 'target' || field === 'product') return text.tables.targetOrProduct;
    return `«${fieldById(field).label}»`;
  });
  return [...new Set(words)];
}
