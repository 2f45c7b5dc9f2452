/** Which part of a seguimiento sheet is published: what is printed of it. */
import { type SheetSnapshot, valueAt } from '../workbook/snapshot';
import { FIRST_PRINTED, LAST_PRINTED, SUPPORT_LABEL } from './seguimiento-layout';
import { isLabel } from './seguimiento-labels';

export interface PublishedPart {
  /** First and last column. */
  readonly first: number;
  readonly last: number;
  /** null: down to the end. */
  readonly lastRow: number | null;
}

export function publishedPart(sheet: SheetSnapshot): PublishedPart {
  let lastRow: number | null = null;
  for (let row = sheet.area?.bottom ?? -1; row >= 0 && lastRow === null; row--) {
    const value = valueAt(sheet, row, FIRST_PRINTED);
    if (typeof value === 'string' && isLabel(value, SUPPORT_LABEL)) lastRow = row - 1;
  }
  return { first: FIRST_PRINTED, last: LAST_PRINTED, lastRow };
}
