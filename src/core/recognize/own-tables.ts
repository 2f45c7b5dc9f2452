/** Which columns of ours belong to which table. */
import { type FieldId } from '../fields/field';
import { type OwnColumnId } from '../workbook/own-marks';
import { type SheetSnapshot, valueAt } from '../workbook/snapshot';
import { columnKey } from './corrections';
import { isComputed } from './own-columns';
import { plainText } from './sheet-grid';
import { type OwnColumn, type Table, type TableColumn } from './table';

/**
 * Gives each table the columns of ours that begin in its header's rows; of tables side by side the first block from the
 * left is the first table's. Follow-up columns that we added become columns of the table, read as what they are.
 */
export function giveOwnColumns(tables: readonly Table[], own: readonly OwnColumn[], sheet: SheetSnapshot): Table[] {
  if (!own.length) return [...tables];
  const given = new Map<Table, OwnColumn[]>();
  const blocks = blocksOf(own);
  for (const block of blocks) {
    const table = tableOf(block, blocks, tables);
    if (table) given.set(table, [...(given.get(table) ?? []), ...block]);
  }
  return tables.map((table) => withOwn(table, given.get(table) ?? [], sheet));
}

/** Columns of one header row and one ordinal, from left to right. */
function blocksOf(own: readonly OwnColumn[]): OwnColumn[][] {
  const blocks = new Map<string, OwnColumn[]>();
  for (const column of [...own].sort((a, b) => a.headerRow - b.headerRow || a.column - b.column)) {
    const key = `${column.headerRow}:${column.ordinal ?? ''}`;
    blocks.set(key, [...(blocks.get(key) ?? []), column]);
  }
  return [...blocks.values()];
}

function tableOf(
  block: readonly OwnColumn[],
  blocks: readonly (readonly OwnColumn[])[],
  tables: readonly Table[],
): Table | undefined {
  const { headerRow } = block[0]!;
  const candidates = tables.filter(
    ({ header, kind }) => kind === 'plan' && header.top <= headerRow && headerRow <= header.bottom,
  );
  const beside = blocks.filter((other) => other[0]!.headerRow === headerRow);
  return candidates[beside.indexOf(block)] ?? candidates[candidates.length - 1];
}

const FIELD_OF: Readonly<Partial<Record<OwnColumnId, FieldId>>> = {
  executed: 'executed',
  report: 'report',
  evidence: 'evidence',
};

function withOwn(table: Table, own: readonly OwnColumn[], sheet: SheetSnapshot): Table {
  const added = own.filter(({ id }) => !isComputed(id)).map((column) => columnOf(column, sheet));
  let { right } = table.header;
  for (const { column } of added) if (column === right + 1) right = column;
  return {
    ...table,
    columns: [...table.columns, ...added].sort((a, b) => a.column - b.column),
    header: { ...table.header, right },
    body: table.body && { ...table.body, right },
    repeatedHeaders: table.repeatedHeaders.map((area) => ({ ...area, right: Math.max(area.right, right) })),
    ownColumns: own,
  };
}

function columnOf({ id, column, headerRow }: OwnColumn, sheet: SheetSnapshot): TableColumn {
  const header = plainText(valueAt(sheet, headerRow, column));
  return {
    column,
    field: FIELD_OF[id]!,
    key: columnKey({ header, bands: [] }),
    header,
    bands: [],
    headerRow,
    headerColumn: column,
    reason: { score: 1, filled: 0, right: 0, corrected: false },
    period: null,
    periodNamed: null,
    block: null,
  };
}
