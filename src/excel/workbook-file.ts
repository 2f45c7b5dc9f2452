/**
 * The workbook as the file that Excel would save now. Excel hands it out in slices, and holds at most two such copies:
 * one that nobody closes is in the way of the next.
 */
import { HostError } from '../core/host';

/** Office takes no more. */
const SLICE = 4 * 1024 * 1024;

/** @throws HostError */
export async function readWorkbookFile(): Promise<Uint8Array> {
  if (!Office.context.requirements.isSetSupported('CompressedFile', '1.1')) {
    throw new HostError('unsupported', [], 'CompressedFile');
  }
  const file = await ask<Office.File>((done) =>
    Office.context.document.getFileAsync(Office.FileType.Compressed, { sliceSize: SLICE }, done),
  );
  try {
    const bytes = new Uint8Array(file.size);
    let at = 0;
    for (let index = 0; index < file.sliceCount; index++) {
      const { data } = await ask<Office.Slice>((done) => file.getSliceAsync(index, done));
      const part = new Uint8Array(data as ArrayLike<number>);
      if (at + part.length > bytes.length) throw new HostError('unknown', [], 'file longer than its size');
      bytes.set(part, at);
      at += part.length;
    }
    if (at !== bytes.length) throw new HostError('unknown', [], 'file shorter than its size');
    return bytes;
  } finally {
    file.closeAsync();
  }
}

/** One call of Office's older API, whose errors are numbers. */
const ask = <T>(call: (done: (result: Office.AsyncResult<T>) => void) => void): Promise<T> =>
  new Promise((resolve, reject) => {
    call(({ status, value, error }) => {
      if (status === Office.AsyncResultStatus.Succeeded) resolve(value);
      else reject(new HostError('unknown', [], `file ${error?.code ?? ''}`));
    });
  });
