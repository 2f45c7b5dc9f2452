/** What the add-in itself wrote: found by the names that it gave, else by its header texts together with its formulas. */
import { foldText } from '../values/fold-text';
import { parseArea } from '../workbook/address';
import {
  COMPUTED_COLUMNS,
  CUTOFF_NAME,
  OWN_HEADERS,
  OWN_SHEET_NAMES,
  type OwnColumnId,
  type OwnSheetKind,
  readOwnColumnName,
} from '../workbook/own-marks';
import { type SheetSnapshot, type WorkbookSnapshot } from '../workbook/snapshot';
import { type OwnColumn, type OwnSheet } from './table';

const COMPUTED: ReadonlySet<OwnColumnId> = new Set(COMPUTED_COLUMNS);
const ORDER: readonly OwnColumnId[] = COMPUTED_COLUMNS;
const ID_BY_HEADER = new Map<string, OwnColumnId>(COMPUTED_COLUMNS.map((id) => [foldText(OWN_HEADERS[id]), id]));
const OWN_TEXTS = new Set(Object.values(OWN_HEADERS).map(foldText));
/** Beside a column of the entity's own of that name, ours is `Estado (PAAC)`. */
const SUFFIX = /\s*\((?:PAAC|\d)\)\s*$/i;
/** Most cells are dismissed by their first letter and their length. */
const OWN_BEGINNINGS = new Set(COMPUTED_COLUMNS.map((id) => OWN_HEADERS[id][0]!));
const LONGEST_OWN = Math.max(...COMPUTED_COLUMNS.map((id) => OWN_HEADERS[id].length)) + 7;
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

/** Is this the text of a header of ours, computed or for follow-up? */
export const isOwnHeader = (text: string): boolean => OWN_TEXTS.has(foldText(text.replace(SUFFIX, '')));

/** Columns of ours on a sheet of the user's, left to right. */
export function findOwnColumns(sheet: SheetSnapshot): OwnColumn[] {
  const byName: OwnColumn[] = [];
  for (const { name, formula } of sheet.names) {
    const own = readOwnColumnName(name);
    const cell = own ? parseArea(formula.replace(/^=/, '')) : null;
    if (own && cell) byName.push({ id: own.id, column: cell.left, headerRow: cell.top, ordinal: own.ordinal });
  }
  const taken = new Set(byName.map(({ column, headerRow }) => `${column}:${headerRow}`));
  const byText = findByText(sheet, byName).filter(({ column, headerRow }) => !taken.has(`${column}:${headerRow}`));
  const named = byName.map(({ column }) => column);
  // A header said again further down the page belongs to the column that has the name.
  const lost = byText.filter(
    ({ column, headerRow }) =>
      !byName.some((own) => own.column === column && own.headerRow < headerRow) || !named.includes(column),
  );
  return [...byName, ...lost].sort((a, b) => a.headerRow - b.headerRow || a.column - b.column);
}

/**
 * Runs of our header texts in one row, in the order in which we write them, of which at least one column holds formulas
 * of ours. An `Estado` of the user's right beside our block is no part of it.
 */
function findByText(sheet: SheetSnapshot, byName: readonly OwnColumn[]): OwnColumn[] {
  const { area } = sheet;
  if (!area) return [];
  const idByName = new Map(byName.map(({ column, id }) => [column, id]));
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
      for (const block of blocksOf(run, idByName)) {
        if (!block.some(({ column }) => hasOwnFormula(sheet, row + 1, column - area.left))) continue;
        found.push(...block.filter(({ column }) => !seen.has(column)));
        block.forEach(({ column }) => seen.add(column));
      }
      i = end;
    }
  }
  return found;
}

/** A run parted where a header breaks our order; without columns whose part in it another one has by its name. */
function blocksOf(run: readonly OwnColumn[], idByName: ReadonlyMap<number, OwnColumnId>): OwnColumn[][] {
  const named = new Set(run.flatMap(({ column }) => idByName.get(column) ?? []));
  const blocks: OwnColumn[][] = [];
  let last = Infinity;
  for (const own of run) {
    if (named.has(own.id) && !idByName.has(own.column)) continue;
    const order = ORDER.indexOf(own.id);
    if (order > last) blocks[blocks.length - 1]!.push(own);
    else blocks.push([own]);
    last = order;
  }
  return blocks;
}

function ownHeaderId(value: unknown): OwnColumnId | null {
  if (typeof value !== 'string' || value.length > LONGEST_OWN || !OWN_BEGINNINGS.has(value[0]!)) return null;
  return ID_BY_HEADER.get(foldText(value.replace(SUFFIX, ''))) ?? null;
}

function hasOwnFormula(sheet: SheetSnapshot, firstRow: number, index: number): boolean {
  const lastRow = Math.min(sheet.formulas.length, firstRow + ROWS_LOOKED_AT);
  for (let row = firstRow; row < lastRow; row++) {
    const formula = sheet.formulas[row]?.[index];
    if (formula && isOwnFormula(formula)) return true;
  }
  return false;
}
