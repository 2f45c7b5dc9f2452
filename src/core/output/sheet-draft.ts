/** A sheet of ours as it should be: what the builders draw and `diff-sheet.ts` compares with the sheet that is there. */
import { type CellStrip, contentIn, hasCell } from '../workbook/cell-block';
import {
  type CellContent,
  type CellFormat,
  type Chart,
  type ConditionalFormat,
  type PageSetup,
  type Validation,
} from '../workbook/patch';
import { type Area, type CellValue } from '../workbook/snapshot';

export interface DraftCell {
  readonly row: number;
  readonly column: number;
  readonly content: CellContent;
  /** A day or version of the run: it alone never makes a change of the sheet. */
  readonly isOfRun: boolean;
  /** Its place in `drawn`, for lists beside. */
  readonly index: number;
}

/** A cell as one number. */
export const keyOfCell = (row: number, column: number): number => row * 16384 + column;

export class SheetDraft {
  readonly cells = new Map<number, DraftCell>();
  /** The same cells in the order in which they were drawn first. */
  readonly drawn: DraftCell[] = [];
  /** Columns of many cells from a row down, beside those above. */
  strips: { readonly top: number; readonly strip: CellStrip }[] = [];
  readonly merges: Area[] = [];
  readonly formats: { readonly area: Area; readonly format: CellFormat }[] = [];
  readonly widths: { readonly column: number; readonly width: number }[] = [];
  readonly heights: { readonly row: number; readonly height: number }[] = [];
  readonly validations: { readonly area: Area; readonly validation: Validation }[] = [];
  readonly conditionalFormats: { readonly area: Area; readonly rules: readonly ConditionalFormat[] }[] = [];
  /** Charts of ours by their names. */
  readonly charts = new Map<string, Chart>();
  frozenRows = 0;
  pageSetup: PageSetup | null = null;

  constructor(
    /** Columns of ours: cells in them that are not drawn are emptied; all others are the user's. */
    readonly isOwnColumn: (column: number) => boolean,
  ) {}

  /** A constant; '' and null leave the cell blank. */
  value(row: number, column: number, value: CellValue, isOfRun = false): void {
    if (value === null || value === '') return;
    this.put(row, column, { formula: null, value }, isOfRun);
  }

  /** A formula with its `=`, and the value that we compute for it. */
  formula(row: number, column: number, formula: string, value: CellValue): void {
    this.put(row, column, { formula, value }, false);
  }

  put(row: number, column: number, content: CellContent, isOfRun = false): void {
    const key = keyOfCell(row, column);
    const index = this.cells.get(key)?.index ?? this.drawn.length;
    const cell: DraftCell = { row, column, content, isOfRun, index };
    this.cells.set(key, cell);
    this.drawn[index] = cell;
  }

  /** A column of cells from a row down, where nothing else is drawn. */
  column(top: number, strip: CellStrip): void {
    this.strips.push({ top, strip });
  }

  /** Draws the cells of all strips one by one, for who compares them with others. */
  dissolveStrips(): void {
    const { strips } = this;
    this.strips = [];
    const length = strips.reduce((most, { strip }) => Math.max(most, strip.values.length), 0);
    for (let index = 0; index < length; index++) {
      for (const { top, strip } of strips) {
        if (hasCell(strip, index)) this.put(top + index, strip.column, contentIn(strip, index));
      }
    }
  }

  has(row: number, column: number): boolean {
    return this.cells.has(keyOfCell(row, column));
  }

  format(area: Area, format: CellFormat): void {
    this.formats.push({ area, format });
  }

  merge(area: Area): void {
    if (area.top !== area.bottom || area.left !== area.right) this.merges.push(area);
  }
}

/** Runs of items that have a property: first and last index of each. */
export function runsOf<T>(items: readonly T[], has: (item: T) => boolean): { first: number; last: number }[] {
  const runs: { first: number; last: number }[] = [];
  items.forEach((item, index) => {
    if (!has(item)) return;
    const run = runs[runs.length - 1];
    if (run && run.last === index - 1) run.last = index;
    else runs.push({ first: index, last: index });
  });
  return runs;
}
