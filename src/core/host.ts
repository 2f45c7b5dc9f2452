/** What a door to a workbook must do; nothing else crosses between the core and a host. */
import { type Patch } from './workbook/patch';
import { type Area, type CellRef, type WorkbookSnapshot } from './workbook/snapshot';

/** What was done, and how to take it back. */
export interface Receipt {
  /** Applying it restores exactly what was there. */
  readonly inverse: Patch;
  /** Units of the patch that were left alone because the user changed something in them meanwhile (undo only). */
  readonly keptUnits: readonly string[];
}

export interface ApplyOptions {
  /**
   * `stop`: any cell that differs from the patch's `before` stops the whole write, nothing is written.
   * `keep`: the unit of such a cell is left as it is, the rest is written (for undo: what the user changed stays).
   */
  readonly onStale: 'stop' | 'keep';
  /** Called between blocks of long work with a share from 0 to 1. */
  readonly onProgress?: (share: number) => void;
  /** The patch takes back a write that was cut short: what that one kept in the workbook goes when all is back. */
  readonly endsUnfinished?: boolean;
}

export interface Selection {
  readonly sheet: string;
  readonly area: Area;
}

export interface WorkbookHost {
  /** @throws HostError */
  read(): Promise<WorkbookSnapshot>;
  /** All or nothing. @throws HostError, `stale` with the cells that differ */
  apply(patch: Patch, options: ApplyOptions): Promise<Receipt>;
  /** Selects the cell and brings it into view. @throws HostError */
  reveal(cell: CellRef): Promise<void>;
  /** What the user has selected: one rectangle of cells. @throws HostError, `selection` where it is none */
  selection(): Promise<Selection>;
  /**
   * Leaves a write that was cut short as it stands, and forgets how to take it back. Hosts that write all at once, as a
   * file is written, have none. @throws HostError
   */
  forgetUnfinished?(): Promise<void>;
  /** Calls back after the user (or a co-author) changed a cell; returns what stops it. Hosts without events never call. */
  onChange(listener: () => void): () => void;
  /**
   * The workbook as a file, with all that stands in it now. Left out by hosts that have none. @throws HostError
   */
  file?(): Promise<Uint8Array>;
  /**
   * Opens a workbook that we made as one of its own, unsaved, beside that of the user. `name` is what its file would be
   * called; Excel takes none and names it by itself. Left out by hosts that cannot. @throws HostError
   */
  openWorkbook?(bytes: Uint8Array, name: string): Promise<void>;
}

/** The ways in which a host fails; `taskpane/text.ts` and `cli/print.ts` have a sentence and a way out for each. */
export type HostErrorCode =
  | 'stale' // cells changed since they were read
  | 'protected' // the sheet is protected
  | 'structure-protected' // no sheet may be added or taken away
  | 'protected-view' // nothing may be written, or not even read: Protected View of a file from elsewhere
  | 'read-only'
  | 'editing' // a cell is being edited
  | 'other-workbook' // another workbook has the focus
  | 'not-found' // sheet renamed or deleted meanwhile
  | 'selection' // a chart, or several ranges, are selected where one range is needed
  | 'filter-conflict'
  | 'merge-conflict'
  | 'too-large'
  | 'unsupported' // this Excel lacks an API set that we need
  | 'occupied' // no free place for what must be written
  | 'failed-restored' // failed half-way; what was written has been put back
  | 'failed-unrestored' // failed half-way; putting back failed too
  | 'unknown';

export class HostError extends Error {
  constructor(
    readonly code: HostErrorCode,
    /** Where it happened, where known; for `stale` the cells that differ. */
    readonly cells: readonly CellRef[] = [],
    /** For the error report only, never shown: the host's own code. */
    readonly detail: string = '',
    /** Of a write that failed half-way: why, where that is known. */
    readonly reason: HostErrorCode | null = null,
  ) {
    super(code);
    this.name = 'HostError';
  }
}
