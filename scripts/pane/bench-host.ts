/**
 * Runs in the measured page before everything else: gives the page to `pane-host.js`, which prepares it as Excel does,
 * and stands between the client library and the Worker that plays Excel. `?libro=plan-1000` says which workbook.
 */
import { type NativeBridge } from '../../src/demo/excel-host/bridge';
import { type PaneHost } from '../../src/demo/pane-host';
import { type ToHost, type Typed } from './host-worker';

const worker = new Worker(new URL('./host-worker.ts', import.meta.url));
const say = (message: ToHost): void => worker.postMessage(message);
const waiting: string[] = [];
let isOpened = false;
let bridge: NativeBridge | null = null;

worker.onmessage = ({ data }: MessageEvent<{ opened: true } | { text: string }>) => {
  if ('text' in data) bridge?.onMessageFromHost?.(data.text);
  else {
    isOpened = true;
    waiting.splice(0).forEach((message) => say({ message }));
  }
};

const paneHost: PaneHost = {
  connect(client) {
    bridge = {
      sendMessageToHost: (message) => (isOpened ? say({ message }) : waiting.push(message)),
    };
    client._richApiNativeBridge = bridge;
  },
};
const type = (typed: Typed): void => say({ type: typed });
Object.assign(window, { paneHost, benchHost: { type } });

async function open(): Promise<void> {
  const name = new URLSearchParams(location.search).get('libro') ?? 'plan-1000';
  say({ open: await (await fetch(`/libros/${name}.xlsx`)).arrayBuffer() });
}
void open();
