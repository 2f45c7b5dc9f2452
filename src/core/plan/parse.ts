/** Recognised tables to activities with typed values. One pass over the cells, equal texts are read once. */
import { type FieldId } from '../fields/field';
import { type Parameters, CURRENT_PARAMETERS } from '../parameters';
import { type Recognition, type RowSpan, type Table, type TableColumn, type TitleRow } from '../recognize/table';
import { componentOfTitle, subcomponentOfTitle } from '../recognize/titles';
import { yearOfDay } from '../values/calendar-date';
import { type Day } from '../values/day';
import { splitOffices } from '../values/offices';
import { type WorkbookSnapshot, findSheet } from '../workbook/snapshot';
import { TableCells } from './activity-cells';
import { type SheetReader, readSheet } from './cells';
import { blocksAddedTo, findMeasuredBlock, orderColumns } from './column-order';
import { makeDateReader, makeYearReader } from './date-cells';
import { type OpenTable, countVotes, draftActivity, openTable, periodCellsIn } from './draft';
import {
  type Columns,
  type ColumnsInUse,
  type Readers,
  type Setting,
  finishActivity,
  officesIn,
} from './finish-activity';
import { KeptActivity, TableReading } from './kept-activity';
import { findPlanYear } from './plan-year';
import { type Plan } from './plan';
import { makeQuantityReader } from './targets';

/** `cutoff` chooses the follow-up block that is measured, and gives the year where the workbook states none. */
export const parsePlan = (
  workbook: WorkbookSnapshot,
  recognition: Recognition,
  cutoff: Day,
  parameters: Parameters = CURRENT_PARAMETERS,
): Plan =>
  parseInto(
    workbook,
    recognition,
    cutoff,
    parameters,
    () => (reading, span, component, subcomponent) => new KeptActivity(reading, span, component, subcomponent),
  );

/** Makes what a plan keeps of an activity, which its reading remembers at that moment. */
export type MakeActivity<Made> = (
  reading: TableReading,
  span: RowSpan,
  component: string | null,
  subcomponent: string | null,
) => Made;

/** The same with whatever is made of each activity. `makeFor` is asked once the plan's years are known. */
export function parseInto<Made>(
  workbook: WorkbookSnapshot,
  recognition: Recognition,
  cutoff: Day,
  parameters: Parameters,
  makeFor: (years: Omit<Plan, 'activities'>) => MakeActivity<Made>,
): Omit<Plan, 'activities'> & { readonly activities: readonly Made[] } {
  const dateTextOf = makeDateReader(workbook.dateSystem);
  const tables: OpenTable[] = [];
  for (const table of recognition.tables) {
    const sheet = table.kind === 'plan' ? findSheet(workbook, table.sheet) : undefined;
    if (sheet) tables.push(openTable(table, readSheet(sheet, table), dateTextOf));
  }
  const planYear = findPlanYear(workbook, recognition, () => countVotes(tables, yearOfDay(cutoff)));
  const setting: Setting = { yearForDates: planYear ?? yearOfDay(cutoff), cutoff, parameters };
  const readers = makeReaders(setting.yearForDates);
  const years = { planYear, yearForDates: setting.yearForDates };
  const make = makeFor(years);
  const activities: Made[] = [];
  for (const open of tables) readTable(open, readers, setting, make, activities);
  return { ...years, activities };
}

function makeReaders(year: number): Readers {
  const offices = new Map<string, readonly string[]>();
  return {
    inYear: makeYearReader(year),
    quantityOf: makeQuantityReader(),
    officesOf: (text) => {
      let known = offices.get(text);
      if (!known) offices.set(text, (known = splitOffices(text)));
      return known;
    },
  };
}

/** Adds the activities of a table, top to bottom. */
function readTable<Made>(
  open: OpenTable,
  readers: Readers,
  setting: Setting,
  make: MakeActivity<Made>,
  activities: Made[],
): void {
  const { table, reader } = open;
  const measured = findMeasuredBlock(table, setting.cutoff, setting.yearForDates);
  const columns = columnsInUse(table, reader, measured);
  const tableCells = new TableCells(reader, columns, (span) => periodCellsIn(open, span));
  const earlier = blocksAddedTo(table, measured, setting.yearForDates).map((block) =>
    columnsOfBlock(table, reader, block),
  );
  const inUse: ColumnsInUse = { columns, earlier };
  const reading = new TableReading(
    table,
    tableCells,
    (span, cells) => finishActivity(draftActivity(open, span, readers.inYear), cells, inUse, readers, setting),
    (cells) => officesIn(cells, readers.officesOf),
  );
  const groups: TitleRow[] = [...table.groupTitles];
  let { component, subcomponent } = table;
  for (const span of table.activityRows) {
    while (groups.length > 0 && groups[0]!.row < span.top) {
      // A column of the table says it for each row; a title between the rows speaks where there is none.
      const { text } = groups.shift()!;
      const named = columns.has('component') ? null : componentOfTitle(text);
      if (named !== null) [component, subcomponent] = [named, null];
      if (!columns.has('subcomponent')) subcomponent = subcomponentOfTitle(text) ?? subcomponent;
    }
    const cells = reading.cellsOf(span);
    component = cells.component?.[0]?.text ?? component;
    subcomponent = cells.subcomponent?.[0]?.text ?? subcomponent;
    activities.push(make(reading, span, component, subcomponent));
  }
}

/** The columns by field, without those of follow-up blocks that are not measured. */
function columnsInUse(table: Table, reader: SheetReader, measured: number | null): Columns {
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

/** The columns of one block by field, without those of no block. */
function columnsOfBlock(table: Table, reader: SheetReader, block: number): Columns {
  const used = new Map<FieldId, readonly TableColumn[]>();
  for (const [field, columns] of orderColumns(table, reader.sheet, block)) {
    used.set(
      field,
      columns.filter((column) => column.block === block),
    );
  }
  return used;
}
