/** What stands on a seguimiento sheet that is there: whatever the user wrote on it must find its place again. */
import { foldText } from '../values/fold-text';
import { type CellContent } from '../workbook/patch';
import { type SheetSnapshot, valueAt } from '../workbook/snapshot';
import { type SeguimientoDetail } from './choices';
import { contentAt, isBlank } from './diff-sheet';
import { readKey } from './keys';
import { isLabel } from './seguimiento-labels';
import {
  DETAIL_HEADERS,
  HEAD_FIELDS,
  type HeadFieldId,
  KEPT_COLUMNS,
  SUMMARY_HEADERS,
  type SummaryColumnId,
  TYPED_COLUMNS,
  TOTAL_LABEL,
  type TypedColumnId,
  detailColumn,
  isSeguimientoColumn,
  summaryColumn,
} from './seguimiento-layout';

/** The user's cells of one activity, by column. */
export interface KeptRow {
  readonly row: number;
  readonly key: string;
  readonly text: string;
  readonly cells: ReadonlyMap<number, CellContent>;
}

export interface KeptSheet {
  readonly sheet: SheetSnapshot;
  /** In which form its summary stands. */
  readonly form: SeguimientoDetail;
  /** Header rows of summary and detail; -1 where they are lost. */
  readonly summaryRow: number;
  readonly detailRow: number;
  /** The serial in its cutoff cell; null where that was lost. */
  readonly cutoffSerial: number | null;
  readonly head: ReadonlyMap<HeadFieldId, CellContent>;
  /** Observaciones of the summary by folded component. */
  readonly remarks: ReadonlyMap<string, CellContent>;
  /** Components of the summary as they are written there, by folded name. */
  readonly summaryNames: ReadonlyMap<string, string>;
  /** Figures that the user typed for a component without a table, by folded component. */
  readonly typed: ReadonlyMap<string, ReadonlyMap<TypedColumnId, CellContent>>;
  /** Rows of the detail and of the list at the end, by the number of their Código. */
  readonly rows: ReadonlyMap<number, KeptRow>;
  /** Headers of the columns that the user added. */
  readonly userHeaders: ReadonlyMap<number, CellContent>;
  /** Rows that the parts above take. */
  readonly knownRows: ReadonlySet<number>;
  /** Cells of the head's labels and fields, `row,column`. */
  readonly knownCells: ReadonlySet<string>;
}

const read = new WeakMap<SheetSnapshot, KeptSheet>();

/** Worked out once for each version of a sheet: the pane asks for it at every stroke. */
export function readSeguimiento(sheet: SheetSnapshot): KeptSheet {
  const known = read.get(sheet);
  if (known) return known;
  const kept = readParts(sheet);
  read.set(sheet, kept);
  return kept;
}

function readParts(sheet: SheetSnapshot): KeptSheet {
  const last = sheet.area?.bottom ?? -1;
  const text = (row: number, column: number): string => {
    const value = valueAt(sheet, row, column);
    return typeof value === 'string' ? value : '';
  };
  const knownRows = new Set<number>();
  const find = (test: (row: number) => boolean): number => {
    for (let row = 0; row <= last; row++) if (test(row)) return row;
    return -1;
  };
  const says = (row: number, id: SummaryColumnId, form: SeguimientoDetail): boolean =>
    isLabel(text(row, summaryColumn(id, form)), SUMMARY_HEADERS[form][id]);
  const isSummary = (row: number, form: SeguimientoDetail): boolean =>
    says(row, 'component', form) && (says(row, 'due', form) || says(row, 'activities', form));
  const bareRow = find((row) => isSummary(row, 'oci'));
  const form: SeguimientoDetail = bareRow >= 0 ? 'oci' : 'activities';
  const summaryRow = bareRow >= 0 ? bareRow : find((row) => isSummary(row, 'activities'));
  const detailRow = find(
    (row) =>
      isLabel(text(row, detailColumn('key')), DETAIL_HEADERS.key) &&
      isLabel(text(row, detailColumn('component')), DETAIL_HEADERS.component),
  );
  const head = new Map<HeadFieldId, CellContent>();
  const knownCells = new Set<string>();
  const headEnd = summaryRow >= 0 ? summaryRow : Math.min(last, 12);
  for (const id of Object.keys(HEAD_FIELDS) as HeadFieldId[]) {
    const { label, labelColumns, valueColumns, row: usual } = HEAD_FIELDS[id];
    const [at, valueAtColumn] = [labelColumns[0], valueColumns[0]];
    const named = find((candidate) => candidate <= headEnd && isLabel(text(candidate, at), label));
    // A label that was reworded is known by its place, unless another field has moved there.
    const isOther = Object.values(HEAD_FIELDS).some(
      (other) => other.label !== label && isLabel(text(usual, at), other.label),
    );
    const row = named >= 0 ? named : text(usual, at) !== '' && !isOther && usual < headEnd ? usual : -1;
    if (row < 0) continue;
    knownCells.add(`${row},${at}`).add(`${row},${valueAtColumn}`);
    head.set(id, contentAt(sheet, row, valueAtColumn));
  }
  const remarks = new Map<string, CellContent>();
  const typed = new Map<string, Map<TypedColumnId, CellContent>>();
  const summaryNames = new Map<string, string>();
  for (let row = summaryRow + 1; summaryRow >= 0 && row <= last; row++) {
    const component = text(row, summaryColumn('component', form));
    knownRows.add(row);
    if (component === '' || row === detailRow) break;
    const content = contentAt(sheet, row, summaryColumn('remarks', form));
    if (!isBlank(content)) remarks.set(foldText(component), content);
    const cells = new Map<TypedColumnId, CellContent>();
    for (const id of TYPED_COLUMNS) {
      const figure = contentAt(sheet, row, summaryColumn(id, form));
      // A component with a table has formulas of ours there; any other formula is the user's way to type a figure.
      if (!isBlank(figure) && !figure.formula?.includes('SUMPRODUCT(($')) cells.set(id, figure);
    }
    typed.set(foldText(component), cells);
    if (isLabel(component, TOTAL_LABEL)) break;
    summaryNames.set(foldText(component), component);
  }
  if (summaryRow >= 0) knownRows.add(summaryRow);
  const rows = new Map<number, KeptRow>();
  const userHeaders = new Map<number, CellContent>();
  if (detailRow >= 0) {
    knownRows.add(detailRow);
    for (const column of userColumns(sheet)) userHeaders.set(column, contentAt(sheet, detailRow, column));
    for (let row = detailRow + 1; row <= last; row++) {
      const key = readKey(valueAt(sheet, row, detailColumn('key')));
      if (key === null) continue;
      knownRows.add(row);
      rows.set(key, readRow(sheet, row));
    }
  }
  const cutoff = head.get('cutoff')?.value;
  return {
    sheet,
    form,
    summaryRow,
    detailRow,
    cutoffSerial: typeof cutoff === 'number' ? cutoff : null,
    head,
    remarks,
    typed,
    summaryNames,
    rows,
    userHeaders,
    knownRows,
    knownCells,
  };
}

function readRow(sheet: SheetSnapshot, row: number): KeptRow {
  const cells = new Map<number, CellContent>();
  for (const column of [...KEPT_COLUMNS.map(detailColumn), ...userColumns(sheet)]) {
    const content = contentAt(sheet, row, column);
    if (!isBlank(content)) cells.set(column, content);
  }
  return {
    row,
    key: String(valueAt(sheet, row, detailColumn('key'))).trim(),
    text: String(valueAt(sheet, row, detailColumn('activity')) ?? ''),
    cells,
  };
}

/** Every column right of ours that is not a helper of ours: the user's. */
function userColumns(sheet: SheetSnapshot): number[] {
  const columns: number[] = [];
  for (let column = 0; sheet.area && column <= sheet.area.right; column++) {
    if (!isSeguimientoColumn(column)) columns.push(column);
  }
  return columns;
}

/** Texts of the activities that a seguimiento knows, by the number of their Código. */
export function readSeguimientoTexts(sheet: SheetSnapshot): Map<number, string> {
  return new Map([...readSeguimiento(sheet).rows].map(([number, row]) => [number, row.text]));
}
