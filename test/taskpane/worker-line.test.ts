/** The line over a Worker: what it answers, in which order, and what happens when the Worker does not. */
import { analyzeWorkbook } from '../../src/core/analyze';
import { type Choices } from '../../src/core/propose';
import { coreLine, createCoreLine } from '../../src/taskpane/core-line';
import { type Line } from '../../src/taskpane/line';
import { type FromWorker, type ToWorker } from '../../src/taskpane/worker/messages';
import { serveLine } from '../../src/taskpane/worker/serve';
import { createWorkerLine, type WorkerPort } from '../../src/taskpane/worker/worker-line';
import { plainAnalysis } from '../support/plain-analysis';
import { buildSnapshot, serial } from '../support/workbook-spec';
import { largePlan } from '../workbooks/large-plan';
import { ministry2017 } from '../workbooks/ministry-2017';

const TODAY = serial('2017-05-10');
const APRIL = serial('2017-04-30');
const AUGUST = serial('2017-08-31');
const CIRCUMSTANCES = { today: TODAY, version: 'prueba' };
const CHOICES: Choices = {
  columns: true,
  marks: true,
  seguimiento: { entity: null, preparedBy: null },
  findings: false,
  fixes: [],
};
const ministry = buildSnapshot(ministry2017);

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** A Worker in this thread: messages are copied and arrive in a later turn, as between threads. */
class FakeWorker implements WorkerPort {
  onmessage: WorkerPort['onmessage'] = null;
  onerror: WorkerPort['onerror'] = null;
  readonly heard: ToWorker[] = [];
  isTerminated = false;
  private readonly inside: Parameters<typeof serveLine>[0] & {
    onmessage: ((event: { data: ToWorker }) => void) | null;
  };

  constructor(line: Line | null = createCoreLine(turn)) {
    this.inside = {
      onmessage: null,
      postMessage: (message: FromWorker) => {
        const data = structuredClone(message);
        setImmediate(() => this.isTerminated || this.onmessage?.({ data }));
      },
    };
    // null: its script never runs.
    if (line) serveLine(this.inside, line);
  }

  postMessage(message: ToWorker): void {
    const data = structuredClone(message);
    this.heard.push(data);
    setImmediate(() => this.isTerminated || this.inside.onmessage?.({ data }));
  }

  terminate(): void {
    this.isTerminated = true;
  }

  said = (say: ToWorker['say']): number => this.heard.filter((message) => message.say === say).length;
}

function setUp(start: (nth: number) => WorkerPort = () => new FakeWorker()) {
  const workers: FakeWorker[] = [];
  const loaded: Line[] = [];
  const line = createWorkerLine({
    startWorker: () => {
      const worker = start(workers.length);
      workers.push(worker as FakeWorker);
      return worker;
    },
    loadCore: async () => {
      loaded.push(coreLine);
      return coreLine;
    },
    pause: async () => undefined,
    patience: 50,
  });
  return { line, workers, loaded };
}

describe('what comes back is what the core says', () => {
  test.each([
    ['a real plan', ministry, APRIL],
    ['a plan in many parts', buildSnapshot(largePlan(180)), serial('2024-08-31')],
  ])('%s', async (_name, workbook, cutoff) => {
    const { line, workers } = setUp();
    expect(await line.inspect(workbook, TODAY, null)).toEqual(
      structuredClone(await coreLine.inspect(workbook, TODAY, null)),
    );
    const expected = analyzeWorkbook(workbook, { cutoff });
    const analysis = await line.analyze(workbook, cutoff, null);
    expect(analysis).toEqual(plainAnalysis(expected));
    expect(analysis.workbook).toBe(workbook);
    // Rules and figures look tables up by themselves, not by what they say.
    for (const { table } of analysis.plan.activities) expect(analysis.recognition.tables).toContain(table);
    expect(await line.propose(analysis, CHOICES, CIRCUMSTANCES)).toEqual(
      await coreLine.propose(expected, CHOICES, CIRCUMSTANCES),
    );
    expect(await line.foresee(analysis, CHOICES, CIRCUMSTANCES)).toEqual(
      await coreLine.foresee(expected, CHOICES, CIRCUMSTANCES),
    );
    expect(workers).toHaveLength(1);
  });

  test('findings are named by their place, and the page of a rule is asked for', async () => {
    const { line } = setUp();
    const analysis = await line.analyze(ministry, APRIL, null);
    const expected = analyzeWorkbook(ministry, { cutoff: APRIL });
    expect(await line.giveReason(analysis, [], analysis.findings.slice(1, 2), 'Así lo aprobó el comité.')).toEqual(
      await coreLine.giveReason(expected, [], expected.findings.slice(1, 2), 'Así lo aprobó el comité.'),
    );
    expect(await line.rulePage('date-as-text')).toEqual(await coreLine.rulePage('date-as-text'));
    expect(await line.rulePage('no-such-rule')).toBeNull();
  });

  test('the Worker may be there before the first question, and have what later ones need', async () => {
    const { line, workers } = setUp();
    line.start();
    expect(workers).toHaveLength(1);
    await line.fetchParts();
    expect((await line.inspect(ministry, TODAY, null)).seguimientos).toEqual([]);
    expect(workers).toHaveLength(1);
  });

  test('a fault of ours comes back as a fault, and the Worker goes on', async () => {
    const faulty: Line = { ...coreLine, analyze: async () => Promise.reject(new RangeError('a fault of ours')) };
    const { line, workers } = setUp(() => new FakeWorker(faulty));
    await expect(line.analyze(ministry, APRIL, null)).rejects.toThrow('a fault of ours');
    expect((await line.inspect(ministry, TODAY, null)).recognition.tables.length).toBeGreaterThan(0);
    expect(workers).toHaveLength(1);
  });
});

describe('what is sent', () => {
  test('a sheet crosses once, however often it is asked about', async () => {
    const { line, workers } = setUp();
    const analysis = await line.analyze(ministry, APRIL, null);
    await line.analyze(ministry, AUGUST, null);
    await line.propose(analysis, CHOICES, CIRCUMSTANCES);
    // Settings that were saved make another workbook of the same sheets.
    const saved = { ...ministry, settings: null };
    await line.inspect(saved, TODAY, null);
    expect(workers[0]!.said('sheet')).toBe(ministry.sheets.length);
    expect(workers[0]!.said('workbook')).toBe(2);
  });

  test('after an edit only the sheet that changed crosses; old workbooks are forgotten, and sent again when asked about', async () => {
    const { line, workers } = setUp();
    const [first, ...others] = ministry.sheets;
    const edited = Array.from({ length: 5 }, () => ({ ...ministry, sheets: [{ ...first! }, ...others] }));
    const old = await line.analyze(ministry, APRIL, null);
    for (const workbook of edited) await line.analyze(workbook, APRIL, null);
    expect(workers[0]!.said('sheet')).toBe(ministry.sheets.length + edited.length);
    expect(await line.foresee(old, CHOICES, CIRCUMSTANCES)).toEqual(
      await coreLine.foresee(old, CHOICES, CIRCUMSTANCES),
    );
    expect(workers[0]!.said('sheet')).toBe(ministry.sheets.length + edited.length + 1);
  });
});

describe('after an edit', () => {
  const cutoff = serial('2024-08-31');
  const first = buildSnapshot(largePlan(60));
  const [sheet, ...others] = first.sheets;
  const withRows = (change: <T>(rows: readonly (readonly T[])[]) => readonly (readonly T[])[]) => ({
    ...first,
    sheets: [
      {
        ...sheet!,
        area: { ...sheet!.area!, bottom: sheet!.area!.top + change(sheet!.values).length - 1 },
        values: change(sheet!.values),
        formulas: change(sheet!.formulas),
        numberFormats: change(sheet!.numberFormats),
        merges: [],
      },
      ...others,
    ],
  });
  const typed = (value: string | null) => ({
    ...first,
    sheets: [
      {
        ...sheet!,
        values: sheet!.values.map((row, at) => (at === 6 ? row.map((cell, c) => (c === 7 ? value : cell)) : row)),
      },
      ...others,
    ],
  });

  test.each([
    ['an office is typed over', typed('Prensa')],
    ['a responsible is emptied', typed(null)],
    ['a row goes', withRows((rows) => rows.filter((_, at) => at !== 6))],
    ['a row is copied', withRows((rows) => [...rows.slice(0, 7), ...rows.slice(6)])],
    ['the last rows go', withRows((rows) => rows.slice(0, -2))],
    ['nothing changes', { ...first }],
    ['a single sheet is left', { ...first, sheets: others.slice(0, 1) }],
  ])('%s: what comes is the whole analysis, and what is alike is not made again', async (_name, edited) => {
    const { line } = setUp();
    const before = await line.analyze(first, cutoff, null);
    const after = await line.analyze(edited, cutoff, null);
    expect(after).toEqual(plainAnalysis(analyzeWorkbook(edited, { cutoff })));
    for (const { table } of after.plan.activities) expect(after.recognition.tables).toContain(table);
    const back = await line.analyze(first, cutoff, null);
    expect(back).toEqual(before);
  });

  test('an analysis that was left does not count as one that came', async () => {
    const { line } = setUp();
    await line.analyze(first, cutoff, null);
    const controller = new AbortController();
    const dropped = line.analyze(typed('Prensa'), cutoff, null, controller.signal).catch(() => 'left');
    await turn();
    controller.abort();
    expect(await dropped).toBe('left');
    const edited = typed('Otra oficina');
    expect(await line.analyze(edited, cutoff, null)).toEqual(plainAnalysis(analyzeWorkbook(edited, { cutoff })));
  });

  test('an activity that stayed as it was is the same object', async () => {
    const { line } = setUp();
    const before = await line.analyze(first, cutoff, null);
    const after = await line.analyze(typed('Prensa'), cutoff, null);
    const changed = after.plan.activities.filter((activity) => !before.plan.activities.includes(activity));
    expect(changed).toHaveLength(1);
  });

  test('an emptied cell changes what is known of its column, and still only its activity crosses', async () => {
    const { line } = setUp();
    const before = await line.analyze(first, cutoff, null);
    const after = await line.analyze(typed(null), cutoff, null);
    const known = new Set(before.plan.activities.map(({ cells }) => cells));
    expect(after.plan.activities.filter(({ cells }) => !known.has(cells))).toHaveLength(1);
  });
});

describe('what nobody waits for any more', () => {
  const names = (results: readonly PromiseSettledResult<unknown>[]): string[] =>
    results.map((result) => (result.status === 'fulfilled' ? 'answered' : (result.reason as Error).name));

  test.each<[string, (drop: () => void) => Promise<void>]>([
    ['before it is sent', async (drop) => drop()],
    ['while it waits behind another', async (drop) => turn().then(drop)],
    [
      'while it is worked on',
      async (drop) => {
        for (let turns = 0; turns < 6; turns += 1) await turn();
        drop();
      },
    ],
  ])('is left %s, and the latest is answered', async (_name, when) => {
    const { line } = setUp();
    const controller = new AbortController();
    const superseded = line.analyze(ministry, APRIL, null, controller.signal);
    const latest = line.analyze(ministry, AUGUST, null);
    await when(() => controller.abort());
    expect(names(await Promise.allSettled([superseded, latest]))).toEqual(['Superseded', 'answered']);
    expect((await latest).plan.cutoff).toBe(AUGUST);
  });

  test('the Worker stops at the next stage', async () => {
    const stages: number[] = [];
    const slow = createCoreLine(async () => {
      stages.push(stages.length);
      await turn();
    });
    const { line } = setUp(() => new FakeWorker(slow));
    const controller = new AbortController();
    const dropped = line.analyze(ministry, APRIL, null, controller.signal).catch(() => 'left');
    while (stages.length < 2) await turn();
    controller.abort();
    expect(await dropped).toBe('left');
    for (let turns = 0; turns < 10; turns += 1) await turn();
    expect(stages.length).toBeLessThan(5);
  });
});

describe('where the Worker fails', () => {
  const silent = (): FakeWorker => new FakeWorker(null);
  const broken = (): FakeWorker => {
    const worker = silent();
    setImmediate(() => worker.onerror?.({ message: 'blocked' }));
    return worker;
  };
  const none = (): never => {
    throw new Error('SecurityError');
  };

  test.each<[string, () => WorkerPort]>([
    ['this webview has none', none],
    ['its script cannot be fetched', broken],
    ['it never says that it is there', silent],
  ])('%s: the core works in the pane, and is fetched once', async (_name, start) => {
    const { line, loaded } = setUp(start);
    const [analysis, inspection] = await Promise.all([
      line.analyze(ministry, APRIL, null),
      line.inspect(ministry, TODAY, null),
    ]);
    expect(plainAnalysis(analysis)).toEqual(plainAnalysis(analyzeWorkbook(ministry, { cutoff: APRIL })));
    expect(inspection.recognition.tables.length).toBeGreaterThan(0);
    expect(loaded).toHaveLength(1);
  });

  test('it stops in the middle: whoever waits is told, and the next question starts another', async () => {
    const { line, workers, loaded } = setUp();
    await line.inspect(ministry, TODAY, null);
    const waiting = line.analyze(ministry, APRIL, null);
    await turn();
    workers[0]!.onerror?.({ message: 'out of memory' });
    await expect(waiting).rejects.toMatchObject({ name: 'WorkerStopped', message: expect.stringContaining('memory') });
    expect(workers[0]!.isTerminated).toBe(true);
    expect(await line.analyze(ministry, APRIL, null)).toEqual(
      plainAnalysis(analyzeWorkbook(ministry, { cutoff: APRIL })),
    );
    expect(workers).toHaveLength(2);
    expect(loaded).toHaveLength(0);
  });
});
