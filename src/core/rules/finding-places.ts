/** Where a finding stands in the plan: its table, its activity, its column. Whoever groups, names or remembers findings asks here. */
import { type Activity, type Plan } from '../plan/plan';
import { type Recognition, type Table, type TableColumn } from '../recognize/table';
import { type OwnColumnId } from '../workbook/own-marks';
import { type CellRef } from '../workbook/snapshot';
import { type Finding } from './rule';

export interface FindingPlace<A extends Activity = Activity> {
  /** null where the finding names no cell, or one that stands in no table. */
  readonly table: Table | null;
  /** null for headers, titles, and rows without activity. */
  readonly activity: A | null;
  /** null where the cell stands in no column of the table. */
  readonly column: TableColumn | null;
  /** A column that the add-in wrote; else null. */
  readonly ownColumn: OwnColumnId | null;
}

const NOWHERE: FindingPlace<never> = { table: null, activity: null, column: null, ownColumn: null };

/** Says of any cell where it stands. Build it once for many cells. */
export function findPlacesIn<A extends Activity>(
  plan: Plan & { readonly activities: readonly A[] },
  recognition: Recognition,
): (cell: CellRef | null) => FindingPlace<A> {
  const tablesOf = new Map<string, Table[]>();
  for (const table of recognition.tables) append(tablesOf, table.sheet, table);
  const activitiesOf = new Map<Table, Map<number, A>>();
  for (const activity of plan.activities) {
    let rows = activitiesOf.get(activity.table);
    if (!rows) activitiesOf.set(activity.table, (rows = new Map<number, A>()));
    for (let row = activity.row; row <= activity.lastRow; row += 1) if (!rows.has(row)) rows.set(row, activity);
  }
  return (cell) => {
    const table = cell && tableAt(tablesOf.get(cell.sheet) ?? [], cell);
    if (!table) return NOWHERE;
    const { row, column: at } = cell;
    return {
      table,
      activity: activitiesOf.get(table)?.get(row) ?? null,
      column: table.columns.find(({ column }) => column === at) ?? null,
      ownColumn: table.ownColumns.find(({ column }) => column === at)?.id ?? null,
    };
  };
}

/** Tables may stand side by side: the column decides, then the row. */
function tableAt(tables: readonly Table[], { row, column }: CellRef): Table | null {
  const rows = ({ header, body, titles, rowsWithoutActivity }: Table): boolean =>
    (row >= header.top && row <= (body?.bottom ?? header.bottom)) ||
    rowsWithoutActivity.includes(row) ||
    titles.some((title) => title.row === row && title.column === column);
  const candidates = tables.filter(rows);
  const covers = ({ header, ownColumns }: Table): boolean =>
    (column >= header.left && column <= header.right) || ownColumns.some((own) => own.column === column);
  return candidates.find(covers) ?? candidates[0] ?? null;
}

function append<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** The offices that must act on a finding; none where it is of no activity, or the activity names none. */
export const officesOf = ({ activity }: FindingPlace): readonly string[] => [
  ...new Set(activity?.responsible.map(({ name }) => name) ?? []),
];

/** The worst first, as they are read: errors, warnings, notes; of one severity in the order of the sheet. */
export const SEVERITY_ORDER: readonly Finding['severity'][] = ['error', 'warning', 'info'];
