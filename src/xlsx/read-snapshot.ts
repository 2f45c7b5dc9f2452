/** A package as the plain data that the core reads. */
import { LAST_COLUMN, parseArea } from '../core/workbook/address';
import {
  type Area,
  type CellValue,
  type ConditionalFormatSnapshot,
  type ListObjectSnapshot,
  type SheetSnapshot,
  SETTINGS_NAMESPACE,
  type WorkbookSnapshot,
} from '../core/workbook/snapshot';
import { CellLists, type ScannedCells } from './cell-lists';
import { XlsxError } from './error';
import { readFormula, shiftFormula } from './formula';
import { type XlsxPackage } from './package';
import { readRelationships } from './relationships';
import { readSharedStrings } from './shared-strings';
import { type ScannedSheet, scanSheet } from './sheet-part';
import { readNumberFormats } from './styles-part';
import { type DefinedName, readWorkbookPart, type SheetEntry, type WorkbookPart } from './workbook-part';
import { rootOf } from './xml';
import { type ZipEntry } from './zip';

/** Cells of the three grids of a sheet; a stray cell far away makes a used range that no memory holds. */
const MAX_GRID = 20_000_000;

const scanned = new WeakMap<ZipEntry, ScannedSheet>();

/** The scanned part of a sheet, worked out once for each version of it. @throws XlsxError damaged, too-large */
export function scannedSheet(pkg: XlsxPackage, sheet: SheetEntry): ScannedSheet {
  const entry = pkg.entry(sheet.path);
  if (!entry) throw new XlsxError('damaged', `${sheet.path} is missing`);
  const before = scanned.get(entry);
  if (before) return before;
  const lists = new CellLists();
  const result = { ...scanPart(pkg, sheet, lists), cells: lists.copy() };
  scanned.set(entry, result);
  return result;
}

/** Its cells are those of the lists, as long as these serve no other sheet. */
const scanPart = (pkg: XlsxPackage, sheet: SheetEntry, lists: CellLists): ScannedSheet =>
  scanSheet(pkg.utf8(sheet.path)!, sharedStringsOf(pkg), lists);

const strings = new WeakMap<ZipEntry, readonly string[]>();

function sharedStringsOf(pkg: XlsxPackage): readonly string[] {
  const workbook = readWorkbookPart(pkg);
  const path = workbook.relationships.find((item) => item.kind === 'sharedStrings')?.target;
  const entry = path === undefined ? undefined : pkg.entry(path);
  if (!entry) return [];
  let list = strings.get(entry);
  if (!list) strings.set(entry, (list = readSharedStrings(pkg, workbook)));
  return list;
}

/** @throws XlsxError */
export function readSnapshot(pkg: XlsxPackage, fileName: string | null): WorkbookSnapshot {
  return makeSnapshot(pkg, fileName, (entry) => scannedSheet(pkg, entry));
}

/** The same for who will not look at the package again: nothing is kept of its sheets. @throws XlsxError */
export function readSnapshotOnce(pkg: XlsxPackage, fileName: string | null): WorkbookSnapshot {
  const lists = new CellLists();
  return makeSnapshot(pkg, fileName, (entry) => {
    if (!pkg.has(entry.path)) throw new XlsxError('damaged', `${entry.path} is missing`);
    return scanPart(pkg, entry, lists);
  });
}

type Scan = (entry: SheetEntry) => ScannedSheet;

function makeSnapshot(pkg: XlsxPackage, fileName: string | null, scan: Scan): WorkbookSnapshot {
  const workbook = readWorkbookPart(pkg);
  const formats = readNumberFormats(pkg, workbook);
  const sheets: SheetSnapshot[] = [];
  workbook.sheets.forEach((entry, index) => {
    if (entry.hasCells) sheets.push(readSheet(pkg, workbook, entry, index, formats, scan(entry)));
  });
  return {
    fileName,
    dateSystem: workbook.dateSystem,
    sheets,
    names: namesOf(workbook, null),
    settings: readSettings(pkg, workbook),
    isReadOnly: false,
    ...(workbook.isStructureLocked && { isStructureProtected: true }),
  };
}

/** Excel's own names (print areas, filters) are no names of the user. */
const namesOf = (workbook: WorkbookPart, sheetIndex: number | null) =>
  workbook.names
    .filter((name: DefinedName) => name.sheetIndex === sheetIndex && !/^_xl(nm|pm|fn)\./i.test(name.name))
    .map((name) => ({ name: name.name, formula: `=${readFormula(name.text)}` }));

function readSheet(
  pkg: XlsxPackage,
  workbook: WorkbookPart,
  entry: SheetEntry,
  index: number,
  formats: readonly string[],
  sheet: ScannedSheet,
): SheetSnapshot {
  const area = usedArea(sheet);
  const charts = ownCharts(pkg, entry);
  return {
    name: entry.name,
    visibility: entry.visibility,
    isProtected: sheet.isProtected,
    area,
    ...(area ? makeGrids(sheet, area, formats) : { values: [], formulas: [], numberFormats: [] }),
    merges: sheet.merges,
    hiddenRows: hiddenRows(sheet, area),
    hiddenColumns: hiddenColumns(sheet),
    listObjects: readListObjects(pkg, entry),
    names: namesOf(workbook, index),
    conditionalFormats: formulaRules(sheet),
    ...(charts.length > 0 && { ownCharts: charts }),
  };
}

/** The smallest area that holds every cell with a value or a formula. */
function usedArea(sheet: ScannedSheet): Area | null {
  const { count, rows, columns, values, formulas } = sheet.cells;
  let top = Infinity;
  let left = Infinity;
  let bottom = -1;
  let right = -1;
  for (let i = 0; i < count; i++) {
    if (values[i] === null && !formulas.has(i)) continue;
    const row = rows[i]!;
    const column = columns[i]!;
    if (row < top) top = row;
    if (row > bottom) bottom = row;
    if (column < left) left = column;
    if (column > right) right = column;
  }
  return bottom < 0 ? null : { top, left, bottom, right };
}

type Grids = Pick<SheetSnapshot, 'values' | 'formulas' | 'numberFormats'>;

/** Rows without cells of their own share one row of each grid, so that a stray cell at the end costs little. */
function makeGrids(sheet: ScannedSheet, area: Area, formats: readonly string[]): Grids {
  const { cells } = sheet;
  const width = area.right - area.left + 1;
  const height = area.bottom - area.top + 1;
  const noValues: CellValue[] = new Array<CellValue>(width).fill(null);
  const noFormulas: (string | null)[] = new Array<string | null>(width).fill(null);
  const plainFormats = new Array<string>(width).fill('General');
  for (const band of sheet.columns) {
    const format = formats[band.style] ?? 'General';
    for (let column = Math.max(band.first, area.left); column <= Math.min(band.last, area.right); column++) {
      plainFormats[column - area.left] = format;
    }
  }
  const values = new Array<CellValue[]>(height).fill(noValues);
  const formulas = new Array<(string | null)[]>(height).fill(noFormulas);
  const numberFormats = new Array<string[]>(height).fill(plainFormats);
  for (const row of sheet.rows) {
    if (row.style === null || row.row < area.top || row.row > area.bottom) continue;
    numberFormats[row.row - area.top] = new Array<string>(width).fill(formats[row.style] ?? 'General');
  }
  let made = 0;
  const own = <T>(grid: T[][], shared: T[], row: number): T[] => {
    const line = grid[row]!;
    if (line !== shared) return line;
    countMade();
    return (grid[row] = shared.slice());
  };
  const countMade = (): void => {
    made += width;
    if (made > 3 * MAX_GRID) throw new XlsxError('too-large', `${height} x ${width}`);
  };
  // A damaged file may name a cell twice; rows that were taken over share their formats with others.
  const isShared = new Uint8Array(height);
  let above = -1;
  for (let i = 0; i < cells.count; i++) {
    const row = cells.rows[i]! - area.top;
    const column = cells.columns[i]! - area.left;
    if (row < 0 || row >= height || column < 0 || column >= width) continue;
    if (column === 0 && values[row] === noValues && isWholeRow(cells, i, width)) {
      // Nearly every row of a plan: taken over as it stands, with the formats of the row above where they are the same.
      countMade();
      values[row] = cells.values.slice(i, i + width);
      if (above >= 0 && hasSameStyles(cells, above, i, width)) {
        numberFormats[row] = numberFormats[cells.rows[above]! - area.top]!;
      } else {
        countMade();
        numberFormats[row] = Array.from(cells.styles.subarray(i, i + width), (style) => formats[style] ?? 'General');
      }
      isShared[row] = 1;
      above = i;
      i += width - 1;
      continue;
    }
    const value = cells.values[i]!;
    if (value !== null) own(values, noValues, row)[column] = value;
    const format = formats[cells.styles[i]!] ?? 'General';
    if (numberFormats[row]![column] === format) continue;
    if (isShared[row] === 1) {
      isShared[row] = 0;
      above = -1;
      numberFormats[row] = numberFormats[row]!.slice();
    }
    own(numberFormats, plainFormats, row)[column] = format;
  }
  for (const [i, formula] of cells.formulas) {
    own(formulas, noFormulas, cells.rows[i]! - area.top)[cells.columns[i]! - area.left] = formula;
  }
  shareEqualRows(numberFormats);
  return { values, formulas, numberFormats };
}

/** Whether so many cells of one row stand side by side from here on. */
function isWholeRow({ rows, columns, count }: ScannedCells, start: number, width: number): boolean {
  if (start + width > count) return false;
  for (let i = 1; i < width; i++) {
    if (rows[start + i] !== rows[start] || columns[start + i] !== columns[start]! + i) return false;
  }
  return true;
}

function hasSameStyles({ styles }: ScannedCells, one: number, other: number, width: number): boolean {
  for (let i = 0; i < width; i++) if (styles[one + i] !== styles[other + i]) return false;
  return true;
}

/** The rows of a plan look alike: nearly all of them can have one list of formats. */
function shareEqualRows(grid: string[][]): void {
  let above = grid[0];
  for (let row = 1; row < grid.length; row++) {
    const line = grid[row]!;
    if (line !== above && above!.every((format, column) => format === line[column])) grid[row] = above!;
    else above = line;
  }
}

function hiddenRows(sheet: ScannedSheet, area: Area | null): number[] {
  const hidden = new Set<number>();
  if (sheet.hidesOtherRows && area) for (let row = area.top; row <= area.bottom; row++) hidden.add(row);
  for (const row of sheet.rows) {
    if (row.isHidden) hidden.add(row.row);
    else hidden.delete(row.row);
  }
  return [...hidden].sort((a, b) => a - b);
}

function hiddenColumns(sheet: ScannedSheet): number[] {
  const hidden = new Set<number>();
  for (const band of sheet.columns) {
    for (let column = band.first; band.isHidden && column <= Math.min(band.last, LAST_COLUMN); column++) {
      hidden.add(column);
    }
  }
  return [...hidden].sort((a, b) => a - b);
}

/** A rule over several areas is told for each, its formula as it reads at that area's first cell. */
function formulaRules(sheet: ScannedSheet): ConditionalFormatSnapshot[] {
  return sheet.rules
    .filter((rule) => rule.type === 'expression' && rule.formulas.length > 0 && rule.areas.length > 0)
    .flatMap((rule) => {
      const first = rule.areas[0]!;
      return rule.areas.map((area) => ({
        area,
        formula: `=${shiftFormula(rule.formulas[0]!, area.top - first.top, area.left - first.left)}`,
      }));
    });
}

const CHART_FRAME = /<(?:[\w.-]+:)?cNvPr\s[^>]*?\bname\s*=\s*["'](PAAC_Grafico_[^"']*)["']/gi;

/** What else is drawn on the sheet is the user's, however broken it is: it is only asked for charts of ours. */
function ownCharts(pkg: XlsxPackage, entry: SheetEntry): string[] {
  const drawing = readRelationships(pkg, entry.path).find((item) => item.kind === 'drawing' && !item.isExternal);
  if (!drawing) return [];
  try {
    return [...(pkg.text(drawing.target) ?? '').matchAll(CHART_FRAME)].map((match) => match[1]!);
  } catch (error) {
    if (error instanceof XlsxError) return [];
    throw error;
  }
}

/** The Excel tables of a sheet. @throws XlsxError damaged */
export function readListObjects(pkg: XlsxPackage, entry: SheetEntry): ListObjectSnapshot[] {
  const tables: ListObjectSnapshot[] = [];
  for (const item of readRelationships(pkg, entry.path)) {
    const text = item.kind === 'table' ? pkg.text(item.target) : null;
    if (text === null) continue;
    const root = rootOf(text);
    const area = parseArea(root.attribute('ref') ?? '');
    if (!area) continue;
    tables.push({
      name: root.attribute('displayName') ?? root.attribute('name') ?? '',
      area,
      hasHeaderRow: root.number('headerRowCount', 1) > 0,
      hasTotalsRow: root.number('totalsRowCount', 0) > 0,
    });
  }
  return tables;
}

/** Path of our custom XML part; null where the workbook has none. */
export function settingsPath(pkg: XlsxPackage, workbook: WorkbookPart): string | null {
  const own = workbook.relationships.find((item) => item.kind === 'customXml' && isSettings(pkg, item.target));
  return own?.target ?? null;
}

const SETTINGS_ROOT = new RegExp(`^[^<]*(?:<[?!][^>]*>[^<]*)*<[^>]*["']${SETTINGS_NAMESPACE}["']`);

/** Other custom XML is the user's, whatever it holds and however broken it is: it is only asked whether it is ours. */
function isSettings(pkg: XlsxPackage, path: string): boolean {
  try {
    return SETTINGS_ROOT.test(pkg.text(path) ?? '');
  } catch (error) {
    if (error instanceof XlsxError) return false;
    throw error;
  }
}

/** The text of our custom XML part; null where the workbook has none. @throws XlsxError damaged */
export function readSettings(pkg: XlsxPackage, workbook: WorkbookPart): string | null {
  const path = settingsPath(pkg, workbook);
  return path === null ? null : pkg.text(path);
}
