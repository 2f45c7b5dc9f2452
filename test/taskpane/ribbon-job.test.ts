/** @jest-environment jsdom */
import { type Session } from '../../src/taskpane/session';
import { openRibbonJob, ribbonJobOf } from '../../src/taskpane/ribbon-job';
import { INITIAL_STATE, type PaneState } from '../../src/taskpane/state';

test.each([
  ['?trabajo=calcular', 'calcular'],
  ['?_host_Info=Excel$Win32$16.01$es-CO$$$$0&trabajo=seguimiento', 'seguimiento'],
  ['?trabajo=validar&et=', 'validar'],
  ['?trabajo=borrar', null],
  ['', null],
])('%s asks for %s', (search, job) => {
  expect(ribbonJobOf(search)).toBe(job);
});

describe('the pane goes', () => {
  const CUTOFF = 42855;
  const read = { inspection: {}, cutoff: CUTOFF, analysis: { plan: { cutoff: CUTOFF } } } as unknown as PaneState;

  async function open(job: Parameters<typeof openRibbonJob>[1], state: Partial<PaneState>): Promise<string> {
    document.body.innerHTML = '<h2 id="cutoff" tabindex="-1"></h2><h2 id="findings" tabindex="-1"></h2>';
    const asked: string[] = [];
    const session = {
      state: () => ({ ...INITIAL_STATE, ...state }),
      openPreview: (one: string) => Promise.resolve(void asked.push(one)),
    } as unknown as Session;
    await openRibbonJob(session, job);
    return asked[0] ?? document.activeElement!.id;
  }

  test.each([
    ['validar', read, 'findings'],
    ['calcular', read, 'calculate'],
    ['seguimiento', read, 'seguimiento'],
    // No cutoff is chosen yet: that is what the user must say first.
    ['calcular', { ...read, analysis: null }, 'cutoff'],
    ['calcular', { ...read, unfinished: { patch: { operations: [] }, kept: ['x'] } }, ''],
    ['calcular', {}, ''],
    [null, read, ''],
  ] as const)('for %s to the right place', async (job, state, place) => {
    expect(await open(job, state as Partial<PaneState>)).toBe(place);
  });
});
