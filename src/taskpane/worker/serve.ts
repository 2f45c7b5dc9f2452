/** The Worker's side: keeps the workbooks that it was sent, and answers one question after another. */
import { type Analysis } from '../../core/analysis';
import { type Settings } from '../../core/settings';
import { type SheetSnapshot, type WorkbookSnapshot } from '../../core/workbook/snapshot';
import { type Line, Superseded } from '../line';
import { type FromWorker, type Port, type Question, type ToldError, type ToWorker } from './messages';
import { collectSheet, partsOfAnalysis, partsOfProposal } from './parts';

type Ask = Extract<ToWorker, { say: 'ask' }>;

/** Analyses that are kept: the one that is shown, and the one of another cutoff that is looked at meanwhile. */
const KEPT = 2;

/** Answers what comes through the port until the end of days. */
export function serveLine(port: Port<FromWorker, ToWorker>, line: Line): void {
  const books = createBooks();
  const analyses = createAnalyses(line);
  const waiting: Ask[] = [];
  const dropping = new Map<number, AbortController>();
  let isBusy = false;

  const answer = async ({ ask, workbook: id, question }: Ask): Promise<void> => {
    const { signal } = dropping.get(ask)!;
    try {
      const workbook = id === null ? null : books.find(id);
      for (const { part, isLast } of withLast(await answerOne(line, analyses, workbook, question, ask, signal))) {
        port.postMessage({ say: 'part', ask, part, isLast });
      }
    } catch (error) {
      if (!(error instanceof Superseded)) port.postMessage({ say: 'failed', ask, error: tell(error) });
    }
  };

  const work = async (): Promise<void> => {
    if (isBusy) return;
    isBusy = true;
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      if (!dropping.get(next.ask)?.signal.aborted) await answer(next);
      dropping.delete(next.ask);
    }
    isBusy = false;
  };

  port.onmessage = ({ data }) => {
    switch (data.say) {
      case 'ask':
        dropping.set(data.ask, new AbortController());
        waiting.push(data);
        void work();
        return;
      case 'drop':
        dropping.get(data.ask)?.abort();
        return;
      default:
        books.take(data);
    }
  };
  port.postMessage({ say: 'ready' });
}

/** The answer to one question, in the parts in which it is sent. */
async function answerOne(
  line: Line,
  analyses: Analyses,
  workbook: WorkbookSnapshot | null,
  question: Question,
  ask: number,
  signal: AbortSignal,
): Promise<Iterable<unknown>> {
  if (question.kind === 'rule-page') return [await line.rulePage(question.rule)];
  if (question.kind === 'fetch-parts') return [await line.fetchParts()];
  if (!workbook) throw new Error('A question about a workbook that was not sent.');
  switch (question.kind) {
    case 'inspect':
      return [await line.inspect(workbook, question.today, question.settings)];
    case 'analyze': {
      const analysis = await line.analyze(workbook, question.cutoff, question.settings, signal);
      const before = analyses.sentFor(question.have);
      analyses.remember(analysis, ask);
      return partsOfAnalysis(analysis, before);
    }
  }
  const analysis = await analyses.find(workbook, question.of.cutoff, question.of.settings);
  switch (question.kind) {
    case 'propose':
      return partsOfProposal(await line.propose(analysis, question.choices, question.circumstances));
    case 'foresee':
      return [await line.foresee(analysis, question.choices, question.circumstances, signal)];
    case 'give-reason': {
      const findings = question.findings.map((place) => analysis.findings[place]!);
      return [await line.giveReason(analysis, question.remembered, findings, question.reason)];
    }
  }
}

function* withLast(parts: Iterable<unknown>): Generator<{ part: unknown; isLast: boolean }> {
  let before: { part: unknown } | null = null;
  for (const part of parts) {
    if (before) yield { ...before, isLast: false };
    before = { part };
  }
  if (before) yield { ...before, isLast: true };
}

const tell = (error: unknown): ToldError =>
  error instanceof Error
    ? { message: error.message, stack: error.stack ?? error.message }
    : { message: String(error), stack: String(error) };

interface Analyses {
  /** `ask`: the question that it answers. */
  remember(analysis: Analysis, ask?: number): void;
  /** What was answered to a question; null where it is no longer known. */
  sentFor(ask: number | null): Analysis | null;
  find(workbook: WorkbookSnapshot, cutoff: number, settings: Settings): Promise<Analysis>;
}

function createAnalyses(line: Line): Analyses {
  let kept: Analysis[] = [];
  const asks = new WeakMap<Analysis, number>();
  const analyses: Analyses = {
    remember(analysis, ask) {
      if (ask !== undefined) asks.set(analysis, ask);
      kept = [analysis, ...kept].slice(0, KEPT);
    },
    sentFor: (ask) => (ask === null ? null : (kept.find((each) => asks.get(each) === ask) ?? null)),
    async find(workbook, cutoff, settings) {
      const said = JSON.stringify(settings);
      const known = kept.find(
        (each) => each.workbook === workbook && each.plan.cutoff === cutoff && JSON.stringify(each.settings) === said,
      );
      if (known) return known;
      const analysis = await line.analyze(workbook, cutoff, settings);
      analyses.remember(analysis);
      return analysis;
    },
  };
  return analyses;
}

/** The workbooks that were sent, put together of their sheets, which several may share. */
function createBooks() {
  const sheets = new Map<number, { add: ReturnType<typeof collectSheet>['add']; sheet: SheetSnapshot }>();
  const books = new Map<number, { workbook: WorkbookSnapshot; sheets: readonly number[] }>();
  return {
    find(id: number): WorkbookSnapshot | null {
      return books.get(id)?.workbook ?? null;
    },
    take(data: Exclude<ToWorker, { say: 'ask' | 'drop' }>): void {
      switch (data.say) {
        case 'sheet':
          sheets.set(data.id, collectSheet(data.head));
          return;
        case 'rows':
          sheets.get(data.id)?.add(data.rows);
          return;
        case 'workbook': {
          const workbook = { ...data.head, sheets: data.sheets.map((id) => sheets.get(id)!.sheet) };
          books.set(data.id, { workbook, sheets: data.sheets });
          return;
        }
        case 'keep': {
          for (const id of books.keys()) if (!data.workbooks.includes(id)) books.delete(id);
          const used = new Set([...books.values()].flatMap((book) => book.sheets));
          for (const id of sheets.keys()) if (!used.has(id)) sheets.delete(id);
        }
      }
    },
  };
}
