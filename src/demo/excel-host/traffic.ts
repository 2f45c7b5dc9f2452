/** What goes over the line between the client and the host: messages, their sizes, and faults to play. */
import { type Book } from './book';
import { type Target } from './kind';
import { type Action } from './protocol';

/** One message of the client and its answer. */
export interface Message {
  readonly requestBytes: number;
  readonly responseBytes: number;
  readonly actions: number;
  /** Excel's error code, null where it went well. */
  readonly error: string | null;
}

/** Something that goes wrong, or that others do meanwhile. */
export interface Fault {
  /** The n-th message from now on, from 1; the next one that writes; or every one until `clearFaults`. */
  readonly request: number | 'write' | 'every';
  /**
   * Its n-th action, from 1, or the n-th that sets this property or calls this method. Left out: the message as a whole,
   * before anything of it is done.
   */
  readonly action?: number | { readonly name: string; readonly nth: number };
  /** Excel's error code; left out where nothing fails. */
  readonly code?: string;
  /** What somebody else does to the workbook just before; `target` is what the action is about. */
  readonly meanwhile?: (book: Book, target: Target | null) => void;
  /** What was done so far stays, and the client is never answered: its pane has been closed. */
  readonly isSilent?: boolean;
}

/** Faults in wait, and which of them are due. */
export class Faults {
  private waiting: { fault: Fault; from: number }[] = [];

  add(fault: Fault, messagesSoFar: number): void {
    this.waiting.push({ fault, from: messagesSoFar });
  }

  clear(): void {
    this.waiting = [];
  }

  /** Those of this message; a fault of a write is spent by it. */
  take(messagesSoFar: number, actions: readonly Action[]): readonly Fault[] {
    const writes = actions.some(({ ActionType }) => ActionType === 4);
    const due = this.waiting.filter(({ fault: { request }, from }) =>
      request === 'write' ? writes : request === 'every' || from + request === messagesSoFar + 1,
    );
    this.waiting = this.waiting.filter((one) => one.fault.request !== 'write' || !due.includes(one));
    return due.map(({ fault }) => fault);
  }
}

/** Whether the fault plays at this action, `index` from 0. */
export function playsAt({ action }: Fault, index: number, actions: readonly Action[]): boolean {
  if (action === undefined) return false;
  if (typeof action === 'number') return action === index + 1;
  if (actions[index]!.Name !== action.name) return false;
  return actions.slice(0, index + 1).filter(({ Name }) => Name === action.name).length === action.nth;
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
