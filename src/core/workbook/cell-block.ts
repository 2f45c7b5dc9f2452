/**
 * Cells that were blank and are filled together, as columns: a sheet of ours has hundreds of thousands, and an operation
 * for each would take more memory than the workbook. Whoever looks at single cells gets them from `singleCells`.
 */
import { type FormulaPattern, formulaFor } from './formula-pattern';
import { BLANK, type Because, type CellContent, type Operation, type Patch } from './patch';
import { type CellValue } from './snapshot';

/** Formulas of a strip; all three lists have a place for each of its cells. */
export interface StripFormulas {
  readonly patterns: readonly FormulaPattern[];
  /** Which pattern a cell has; -1: a constant. */
  readonly of: readonly number[];
  /** The row for which its formula is written. */
  readonly rows: readonly number[];
}

/** A column of cells. Where it ends before the rows do, and where a value is null or '', there is no cell. */
export interface CellStrip {
  readonly column: number;
  /** Beside a formula, what we computed for it. */
  readonly values: readonly CellValue[];
  /** null: constants alone. */
  readonly formulas: StripFormulas | null;
}

export interface SetCells {
  readonly op: 'set-cells';
  readonly because: Because;
  readonly unit: string;
  readonly sheet: string;
  /** Ascending. */
  readonly rows: readonly number[];
  /** By their columns. */
  readonly strips: readonly CellStrip[];
}

/** A patch in which many cells may be one operation. It means the patch of `singleCells`. */
export interface BlockPatch {
  readonly operations: readonly BlockOperation[];
}

export type BlockOperation = Operation | SetCells;

/** Whether a strip has a cell in this place. */
export function hasCell({ values, formulas }: CellStrip, index: number): boolean {
  if (index >= values.length) return false;
  const value = values[index]!;
  return (value !== null && value !== '') || (formulas !== null && formulas.of[index]! >= 0);
}

/** What the cell in this place is to hold. */
export function contentIn(strip: CellStrip, index: number): CellContent {
  if (!hasCell(strip, index)) return BLANK;
  const { values, formulas } = strip;
  const pattern = formulas?.patterns[formulas.of[index]!];
  return { formula: pattern ? formulaFor(pattern, formulas!.rows[index]!) : null, value: values[index]! };
}

/** The cells that an operation writes, row by row. */
export function eachCell(operation: BlockOperation, visit: (row: number, column: number) => void): void {
  if (operation.op === 'set-cell') visit(operation.row, operation.column);
  if (operation.op !== 'set-cells') return;
  operation.rows.forEach((row, index) => {
    for (const strip of operation.strips) if (hasCell(strip, index)) visit(row, strip.column);
  });
}

/** The same operations with one for each cell, row by row. */
export function singleOperations(operations: readonly BlockOperation[]): Operation[] {
  const single: Operation[] = [];
  for (const operation of operations) {
    if (operation.op !== 'set-cells') {
      single.push(operation);
      continue;
    }
    const { because, unit, sheet, rows, strips } = operation;
    for (const [index, row] of rows.entries()) {
      for (const strip of strips) {
        if (!hasCell(strip, index)) continue;
        const { column } = strip;
        const after = contentIn(strip, index);
        single.push({ because, unit, sheet, op: 'set-cell', row, column, before: BLANK, after });
      }
    }
  }
  return single;
}

export const singleCells = ({ operations }: BlockPatch): Patch => ({ operations: singleOperations(operations) });

/** How many operations `singleCells` would give. */
export function countOperations({ operations }: BlockPatch): number {
  let count = 0;
  for (const operation of operations) {
    if (operation.op === 'set-cells') eachCell(operation, () => count++);
    else count++;
  }
  return count;
}

/** Puts a strip together, cell by cell. */
export class StripDraft {
  private readonly values: CellValue[];
  private length = 0;
  private readonly patterns: FormulaPattern[] = [];
  private readonly places = new Map<FormulaPattern, number>();
  private of: number[] = [];
  private rows: number[] = [];

  /** @param size how many cells it will have: lists that grow take several times the memory */
  constructor(
    private readonly column: number,
    private readonly size: number,
  ) {
    this.values = new Array<CellValue>(size).fill(null);
  }

  value(value: CellValue): void {
    this.values[this.length++] = value;
  }

  /** @param row the formula is written for it */
  formula(pattern: FormulaPattern, row: number, value: CellValue): void {
    if (this.patterns.length === 0) {
      this.of = new Array<number>(this.size).fill(-1);
      this.rows = new Array<number>(this.size).fill(0);
    }
    let place = this.places.get(pattern);
    if (place === undefined) {
      this.places.set(pattern, (place = this.patterns.length));
      this.patterns.push(pattern);
    }
    this.of[this.length] = place;
    this.rows[this.length] = row;
    this.value(value);
  }

  finish(): CellStrip {
    const { column, values, patterns, of, rows } = this;
    return { column, values, formulas: patterns.length === 0 ? null : { patterns, of, rows } };
  }
}
