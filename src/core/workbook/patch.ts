/**
 * A change of a workbook as plain data. Every operation says why it is made (`because`), belongs to a `unit`
 * (one added column, one sheet, one mark, one fix: what is taken or left together), and carries what was there
 * before, so that stale writes are seen and the inverse is known.
 *
 * A patch never touches the same cell twice, and its operations are in the order in which they must be applied.
 */
import { sameFormula } from './formula-text';
import { type Area, type CellValue } from './snapshot';

/** What a cell holds. With a formula, `value` is what we computed for it (a file stores it beside the formula;
 * it takes no part in any comparison). Both null: the cell is blank. */
export interface CellContent {
  readonly formula: string | null;
  readonly value: CellValue;
}

export const BLANK: CellContent = { formula: null, value: null };

/** Why an operation is made: the kinds that the preview groups by, and what it is about, in Spanish. */
export interface Because {
  readonly kind:
    | 'schedule'
    | 'column'
    | 'mark'
    | 'seguimiento'
    | 'close'
    | 'findings'
    | 'fix'
    | 'receive'
    | 'modifications'
    | 'portfolio'
    | 'settings'
    | 'undo';
  /** For the user, e.g. `Columna «Estado» de «Rendición de cuentas»`. */
  readonly label: string;
}

/** Colours are `#RRGGBB`. A key that is left out leaves that part of the format as it is. */
export interface CellFormat {
  readonly numberFormat?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** Points. */
  readonly fontSize?: number;
  readonly fontColor?: string;
  /** null takes the fill away. */
  readonly fill?: string | null;
  readonly horizontal?: 'general' | 'left' | 'center' | 'right';
  readonly vertical?: 'top' | 'center' | 'bottom';
  readonly wrap?: boolean;
  /** Steps of about three blanks from the side to which the text is aligned. */
  readonly indent?: number;
  /** Thin lines on all four sides of every cell; null takes them away. */
  readonly border?: string | null;
}

export interface ConditionalFormat {
  /** With its leading `=`, relative to the first cell of the area. */
  readonly formula: string;
  readonly fill: string;
  readonly fontColor: string | null;
  readonly stopIfTrue: boolean;
}

/** A data validation. `kind: 'any'` only shows its message. */
export interface Validation {
  readonly kind: 'any' | 'decimal-at-least' | 'list';
  readonly minimum?: number;
  /** Of `decimal-at-least`: the largest number that is taken too. */
  readonly maximum?: number;
  readonly list?: readonly string[];
  /** The message that Excel shows beside the selected cell; title ≤ 32, text ≤ 255 characters. */
  readonly promptTitle?: string;
  readonly prompt?: string;
  readonly errorTitle?: string;
  readonly error?: string;
}

export interface PageSetup {
  readonly landscape: boolean;
  readonly paper: 'letter' | 'legal';
  /** One page wide, as many high as needed. */
  readonly fitToWidth: boolean;
  readonly printArea: Area | null;
  /** First and last row that every page repeats. */
  readonly titleRows: readonly [number, number] | null;
  /** Footer texts in Excel's codes, e.g. `Página &P de &N`. */
  readonly footerLeft: string;
  readonly footerRight: string;
}

/**
 * A chart of ours: one flat bar a category, from left to right, from 0 to 100 %. A value that is no number has no bar.
 * Categories and values are one column each of the chart's own sheet.
 */
export interface Chart {
  readonly title: string;
  /** What the bars are. */
  readonly series: string;
  /** For who cannot see it; a host that knows no such text leaves it out. */
  readonly description: string;
  readonly categories: Area;
  readonly values: Area;
  /** One cell that holds a number whatever happens: Excel begins a chart with it, since of texts it might make no bars. */
  readonly sample: Area;
  /** The cells that it covers. */
  readonly anchor: Area;
  /** Colour of the bars. */
  readonly fill: string;
}

interface Common {
  readonly because: Because;
  /** What is taken or left together, e.g. `Rendición!column:status` or `sheet:Cronograma PAAC`. */
  readonly unit: string;
}

export type Operation = Common &
  (
    | {
        readonly op: 'set-cell';
        readonly sheet: string;
        readonly row: number;
        readonly column: number;
        readonly before: CellContent;
        readonly after: CellContent;
        /** What a host saved of the cell beyond its content (rich text); only in inverses. */
        readonly memento?: unknown;
      }
    /** Takes over the whole format of the cell `like` (of the same sheet), then sets what `format` says. */
    | {
        readonly op: 'set-format';
        readonly sheet: string;
        readonly area: Area;
        readonly like: { readonly row: number; readonly column: number } | null;
        readonly format: CellFormat;
        /** The cells that the patch itself does not write are blank, for the user to fill (`blank-checks.ts`). */
        readonly isBlank?: boolean;
      }
    /** Puts back what a host saved when it changed the format; only in inverses. */
    | { readonly op: 'restore-format'; readonly sheet: string; readonly area: Area; readonly memento: unknown }
    /** A new, empty sheet after the last one. */
    | { readonly op: 'add-sheet'; readonly sheet: string; readonly tabColor: string | null }
    /** The inverse of a host says the colour that was there. */
    | { readonly op: 'set-tab-color'; readonly sheet: string; readonly color: string | null }
    /** Only in inverses of `add-sheet`. */
    | { readonly op: 'remove-sheet'; readonly sheet: string }
    /** `scope` is a sheet's name, or null for the workbook; formulas with `=`; null: the name is not there. */
    | {
        readonly op: 'set-name';
        readonly name: string;
        readonly scope: string | null;
        readonly before: string | null;
        readonly after: string | null;
      }
    /** The formula rules of ours on `area`, in order of precedence: `before` are taken away, `after` put there. */
    | {
        readonly op: 'set-conditional-formats';
        readonly sheet: string;
        readonly beforeArea: Area | null;
        readonly before: readonly ConditionalFormat[];
        readonly area: Area | null;
        readonly after: readonly ConditionalFormat[];
      }
    | {
        readonly op: 'set-validation';
        readonly sheet: string;
        readonly area: Area;
        readonly before: Validation | null;
        readonly after: Validation | null;
      }
    | { readonly op: 'merge'; readonly sheet: string; readonly area: Area }
    | { readonly op: 'unmerge'; readonly sheet: string; readonly area: Area }
    /** Widths in characters of the default font, as Excel's own dialog says; `before` null: the host fills it in the inverse. */
    | { readonly op: 'set-column-width'; readonly sheet: string; readonly column: number; readonly width: number }
    /** Heights in points; null: automatic. `isEstimate`: the row stays automatic, the height is what its texts come to. */
    | {
        readonly op: 'set-row-height';
        readonly sheet: string;
        readonly row: number;
        readonly height: number | null;
        readonly isEstimate?: boolean;
      }
    | { readonly op: 'restore-sizes'; readonly sheet: string; readonly memento: unknown }
    /** Widens or narrows an Excel table; the header texts of new columns stand in `headers`. */
    | {
        readonly op: 'resize-list-object';
        readonly sheet: string;
        readonly name: string;
        readonly before: Area;
        readonly after: Area;
      }
    | { readonly op: 'set-frozen-rows'; readonly sheet: string; readonly rows: number }
    | { readonly op: 'set-page-setup'; readonly sheet: string; readonly setup: PageSetup }
    /**
     * A chart of ours, by its name. One that is there is moved and given its cells anew, how the user made it look stays;
     * null takes it away, or says that it was not there.
     */
    | {
        readonly op: 'set-chart';
        readonly sheet: string;
        readonly name: string;
        readonly before: Chart | null;
        readonly after: Chart | null;
        /** What a host saved of the chart; only in inverses. */
        readonly memento?: unknown;
      }
    /** The text of our custom XML part; null: the part is not there. */
    | { readonly op: 'set-settings'; readonly before: string | null; readonly after: string | null }
  );

export type SetCell = Extract<Operation, { op: 'set-cell' }>;

export interface Patch {
  readonly operations: readonly Operation[];
}

/** Nothing to do. */
export const EMPTY_PATCH: Patch = { operations: [] };

/** Same content: formulas by their text (needless quotes aside), constants by value; the computed value beside a formula does not count. */
export function sameContent(a: CellContent, b: CellContent): boolean {
  if (a.formula !== null || b.formula !== null) return sameFormula(a.formula, b.formula);
  return sameValue(a.value, b.value);
}

export function sameValue(a: CellValue, b: CellValue): boolean {
  if (typeof a === 'object' && a !== null && typeof b === 'object' && b !== null) return a.error === b.error;
  return a === b || ((a === null || a === '') && (b === null || b === ''));
}
