/**
 * Excel's own client library, outside Excel: loaded into a jsdom window, answered by an `ExcelHost` through the same
 * bridge as in the demo. Load errors, null objects, round trips and error codes are the library's own.
 */
import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { type ClientWindow, connect } from '../../src/demo/excel-host/bridge';
import { type ExcelHost } from '../../src/demo/excel-host/excel-host';

const LIBRARY = require.resolve('@microsoft/office-js/dist/excel-win32-16.01.debug.js');

let current: ClientWindow = {};
let isLoaded = false;
let context: unknown = null;

/** Makes the global `Excel` talk to this host, as on a machine whose Excel has this version of the API. */
export function useExcel(host: ExcelHost, options: { readonly apiVersion?: string } = {}): void {
  if (!isLoaded) loadLibrary();
  const shim: ClientWindow = {};
  connect(shim, host);
  shim._richApiNativeBridge!.onMessageFromHost = (text) => bridge.onMessageFromHost?.(text);
  current = shim;
  const highest = Number((options.apiVersion ?? '1.14').split('.')[1]);
  const requirements = {
    isSetSupported: (name: string, version = '1.1') =>
      name === 'DelayForCellEdit' || (name === 'ExcelApi' && Number(version.split('.')[1]) <= highest),
  };
  context = { requirements };
}

const bridge: { sendMessageToHost(text: string): void; onMessageFromHost?(text: string): void } = {
  sendMessageToHost: (text) => current._richApiNativeBridge!.sendMessageToHost(text),
};

function loadLibrary(): void {
  const { window } = new JSDOM('<!doctype html>', { runScripts: 'outside-only', url: 'https://localhost/' });
  const page = window as unknown as Record<string, unknown>;
  page['_richApiNativeBridge'] = bridge;
  window.eval(readFileSync(LIBRARY, 'utf8'));
  // The library asks the loader (office.js), which is not here, for what the host can do.
  Object.assign(page['OSF'] as object, { _OfficeAppFactory: { getContext: () => context } });
  Object.assign(globalThis, { Excel: page['Excel'], Office: page['Office'], OfficeExtension: page['OfficeExtension'] });
  isLoaded = true;
}
