/** Answers what Excel's own client sends, from a book in memory. */
import { type CellRef } from '../../core/workbook/snapshot';
import { type Book } from './book';

/** One message of the client and its answer. */
export interface Message {
  readonly requestBytes: number;
  readonly responseBytes: number;
  readonly actions: number;
  /** Excel's error code, null where it went well. */
  readonly error: string | null;
}

/** A failure to play: the `action`-th action (from 1) of the `request`-th message (from 1), or the whole message. */
export interface Fault {
  readonly code: string;
  readonly request: number;
  /** Left out: the message is refused as a whole, nothing of it is done. */
  readonly action?: number;
}

export interface ExcelHostOptions {
  /** Gives formula cells their values after a message that changed cells, through `book.setComputed`. Without it they keep their last value. */
  readonly calculate?: (book: Book, changed: readonly CellRef[]) => Promise<void> | void;
  /** Excel on the web's limit unless told. */
  readonly messageBytes?: number;
  readonly faults?: readonly Fault[];
}

/** An event for the client: what the bridge sends as a message of its own. */
export interface HostEvent {
  readonly messageType: number;
  readonly targetId: string;
  readonly message: string;
}

export class ExcelHost {
  /** Every message since the start, in order. */
  readonly traffic: Message[] = [];
  faults: readonly Fault[];
  /** Where the client has gone to: `reveal` in the pane, for the grid to follow. */
  onReveal: (cell: CellRef) => void = () => {};
  onEvent: (event: HostEvent) => void = () => {};

  constructor(
    readonly book: Book,
    readonly options: ExcelHostOptions = {},
  ) {
    this.faults = options.faults ?? [];
  }

  /** @param body the client's ProcessQuery body, as text. @returns the answer's body, as text. */
  async execute(body: string): Promise<string> {
    return JSON.stringify({ Results: JSON.parse(body).Results });
  }
}
