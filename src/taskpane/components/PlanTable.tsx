import * as React from 'react';
import { type MeasuredActivity } from '../../core/progress/measured';
import { type HeaderReference } from '../../core/recognize/corrections';
import { type Table } from '../../core/recognize/table';
import { formatCell } from '../../core/workbook/address';
import { loadTable } from '../later-parts';
import * as text from '../text';
import { Disclosure } from './Disclosure';
import { Later } from './Later';

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

/** One table of the plan; how it was read comes when it is opened. */
export function PlanTable({ table, isAlone, activities, declared, startsOpen }: Props): JSX.Element {
  const { reference } = table;
  const isDeclared = declared.some(
    ({ sheet, words }) => sheet === table.sheet && words.every((word) => reference.words.includes(word)),
  );
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
      {() => <Later load={loadTable} props={{ table, activities, isDeclared }} />}
    </Disclosure>
  );
}

/** `A4 de «Rendición»`: where a table's header begins. */
export const placeOf = ({ sheet, header }: Pick<Table, 'sheet' | 'header'>): string =>
  text.cellOfSheet(formatCell(header.top, header.left), sheet);
