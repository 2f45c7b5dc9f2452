/**
 * Closing a seguimiento: every formula of its sheet becomes the figure of its build, what that was is recorded, and from
 * then on the sheet is never written again.
 */
import { type Analysis } from '../analysis';
import { formatDay, isoFromDay } from '../values/calendar-date';
import { type Day } from '../values/day';
import { quoteSheet } from '../workbook/address';
import { type Closing, checksumOf, closedMark, printRows } from '../workbook/closing';
import { type CellContent, type Operation, sameValue } from '../workbook/patch';
import { type CellValue, formulaAt, isCellError, valueAt } from '../workbook/snapshot';
import { type Circumstances, type ClosingChoice, type ClosingDifference, type ClosingReport } from './choices';
import { contentAt, isBlank } from './diff-sheet';
import { readKey } from './keys';
import { builtValues } from './seguimiento-built';
import { DETAIL_COLUMNS, DETAIL_HEADERS, FIRST_PRINTED, detailColumn, type DetailColumnId } from './seguimiento-layout';
import { type KeptSheet } from './seguimiento-read';

/** Tab of a closed seguimiento: the colour of an open one, pale. */
const CLOSED_TAB = '#C6E0B4';
const MADE_ON = 'Hoja construida el ';

export interface ClosedSheet {
  readonly operations: readonly Operation[];
  readonly closing: Closing;
  readonly report: ClosingReport;
}

export function closeSheet(
  analysis: Analysis,
  kept: KeptSheet,
  { choice, cutoff, circumstances }: { choice: ClosingChoice; cutoff: Day; circumstances: Circumstances },
): ClosedSheet {
  const { sheet } = kept;
  const iso = isoFromDay(cutoff);
  const build = analysis.settings.builds[iso] ?? null;
  const serialOffset = cutoff - (kept.cutoffSerial ?? cutoff);
  const at = { cutoff, serialOffset };
  const built = build && builtValues(kept, build, at, analysis.parameters);
  const chosen =
    build &&
    built &&
    chosenValues(choice, built, (isToday) => builtValues(kept, build, at, analysis.parameters, isToday));
  const because = { kind: 'close' as const, label: `Cerrar «${sheet.name}»: sus cifras ya no cambian` };
  const common = { because, unit: `close:${sheet.name}`, sheet: sheet.name };
  const cells = new Map<string, CellValue>();
  const operations: Operation[] = [];
  const put = (row: number, column: number, value: CellValue): void => {
    const after: CellContent = { formula: null, value: value === '' ? null : value };
    cells.set(`${row},${column}`, after.value);
    operations.push({ ...common, op: 'set-cell', row, column, before: contentAt(sheet, row, column), after });
  };
  const differences: ClosingDifference[] = [];
  const { top, left, bottom, right } = sheet.area ?? { top: 0, left: 0, bottom: -1, right: -1 };
  for (let row = top; row <= bottom; row++) {
    for (let column = left; column <= right; column++) {
      if (formulaAt(sheet, row, column) === null) continue;
      const today = valueAt(sheet, row, column);
      const known = built?.get(`${row},${column}`);
      if (known !== undefined && !sameFigure(known, today)) differences.push(...describe(kept, row, column, known));
      const value = chosen?.get(`${row},${column}`) ?? today;
      put(row, column, isCellError(value) ? value.error : value);
    }
  }
  const planVersion = textOf(kept.head.get('planVersion')?.value);
  const author = choice.author ?? textOf(kept.head.get('preparedBy')?.value);
  // Every row but the one in which the sum itself will stand.
  const footRow = findFoot(kept);
  const values = (from: number): CellValue[][] =>
    Array.from({ length: from + 1 }, (_, row) =>
      Array.from({ length: right + 1 }, (__, column) => {
        const key = `${row},${column}`;
        return cells.has(key) ? cells.get(key)! : valueAt(sheet, row, column);
      }),
    );
  const checksum = checksumOf(printRows(values(bottom).filter((_, row) => row !== footRow)));
  const made = valueAt(sheet, footRow, FIRST_PRINTED);
  const line =
    `${typeof made === 'string' && made !== '' ? `${made} ` : ''}Cerrada el ${formatDay(circumstances.today)}` +
    `${author === null ? '' : ` por ${author}`}; versión del plan: ${planVersion ?? 'sin indicar'}; ` +
    `suma de verificación: ${checksum}.`;
  put(footRow, FIRST_PRINTED, line);
  const mark = closedMark(iso);
  operations.push(
    {
      because,
      unit: common.unit,
      op: 'set-name',
      name: mark,
      scope: sheet.name,
      before: null,
      after: `=${quoteSheet(sheet.name)}!$A$1`,
    },
    { ...common, op: 'set-tab-color', color: CLOSED_TAB },
  );
  const closing: Closing = {
    cutoff: iso,
    sheet: sheet.name,
    day: isoFromDay(circumstances.today),
    author,
    planVersion,
    checksum,
    rows: printRows(values(Math.max(bottom, footRow))),
  };
  const report = { sheet: sheet.name, cutoff, isBuildKnown: built !== null, differences };
  return { operations, closing, report };
}

/** By `row,column`, what is not as it is shown today; null: all is. */
function chosenValues(
  { figures, others = [] }: ClosingChoice,
  built: ReadonlyMap<string, CellValue>,
  mix: (isToday: (key: number) => boolean) => ReadonlyMap<string, CellValue> | null,
): ReadonlyMap<string, CellValue> | null {
  if (others.length === 0) return figures === 'built' ? built : null;
  const keys = new Set(others.map(readKey));
  return mix((key) => (figures === 'today') !== keys.has(key));
}

/** Figures that differ by what programs round are the same figure. */
const sameFigure = (a: CellValue, b: CellValue): boolean =>
  typeof a === 'number' && typeof b === 'number' ? Math.abs(a - b) <= 1e-6 : sameValue(a, b);

const textOf = (value: CellValue | undefined): string | null => {
  const text = value === null || value === undefined || isCellError(value) ? '' : String(value).trim();
  return text === '' ? null : text;
};

/** The row that says when the sheet was built; where that is gone, the first free one below. */
function findFoot({ sheet }: KeptSheet): number {
  const bottom = sheet.area?.bottom ?? -1;
  for (let row = bottom; row >= 0; row--) {
    const value = valueAt(sheet, row, FIRST_PRINTED);
    if (typeof value === 'string' && value.startsWith(MADE_ON)) return row;
  }
  return bottom + 2;
}

const COMPARED: readonly DetailColumnId[] = [
  'date',
  'planned',
  'reported',
  'compliance',
  'status',
  'daysLate',
  'evidence',
];

/** What is listed for the user: figures of an activity, not those that follow from them. */
function describe(kept: KeptSheet, row: number, column: number, built: CellValue): ClosingDifference[] {
  const { sheet } = kept;
  const id = DETAIL_COLUMNS[column];
  const key = valueAt(sheet, row, detailColumn('key'));
  if (id === undefined || !COMPARED.includes(id) || row <= kept.detailRow || readKey(key) === null) return [];
  const activity = valueAt(sheet, row, detailColumn('activity'));
  return [
    {
      cell: { sheet: sheet.name, row, column },
      key: String(key),
      activity: String(activity ?? ''),
      column: DETAIL_HEADERS[id],
      built,
      today: valueAt(sheet, row, column),
    },
  ];
}

/** False for a file whose formulas came without their results: closed, it would say nothing where they stood. */
export const showsResults = ({ sheet, rows }: KeptSheet): boolean =>
  [...rows.values()].every(({ row }) => {
    const status = contentAt(sheet, row, detailColumn('status'));
    return status.formula === null || !(status.value === null || status.value === '');
  });

/** Is there anything on the sheet to close? A sheet whose parts are lost is left alone. */
export const canClose = (kept: KeptSheet): boolean =>
  kept.cutoffSerial !== null && kept.detailRow >= 0 && !isBlank(contentAt(kept.sheet, kept.detailRow, 0));
