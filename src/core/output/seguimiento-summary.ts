/** The summary by component: counts and percentages as formulas over the detail below. */
import { type Summary } from '../progress/measured';
import { PUBLISHED_WORDS, STATUS_WORDS } from '../progress/formulas-words';
import { type Parameters } from '../parameters';
import { roundQuantity } from '../values/rounding';
import { columnLetters } from '../workbook/address';
import { type CellContent } from '../workbook/patch';
import { NUMBER_FORMATS } from './column-texts';
import { NOT_APPLICABLE, NO_COMPONENT, ZONE_WORDS } from './labels';
import { type DetailFigures } from './seguimiento-figures';
import {
  DONE_WORDS,
  MEAN_LABEL,
  SUMMARY_COLUMNS,
  SUMMARY_HEADERS,
  type SummaryColumnId,
  TOTAL_LABEL,
  detailColumn,
  fixedRange,
  helperColumn,
  summaryColumn,
} from './seguimiento-layout';
import { type TypedRow, drawTyped, typedCompliance, typedNumber } from './seguimiento-typed';
import { type SheetDraft } from './sheet-draft';
import { BORDER, HEADER_LOOK, TOTAL_LOOK } from './sheet-looks';

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
  /** Components of the guide without a table here, below the others. */
  readonly typed: readonly TypedRow[];
}

export function drawSummary(job: SummaryJob, rows: readonly SummaryRow[], isWeighted: boolean): void {
  const { draft, headerRow } = job;
  const total = headerRow + rows.length + job.typed.length + 1;
  for (const id of Object.keys(SUMMARY_HEADERS) as SummaryColumnId[]) {
    const header = id === 'progress' && isWeighted ? `${SUMMARY_HEADERS[id]} (ponderado)` : SUMMARY_HEADERS[id];
    draft.value(headerRow, summaryColumn(id), header);
  }
  const area = { top: headerRow, bottom: total + 1, left: 1, right: SUMMARY_COLUMNS.remarks[1] };
  draft.format(area, { wrap: true, vertical: 'center', horizontal: 'center', border: BORDER, numberFormat: 'General' });
  draft.format({ ...area, top: headerRow, bottom: headerRow }, HEADER_LOOK);
  const strip = (id: SummaryColumnId) => ({
    ...area,
    top: headerRow + 1,
    left: SUMMARY_COLUMNS[id][0],
    right: SUMMARY_COLUMNS[id][1],
  });
  draft.format(strip('component'), { horizontal: 'left', indent: 1 });
  draft.format(strip('remarks'), { horizontal: 'left', indent: 1 });
  for (const id of ['compliance', 'progress'] as const) draft.format(strip(id), { numberFormat: NUMBER_FORMATS.ratio });
  draft.format({ ...area, top: total, bottom: total }, TOTAL_LOOK);
  draft.format({ ...area, top: total + 1, bottom: total + 1 }, { italic: true });
  for (let row = headerRow; row <= total + 1; row++) {
    for (const [left, right] of Object.values(SUMMARY_COLUMNS)) draft.merge({ top: row, bottom: row, left, right });
  }
  draft.heights.push({ row: headerRow, height: 32 });
  for (let row = headerRow + 1; row <= total + 1; row++) draft.heights.push({ row, height: 18 });
  rows.forEach((row, index) => drawComponent(job, row, headerRow + 1 + index, isWeighted));
  job.typed.forEach((typed, index) => {
    const row = headerRow + 1 + rows.length + index;
    drawTyped(draft, typed, row);
    const word = zoneWord(typedCompliance(typed), job.parameters);
    draft.formula(row, summaryColumn('zone'), zoneFormula(cell('compliance', row), job.parameters), word);
  });
  drawTotal(job, rows, total, isWeighted);
  drawMean(job, rows, total, isWeighted);
  drawZones(job, total);
}

interface Counts {
  readonly due: number;
  readonly done: number;
  readonly partly: number;
  readonly notDone: number;
  readonly unreported: number;
  readonly compliance: number | null;
  readonly progress: number | null;
}

function countFigures(figures: readonly DetailFigures[], weights: readonly (number | null)[]): Counts {
  const having = (words: readonly string[], isDue = false): number =>
    figures.filter((each) => words.includes(each.word) && (!isDue || each.planned > 0)).length;
  const due = figures.filter((each) => each.planned > 0).length;
  const done = having(DONE_WORDS, true);
  const isReported = figures.some((each) => each.counted !== null);
  const weightOf = (index: number): number => (isUsable(weights) ? weights[index]! : 1);
  const whole = figures.reduce((sum, _, index) => sum + weightOf(index), 0);
  const part = figures.reduce((sum, each, index) => sum + weightOf(index) * each.progress, 0);
  return {
    due,
    done,
    partly: having([PUBLISHED_WORDS.partly]),
    notDone: having([PUBLISHED_WORDS.notDone]),
    unreported: having([STATUS_WORDS.unreported]),
    compliance: isReported && due > 0 ? roundQuantity(done / due) : null,
    progress: isReported && figures.length > 0 ? roundQuantity(part / whole) : null,
  };
}

/** Weights count where all of them are numbers with a sum above 0. */
const isUsable = (weights: readonly (number | null)[]): boolean =>
  weights.every((weight) => weight !== null) && weights.reduce<number>((sum, weight) => sum + weight!, 0) > 0;

function zoneWord(compliance: number | null, { zones }: Parameters): string {
  if (compliance === null) return NOT_APPLICABLE;
  if (compliance < zones.medium) return ZONE_WORDS.low;
  return compliance < zones.high ? ZONE_WORDS.medium : ZONE_WORDS.high;
}

const zoneFormula = (compliance: string, { zones }: Parameters): string =>
  `=IF(ISNUMBER(${compliance}),IF(${compliance}<${zones.medium},"${ZONE_WORDS.low}",IF(${compliance}<${zones.high},"${ZONE_WORDS.medium}","${ZONE_WORDS.high}")),"${NOT_APPLICABLE}")`;

const cell = (id: SummaryColumnId, row: number): string => `${columnLetters(summaryColumn(id))}${row + 1}`;

function drawComponent(
  job: SummaryJob,
  { component, figures, weights }: SummaryRow,
  row: number,
  isWeighted: boolean,
): void {
  const { draft, detail } = job;
  const range = (column: number): string => fixedRange(column, detail[0], detail[1]);
  const isHere = `(${range(detailColumn('component'))}=$${cell('component', row)})`;
  const isDue = `(${range(detailColumn('planned'))}>0)`;
  const status = range(detailColumn('status'));
  const says = (words: readonly string[]): string =>
    words.length === 1 ? `(${status}="${words[0]!}")` : `(${words.map((word) => `(${status}="${word}")`).join('+')})`;
  const counts = countFigures(figures, weights);
  const put = (id: SummaryColumnId, formula: string, value: number | string): void =>
    draft.formula(row, summaryColumn(id), `=${formula}`, value);
  draft.value(row, summaryColumn('component'), component);
  put('activities', `SUMPRODUCT(${isHere}*1)`, figures.length);
  put('due', `SUMPRODUCT(${isHere}*${isDue})`, counts.due);
  put('done', `SUMPRODUCT(${isHere}*${isDue}*${says(DONE_WORDS)})`, counts.done);
  put('partly', `SUMPRODUCT(${isHere}*${says([PUBLISHED_WORDS.partly])})`, counts.partly);
  put('notDone', `SUMPRODUCT(${isHere}*${says([PUBLISHED_WORDS.notDone])})`, counts.notDone);
  put('unreported', `SUMPRODUCT(${isHere}*${says([STATUS_WORDS.unreported])})`, counts.unreported);
  const noReport = `SUMPRODUCT(${isHere}*ISNUMBER(${range(helperColumn('counted'))}))=0`;
  const due = cell('due', row);
  put(
    'compliance',
    `IF(OR(${due}=0,${noReport}),"${NOT_APPLICABLE}",ROUND(${cell('done', row)}/${due},6))`,
    counts.compliance ?? NOT_APPLICABLE,
  );
  draft.formula(
    row,
    summaryColumn('zone'),
    zoneFormula(cell('compliance', row), job.parameters),
    zoneWord(counts.compliance, job.parameters),
  );
  const progress = range(helperColumn('progress'));
  const weight = range(helperColumn('weight'));
  const mean =
    isWeighted && isUsable(weights)
      ? `SUMPRODUCT(${isHere}*${progress}*${weight})/SUMPRODUCT(${isHere}*${weight})`
      : `SUMPRODUCT(${isHere}*${progress})/${cell('activities', row)}`;
  put('progress', `IF(${noReport},"${NOT_APPLICABLE}",ROUND(${mean},6))`, counts.progress ?? NOT_APPLICABLE);
  draft.put(row, summaryColumn('remarks'), job.remarkOf(component));
}

function drawTotal(job: SummaryJob, rows: readonly SummaryRow[], row: number, isWeighted: boolean): void {
  const { draft, detail, headerRow } = job;
  const figures = rows.flatMap((each) => each.figures);
  const weights = rows.flatMap((each) => each.weights);
  const counts = countFigures(figures, weights);
  const put = (id: SummaryColumnId, formula: string, value: number | string): void =>
    draft.formula(row, summaryColumn(id), `=${formula}`, value);
  draft.value(row, summaryColumn('component'), TOTAL_LABEL);
  const { typed } = job;
  const sumOf = (id: 'due' | 'done' | 'partly' | 'notDone' | 'unreported' | 'activities'): number =>
    (id === 'activities' ? figures.length : counts[id]) + typed.reduce((sum, each) => sum + typedNumber(each, id), 0);
  for (const id of ['activities', 'due', 'done', 'partly', 'notDone', 'unreported'] as const) {
    put(id, `SUM(${cell(id, headerRow + 1)}:${cell(id, row - 1)})`, roundQuantity(sumOf(id)));
  }
  const range = (column: number): string => fixedRange(column, detail[0], detail[1]);
  const noReport = `COUNT(${range(helperColumn('counted'))})=0`;
  // What the user typed for a component without a table is a report too.
  const typedDue = `SUM(${cell('due', row - typed.length)}:${cell('due', row - 1)})=0`;
  const noneAtAll = typed.length === 0 ? noReport : `AND(${noReport},${typedDue})`;
  const isReported =
    figures.some((each) => each.counted !== null) || typed.some((each) => typedNumber(each, 'due') > 0);
  const compliance = isReported && sumOf('due') > 0 ? roundQuantity(sumOf('done') / sumOf('due')) : null;
  const due = cell('due', row);
  put(
    'compliance',
    `IF(OR(${due}=0,${noneAtAll}),"${NOT_APPLICABLE}",ROUND(${cell('done', row)}/${due},6))`,
    compliance ?? NOT_APPLICABLE,
  );
  draft.formula(
    row,
    summaryColumn('zone'),
    zoneFormula(cell('compliance', row), job.parameters),
    zoneWord(compliance, job.parameters),
  );
  const progress = range(helperColumn('progress'));
  const weight = range(helperColumn('weight'));
  const mean =
    isWeighted && isUsable(weights)
      ? `SUMPRODUCT(${progress}*${weight})/SUM(${weight})`
      : `SUM(${progress})/ROWS(${progress})`;
  put('progress', `IF(${noReport},"${NOT_APPLICABLE}",ROUND(${mean},6))`, counts.progress ?? NOT_APPLICABLE);
  draft.put(row, summaryColumn('remarks'), job.remarkOf(TOTAL_LABEL));
}

/** The mean of the components differs from the total over all activities: both stand there, each with its name. */
function drawMean(job: SummaryJob, rows: readonly SummaryRow[], total: number, _isWeighted: boolean): void {
  const { draft, headerRow } = job;
  const row = total + 1;
  draft.value(row, summaryColumn('component'), MEAN_LABEL);
  for (const id of ['compliance', 'progress'] as const) {
    const typed = job.typed.flatMap((each) =>
      id === 'compliance'
        ? (typedCompliance(each) ?? [])
        : each.cells.has(summaryColumn(id))
          ? typedNumber(each, id)
          : [],
    );
    const values = [...rows.flatMap((each) => countFigures(each.figures, each.weights)[id] ?? []), ...typed];
    const range = `${cell(id, headerRow + 1)}:${cell(id, total - 1)}`;
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    draft.formula(
      row,
      summaryColumn(id),
      `=IF(COUNT(${range})=0,"${NOT_APPLICABLE}",ROUND(AVERAGE(${range}),6))`,
      values.length === 0 ? NOT_APPLICABLE : roundQuantity(mean),
    );
  }
}

function drawZones({ draft, headerRow }: SummaryJob, total: number): void {
  const column = summaryColumn('zone');
  const area = { top: headerRow + 1, bottom: total, left: column, right: column };
  const first = `$${cell('zone', headerRow + 1)}`;
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

/** Components as the summary of the analysis groups and names them. */
export const componentNames = (summary: Summary): string[] =>
  summary.components.map(({ component }) => component ?? NO_COMPONENT);
