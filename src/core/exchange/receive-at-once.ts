/** Judging what came, in one go: for the command line, which has nobody to answer meanwhile. */
import { type Analysis } from '../analysis';
import { analyzeWorkbook } from '../analyze';
import { type Circumstances } from '../output/choices';
import { READ_ONLY_MESSAGE } from '../output/obstacles';
import { proposeChanges } from '../propose';
import { applyPatch } from '../workbook/apply-patch';
import { EMPTY_PATCH } from '../workbook/patch';
import { COLUMNS_ONLY, type Receiving, needsColumns } from './receive-operations';
import { type ReceivedBook } from './received';
import { judgeReports } from './reports';

/** Where the plan has no column for some answer, the columns of ours are part of what is proposed. */
export function receiveReports(
  analysis: Analysis,
  books: readonly ReceivedBook[],
  circumstances: Circumstances,
): Receiving {
  const reception = judgeReports(analysis, books);
  const asIs: Receiving = { reception, analysis, columns: EMPTY_PATCH, obstacles: [] };
  if (analysis.workbook.isReadOnly) return { ...asIs, obstacles: [{ sheet: '', message: READ_ONLY_MESSAGE }] };
  if (!needsColumns(reception)) return asIs;
  const { patch, obstacles } = proposeChanges(analysis, COLUMNS_ONLY, circumstances);
  const { snapshot } = applyPatch(analysis.workbook, patch);
  const widened = analyzeWorkbook(snapshot, { cutoff: analysis.plan.cutoff, settings: analysis.settings });
  return { reception: judgeReports(widened, books), analysis: widened, columns: patch, obstacles };
}
