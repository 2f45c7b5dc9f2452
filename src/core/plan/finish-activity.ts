/** One activity with all its values, once the plan year and the measured block are known. */
import { type FieldId } from '../fields/field';
import { type Parameters } from '../parameters';
import { type RowSpan, type Table, type TableColumn } from '../recognize/table';
import { type Day } from '../values/day';
import { foldText } from '../values/fold-text';
import { readExecutedCell } from '../values/executed-text';
import { type DateText } from '../values/date-text';
import { type Quantity } from '../values/quantity';
import { spreadOverDates, spreadOverPeriods } from './amounts';
import { type CellsByField, type PlacedCell, type SheetReader, placeCells } from './cells';
import { type DatesInYear, describeDateCell } from './date-cells';
import { type Draft } from './draft';
import { type ExecutedCells, type ExecutedPeriodCell, type FollowUpCells, readExecuted } from './executed';
import { pairIntervals } from './intervals';
import { readDatedMilestones } from './milestones';
import { numberFromCell, splitNumber } from './number-and-text';
import { lastDayOfPeriod, periodUnder, readPeriodMarks } from './period-cells';
import { type ActivityReading } from './kept-activity';
import { type CellReading, type Office, type Target } from './plan';
import { readWrittenTarget } from './targets';

export type Columns = ReadonlyMap<FieldId, readonly TableColumn[]>;

/** Readers that read equal texts once. */
export interface Readers {
  readonly inYear: (reading: DateText) => DatesInYear;
  readonly quantityOf: (cell: CellReading) => Quantity | null;
  readonly officesOf: (text: string) => readonly string[];
}

/** What holds for the whole plan. */
export interface Setting {
  readonly yearForDates: number;
  readonly cutoff: Day;
  readonly parameters: Parameters;
}

const NO_COLUMNS: readonly TableColumn[] = [];
const NO_PERIODS: ExecutedPeriodCell[] = [];
const NONE_EARLIER: readonly FollowUpCells[] = [];
const NO_READINGS: readonly CellReading[] = [];

/** The columns of a table in which its activities are read. */
export interface ColumnsInUse {
  readonly columns: Columns;
  /** Of the blocks before the measured one, where they add up. */
  readonly earlier: readonly Columns[];
}

export function finishActivity(
  draft: Draft,
  cells: CellsByField,
  { columns, earlier }: ColumnsInUse,
  { quantityOf }: Readers,
  setting: Setting,
): ActivityReading {
  const { table, dateCells } = draft;
  const { yearForDates: year, cutoff, parameters } = setting;
  const texts = (columns.has('target') ? cells.target : cells.product) ?? NO_READINGS;
  const written = readWrittenTarget(cells.planned ?? NO_READINGS, texts, quantityOf);
  const isOnce = written === null || (written.unit === 'count' && written.value === 1);
  const marks = readPeriodMarks(draft.periods.planned, table, year);
  const dated = readDatedMilestones(dateCells, pairIntervals(dateCells), year, isOnce, parameters.cutoffs);
  const activityCell = cells.activity?.[0];
  const numberCell = cells.number?.[0];
  const split = columns.has('number')
    ? { number: numberCell ? numberFromCell(numberCell) : null, text: activityCell?.text ?? '' }
    : splitNumber(activityCell?.text ?? '');
  const basis = saidBasis(table, split.text);
  const amounts =
    marks.length > 0 ? spreadOverPeriods(written, marks, basis) : spreadOverDates(written, dated.milestones, basis);
  const executed = readExecuted(executedCells(draft, columns, earlier, year), amounts, cutoff);
  const described = dateCells.map(describeDateCell);
  return {
    number: split.number,
    text: split.text,
    target: amounts.target,
    dateCells: described,
    intervals: dated.intervals,
    milestones: amounts.milestones,
    milestonesFromPeriods: marks.length > 0,
    amountsFromPeriods: amounts.fromPeriods,
    isBasisSaid: basis !== null,
    isOnDemand: amounts.milestones.length === 0 && described.some((each) => each.isOnDemand),
    executed,
    weight: weightIn(cells.weight?.[0]),
  };
}

/** What the user said of an activity's percentage: of itself, else of all of its table. */
const saidBasis = ({ bases }: Table, text: string): Target['basis'] | null =>
  (bases.byActivity.size > 0 ? bases.byActivity.get(foldText(text)) : undefined) ?? bases.all;

function executedCells(draft: Draft, columns: Columns, earlier: readonly Columns[], year: number): ExecutedCells {
  const { reader, span, table } = draft;
  const periods: ExecutedPeriodCell[] = draft.periods.executed.length > 0 ? [] : NO_PERIODS;
  for (const placed of draft.periods.executed) {
    const period = periodUnder(table, placed);
    if (period) periods.push({ placed, due: lastDayOfPeriod(period, year) });
  }
  if (periods.length > 1) periods.sort((a, b) => a.due - b.due);
  return {
    verified: placedIn(reader, span, columns, 'verified'),
    executed: placedIn(reader, span, columns, 'executed'),
    earlier: earlier.length > 0 ? followUpIn(reader, span, earlier) : NONE_EARLIER,
    periods,
  };
}

const placedIn = (
  reader: SheetReader,
  span: RowSpan,
  columns: Columns,
  field: 'verified' | 'executed',
): readonly PlacedCell[] => placeCells(reader, span, columns.get(field) ?? NO_COLUMNS);

const followUpIn = (reader: SheetReader, span: RowSpan, blocks: readonly Columns[]): FollowUpCells[] =>
  blocks.map((columns) => ({
    verified: placedIn(reader, span, columns, 'verified'),
    executed: placedIn(reader, span, columns, 'executed'),
  }));

/** The offices of an activity's responsible cells, each once. */
export function officesIn(
  { responsible: cells = NO_READINGS }: CellsByField,
  officesOf: Readers['officesOf'],
): Office[] {
  const only = cells.length === 1 && typeof cells[0]!.value === 'string' ? officesOf(cells[0]!.value) : null;
  if (only?.length === 1) return [{ name: only[0]!, cell: cells[0]! }];
  const offices: Office[] = [];
  for (const cell of cells) {
    if (typeof cell.value !== 'string') continue;
    for (const name of officesOf(cell.value)) {
      if (!offices.some((office) => office.name === name)) offices.push({ name, cell });
    }
  }
  return offices;
}

/** A share for a percentage (0.2 for 20 %, however it is written), else the number as it stands. */
function weightIn(cell: CellReading | undefined): number | null {
  const read = cell && readExecutedCell(cell.value, cell.numberFormat);
  if (!read || read.kind !== 'number' || read.number < 0) return null;
  return read.percent === 'sign' ? read.number / 100 : read.number;
}
