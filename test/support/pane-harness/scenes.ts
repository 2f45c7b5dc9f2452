/** The pane in each of its states, by name: for pictures, and for checks of accessibility. */
import { type WorkbookHost } from '../../../src/core/host';
import { NO_CORRECTIONS } from '../../../src/core/recognize/corrections';
import { NO_SETTINGS, writeSettings } from '../../../src/core/settings';
import { type Operation } from '../../../src/core/workbook/patch';
import { type WorkbookSnapshot } from '../../../src/core/workbook/snapshot';
import { createSession, type Session, type Surroundings } from '../../../src/taskpane/session';
import { coreLine } from '../../../src/taskpane/core-line';
import { type Preview } from '../../../src/taskpane/preview';
import { findRulePage } from '../../../src/taskpane/rule-pages';
import { HABITS } from '../../../src/taskpane/settings-form';
import { type Action, INITIAL_STATE, type PaneState, reduce } from '../../../src/taskpane/state';
import { TEST_PLANS } from '../../workbooks';
import { largePlan } from '../../workbooks/large-plan';
import { buildSnapshot, serial } from '../workbook-spec';
import {
  byStatus,
  makeAnalysis,
  makeColumn,
  makeFinding,
  makeInspection,
  makeRecognition,
  makeSummary,
  makeTable,
} from './made-analysis';
import { MemoryHost } from './memory-host';

const CUTOFF = serial('2017-04-30');
const workbook: WorkbookSnapshot = buildSnapshot(TEST_PLANS[0]!.spec);
const SHEET = 'Rendición de cuentas';

const AUGUST = serial('2017-08-31');
const DECEMBER = serial('2017-12-31');

const inspection = makeInspection({
  calendar: {
    year: 2017,
    entries: [
      { cutoff: CUTOFF, deadline: serial('2017-05-15'), known: null },
      { cutoff: AUGUST, deadline: serial('2017-09-14'), known: null },
      { cutoff: DECEMBER, deadline: serial('2018-01-16'), known: null },
    ],
    next: {
      cutoff: CUTOFF,
      deadline: serial('2017-05-15'),
      known: null,
      isDue: true,
      businessDays: 4,
      isOverdue: false,
    },
  },
  cutoffs: [
    { day: CUTOFF, cell: { sheet: SHEET, row: 3, column: 10 } },
    { day: serial('2017-08-31'), cell: null },
    { day: serial('2017-12-31'), cell: null },
  ],
});

const findings = [
  makeFinding('error', 6, { message: 'La fecha «31-feb-17» no se puede leer: febrero no tiene día 31.' }),
  makeFinding('warning', 7, {
    message: 'Lleva 2 días de atraso: se programaron 2 a corte y se ejecutó 1.',
    cell: { sheet: SHEET, row: 7, column: 2 },
  }),
  makeFinding('warning', 9, { message: 'Se reportó avance y la columna Evidencia está vacía.' }),
  ...[4, 11, 14, 16].map((row) =>
    makeFinding('info', row, { message: 'La fecha está escrita como texto.', fix: { value: { day: CUTOFF } } }),
  ),
  makeFinding('info', 0, { cell: null, message: 'El corte no es uno de los tres usuales.' }),
];

const analysis = makeAnalysis(workbook, CUTOFF, { findings });
const outlook: PaneState['outlook'] = {
  calculate: { changes: 412, obstacles: [] },
  seguimiento: { changes: 630, obstacles: [] },
};

const ready: PaneState = { ...INITIAL_STATE, workbook, inspection, cutoff: CUTOFF, analysis, outlook };

const setCell = (column: number, row: number, value: string | number, formula: string | null): Operation => ({
  op: 'set-cell',
  sheet: SHEET,
  row,
  column,
  before: { formula: null, value: null },
  after: { formula, value },
  because: { kind: 'column', label: `Columna «${column === 16 ? 'Estado' : 'Código'}» de «${SHEET}»` },
  unit: `${SHEET}!column:${column}`,
});

const operations: Operation[] = [
  {
    op: 'add-sheet',
    sheet: 'Cronograma PAAC',
    tabColor: null,
    because: { kind: 'schedule', label: 'Hoja «Cronograma PAAC»' },
    unit: 'sheet:Cronograma PAAC',
  },
  ...Array.from({ length: 14 }, (_, i) => setCell(11, 4 + i, `A${i + 1}`, null)),
  ...Array.from({ length: 14 }, (_, i) =>
    setCell(16, 4 + i, 'Atrasada', `=IF(P${i + 5}="","Sin reporte",IF(P${i + 5}<Q${i + 5},"Atrasada","Cumplida"))`),
  ),
  {
    op: 'set-conditional-formats',
    sheet: SHEET,
    beforeArea: null,
    before: [],
    area: { top: 4, left: 0, bottom: 17, right: 19 },
    after: [{ formula: '=$R5="Atrasada"', fill: '#FFC7CE', fontColor: '#9C0006', stopIfTrue: true }],
    because: { kind: 'mark', label: `Marcas de atraso de «${SHEET}»` },
    unit: `${SHEET}!marks`,
  },
];

const proposal = { patch: { operations }, obstacles: [] };
const preview: Preview = {
  job: 'calculate',
  asked: { columns: true, marks: true, seguimiento: null, fixes: [] },
  leftOut: [],
  offered: proposal,
  chosen: proposal,
};

/** A closing in which many figures are no longer what they were. */
function closing(activities: number, others: readonly string[]): Preview {
  const sheet = 'Seguimiento 30-abr-2017';
  const differences = Array.from({ length: activities }, (_, i) => {
    const key = `A${String(i + 1).padStart(3, '0')}`;
    const activity = 'Elaborar y publicar boletines para la ciudadanía que difundan y promocionen la gestión';
    const of = (column: string, built: string | number, today: string | number) => ({
      cell: { sheet, row: 30 + i, column: 12 },
      key,
      activity,
      column,
      built,
      today,
    });
    return [
      of('Reportado', 1, 2),
      of('Estado', 'Cumplida parcialmente', 'Cumplida a corte'),
      of('Evidencia', '', 'Acta'),
    ];
  }).flat();
  const asked = {
    columns: false,
    marks: false,
    seguimiento: null,
    fixes: [],
    closing: { sheet, figures: 'built' as const, author: 'Ana María Rojas', others },
  };
  const because = { kind: 'close' as const, label: `Cerrar «${sheet}»: sus cifras ya no cambian` };
  const offered = {
    patch: {
      operations: operations.slice(1, 15).map((operation) => ({ ...operation, because, unit: `close:${sheet}` })),
    },
    obstacles: [],
    closings: [{ sheet, cutoff: CUTOFF, isBuildKnown: true, differences }],
  };
  return { job: 'close', asked, leftOut: [], offered, chosen: offered };
}

const totals = { cells: 412, others: 38, sheets: ['Cronograma PAAC', SHEET], newSheets: ['Cronograma PAAC'] };
const written = { title: 'Avance calculado y atrasos marcados', inverse: { operations: [] }, totals, labels: {} };

const manyFindings = Array.from({ length: 2000 }, (_, i) =>
  makeFinding(i < 40 ? 'error' : i < 900 ? 'warning' : 'info', i, {
    fix: i % 3 === 0 ? { value: { day: CUTOFF } } : null,
  }),
);

const fortyFindings = manyFindings.slice(0, 40).map((finding, i) =>
  makeFinding(i < 6 ? 'error' : i < 25 ? 'warning' : 'info', i, {
    fix: finding.fix,
    ignored: i % 10 === 9 ? { reason: 'La fecha la fija el comité' } : null,
  }),
);

/** States that stand still. */
export const STILL_SCENES: Readonly<Record<string, PaneState>> = {
  reading: { ...INITIAL_STATE, work: { kind: 'reading', share: null } },
  'empty-workbook': {
    ...INITIAL_STATE,
    workbook: buildSnapshot({ fileName: 'Libro1.xlsx', sheets: [{ name: 'Hoja1', rows: [] }] }),
    inspection: makeInspection({ recognition: makeRecognition({ tables: [] }) }),
  },
  'no-plan': {
    ...INITIAL_STATE,
    workbook,
    inspection: makeInspection({
      recognition: makeRecognition({
        tables: [makeTable({ sheet: 'Mapa de riesgos 2017', kind: 'risk-map', activityRows: [], body: null })],
        nearTables: [
          {
            sheet: 'Iniciativas adicionales',
            header: { top: 5, left: 0, bottom: 5, right: 4 },
            lacks: ['responsible', 'dueDate', 'period'],
            columns: [],
            isDeclared: false,
          },
        ],
      }),
    }),
  },
  'choose-cutoff': {
    ...INITIAL_STATE,
    workbook,
    inspection: { ...inspection, cutoffs: inspection.cutoffs.map((offer) => ({ ...offer, cell: null })) },
  },
  ready,
  'every-status': {
    ...ready,
    analysis: makeAnalysis(workbook, CUTOFF, {
      findings: [],
      summary: makeSummary({
        byStatus: byStatus({
          done: 12,
          met: 8,
          late: 5,
          unreported: 4,
          'on-track': 3,
          'not-due': 30,
          'on-demand': 2,
          unscheduled: 1,
        }),
        due: 29,
        done: 17,
        compliance: 17 / 29,
        zone: 'low',
      }),
    }),
  },
  'not-followed-up': {
    ...ready,
    analysis: makeAnalysis(workbook, CUTOFF, {
      findings: manyFindings,
      summary: makeSummary({
        reported: false,
        done: 0,
        late: 0,
        unreported: 4,
        compliance: null,
        zone: null,
        meanCompliance: null,
        meanProgress: null,
        byStatus: byStatus({ unreported: 4, 'not-due': 24 }),
        components: [],
      }),
    }),
  },
  'fixes-ticked': {
    ...ready,
    fixes: [4, 11].map((row) => ({ rule: 'date-as-text', cell: { sheet: SHEET, row, column: 8 } })),
  },
  'findings-none': { ...ready, analysis: makeAnalysis(workbook, CUTOFF, { findings: [] }) },
  'findings-1': { ...ready, analysis: makeAnalysis(workbook, CUTOFF, { findings: findings.slice(0, 1) }) },
  'findings-40': { ...ready, analysis: makeAnalysis(workbook, CUTOFF, { findings: fortyFindings }) },
  'findings-by-rule': {
    ...ready,
    analysis: makeAnalysis(workbook, CUTOFF, { findings: fortyFindings }),
    list: { ...INITIAL_STATE.list, grouping: 'rule', opened: { 'rule:date-as-text': true } },
  },
  'findings-searched': {
    ...ready,
    analysis: makeAnalysis(workbook, CUTOFF, { findings: fortyFindings }),
    list: { ...INITIAL_STATE.list, search: 'fila 1', active: `info/date-as-text|30|8|${SHEET}` },
  },
  'rule-page': { ...ready, rule: findRulePage('dates-vs-target') },
  mail: { ...ready, mail: { office: 'Prensa', text: 'Buen día:\n\n1. Publicar boletines' } },
  preview: { ...ready, preview },
  'preview-left-out': {
    ...ready,
    preview: {
      ...preview,
      leftOut: [`mark:Marcas de atraso de «${SHEET}»`],
      chosen: { patch: { operations: operations.filter(({ because }) => because.kind !== 'mark') }, obstacles: [] },
    },
  },
  applying: { ...ready, preview, work: { kind: 'applying', share: 0.4 } },
  applied: {
    ...ready,
    outlook: { ...outlook, calculate: { changes: 0, obstacles: [] } },
    written: [written],
    notice: { kind: 'written', title: written.title, totals },
  },
  'undone-but': {
    ...ready,
    notice: { kind: 'undone', title: written.title, kept: [`Columna «Valor ejecutado» de «${SHEET}»`] },
  },
  stale: {
    ...ready,
    preview,
    problem: {
      code: 'stale',
      cells: [4, 5, 6, 7, 8, 9].map((row) => ({ sheet: SHEET, row, column: 9 })),
      detail: '',
      during: 'applying',
    },
  },
  corrected: {
    ...ready,
    held: {
      ...NO_SETTINGS,
      corrections: {
        ...NO_CORRECTIONS,
        columns: [{ sheet: SHEET, header: 'valor ejecutado', field: 'none' }],
        leftOut: [{ sheet: 'Iniciativas adicionales', words: ['actividad', 'meta'] }],
      },
    },
    inspection: {
      ...inspection,
      recognition: makeRecognition({
        tables: [
          makeTable({
            columns: [
              makeColumn(2, 'activity', 'Actividades'),
              {
                ...makeColumn(9, null, 'Valor Ejecutado'),
                reason: { score: 1, filled: 0, right: 0, corrected: true },
              },
            ],
            blocks: [
              { label: 'Primer monitoreo', cutoff: { year: null, month: 4, day: 30 } },
              { label: 'Segundo monitoreo', cutoff: { year: null, month: 8, day: 31 } },
            ],
          }),
        ],
        nearTables: [
          {
            sheet: 'Otras iniciativas',
            header: { top: 5, left: 0, bottom: 5, right: 4 },
            lacks: ['activity'],
            columns: [makeColumn(0, null, 'Qué se hará')],
            isDeclared: true,
          },
        ],
        leftOut: [
          {
            sheet: 'Iniciativas adicionales',
            header: { top: 2, left: 0, bottom: 2, right: 4 },
            reference: { sheet: 'Iniciativas adicionales', words: ['actividad', 'meta'] },
          },
        ],
      }),
    },
    notice: { kind: 'corrected', title: '«Valor Ejecutado» no se usa', isSaved: false },
  },
  closing: { ...ready, preview: closing(3, []) },
  'closing-each': { ...ready, preview: closing(3, ['A002']) },
  'closing-200': { ...ready, preview: closing(200, ['A002', 'A199']) },
  settings: { ...ready, isSettingsOpen: true },
  'settings-changed': {
    ...ready,
    isSettingsOpen: true,
    workbook: {
      ...workbook,
      settings: writeSettings({
        ...NO_SETTINGS,
        parameters: { zones: { medium: 0.595, high: 0.9 }, cutoffs: HABITS.quarterly },
        sheetForm: { chart: false, detail: 'oci' },
      }),
    },
  },
  'several-seguimientos': {
    ...ready,
    inspection: {
      ...inspection,
      calendar: {
        year: 2017,
        entries: [
          {
            cutoff: CUTOFF,
            deadline: serial('2017-05-15'),
            known: {
              sheet: 'Seguimiento 30-abr-2017',
              cutoff: CUTOFF,
              isClosed: true,
              closing: { day: serial('2017-05-12'), author: 'Ana María Rojas' },
              publishedOn: serial('2017-05-12'),
            },
          },
          {
            cutoff: AUGUST,
            deadline: serial('2017-09-14'),
            known: {
              sheet: 'Seguimiento 31-ago-2017',
              cutoff: AUGUST,
              isClosed: false,
              closing: null,
              publishedOn: null,
            },
          },
          { cutoff: DECEMBER, deadline: serial('2018-01-16'), known: null },
        ],
        next: {
          cutoff: AUGUST,
          deadline: serial('2017-09-14'),
          known: {
            sheet: 'Seguimiento 31-ago-2017',
            cutoff: AUGUST,
            isClosed: false,
            closing: null,
            publishedOn: null,
          },
          isDue: true,
          businessDays: 3,
          isOverdue: true,
        },
      },
    },
  },
  'read-only': {
    ...ready,
    workbook: { ...workbook, isReadOnly: true },
    outlook: {
      calculate: { changes: 0, obstacles: [{ sheet: SHEET, message: 'La hoja está protegida.' }] },
      seguimiento: { changes: 0, obstacles: [] },
    },
  },
};

/** A session that shows one state and does nothing but what changes the view alone. */
export function stillSession(first: PaneState): Session {
  const nothing = async (): Promise<void> => undefined;
  const listeners = new Set<() => void>();
  let state = first;
  const dispatch = (action: Action): void => {
    state = reduce(state, action);
    listeners.forEach((listener) => listener());
  };
  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    start: nothing,
    takeBackUnfinished: () => Promise.resolve(),
    leaveUnfinished: () => Promise.resolve(),
    closeWith: nothing,
    refresh: nothing,
    chooseCutoff: nothing,
    correct: nothing,
    declareSelection: nothing,
    tickFixes: (fixes, isTicked) => dispatch({ type: 'fix-ticked', fixes, isTicked }),
    ignore: nothing,
    heed: nothing,
    viewList: (view) => dispatch({ type: 'list-viewed', view }),
    copyMail: nothing,
    closeMail: () => dispatch({ type: 'mail-shown', mail: null }),
    showRule: async (id) => dispatch({ type: 'rule-shown', rule: id === null ? null : findRulePage(id) }),
    publish: nothing,
    showSettings: (isOpen) => dispatch({ type: 'settings-shown', isOpen }),
    saveSettings: nothing,
    openTool: (tool) => dispatch({ type: 'tool-opened', tool }),
    writePatch: nothing,
    doors: {
      circumstances: () => ({ today: CUTOFF + 3, version: 'prueba' }),
      analyze: (book, cutoff, settings) => coreLine.analyze(book, cutoff, settings),
      propose: (analysis, choices) => coreLine.propose(analysis, choices, { today: CUTOFF + 3, version: 'prueba' }),
      copyText: nothing,
      paint: nothing,
      openWorkbook: nothing,
    },
    typeHead: () => undefined,
    openPreview: nothing,
    tickBox: nothing,
    closePreview: () => undefined,
    apply: nothing,
    undo: nothing,
    reveal: nothing,
    retry: nothing,
    copyDiagnostic: nothing,
    closeProblem: () => undefined,
    closeNotice: () => undefined,
    stop: () => undefined,
  };
}

/** The session of a scene; `live:NAME` runs the core over a plan of the test set, `live:large-N` over N activities. */
export function sceneSession(scene: string, surroundings: Surroundings): { session: Session; host: WorkbookHost } {
  const live = /^live:(.*)$/.exec(scene)?.[1];
  if (live !== undefined) {
    const size = /^large-(\d+)$/.exec(live)?.[1];
    const spec = size ? largePlan(Number(size)) : TEST_PLANS.find(({ name }) => name === live)?.spec;
    if (!spec) throw new Error(`No such plan: ${live}`);
    const host = new MemoryHost(buildSnapshot(spec));
    return { session: createSession(host, coreLine, surroundings), host };
  }
  const state = STILL_SCENES[scene];
  if (!state) throw new Error(`No such scene: ${scene}`);
  return { session: stillSession(state), host: new MemoryHost(workbook) };
}
