/** Makes the grid's editor read and offer numbers and dates as a Spanish Excel does. */
import { CellValueType, type ICellData, isTextFormat, type Univer } from '@univerjs/core';
import { AFTER_CELL_EDIT, BEFORE_CELL_EDIT, SheetInterceptorService } from '@univerjs/sheets';
import { readTyped, textToEdit } from './spanish-entry';

/** Before Univer's own reading, which is American. */
const PRIORITY = 1000;

export function readSpanish(univer: Univer): void {
  const { writeCellInterceptor } = univer.__getInjector().get(SheetInterceptorService);
  writeCellInterceptor.intercept(BEFORE_CELL_EDIT, {
    priority: PRIORITY,
    handler: (value, { worksheet, workbook, row, col }, next) => {
      const raw = worksheet.getCellRaw(row, col);
      if (!raw || raw.f || raw.si || raw.t !== CellValueType.NUMBER || !Number.isFinite(Number(raw.v))) {
        return next(value);
      }
      const pattern = workbook.getStyles().getStyleByCell(raw)?.n?.pattern ?? 'General';
      return { ...raw, v: textToEdit(Number(raw.v), pattern), t: CellValueType.STRING };
    },
  });
  writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
    priority: PRIORITY,
    handler: (value, { worksheet, workbook, row, col }, next) => {
      if (!value || value.f || value.p || value.v === null || value.v === undefined) return next(value);
      const style = workbook.getStyles().getStyleByCell(worksheet.getCellRaw(row, col));
      const typed = readTyped(String(value.v));
      // An apostrophe before it, or the text format, keeps a number a text.
      const isText = value.t === CellValueType.FORCE_STRING || isTextFormat(style?.n?.pattern);
      if (!typed || isText) return { ...value, t: CellValueType.STRING };
      const cell: ICellData = { ...value, v: typed.value, t: CellValueType.NUMBER };
      return typed.numberFormat && !style?.n ? { ...cell, s: { ...style, n: { pattern: typed.numberFormat } } } : cell;
    },
  });
}
