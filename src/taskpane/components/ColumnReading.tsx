import * as React from 'react';
import { fieldById } from '../../core/fields';
import { type FieldId } from '../../core/fields/field';
import { sayField } from '../../core/recognize/correct';
import { explainColumn } from '../../core/recognize/explain';
import { type TableColumn } from '../../core/recognize/table';
import { columnLetters } from '../../core/workbook/address';
import * as text from '../text';
import { FieldChooser } from './FieldChooser';
import { Place } from './Place';
import { SessionContext } from './session-context';

interface Props {
  readonly sheet: string;
  readonly column: TableColumn;
  /** False for columns that the add-in itself wrote. */
  readonly isCorrectable: boolean;
}

/** One column: what it was taken for, why, and the way to say otherwise. */
export function ColumnReading({ sheet, column, isCorrectable }: Props): JSX.Element {
  const session = React.useContext(SessionContext);
  const [isChoosing, setChoosing] = React.useState(false);
  const button = React.useRef<HTMLButtonElement>(null);
  const wasChoosing = React.useRef(false);
  React.useEffect(() => {
    // The chooser is gone: the keyboard goes on where it came from.
    if (wasChoosing.current && !isChoosing) button.current?.focus();
    wasChoosing.current = isChoosing;
  }, [isChoosing]);
  const name = nameOf(column);
  const say = (field: FieldId | 'none' | null): void => {
    setChoosing(false);
    void session.correct(titleOf(name, field), (corrections) => sayField(corrections, sheet, column.key, field));
  };
  return (
    <li>
      <Place cell={{ sheet, row: column.headerRow, column: column.headerColumn }}>{columnLetters(column.column)}</Place>{' '}
      {explainColumn(column)}
      {isCorrectable && !isChoosing && (
        <>
          {' '}
          <button
            ref={button}
            type="button"
            className="place"
            aria-label={text.correct.changeColumn(name)}
            onClick={() => setChoosing(true)}
          >
            {text.correct.change}
          </button>
        </>
      )}
      {isChoosing && (
        <FieldChooser
          label={text.correct.readAs(name)}
          column={column}
          onSave={say}
          onCancel={() => setChoosing(false)}
        />
      )}
    </li>
  );
}

/** `«FECHA PROGRAMADA (7)»`, or the letters of a column without header. */
const nameOf = ({ header, bands, column }: TableColumn): string => {
  const words = header || bands[bands.length - 1];
  return words ? `«${words}»` : text.correct.column(columnLetters(column));
};

function titleOf(name: string, field: FieldId | 'none' | null): string {
  if (field === null) return text.correct.columnAutomatic(name);
  return field === 'none' ? text.correct.columnUnused(name) : text.correct.columnReads(name, fieldById(field).label);
}
