import * as React from 'react';
import { fieldById } from '../../core/fields';
import { type NearTable } from '../../core/recognize/table';
import * as text from '../text';
import { ColumnReadings } from './ColumnReadings';
import { Disclosure } from './Disclosure';
import { headerCell, keyOf } from './OtherTables';
import { Place } from './Place';

/** Tables that lack something: what it is, and their columns, which can be named. */
export const NearTables = ({ tables }: { tables: readonly NearTable[] }): JSX.Element => (
  <>
    {tables.map((near) => (
      <Near key={keyOf(near)} near={near} />
    ))}
  </>
);

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
