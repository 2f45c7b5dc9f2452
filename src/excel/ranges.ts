/** Ranges by sheet and rectangle, used in one message only. */
import { formatArea } from '../core/workbook/address';
import { type Area, type CellRef } from '../core/workbook/snapshot';

/**
 * Nothing is kept of a range after its message: every message asks anew by address, so Excel need not remember
 * thousands of ranges, nor be told at the end to forget them.
 */
export function rangeAt(context: Excel.RequestContext, sheet: string, area: Area): Excel.Range {
  return untracked(context.workbook.worksheets.getItem(sheet).getRange(formatArea(area)));
}

/** The same for comparisons: where the sheet is gone, all that hangs on it is a null object. */
export function rangeOrNull(context: Excel.RequestContext, sheet: string, area: Area): Excel.Range {
  return untracked(context.workbook.worksheets.getItemOrNullObject(sheet).getRange(formatArea(area)));
}

export function untracked<T extends { untrack(): unknown }>(object: T): T {
  object.untrack();
  return object;
}

export const firstCell = (sheet: string, area: Area): CellRef => ({ sheet, row: area.top, column: area.left });

/** 0-based rectangle of a loaded range. */
export const areaOf = (range: {
  rowIndex: number;
  columnIndex: number;
  rowCount: number;
  columnCount: number;
}): Area => ({
  top: range.rowIndex,
  left: range.columnIndex,
  bottom: range.rowIndex + range.rowCount - 1,
  right: range.columnIndex + range.columnCount - 1,
});

export const AREA_PROPERTIES = 'rowIndex,columnIndex,rowCount,columnCount';

/** The same for all areas of a `RangeAreas`. */
export const AREAS_PROPERTIES = AREA_PROPERTIES.split(',')
  .map((name) => `areas/items/${name}`)
  .join(',');
