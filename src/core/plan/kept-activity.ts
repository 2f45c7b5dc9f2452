/**
 * An activity as a plan keeps it: where it stands, and what is asked of it most often. All else is read from the snapshot
 * when it is asked for. A plan of ten thousand activities would keep a hundred thousand small objects otherwise, which
 * takes several times longer than to read them.
 */
import { type RowSpan, type Table } from '../recognize/table';
import { type TableCells, cellsIn } from './activity-cells';
import { type CellsByField } from './cells';
import { type Activity, type Office } from './plan';

/** What is read of an activity at once. */
export type ActivityReading = Omit<
  Activity,
  'table' | 'row' | 'lastRow' | 'cells' | 'component' | 'subcomponent' | 'responsible'
>;

/** Reads the activities of one table, and remembers the one that was asked for last. */
export class TableReading {
  /** The rows of which `cells` and `last` are. */
  private span: RowSpan | null = null;
  private cells: CellsByField | null = null;
  private last: ActivityReading | null = null;

  constructor(
    readonly table: Table,
    private readonly tableCells: TableCells,
    private readonly readActivity: (span: RowSpan, cells: CellsByField) => ActivityReading,
    private readonly readOffices: (cells: CellsByField) => readonly Office[],
  ) {}

  /** Whoever goes over a plan asks for several things of one activity, then of the next one. */
  private turnTo(span: RowSpan): void {
    this.span = span;
    this.cells = cellsIn(this.tableCells, span);
    this.last = null;
  }

  cellsOf(span: RowSpan): CellsByField {
    if (this.span !== span) this.turnTo(span);
    return this.cells!;
  }

  read(span: RowSpan): ActivityReading {
    if (this.span !== span) this.turnTo(span);
    return (this.last ??= this.readActivity(span, this.cells!));
  }

  officesOf(span: RowSpan): readonly Office[] {
    return this.readOffices(this.cellsOf(span));
  }
}

export class KeptActivity implements Activity {
  readonly number: string | null;
  readonly text: string;
  readonly weight: number | null;

  constructor(
    readonly reading: TableReading,
    readonly span: RowSpan,
    readonly component: string | null,
    readonly subcomponent: string | null,
  ) {
    const { number, text, weight } = reading.read(span);
    this.number = number;
    this.text = text;
    this.weight = weight;
  }

  get table(): Activity['table'] {
    return this.reading.table;
  }

  get row(): number {
    return this.span.top;
  }

  get lastRow(): number {
    return this.span.bottom;
  }

  get cells(): Activity['cells'] {
    return this.reading.cellsOf(this.span);
  }

  get target(): Activity['target'] {
    return this.reading.read(this.span).target;
  }

  get responsible(): Activity['responsible'] {
    return this.reading.officesOf(this.span);
  }

  get dateCells(): Activity['dateCells'] {
    return this.reading.read(this.span).dateCells;
  }

  get intervals(): Activity['intervals'] {
    return this.reading.read(this.span).intervals;
  }

  get milestones(): Activity['milestones'] {
    return this.reading.read(this.span).milestones;
  }

  get milestonesFromPeriods(): boolean {
    return this.reading.read(this.span).milestonesFromPeriods;
  }

  get amountsFromPeriods(): boolean {
    return this.reading.read(this.span).amountsFromPeriods;
  }

  get isBasisSaid(): boolean {
    return this.reading.read(this.span).isBasisSaid;
  }

  get isOnDemand(): boolean {
    return this.reading.read(this.span).isOnDemand;
  }

  get executed(): Activity['executed'] {
    return this.reading.read(this.span).executed;
  }
}
