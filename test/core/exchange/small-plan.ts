/** A small plan of 2024 for the tests of requests and answers, and a way to ask and to answer. */
import { type Analysis } from '../../../src/core/analysis';
import { analyzeWorkbook } from '../../../src/core/analyze';
import { readRequests } from '../../../src/core/exchange/read-request';
import { receiveReports } from '../../../src/core/exchange/receive-at-once';
import { type Receiving } from '../../../src/core/exchange/receive-operations';
import { drawRequest } from '../../../src/core/exchange/request-sheet';
import { FIRST_ROW, type RequestColumnId, requestColumn } from '../../../src/core/exchange/request-layout';
import { type RequestRun, prepareRequests } from '../../../src/core/exchange/requests';
import { dayFromIso } from '../../../src/core/values/calendar-date';
import { applyPatch } from '../../../src/core/workbook/apply-patch';
import { type Operation } from '../../../src/core/workbook/patch';
import { type CellValue, type WorkbookSnapshot, formulaAt, valueAt } from '../../../src/core/workbook/snapshot';
import { type CellSpec, type SheetSpec, buildSnapshot } from '../../support/workbook-spec';

export const day = (iso: string): number => dayFromIso(iso)!;
export const TODAY = day('2024-09-03');
export const CIRCUMSTANCES = { today: TODAY, version: '1.0.0' };

export const HEADER = [
  'No.',
  'Actividad',
  'Meta',
  'Responsable',
  'Fecha programada',
  'Valor ejecutado',
  'Seguimiento',
  'Evidencia',
];

const TITLE = 'Plan Anticorrupción y de Atención al Ciudadano 2024';

/** Rows below the header; columns as in `HEADER`. */
export const planOf = (
  rows: readonly (readonly CellSpec[])[],
  {
    header = HEADER,
    title = TITLE,
    ...sheet
  }: Partial<Omit<SheetSpec, 'rows'>> & { header?: readonly CellSpec[]; title?: string } = {},
): WorkbookSnapshot =>
  buildSnapshot({
    fileName: 'plan.xlsx',
    sheets: [{ name: 'Plan', ...sheet, rows: [[title], header, ...rows] }],
  });

export const analyze = (workbook: WorkbookSnapshot, cutoff = '2024-08-31'): Analysis =>
  analyzeWorkbook(workbook, { cutoff: day(cutoff) });

export const ask = (analysis: Analysis): RequestRun => prepareRequests(analysis, { replyBy: null, today: TODAY });

/** What an office sends back: the request as a workbook, with some cells typed over; rows from its first activity. */
export function answer(
  run: RequestRun,
  office: string,
  typed: readonly (readonly [row: number, column: RequestColumnId, value: CellValue, numberFormat?: string])[],
): WorkbookSnapshot {
  const book = run.books.find((each) => each.office === office)!;
  const empty = buildSnapshot({ fileName: book.fileName, sheets: [] });
  const { snapshot } = applyPatch(empty, drawRequest(run, book).patch);
  const [sheet] = snapshot.sheets;
  const operations = typed.flatMap(([row, column, value, numberFormat]): Operation[] => {
    const [at, to] = [FIRST_ROW + row, requestColumn(column)];
    const common = { because: { kind: 'fix', label: '' }, unit: 'answer', sheet: sheet!.name } as const;
    const area = { top: at, bottom: at, left: to, right: to };
    const before = { formula: formulaAt(sheet!, at, to), value: valueAt(sheet!, at, to) };
    return [
      ...(numberFormat ? [{ ...common, op: 'set-format' as const, area, like: null, format: { numberFormat } }] : []),
      { ...common, op: 'set-cell', row: at, column: to, before, after: { formula: null, value } },
    ];
  });
  return applyPatch(snapshot, { operations }).snapshot;
}

/** The answers, judged. */
export const receive = (analysis: Analysis, ...workbooks: readonly WorkbookSnapshot[]): Receiving =>
  receiveReports(
    analysis,
    workbooks.flatMap((workbook) => readRequests(workbook.fileName!, workbook)),
    CIRCUMSTANCES,
  );
