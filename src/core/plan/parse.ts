/** Recognised tables to activities with typed values. One pass over the cells, equal texts are read once. */
import { type FieldId } from '../fields/field';
import { type Parameters, CURRENT_PARAMETERS } from '../parameters';
import { type Recognition, type Table, type TableColumn, type TitleRow } from '../recognize/table';
import { componentOfTitle, subcomponentOfTitle } from '../recognize/titles';
import { yearOfDay } from '../values/calendar-date';
import { type Day } from '../values/day';
import { splitOffices } from '../values/offices';
import { type WorkbookSnapshot, findSheet } from '../workbook/snapshot';
import { type CellsByField, type SheetReader, filledCells, readSheet } from './cells';
import { blocksAddedTo, findMeasuredBlock, orderColumns } from './column-order';
import { makeDateReader } from './date-cells';
import { type Draft, countVotes, draftTable } from './draft';
import { type Columns, type Readers, type Setting, finishActivity } from './finish-activity';
import { findPlanYear } from './plan-year';
import { type Activity, type Plan } from './plan';
import { makeQuantityReader } from './targets';

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
    for (const draft of draftTable(table, readSheet(sheet, table), dateTextOf)) drafts.push(draft);
  }
  const planYear = findPlanYear(workbook, recognition, countVotes(drafts, yearOfDay(cutoff)));
  const setting: Setting = { yearForDates: planYear ?? yearOfDay(cutoff), cutoff, parameters };
  return { planYear, yearForDates: setting.yearForDates, activities: finishActivities(drafts, setting) };
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
  let cellFields: CellFields = [];
  let blank: CellsByField = {};
  let earlier: readonly Columns[] = [];
  let groups: TitleRow[] = [];
  let component: string | null = null;
  let subcomponent: string | null = null;
  drafts.forEach((draft, index) => {
    const { table, reader } = draft;
    if (table !== drafts[index - 1]?.table) {
      const measured = findMeasuredBlock(table, setting.cutoff, setting.yearForDates);
      columns = columnsInUse(table, reader, measured);
      blank = Object.fromEntries([...columns.keys()].map((field) => [field, undefined]));
      cellFields = [...columns].filter(([field, of]) => !PERIOD_FIELDS.includes(field) && of.length > 0);
      earlier = blocksAddedTo(table, measured, setting.yearForDates).map((block) =>
        columnsOfBlock(table, reader, block),
      );
      ({ component, subcomponent } = table);
      groups = [...table.groupTitles];
    }
    const cells = cellsByField(draft, cellFields, blank);
    while (groups.length > 0 && groups[0]!.row < draft.span.top) {
      // A column of the table says it for each row; a title between the rows speaks where there is none.
      const { text } = groups.shift()!;
      const named = columns.has('component') ? null : componentOfTitle(text);
      if (named !== null) [component, subcomponent] = [named, null];
      if (!columns.has('subcomponent')) subcomponent = subcomponentOfTitle(text) ?? subcomponent;
    }
    component = cells.component?.[0]?.text ?? component;
    subcomponent = cells.subcomponent?.[0]?.text ?? subcomponent;
    activities.push(finishActivity(draft, { columns, earlier, cells, component, subcomponent }, readers, setting));
  });
  return activities;
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

/** The fields of a table with their columns, but for the periods, which the draft has read. */
type CellFields = readonly (readonly [FieldId, readonly TableColumn[]])[];

const PERIOD_FIELDS: readonly FieldId[] = ['period', 'executedPeriod'];

/**
 * `blank`: the table's fields, none with cells, from which each activity's are copied. Objects whose keys come one by one
 * cost a microsecond a key, and slow down all that reads them later.
 */
function cellsByField(draft: Draft, fields: CellFields, blank: CellsByField): CellsByField {
  const cells = { ...blank };
  for (let index = 0; index < fields.length; index++) {
    const [field, columns] = fields[index]!;
    const filled = filledCells(draft.reader, draft.span, columns);
    if (filled.length > 0) cells[field] = filled;
  }
  if (draft.periodCells.length > 0) cells.period = draft.periodCells.map(({ cell }) => cell);
  if (draft.executedPeriodCells.length > 0) cells.executedPeriod = draft.executedPeriodCells.map(({ cell }) => cell);
  return cells;
}
