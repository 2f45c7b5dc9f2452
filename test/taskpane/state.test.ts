import {
  type Action,
  type PaneState,
  type Written,
  INITIAL_STATE,
  currentAnalysis,
  reduce,
} from '../../src/taskpane/state';
import { type Preview } from '../../src/taskpane/preview';
import { makeAnalysis, makeFinding, makeInspection } from '../support/pane-harness/made-analysis';
import { buildSnapshot } from '../support/workbook-spec';

const workbook = buildSnapshot({ sheets: [{ name: 'Plan', rows: [['a']] }] });
const inspection = makeInspection();
const cell = { sheet: 'Rendición de cuentas', row: 5, column: 8 };
const fix = { rule: 'date-as-text', cell };
const offering = makeAnalysis(workbook, 42855, { findings: [makeFinding('info', 5, { fix: { value: 1 } })] });
const clean = makeAnalysis(workbook, 42855);
const job = { changes: 3, obstacles: [] };
const outlook = { calculate: job, seguimiento: job };
const proposal = { patch: { operations: [] }, obstacles: [] };
const preview: Preview = {
  job: 'calculate',
  asked: { columns: true, marks: true, seguimiento: null, fixes: [] },
  leftOut: [],
  offered: proposal,
  chosen: proposal,
};
const totals = { cells: 2, others: 0, sheets: ['Plan'], newSheets: [] };
const written = (title: string): Written => ({
  title,
  inverse: { operations: [] },
  totals,
  labels: { 'Plan!column:status': 'Columna «Estado» de «Plan»' },
});
const problem = { code: 'stale', cells: [cell], detail: '', during: 'applying' } as const;
const ready: PaneState = { ...INITIAL_STATE, workbook, inspection, cutoff: 42855, analysis: clean, outlook };

test.each<[string, PaneState, Action, Partial<PaneState>]>([
  [
    'work begins and takes the last problem away',
    { ...ready, problem },
    { type: 'work-started', kind: 'reading' },
    { work: { kind: 'reading', share: null }, problem: null },
  ],
  [
    'work goes on',
    { ...ready, work: { kind: 'applying', share: null } },
    { type: 'work-progressed', share: 0.4 },
    { work: { kind: 'applying', share: 0.4 } },
  ],
  ['progress after the end is nothing', ready, { type: 'work-progressed', share: 0.4 }, {}],
  ['work ends', { ...ready, work: { kind: 'applying', share: 1 } }, { type: 'work-ended' }, { work: null }],
  [
    'the workbook was read',
    { ...INITIAL_STATE, isOutOfDate: true },
    { type: 'workbook-read', workbook, inspection, cutoff: null },
    { workbook, inspection, isOutOfDate: false },
  ],
  [
    'read again with another cutoff in its cell',
    { ...ready, preview },
    { type: 'workbook-read', workbook, inspection, cutoff: 42978 },
    { cutoff: 42978, outlook: null, preview: null },
  ],
  ['the workbook changed', ready, { type: 'workbook-changed' }, { isOutOfDate: true }],
  ['a change before the first reading is nothing', INITIAL_STATE, { type: 'workbook-changed' }, {}],
  [
    'another cutoff closes the preview of the old one',
    { ...ready, preview },
    { type: 'cutoff-chosen', cutoff: 42978 },
    { cutoff: 42978, outlook: null, preview: null },
  ],
  ['the same cutoff changes nothing', { ...ready, preview }, { type: 'cutoff-chosen', cutoff: 42855 }, {}],
  [
    'figures come',
    { ...ready, analysis: null, fixes: [fix] },
    { type: 'analyzed', analysis: offering },
    { analysis: offering, fixes: [fix] },
  ],
  [
    'a tick goes where its aviso is gone',
    { ...ready, fixes: [fix] },
    { type: 'analyzed', analysis: makeAnalysis(workbook, 42855, { findings: [makeFinding('info', 6)] }) },
    { analysis: makeAnalysis(workbook, 42855, { findings: [makeFinding('info', 6)] }), fixes: [] },
  ],
  ['the outlook comes', { ...ready, outlook: null }, { type: 'outlook-known', outlook }, { outlook }],
  ['a fix is ticked', ready, { type: 'fix-ticked', fixes: [fix], isTicked: true }, { fixes: [fix] }],
  [
    'a fix is ticked twice',
    { ...ready, fixes: [fix] },
    { type: 'fix-ticked', fixes: [fix], isTicked: true },
    { fixes: [fix] },
  ],
  ['a tick is taken', { ...ready, fixes: [fix] }, { type: 'fix-ticked', fixes: [fix], isTicked: false }, { fixes: [] }],
  [
    'the head is typed',
    ready,
    { type: 'head-typed', head: { entity: 'Ministerio', preparedBy: '' } },
    { head: { entity: 'Ministerio', preparedBy: '' } },
  ],
  [
    'a preview opens',
    { ...ready, notice: { kind: 'copied' } },
    { type: 'preview-shown', preview },
    { preview, notice: null },
  ],
  ['a preview closes', { ...ready, preview }, { type: 'preview-closed' }, { preview: null }],
  [
    'written',
    { ...ready, preview, fixes: [fix], written: [written('Primero')] },
    { type: 'written', written: written('Segundo') },
    {
      outlook: null,
      preview: null,
      fixes: [],
      written: [written('Primero'), written('Segundo')],
      notice: { kind: 'written', title: 'Segundo', totals },
    },
  ],
  [
    'undone, the last first, naming what stayed',
    { ...ready, written: [written('Primero'), written('Segundo')] },
    { type: 'undone', kept: ['Plan!column:status'] },
    {
      outlook: null,
      written: [written('Primero')],
      notice: { kind: 'undone', title: 'Segundo', kept: ['Columna «Estado» de «Plan»'] },
    },
  ],
  ['nothing to undo', ready, { type: 'undone', kept: [] }, {}],
  ['copied', ready, { type: 'copied' }, { notice: { kind: 'copied' } }],
  ['a notice is closed', { ...ready, notice: { kind: 'copied' } }, { type: 'notice-closed' }, { notice: null }],
  [
    'a failure ends the work and leaves the preview',
    { ...ready, preview, work: { kind: 'applying', share: 0.2 } },
    { type: 'failed', problem },
    { work: null, problem },
  ],
  ['a problem is closed', { ...ready, problem }, { type: 'problem-closed' }, { problem: null }],
])('%s', (_name, before, action, changes) => {
  const frozen = Object.freeze({ ...before });
  expect(reduce(frozen, action)).toEqual({ ...before, ...changes });
});

test('the figures of another cutoff are no current ones', () => {
  expect(currentAnalysis(ready)).toBe(clean);
  expect(currentAnalysis(reduce(ready, { type: 'cutoff-chosen', cutoff: 42978 }))).toBeNull();
});
