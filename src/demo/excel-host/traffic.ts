/** What goes over the line between the client and the host: messages, their sizes, and failures to play. */

/** One message of the client and its answer. */
export interface Message {
  readonly requestBytes: number;
  readonly responseBytes: number;
  readonly actions: number;
  /** Excel's error code, null where it went well. */
  readonly error: string | null;
}

/** A failure to play. */
export interface Fault {
  readonly code: string;
  /** The n-th message from now on, from 1. */
  readonly request: number;
  /** Its n-th action, from 1. Left out: the message is refused as a whole, nothing of it is done. */
  readonly action?: number;
}

/** How many bytes a text takes on the line. */
export function utf8Length(text: string): number {
  let bytes = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    bytes +=
      code < 0x80
        ? 1
        : code < 0x800
          ? 2
          : code >= 0xd800 && code < 0xdc00
            ? 4
            : code >= 0xdc00 && code < 0xe000
              ? 0
              : 3;
  }
  return bytes;
}
