/** A header, its rows and its titles → the table. */
import { type FieldId } from '../fields/field';
import { type Area } from '../workbook/snapshot';
import { type HeaderReference } from './corrections';
import { readBlocks } from './follow-up-blocks';
import { type JoinedTable } from './join-headers';
import { type SheetGrid } from './sheet-grid';
import { type SaidBases, type Table, type TableColumn } from './table';
import { type ColumnDraft } from './column-draft';
import { componentOfSheet } from './titles';

/** Puts a table together; columns of ours are given to it later. */
export function assembleTable(
  grid: SheetGrid,
  { pages, titles, component, subcomponent }: JoinedTable,
  reference: HeaderReference,
): Table {
  const { header, kind, block, columns: drafts, pairColumn } = pages[0]!.header;
  const { blocks, blockOf } = readBlocks(drafts);
  const columns = assembleColumns(drafts, block.bottom, pairColumn, blockOf);
  const has = (field: FieldId): boolean => columns.some((column) => column.field === field);
  const isPlan = kind === 'plan';
  const activityRows = pages.flatMap(({ rows }) => rows.activityRows);
  const [first, last] = [activityRows[0], activityRows[activityRows.length - 1]];
  const body: Area | null = first && last ? { ...header, top: first.top, bottom: last.bottom } : null;
  return {
    sheet: grid.sheet.name,
    reference,
    kind,
    header,
    body,
    columns,
    repeatedHeaders: pages.slice(1).map((page) => page.header.header),
    titles,
    component: isPlan && !has('component') ? (component ?? componentOfSheet(grid.sheet.name)) : null,
    subcomponent: isPlan && !has('subcomponent') ? subcomponent : null,
    activityRows,
    rowsWithoutActivity: pages.flatMap(({ rows }) => rows.rowsWithoutActivity),
    groupTitles: isPlan ? pages.flatMap(({ rows }) => rows.groupTitles) : [],
    plannedExecutedColumn: pairColumn,
    blocks,
    blocksHold: 'accumulated',
    bases: NO_BASES,
    ownColumns: [],
  };
}

const NO_BASES: SaidBases = { all: null, byActivity: new Map() };

/** Columns with a header, and those without one that are read. */
export const assembleColumns = (
  drafts: readonly ColumnDraft[],
  headerBottom: number,
  pairColumn: number | null = null,
  blockOf: ReadonlyMap<number, number> = new Map(),
): TableColumn[] =>
  drafts
    .filter(
      ({ column, field, stack, reason }) =>
        stack.length > 0 || reason.corrected || (field !== null && column !== pairColumn),
    )
    .map((draft) => columnOf(draft, headerBottom, blockOf));

function columnOf(draft: ColumnDraft, headerBottom: number, blockOf: ReadonlyMap<number, number>): TableColumn {
  const own = draft.stack[draft.stack.length - 1];
  const isPeriod = draft.field === 'period' || draft.field === 'executedPeriod';
  return {
    column: draft.column,
    field: draft.field,
    key: draft.key,
    header: own?.text ?? '',
    bands: draft.stack.slice(0, -1).map(({ text }) => text),
    headerRow: own?.area.top ?? headerBottom,
    headerColumn: own?.area.left ?? draft.column,
    reason: draft.reason,
    period: isPeriod ? draft.period : null,
    periodNamed: draft.period ?? draft.words.period ?? draft.words.bandPeriod,
    block: blockOf.get(draft.column) ?? null,
  };
}
