/**
 * Connects a window in which Excel's client library will be loaded to a host: the library finds
 * `_richApiNativeBridge` and talks JSON to it. Must run before the library does.
 */
import { type ExcelHost } from './excel-host';

/** The window of the page (or frame) that loads the client library. */
export interface ClientWindow {
  _richApiNativeBridge?: NativeBridge;
}

export interface NativeBridge {
  sendMessageToHost(text: string): void;
  /** Set by the library. */
  onMessageFromHost?(text: string): void;
}

export function connect(window: ClientWindow, host: ExcelHost): void {
  const bridge: NativeBridge = {
    sendMessageToHost(text) {
      const request = JSON.parse(text) as { id: number; type: number; flags?: number; message?: { body?: unknown } };
      if (request.type !== 1) return;
      const body = request.message?.body;
      void host.execute(typeof body === 'string' ? body : JSON.stringify(body), request.flags).then((answer) => {
        const message = { statusCode: 200, headers: {}, body: answer };
        bridge.onMessageFromHost?.(JSON.stringify({ id: request.id, type: 2, message }));
      });
    },
  };
  host.onEvent = (event) => {
    const entry = { messageCategory: 65536, isRemoteOverride: false, ...event };
    bridge.onMessageFromHost?.(JSON.stringify({ type: 3, message: { entries: [entry] } }));
  };
  window._richApiNativeBridge = bridge;
}
