/**
 * Analyses as the pane's tests need them: with the states that are hard to find in a real plan (every status at once,
 * a thousand avisos, a rule that crashed). The pane shows what it is given; it is not asked where it comes from.
 */
import { type Analysis } from '../../../src/core/analysis';
import { CURRENT_PARAMETERS } from '../../../src/core/parameters';
import { NO_SETTINGS } from '../../../src/core/settings';
import { type Status, type Summary, type SummaryFigures, STATUSES } from '../../../src/core/progress/measured';
import { columnKey } from '../../../src/core/recognize/corrections';
import { type Recognition, type Table, type TableColumn } from '../../../src/core/recognize/table';
import { type Finding, type Severity } from '../../../src/core/rules/rule';
import { RULES } from '../../../src/core/rules';
import { type FieldId } from '../../../src/core/fields/field';
import { type Day } from '../../../src/core/values/day';
import { type WorkbookSnapshot } from '../../../src/core/workbook/snapshot';
import { type Inspection } from '../../../src/taskpane/line';

/** What is known before a cutoff: one plan table, nothing offered, nothing followed. */
export const makeInspection = (inspection: Partial<Inspection> = {}): Inspection => ({
  recognition: makeRecognition(),
  cutoffs: [],
  followed: null,
  rules: RULES,
  ...inspection,
});

export const byStatus = (counts: Partial<Record<Status, number>>): Record<Status, number> =>
  Object.fromEntries(STATUSES.map((status) => [status, counts[status] ?? 0])) as Record<Status, number>;

export const makeFigures = (figures: Partial<SummaryFigures> = {}): SummaryFigures => ({
  activities: 28,
  due: 4,
  done: 3,
  late: 1,
  unreported: 0,
  byStatus: byStatus({ late: 1, met: 3, 'on-track': 1, 'not-due': 23 }),
  reported: true,
  compliance: 0.75,
  zone: 'medium',
  meanCompliance: 0.875,
  meanProgress: 0.0476,
  isWeighted: false,
  ...figures,
});

export const makeSummary = (figures: Partial<Summary> = {}): Summary => ({
  ...makeFigures(figures),
  components: [
    { component: 'Participación ciudadana', ...makeFigures({ due: 1, done: 1, late: 0, compliance: 1, zone: 'high' }) },
    { component: 'Rendición de cuentas', ...makeFigures({ due: 3, done: 2, compliance: 2 / 3, zone: 'medium' }) },
  ],
  ...figures,
});

export const makeColumn = (column: number, field: FieldId | null, header: string): TableColumn => ({
  column,
  field,
  key: columnKey({ header, bands: [] }),
  header,
  bands: [],
  headerRow: 3,
  headerColumn: column,
  reason: { score: 0.9, filled: 12, right: 11, corrected: false },
  period: null,
  periodNamed: null,
  block: null,
});

export const makeTable = (table: Partial<Table> = {}): Table => ({
  sheet: 'Rendición de cuentas',
  reference: { sheet: table.sheet ?? 'Rendición de cuentas', words: ['actividades', 'meta o producto'] },
  kind: 'plan',
  header: { top: 3, left: 0, bottom: 3, right: 10 },
  body: { top: 4, left: 0, bottom: 17, right: 10 },
  columns: [
    makeColumn(2, 'activity', 'Actividades'),
    makeColumn(3, 'target', 'Meta o producto'),
    makeColumn(7, 'responsible', 'Responsable'),
    makeColumn(8, 'dueDate', 'Fecha programada'),
    makeColumn(9, 'executed', 'Valor Ejecutado'),
  ],
  repeatedHeaders: [],
  titles: [],
  component: 'Rendición de cuentas',
  subcomponent: null,
  activityRows: Array.from({ length: 14 }, (_, index) => ({ top: 4 + index, bottom: 4 + index })),
  groupTitles: [],
  rowsWithoutActivity: [],
  plannedExecutedColumn: null,
  blocks: [],
  blocksHold: 'accumulated',
  bases: { all: null, byActivity: new Map() },
  ownColumns: [],
  ...table,
});

export const makeRecognition = (recognition: Partial<Recognition> = {}): Recognition => ({
  tables: [makeTable({ sheet: 'Participación ciudadana', component: 'Participación ciudadana' }), makeTable()],
  nearTables: [],
  leftOut: [],
  ownSheets: [],
  ...recognition,
});

export const makeFinding = (severity: Severity, row: number, finding: Partial<Finding> = {}): Finding => ({
  rule: severity === 'error' ? 'responsible-empty' : severity === 'warning' ? 'late' : 'date-as-text',
  severity,
  cell: { sheet: 'Rendición de cuentas', row, column: 8 },
  message: `Aviso de la fila ${row + 1}.`,
  data: {},
  fix: null,
  ignored: null,
  ...finding,
});

export function makeAnalysis(
  workbook: WorkbookSnapshot,
  cutoff: Day,
  parts: Partial<Analysis> & { summary?: Summary } = {},
): Analysis {
  return {
    workbook,
    recognition: makeRecognition(),
    plan: { planYear: 2017, yearForDates: 2017, activities: [], cutoff },
    findings: [],
    failures: [],
    summary: makeSummary(),
    parameters: CURRENT_PARAMETERS,
    settings: NO_SETTINGS,
    ...parts,
  };
}
