/**
 * The pane at work: runs what the user asks on the host and on the core, one thing at a time, and tells the reducer.
 * Knows no React and no Excel, so tests drive it over any host.
 */
import { type Choices } from '../core/propose';
import { type Analysis } from '../core/analysis';
import { type ApplyOptions, HostError, type Receipt, type WorkbookHost } from '../core/host';
import { changedParameters } from '../core/parameters';
import { type Corrections } from '../core/recognize/corrections';
import { declareTable } from '../core/recognize/correct';
import { type Finding } from '../core/rules/rule';
import { cleanText } from '../core/values/fold-text';
import { type Patch } from '../core/workbook/patch';
import { findSheet } from '../core/workbook/snapshot';
import { diagnosticOf } from './diagnostic';
import { loadReadHeader } from './later-parts';
import { type Line } from './line';
import { loadPublication } from './load-publication';
import { mailOf } from './mail';
import { type Job, type Preview, choicesWithout, withoutMarks } from './preview';
import { type Action, type Work, INITIAL_STATE, currentAnalysis, currentSettings, reduce } from './state';
import { createReading } from './reading';
import { retryProblem } from './retry';
import { type ChangeSettings, saveInWorkbook, takesNoChange } from './save-settings';
import { type ClosingWish, closingChoice, problemOf } from './session-parts';
import { type Session, type Surroundings } from './session-interface';
import * as text from './text';
import { toolJobs } from './tool-doors';
import { unfinishedJobs } from './unfinished';

export { type Session, type Surroundings } from './session-interface';

export function createSession(host: WorkbookHost, line: Line, surroundings: Surroundings): Session {
  let state = INITIAL_STATE;
  const listeners = new Set<() => void>();
  let tail: Promise<unknown> = Promise.resolve();
  let isWriting = false;
  let stopListening = (): void => undefined;

  const dispatch = (...actions: Action[]): void => {
    const next = actions.reduce(reduce, state);
    if (next === state) return;
    state = next;
    listeners.forEach((listener) => listener());
  };

  /** Runs tasks one after another: a read in the middle of a write would see half of it. */
  const enqueue = (task: () => Promise<void>): Promise<void> => {
    const run = tail.then(task);
    tail = run.catch(() => undefined);
    return run;
  };

  /** A piece of work with its words on the screen, and its failure caught once. */
  const work = (kind: Work, task: () => Promise<void>): Promise<void> => {
    // What goes on unseen may hold it up: who pressed a button sees at once that it was heard.
    if (!state.work) dispatch({ type: 'work-started', kind });
    return enqueue(async () => {
      dispatch({ type: 'work-started', kind });
      await surroundings.paint();
      try {
        await task();
        dispatch({ type: 'work-ended' });
      } catch (error) {
        const problem = problemOf(error, state.work?.kind ?? kind);
        dispatch({ type: 'failed', problem });
        // The workbook keeps how to take it back: read again, the pane offers it.
        if (problem.code === 'failed-unrestored') await readUnseen().catch(() => undefined);
      }
    });
  };

  const stage = async (kind: Work): Promise<void> => {
    dispatch({ type: 'work-started', kind });
    await surroundings.paint();
  };

  const circumstances = () => ({ today: surroundings.today(), version: surroundings.version });

  const headChoice = (): Choices['seguimiento'] => ({
    entity: state.head.entity.trim() || null,
    preparedBy: state.head.preparedBy.trim() || null,
  });

  const choicesOf = (job: Job, wish: ClosingWish | null = null): Choices => ({
    columns: job === 'calculate' || job === 'seguimiento',
    marks: job === 'calculate' || job === 'seguimiento',
    seguimiento: job === 'seguimiento' ? headChoice() : null,
    ...(job === 'close' && { closing: closingChoice(state, wish) }),
    findings: job === 'findings',
    fixes: job === 'fixes' ? state.fixes : [],
  });

  async function makePreview(
    analysis: Analysis,
    job: Job,
    asked: Choices,
    leftOut: readonly string[],
  ): Promise<Preview> {
    const offered = await line.propose(analysis, asked, circumstances());
    // What came is put together, and drawn in a turn of its own.
    await surroundings.paint();
    if (leftOut.length === 0) return { job, asked, leftOut, offered, chosen: offered };
    const choices = choicesWithout(asked, leftOut, offered.patch);
    const chosen = withoutMarks(await line.propose(analysis, choices, circumstances()), leftOut);
    await surroundings.paint();
    return { job, asked, leftOut, offered, chosen };
  }

  const renewPreview = (analysis: Analysis, { job, asked, leftOut }: Preview): Promise<Preview> =>
    // Fixes that are no longer offered fall away.
    makePreview(analysis, job, choicesOf(job, asked.closing), leftOut);

  const { readAll, readAgain, readUnseen, analyze, noteChange } = createReading({
    host,
    line,
    surroundings,
    state: () => state,
    dispatch,
    enqueue,
    stage,
    circumstances,
    choicesOf,
    renewPreview,
  });

  const readOwnWrite = (): Promise<void> => stage('reading').then(() => readAll({ isOwnWrite: true }));

  const refresh = (): Promise<void> => work('reading', () => readAll());

  async function write(patch: Patch, onStale: ApplyOptions['onStale'], endsUnfinished = false): Promise<Receipt> {
    isWriting = true;
    try {
      const onProgress = (share: number): void => dispatch({ type: 'work-progressed', share });
      return await host.apply(patch, { onStale, onProgress, ...(endsUnfinished && { endsUnfinished }) });
    } finally {
      isWriting = false;
    }
  }

  async function saveSettings(title: string, change: ChangeSettings): Promise<void> {
    const { workbook } = state;
    if (!workbook) return;
    const settings = await change(currentSettings(state));
    try {
      const asked = { title, workbook, settings, change };
      const saved = await saveInWorkbook(asked, (patch) => write(patch, 'stop'));
      dispatch({ type: 'corrected', title, held: null, saved });
    } catch (error) {
      if (!takesNoChange(error)) throw error;
      dispatch({ type: 'corrected', title, held: settings, saved: null });
    }
  }

  /** After something was said of the reading: no cell has changed, so nothing is read from the host. */
  const correctNow = (title: string, change: (corrections: Corrections) => Corrections): Promise<void> =>
    changeSettings(title, (settings) => ({ ...settings, corrections: change(settings.corrections) }));

  const giveReason = async (title: string, findings: readonly Finding[], reason: string | null): Promise<void> => {
    const analysis = currentAnalysis(state);
    if (!analysis || findings.length === 0 || (reason !== null && cleanText(reason) === '')) return;
    await changeSettings(title, async (settings) => ({
      ...settings,
      ignored: await line.giveReason(analysis, settings.ignored, findings, reason),
    }));
  };

  async function changeSettings(title: string, change: ChangeSettings): Promise<void> {
    const save = (): Promise<void> => saveSettings(title, change);
    try {
      await save();
    } catch (error) {
      // Somebody else has said something meanwhile: both count.
      if (!(error instanceof HostError) || error.code !== 'stale') throw error;
      await readAll();
      await save();
    }
    await readAgain();
  }

  const lent = { host, line, surroundings, state: () => state, circumstances, dispatch, work, write, readOwnWrite };
  const { writeNow, ...tools } = toolJobs(lent);

  /** Without a word on the screen: a stroke in the preview does not put its buttons out of reach. */
  const previewAgain = (change: (preview: Preview) => Pick<Preview, 'asked' | 'leftOut'>): Promise<void> =>
    enqueue(async () => {
      const { preview } = state;
      const analysis = currentAnalysis(state);
      if (!preview || !analysis) return;
      const { asked, leftOut } = change(preview);
      try {
        dispatch({ type: 'preview-shown', preview: await makePreview(analysis, preview.job, asked, leftOut) });
      } catch (error) {
        dispatch({ type: 'failed', problem: problemOf(error, 'preparing') });
      }
    });

  const session: Session = {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    start() {
      stopListening = host.onChange(() => {
        // Our own writes are read again anyway.
        if (!isWriting) noteChange();
      });
      return refresh();
    },
    refresh,
    chooseCutoff: (cutoff) => work('analyzing', () => analyze(cutoff)),
    correct: (title, change) => work('saving', () => correctNow(title, change)),
    declareSelection: () =>
      work('saving', async () => {
        const readDeclaredHeader = await loadReadHeader();
        const { sheet: name, area } = await host.selection();
        const sheet = state.workbook && findSheet(state.workbook, name);
        const isOwn = state.inspection?.recognition.ownSheets.some((own) => own.sheet === name);
        const header = sheet && !isOwn ? readDeclaredHeader(sheet, area) : null;
        if (!header) throw new HostError('selection', [{ sheet: name, row: area.top, column: area.left }]);
        await correctNow(text.otherTables.declared(name), (corrections) => declareTable(corrections, header));
      }),
    tickFixes: (fixes, isTicked) => dispatch({ type: 'fix-ticked', fixes, isTicked }),
    ignore: (findings, reason) =>
      work('saving', () => giveReason(text.findings.ignoredSaid(findings.length), findings, reason)),
    heed: (findings) => work('saving', () => giveReason(text.findings.heededSaid(findings.length), findings, null)),
    viewList: (view) => dispatch({ type: 'list-viewed', view }),
    async copyMail(office) {
      const analysis = currentAnalysis(state);
      if (!analysis) return;
      const mail = mailOf(analysis, office);
      try {
        await surroundings.copyText(mail);
        dispatch({ type: 'mail-copied', office });
      } catch {
        // Some webviews give the pane no clipboard: the user copies the text from a box.
        dispatch({ type: 'mail-shown', mail: { office, text: mail } });
      }
    },
    closeMail: () => dispatch({ type: 'mail-shown', mail: null }),
    async showRule(id) {
      try {
        dispatch({ type: 'rule-shown', rule: id === null ? null : await line.rulePage(id) });
      } catch (error) {
        dispatch({ type: 'failed', problem: problemOf(error, 'revealing') });
      }
    },
    publish: (sheet) =>
      work('publishing', async () => {
        const { openPublication } = await loadPublication();
        await openPublication(host, sheet);
        dispatch({ type: 'published', sheet });
      }),
    showSettings: (isOpen) => dispatch({ type: 'settings-shown', isOpen }),
    saveSettings: (title, parameters, sheetForm) => {
      const changed = changedParameters(parameters);
      return work('saving', () => changeSettings(title, (all) => ({ ...all, parameters: changed, sheetForm })));
    },
    typeHead: (head) => dispatch({ type: 'head-typed', head }),
    closeWith: (change) =>
      previewAgain(({ job, asked, leftOut }) => ({
        asked: asked.closing ? choicesOf(job, change(asked.closing)) : asked,
        leftOut,
      })),
    openPreview: (job) =>
      work('preparing', async () => {
        const analysis = currentAnalysis(state);
        if (!analysis) return;
        dispatch({ type: 'preview-shown', preview: await makePreview(analysis, job, choicesOf(job), []) });
      }),
    tickBox: (key, isTicked) =>
      previewAgain(({ asked, leftOut }) => {
        const others = leftOut.filter((other) => other !== key);
        return { asked, leftOut: isTicked ? others : [...others, key] };
      }),
    closePreview: () => dispatch({ type: 'preview-closed' }),
    apply: () =>
      work('applying', async () => {
        const { preview } = state;
        if (preview) await writeNow(text.jobs[preview.job].done, preview.chosen.patch);
      }),
    undo: () =>
      work('undoing', async () => {
        const last = state.written[state.written.length - 1];
        if (!last || state.unfinished) return;
        const receipt = await write(last.inverse, 'keep');
        dispatch({ type: 'undone', kept: receipt.keptUnits });
        await readOwnWrite();
      }),
    ...unfinishedJobs(lent),
    ...tools,
    reveal: (cell) =>
      enqueue(async () => {
        try {
          await host.reveal(cell);
          if (state.problem?.during === 'revealing') dispatch({ type: 'problem-closed' });
        } catch (error) {
          const problem = problemOf(error, 'revealing');
          dispatch({ type: 'failed', problem: { ...problem, cells: [cell] } });
        }
      }),
    retry: () => retryProblem(session),
    async copyDiagnostic() {
      try {
        await surroundings.copyText(diagnosticOf(state, surroundings.version));
        dispatch({ type: 'copied' });
      } catch (error) {
        dispatch({ type: 'failed', problem: problemOf(error, 'revealing') });
      }
    },
    closeProblem: () => dispatch({ type: 'problem-closed' }),
    closeNotice: () => dispatch({ type: 'notice-closed' }),
    stop: () => stopListening(),
  };
  return session;
}
