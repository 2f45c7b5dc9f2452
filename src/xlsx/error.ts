/** Why a file cannot be opened or read. `reasons.ts` has a sentence for each; the demo has its own. */
export type XlsxErrorCode =
  | 'empty' // zero bytes
  | 'not-a-zip' // neither a zip nor anything else of Excel: a CSV or a web page named .xlsx
  | 'encrypted' // opens with a password only
  | 'old-format' // .xls of Excel 97-2003
  | 'binary-format' // .xlsb
  | 'not-a-workbook' // a zip, but a document, a presentation or anything else
  | 'strict' // «Libro de Excel Strict Open XML»: other namespaces all through
  | 'signed' // a digital signature, which any change would break
  | 'damaged' // cut off, wrong checksum, broken XML, missing parts
  | 'too-large';

/** The only error that leaves `openPackage`, `readSnapshot` and `readAppearance`. */
export class XlsxError extends Error {
  constructor(
    readonly code: XlsxErrorCode,
    /** For a report of the problem, never shown: which part, what was wrong. */
    readonly detail: string = '',
  ) {
    super(detail ? `${code}: ${detail}` : code);
    this.name = 'XlsxError';
  }
}
