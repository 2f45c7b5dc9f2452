/**
 * The stand-in for Excel in a thread of its own, as Excel itself is another process: what the pane's thread is busy with
 * is then the pane's own work, and nothing of the host's.
 */
import { type ExcelHost } from '../../src/demo/excel-host/excel-host';
import { connect, type ClientWindow } from '../../src/demo/excel-host/bridge';
import { ExcelHost as Host } from '../../src/demo/excel-host/excel-host';
import { type OpenedFile, openFile } from '../../src/demo/file';

/** A cell that somebody types into. */
export interface Typed {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly value: string | null;
}
export type ToHost = { readonly message: string } | { readonly open: ArrayBuffer } | { readonly type: Typed };

const self = globalThis as unknown as {
  postMessage(message: { opened: true } | { text: string }): void;
  onmessage: (event: { data: ToHost }) => void;
};
const client: ClientWindow = {};
let file: OpenedFile | null = null;

self.onmessage = ({ data }) => {
  if ('open' in data) {
    file = openFile(new Uint8Array(data.open), 'plan.xlsx');
    const host: ExcelHost = new Host(file.book);
    connect(client, host);
    client._richApiNativeBridge!.onMessageFromHost = (text) => self.postMessage({ text });
    self.postMessage({ opened: true });
  } else if ('message' in data) client._richApiNativeBridge?.sendMessageToHost(data.message);
  else {
    const { sheet, row, column, value } = data.type;
    file?.book.setCell(sheet, row, column, { formula: null, value });
  }
};
