/** What a book in memory is made of. Rows and columns are 0-based, as in the core. */
import { type CellValue, type Area, type ListObjectSnapshot, type NameSnapshot } from '../../core/workbook/snapshot';
import { type PageSetup, type Validation } from '../../core/workbook/patch';
import { type CellStyle } from './cell-style';

export interface BookCell {
  readonly value: CellValue;
  readonly formula: string | null;
  readonly style: CellStyle;
}

/** A rule of a conditional format whose condition is a formula, relative to the first cell of `area`. */
export interface BookFormulaRule {
  readonly id: string;
  readonly area: Area;
  readonly formula: string;
  readonly fill: string | null;
  readonly fontColor: string | null;
  readonly stopIfTrue: boolean;
}

export interface BookValidation {
  readonly area: Area;
  readonly validation: Validation;
}

/** A chart on a sheet; of one that came with the workbook only the name is known. */
export interface BookChart {
  readonly name: string;
  readonly title: string | null;
  readonly series: string | null;
  readonly categories: Area | null;
  readonly values: Area | null;
  readonly anchor: Area | null;
  readonly fill: string | null;
  /** Points, where it was moved off the cells. */
  readonly place: { readonly left: number; readonly top: number; readonly width: number; readonly height: number };
}

export const unknownChart = (name: string): BookChart => ({
  name,
  title: null,
  series: null,
  categories: null,
  values: null,
  anchor: null,
  fill: null,
  place: { left: 0, top: 0, width: 360, height: 216 },
});

/** All of a sheet but its cells. Replaced, never changed in place: a copy of the fields is a copy of the sheet. */
export interface SheetState {
  readonly name: string;
  readonly visibility: 'visible' | 'hidden' | 'very-hidden';
  readonly isProtected: boolean;
  readonly tabColor: string | null;
  readonly merges: readonly Area[];
  readonly listObjects: readonly ListObjectSnapshot[];
  readonly names: readonly NameSnapshot[];
  /** First is stronger. */
  readonly formulaRules: readonly BookFormulaRule[];
  readonly validations: readonly BookValidation[];
  readonly charts: readonly BookChart[];
  /** Characters of the default font; only columns that differ from the default. */
  readonly widths: Readonly<Record<number, number>>;
  /** Points; only rows whose height someone set. */
  readonly heights: Readonly<Record<number, number>>;
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly pageSetup: PageSetup | null;
}

export const EMPTY_SHEET: SheetState = {
  name: '',
  visibility: 'visible',
  isProtected: false,
  tabColor: null,
  merges: [],
  listObjects: [],
  names: [],
  formulaRules: [],
  validations: [],
  charts: [],
  widths: {},
  heights: {},
  hiddenRows: [],
  hiddenColumns: [],
  frozenRows: 0,
  frozenColumns: 0,
  pageSetup: null,
};

/** What changed in a book, for whoever shows it. */
export type BookChange =
  | { readonly kind: 'cells'; readonly sheet: string; readonly area: Area; readonly by: 'client' | 'user' }
  /** Looks, merges, sizes, rules, names: everything of the sheet that is no content. */
  | { readonly kind: 'sheet'; readonly sheet: string }
  | { readonly kind: 'sheet-added'; readonly sheet: string }
  | { readonly kind: 'sheet-removed'; readonly sheet: string }
  | { readonly kind: 'workbook' };
