/**
 * A workbook as a test writes it: short, readable, and the same for both ways of making it,
 * `buildSnapshot` (plain data for the core) and `buildWorkbook` (an .xlsx file).
 */
import { parseArea } from '../../src/core/workbook/address';
import {
  type CellValue,
  type ListObjectSnapshot,
  type NameSnapshot,
  type SheetSnapshot,
  type WorkbookSnapshot,
} from '../../src/core/workbook/snapshot';

export interface StyleSpec {
  bold?: boolean;
  fill?: string;
  fontColor?: string;
  wrap?: boolean;
  border?: boolean;
  center?: boolean;
  numberFormat?: string;
  /** Points. */
  fontSize?: number;
}

/** null is blank; a text beginning with `=` stays a text; dates are `{ date: '2017-06-30' }`. */
export type CellSpec =
  | null
  | string
  | number
  | boolean
  | ({ date: string } & StyleSpec)
  | ({ formula: string; value: CellValue } & StyleSpec)
  | ({ value: CellValue } & StyleSpec);

/** A cell of a title or a header, with the look that entities give them. */
export const title = (value: string | number): CellSpec => ({
  value,
  bold: true,
  fill: '#D9E2F3',
  border: true,
  wrap: true,
  center: true,
});

export interface SheetSpec {
  name: string;
  /** Where the first cell of `rows` stands; A1 unless told. */
  at?: string;
  rows: readonly (readonly CellSpec[])[];
  merges?: readonly string[];
  visibility?: SheetSnapshot['visibility'];
  isProtected?: boolean;
  /** 1-based row numbers and column letters, as a person says them. */
  hiddenRows?: readonly number[];
  hiddenColumns?: readonly string[];
  /** Characters, by column letter. */
  widths?: Readonly<Record<string, number>>;
  listObjects?: readonly { name: string; area: string; hasTotalsRow?: boolean }[];
  names?: readonly NameSnapshot[];
  frozenRows?: number;
  frozenColumns?: number;
  /** Points, by 1-based row number. */
  heights?: Readonly<Record<number, number>>;
}

export interface WorkbookSpec {
  fileName?: string;
  dateSystem?: 1900 | 1904;
  sheets: readonly SheetSpec[];
  names?: readonly NameSnapshot[];
  settings?: string | null;
}

/** Serial of a YYYY-MM-DD day in the 1900 system. */
export const serial = (iso: string): number => Math.round(Date.parse(`${iso}T00:00:00Z`) / 86400000) + 25569;

export interface PlainCell {
  value: CellValue;
  formula: string | null;
  numberFormat: string;
  style: StyleSpec;
}

export function plainCell(spec: CellSpec | undefined, dateSystem: 1900 | 1904): PlainCell {
  if (spec === null || spec === undefined) return { value: null, formula: null, numberFormat: 'General', style: {} };
  if (typeof spec !== 'object') return { value: spec, formula: null, numberFormat: 'General', style: {} };
  if ('date' in spec) {
    const value = serial(spec.date) - (dateSystem === 1904 ? 1462 : 0);
    return { value, formula: null, numberFormat: spec.numberFormat ?? 'dd/mm/yyyy', style: spec };
  }
  const formula = 'formula' in spec ? spec.formula : null;
  return { value: spec.value, formula, numberFormat: spec.numberFormat ?? 'General', style: spec };
}

export function buildSnapshot(spec: WorkbookSpec): WorkbookSnapshot {
  const dateSystem = spec.dateSystem ?? 1900;
  return {
    fileName: spec.fileName ?? 'prueba.xlsx',
    dateSystem,
    sheets: spec.sheets.map((sheet) => buildSheet(sheet, dateSystem)),
    names: spec.names ?? [],
    settings: spec.settings ?? null,
    isReadOnly: false,
  };
}

function buildSheet(spec: SheetSpec, dateSystem: 1900 | 1904): SheetSnapshot {
  const origin = parseArea(spec.at ?? 'A1')!;
  const width = Math.max(0, ...spec.rows.map((row) => row.length));
  const cells = spec.rows.map((row) => Array.from({ length: width }, (_, i) => plainCell(row[i], dateSystem)));
  const isEmpty = width === 0;
  return {
    name: spec.name,
    visibility: spec.visibility ?? 'visible',
    isProtected: spec.isProtected ?? false,
    area: isEmpty
      ? null
      : { top: origin.top, left: origin.left, bottom: origin.top + cells.length - 1, right: origin.left + width - 1 },
    values: cells.map((row) => row.map((cell) => cell.value)),
    formulas: cells.map((row) => row.map((cell) => cell.formula)),
    numberFormats: cells.map((row) => row.map((cell) => cell.numberFormat)),
    merges: (spec.merges ?? []).map((text) => parseArea(text)!),
    hiddenRows: (spec.hiddenRows ?? []).map((row) => row - 1),
    hiddenColumns: (spec.hiddenColumns ?? []).map((letters) => parseArea(`${letters}1`)!.left),
    listObjects: (spec.listObjects ?? []).map((table): ListObjectSnapshot => ({
      name: table.name,
      area: parseArea(table.area)!,
      hasHeaderRow: true,
      hasTotalsRow: table.hasTotalsRow ?? false,
    })),
    names: spec.names ?? [],
    conditionalFormats: [],
  };
}
