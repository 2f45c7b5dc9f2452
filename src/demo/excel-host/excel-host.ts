/**
 * Answers what Excel's own client sends, from a book in memory. A message is a list of actions; as in Excel it is no
 * transaction: what ran before the action that fails stays.
 */
import { type Area, type CellRef } from '../../core/workbook/snapshot';
import { type Book } from './book';
import { type BookChange } from './book-parts';
import { findMember, isTarget, type Scene, type Target } from './kind';
import { workbookKind } from './objects/workbook';
import {
  type Action,
  type Arguments,
  type ErrorBody,
  ExcelFault,
  type RequestBody,
  type ResponseBody,
} from './protocol';
import { identify, query } from './query';
import { type Fault, Faults, type Message, playsAt, utf8Length } from './traffic';

export interface ExcelHostOptions {
  /**
   * Gives formula cells their values after a message that changed cells, through `book.setComputed`.
   * Without it they keep their last value.
   */
  readonly calculate?: (book: Book, changed: readonly { sheet: string; area: Area }[]) => Promise<void> | void;
  /** The limit of Excel on the web unless told. */
  readonly messageBytes?: number;
}

/** An event for the client: what the bridge sends as a message of its own. */
export interface HostEvent {
  readonly messageType: number;
  readonly targetId: string;
  readonly message: string;
}

const MESSAGE_BYTES = 5 * 1024 * 1024;
/** The client's number for a change in any sheet. */
const DATA_CHANGED = 10;
/** The client's flag of a message that may wait until no cell is being edited. */
const WAITS_FOR_EDIT = 64;

export class ExcelHost {
  /** Every message since the start, in order. */
  readonly traffic: Message[] = [];
  /** Where the client has gone to (`select`), for the grid to follow. */
  onReveal: (cell: CellRef) => void = () => {};
  /** What the user has marked in the grid: asked of it when the client asks. */
  onSelection: () => { readonly sheet: string; readonly area: Area } | null = () => null;
  /** What the client wants to be opened beside the book. */
  onOpenWorkbook: (bytes: Uint8Array) => void = () => {};
  onEvent: (event: HostEvent) => void = () => {};
  private readonly faults = new Faults();
  private edit: { readonly ended: Promise<void>; end(): void } | null = null;
  private readonly references = new Map<string, Target>();
  private listeners = 0;
  private queue: Promise<unknown> = Promise.resolve();
  private isExecuting = false;
  private readonly scene: Scene;

  constructor(
    readonly book: Book,
    readonly options: ExcelHostOptions = {},
  ) {
    this.scene = {
      book,
      reveal: (sheet, area) => this.onReveal({ sheet, row: area?.top ?? 0, column: area?.left ?? 0 }),
      selection: () => this.onSelection(),
      listen: (isOn) => {
        this.listeners += isOn ? 1 : -1;
      },
      openWorkbook: (bytes) => this.onOpenWorkbook(bytes),
    };
    book.subscribe((changes) => this.raise(changes));
  }

  /** Plays a fault in a message to come. */
  inject(fault: Fault): void {
    this.faults.add(fault, this.traffic.length);
  }

  clearFaults(): void {
    this.faults.clear();
  }

  /** The user begins to type in a cell: messages wait, or are refused where the client has not said that they may. */
  beginEdit(): void {
    let end = (): void => undefined;
    const ended = new Promise<void>((resolve) => {
      end = resolve;
    });
    this.edit = { ended, end };
  }

  endEdit(): void {
    this.edit?.end();
    this.edit = null;
  }

  /**
   * @param body the client's ProcessQuery body, as text
   * @param flags of the message, as the client says them
   * @returns the answer's body, as text; never, where a fault says so
   */
  execute(body: string, flags = WAITS_FOR_EDIT): Promise<string> {
    const answer = this.queue.then(() => this.answer(body, flags));
    this.queue = answer.catch(() => undefined);
    return answer.then((text) => text ?? new Promise<string>(() => undefined));
  }

  private async answer(body: string, flags: number): Promise<string | null> {
    const request = JSON.parse(body) as RequestBody;
    const requestBytes = utf8Length(body);
    const limit = this.options.messageBytes ?? MESSAGE_BYTES;
    const isRefused = this.edit !== null && (flags & WAITS_FOR_EDIT) === 0;
    if (!isRefused) await this.edit?.ended;
    const faults = this.faults.take(this.traffic.length, request.Actions);
    const changed: { sheet: string; area: Area }[] = [];
    const stop = this.book.subscribe((changes) => {
      for (const change of changes) if (change.kind === 'cells') changed.push(change);
    });
    let response: ResponseBody | null;
    this.isExecuting = true;
    try {
      const whole = faults.filter(({ action }) => action === undefined);
      for (const { meanwhile } of whole) meanwhile?.(this.book, null);
      const refusal = whole.find(({ code }) => code !== undefined)?.code;
      if (isRefused) response = fail('InvalidOperationInCellEditMode');
      else if (refusal !== undefined) response = fail(refusal);
      else if (requestBytes > limit) response = fail('RequestPayloadSizeLimitExceeded');
      else response = this.book.together(() => this.run(request, faults));
      if (whole.some(({ isSilent }) => isSilent)) response = null;
    } finally {
      this.isExecuting = false;
      stop();
    }
    if (changed.length > 0) await this.options.calculate?.(this.book, changed);
    let text = JSON.stringify(response);
    if (utf8Length(text) > limit) {
      response = fail('ResponsePayloadSizeLimitExceeded');
      text = JSON.stringify(response);
    }
    this.traffic.push({
      requestBytes,
      responseBytes: utf8Length(text),
      actions: request.Actions.length,
      error: response?.Error?.Code ?? null,
    });
    return response && text;
  }

  /** null where a fault stops everything without an answer. */
  private run(request: RequestBody, faults: readonly Fault[]): ResponseBody | null {
    const resolved = new Map<number, Target | null>();
    const results: { ActionId: number; Value: unknown }[] = [];
    const traces: number[] = [];
    const find = (id: number): Target | null => {
      if (!resolved.has(id)) resolved.set(id, this.resolve(request, id, find));
      return resolved.get(id) ?? null;
    };
    for (const [index, action] of request.Actions.entries()) {
      try {
        for (const fault of faults.filter((one) => playsAt(one, index, request.Actions))) {
          fault.meanwhile?.(this.book, find(action.ObjectPathId));
          if (fault.isSilent) return null;
          if (fault.code !== undefined) throw new ExcelFault(fault.code);
        }
        if (action.ActionType === 5) {
          traces.push(action.Id);
          results.push({ ActionId: action.Id, Value: null });
          continue;
        }
        results.push({ ActionId: action.Id, Value: this.act(request, action, find) });
      } catch (error) {
        if (!(error instanceof ExcelFault)) throw error;
        return { ...fail(error.code, error.location, index), Results: results, TraceIds: traces };
      }
    }
    return { Results: results, TraceIds: traces };
  }

  private resolve(request: RequestBody, id: number, find: (id: number) => Target | null): Target | null {
    const path = request.ObjectPaths[String(id)];
    if (!path || path.ObjectPathType === 7) return null;
    if (path.ObjectPathType === 1) return workbookKind.of(this.book);
    if (path.ObjectPathType === 6) return this.references.get(path.Name ?? '') ?? raiseFault('InvalidReference');
    const parent = find(path.ParentObjectPathId ?? 0);
    if (!parent) return null;
    const { kind, subject } = parent;
    const name = path.Name ?? '';
    const args = readArguments(path.ArgumentInfo, find);
    if (path.ObjectPathType === 5) {
      const item = kind.item?.(subject, args[0], this.scene);
      return item ?? raiseFault('ItemNotFound', kind.name);
    }
    const object = path.ObjectPathType === 4 ? findMember(kind.objects, name) : undefined;
    if (object) return object.member(subject, this.scene);
    const method = findMember(kind.methods, name) ?? raiseFault('ApiNotFound', `${kind.name}.${name}`);
    const result = method.member(subject, args, this.scene);
    return isTarget(result) ? result : null;
  }

  private act(request: RequestBody, action: Action, find: (id: number) => Target | null): unknown {
    const target = find(action.ObjectPathId);
    if (action.ActionType === 1) return this.instantiate(request, action, target);
    if (!target) return action.ActionType === 3 ? { _IsNull: true } : null;
    const { kind, subject } = target;
    const args = readArguments(action.ArgumentInfo, find);
    if (action.ActionType === 2) return query(target, action.QueryInfo?.Select ?? [], this.scene);
    if (action.ActionType === 3) {
      if (action.Name === '_KeepReference') return null;
      if (action.Name === '_RemoveReference') {
        this.references.delete(String(args[0]));
        return null;
      }
      const method = findMember(kind.methods, action.Name);
      if (!method) throw new ExcelFault('ApiNotFound', `${kind.name}.${action.Name}`);
      const result = method.member(subject, args, this.scene);
      return isTarget(result) ? identify(result) : (result ?? null);
    }
    const value = findMember(kind.values, action.Name);
    if (!value?.member.set) throw new ExcelFault('ApiNotFound', `${kind.name}.${action.Name}`);
    value.member.set(subject, args[0], this.scene);
    return null;
  }

  /** Ranges are handed out with a reference by which the client finds them in later messages, unless it wants none. */
  private instantiate(request: RequestBody, action: Action, target: Target | null): unknown {
    if (!target) return null;
    const identity = identify(target);
    const isKept = request.AutoKeepReference && !request.ObjectPaths[String(action.ObjectPathId)]?.D;
    if (!target.kind.isReferenced || !isKept) return identity;
    const id = `{reference-${this.references.size + 1}-${this.traffic.length}}`;
    this.references.set(id, target);
    return { ...identity, _ReferenceId: id };
  }

  /** Tells the client of changed cells, as Excel does: its own changes too, marked as its own. */
  private raise(changes: readonly BookChange[]): void {
    if (this.listeners <= 0) return;
    const sheets = new Set<string>();
    for (const change of changes) if (change.kind === 'cells') sheets.add(change.sheet);
    for (const name of sheets) {
      const sheet = this.book.findSheet(name);
      if (!sheet) continue;
      const message = {
        changeType: 'RangeEdited',
        source: 'Local',
        worksheetId: sheet.id,
        address: 'A1',
        triggerSource: this.isExecuting ? 'ThisLocalAddin' : 'Unknown',
      };
      this.onEvent({ messageType: DATA_CHANGED, targetId: 'Workbook', message: JSON.stringify(message) });
    }
  }
}

const fail = (code: string, location = '', index?: number): ResponseBody & { Error: ErrorBody } => ({
  Error: { Code: code, Message: code, Location: location, ...(index !== undefined && { ActionIndex: index }) },
  Results: [],
});

function raiseFault(code: string, location = ''): never {
  throw new ExcelFault(code, location);
}

/** Arguments with the objects that they name put in their places. */
function readArguments(info: Arguments | undefined, find: (id: number) => Target | null): unknown[] {
  const ids = info?.ReferencedObjectPathIds ?? [];
  return (info?.Arguments ?? []).map((argument, index) => (ids[index] ? find(ids[index]) : argument));
}
