/**
 * A workbook as plain data: what a door (Excel, a file) read, and all that the core ever sees of it.
 * JSON in, JSON out: a saved snapshot replays any problem without Excel.
 * Rows and columns are 0-based everywhere in the code; only texts for people and the JSON of the contract say A1.
 */

/** An Excel error value, e.g. `{ error: '#REF!' }`. */
export interface CellError {
  readonly error: string;
}

/** What a cell shows: blank, text, number (dates are serial numbers of the workbook's date system), truth value, error. */
export type CellValue = null | string | number | boolean | CellError;

/** A rectangle of cells, 0-based, both corners inside. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** One cell of the workbook, by its sheet's name. */
export interface CellRef {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** An Excel table (ListObject). `area` includes header and totals row. */
export interface ListObjectSnapshot {
  readonly name: string;
  readonly area: Area;
  readonly hasHeaderRow: boolean;
  readonly hasTotalsRow: boolean;
}

/** A defined name. `formula` is as Excel writes it, with the leading `=`: `='Cronograma PAAC'!$B$3`. */
export interface NameSnapshot {
  readonly name: string;
  readonly formula: string;
}

/** A conditional format whose rule is a formula (other kinds are never ours and are not read). */
export interface ConditionalFormatSnapshot {
  readonly area: Area;
  /** With its leading `=`, relative to the first cell of `area`. */
  readonly formula: string;
}

export interface SheetSnapshot {
  readonly name: string;
  readonly visibility: 'visible' | 'hidden' | 'very-hidden';
  /** Protected sheets are analysed, never written to. */
  readonly isProtected: boolean;
  /** The used range; null for an empty sheet. The three grids below have its shape. */
  readonly area: Area | null;
  readonly values: readonly (readonly CellValue[])[];
  /** English formulas with their leading `=`; null where the cell holds a constant or nothing. */
  readonly formulas: readonly (readonly (string | null)[])[];
  /** Number format codes in English (`General`, `0%`, `dd/mm/yyyy`). */
  readonly numberFormats: readonly (readonly string[])[];
  readonly merges: readonly Area[];
  /** Hidden or filtered out, ascending. */
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  readonly listObjects: readonly ListObjectSnapshot[];
  /** Names whose scope is this sheet. */
  readonly names: readonly NameSnapshot[];
  readonly conditionalFormats: readonly ConditionalFormatSnapshot[];
  /** Names of the charts of ours (`isOwnChart`); all others are the user's and are not read. Left out: none. */
  readonly ownCharts?: readonly string[];
}

export interface WorkbookSnapshot {
  /** File name without folder; null where the host does not tell. */
  readonly fileName: string | null;
  readonly dateSystem: 1900 | 1904;
  readonly sheets: readonly SheetSnapshot[];
  /** Names whose scope is the workbook. */
  readonly names: readonly NameSnapshot[];
  /** The text of our custom XML part (`SETTINGS_NAMESPACE`); null where the workbook has none. */
  readonly settings: string | null;
  /** True where the file or Excel says that nothing can be written. */
  readonly isReadOnly: boolean;
  /** True where no sheet can be added or taken away; cells may still be written. */
  readonly isStructureProtected?: boolean;
  /** The texts of the parts in which a write that has not ended keeps how to take it back (`journal.ts`). */
  readonly journal?: readonly string[];
}

/** Namespace of the root element of our custom XML part, by which it is found again. */
export const SETTINGS_NAMESPACE = 'urn:seguimiento-paac:ajustes:1';

/** Namespace of the parts that a write keeps in the workbook until it has ended. */
export const JOURNAL_NAMESPACE = 'urn:seguimiento-paac:diario:1';

export const isCellError = (value: CellValue): value is CellError => typeof value === 'object' && value !== null;

/** The value of a cell; null outside the used range. */
export function valueAt(sheet: SheetSnapshot, row: number, column: number): CellValue {
  const { area } = sheet;
  if (!area) return null;
  return sheet.values[row - area.top]?.[column - area.left] ?? null;
}

/** The formula of a cell, with its `=`; null where it has none. */
export function formulaAt(sheet: SheetSnapshot, row: number, column: number): string | null {
  const { area } = sheet;
  if (!area) return null;
  return sheet.formulas[row - area.top]?.[column - area.left] ?? null;
}

/** The number format of a cell; `General` outside the used range. */
export function numberFormatAt(sheet: SheetSnapshot, row: number, column: number): string {
  const { area } = sheet;
  if (!area) return 'General';
  return sheet.numberFormats[row - area.top]?.[column - area.left] ?? 'General';
}

export const findSheet = (workbook: WorkbookSnapshot, name: string): SheetSnapshot | undefined =>
  workbook.sheets.find((sheet) => sheet.name === name);
