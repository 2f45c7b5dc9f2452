import * as React from 'react';
import { type Table, type TableColumn } from '../../core/recognize/table';
import { ColumnReading } from './ColumnReading';

type Props = Pick<Table, 'sheet' | 'columns'> & Partial<Pick<Table, 'ownColumns'>>;

/** What each column was taken for. A column that is read as two fields can be changed once. */
export function ColumnReadings({ table, title }: { table: Props; title?: string }): JSX.Element {
  const { sheet, columns, ownColumns = [] } = table;
  const isFirst = (column: TableColumn, index: number): boolean =>
    columns[index - 1]?.column !== column.column && !ownColumns.some((own) => own.column === column.column);
  return (
    <div>
      {title !== undefined && <h3 className="small muted">{title}</h3>}
      <ul className="columns small">
        {columns.map((column, index) => (
          <ColumnReading
            key={`${column.key}|${column.column}|${isFirst(column, index)}`}
            sheet={sheet}
            column={column}
            isCorrectable={isFirst(column, index)}
          />
        ))}
      </ul>
    </div>
  );
}
