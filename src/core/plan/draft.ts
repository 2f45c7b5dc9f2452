/** What is known of an activity before the plan year is: its rows, its date cells, its period cells. */
import { type FieldId } from '../fields/field';
import { type RowSpan, type Table, type TableColumn } from '../recognize/table';
import { type DateText } from '../values/date-text';
import { type PeriodCells } from './activity-cells';
import { type PlacedCell, type SheetReader, cellSpokenFrom, placeCells, plannedOrExecuted } from './cells';
import { type DatedCell, type DatesInYear, datedCell } from './date-cells';
import { readPeriodMarks } from './period-cells';
import { type CellReading } from './plan';

/** A table whose activities are read one by one. */
export interface OpenTable {
  readonly table: Table;
  readonly reader: SheetReader;
  readonly dateColumns: readonly TableColumn[];
  /** Of planned and executed periods, each once. */
  readonly periodColumns: readonly TableColumn[];
  readonly dateTextOf: (cell: CellReading) => DateText;
}

export interface Draft {
  readonly table: Table;
  readonly reader: SheetReader;
  readonly span: RowSpan;
  readonly dateCells: readonly DatedCell[];
  readonly periods: PeriodCells;
}

const DATE_FIELDS: readonly FieldId[] = ['startDate', 'endDate', 'dueDate'];

export const openTable = (table: Table, reader: SheetReader, dateTextOf: OpenTable['dateTextOf']): OpenTable => ({
  table,
  reader,
  dateColumns: table.columns.filter(({ field }) => field !== null && DATE_FIELDS.includes(field)),
  periodColumns: periodColumns(table),
  dateTextOf,
});

/** `inYear` puts what date cells say into the plan's year. */
export const draftActivity = (open: OpenTable, span: RowSpan, inYear: (reading: DateText) => DatesInYear): Draft => ({
  table: open.table,
  reader: open.reader,
  span,
  dateCells: dateCellsIn(open, span, inYear),
  periods: periodCellsIn(open, span),
});

const NO_DATE_CELLS: readonly DatedCell[] = [];
const NO_PERIOD_CELLS: PeriodCells = { planned: [], executed: [] };

function dateCellsIn(
  { reader, dateColumns, dateTextOf }: OpenTable,
  span: RowSpan,
  inYear: (reading: DateText) => DatesInYear,
): readonly DatedCell[] {
  let cells: DatedCell[] | null = null;
  for (let row = span.top; row <= span.bottom; row++) {
    for (const column of dateColumns) {
      const cell = cellSpokenFrom(reader, span, row, column);
      if (!cell) continue;
      const lastRow = Math.min(reader.mergeAt(row, cell.column)?.bottom ?? row, span.bottom);
      const dates = datedCell(cell, column, lastRow, inYear(dateTextOf(cell)));
      if (cells) cells.push(dates);
      else cells = [dates];
    }
  }
  return cells ?? NO_DATE_CELLS;
}

/** Where P and E alternate by rows, a period column holds both and stands twice among the columns. */
export function periodCellsIn({ table, reader, periodColumns }: OpenTable, span: RowSpan): PeriodCells {
  if (periodColumns.length === 0) return NO_PERIOD_CELLS;
  const planned: PlacedCell[] = [];
  const executed: PlacedCell[] = [];
  for (const placed of placeCells(reader, span, periodColumns)) {
    const role =
      plannedOrExecuted(reader, table, placed.row) ?? (placed.column.field === 'period' ? 'planned' : 'executed');
    (role === 'planned' ? planned : executed).push(placed);
  }
  return { planned, executed };
}

/** Columns of planned and executed periods, each once. */
const periodColumns = ({ columns }: Table): TableColumn[] =>
  columns.filter(
    ({ field, column }, index) =>
      (field === 'period' || field === 'executedPeriod') &&
      columns.findIndex((other) => other.column === column) === index,
  );

/** Milestones by the year that their date states. */
export function countVotes(tables: readonly OpenTable[], year: number): ReadonlyMap<number, number> {
  const votes = new Map<number, number>();
  for (const open of tables) {
    const { table } = open;
    for (const span of table.activityRows) {
      const { planned } = periodCellsIn(open, span);
      if (readPeriodMarks(planned, table, year).length > 0) continue;
      for (const { column, cell } of placeCells(open.reader, span, open.dateColumns)) {
        if (column.field === 'startDate') continue;
        for (const { due } of open.dateTextOf(cell).parts) {
          if (due && due.year !== null) votes.set(due.year, (votes.get(due.year) ?? 0) + 1);
        }
      }
    }
  }
  return votes;
}
