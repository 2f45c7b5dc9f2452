/**
 * Formulas that differ in nothing but the numbers of rows: said once for a column, not once for each of its cells. A
 * maker of formulas writes `rowMark` where a row's number stands, and what it writes holds for every row.
 */
import { columnLetters } from './address';

export interface FormulaPattern {
  /** The texts around the row numbers: one more than there are of those. The first begins with `=`. */
  readonly pieces: readonly string[];
  /** How far below the row for which the formula is written each of those rows is. */
  readonly rows: readonly number[];
}

/** No text of a formula holds it. */
export const MARK = '\0';

/** Stands for the number of the row that is so far below the formula's own. */
export const rowMark = (below: number): string => `${MARK}${below}${MARK}`;

/** `$H12` of the row that is so far below, without its `$`. */
export const cellMark = (below: number, column: number): string => columnLetters(column) + rowMark(below);

/** Letters and distance of such a cell. */
export const MARKED_CELL = /^([A-Z]+)\0(-?\d+)\0$/;

/** A formula that was written with marks. */
export function patternOf(marked: string): FormulaPattern {
  const parts = marked.split(MARK);
  return {
    pieces: parts.filter((_, index) => index % 2 === 0),
    rows: parts.filter((_, index) => index % 2 === 1).map(Number),
  };
}

/** The formula for a row (0-based). */
export function formulaFor({ pieces, rows }: FormulaPattern, row: number): string {
  const parts = [pieces[0]!];
  for (let i = 0; i < rows.length; i++) parts.push(String(row + rows[i]! + 1), pieces[i + 1]!);
  return parts.join('');
}

/** Keeps what is made of a text for the next time. */
export class Patterns {
  private readonly known = new Map<string, FormulaPattern>();

  of(marked: string): FormulaPattern {
    let pattern = this.known.get(marked);
    if (!pattern) this.known.set(marked, (pattern = patternOf(marked)));
    return pattern;
  }
}
