import { nextStep } from '../../src/taskpane/next-step';
import { INITIAL_STATE, type JobOutlook, type PaneState } from '../../src/taskpane/state';
import {
  makeAnalysis,
  makeFinding,
  makeInspection,
  makeRecognition,
  makeTable,
} from '../support/pane-harness/made-analysis';
import { buildSnapshot } from '../support/workbook-spec';

const workbook = buildSnapshot({ sheets: [{ name: 'Plan', rows: [['a']] }] });
const calculated = makeRecognition({ ownSheets: [{ sheet: 'Cronograma PAAC', kind: 'schedule' }] });
const job = (changes: number, obstacle?: string): JobOutlook => ({
  changes,
  obstacles: obstacle ? [{ sheet: 'Plan', message: obstacle }] : [],
});

const read: PaneState = {
  ...INITIAL_STATE,
  workbook,
  inspection: makeInspection(),
};
const ready: PaneState = {
  ...read,
  cutoff: 42855,
  analysis: makeAnalysis(workbook, 42855),
  outlook: { calculate: job(10), seguimiento: job(20) },
};
const error = makeFinding('error', 5);
const ignored = makeFinding('error', 5, { ignored: { reason: 'Así lo aprobó el comité.' } });

test.each<[string, PaneState, unknown]>([
  ['nothing is read yet', INITIAL_STATE, null],
  ['no plan', { ...read, inspection: makeInspection({ recognition: makeRecognition({ tables: [] }) }) }, null],
  [
    'only a risk map',
    {
      ...read,
      inspection: makeInspection({ recognition: makeRecognition({ tables: [makeTable({ kind: 'risk-map' })] }) }),
    },
    null,
  ],
  ['no cutoff', read, { kind: 'choose-cutoff' }],
  ['figures on their way', { ...ready, outlook: null }, null],
  ['nothing written', ready, { kind: 'calculate', isAgain: false }],
  [
    'faults first',
    { ...ready, analysis: makeAnalysis(workbook, 42855, { findings: [error, error] }) },
    { kind: 'fix-errors', count: 2 },
  ],
  [
    'a fault that was left with a reason',
    { ...ready, analysis: makeAnalysis(workbook, 42855, { findings: [ignored] }) },
    { kind: 'calculate', isAgain: false },
  ],
  [
    'faults stay behind once the columns are there',
    {
      ...ready,
      analysis: makeAnalysis(workbook, 42855, { findings: [error], recognition: calculated }),
      outlook: { calculate: job(0), seguimiento: job(20) },
    },
    { kind: 'build-seguimiento' },
  ],
  [
    'out of date',
    { ...ready, analysis: makeAnalysis(workbook, 42855, { recognition: calculated }) },
    { kind: 'calculate', isAgain: true },
  ],
  ['all done', { ...ready, outlook: { calculate: job(0), seguimiento: job(0) } }, { kind: 'finished' }],
  [
    'something is in the way',
    { ...ready, outlook: { calculate: job(0, 'La hoja está protegida.'), seguimiento: job(0) } },
    { kind: 'blocked' },
  ],
  ['read-only', { ...ready, workbook: { ...workbook, isReadOnly: true } }, { kind: 'blocked' }],
])('%s', (_name, state, expected) => {
  expect(nextStep(state)).toEqual(expected);
});
