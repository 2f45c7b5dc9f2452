/** The filled cells of an activity by field, read from its sheet whenever they are asked for. */
import { FIELDS } from '../fields';
import { type FieldId } from '../fields/field';
import { type RowSpan, type TableColumn } from '../recognize/table';
import { type CellsByField, type PlacedCell, type SheetReader, filledCells } from './cells';
import { type CellReading } from './plan';

/** The cells below the period columns of an activity, by what they say. */
export interface PeriodCells {
  readonly planned: readonly PlacedCell[];
  readonly executed: readonly PlacedCell[];
}

/** How the cells of a table's activities are found, and those of the activity that was asked for last. */
export class TableCells {
  private span: RowSpan | null = null;
  /** By field; an array that is emptied and not made anew for each activity. */
  private readonly known: (readonly CellReading[] | undefined)[] = FIELDS.map(() => undefined);
  private readonly columnsOf: readonly (readonly TableColumn[])[];

  constructor(
    private readonly reader: SheetReader,
    /** The columns of each field that count. */
    columns: ReadonlyMap<FieldId, readonly TableColumn[]>,
    private readonly periodCells: (span: RowSpan) => PeriodCells,
  ) {
    this.columnsOf = FIELDS.map(({ id }) => columns.get(id) ?? []);
  }

  /** `field` is a place in the registry of fields; undefined where no cell of it is filled. */
  read(span: RowSpan, field: number): readonly CellReading[] | undefined {
    const columns = this.columnsOf[field]!;
    if (columns.length === 0) return undefined;
    // Whoever goes over a plan asks for one activity's cells several times, then for the next one's.
    if (this.span !== span) {
      this.span = span;
      this.known.fill(undefined);
    }
    const known = this.known[field] ?? (this.known[field] = this.find(span, field, columns));
    return known.length > 0 ? known : undefined;
  }

  private find(span: RowSpan, field: number, columns: readonly TableColumn[]): readonly CellReading[] {
    if (field === PERIOD) return this.periodCells(span).planned.map(({ cell }) => cell);
    if (field === EXECUTED_PERIOD) return this.periodCells(span).executed.map(({ cell }) => cell);
    return filledCells(this.reader, span, columns);
  }
}

const PLACES = Object.fromEntries(FIELDS.map(({ id }, place) => [id, place])) as Readonly<Record<FieldId, number>>;
const PERIOD = PLACES.period;
const EXECUTED_PERIOD = PLACES.executedPeriod;

/**
 * What `Activity.cells` is after parsing: a property for each field of the registry. Nothing is kept of the cells: a
 * dozen objects for each activity would be most of the memory that a plan takes.
 */
class ActivityCells {
  constructor(
    readonly table: TableCells,
    readonly span: RowSpan,
  ) {}
}
FIELDS.forEach(({ id }, place) => {
  Object.defineProperty(ActivityCells.prototype, id, {
    get(this: ActivityCells) {
      return this.table.read(this.span, place);
    },
  });
});

export const cellsIn = (table: TableCells, span: RowSpan): CellsByField =>
  new ActivityCells(table, span) as unknown as CellsByField;

const NONE: readonly CellReading[] = [];

/** The cells of one field, for who asks for many; none where nothing is filled. Made of parsing or plain data alike. */
export const cellsOf = (cells: CellsByField, field: FieldId): readonly CellReading[] =>
  (cells instanceof ActivityCells ? cells.table.read(cells.span, PLACES[field]) : cells[field]) ?? NONE;

/** The same as plain data, for who sends it elsewhere or compares it. */
export function plainCells(cells: CellsByField): CellsByField {
  const plain: CellsByField = {};
  for (const { id } of FIELDS) {
    const readings = cells[id];
    if (readings) plain[id] = readings;
  }
  return plain;
}
