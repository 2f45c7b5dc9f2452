/** The only file of the pane that makes workbooks; it comes with the screen of the requests. */
import { type RequestBook, type RequestRun } from '../../core/exchange/requests';
import { makeRequestFile } from '../../xlsx/request-file';

/** The bytes of the workbook for one office. */
export const makeBook = (run: RequestRun, book: RequestBook): Uint8Array => makeRequestFile(run, book);
