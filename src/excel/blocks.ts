/** Single cells as few rectangles: one call a block instead of one a cell. */
import { type Area } from '../core/workbook/snapshot';

/** A rectangle of cells; null where it spans a cell that is not meant. */
export interface Block<T> {
  readonly area: Area;
  readonly cells: readonly (readonly (T | null)[])[];
}

/** A block may span so many rows that are not meant: a table's repeated header, an activity over several rows. */
const GAP = 8;
/** Excel's client library cuts larger writes into pieces of its own. */
const CELLS = 1_500;

interface Open<T> {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly rows: (T | null)[][];
}

/** The cells are of one sheet, none twice. */
export function toBlocks<T extends { readonly row: number; readonly column: number }>(cells: readonly T[]): Block<T>[] {
  const sorted = [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
  const open = new Map<string, Open<T>>();
  const blocks: Open<T>[] = [];
  for (const run of rowRuns(sorted)) {
    const first = run[0]!;
    const right = first.column + run.length - 1;
    const key = `${first.column}:${right}`;
    const block = open.get(key);
    const gap = block ? first.row - block.top - block.rows.length : 0;
    if (block && gap <= GAP && (block.rows.length + gap + 1) * run.length <= CELLS) {
      for (let i = 0; i < gap; i++) block.rows.push(run.map(() => null));
      block.rows.push(run);
    } else {
      const next: Open<T> = { left: first.column, right, top: first.row, rows: [run] };
      open.set(key, next);
      blocks.push(next);
    }
  }
  return blocks.map(({ left, right, top, rows }) => ({
    area: { top, left, bottom: top + rows.length - 1, right },
    cells: rows,
  }));
}

function rowRuns<T extends { readonly row: number; readonly column: number }>(sorted: readonly T[]): T[][] {
  const runs: T[][] = [];
  for (const cell of sorted) {
    const run = runs[runs.length - 1];
    const last = run?.[run.length - 1];
    if (run && last && last.row === cell.row && last.column === cell.column - 1) run.push(cell);
    else runs.push([cell]);
  }
  return runs;
}

/** Rows from `top` to `bottom` in bands of so many. */
export function toBands(
  top: number,
  bottom: number,
  rows: number,
): { readonly top: number; readonly bottom: number }[] {
  const bands: { top: number; bottom: number }[] = [];
  for (let row = top; row <= bottom; row += rows) bands.push({ top: row, bottom: Math.min(row + rows - 1, bottom) });
  return bands;
}

/** Rectangles that hold exactly these cells, grouped by a key: equal neighbours in one. */
export function toEqualAreas(
  cells: readonly { readonly row: number; readonly column: number; readonly key: string }[],
): { readonly key: string; readonly area: Area }[] {
  const sorted = [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
  const runs: { key: string; top: number; bottom: number; left: number; right: number }[] = [];
  for (const { row, column, key } of sorted) {
    const last = runs[runs.length - 1];
    if (last && last.key === key && last.top === row && last.right === column - 1) last.right = column;
    else runs.push({ key, top: row, bottom: row, left: column, right: column });
  }
  const open = new Map<string, (typeof runs)[number]>();
  const areas: typeof runs = [];
  for (const run of runs) {
    const place = `${run.left}:${run.right}:${run.key}`;
    const above = open.get(place);
    if (above && above.bottom === run.top - 1) above.bottom = run.bottom;
    else {
      open.set(place, run);
      areas.push(run);
    }
  }
  return areas.map(({ key, top, bottom, left, right }) => ({ key, area: { top, left, bottom, right } }));
}
