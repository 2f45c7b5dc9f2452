/** What an office does to the components of a plan: gives them other names, and puts activities under another one. */
import { type Analysis } from '../../src/core/analysis';
import { analyzeWorkbook } from '../../src/core/analyze';
import { type MeasuredActivity } from '../../src/core/progress/measured';
import { type VersionActivity, versionActivities } from '../../src/core/progress/plan-version';
import { type TableColumn } from '../../src/core/recognize/table';
import { foldText } from '../../src/core/values/fold-text';
import { type Area, type WorkbookSnapshot, findSheet, valueAt } from '../../src/core/workbook/snapshot';
import { copyRow, deleteRow, moveRow, typeInto } from './edited-workbook';

type GroupField = 'component' | 'subcomponent';
/** Neither where it stands nor by which table. */
type Said = Omit<VersionActivity, 'cell' | 'table' | 'sheet'>;

const saidIn = ({ plan }: Analysis): Said[] =>
  versionActivities(plan.activities, () => null).map(({ cell: _, table: __, sheet: ___, ...said }) => said);

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

export const isSameGroup = (a: MeasuredActivity, b: MeasuredActivity): boolean =>
  foldText(a.component ?? '') === foldText(b.component ?? '') &&
  foldText(a.subcomponent ?? '') === foldText(b.subcomponent ?? '');

/** The same name in all its cells and titles; null where that does not come out as the change of this name alone. */
export function renameGroup(
  workbook: WorkbookSnapshot,
  analysis: Analysis,
  activity: MeasuredActivity,
  field: GroupField,
  name: string,
): WorkbookSnapshot | null {
  const old = activity[field];
  if (old === null || old === '') return null;
  const isMember = (each: MeasuredActivity): boolean =>
    field === 'component' ? foldText(each.component ?? '') === foldText(old) : isSameGroup(each, activity);
  const members = analysis.plan.activities.filter(isMember);
  let next = workbook;
  for (const { table, cells } of members) {
    const titles = [...table.titles, ...table.groupTitles].filter(({ text }) => text.includes(old));
    const places: readonly { row: number; column: number }[] = cells[field] ?? titles;
    for (const { row, column } of places) {
      const written = String(valueAt(findSheet(next, table.sheet)!, row, column));
      const value = cells[field] ? name : written.replace(old, name);
      next = typeInto(next, table.sheet, row, column, value);
    }
  }
  const after = saidIn(analyzeWorkbook(next, { cutoff: analysis.plan.cutoff }));
  const given = after[analysis.plan.activities.indexOf(activity)]?.[field];
  if (!given || saidIn(analysis).some((each) => foldText(each[field] ?? '') === foldText(given))) return null;
  const wanted = saidIn(analysis).map((said, index) =>
    isMember(analysis.plan.activities[index]!) ? { ...said, [field]: given } : said,
  );
  return isSame(after, wanted) ? next : null;
}

/** Below an activity of another group, of its own table or of another; null where more than that comes of it. */
export function moveToGroup(
  workbook: WorkbookSnapshot,
  analysis: Analysis,
  activity: MeasuredActivity,
  beside: MeasuredActivity,
): WorkbookSnapshot | null {
  const { sheet } = activity.table;
  const isBefore = beside.row < activity.row;
  const next =
    beside.table === activity.table
      ? moveRow(workbook, sheet, activity.row, isBefore ? beside.row + 1 : beside.row)
      : carryOver(workbook, activity, beside);
  const [before, after] = [saidIn(analysis), saidIn(analyzeWorkbook(next, { cutoff: analysis.plan.cutoff }))];
  const { activities } = analysis.plan;
  const [from, to] = [activities.indexOf(activity), activities.indexOf(beside)];
  const { component, subcomponent } = before[to]!;
  const moved = { ...before[from]!, component, subcomponent };
  const others = before.filter((_, index) => index !== from);
  const place = others.indexOf(before[to]!) + 1;
  return isSame(after, [...others.slice(0, place), moved, ...others.slice(place)]) ? next : null;
}

/** Typed anew in a row of the other table, column by column of the same meaning, and deleted from its own. */
function carryOver(workbook: WorkbookSnapshot, activity: MeasuredActivity, beside: MeasuredActivity): WorkbookSnapshot {
  const [own, other] = [activity.table, beside.table];
  const at = beside.row + 1;
  let next = copyRow(workbook, other.sheet, beside.row, at);
  const of = (columns: readonly TableColumn[], column: TableColumn): TableColumn[] =>
    columns.filter(({ field, period }) => field === column.field && isSame(period, column.period));
  for (const column of other.columns) {
    if (column.field === 'component' || column.field === 'subcomponent') continue;
    const source = of(own.columns, column)[of(other.columns, column).indexOf(column)];
    const value = source ? valueAt(findSheet(workbook, own.sheet)!, activity.row, source.column) : null;
    next = typeInto(next, other.sheet, at, column.column, source ? value : null);
  }
  const gone = own.sheet === other.sheet && activity.row >= at ? activity.row + 1 : activity.row;
  return deleteRow(grownMerges(next, other.sheet, at), own.sheet, gone);
}

/** A row put in right below the last one of a merged group belongs to the group. */
const grownMerges = (workbook: WorkbookSnapshot, name: string, at: number): WorkbookSnapshot => ({
  ...workbook,
  sheets: workbook.sheets.map((sheet) =>
    sheet.name !== name
      ? sheet
      : {
          ...sheet,
          merges: sheet.merges.map((area): Area =>
            area.bottom === at - 1 && area.top < area.bottom ? { ...area, bottom: at } : area,
          ),
        },
  ),
});
