/** What the add-in itself wrote: found by the names that it gave, else by its header texts together with its formulas. */
import { foldText } from '../values/fold-text';
import { parseArea } from '../workbook/address';
import {
  COMPUTED_COLUMNS,
  CUTOFF_NAME,
  FOLLOW_UP_COLUMNS,
  OWN_HEADERS,
  OWN_SHEET_NAMES,
  type OwnColumnId,
  type OwnSheetKind,
  readOwnColumnName,
} from '../workbook/own-marks';
import { type SheetSnapshot, type WorkbookSnapshot } from '../workbook/snapshot';
import { type OwnColumn, type OwnSheet } from './table';

const COMPUTED: ReadonlySet<OwnColumnId> = new Set(COMPUTED_COLUMNS);
const ID_BY_HEADER = new Map<string, OwnColumnId>(COMPUTED_COLUMNS.map((id) => [foldText(OWN_HEADERS[id]), id]));
const OWN_TEXTS = new Set([...COMPUTED_COLUMNS, ...FOLLOW_UP_COLUMNS].map((id) => foldText(OWN_HEADERS[id])));
/** Most cells are dismissed by their first letter and their length. */
const OWN_BEGINNINGS = new Set(
  COMPUTED_COLUMNS.flatMap((id) => [OWN_HEADERS[id][0]!, OWN_HEADERS[id][0]!.toLowerCase()]),
);
const OWN_LENGTHS = new Set(COMPUTED_COLUMNS.map((id) => OWN_HEADERS[id].length));
/** Rows below a header in which a formula of ours must stand for the header to be ours. */
const ROWS_LOOKED_AT = 60;

export const isComputed = (id: OwnColumnId): boolean => COMPUTED.has(id);

/** Does a formula refer to the schedule or to the cutoff cell, as only formulas of ours do? */
export const isOwnFormula = (formula: string): boolean =>
  new RegExp(`${CUTOFF_NAME}|Cronograma PAAC|PAAC_`, 'i').test(formula);

/** Sheets of ours, by their names' names, whatever the sheets are called by now; else by what stands in them. */
export function findOwnSheets(workbook: WorkbookSnapshot): OwnSheet[] {
  const found: OwnSheet[] = [];
  for (const sheet of workbook.sheets) {
    const kind = kindByName(sheet) ?? kindByContent(sheet);
    if (kind) found.push({ sheet: sheet.name, kind });
  }
  return found;
}

function kindByName(sheet: SheetSnapshot): OwnSheetKind | null {
  const names = new Set(sheet.names.map(({ name }) => name.toLowerCase()));
  for (const [kind, name] of Object.entries(OWN_SHEET_NAMES))
    if (names.has(name.toLowerCase())) return kind as OwnSheetKind;
  return null;
}

/** `Código`, `Hoja`, `Situación` or `Código`, `Verificado OCI` in one row, over formulas. */
function kindByContent(sheet: SheetSnapshot): OwnSheetKind | null {
  const rows = Math.min(sheet.values.length, ROWS_LOOKED_AT);
  for (let row = 0; row < rows; row++) {
    if (
      foldText(textOf(sheet.values[row]?.[0])) !== 'codigo' &&
      !(sheet.values[row] ?? []).some((v) => foldText(textOf(v)) === 'codigo')
    )
      continue;
    const texts = new Set((sheet.values[row] ?? []).map((value) => foldText(textOf(value))));
    const hasFormula = sheet.formulas.slice(row + 1, row + 4).some((line) => line.some((formula) => formula !== null));
    if (!hasFormula) continue;
    if (texts.has('hoja') && texts.has('situacion') && texts.has('acumulado')) return 'schedule';
    if (texts.has('verificado oci') && texts.has('soporte verificado') && texts.has('programado')) return 'seguimiento';
  }
  return null;
}

const textOf = (value: unknown): string => (typeof value === 'string' && value.length < 60 ? value : '');

/** Columns of ours on a sheet of the user's, left to right. */
export function findOwnColumns(sheet: SheetSnapshot): OwnColumn[] {
  const byName: OwnColumn[] = [];
  for (const { name, formula } of sheet.names) {
    const own = readOwnColumnName(name);
    const cell = own ? parseArea(formula.replace(/^=/, '')) : null;
    if (own && cell) byName.push({ id: own.id, column: cell.left, headerRow: cell.top, ordinal: own.ordinal });
  }
  const taken = new Set(byName.map(({ column, headerRow }) => `${column}:${headerRow}`));
  const byText = findByText(sheet).filter(({ column, headerRow }) => !taken.has(`${column}:${headerRow}`));
  const named = byName.map(({ column }) => column);
  // A header said again further down the page belongs to the column that has the name.
  const lost = byText.filter(
    ({ column, headerRow }) =>
      !byName.some((own) => own.column === column && own.headerRow < headerRow) || !named.includes(column),
  );
  return [...byName, ...lost].sort((a, b) => a.headerRow - b.headerRow || a.column - b.column);
}

/** Runs of our header texts in one row, of which at least one column holds formulas of ours. */
function findByText(sheet: SheetSnapshot): OwnColumn[] {
  const { area } = sheet;
  if (!area) return [];
  const found: OwnColumn[] = [];
  const seen = new Set<number>();
  for (let row = 0; row < sheet.values.length; row++) {
    const line = sheet.values[row]!;
    for (let i = 0; i < line.length; i++) {
      const id = ownHeaderId(line[i]);
      if (!id) continue;
      let end = i;
      while (end + 1 < line.length && ownHeaderId(line[end + 1])) end++;
      const run: OwnColumn[] = [];
      for (let at = i; at <= end; at++) {
        run.push({ id: ownHeaderId(line[at])!, column: area.left + at, headerRow: area.top + row, ordinal: null });
      }
      if (run.some(({ column }) => hasOwnFormula(sheet, row + 1, column - area.left))) {
        found.push(...run.filter(({ column }) => !seen.has(column)));
        run.forEach(({ column }) => seen.add(column));
      }
      i = end;
    }
  }
  return found;
}

function ownHeaderId(value: unknown): OwnColumnId | null {
  if (typeof value !== 'string' || !OWN_LENGTHS.has(value.length) || !OWN_BEGINNINGS.has(value[0]!)) return null;
  return ID_BY_HEADER.get(foldText(value)) ?? null;
}

function hasOwnFormula(sheet: SheetSnapshot, firstRow: number, index: number): boolean {
  const lastRow = Math.min(sheet.formulas.length, firstRow + ROWS_LOOKED_AT);
  for (let row = firstRow; row < lastRow; row++) {
    const formula = sheet.formulas[row]?.[index];
    if (formula && isOwnFormula(formula)) return true;
  }
  return false;
}

/** Says of each cell whether it lies in a computed column of ours, from the band over its header down. */
export function maskOf(sheet: SheetSnapshot, own: readonly OwnColumn[]): (row: number, column: number) => boolean {
  const computed = own.filter(({ id }) => isComputed(id));
  if (!computed.length || !sheet.area) return () => false;
  const ranges = new Map<number, { top: number; bottom: number }[]>();
  for (const { column, headerRow } of computed) {
    const list = ranges.get(column) ?? [];
    list.push({
      top: headerRow - bandRows(sheet, own, column, headerRow),
      bottom: lastOwnRow(sheet, column, headerRow),
    });
    ranges.set(column, list);
  }
  return (row, column) => (ranges.get(column) ?? []).some(({ top, bottom }) => row >= top && row <= bottom);
}

/** 1 where a band stands over the header that covers columns of ours only. */
function bandRows(sheet: SheetSnapshot, own: readonly OwnColumn[], column: number, headerRow: number): number {
  const columns = new Set(own.filter((other) => other.headerRow === headerRow).map((other) => other.column));
  const band = sheet.merges.find(
    (area) => area.top <= headerRow - 1 && area.bottom >= headerRow - 1 && area.left <= column && area.right >= column,
  );
  if (!band) return 1;
  for (let at = band.left; at <= band.right; at++) if (!columns.has(at)) return 0;
  return 1;
}

/**
 * Ours as far down as the column goes; another table's header further down, whose text is none of ours and stands in
 * a row with more headers, is the user's.
 */
function lastOwnRow(sheet: SheetSnapshot, column: number, headerRow: number): number {
  const { area } = sheet;
  if (!area) return headerRow;
  let hasGap = false;
  for (let row = headerRow + 1; row <= area.bottom; row++) {
    const line = sheet.values[row - area.top];
    const value = line?.[column - area.left];
    if (value === null || value === undefined || value === '') {
      hasGap = hasGap || isBlankRow(line);
      continue;
    }
    if (
      hasGap &&
      typeof value === 'string' &&
      !OWN_TEXTS.has(foldText(value)) &&
      !sheet.formulas[row - area.top]?.[column - area.left]
    ) {
      return row - 1;
    }
  }
  return area.bottom;
}

const isBlankRow = (line: readonly unknown[] | undefined): boolean =>
  !line || line.every((value) => value === null || value === '');
