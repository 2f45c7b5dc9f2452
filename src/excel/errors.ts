/** From Excel's error codes to the few of `HostError`. Never by the message: that one is translated and changes. */
import { HostError, type HostErrorCode } from '../core/host';

const CODES: Readonly<Record<string, HostErrorCode>> = {
  AccessDenied: 'protected',
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
  ReadOnlyWorkbook: 'read-only',
  ApiNotFound: 'unsupported',
  ApiNotAvailable: 'unsupported',
  UnsupportedOperation: 'unsupported',
  ItemAlreadyExists: 'occupied',
  InsertDeleteConflict: 'occupied',
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

export function toHostError(error: unknown): HostError {
  if (error instanceof HostError) return error;
  const code = codeOf(error);
  return new HostError(CODES[code] ?? 'unknown', [], code || String(error));
}
