/**
 * Workbooks that the user drops on the pane: read here, on this machine, one at a time; none of them is opened in Excel
 * and nothing of them leaves the machine. Loaded only when it is needed: `loadFiles` in `load-files.ts`.
 */
import { type WorkbookSnapshot } from '../core/workbook/snapshot';
import { XlsxError } from '../xlsx/error';
import { openPackage } from '../xlsx/package';
import { readSnapshot } from '../xlsx/read-snapshot';
import { FILE_REASONS } from '../xlsx/reasons';
import * as text from './text';

/** What reading needs of a browser's `File`. */
export interface DroppedFile {
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  arrayBuffer(): Promise<ArrayBuffer>;
}

/** One file: what it holds, or in one Spanish sentence why it cannot be read. */
export type FileReading =
  | { readonly file: string; readonly workbook: WorkbookSnapshot; readonly reason: null }
  | { readonly file: string; readonly workbook: null; readonly reason: string };

/** Larger plans do not exist, and a webview has less memory than a command line. */
const MAX_BYTES = 60_000_000;

/** Never rejects: a file that cannot be read says why. */
export async function readFile(file: DroppedFile): Promise<FileReading> {
  const refused = (reason: string): FileReading => ({ file: file.name, workbook: null, reason });
  if (file.size > MAX_BYTES) return refused(FILE_REASONS['too-large']);
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    // A folder that was dropped, or a file that was moved or locked since.
    return refused(text.files.unreachable);
  }
  try {
    return { file: file.name, workbook: readSnapshot(openPackage(bytes), file.name), reason: null };
  } catch (error) {
    return refused(error instanceof XlsxError ? FILE_REASONS[error.code] : FILE_REASONS.damaged);
  }
}

/**
 * The files in their order, each read when it is asked for, so that one workbook at a time is in memory. `paint` lets the
 * browser draw between two. What Excel keeps beside an open workbook (`~$plan.xlsx`) is no file of the user's.
 */
export async function* readFiles(
  files: readonly DroppedFile[],
  paint: () => Promise<void>,
): AsyncGenerator<FileReading, void, undefined> {
  for (const file of files) {
    if (file.name.startsWith('~$')) continue;
    await paint();
    yield await readFile(file);
  }
}
