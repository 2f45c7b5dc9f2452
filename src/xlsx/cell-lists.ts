/** Cells as columns of a table, in file order: hundreds of thousands of small objects would cost seconds. */
import { type CellValue } from '../core/workbook/snapshot';
import { XlsxError } from './error';

/** Cells of all kinds that are read of one sheet: above it the browser would run out of memory. */
const MAX_CELLS = 5_000_000;

export interface ScannedCells {
  /** How many there are. The lists may be longer. */
  readonly count: number;
  readonly rows: Int32Array;
  readonly columns: Int32Array;
  readonly values: readonly CellValue[];
  readonly styles: Int32Array;
  /** By position in the lists above, with `=`. */
  readonly formulas: ReadonlyMap<number, string>;
}

/** Lists that grow, and that can serve sheet after sheet: new memory costs more time than what is written into it. */
export class CellLists implements ScannedCells {
  count = 0;
  rows = new Int32Array(0);
  columns = new Int32Array(0);
  styles = new Int32Array(0);
  readonly values: CellValue[] = [];
  formulas = new Map<number, string>();

  /** For the next sheet. */
  clear(): void {
    this.count = 0;
    this.formulas = new Map();
  }

  /** Where the cell stands in the lists. @throws XlsxError too-large */
  push(row: number, column: number, style: number, value: CellValue): number {
    const index = this.count++;
    if (index >= this.rows.length) this.makeRoom(index);
    this.rows[index] = row;
    this.columns[index] = column;
    this.styles[index] = style;
    this.values[index] = value;
    return index;
  }

  private makeRoom(count: number): void {
    if (count >= MAX_CELLS) throw new XlsxError('too-large', `${count} cells`);
    const longer = (list: Int32Array): Int32Array<ArrayBuffer> => {
      const made = new Int32Array(Math.min(MAX_CELLS, 2 * count + 1024));
      made.set(list);
      return made;
    };
    this.rows = longer(this.rows);
    this.columns = longer(this.columns);
    this.styles = longer(this.styles);
  }

  /** The same cells in lists of their own. */
  copy(): ScannedCells {
    const { count } = this;
    return {
      count,
      rows: this.rows.slice(0, count),
      columns: this.columns.slice(0, count),
      styles: this.styles.slice(0, count),
      values: this.values.slice(0, count),
      formulas: this.formulas,
    };
  }
}
