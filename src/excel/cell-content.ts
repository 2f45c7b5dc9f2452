/** Between what Excel's client gives and takes for a cell and what the core says. */
import { type CellContent } from '../core/workbook/patch';
import { type CellValue } from '../core/workbook/snapshot';

const ERRORS: ReadonlySet<string> = new Set([
  '#REF!',
  '#N/A',
  '#VALUE!',
  '#DIV/0!',
  '#NAME?',
  '#NUM!',
  '#NULL!',
  '#SPILL!',
  '#CALC!',
  '#GETTING_DATA',
  '#FIELD!',
  '#BLOCKED!',
  '#CONNECT!',
  '#UNKNOWN!',
  '#BUSY!',
  '#EXTERNAL!',
  '#PYTHON!',
  '#TIMEOUT!',
]);

/** @param value of `range.values`: blank is an empty text, an error its name */
export function readValue(value: unknown): CellValue {
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  if (typeof value !== 'string' || value === '') return null;
  return ERRORS.has(value) ? { error: value } : value;
}

/**
 * @param formula of `range.formulas`: the constant itself where there is no formula. A text that begins with `=` is
 * told from a formula by its value, which is the same text.
 */
export function readFormula(formula: unknown, value: unknown): string | null {
  return typeof formula === 'string' && formula.startsWith('=') && formula !== value ? formula : null;
}

export const readContent = (formula: unknown, value: unknown): CellContent => ({
  formula: readFormula(formula, value),
  value: readValue(value),
});

/** Excel would read something else into it: a formula, a number, a date, a truth value, an error. */
const TEMPTING = /^[\s=+\-@'#]|\d|^(true|false|verdadero|falso)$/i;
/** Longer texts are never taken for a number or a date. */
const LONGEST = 60;

/**
 * What to put into `range.formulas` so that the cell then holds exactly this; empty text empties it.
 * @param isTextCell whether the cell has the number format `@`, which takes every text as it is
 */
export function toInput({ formula, value }: CellContent, isTextCell = false): string | number | boolean {
  if (formula !== null) return formula;
  if (value === null) return '';
  if (typeof value === 'object') return value.error;
  if (typeof value !== 'string' || value === '' || isTextCell) return value;
  const isTempting = TEMPTING.test(value) && (value.length <= LONGEST || /^[\s=+\-@'#]/.test(value));
  return isTempting ? `'${value}` : value;
}

/** How much a content takes in a message, both as formula and as value: accents take two bytes, JSON adds quotes. */
export function contentBytes({ formula, value }: CellContent): number {
  if (formula !== null) return 30 + Math.ceil(formula.length * 1.1);
  return typeof value === 'string' ? 8 + Math.ceil(value.length * 2.2) : 20;
}
