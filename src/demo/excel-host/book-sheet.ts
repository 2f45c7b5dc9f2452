/** One sheet of a book: its cells, and all the rest as one replaceable state. */
import { areaOfCell, contains } from '../../core/workbook/address';
import { type CellContent } from '../../core/workbook/patch';
import { type Area, type CellValue } from '../../core/workbook/snapshot';
import { type BookCell, type BookChange, EMPTY_SHEET, type SheetState } from './book-parts';
import { type CellStyle, NORMAL_STYLE } from './cell-style';

const COLUMNS = 16384;
const BLANK_CELL: BookCell = { value: null, formula: null, style: NORMAL_STYLE };
let lastId = 0;

export class BookSheet {
  /** Set by the book. */
  report: (change: BookChange) => void = () => {};

  private constructor(
    readonly id: string,
    private own: SheetState,
    private cells: Map<number, BookCell>,
  ) {}

  static empty(name: string): BookSheet {
    return BookSheet.create({ ...EMPTY_SHEET, name });
  }

  static create(state: SheetState): BookSheet {
    lastId += 1;
    return new BookSheet(`{00000000-0000-4000-8000-${String(lastId).padStart(12, '0')}}`, state, new Map());
  }

  /** The same sheet as it is now; later changes do not reach the copy. */
  copy(): BookSheet {
    return new BookSheet(this.id, this.own, new Map(this.cells));
  }

  get name(): string {
    return this.own.name;
  }

  get state(): SheetState {
    return this.own;
  }

  update(changes: Partial<SheetState>): void {
    this.own = { ...this.own, ...changes };
    this.report({ kind: 'sheet', sheet: this.name });
  }

  cell(row: number, column: number): BookCell {
    return this.cells.get(row * COLUMNS + column) ?? BLANK_CELL;
  }

  /** Fills the sheet when a book is made; tells nobody. */
  load(row: number, column: number, cell: BookCell): void {
    this.cells.set(row * COLUMNS + column, cell);
  }

  setContent(row: number, column: number, content: CellContent, by: 'client' | 'user'): void {
    const { style } = this.cell(row, column);
    const value = content.value === '' && content.formula === null ? null : content.value;
    this.store(row, column, { value, formula: content.formula, style });
    this.report({ kind: 'cells', sheet: this.name, area: { top: row, left: column, bottom: row, right: column }, by });
  }

  /** A rectangle at once, told as one change; `read` gives null for a cell that is left alone. */
  setContents(area: Area, read: (row: number, column: number, was: BookCell) => BookCell | null): void {
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) {
        const cell = read(row, column, this.cell(row, column));
        if (cell) this.store(row, column, cell);
      }
    }
    this.report({ kind: 'cells', sheet: this.name, area, by: 'client' });
  }

  setComputed(row: number, column: number, value: CellValue): void {
    const cell = this.cell(row, column);
    if (cell.formula !== null) this.store(row, column, { ...cell, value });
  }

  setStyle(area: Area, change: (style: CellStyle) => CellStyle): void {
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) {
        const cell = this.cell(row, column);
        this.store(row, column, { ...cell, style: change(cell.style) });
      }
    }
    this.report({ kind: 'sheet', sheet: this.name });
  }

  /** Cells that hold something or look like something, in no order. */
  *stored(): Iterable<{ readonly row: number; readonly column: number; readonly cell: BookCell }> {
    for (const [key, cell] of this.cells) yield { row: Math.floor(key / COLUMNS), column: key % COLUMNS, cell };
  }

  /** The smallest rectangle around all cells that hold something; null for an empty sheet. */
  usedArea(): Area | null {
    let area: Area | null = null;
    for (const { row, column, cell } of this.stored()) {
      if (cell.value !== null || cell.formula !== null) area = around(area, areaOfCell({ row, column }));
    }
    return area;
  }

  /** The same, with cells and merges that are only formatted. */
  formattedArea(): Area | null {
    let area: Area | null = null;
    for (const { row, column } of this.stored()) area = around(area, areaOfCell({ row, column }));
    for (const merge of this.own.merges) area = around(area, merge);
    return area;
  }

  private store(row: number, column: number, cell: BookCell): void {
    this.cells.set(row * COLUMNS + column, cell);
  }
}

function around(area: Area | null, other: Area): Area {
  if (!area) return other;
  if (contains(area, other.top, other.left) && contains(area, other.bottom, other.right)) return area;
  return {
    top: Math.min(area.top, other.top),
    left: Math.min(area.left, other.left),
    bottom: Math.max(area.bottom, other.bottom),
    right: Math.max(area.right, other.right),
  };
}
