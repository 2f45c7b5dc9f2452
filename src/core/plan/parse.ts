/** Recognised tables to activities with typed values. One pass over the cells, equal texts are read once. */
import { type FieldId } from '../fields/field';
import { type Parameters, CURRENT_PARAMETERS } from '../parameters';
import { type PeriodOfYear, type Recognition, type RowSpan, type Table, type TableColumn } from '../recognize/table';
import { yearOfDay } from '../values/calendar-date';
import { type Day } from '../values/day';
import { readExecutedCell } from '../values/executed-text';
import { splitOffices } from '../values/offices';
import { type Quantity } from '../values/quantity';
import { type WorkbookSnapshot, findSheet } from '../workbook/snapshot';
import { spreadOverDates, spreadOverPeriods } from './amounts';
import {
  type CellsByField,
  type PlacedCell,
  type SheetReader,
  placeCells,
  plannedOrExecuted,
  readSheet,
} from './cells';
import { findMeasuredBlock, orderColumns } from './column-order';
import { type DateCell, describeDateCell, makeDateReader, toDateCell } from './date-cells';
import { type ExecutedCells, type ExecutedPeriodCell, readExecuted } from './executed';
import { pairIntervals } from './intervals';
import { readDatedMilestones } from './milestones';
import { numberFromCell, splitNumber } from './number-and-text';
import { lastDayOfPeriod, readPeriodMarks } from './period-cells';
import { findPlanYear } from './plan-year';
import { type Activity, type CellReading, type Office, type Plan } from './plan';
import { makeQuantityReader, readWrittenTarget } from './targets';

type Columns = ReadonlyMap<FieldId, readonly TableColumn[]>;

/** What is known of an activity before the plan year is. */
interface Draft {
  readonly table: Table;
  readonly reader: SheetReader;
  readonly span: RowSpan;
  readonly dateCells: readonly DateCell[];
  readonly periodCells: readonly PlacedCell[];
  readonly executedPeriodCells: readonly PlacedCell[];
}

interface Readers {
  readonly quantityOf: (cell: CellReading) => Quantity | null;
  readonly officesOf: (text: string) => readonly string[];
}

interface Setting {
  readonly yearForDates: number;
  readonly cutoff: Day;
  readonly parameters: Parameters;
}

const DATE_FIELDS: readonly FieldId[] = ['startDate', 'endDate', 'dueDate'];
const NO_COLUMNS: readonly TableColumn[] = [];

/** `cutoff` chooses the follow-up block that is measured, and gives the year where the workbook states none. */
export function parsePlan(
  workbook: WorkbookSnapshot,
  recognition: Recognition,
  cutoff: Day,
  parameters: Parameters = CURRENT_PARAMETERS,
): Plan {
  const dateTextOf = makeDateReader(workbook.dateSystem);
  const drafts: Draft[] = [];
  for (const table of recognition.tables) {
    const sheet = table.kind === 'plan' ? findSheet(workbook, table.sheet) : undefined;
    if (!sheet) continue;
    const reader = readSheet(sheet, table);
    for (const span of table.activityRows) drafts.push(draftActivity(table, reader, span, dateTextOf));
  }
  const planYear = findPlanYear(recognition, countVotes(drafts, yearOfDay(cutoff)));
  const setting: Setting = { yearForDates: planYear ?? yearOfDay(cutoff), cutoff, parameters };
  return { planYear, yearForDates: setting.yearForDates, activities: finishActivities(drafts, setting) };
}

function draftActivity(
  table: Table,
  reader: SheetReader,
  span: RowSpan,
  dateTextOf: ReturnType<typeof makeDateReader>,
): Draft {
  const of = (fields: readonly FieldId[]): PlacedCell[] =>
    placeCells(
      reader,
      span,
      table.columns.filter((column) => column.field !== null && fields.includes(column.field)),
    );
  const dateCells = of(DATE_FIELDS).map((placed) => {
    const merge = reader.mergeAt(placed.row, placed.cell.column);
    return toDateCell(placed, Math.min(merge?.bottom ?? placed.row, span.bottom), dateTextOf(placed.cell));
  });
  // Where P and E alternate by rows, a period column holds both and stands twice among the columns.
  const periods = placeCells(reader, span, periodColumns(table));
  const roleOf = ({ row, column }: PlacedCell): 'planned' | 'executed' =>
    plannedOrExecuted(reader, table, row) ?? (column.field === 'period' ? 'planned' : 'executed');
  return {
    table,
    reader,
    span,
    dateCells,
    periodCells: periods.filter((placed) => roleOf(placed) === 'planned'),
    executedPeriodCells: periods.filter((placed) => roleOf(placed) === 'executed'),
  };
}

/** Columns of planned and executed periods, each once. */
const periodColumns = ({ columns }: Table): TableColumn[] =>
  columns.filter(
    ({ field, column }, index) =>
      (field === 'period' || field === 'executedPeriod') &&
      columns.findIndex((other) => other.column === column) === index,
  );

/** Milestones by the year that their date states. */
function countVotes(drafts: readonly Draft[], year: number): ReadonlyMap<number, number> {
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
function periodUnder(table: Table, placed: PlacedCell): PeriodOfYear | null {
  if (placed.lastColumn === placed.cell.column) return placed.column.period;
  let last: PeriodOfYear | null = placed.column.period;
  for (const { column, period } of table.columns) {
    if (period && column > placed.cell.column && column <= placed.lastColumn) last = period;
  }
  return last;
}

function finishActivities(drafts: readonly Draft[], setting: Setting): Activity[] {
  const offices = new Map<string, readonly string[]>();
  const readers: Readers = {
    quantityOf: makeQuantityReader(),
    officesOf: (text) => {
      let known = offices.get(text);
      if (!known) offices.set(text, (known = splitOffices(text)));
      return known;
    },
  };
  const activities: Activity[] = [];
  let columns: Columns = new Map();
  let component: string | null = null;
  let subcomponent: string | null = null;
  drafts.forEach((draft, index) => {
    const { table, reader } = draft;
    if (table !== drafts[index - 1]?.table) {
      columns = columnsInUse(table, reader, setting);
      ({ component, subcomponent } = table);
    }
    const cells = cellsByField(draft, columns);
    component = cells.component?.[0]?.text ?? component;
    subcomponent = cells.subcomponent?.[0]?.text ?? subcomponent;
    activities.push(finishActivity(draft, columns, cells, { component, subcomponent }, readers, setting));
  });
  return activities;
}

/** The columns by field, without those of follow-up blocks that are not measured. */
function columnsInUse(table: Table, reader: SheetReader, { cutoff, yearForDates }: Setting): Columns {
  const measured = findMeasuredBlock(table, cutoff, yearForDates);
  const used = new Map<FieldId, readonly TableColumn[]>();
  for (const [field, columns] of orderColumns(table, reader.sheet, measured)) {
    const inBlocks = columns.some(({ block }) => block !== null && block === measured);
    // Columns of no block count only where the measured block has none of the field.
    used.set(
      field,
      columns.filter(({ block }) => (inBlocks ? block === measured : block === null)),
    );
  }
  return used;
}

function cellsByField(draft: Draft, columns: Columns): CellsByField {
  const cells: CellsByField = {};
  for (const [field, ofField] of columns) {
    if (field === 'period' || field === 'executedPeriod') continue;
    const placed = placeCells(draft.reader, draft.span, ofField);
    if (placed.length > 0) cells[field] = placed.map(({ cell }) => cell);
  }
  if (draft.periodCells.length > 0) cells.period = draft.periodCells.map(({ cell }) => cell);
  if (draft.executedPeriodCells.length > 0) cells.executedPeriod = draft.executedPeriodCells.map(({ cell }) => cell);
  return cells;
}

function finishActivity(
  draft: Draft,
  columns: Columns,
  cells: CellsByField,
  place: Pick<Activity, 'component' | 'subcomponent'>,
  { quantityOf, officesOf }: Readers,
  setting: Setting,
): Activity {
  const { table, span, dateCells } = draft;
  const { yearForDates: year, cutoff, parameters } = setting;
  const texts = (columns.has('target') ? cells.target : cells.product) ?? [];
  const written = readWrittenTarget(cells.planned ?? [], texts, quantityOf);
  const isOnce = written === null || (written.unit === 'count' && written.value === 1);
  const marks = readPeriodMarks(draft.periodCells, (placed) => periodUnder(table, placed), year);
  const dated = readDatedMilestones(dateCells, pairIntervals(dateCells, year), year, isOnce, parameters.cutoffs);
  const amounts = marks.length > 0 ? spreadOverPeriods(written, marks) : spreadOverDates(written, dated.milestones);
  const executed = readExecuted(executedCells(draft, columns, year), amounts, cutoff);
  const activityCell = cells.activity?.[0];
  const numberCell = cells.number?.[0];
  const split = columns.has('number')
    ? { number: numberCell ? numberFromCell(numberCell) : null, text: activityCell?.text ?? '' }
    : splitNumber(activityCell?.text ?? '');
  const described = dateCells.map((each) => describeDateCell(each, year));
  return {
    table,
    row: span.top,
    lastRow: span.bottom,
    cells,
    ...split,
    ...place,
    target: amounts.target,
    responsible: officesIn(cells.responsible ?? [], officesOf),
    dateCells: described,
    intervals: dated.intervals,
    milestones: amounts.milestones,
    milestonesFromPeriods: marks.length > 0,
    amountsFromPeriods: amounts.fromPeriods,
    isOnDemand: amounts.milestones.length === 0 && described.some((each) => each.isOnDemand),
    executed,
    weight: weightIn(cells.weight?.[0]),
  };
}

function executedCells(draft: Draft, columns: Columns, year: number): ExecutedCells {
  const { reader, span, table } = draft;
  const periods: ExecutedPeriodCell[] = [];
  for (const placed of draft.executedPeriodCells) {
    const period = periodUnder(table, placed);
    if (period) periods.push({ placed, due: lastDayOfPeriod(period, year) });
  }
  return {
    verified: placeCells(reader, span, columns.get('verified') ?? NO_COLUMNS),
    executed: placeCells(reader, span, columns.get('executed') ?? NO_COLUMNS),
    periods: periods.sort((a, b) => a.due - b.due),
  };
}

function officesIn(cells: readonly CellReading[], officesOf: Readers['officesOf']): Office[] {
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
