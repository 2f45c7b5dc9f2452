import * as React from 'react';
import { formatCell } from '../../core/workbook/address';
import { type CellRef } from '../../core/workbook/snapshot';
import * as text from '../text';
import { SessionContext } from './session-context';

interface Props {
  readonly cell: CellRef;
  /** What stands before the place, for screen readers: which aviso, which column. */
  readonly children?: React.ReactNode;
}

/** A cell's name; a click goes there. */
export function Place({ cell, children }: Props): JSX.Element {
  const session = React.useContext(SessionContext);
  const place = text.cellOfSheet(formatCell(cell.row, cell.column), cell.sheet);
  return (
    <button type="button" className="place" title={text.goTo(place)} onClick={() => void session.reveal(cell)}>
      {children ?? place}
    </button>
  );
}
