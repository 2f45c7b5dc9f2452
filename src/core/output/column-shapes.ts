/** What the added columns look like: formats like their neighbour's, and merged where the activity is. */
import { type MeasuredActivity } from '../progress/measured';
import { sameArea } from '../workbook/address';
import { FOLLOW_UP_COLUMNS, OWN_HEADERS, type OwnColumnId } from '../workbook/own-marks';
import { type Because, type Operation } from '../workbook/patch';
import { type Area } from '../workbook/snapshot';
import { COLUMN_LOOKS, NUMBER_FORMATS } from './column-texts';
import { contentAt, isBlank } from './diff-sheet';
import { type BlockColumn, type OwnBlock, mergeAt } from './own-blocks';

/** How the preview names a table: its component, else its sheet. */
export const tableLabel = (block: OwnBlock): string =>
  block.table.component ?? block.activities[0]?.component ?? block.table.sheet;

export const isFollowUp = (id: OwnColumnId): boolean => (FOLLOW_UP_COLUMNS as readonly string[]).includes(id);

export const reason = (block: OwnBlock, id: OwnColumnId): { because: Because; unit: string } => ({
  because: { kind: 'column', label: `Columna «${OWN_HEADERS[id]}» de «${tableLabel(block)}»` },
  unit: `${block.sheet.name}!column:${id}:${block.ordinal}`,
});

/** Last column of the user's own in the table: what is added looks like it. */
function neighbour(block: OwnBlock): number {
  const own = new Set(block.columns.map((column) => column.column));
  const columns = block.table.columns.map((column) => column.column).filter((column) => !own.has(column));
  return Math.max(block.table.header.left, ...columns);
}

export const neighbourHeader = (block: OwnBlock): { row: number; column: number }[] =>
  [block.table.header, ...block.table.repeatedHeaders].map((header) => {
    const merge = mergeAt(block.sheet, header.bottom, neighbour(block));
    return merge ? { row: merge.top, column: merge.left } : { row: header.bottom, column: neighbour(block) };
  });

/** Runs of activities that have the same number format, new to this column. */
export function bodyFormats(block: OwnBlock, column: BlockColumn): Operation[] {
  const { sheet } = block;
  const common = { ...reason(block, column.id), sheet: sheet.name };
  const look = COLUMN_LOOKS[column.id];
  const runs: { area: Area; numberFormat: string }[] = [];
  const keyColumn = block.columns.find((candidate) => candidate.id === 'key')!;
  for (const activity of block.activities) {
    const isNewHere = column.isNew || keyColumn.isNew || isBlank(contentAt(sheet, activity.row, keyColumn.column));
    if (!isNewHere) continue;
    const numberFormat = figureFormat(look.figure, activity);
    const last = runs[runs.length - 1];
    if (last && last.numberFormat === numberFormat && last.area.bottom === activity.row - 1) {
      last.area = { ...last.area, bottom: activity.lastRow };
    } else {
      const area = { top: activity.row, bottom: activity.lastRow, left: column.column, right: column.column };
      runs.push({ area, numberFormat });
    }
  }
  return runs.map(({ area, numberFormat }): Operation => {
    const merge = mergeAt(sheet, area.top, neighbour(block));
    const like = merge ? { row: merge.top, column: merge.left } : { row: area.top, column: neighbour(block) };
    return {
      ...common,
      op: 'set-format',
      area,
      like,
      format: { numberFormat, horizontal: look.align, vertical: 'center', wrap: true },
      ...(column.isNew ? { isBlank: true } : {}),
    };
  });
}

export function figureFormat(figure: (typeof COLUMN_LOOKS)[OwnColumnId]['figure'], activity: MeasuredActivity): string {
  if (figure === 'unit') return NUMBER_FORMATS[activity.target.unit];
  return figure === 'text' ? 'General' : NUMBER_FORMATS[figure];
}

/** Merged where the activity's own cell is merged over its rows. Excel tables hold no merged cells. */
export function mergeOperations(block: OwnBlock, column: BlockColumn): Operation[] {
  const { sheet, table } = block;
  const common = { ...reason(block, column.id), sheet: sheet.name };
  const wanted = block.listObject
    ? []
    : block.activities.flatMap((activity) => mergedRows(block, activity, column.column));
  const headerRows = [table.header, ...table.repeatedHeaders];
  const present = sheet.merges.filter(
    (area) =>
      area.left === column.column &&
      area.right === column.column &&
      area.top >= block.body.top &&
      area.top <= block.body.bottom &&
      !headerRows.some((header) => area.top <= header.bottom && area.bottom >= header.top),
  );
  const gone = present.filter((area) => !wanted.some((other) => sameArea(other, area)));
  const added = wanted.filter((area) => !present.some((other) => sameArea(other, area)));
  // A follow-up cell below the first row of an activity may hold what the user wrote: it is not merged away.
  const safe = added.filter((area) => isBlankBelow(block, area));
  if (isFollowUp(column.id)) return safe.map((area): Operation => ({ ...common, op: 'merge', area }));
  return [
    ...gone.map((area): Operation => ({ ...common, op: 'unmerge', area })),
    ...safe.map((area): Operation => ({ ...common, op: 'merge', area })),
  ];
}

function isBlankBelow(block: OwnBlock, area: Area): boolean {
  for (let row = area.top + 1; row <= area.bottom; row++) {
    if (!isBlank(contentAt(block.sheet, row, area.left))) return false;
  }
  return true;
}

/** Rows of an activity in which a column of ours has a cell of its own. */
export function ownRows(block: OwnBlock, activity: MeasuredActivity): number[] {
  const merged = block.listObject ? [] : mergedRows(block, activity, 0);
  const rows: number[] = [];
  for (let row = activity.row; row <= activity.lastRow; row++) {
    if (!merged.some((area) => row > area.top && row <= area.bottom)) rows.push(row);
  }
  return rows;
}

function mergedRows(block: OwnBlock, activity: MeasuredActivity, column: number): Area[] {
  const activityColumn = block.table.columns.find((candidate) => candidate.field === 'activity')?.column;
  if (activityColumn === undefined || activity.lastRow === activity.row) return [];
  const merge = mergeAt(block.sheet, activity.row, activityColumn);
  if (!merge || merge.top !== activity.row || merge.bottom === merge.top) return [];
  return [{ top: activity.row, bottom: Math.min(merge.bottom, activity.lastRow), left: column, right: column }];
}
