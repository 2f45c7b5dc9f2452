/** The summary by component: counts and percentages as formulas over the detail below. */
import { PUBLISHED_WORDS, STATUS_WORDS } from '../progress/formulas-words';
import { type Parameters } from '../parameters';
import { roundQuantity } from '../values/rounding';
import { columnLetters } from '../workbook/address';
import { type CellContent } from '../workbook/patch';
import { NUMBER_FORMATS } from './column-texts';
import { type SeguimientoDetail } from './choices';
import { NOT_APPLICABLE, ZONE_WORDS } from './labels';
import { countFigures, isUsable } from './seguimiento-counts';
import { type DetailFigures } from './seguimiento-figures';
import {
  DONE_WORDS,
  MEAN_LABEL,
  SUMMARY_COLUMNS,
  SUMMARY_HEADERS,
  type SummaryColumnId,
  FIRST_PRINTED,
  HEADER_SIZE,
  LAST_PRINTED,
  TOTAL_LABEL,
  detailColumn,
  fixedRange,
  hasSummaryColumn,
  helperColumn,
  summaryColumn,
} from './seguimiento-layout';
import { type TypedRow, drawTyped, typedCompliance, typedNumber } from './seguimiento-typed';
import { type SheetDraft } from './sheet-draft';
import { BORDER, HEADER_LOOK, HELPER_LOOK, TOTAL_LOOK } from './sheet-looks';

export interface SummaryRow {
  readonly component: string;
  readonly figures: readonly DetailFigures[];
  readonly weights: readonly (number | null)[];
}

export interface SummaryJob {
  readonly draft: SheetDraft;
  readonly headerRow: number;
  /** First and last row of the detail. */
  readonly detail: readonly [number, number];
  readonly parameters: Parameters;
  /** What the user wrote beside a component; BLANK where nothing. */
  readonly remarkOf: (component: string) => CellContent;
  readonly form: SeguimientoDetail;
  /** Components of the guide without a table here, below the others. */
  readonly typed: readonly TypedRow[];
}

export function drawSummary(job: SummaryJob, rows: readonly SummaryRow[], isWeighted: boolean): void {
  const { draft, headerRow, form } = job;
  const total = headerRow + rows.length + job.typed.length + 1;
  const columns = SUMMARY_COLUMNS[form];
  for (const id of Object.keys(columns) as SummaryColumnId[]) {
    const header = SUMMARY_HEADERS[form][id];
    draft.value(headerRow, summaryColumn(id, form), id === 'progress' && isWeighted ? `${header} (ponderado)` : header);
  }
  const area = { top: headerRow, bottom: total + 1, left: FIRST_PRINTED, right: LAST_PRINTED };
  draft.format(area, { wrap: true, vertical: 'center', horizontal: 'center', border: BORDER, numberFormat: 'General' });
  draft.format({ ...area, top: headerRow, bottom: headerRow }, { ...HEADER_LOOK, fontSize: HEADER_SIZE });
  const strip = (id: SummaryColumnId) => ({
    ...area,
    top: headerRow + 1,
    left: columns[id]![0],
    right: columns[id]![1],
  });
  draft.format(strip('component'), { horizontal: 'left', indent: 1 });
  draft.format(strip('remarks'), { horizontal: 'left', indent: 1 });
  draft.format({ ...area, top: total, bottom: total }, TOTAL_LOOK);
  draft.format({ ...area, top: total + 1, bottom: total + 1 }, { italic: true });
  for (const [left, right] of Object.values(columns)) {
    if (left > LAST_PRINTED) draft.format({ ...area, left, right }, { ...HELPER_LOOK, numberFormat: 'General' });
    for (let row = headerRow; row <= total + 1; row++) draft.merge({ top: row, bottom: row, left, right });
  }
  for (const id of ['compliance', 'progress'] as const) draft.format(strip(id), { numberFormat: NUMBER_FORMATS.ratio });
  draft.heights.push({ row: headerRow, height: 32 });
  for (let row = headerRow + 1; row <= total + 1; row++) draft.heights.push({ row, height: 18 });
  rows.forEach((row, index) => drawComponent(job, row, headerRow + 1 + index, isWeighted));
  job.typed.forEach((typed, index) => {
    const row = headerRow + 1 + rows.length + index;
    drawTyped(draft, typed, row, form);
    const compliance = typedCompliance(typed);
    drawZone(job, row, compliance);
    drawLabel(job, row, typed.component, compliance);
  });
  drawTotal(job, rows, total, isWeighted);
  drawMean(job, rows, total, isWeighted);
  if (hasSummaryColumn('zone', form)) drawZones(job, total);
}

function drawZone(job: SummaryJob, row: number, compliance: number | null): void {
  const { draft, form, parameters } = job;
  if (!hasSummaryColumn('zone', form)) return;
  const formula = zoneFormula(cell(job, 'compliance', row), parameters);
  draft.formula(row, summaryColumn('zone', form), formula, zoneWord(compliance, parameters));
}

/** A bar of no length is either a true zero or nothing to compare: the chart must say which. */
function drawLabel(job: SummaryJob, row: number, component: string, compliance: number | null): void {
  const { draft, form } = job;
  const share = cell(job, 'compliance', row);
  draft.formula(
    row,
    summaryColumn('label', form),
    `=$${cell(job, 'component', row)}&IF(ISNUMBER(${share}),IF(${share}=0,"${ZERO}",""),"${NONE}")`,
    `${component}${compliance === null ? NONE : compliance === 0 ? ZERO : ''}`,
  );
}

const ZERO = ' (0 %)';
const NONE = ` (${NOT_APPLICABLE})`;

function zoneWord(compliance: number | null, { zones }: Parameters): string {
  if (compliance === null) return NOT_APPLICABLE;
  if (compliance < zones.medium) return ZONE_WORDS.low;
  return compliance < zones.high ? ZONE_WORDS.medium : ZONE_WORDS.high;
}

const zoneFormula = (compliance: string, { zones }: Parameters): string =>
  `=IF(ISNUMBER(${compliance}),IF(${compliance}<${zones.medium},"${ZONE_WORDS.low}",IF(${compliance}<${zones.high},"${ZONE_WORDS.medium}","${ZONE_WORDS.high}")),"${NOT_APPLICABLE}")`;

const cell = ({ form }: SummaryJob, id: SummaryColumnId, row: number): string =>
  `${columnLetters(summaryColumn(id, form))}${row + 1}`;

function drawComponent(
  job: SummaryJob,
  { component, figures, weights }: SummaryRow,
  row: number,
  isWeighted: boolean,
): void {
  const { draft, detail, form } = job;
  const range = (column: number): string => fixedRange(column, detail[0], detail[1]);
  const isHere = `(${range(detailColumn('component'))}=$${cell(job, 'component', row)})`;
  const isDue = `(${range(detailColumn('planned'))}>0)`;
  const status = range(detailColumn('status'));
  const says = (words: readonly string[]): string =>
    words.length === 1 ? `(${status}="${words[0]!}")` : `(${words.map((word) => `(${status}="${word}")`).join('+')})`;
  const counts = countFigures(figures, weights);
  const put = (id: SummaryColumnId, formula: string, value: number | string): void =>
    draft.formula(row, summaryColumn(id, form), `=${formula}`, value);
  draft.value(row, summaryColumn('component', form), component);
  put('activities', `SUMPRODUCT(${isHere}*1)`, figures.length);
  put('due', `SUMPRODUCT(${isHere}*${isDue})`, counts.due);
  put('done', `SUMPRODUCT(${isHere}*${isDue}*${says(DONE_WORDS)})`, counts.done);
  put('partly', `SUMPRODUCT(${isHere}*${says([PUBLISHED_WORDS.partly])})`, counts.partly);
  put('notDone', `SUMPRODUCT(${isHere}*${says([PUBLISHED_WORDS.notDone])})`, counts.notDone);
  put('unreported', `SUMPRODUCT(${isHere}*${says([STATUS_WORDS.unreported])})`, counts.unreported);
  const noReport = `SUMPRODUCT(${isHere}*ISNUMBER(${range(helperColumn('counted'))}))=0`;
  const due = cell(job, 'due', row);
  put(
    'compliance',
    `IF(OR(${due}=0,${noReport}),"${NOT_APPLICABLE}",ROUND(${cell(job, 'done', row)}/${due},6))`,
    counts.compliance ?? NOT_APPLICABLE,
  );
  drawZone(job, row, counts.compliance);
  drawLabel(job, row, component, counts.compliance);
  const progress = range(helperColumn('progress'));
  const weight = range(helperColumn('weight'));
  const mean =
    isWeighted && isUsable(weights)
      ? `SUMPRODUCT(${isHere}*${progress}*${weight})/SUMPRODUCT(${isHere}*${weight})`
      : `SUMPRODUCT(${isHere}*${progress})/${cell(job, 'activities', row)}`;
  put('progress', `IF(${noReport},"${NOT_APPLICABLE}",ROUND(${mean},6))`, counts.progress ?? NOT_APPLICABLE);
  draft.put(row, summaryColumn('remarks', form), job.remarkOf(component));
}

function drawTotal(job: SummaryJob, rows: readonly SummaryRow[], row: number, isWeighted: boolean): void {
  const { draft, detail, headerRow, form } = job;
  const figures = rows.flatMap((each) => each.figures);
  const weights = rows.flatMap((each) => each.weights);
  const counts = countFigures(figures, weights);
  const put = (id: SummaryColumnId, formula: string, value: number | string): void =>
    draft.formula(row, summaryColumn(id, form), `=${formula}`, value);
  draft.value(row, summaryColumn('component', form), TOTAL_LABEL);
  const { typed } = job;
  const sumOf = (id: 'due' | 'done' | 'partly' | 'notDone' | 'unreported' | 'activities'): number =>
    (id === 'activities' ? figures.length : counts[id]) + typed.reduce((sum, each) => sum + typedNumber(each, id), 0);
  for (const id of ['activities', 'due', 'done', 'partly', 'notDone', 'unreported'] as const) {
    put(id, `SUM(${cell(job, id, headerRow + 1)}:${cell(job, id, row - 1)})`, roundQuantity(sumOf(id)));
  }
  const range = (column: number): string => fixedRange(column, detail[0], detail[1]);
  const noReport = `COUNT(${range(helperColumn('counted'))})=0`;
  // What the user typed for a component without a table is a report too.
  const typedDue = `SUM(${cell(job, 'due', row - typed.length)}:${cell(job, 'due', row - 1)})=0`;
  const noneAtAll = typed.length === 0 ? noReport : `AND(${noReport},${typedDue})`;
  const isReported =
    figures.some((each) => each.counted !== null) || typed.some((each) => typedNumber(each, 'due') > 0);
  const compliance = isReported && sumOf('due') > 0 ? roundQuantity(sumOf('done') / sumOf('due')) : null;
  const due = cell(job, 'due', row);
  put(
    'compliance',
    `IF(OR(${due}=0,${noneAtAll}),"${NOT_APPLICABLE}",ROUND(${cell(job, 'done', row)}/${due},6))`,
    compliance ?? NOT_APPLICABLE,
  );
  drawZone(job, row, compliance);
  const progress = range(helperColumn('progress'));
  const weight = range(helperColumn('weight'));
  const mean =
    isWeighted && isUsable(weights)
      ? `SUMPRODUCT(${progress}*${weight})/SUM(${weight})`
      : `SUM(${progress})/ROWS(${progress})`;
  put('progress', `IF(${noReport},"${NOT_APPLICABLE}",ROUND(${mean},6))`, counts.progress ?? NOT_APPLICABLE);
  draft.put(row, summaryColumn('remarks', form), job.remarkOf(TOTAL_LABEL));
}

/** The mean of the components differs from the total over all activities: both stand there, each with its name. */
function drawMean(job: SummaryJob, rows: readonly SummaryRow[], total: number, _isWeighted: boolean): void {
  const { draft, headerRow, form } = job;
  const row = total + 1;
  draft.value(row, summaryColumn('component', form), MEAN_LABEL);
  for (const id of ['compliance', 'progress'] as const) {
    const typed = job.typed.flatMap((each) =>
      id === 'compliance' ? (typedCompliance(each) ?? []) : each.cells.has(id) ? typedNumber(each, id) : [],
    );
    const values = [...rows.flatMap((each) => countFigures(each.figures, each.weights)[id] ?? []), ...typed];
    const range = `${cell(job, id, headerRow + 1)}:${cell(job, id, total - 1)}`;
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    draft.formula(
      row,
      summaryColumn(id, form),
      `=IF(COUNT(${range})=0,"${NOT_APPLICABLE}",ROUND(AVERAGE(${range}),6))`,
      values.length === 0 ? NOT_APPLICABLE : roundQuantity(mean),
    );
  }
}

function drawZones(job: SummaryJob, total: number): void {
  const { draft, headerRow, form } = job;
  const column = summaryColumn('zone', form);
  const area = { top: headerRow + 1, bottom: total, left: column, right: column };
  const first = `$${cell(job, 'zone', headerRow + 1)}`;
  const rule = (word: string, fill: string, fontColor: string) => ({
    formula: `=${first}="${word}"`,
    fill,
    fontColor,
    stopIfTrue: true,
  });
  draft.conditionalFormats.push({
    area,
    rules: [
      rule(ZONE_WORDS.low, '#FFC7CE', '#9C0006'),
      rule(ZONE_WORDS.medium, '#FFEB9C', '#7F6000'),
      rule(ZONE_WORDS.high, '#C6EFCE', '#006100'),
    ],
  });
}
