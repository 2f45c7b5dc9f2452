/** Recognised tables to activities with typed values. One pass over the cells, equal texts are read once. */
import { type FieldId } from '../fields/field';
import { type Parameters, CURRENT_PARAMETERS } from '../parameters';
import { type Recognition, type Table, type TableColumn, type TitleRow } from '../recognize/table';
import { componentOfTitle, subcomponentOfTitle } from '../recognize/titles';
import { yearOfDay } from '../values/calendar-date';
import { type Day } from '../values/day';
import { splitOffices } from '../values/offices';
import { type WorkbookSnapshot, findSheet } from '../workbook/snapshot';
import { TableCells, cellsIn } from './activity-cells';
import { type SheetReader, readSheet } from './cells';
import { blocksAddedTo, findMeasuredBlock, orderColumns } from './column-order';
import { makeDateReader, makeYearReader } from './date-cells';
import { type OpenTable, countVotes, draftActivity, openTable, periodCellsIn } from './draft';
import { type Columns, type Readers, type Setting, finishActivity } from './finish-activity';
import { findPlanYear } from './plan-year';
import { type Activity, type Plan } from './plan';
import { makeQuantityReader } from './targets';

/** `cutoff` chooses the follow-up block that is measured, and gives the year where the workbook states none. */
export const parsePlan = (
  workbook: WorkbookSnapshot,
  recognition: Recognition,
  cutoff: Day,
  parameters: Parameters = CURRENT_PARAMETERS,
): Plan => parseInto(workbook, recognition, cutoff, parameters, (activity) => activity);

/** A plan of whatever `make` makes of each activity as soon as it is read: of an activity that is only passed on nothing is kept. */
export function parseInto<Made>(
  workbook: WorkbookSnapshot,
  recognition: Recognition,
  cutoff: Day,
  parameters: Parameters,
  make: (activity: Activity) => Made,
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
  const activities: Made[] = [];
  for (const open of tables) finishTable(open, readers, setting, (activity) => activities.push(make(activity)));
  return { planYear, yearForDates: setting.yearForDates, activities };
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

/** Passes on the activities of a table, top to bottom. */
function finishTable(open: OpenTable, readers: Readers, setting: Setting, pass: (activity: Activity) => void): void {
  const { table, reader } = open;
  const measured = findMeasuredBlock(table, setting.cutoff, setting.yearForDates);
  const columns = columnsInUse(table, reader, measured);
  const tableCells = new TableCells(reader, columns, (span) => periodCellsIn(open, span));
  const earlier = blocksAddedTo(table, measured, setting.yearForDates).map((block) =>
    columnsOfBlock(table, reader, block),
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
    const cells = cellsIn(tableCells, span);
    component = cells.component?.[0]?.text ?? component;
    subcomponent = cells.subcomponent?.[0]?.text ?? subcomponent;
    const draft = draftActivity(open, span, readers.inYear);
    pass(finishActivity(draft, { columns, earlier, cells, component, subcomponent }, readers, setting));
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
