/** Reads what was dropped and holds it against the plan; the engines that read plans are asked for beside the pane. */
import { type Analysis } from '../../core/analysis';
import { readOwnForm } from '../../core/exchange/read-own-form';
import { readRequests } from '../../core/exchange/read-request';
import { COLUMNS_ONLY, type Receiving, needsColumns } from '../../core/exchange/receive-operations';
import { type ReceivedBook } from '../../core/exchange/received';
import { judgeReports } from '../../core/exchange/reports';
import { READ_ONLY_MESSAGE } from '../../core/output/obstacles';
import { applyPatch } from '../../core/workbook/apply-patch';
import { EMPTY_PATCH } from '../../core/workbook/patch';
import { type DroppedFile } from '../files';
import { loadFiles } from '../load-files';
import * as text from '../text';
import { type ToolDoors } from '../tool-doors';

/** One file: what it holds of answers, or why nothing. */
export interface ReadFile {
  readonly file: string;
  readonly books: readonly ReceivedBook[];
  readonly reason: string | null;
}

/** Each file as soon as it is read; one workbook at a time is in memory. */
export async function* readAnswers(
  files: readonly DroppedFile[],
  analysis: Analysis,
  doors: ToolDoors,
): AsyncGenerator<ReadFile, void, undefined> {
  const { readFiles } = await loadFiles();
  for await (const { file, workbook, reason } of readFiles(files, doors.paint)) {
    if (!workbook) yield { file, books: [], reason };
    else {
      const requests = readRequests(file, workbook);
      const own =
        requests.length > 0 ? null : readOwnForm(file, await doors.analyze(workbook, analysis.plan.cutoff, null));
      const books = own ? [own] : requests;
      yield { file, books, reason: books.length > 0 ? null : text.report.noReport };
    }
  }
}

/** As `receiveReports`, with the plan's engines asked for. */
export async function judgeBooks(
  analysis: Analysis,
  books: readonly ReceivedBook[],
  doors: ToolDoors,
): Promise<Receiving> {
  const reception = judgeReports(analysis, books);
  const asIs: Receiving = { reception, analysis, columns: EMPTY_PATCH, obstacles: [] };
  if (analysis.workbook.isReadOnly) return { ...asIs, obstacles: [{ sheet: '', message: READ_ONLY_MESSAGE }] };
  if (!needsColumns(reception)) return asIs;
  const { patch, obstacles } = await doors.propose(analysis, COLUMNS_ONLY);
  const { snapshot } = applyPatch(analysis.workbook, patch);
  const widened = await doors.analyze(snapshot, analysis.plan.cutoff, analysis.settings);
  return { reception: judgeReports(widened, books), analysis: widened, columns: patch, obstacles };
}
