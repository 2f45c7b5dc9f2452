/**
 * The line over a Worker. A workbook is sent once, sheet by sheet, and kept there; later questions name it. Where no
 * Worker can be had, the core is fetched into the pane and works there in slices. A Worker that stops is started again
 * at the next question, and whoever waited for it is told (`WorkerStopped`).
 */
import { type Analysis } from '../../core/analysis';
import { type IgnoredFinding } from '../../core/rules/ignored';
import { type RulePage } from '../../core/rules/page';
import { type SheetSnapshot, type WorkbookSnapshot } from '../../core/workbook/snapshot';
import { type Foresight, type Inspection, type Line, Superseded, WorkerStopped } from '../line';
import { type AnalysisRecipe, type FromWorker, type Port, type Question, type ToWorker } from './messages';
import { type AnalysisPart, headOfSheet, joinAnalysis, joinProposal, type ProposalPart, rowsOfSheet } from './parts';

/** A Worker, as far as it is needed. */
export interface WorkerPort extends Port<ToWorker, FromWorker> {
  onerror: ((event: { readonly message?: string }) => void) | null;
  terminate(): void;
}

export interface LineSource {
  /** @throws where this webview, or its policy, has no Workers */
  startWorker(): WorkerPort;
  /** The core in the pane's own thread. */
  loadCore(): Promise<Line>;
  /** Lets the browser have its turn between two pieces of a workbook. */
  pause(): Promise<void>;
  /** Milliseconds after which a Worker that has not said anything will not come. */
  readonly patience: number;
}

/** Workbooks that both sides keep: the one in Excel before and after an edit, and one that was dropped on the pane. */
const KEPT = 3;

interface Waiting {
  readonly workbook: number | null;
  readonly parts: unknown[];
  resolve(parts: readonly unknown[]): void;
  reject(error: Error): void;
}

/** One Worker's life, and what it was sent. */
interface Connection {
  readonly port: WorkerPort;
  isReady: boolean;
  readonly waiting: Map<number, Waiting>;
  readonly sheets: Map<SheetSnapshot, number>;
  /** Oldest first. */
  readonly workbooks: Map<WorkbookSnapshot, { readonly id: number; readonly sent: Promise<void> }>;
  readonly timer: ReturnType<typeof setTimeout>;
  /** The last analysis that came, and the question that it answers. */
  last: { readonly ask: number; readonly analysis: Analysis } | null;
  rules: Inspection['rules'] | null;
}

interface Answer {
  readonly ask: number;
  readonly to: Connection;
  readonly parts: readonly unknown[];
}

/** An answer that came in one part. */
const only = <T>({ parts }: Answer): T => parts[0] as T;

/** The worker never came: no failure of the question. */
class NoWorker extends Error {}

/** `start` has the Worker there before it is asked anything. */
export function createWorkerLine(source: LineSource): Line & { start(): void } {
  let connection: Connection | null = null;
  let core: Promise<Line> | null = null;
  let count = 0;

  const end = (ended: Connection, error: (isReady: boolean) => Error): void => {
    if (connection !== ended) return;
    connection = null;
    clearTimeout(ended.timer);
    ended.port.terminate();
    for (const each of ended.waiting.values()) each.reject(error(ended.isReady));
    ended.waiting.clear();
  };

  /** null where there is no Worker to be had. */
  const connect = (): Connection | null => {
    if (core) return null;
    if (connection) return connection;
    let port: WorkerPort;
    try {
      port = source.startWorker();
    } catch {
      return null;
    }
    const made: Connection = {
      port,
      isReady: false,
      waiting: new Map(),
      sheets: new Map(),
      workbooks: new Map(),
      last: null,
      rules: null,
      timer: setTimeout(() => made.isReady || end(made, () => new NoWorker()), source.patience),
    };
    port.onmessage = ({ data }) => hear(made, data);
    port.onerror = ({ message }) =>
      end(made, (isReady) => (isReady ? new WorkerStopped(message ?? '') : new NoWorker()));
    connection = made;
    return made;
  };

  const hear = (from: Connection, data: FromWorker): void => {
    if (data.say === 'ready') {
      from.isReady = true;
      clearTimeout(from.timer);
      return;
    }
    const waiting = from.waiting.get(data.ask);
    if (!waiting) return;
    if (data.say === 'failed') {
      from.waiting.delete(data.ask);
      waiting.reject(Object.assign(new Error(data.error.message), { stack: data.error.stack }));
      return;
    }
    waiting.parts.push(data.part);
    if (!data.isLast) return;
    from.waiting.delete(data.ask);
    waiting.resolve(waiting.parts);
  };

  const send = (to: Connection, workbook: WorkbookSnapshot): { id: number; sent: Promise<void> } => {
    const known = to.workbooks.get(workbook);
    if (known) return known;
    const entry = { id: (count += 1), sent: Promise.resolve() };
    // Known from now on: who asks about it meanwhile waits for the same pieces.
    to.workbooks.set(workbook, entry);
    entry.sent = sendPieces(to, workbook, entry.id);
    return entry;
  };

  async function sendPieces(to: Connection, workbook: WorkbookSnapshot, id: number): Promise<void> {
    const { port } = to;
    const sheets: number[] = [];
    for (const sheet of workbook.sheets) {
      const known = to.sheets.get(sheet);
      const at = known ?? (count += 1);
      sheets.push(at);
      if (known !== undefined) continue;
      to.sheets.set(sheet, at);
      port.postMessage({ say: 'sheet', id: at, head: headOfSheet(sheet) });
      for (const rows of rowsOfSheet(sheet)) {
        port.postMessage({ say: 'rows', id: at, rows });
        await source.pause();
      }
    }
    port.postMessage({ say: 'workbook', id, head: { ...workbook, sheets: [] }, sheets });
    forgetOld(to, id);
  }

  const forgetOld = (to: Connection, newest: number): void => {
    const asked = new Set([...to.waiting.values()].map(({ workbook }) => workbook));
    const all = [...to.workbooks];
    all.forEach(([workbook, { id }], index) => {
      if (index < all.length - KEPT && !asked.has(id) && id < newest) to.workbooks.delete(workbook);
    });
    const used = new Set([...to.workbooks.keys()].flatMap(({ sheets }) => sheets));
    for (const sheet of to.sheets.keys()) if (!used.has(sheet)) to.sheets.delete(sheet);
    to.port.postMessage({ say: 'keep', workbooks: [...to.workbooks.values()].map(({ id }) => id) });
  };

  const askWorker = async (
    to: Connection,
    workbook: WorkbookSnapshot | null,
    question: Question,
    signal: AbortSignal | undefined,
  ): Promise<Answer> => {
    const entry = workbook && send(to, workbook);
    const ask = (count += 1);
    const answered = new Promise<readonly unknown[]>((resolve, reject) => {
      to.waiting.set(ask, { workbook: entry?.id ?? null, parts: [], resolve, reject });
    });
    const drop = (): void => {
      to.waiting.get(ask)?.reject(new Superseded());
      if (to.waiting.delete(ask)) to.port.postMessage({ say: 'drop', ask });
    };
    signal?.addEventListener('abort', drop);
    try {
      // Whichever comes first: a Worker that stops does not let anybody wait for the rest of a workbook.
      await Promise.race([entry?.sent, answered]);
      if (signal?.aborted) drop();
      if (to.waiting.has(ask)) to.port.postMessage({ say: 'ask', ask, workbook: entry?.id ?? null, question });
      return { ask, to, parts: await answered };
    } finally {
      signal?.removeEventListener('abort', drop);
      to.waiting.delete(ask);
    }
  };

  async function ask<T>(
    workbook: WorkbookSnapshot | null,
    question: Question,
    join: (answer: Answer) => T,
    inPane: (line: Line) => Promise<T>,
    signal?: AbortSignal,
  ): Promise<T> {
    const to = connect();
    if (to) {
      try {
        return join(await askWorker(to, workbook, question, signal));
      } catch (error) {
        if (!(error instanceof NoWorker)) throw error;
      }
    }
    // Rejects where the chunk cannot be fetched; the next question tries again.
    const loading = (core ??= source.loadCore());
    loading.catch(() => (core = null));
    return inPane(await loading);
  }

  const recipeOf = ({ plan, settings }: Analysis): AnalysisRecipe => ({ cutoff: plan.cutoff, settings });

  return {
    start: () => void connect(),
    inspect: (workbook, today, settings) =>
      ask(
        workbook,
        { kind: 'inspect', today, settings },
        (answer) => {
          const inspection = only<Inspection>(answer);
          // The same list each time: who has drawn it need not draw it again.
          return { ...inspection, rules: (answer.to.rules ??= inspection.rules) };
        },
        (line) => line.inspect(workbook, today, settings),
      ),
    analyze(workbook, cutoff, settings, signal) {
      const had = connect()?.last ?? null;
      return ask(
        workbook,
        { kind: 'analyze', cutoff, settings, have: had?.ask ?? null },
        ({ ask: of, to, parts }) => {
          const analysis = joinAnalysis(parts as AnalysisPart[], workbook, had?.analysis ?? null);
          to.last = { ask: of, analysis };
          return analysis;
        },
        (line) => line.analyze(workbook, cutoff, settings, signal),
        signal,
      );
    },
    propose: (analysis, choices, circumstances) =>
      ask(
        analysis.workbook,
        { kind: 'propose', of: recipeOf(analysis), choices, circumstances },
        ({ parts }) => joinProposal(parts as ProposalPart[]),
        (line) => line.propose(analysis, choices, circumstances),
      ),
    foresee: (analysis, choices, circumstances, signal) =>
      ask(
        analysis.workbook,
        { kind: 'foresee', of: recipeOf(analysis), choices, circumstances },
        only<Foresight>,
        (line) => line.foresee(analysis, choices, circumstances, signal),
        signal,
      ),
    giveReason: (analysis, remembered, findings, reason) => {
      const places = findings.map((finding) => analysis.findings.indexOf(finding)).filter((place) => place >= 0);
      return ask(
        analysis.workbook,
        { kind: 'give-reason', of: recipeOf(analysis), remembered, findings: places, reason },
        only<readonly IgnoredFinding[]>,
        (line) => line.giveReason(analysis, remembered, findings, reason),
      );
    },
    fetchParts: () => ask(null, { kind: 'fetch-parts' }, only<void>, (line) => line.fetchParts()),
    rulePage: (rule) => ask(null, { kind: 'rule-page', rule }, only<RulePage | null>, (line) => line.rulePage(rule)),
  };
}
