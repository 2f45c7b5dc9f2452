/** What the user typed, pasted or deleted in the grid, as contents of the book. */
import { type ICellData } from '@univerjs/core';
import { contains } from '../../core/workbook/address';
import { BLANK, type CellContent, type Validation } from '../../core/workbook/patch';
import { type BookSheet } from '../excel-host/book-sheet';

/** A cell of a sheet, by the sheet's id. */
export interface EditedCell {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

const [NUMBER, BOOLEAN] = [2, 3];

/** @param formula of the cell, which Univer may keep with another cell */
export function contentOf(cell: ICellData | null | undefined, formula: string | null): CellContent {
  if (formula) return { formula, value: null };
  if (!cell) return BLANK;
  const text = cell.p?.body?.dataStream;
  // A text of several lines is kept as a document, with a carriage return after each paragraph.
  if (text !== undefined) return textContent(text.replace(/\r\n$/, '').replace(/\r/g, '\n'));
  const { v, t } = cell;
  if (v === null || v === undefined) return BLANK;
  if (t === BOOLEAN) return { formula: null, value: v === 1 || v === true || v === 'TRUE' };
  if (t === NUMBER && Number.isFinite(Number(v))) return { formula: null, value: Number(v) };
  return typeof v === 'number' ? { formula: null, value: v } : textContent(String(v));
}

const textContent = (text: string): CellContent => (text === '' ? BLANK : { formula: null, value: text });

/** Why the book does not take a content, as Excel would say it; null where it does. */
export function refusalOf(sheet: BookSheet, cell: EditedCell, content: CellContent): string | null {
  if (sheet.state.isProtected) {
    return `La hoja «${sheet.name}» está protegida: sus celdas no se pueden cambiar.`;
  }
  const found = validationAt(sheet, cell.row, cell.column);
  if (!found || content.formula !== null || content.value === null || accepts(found, content.value)) return null;
  return found.error ?? 'El valor no cumple la validación de esta celda.';
}

export const validationAt = (sheet: BookSheet, row: number, column: number): Validation | null =>
  sheet.state.validations.find(({ area }) => contains(area, row, column))?.validation ?? null;

function accepts(validation: Validation, value: CellContent['value']): boolean {
  if (validation.kind === 'decimal-at-least') return typeof value === 'number' && value >= (validation.minimum ?? 0);
  if (validation.kind === 'list') return validation.list?.includes(String(value)) ?? true;
  return true;
}
