/** A request as the file that goes to the office. */
import { drawRequest } from '../core/exchange/request-sheet';
import { type RequestBook, type RequestRun } from '../core/exchange/requests';
import { type Operation } from '../core/workbook/patch';
import { applyPatch } from './apply-patch';
import { newWorkbook } from './new-workbook';
import { savePackage } from './package';
import { protectSheet } from './protect';

/** The bytes of an .xlsx file; the same request gives the same bytes. */
export function makeRequestFile(run: RequestRun, book: RequestBook): Uint8Array {
  const { name, patch, unlocked } = drawRequest(run, book);
  // The sheet is there already: no workbook is without one.
  const operations = patch.operations.map((operation): Operation =>
    operation.op === 'add-sheet' ? { ...operation, op: 'set-tab-color', color: operation.tabColor } : operation,
  );
  return savePackage(protectSheet(applyPatch(newWorkbook(name), { operations }).pkg, name, unlocked));
}
