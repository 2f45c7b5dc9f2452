/** What is known of an activity before the plan year is: its rows, its date cells, its period cells. */
import { type FieldId } from '../fields/field';
import { type PeriodOfYear, type RowSpan, type Table, type TableColumn } from '../recognize/table';
import { type DateText } from '../values/date-text';
import { type PlacedCell, type SheetReader, placeCells, plannedOrExecuted } from './cells';
import { type DateCell, toDateCell } from './date-cells';
import { readPeriodMarks } from './period-cells';
import { type CellReading } from './plan';

export interface Draft {
  readonly table: Table;
  readonly reader: SheetReader;
  readonly span: RowSpan;
  readonly dateCells: readonly DateCell[];
  readonly periodCells: readonly PlacedCell[];
  readonly executedPeriodCells: readonly PlacedCell[];
}

const DATE_FIELDS: readonly FieldId[] = ['startDate', 'endDate', 'dueDate'];

/** The activities of a table, top to bottom. */
export function draftTable(table: Table, reader: SheetReader, dateTextOf: (cell: CellReading) => DateText): Draft[] {
  const dates = table.columns.filter(({ field }) => field !== null && DATE_FIELDS.includes(field));
  const periods = periodColumns(table);
  const roleOf = ({ row, column }: PlacedCell): 'planned' | 'executed' =>
    plannedOrExecuted(reader, table, row) ?? (column.field === 'period' ? 'planned' : 'executed');
  return table.activityRows.map((span): Draft => {
    const dateCells = placeCells(reader, span, dates).map((placed) => {
      const merge = reader.mergeAt(placed.row, placed.cell.column);
      return toDateCell(placed, Math.min(merge?.bottom ?? placed.row, span.bottom), dateTextOf(placed.cell));
    });
    // Where P and E alternate by rows, a period column holds both and stands twice among the columns.
    const placed = placeCells(reader, span, periods);
    const hasPeriods = placed.length > 0;
    return {
      table,
      reader,
      span,
      dateCells,
      periodCells: hasPeriods ? placed.filter((each) => roleOf(each) === 'planned') : placed,
      executedPeriodCells: hasPeriods ? placed.filter((each) => roleOf(each) === 'executed') : placed,
    };
  });
}

/** Columns of planned and executed periods, each once. */
const periodColumns = ({ columns }: Table): TableColumn[] =>
  columns.filter(
    ({ field, column }, index) =>
      (field === 'period' || field === 'executedPeriod') &&
      columns.findIndex((other) => other.column === column) === index,
  );

/** Milestones by the year that their date states. */
export function countVotes(drafts: readonly Draft[], year: number): ReadonlyMap<number, number> {
  const votes = new Map<number, number>();
  for (const draft of drafts) {
    if (readPeriodMarks(draft.periodCells, (placed) => periodUnder(draft.table, placed), year).length > 0) continue;
    for (const { field, reading } of draft.dateCells) {
      if (field === 'startDate') continue;
      for (const { due } of reading.parts) {
        if (due && due.year !== null) votes.set(due.year, (votes.get(due.year) ?? 0) + 1);
      }
    }
  }
  return votes;
}

/** The period of a cell; of one that is merged over several periods the last. */
export function periodUnder(table: Table, placed: PlacedCell): PeriodOfYear | null {
  if (placed.lastColumn === placed.cell.column) return placed.column.period;
  let last: PeriodOfYear | null = placed.column.period;
  for (const { column, period } of table.columns) {
    if (period && column > placed.cell.column && column <= placed.lastColumn) last = period;
  }
  return last;
}
