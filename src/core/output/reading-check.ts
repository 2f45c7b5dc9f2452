/**
 * What was read of each activity, kept beside the schedule: a formula says the same cells again, so that a plain Excel
 * counts the rows whose target or dates have changed since.
 */
import { type FieldId } from '../fields/field';
import { formatArea, quoteSheet } from '../workbook/address';
import { type Area, type CellValue, type SheetSnapshot, valueAt } from '../workbook/snapshot';
import { type KeyedActivity } from './schedule';

export interface ReadingCheck {
  readonly key: string;
  readonly read: string;
  readonly formula: string;
}

/** The cells from which milestones and target come. */
const FIELDS: readonly FieldId[] = ['target', 'product', 'planned', 'startDate', 'endDate', 'dueDate', 'period'];

export function checkReadings(activities: readonly KeyedActivity[]): ReadingCheck[] {
  return activities.map(({ activity, key, block }) => {
    const columns = block.table.columns.filter((column) => column.field !== null && FIELDS.includes(column.field));
    const areas = joinColumns(
      columns.map(({ column }) => ({ top: activity.row, bottom: activity.lastRow, left: column, right: column })),
    );
    const name = quoteSheet(block.sheet.name);
    const list = areas.map((area) => `${name}!${formatArea(area)}`).join(',');
    // Decimal signs differ between languages, so both sides are compared without them.
    const formula = `=IFERROR(SUBSTITUTE(TEXTJOIN("|",FALSE,${list}),",","."),"")`;
    return { key, read: readAreas(block.sheet, areas), formula };
  });
}

function joinColumns(areas: readonly Area[]): Area[] {
  const joined: Area[] = [];
  for (const area of [...areas].sort((a, b) => a.left - b.left)) {
    const last = joined[joined.length - 1];
    if (last && last.right === area.left - 1) joined[joined.length - 1] = { ...last, right: area.right };
    else joined.push(area);
  }
  return joined;
}

function readAreas(sheet: SheetSnapshot, areas: readonly Area[]): string {
  const texts: string[] = [];
  for (const area of areas) {
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) texts.push(asText(valueAt(sheet, row, column)));
    }
  }
  return texts.join('|').replace(/,/g, '.');
}

/** As Excel joins it: numbers with 15 digits. */
function asText(value: CellValue): string {
  if (value === null || typeof value === 'object') return '';
  return typeof value === 'number' ? String(Number(value.toPrecision(15))) : String(value);
}
