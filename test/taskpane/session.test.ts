import { type Choices, type Proposal } from '../../src/core/propose';
import { type Operation } from '../../src/core/workbook/patch';
import { valueAt } from '../../src/core/workbook/snapshot';
import { type Line, Superseded, WorkerStopped } from '../../src/taskpane/line';
import { createSession, type Surroundings } from '../../src/taskpane/session';
import { makeAnalysis, makeFinding, makeRecognition } from '../support/pane-harness/made-analysis';
import { MemoryHost } from '../support/pane-harness/memory-host';
import { buildSnapshot, serial } from '../support/workbook-spec';

const APRIL = serial('2017-04-30');
const AUGUST = serial('2017-08-31');
const CELL = { sheet: 'Plan', row: 1, column: 1 };

const write = (column: number, value: string, kind: 'column' | 'mark', before: string | null = null): Operation => ({
  op: 'set-cell',
  sheet: 'Plan',
  row: 1,
  column,
  before: { formula: null, value: before },
  after: { formula: null, value },
  because: { kind, label: `${kind} ${column}` },
  unit: `Plan!${kind}:${column}`,
});

interface SmallLine extends Line {
  calls: string[];
  failing: boolean;
  /** What the workbook's cutoff cell says. */
  followed: number | null;
}

/** A line that says little: it writes «calculado» into C2 and a mark into D2 unless they are there. */
function smallLine(cutoffs: readonly number[] = [APRIL]): SmallLine {
  const line = {
    calls: [] as string[],
    failing: false,
    followed: null as number | null,
    inspect: async () => {
      line.calls.push('inspect');
      return {
        recognition: makeRecognition(),
        followed: line.followed === null ? null : { day: line.followed, cell: CELL },
        cutoffs: cutoffs.map((day) => ({ day, cell: { sheet: 'Plan', row: 0, column: 0 } })),
        rules: [],
      };
    },
    analyze: async (...[workbook, cutoff]: Parameters<Line['analyze']>) => {
      line.calls.push(`analyze ${cutoff}`);
      if (line.failing) throw new RangeError('a fault of ours');
      const finding = makeFinding('info', 1, { cell: CELL, fix: { value: 'arreglado' } });
      return makeAnalysis(workbook, cutoff, { findings: [finding] });
    },
    propose: async (...[analysis, choices]: Parameters<Line['propose']>): Promise<Proposal> => {
      const at = (column: number): unknown => valueAt(analysis.workbook.sheets[0]!, 1, column);
      const operations: Operation[] = [];
      if (choices.columns && at(2) === null) operations.push(write(2, 'calculado', 'column'));
      if (choices.marks && at(3) === null && (choices.columns || at(2) !== null)) {
        operations.push(write(3, 'marca', 'mark'));
      }
      return { patch: { operations }, obstacles: [] };
    },
    foresee: async (...[analysis, choices, circumstances]: Parameters<Line['foresee']>) => {
      const { patch, obstacles } = await line.propose(analysis, choices, circumstances);
      return { changes: patch.operations.length, obstacles };
    },
  };
  return line as unknown as SmallLine;
}

function setUp(line = smallLine(), more: Partial<Surroundings> = {}) {
  const host = new MemoryHost(
    buildSnapshot({
      sheets: [
        {
          name: 'Plan',
          rows: [
            ['Actividad', 'x', null, null],
            ['a', 'b', null, null],
          ],
        },
      ],
    }),
  );
  const quiet: (() => void)[] = [];
  const copied: string[] = [];
  const surroundings: Surroundings = {
    today: () => serial('2026-11-20'),
    version: '1.2.3',
    copyText: async (words) => void copied.push(words),
    paint: async () => undefined,
    afterQuiet: (callback) => void quiet.push(callback),
    ...more,
  };
  const session = createSession(host, line, surroundings);
  const sheet = () => host.workbook.sheets[0]!;
  return { host, line, session, quiet, copied, at: (column: number) => valueAt(sheet(), 1, column) };
}

describe('start', () => {
  test('reads, takes the one cutoff that the workbook states, and says what the jobs would write', async () => {
    const { session, line } = setUp();
    await session.start();
    const state = session.state();
    expect(line.calls).toEqual(['inspect', `analyze ${APRIL}`]);
    expect(state).toMatchObject({ cutoff: APRIL, work: null, problem: null });
    expect(state.outlook).toEqual({
      calculate: { changes: 2, obstacles: [] },
      seguimiento: { changes: 2, obstacles: [] },
    });
  });

  test('where there is a rest, the pane is usable before it is known what the jobs would write', async () => {
    const { session, line } = setUp(smallLine(), { afterRest: () => undefined });
    const seen: string[] = [];
    session.subscribe(() => seen.push(`${session.state().work?.kind ?? 'idle'} ${session.state().outlook !== null}`));
    await session.start();
    expect(seen.at(-1)).toBe('idle false');
    const opened = session.openPreview('calculate');
    // Heard at once, although what goes on unseen is not finished.
    expect(session.state()).toMatchObject({ work: { kind: 'preparing' }, outlook: null });
    await opened;
    expect(session.state()).toMatchObject({ work: null, outlook: { calculate: { changes: 2 } } });
    expect(line.calls).toEqual(['inspect', `analyze ${APRIL}`]);
  });

  test.each([
    ['none', []],
    ['two', [APRIL, AUGUST]],
  ])('with %s stated, the user chooses', async (_name, cutoffs) => {
    const { session } = setUp(smallLine(cutoffs));
    await session.start();
    expect(session.state()).toMatchObject({ cutoff: null, analysis: null });
    await session.chooseCutoff(AUGUST);
    expect(session.state().analysis?.plan.cutoff).toBe(AUGUST);
  });

  test('the cutoff that the workbook follows goes before what a header states', async () => {
    const { session, line } = setUp();
    line.followed = AUGUST;
    await session.start();
    expect(session.state().cutoff).toBe(AUGUST);
  });

  test('a cutoff typed into the cutoff cell is chosen; one that the user chose here stays', async () => {
    const { session, line } = setUp();
    line.followed = AUGUST;
    await session.start();
    line.followed = APRIL;
    await session.refresh();
    expect(session.state().cutoff).toBe(APRIL);
    await session.chooseCutoff(AUGUST);
    await session.refresh();
    expect(session.state().cutoff).toBe(AUGUST);
  });

  test('a failing host is told, and can be tried again', async () => {
    const { session, host } = setUp();
    host.failNext('editing');
    await session.start();
    expect(session.state()).toMatchObject({ work: null, problem: { code: 'editing', during: 'reading' } });
    await session.retry();
    expect(session.state()).toMatchObject({ problem: null, cutoff: APRIL });
  });

  test('a fault of ours is told as ours, with its trace for the report alone', async () => {
    const { session, line, copied } = setUp();
    line.failing = true;
    await session.start();
    expect(session.state().problem).toMatchObject({ code: 'crashed' });
    await session.copyDiagnostic();
    const report = JSON.parse(copied[0]!) as { version: string; problem: { detail: string }; workbook: unknown };
    expect(report.problem.detail).toContain('a fault of ours');
    expect(report.version).toBe('1.2.3');
    expect(report.workbook).toEqual(session.state().workbook);
  });
});

describe('preview and apply', () => {
  test('nothing is written before Aplicar; then all that is ticked is, and it is read again', async () => {
    const { session, at, host } = setUp();
    await session.start();
    await session.openPreview('calculate');
    expect(session.state().preview?.chosen.patch.operations).toHaveLength(2);
    expect(at(2)).toBeNull();
    await session.apply();
    expect([at(2), at(3)]).toEqual(['calculado', 'marca']);
    expect(host.reads).toBe(2);
    expect(session.state()).toMatchObject({
      preview: null,
      notice: { kind: 'written', totals: { cells: 2 } },
      outlook: { calculate: { changes: 0 } },
    });
  });

  test('a box without its tick is not written, and neither is what needs it', async () => {
    const { session, at } = setUp();
    await session.start();
    await session.openPreview('calculate');
    await session.tickBox('columns', false);
    expect(session.state().preview?.chosen.patch.operations).toEqual([]);
    await session.apply();
    expect([at(2), at(3)]).toEqual([null, null]);
    expect(session.state().written).toEqual([]);
    await session.tickBox('columns', true);
    await session.tickBox('mark:mark 3', false);
    await session.apply();
    expect([at(2), at(3)]).toEqual(['calculado', null]);
  });

  test('a cell that changed meanwhile stops everything; reading again mends the preview', async () => {
    const { session, host, at } = setUp();
    await session.start();
    await session.openPreview('calculate');
    host.type('Plan', 1, 2, 'de otra persona');
    await session.apply();
    expect(session.state().problem).toMatchObject({ code: 'stale', cells: [{ sheet: 'Plan', row: 1, column: 2 }] });
    expect([at(2), at(3)]).toEqual(['de otra persona', null]);
    await session.retry();
    expect(session.state().problem).toBeNull();
    expect(session.state().preview?.chosen.patch.operations.map(({ unit }) => unit)).toEqual(['Plan!mark:3']);
    await session.apply();
    expect([at(2), at(3)]).toEqual(['de otra persona', 'marca']);
  });

  test('the seguimiento takes the head that was typed, blanks as nothing', async () => {
    const line = smallLine();
    const asked: Choices[] = [];
    const { session } = setUp({
      ...line,
      propose: async (_analysis, choices) => {
        asked.push(choices);
        return { patch: { operations: [] }, obstacles: [] };
      },
    } as typeof line);
    await session.start();
    session.typeHead({ entity: ' Ministerio de Minas ', preparedBy: '  ' });
    await session.openPreview('seguimiento');
    expect(asked[asked.length - 1]).toEqual({
      columns: true,
      marks: true,
      seguimiento: { entity: 'Ministerio de Minas', preparedBy: null },
      findings: false,
      fixes: [],
    });
  });
});

describe('undo', () => {
  test('takes back the last writing, several levels deep', async () => {
    const { session, at } = setUp();
    await session.start();
    await session.openPreview('calculate');
    await session.tickBox('mark:mark 3', false);
    await session.apply();
    await session.openPreview('calculate');
    await session.apply();
    expect([at(2), at(3)]).toEqual(['calculado', 'marca']);
    await session.undo();
    expect([at(2), at(3)]).toEqual(['calculado', null]);
    await session.undo();
    expect([at(2), at(3)]).toEqual([null, null]);
    expect(session.state()).toMatchObject({ written: [], notice: { kind: 'undone', kept: [] } });
    await session.undo();
    expect(session.state().problem).toBeNull();
  });

  test('what the user changed since stays, and is named', async () => {
    const { session, host, at } = setUp();
    await session.start();
    await session.openPreview('calculate');
    await session.apply();
    host.type('Plan', 1, 3, 'mío');
    await session.undo();
    expect([at(2), at(3)]).toEqual([null, 'mío']);
    expect(session.state().notice).toMatchObject({ kind: 'undone', kept: ['mark 3'] });
  });

  test('an undo that failed can be tried again', async () => {
    const { session, host, at } = setUp();
    await session.start();
    await session.openPreview('calculate');
    await session.apply();
    host.failNext('other-workbook');
    await session.undo();
    expect(session.state()).toMatchObject({ problem: { code: 'other-workbook', during: 'undoing' } });
    expect(session.state().written).toHaveLength(1);
    await session.retry();
    expect(at(2)).toBeNull();
  });
});

test('what computes beside the pane has stopped: it is said, and trying again reads anew', async () => {
  const { session, line } = setUp();
  const { inspect } = line;
  line.inspect = async () => {
    line.inspect = inspect;
    throw new WorkerStopped('out of memory');
  };
  await session.start();
  expect(session.state().problem).toMatchObject({ code: 'stopped', during: 'analyzing' });
  await session.retry();
  expect(session.state()).toMatchObject({ problem: null, cutoff: APRIL });
});

describe('changes of the sheet', () => {
  test('mark the figures as out of date, and bring them up to date quietly', async () => {
    const { session, host, quiet, line } = setUp();
    await session.start();
    host.type('Plan', 1, 1, 'otra cosa');
    expect(session.state().isOutOfDate).toBe(true);
    expect(session.state().analysis).not.toBeNull();
    const kinds: unknown[] = [];
    session.subscribe(() => kinds.push(session.state().work?.kind));
    quiet.pop()!();
    await session.reveal(CELL);
    expect(session.state().isOutOfDate).toBe(false);
    expect(line.calls.filter((call) => call.startsWith('analyze'))).toHaveLength(2);
    expect(kinds.filter((kind) => kind !== undefined)).toEqual([]);
  });

  test('while a cell is being edited it waits and says nothing', async () => {
    const { session, host, quiet } = setUp();
    await session.start();
    host.type('Plan', 1, 1, 'otra cosa');
    host.failNext('editing');
    quiet.pop()!();
    await session.reveal(CELL);
    expect(session.state()).toMatchObject({ problem: null, isOutOfDate: true });
    expect(quiet).toHaveLength(1);
  });

  test('an open preview is made anew', async () => {
    const { session, host, quiet } = setUp();
    await session.start();
    await session.openPreview('calculate');
    host.type('Plan', 1, 3, 'ocupada');
    quiet.pop()!();
    await session.reveal(CELL);
    expect(session.state().preview?.chosen.patch.operations.map(({ unit }) => unit)).toEqual(['Plan!column:2']);
  });

  /** A line whose analysis waits until it is let go, or is left. */
  function heldUp(line: SmallLine) {
    const { analyze } = line;
    const doors: (() => void)[] = [];
    line.analyze = async (workbook, cutoff, settings, signal) => {
      await new Promise<void>((resolve, reject) => {
        doors.push(resolve);
        signal?.addEventListener('abort', () => reject(new Superseded()));
      });
      return analyze(workbook, cutoff, settings);
    };
    return doors;
  }
  const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

  test('a later edit makes an earlier reading worthless: the latest is shown, and nothing is said of it', async () => {
    const { session, host, quiet, line } = setUp();
    await session.start();
    const doors = heldUp(line);
    host.type('Plan', 1, 1, 'primera');
    quiet.pop()!();
    while (doors.length < 1) await turn();
    host.type('Plan', 1, 1, 'segunda');
    quiet.pop()!();
    while (doors.length < 2) await turn();
    expect(session.state()).toMatchObject({ isOutOfDate: true, problem: null, work: null });
    doors[1]!();
    await session.reveal(CELL);
    expect(session.state()).toMatchObject({ isOutOfDate: false, problem: null });
    expect(valueAt(session.state().analysis!.workbook.sheets[0]!, 1, 1)).toBe('segunda');
  });

  test('who types without a pause sees something too: the fourth reading is not left', async () => {
    const { session, host, quiet, line } = setUp();
    await session.start();
    const doors = heldUp(line);
    host.type('Plan', 1, 1, 'edición 0');
    quiet.pop()!();
    for (let edit = 1; edit <= 4; edit += 1) {
      while (doors.length < Math.min(edit, 4)) await turn();
      host.type('Plan', 1, 1, `edición ${edit}`);
      quiet.pop()!();
    }
    expect(doors).toHaveLength(4);
    doors[3]!();
    while (doors.length < 5) await turn();
    expect(valueAt(session.state().analysis!.workbook.sheets[0]!, 1, 1)).toBe('edición 3');
    expect(session.state().isOutOfDate).toBe(true);
    doors[4]!();
    await session.reveal(CELL);
    expect(valueAt(session.state().analysis!.workbook.sheets[0]!, 1, 1)).toBe('edición 4');
    expect(session.state().isOutOfDate).toBe(false);
  });

  test('an edit that comes while Excel is being read is read too', async () => {
    const { session, host, quiet } = setUp();
    await session.start();
    const read = host.read.bind(host);
    host.read = async () => {
      host.read = read;
      const before = await read();
      host.type('Plan', 1, 1, 'mientras tanto');
      return before;
    };
    await session.refresh();
    expect(session.state().isOutOfDate).toBe(true);
    quiet.pop()!();
    await session.reveal(CELL);
    expect(valueAt(session.state().workbook!.sheets[0]!, 1, 1)).toBe('mientras tanto');
    expect(session.state().isOutOfDate).toBe(false);
  });

  test('nothing is heard after the pane stopped', async () => {
    const { session, host } = setUp();
    await session.start();
    session.stop();
    host.type('Plan', 1, 1, 'otra cosa');
    expect(session.state().isOutOfDate).toBe(false);
  });
});

describe('going to a cell', () => {
  test('goes there', async () => {
    const { session, host } = setUp();
    await session.start();
    await session.reveal(CELL);
    expect(host.revealed).toEqual([CELL]);
  });

  test('where Excel has another workbook in front, the cell is named', async () => {
    const { session, host } = setUp();
    await session.start();
    host.failNext('other-workbook');
    await session.reveal(CELL);
    expect(session.state().problem).toMatchObject({ code: 'other-workbook', cells: [CELL], during: 'revealing' });
    await session.retry();
    expect(host.revealed).toEqual([CELL]);
    expect(session.state().problem).toBeNull();
  });
});
