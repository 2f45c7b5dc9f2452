/** The pane's session over Microsoft's client and a plan, up to the preview of *Calcular avance*. */
import { type Book } from '../../src/demo/excel-host/book';
import { ExcelHost } from '../../src/demo/excel-host/excel-host';
import { openFile } from '../../src/demo/file';
import { ExcelWorkbookHost } from '../../src/excel/excel-workbook-host';
import { coreLine } from '../../src/taskpane/core-line';
import { createSession, type Session } from '../../src/taskpane/session';
import { TEST_PLANS } from '../workbooks';
import { buildWorkbook } from './build-workbook';
import { useExcel } from './office-js';
import { serial } from './workbook-spec';

const PLAN = TEST_PLANS.find(({ name }) => name === 'labour-participation-2020')!;
/** The sheet of the plan. */
export const SHEET = PLAN.spec.sheets[0]!.name;

export interface OpenedPane {
  readonly excel: ExcelHost;
  readonly book: Book;
  readonly session: Session;
}

/** A pane that opens on whatever workbook stands behind the client. */
export const openSession = (): Session =>
  createSession(new ExcelWorkbookHost(), coreLine, {
    today: () => serial('2026-11-20'),
    version: '0.0.0',
    copyText: () => Promise.resolve(),
    paint: () => Promise.resolve(),
    afterQuiet: () => undefined,
  });

/** The workbook is open and the pane has not yet begun. */
export function openPane(): OpenedPane {
  const { book } = openFile(buildWorkbook(PLAN.spec), 'plan.xlsx');
  const excel = new ExcelHost(book);
  useExcel(excel);
  return { excel, book, session: openSession() };
}

export async function openPreview(): Promise<OpenedPane> {
  const opened = openPane();
  await opened.session.start();
  await opened.session.chooseCutoff(serial(PLAN.cutoff));
  await opened.session.openPreview('calculate');
  expect(opened.session.state().preview!.chosen.patch.operations.length).toBeGreaterThan(100);
  return opened;
}

/** The first cell of the plan that is about to be written. */
export function firstWritten({ session }: OpenedPane): { readonly row: number; readonly column: number } {
  const { operations } = session.state().preview!.chosen.patch;
  const cell = operations.find((one) => one.op === 'set-cell' && one.sheet === SHEET);
  if (cell?.op !== 'set-cell') throw new Error('no cell is written');
  return cell;
}
