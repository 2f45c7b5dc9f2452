/** Where the columns of ours stand, or will stand, beside each plan table. */
import { type Analysis } from '../analysis';
import { type PlanRows } from '../progress/formulas-schedule';
import { type MeasuredActivity } from '../progress/measured';
import { type Table } from '../recognize/table';
import { contains, overlaps } from '../workbook/address';
import { COMPUTED_COLUMNS, type FollowUpColumnId, type OwnColumnId } from '../workbook/own-marks';
import { LAST_COLUMN } from '../workbook/address';
import {
  type Area,
  type ListObjectSnapshot,
  type SheetSnapshot,
  findSheet,
  valueAt,
  formulaAt,
} from '../workbook/snapshot';

export interface BlockColumn {
  readonly id: OwnColumnId;
  readonly column: number;
  /** False where it was found in the sheet. */
  readonly isNew: boolean;
}

/** The columns of ours of one table. */
export interface OwnBlock {
  readonly table: Table;
  readonly body: Area;
  readonly sheet: SheetSnapshot;
  readonly activities: readonly MeasuredActivity[];
  /** Of the sheet-scoped names of its columns: unique in its sheet. */
  readonly ordinal: number;
  readonly columns: readonly BlockColumn[];
  /** The Excel table that it is part of; null where it is a plain range. */
  readonly listObject: ListObjectSnapshot | null;
  /** Several tables side by side: the block carries its table's title. */
  readonly isSideBySide: boolean;
}

export interface Obstruction {
  readonly sheet: string;
  readonly reason: 'protected' | 'list-object-occupied' | 'no-room';
  readonly table: Table;
}

export interface OwnBlocks {
  readonly blocks: readonly OwnBlock[];
  readonly obstructions: readonly Obstruction[];
}

export const blockColumn = (block: OwnBlock, id: OwnColumnId): number =>
  block.columns.find((column) => column.id === id)!.column;

/** The rows in which the formulas of our sheets look for a Código of this block. */
export const planRows = ({ sheet, body }: OwnBlock): PlanRows => ({
  sheet: sheet.name,
  top: body.top,
  bottom: body.bottom,
});

/** Rows of the sheet that a table takes: its headers and its body. */
export const tableRows = (table: Table, body: Area): { top: number; bottom: number } => ({
  top: table.header.top,
  bottom: Math.max(body.bottom, ...table.repeatedHeaders.map((area) => area.bottom)),
});

export function placeBlocks(analysis: Analysis): OwnBlocks {
  const blocks: OwnBlock[] = [];
  const obstructions: Obstruction[] = [];
  const tables = analysis.recognition.tables.filter((table) => table.kind === 'plan' && table.body !== null);
  for (const name of new Set(tables.map((table) => table.sheet))) {
    const sheet = findSheet(analysis.workbook, name)!;
    const onSheet = tables.filter((table) => table.sheet === name);
    if (sheet.isProtected) {
      obstructions.push(...onSheet.map((table): Obstruction => ({ sheet: name, reason: 'protected', table })));
      continue;
    }
    placeOnSheet(analysis, sheet, onSheet, blocks, obstructions);
  }
  return { blocks, obstructions };
}

function placeOnSheet(
  analysis: Analysis,
  sheet: SheetSnapshot,
  tables: readonly Table[],
  blocks: OwnBlock[],
  obstructions: Obstruction[],
): void {
  const starts = tables.map((table) => firstFreeColumn(sheet, tableRows(table, table.body!)));
  const taken: { table: Table; right: number }[] = [];
  const ordinals = new Set(tables.flatMap((table) => table.ownColumns.flatMap((own) => own.ordinal ?? [])));
  tables.forEach((table, index) => {
    const rows = tableRows(table, table.body!);
    const beside = tables.filter((other) => other !== table && sharesRows(other, rows));
    const found = table.ownColumns;
    const ids = wantedColumns(table);
    const missing = ids.filter((id) => !found.some((own) => own.id === id));
    let next = starts[index]!;
    if (beside.length === 0) {
      // Tables one below another look orderly when their columns stand below one another.
      const others = starts.filter((start, i) => i !== index && start > next && start - next <= 4);
      if (found.length === 0) next = Math.max(next, ...others.filter((_, i) => i >= 0));
    } else {
      next = Math.max(next, ...taken.filter((t) => beside.includes(t.table)).map((t) => t.right + 1));
    }
    const listObject = sheet.listObjects.find((candidate) => overlaps(candidate.area, table.header)) ?? null;
    if (listObject && missing.length > 0) {
      next = listObject.area.right + 1;
      // A column of ours that stayed when the rest was undone stands right beside the Excel table.
      while (found.some((own) => own.column === next)) next++;
      if (!isFree(sheet, { ...listObject.area, left: next, right: next + missing.length - 1 })) {
        obstructions.push({ sheet: sheet.name, reason: 'list-object-occupied', table });
        return;
      }
    }
    if (next + missing.length - 1 > LAST_COLUMN) {
      obstructions.push({ sheet: sheet.name, reason: 'no-room', table });
      return;
    }
    const columns = ids.map((id): BlockColumn => {
      const own = found.find((candidate) => candidate.id === id);
      return own ? { id, column: own.column, isNew: false } : { id, column: next++, isNew: true };
    });
    let ordinal = found.find((own) => own.ordinal !== null)?.ordinal ?? null;
    if (ordinal === null) for (ordinal = 1; ordinals.has(ordinal); ordinal++);
    ordinals.add(ordinal);
    taken.push({ table, right: Math.max(...columns.map((column) => column.column)) });
    blocks.push({
      table,
      body: table.body!,
      sheet,
      activities: analysis.plan.activities.filter((activity) => activity.table === table),
      ordinal,
      columns,
      listObject,
      isSideBySide: beside.length > 0,
    });
  });
}

const sharesRows = (table: Table, rows: { top: number; bottom: number }): boolean => {
  const other = tableRows(table, table.body!);
  return other.top <= rows.bottom && rows.top <= other.bottom;
};

/** Follow-up columns that the table lacks or that we added before, then the computed block. */
function wantedColumns(table: Table): OwnColumnId[] {
  const has = (field: string): boolean => table.columns.some((column) => column.field === field);
  const isOurs = (id: FollowUpColumnId): boolean => table.ownColumns.some((own) => own.id === id);
  const followUp: FollowUpColumnId[] = [];
  if (isOurs('executed') || !(has('executed') || has('executedPeriod'))) followUp.push('executed');
  if (isOurs('report') || !has('report')) followUp.push('report');
  if (isOurs('evidence') || !has('evidence')) followUp.push('evidence');
  return [...followUp, ...COMPUTED_COLUMNS];
}

/** The first column right of everything that stands in these rows: cells, merged areas, Excel tables. */
function firstFreeColumn(sheet: SheetSnapshot, rows: { top: number; bottom: number }): number {
  let last = -1;
  if (sheet.area) {
    for (let row = Math.max(rows.top, sheet.area.top); row <= Math.min(rows.bottom, sheet.area.bottom); row++) {
      for (let column = sheet.area.right; column > last && column >= sheet.area.left; column--) {
        if (isFilled(sheet, row, column)) last = Math.max(last, column);
      }
    }
  }
  for (const area of [...sheet.merges, ...sheet.listObjects.map((table) => table.area)]) {
    if (area.top <= rows.bottom && area.bottom >= rows.top) last = Math.max(last, area.right);
  }
  return last + 1;
}

const isFilled = (sheet: SheetSnapshot, row: number, column: number): boolean => {
  const value = valueAt(sheet, row, column);
  return formulaAt(sheet, row, column) !== null || (value !== null && value !== '');
};

export function isFree(sheet: SheetSnapshot, area: Area): boolean {
  if (sheet.merges.some((merge) => overlaps(merge, area))) return false;
  if (sheet.listObjects.some((table) => overlaps(table.area, area))) return false;
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) if (isFilled(sheet, row, column)) return false;
  }
  return true;
}

/** The merged area in which a cell stands; null for a plain cell. */
export const mergeAt = (sheet: SheetSnapshot, row: number, column: number): Area | null =>
  sheet.merges.find((area) => contains(area, row, column)) ?? null;
