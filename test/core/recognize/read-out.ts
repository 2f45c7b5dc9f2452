/** A recognition in the words of a layout's expectation. */
import { type Recognition, type Table } from '../../../src/core/recognize/table';
import { columnLetters, formatArea } from '../../../src/core/workbook/address';
import { type ExpectedTable, type Layout } from '../../workbooks/layouts/layout';

const letters = (columns: readonly number[]): string => columns.map(columnLetters).join(' ');
const rows = (list: readonly number[]): string => list.map((row) => row + 1).join(' ');

/** Columns by field, as letters. */
export function columnsOf(table: Table): Record<string, string> {
  const columns: Record<string, number[]> = {};
  for (const { field, column } of table.columns) if (field) (columns[field] ??= []).push(column);
  return Object.fromEntries(Object.entries(columns).map(([field, list]) => [field, letters(list)]));
}

export const rowsOf = (table: Table): string =>
  table.activityRows.map(({ top, bottom }) => (top === bottom ? `${top + 1}` : `${top + 1}-${bottom + 1}`)).join(' ');

function readTable(table: Table, expected: ExpectedTable | undefined): Required<ExpectedTable> {
  const isPlan = table.kind === 'plan';
  return {
    sheet: table.sheet,
    kind: table.kind,
    header: formatArea(table.header),
    body: table.body && formatArea(table.body),
    component: expected?.component === undefined ? null : table.component,
    subcomponent: expected?.subcomponent === undefined ? null : table.subcomponent,
    columns: isPlan ? columnsOf(table) : {},
    rows: rowsOf(table),
    without: rows(table.rowsWithoutActivity),
    repeated: table.repeatedHeaders.map(formatArea).join(' '),
    blocks: table.blocks.map(
      ({ cutoff }, block) =>
        `${cutoff.month}-${cutoff.day}: ${letters(table.columns.filter((column) => column.block === block).map(({ column }) => column))}`,
    ),
    pairs: table.plannedExecutedColumn === null ? '' : columnLetters(table.plannedExecutedColumn),
    own: table.ownColumns.map(({ id, column }) => `${id}:${columnLetters(column)}`).join(' '),
  };
}

export const readOut = (recognition: Recognition, expected: readonly ExpectedTable[] = []): unknown => ({
  tables: recognition.tables.map((table, index) => readTable(table, expected[index])),
  near: recognition.nearTables.map(({ sheet, header, lacks }) => `${sheet} ${formatArea(header)}: ${lacks.join(' ')}`),
});

export const expectedOf = (layout: Layout): unknown => ({
  tables: layout.tables.map((table) => ({
    sheet: layout.workbook.sheets[0]!.name,
    kind: 'plan',
    body: null,
    component: null,
    subcomponent: null,
    rows: '',
    without: '',
    repeated: '',
    blocks: [],
    pairs: '',
    own: '',
    ...table,
  })),
  near: layout.near ?? [],
});
