/** Which rows of a table are activities, which belong to the one above, and where the table ends. */
import { looksLikeDate } from '../fields/cell-looks';
import { type FieldId } from '../fields/field';
import { bareText, foldText } from '../values/fold-text';
import { type Area, type CellValue, isCellError } from '../workbook/snapshot';
import { plainText, type SheetGrid } from './sheet-grid';
import { type RowSpan, type TitleRow } from './table';
import { isTitleText } from './titles';

export interface RowColumns {
  readonly left: number;
  readonly right: number;
  /** Columns by field. */
  readonly of: (field: FieldId) => readonly number[];
  /** Where P and E alternate: such a row without activity text belongs to the one above. */
  readonly pairColumn: number | null;
  /** Where the labels of the header stand: a cell as wide as its label is no prose. */
  readonly labels: readonly Area[];
}

export interface Rows {
  readonly activityRows: readonly RowSpan[];
  readonly rowsWithoutActivity: readonly number[];
  /** Titles in rows of their own: `Componente 3 …` over the activities that follow. */
  readonly groupTitles: readonly TitleRow[];
}

const DATE_FIELDS: readonly FieldId[] = ['dueDate', 'startDate', 'endDate', 'period'];
const MAY_BE_TOTAL = /^\W*[gtsp]/i;
const TOTAL = /^(?:gran )?(total(?:es)?|sub ?total(?:es)?|promedio|sumatoria)\b/;
/** How signatures, notes and sources begin, also where nobody merged their cells; `Revisar …` begins an activity. */
const CLOSING =
  /^(?:(?:elaboro|aprobo|reviso|valido|consolido)\b|(?:elaborado|aprobado|revisado|validado|consolidado|proyectado) por\b|proyecto:|firmas?\b|original firmado|notas?\s*\d*\s*[:.]|fuentes?:|convenciones|vo\.? ?bo\b|\*)/;
/** The same in any of several cells: signatures side by side, and what stands with them. */
const SIGNED =
  /^(?:(?:elaboro|aprobo|reviso|valido|consolido)\b|(?:elaborado|aprobado|revisado|validado|consolidado|proyectado) por\b|(?:proyecto|nombres?|cargo|firmas?):|firma (?:responsable|del? |jefe|autorizada)|firmas?$|original firmado|vo\.? ?bo\b|_{5}|control de (?:cambios|versiones)|historial de (?:cambios|versiones))/;
const LONGEST_SIGNED = 80;
/** Signatures stand side by side, but no more of them than this. */
const MOST_SIGNED = 4;

/** Reads the rows below one header, down to `limit`: the row before the next header over these columns, or the last. */
export function readActivityRows(grid: SheetGrid, columns: RowColumns, firstRow: number, limit: number): Rows {
  const { left, right } = columns;
  const activityColumns = columns.of('activity');
  const activityColumn = activityColumns[0] ?? left;
  const ownColumns = [...columns.of('number'), ...columns.of('target')].filter((column) => column !== activityColumn);
  const dateColumns = DATE_FIELDS.flatMap((field) => columns.of(field));
  const anchors = [activityColumn, ...columns.of('responsible'), ...dateColumns];
  const width = right - left + 1;
  const lastRow = lastBodyRow(grid, columns, firstRow, limit);
  const hasMerges = grid.hasMerges(left, right);

  const spans: { top: number; bottom: number }[] = [];
  const without: number[] = [];
  const groupTitles: TitleRow[] = [];
  let current: { top: number; bottom: number } | null = null;
  let isBelowBlank = false;
  let isBelowSigned = false;
  let hasEnded = false;
  for (let row = firstRow; row <= lastRow; row++) {
    if (hasEnded) break;
    const kind = kindOfRow(row);
    if (kind === 'total') {
      [current, hasEnded] = [null, !isSubtotal(row)];
    } else if (kind === 'activity') {
      const merge = grid.mergeAt(row, activityColumn);
      current = { top: row, bottom: Math.min(Math.max(row, merge?.bottom ?? row), lastRow) };
      spans.push(current);
      isBelowBlank = false;
    } else if (current && row <= current.bottom) {
      // Below the merged text of the activity, whatever stands beside it.
      continue;
    } else if (kind === 'blank') {
      isBelowBlank = true;
    } else if (kind === 'none') {
      current = null;
    } else if (kind === 'orphan') {
      without.push(row);
      current = null;
    } else if (current && kind === 'more') {
      current.bottom = row;
    }
  }
  return { activityRows: spans, rowsWithoutActivity: keepNear(without, spans, firstRow), groupTitles };

  function kindOfRow(row: number): 'activity' | 'more' | 'orphan' | 'total' | 'none' | 'blank' {
    let first: string | null = null;
    let filled = 0;
    let filledIn = left;
    let hasWide = false;
    // With so many cells a row is no title and no signature: without merges how many more there are says nothing.
    const enough = hasMerges ? Infinity : MOST_SIGNED + 1;
    for (let column = left; column <= right && filled < enough; column++) {
      const value = grid.at(row, column);
      if (value === null) continue;
      if (first === null) {
        first = beginningOf(value);
        filledIn = column;
      }
      filled++;
      const merge = hasMerges ? grid.mergeAt(row, column) : null;
      if (merge && width > 1 && isWide(merge)) hasWide = true;
    }
    if (first === null) return isCovered(row) ? 'more' : 'blank';
    if (MAY_BE_TOTAL.test(first) && TOTAL.test(foldText(first)) && isTotalRow(row, filledIn)) return 'total';
    if (isBareTotal(grid.at(row, activityColumn)) && isTotalRow(row, activityColumn)) return 'total';
    const isTitle = filled === 1 && isTitleText(first);
    if (isTitle) groupTitles.push({ row, column: filledIn, text: first });
    if (hasWide || isTitle) return 'none';
    if (filled === 1 && CLOSING.test(bareText(first))) return 'none';
    if (filled <= MOST_SIGNED && SIGNED.test(bareText(first)) && countSigned(grid, row, left, right) === filled) {
      isBelowSigned = true;
      return 'none';
    }
    const text = grid.at(row, activityColumn);
    if (typeof text === 'string')
      return isBelowSigned && filled <= MOST_SIGNED && isClosingRow(grid, row, left, right) ? 'none' : 'activity';
    // What stood in its place was an activity of its own, and no more of the one above.
    if (isCellError(text)) return 'orphan';
    if (isBelowBlank && !anchors.some((column) => grid.at(row, column) !== null)) return 'none';
    const isOwn = ownColumns.some((column) => grid.at(row, column) !== null);
    const isHalf = columns.pairColumn !== null && grid.at(row, columns.pairColumn) !== null;
    if (isOwn && !isHalf) return 'orphan';
    const isDated = dateColumns.some((column) => grid.at(row, column) !== null);
    return isDated && !current ? 'orphan' : 'more';
  }

  /** Half or more of the table's width in one cell: a title, prose, a letterhead. */
  function isWide(merge: Area): boolean {
    const covered = Math.min(merge.right, right) - Math.max(merge.left, left) + 1;
    if (merge.right === merge.left || covered * 2 < width) return false;
    return !columns.labels.some((label) => label.left === merge.left && label.right === merge.right);
  }

  /** A blank row that a merge from a row above reaches into. */
  function isCovered(row: number): boolean {
    return anchors.some((column) => {
      const merge = grid.mergeAt(row, column);
      return merge !== null && merge.top < row && grid.at(merge.top, merge.left) !== null;
    });
  }

  /** `Total` and figures; an activity whose text begins with that word has a responsible or a date beside it. */
  function isTotalRow(row: number, column: number): boolean {
    const beside = [
      ...columns.of('responsible'),
      ...columns.of('dueDate'),
      ...columns.of('startDate'),
      ...columns.of('endDate'),
    ];
    return (
      grid.textAt(row, column).length <= 60 &&
      !beside.some((at) => at !== column && typeof grid.at(row, at) === 'string')
    );
  }

  function isSubtotal(row: number): boolean {
    for (let column = left; column <= right; column++) {
      const text = foldText(grid.textAt(row, column));
      if (TOTAL.test(text)) return /^sub/.test(text);
    }
    return false;
  }
}

/** From this many filled cells on in the rows of a table, two names beside each other are signatures; from these on, three. */
const CELLS_FOR_TWO = 5;
const CELLS_FOR_THREE = 7;
const BEGINS_LIKE_ACTIVITY = /^\W*(?:\d+\.\d|[a-z]{2,}(?:ar|er|ir)(?:se)?\b)/;

/**
 * The last row that can be an activity's. Rows with a cell or two, below a blank row and above the next header (or the
 * end), are titles of what follows, signatures or prose, whatever column they stand in; not those that begin with a
 * number or a verb, or hold a date. Where one of the rows together says what they are (`Elaboró`, `Control de cambios`),
 * half a row of cells will do, and a date is when it was signed.
 */
function lastBodyRow(grid: SheetGrid, { left, right }: RowColumns, firstRow: number, limit: number): number {
  let usual = 0;
  for (let row = firstRow; row <= Math.min(limit, firstRow + 20); row++) {
    usual = Math.max(usual, grid.countFilled(row, left, right));
  }
  const most = usual >= CELLS_FOR_THREE ? 3 : usual >= CELLS_FOR_TWO ? 2 : 1;
  let last = limit;
  let isEachClosing = true;
  let isSigned = false;
  for (let row = limit; row >= firstRow; row--) {
    const filled = grid.countFilled(row, left, right);
    if (filled === 0) {
      if (!isEachClosing && !isSigned) break;
      last = row;
      [isEachClosing, isSigned] = [true, false];
      continue;
    }
    const signed = countSigned(grid, row, left, right);
    if (filled > Math.max(most, Math.floor(usual / 2)) && signed < filled) break;
    if (isSigned && signed === 0 && beginsActivity(grid, row, left, right)) break;
    isSigned ||= signed > 0;
    isEachClosing &&= filled <= most && isClosingRow(grid, row, left, right);
  }
  return last;
}

/** How many cells of a row say that it is one of signatures, or of the versions of the document. */
function countSigned(grid: SheetGrid, row: number, left: number, right: number): number {
  let count = 0;
  for (let column = left; column <= right; column++) {
    const value = grid.at(row, column);
    if (typeof value === 'string' && value.length <= LONGEST_SIGNED && SIGNED.test(bareText(value))) count++;
  }
  return count;
}

function beginsActivity(grid: SheetGrid, row: number, left: number, right: number): boolean {
  for (let column = left; column <= right; column++) {
    const value = grid.at(row, column);
    if (typeof value === 'string' && BEGINS_LIKE_ACTIVITY.test(bareText(value.slice(0, 60)))) return true;
  }
  return false;
}

function isClosingRow(grid: SheetGrid, row: number, left: number, right: number): boolean {
  if (beginsActivity(grid, row, left, right)) return false;
  for (let column = left; column <= right; column++) {
    const value = grid.at(row, column);
    if (value === null) continue;
    if (typeof value !== 'string') return false;
    if (value.length < 40 && looksLikeDate({ value, numberFormat: 'General' })) return false;
  }
  return true;
}

/** `TOTAL` where the activity would stand, whatever figures stand before it. */
const isBareTotal = (value: CellValue): boolean =>
  typeof value === 'string' &&
  value.length <= 30 &&
  /^(?:gran )?(?:sub ?)?total(?:es)?(?: general)?$/.test(foldText(value));

/** Enough of a cell to know a total or a signature by. */
const beginningOf = (value: CellValue): string => plainText(typeof value === 'string' ? value.slice(0, 200) : value);

/** Only rows inside the body, or right below it (or above, under the header), count as lacking their activity. */
function keepNear(rows: readonly number[], spans: readonly RowSpan[], firstRow: number): readonly number[] {
  const last = spans[spans.length - 1]?.bottom ?? firstRow - 1;
  let edge = last;
  return rows.filter((row) => {
    if (row < last) return true;
    if (row !== edge + 1) return false;
    edge = row;
    return true;
  });
}
