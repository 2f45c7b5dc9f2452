import * as React from 'react';
import { fieldById } from '../../core/fields';
import { explainColumn } from '../../core/recognize/explain';
import { type NearTable, type Recognition, type Table } from '../../core/recognize/table';
import { columnLetters } from '../../core/workbook/address';
import { type CellRef } from '../../core/workbook/snapshot';
import { text } from '../text';
import { Card } from './Card';
import { CARD } from './cards';
import { Disclosure } from './Disclosure';
import { Place } from './Place';

/** Step 1: the tables found, and what each column was taken for. */
export function Tables({ recognition }: { recognition: Recognition }): JSX.Element {
  const plans = recognition.tables.filter(({ kind }) => kind === 'plan');
  const activities = plans.reduce((count, table) => count + table.activityRows.length, 0);
  return (
    <Card id={CARD.tables} ordinal={1} title={text.sections.tables}>
      <p className="muted">{text.tables.summary(plans.length, activities)}</p>
      <div>
        {plans.map((table) => (
          <PlanTable
            key={keyOf(table)}
            table={table}
            isAlone={plans.filter(({ sheet }) => sheet === table.sheet).length === 1}
          />
        ))}
      </div>
      <OtherTables recognition={recognition} />
    </Card>
  );
}

const keyOf = (table: Pick<Table, 'sheet' | 'header'>): string =>
  `${table.sheet}|${table.header.top}|${table.header.left}`;

function PlanTable({ table, isAlone }: { table: Table; isAlone: boolean }): JSX.Element {
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
    <Disclosure label={label}>
      {() => (
        <>
          <h3 className="small muted">{text.tables.columns}</h3>
          <ul className="columns small">
            {table.columns.map((column) => (
              <li key={column.column}>
                <Place cell={{ sheet: table.sheet, row: column.headerRow, column: column.headerColumn }}>
                  {columnLetters(column.column)}
                </Place>{' '}
                {explainColumn(column)}
              </li>
            ))}
          </ul>
        </>
      )}
    </Disclosure>
  );
}

/** Tables of other kinds, and those that nearly are plans. */
export function OtherTables({ recognition }: { recognition: Recognition }): JSX.Element | null {
  const others = recognition.tables.filter(({ kind }) => kind !== 'plan');
  const { nearTables } = recognition;
  if (others.length + nearTables.length === 0) return null;
  return (
    <>
      {nearTables.length > 0 && (
        <div>
          <h3>{text.tables.near}</h3>
          <ul className="bullets">
            {nearTables.map((near) => (
              <li key={keyOf(near)}>
                <Place cell={headerCell(near)} />: {text.tables.lacks(lackWords(near))}
              </li>
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
    </>
  );
}

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
