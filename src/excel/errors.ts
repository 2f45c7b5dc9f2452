/** From Excel's error codes to the few of `HostError`. Never by the message: that one is translated and changes. */
import { HostError, type HostErrorCode } from '../core/host';

const CODES: Readonly<Record<string, HostErrorCode>> = {
  // A protected sheet is seen before anything is written: what is left is a file that takes nothing at all.
  AccessDenied: 'protected-view',
  InvalidOperationInCellEditMode: 'editing',
  InactiveWorkbook: 'other-workbook',
  // Going to a cell fails so where another workbook has the focus.
  InvalidSelection: 'other-workbook',
  ItemNotFound: 'not-found',
  InvalidReference: 'not-found',
  FilteredRangeConflict: 'filter-conflict',
  MergedRangeConflict: 'merge-conflict',
  RequestPayloadSizeLimitExceeded: 'too-large',
  ResponsePayloadSizeLimitExceeded: 'too-large',
  RangeExceedsLimit: 'too-large',
  OperationCellsExceedLimit: 'too-large',
  ReadOnlyWorkbook: 'read-only',
  ApiNotFound: 'unsupported',
  ApiNotAvailable: 'unsupported',
  UnsupportedOperation: 'unsupported',
  UnsupportedFeature: 'unsupported',
  NotImplemented: 'unsupported',
  ItemAlreadyExists: 'occupied',
  InsertDeleteConflict: 'occupied',
  PivotTableRangeConflict: 'occupied',
  NonBlankCellOffSheet: 'occupied',
};

/** Messages that Excel refuses as a whole: nothing of them has been done. */
const REFUSED: ReadonlySet<string> = new Set([
  'InvalidOperationInCellEditMode',
  'RequestPayloadSizeLimitExceeded',
  'RequestAborted',
  'InvalidRequest',
]);

export const TOO_LARGE: ReadonlySet<string> = new Set([
  'RequestPayloadSizeLimitExceeded',
  'ResponsePayloadSizeLimitExceeded',
]);

/** Excel's own code; empty for anything that is no error of Excel's. */
export function codeOf(error: unknown): string {
  if (error instanceof HostError) return error.detail;
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' ? code : '';
}

export const isRefusal = (error: unknown): boolean => REFUSED.has(codeOf(error));

/** Whether it was a custom XML part that Excel did not take: some builds on Mac and iPad have faults there. */
export function isPartFault(error: unknown): boolean {
  const { errorLocation } = (error as { debugInfo?: { errorLocation?: unknown } } | null)?.debugInfo ?? {};
  return typeof errorLocation === 'string' && errorLocation.startsWith('CustomXmlPart');
}

/** What a failure of Excel's means to the user; null where only Excel knows. */
export const reasonOf = (error: unknown): HostErrorCode | null =>
  error instanceof HostError ? error.code : (CODES[codeOf(error)] ?? null);

export function toHostError(error: unknown): HostError {
  if (error instanceof HostError) return error;
  const code = codeOf(error);
  return new HostError(reasonOf(error) ?? 'unknown', [], code || String(error));
}
