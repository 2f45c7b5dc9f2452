/** A request that came back: found by its mark, else by its words; rows and columns may have been moved. */
import { textOfValue } from '../plan/cells';
import { formatDay } from '../values/calendar-date';
import { isBlankText, readDateText, resolveDate } from '../values/date-text';
import { type Day, DAYS_1904 } from '../values/day';
import { foldText } from '../values/fold-text';
import { isDateFormat } from '../values/number-format';
import { readKey } from '../output/keys';
import { OWN_SHEET_NAMES } from '../workbook/own-marks';
import {
  type CellValue,
  type SheetSnapshot,
  type WorkbookSnapshot,
  isCellError,
  numberFormatAt,
  valueAt,
} from '../workbook/snapshot';
import { FOLLOW_UP_FIELDS, type FollowUpField } from './follow-up-cells';
import { numberIn } from './prior-report';
import { type Answer, type ReceivedBook, type ReceivedRow, hasAnswers } from './received';
import { REQUEST_COLUMNS, REQUEST_FIELDS, type RequestColumnId, type RequestFieldId } from './request-layout';

/** Rows in which the header is looked for: somebody may have put a letterhead above it. */
const ROWS_LOOKED_AT = 60;
/** Without these a sheet is no request of ours, whatever its name. */
const NEEDED: readonly RequestColumnId[] = ['activity', 'executed', 'report', 'evidence', 'priorText'];

/** The requests among the sheets of a workbook, filled or not; none where the office sent a form of its own. */
export function readRequests(file: string, workbook: WorkbookSnapshot): ReceivedBook[] {
  return workbook.sheets.flatMap((sheet) => readRequestSheet(file, workbook, sheet) ?? []);
}

type Columns = ReadonlyMap<RequestColumnId, number>;

function readRequestSheet(file: string, workbook: WorkbookSnapshot, sheet: SheetSnapshot): ReceivedBook | null {
  const header = findHeader(sheet);
  if (!header || !sheet.area) return null;
  const fields = readFields(sheet, header.row);
  // Without the cutoff it would be any table with such headers.
  if (!isMarked(sheet) && !fields.has('cutoff')) return null;
  const rows: ReceivedRow[] = [];
  for (let row = header.row + 1; row <= sheet.area.bottom; row++) {
    const read = readRow(sheet, header.columns, row);
    if (read) rows.push(read);
  }
  const year = fields.get('year');
  return {
    file,
    kind: 'request',
    office: textIn(fields.get('office')),
    filledBy: textIn(fields.get('filledBy')),
    cutoff: readDay(fields.get('cutoff'), workbook.dateSystem),
    planYear: typeof year?.value === 'number' ? year.value : null,
    rows,
  };
}

const isMarked = ({ names }: SheetSnapshot): boolean =>
  names.some(({ name }) => name.toLowerCase() === OWN_SHEET_NAMES.request.toLowerCase());

function findHeader(sheet: SheetSnapshot): { row: number; columns: Columns } | null {
  const { area } = sheet;
  if (!area) return null;
  for (let row = area.top; row <= Math.min(area.bottom, area.top + ROWS_LOOKED_AT); row++) {
    const columns = new Map<RequestColumnId, number>();
    for (let column = area.left; column <= area.right; column++) {
      const value = valueAt(sheet, row, column);
      if (typeof value !== 'string') continue;
      const id = REQUEST_COLUMNS.find((known) => foldText(known.header) === foldText(value))?.id;
      if (id && !columns.has(id)) columns.set(id, column);
    }
    if (NEEDED.every((id) => columns.has(id))) return { row, columns };
  }
  return null;
}

interface Field {
  readonly value: CellValue;
  readonly numberFormat: string;
}

/** The value of a field is the first filled cell right of its label. */
function readFields(sheet: SheetSnapshot, headerRow: number): Map<RequestFieldId, Field> {
  const fields = new Map<RequestFieldId, Field>();
  const { area } = sheet;
  for (let row = area!.top; row < headerRow; row++) {
    for (let column = area!.left; column <= area!.right; column++) {
      const label = valueAt(sheet, row, column);
      if (typeof label !== 'string') continue;
      const id = REQUEST_FIELDS.find((field) => foldText(field.label) === foldText(label))?.id;
      if (!id || fields.has(id)) continue;
      for (let at = column + 1; at <= area!.right; at++) {
        const value = valueAt(sheet, row, at);
        if (value === null || value === '') continue;
        fields.set(id, { value, numberFormat: numberFormatAt(sheet, row, at) });
        break;
      }
      break;
    }
  }
  return fields;
}

function textIn(field: Field | undefined): string | null {
  const text = field ? textOfValue(field.value) : '';
  return text === '' ? null : text;
}

function readDay(field: Field | undefined, dateSystem: WorkbookSnapshot['dateSystem']): Day | null {
  if (typeof field?.value === 'number') return field.value + (dateSystem === 1904 ? DAYS_1904 : 0);
  const due = typeof field?.value === 'string' ? readDateText(field.value).parts[0]?.due : null;
  return due && due.year !== null ? (resolveDate(due, due.year)?.last ?? null) : null;
}

function readRow(sheet: SheetSnapshot, columns: Columns, row: number): ReceivedRow | null {
  const at = (id: RequestColumnId): CellValue => {
    const column = columns.get(id);
    return column === undefined ? null : valueAt(sheet, row, column);
  };
  const text = textOfValue(at('activity'));
  const key = textOfValue(at('key'));
  const read: ReceivedRow = {
    cell: { sheet: sheet.name, row, column: columns.get('activity')! },
    key: readKey(key) === null ? null : key.toUpperCase(),
    number: textOfValue(at('number')) || null,
    text,
    place: textOfValue(at('place')) || null,
    words: { target: textOfValue(at('target')), dates: textOfValue(at('dates')) },
    figures: null,
    prior: { executed: priorNumber(sheet, columns, row), text: textOfValue(at('priorText')) },
    offices: [],
    answers: readAnswers(sheet, columns, row),
  };
  return text === '' && read.key === null && !hasAnswers(read) ? null : read;
}

function priorNumber(sheet: SheetSnapshot, columns: Columns, row: number): number | null {
  const column = columns.get('priorExecuted');
  if (column === undefined) return null;
  const value = valueAt(sheet, row, column);
  const numberFormat = numberFormatAt(sheet, row, column);
  return numberIn({ holds: { formula: null, value }, numberFormat }, 'count');
}

function readAnswers(sheet: SheetSnapshot, columns: Columns, row: number): ReceivedRow['answers'] {
  const answers: Partial<Record<FollowUpField, Answer>> = {};
  for (const id of FOLLOW_UP_FIELDS) {
    const column = columns.get(id)!;
    const value = valueAt(sheet, row, column);
    if (saysNothing(value)) continue;
    const cell = { sheet: sheet.name, row, column };
    answers[id] = { value, numberFormat: numberFormatAt(sheet, row, column), cell, amount: null };
  }
  return answers;
}

/** Blank, or filled so that it does not look forgotten. */
export const saysNothing = (value: CellValue): boolean =>
  value === null || (typeof value === 'string' && isBlankText(value));

/** What somebody typed where words are asked for: a date is written as a date, not as its serial. */
export function wordsIn({ value, numberFormat }: Pick<Answer, 'value' | 'numberFormat'>): string {
  if (typeof value === 'number' && isDateFormat(numberFormat)) return formatDay(value);
  // Line breaks are the office's own and stay.
  return typeof value === 'string' ? value.trim() : isCellError(value) ? '' : textOfValue(value);
}
