/** The detail of the seguimiento: one row an activity, its figures live and up to the sheet's own cutoff. */
import { type MeasuredActivity } from '../progress/measured';
import { isAtLeast as isAtLeastFormula, ratioFormula } from '../progress/formulas';
import { firstUncovered, planFigure, scheduleColumn } from '../progress/formulas-schedule';
import { PUBLISHED_WORDS, STATUS_WORDS } from '../progress/formulas-words';
import { type MovedDate } from '../progress/rescheduled';
import { type FigureSource } from '../progress/stored-build';
import { type Table } from '../recognize/table';
import { roundQuantity } from '../values/rounding';
import { type Day } from '../values/day';
import { formatCell } from '../workbook/address';
import { type CellValue, valueAt } from '../workbook/snapshot';
import { NUMBER_FORMATS } from './column-texts';
import { blockColumn, planRows } from './own-blocks';
import { type KeyedActivity } from './schedule';
import { BEHIND_WORDS, type DetailFigures, dateShown, figuresOf } from './seguimiento-figures';
import {
  DETAIL_COLUMNS,
  DETAIL_HEADERS,
  type DetailColumnId,
  HEADER_SIZE,
  HELPER_COLUMNS,
  HELPER_HEADERS,
  type HelperColumnId,
  LAST_PRINTED,
  detailColumn,
  fixedRange,
  helperColumn,
} from './seguimiento-layout';
import { rescheduledFormula, rescheduledValue } from './seguimiento-rescheduled';
import { type SheetDraft, runsOf } from './sheet-draft';
import { BORDER, HEADER_LOOK, HELPER_LOOK } from './sheet-looks';

export interface DetailJob {
  readonly draft: SheetDraft;
  readonly headerRow: number;
  readonly schedule: string;
  /** Absolute reference of this sheet's own cutoff cell. */
  readonly cutoffCell: string;
  /** The workbook's name for the cutoff that the plan's own columns follow. */
  readonly planCutoffName: string;
  readonly cutoff: Day;
  readonly serialOffset: number;
  /** What the user typed as verified, by the row's activity; null where nothing. */
  readonly verifiedOf: (item: KeyedActivity) => CellValue;
  readonly doneDateOf: (item: KeyedActivity) => CellValue;
  readonly hasWeights: boolean;
  /** The component as the summary names it. */
  readonly componentOf: (item: KeyedActivity) => string;
  /** Its dates that had passed and were put off. */
  readonly putOffOf: (item: KeyedActivity) => readonly MovedDate[];
}

export function drawDetail(job: DetailJob, items: readonly KeyedActivity[]): DetailFigures[] {
  const { draft, headerRow } = job;
  for (const id of DETAIL_COLUMNS) draft.value(headerRow, detailColumn(id), DETAIL_HEADERS[id]);
  for (const id of HELPER_COLUMNS) {
    if (id === 'weight' && !job.hasWeights) continue;
    draft.value(headerRow, helperColumn(id), HELPER_HEADERS[id]);
  }
  draft.format(
    { top: headerRow, bottom: headerRow, left: 1, right: LAST_PRINTED },
    { ...HEADER_LOOK, fontSize: HEADER_SIZE },
  );
  draft.heights.push({ row: headerRow, height: 32 });
  const last = headerRow + items.length;
  formatBody(draft, headerRow, last);
  markBehind(draft, headerRow + 1, last);
  const amounts = { left: detailColumn('planned'), right: detailColumn('verified') };
  for (const run of runsOf(items, (item) => item.activity.target.unit === 'percent')) {
    const area = { ...amounts, top: headerRow + 1 + run.first, bottom: headerRow + 1 + run.last };
    draft.format(area, { numberFormat: NUMBER_FORMATS.percent });
  }
  return items.map((item, index) => drawRow(job, item, headerRow + 1 + index));
}

/** What is behind is read first: its row is shaded, its Estado more, so that it stands out in grey too. */
function markBehind(draft: SheetDraft, first: number, last: number): void {
  const status = detailColumn('status');
  const at = `$${formatCell(first, status)}`;
  const isOneOf = (words: readonly string[]): string =>
    words.length === 1 ? `${at}="${words[0]!}"` : `OR(${words.map((word) => `${at}="${word}"`).join(',')})`;
  const late = `=${isOneOf([PUBLISHED_WORDS.partly, PUBLISHED_WORDS.notDone])}`;
  // A plan that nobody has followed up yet gets no verdict, and no colour either. What is published has no helpers.
  const isFollowed = `COUNT(${fixedRange(detailColumn('reported'), first, last)},${fixedRange(detailColumn('verified'), first, last)})>0`;
  const unreported = `=AND(${isOneOf([STATUS_WORDS.unreported])},${isFollowed})`;
  const rule = (formula: string, fill: string, fontColor: string | null) => ({
    formula,
    fill,
    fontColor,
    stopIfTrue: true,
  });
  const strip = { top: first, bottom: last, left: status, right: detailColumn('daysLate') };
  draft.conditionalFormats.push(
    { area: strip, rules: [rule(late, '#F4B0B0', '#7B0000'), rule(unreported, '#F8CBAD', '#7B3300')] },
    {
      area: { ...strip, left: detailColumn('number'), right: detailColumn('activity') },
      rules: [rule(late, '#FBE5E5', null), rule(unreported, '#FCEEE4', null)],
    },
  );
}

export function formatBody(draft: SheetDraft, headerRow: number, last: number): void {
  const body = { top: headerRow + 1, bottom: last, left: 1, right: LAST_PRINTED };
  draft.format(body, { wrap: true, vertical: 'center', horizontal: 'left', indent: 1, fontSize: 9, border: BORDER });
  const centred: DetailColumnId[] = [
    'number',
    'date',
    'planned',
    'reported',
    'verified',
    'compliance',
    'status',
    'daysLate',
    'doneDate',
  ];
  const strip = (id: DetailColumnId) => ({ ...body, left: detailColumn(id), right: detailColumn(id) });
  for (const id of centred) draft.format(strip(id), { horizontal: 'center', indent: 0 });
  const figures = { ...body, left: detailColumn('planned'), right: detailColumn('verified') };
  draft.format(figures, { numberFormat: NUMBER_FORMATS.count });
  for (const id of ['date', 'doneDate'] as const) draft.format(strip(id), { numberFormat: NUMBER_FORMATS.day });
  draft.format(strip('compliance'), { numberFormat: NUMBER_FORMATS.ratio });
  draft.format(strip('daysLate'), { numberFormat: NUMBER_FORMATS.whole });
  draft.format({ ...body, top: headerRow, left: 0, right: 0 }, HELPER_LOOK);
  const helpers = { top: headerRow, bottom: last, left: helperColumn('targetOfYear'), right: helperColumn('weight') };
  draft.format(helpers, HELPER_LOOK);
  for (const id of ['lastDue', 'firstOpen'] as const) {
    const area = { ...helpers, top: headerRow + 1, left: helperColumn(id), right: helperColumn(id) };
    draft.format(area, { numberFormat: NUMBER_FORMATS.day });
  }
}

/** Figures of a row as its formulas compute them. */
export const detailFigures = (job: DetailJob, item: KeyedActivity): DetailFigures =>
  figuresOf(item.activity, { verified: job.verifiedOf(item), doneDate: job.doneDateOf(item) }, job);

/** The values of a row's formulas but those of Evidencia, by column. */
export function detailValues(
  source: FigureSource,
  figures: DetailFigures,
  serialOffset: number,
  putOff: readonly MovedDate[],
): Map<number, CellValue> {
  const serialOf = (day: Day | null): CellValue => (day === null ? '' : day - serialOffset);
  const shown: Partial<Record<DetailColumnId, CellValue>> = {
    date: rescheduledValue(dateShown(source, figures), putOff) ?? serialOf(dateShown(source, figures)),
    planned: roundQuantity(figures.planned),
    reported: source.executed.value ?? '',
    compliance: figures.compliance ?? '',
    status: figures.word,
    daysLate: figures.daysLate > 0 ? figures.daysLate : '',
  };
  const helpers: Partial<Record<HelperColumnId, CellValue>> = {
    targetOfYear: roundQuantity(source.target.value),
    counted: figures.counted ?? '',
    progress: figures.progress,
    lastDue: serialOf(figures.lastDue),
    firstOpen: serialOf(figures.firstOpen),
  };
  return new Map([
    ...(Object.keys(shown) as DetailColumnId[]).map((id) => [detailColumn(id), shown[id]!] as const),
    ...(Object.keys(helpers) as HelperColumnId[]).map((id) => [helperColumn(id), helpers[id]!] as const),
  ]);
}

function drawRow(job: DetailJob, item: KeyedActivity, row: number): DetailFigures {
  const { draft } = job;
  const { activity, key, block } = item;
  const figures = detailFigures(job, item);
  const at = (id: DetailColumnId): string => formatCell(row, detailColumn(id));
  const helper = (id: HelperColumnId): string => formatCell(row, helperColumn(id));
  const set = (id: DetailColumnId, value: CellValue): void => draft.value(row, detailColumn(id), value);
  const putOff = job.putOffOf(item);
  const values = detailValues(activity, figures, job.serialOffset, putOff);
  const put = (id: DetailColumnId, formula: string): void =>
    draft.formula(row, detailColumn(id), `=${formula}`, values.get(detailColumn(id))!);
  const help = (id: HelperColumnId, formula: string): void =>
    draft.formula(row, helperColumn(id), `=${formula}`, values.get(helperColumn(id))!);

  set('key', key);
  set('component', job.componentOf(item));
  set('subcomponent', activity.subcomponent);
  set('number', activity.number);
  set('activity', activity.text);
  set('target', targetText(activity));
  set('responsible', activity.responsible.map((office) => office.name).join('; '));

  const keyCell = `$${at('key')}`;
  const column = (id: 'key' | 'due' | 'amount'): string => scheduleColumn(job.schedule, id);
  const byKey = `${column('key')},${keyCell}`;
  const plan = (id: 'targetOfYear' | 'executedToCutoff'): string =>
    planFigure(planRows(block), blockColumn(block, id), blockColumn(block, 'key'), keyCell);

  help('targetOfYear', `IFERROR(${plan('targetOfYear')},"")`);
  const toCutoff = `${byKey},${column('due')},"<="&${job.cutoffCell}`;
  put('planned', `ROUND(MIN(${helper('targetOfYear')},SUMIFS(${column('amount')},${toCutoff})),6)`);
  put('reported', reportedFormula(job, activity, plan('executedToCutoff')));
  const verified = at('verified');
  const points = activity.target.unit === 'percent' ? `/IF(${verified}>1,100,1)` : '';
  help('counted', `IF(ISNUMBER(${verified}),ROUND(${verified}${points},6),${at('reported')})`);
  const counted = helper('counted');
  const target = helper('targetOfYear');
  help('progress', `N(${ratioFormula(counted, target)})`);
  help('lastDue', `IF(COUNTIFS(${toCutoff})=0,"",MAXIFS(${column('due')},${toCutoff}))`);
  help('firstOpen', openFormula(job, activity, keyCell, counted, target));
  if (job.hasWeights) draft.value(row, helperColumn('weight'), activity.weight);

  const first = helper('firstOpen');
  const date = `IF(${first}<>"",${first},IF(COUNTIFS(${byKey})=0,"",MAXIFS(${column('due')},${byKey})))`;
  put('date', rescheduledFormula(date, putOff, job.serialOffset));
  put('compliance', ratioFormula(counted, at('planned')));
  put('status', statusFormula(job, activity, at, helper, keyCell));
  const isLate = BEHIND_WORDS.map((word) => `${at('status')}="${word}"`).join(',');
  put('daysLate', `IF(AND(OR(${isLate}),N(${first})>0,N(${first})<${job.cutoffCell}),${job.cutoffCell}-${first},"")`);
  drawEvidence(job, item, row, keyCell);
  return figures;
}

/**
 * What the plan says of the row. Where the plan holds what was done period by period or cutoff by cutoff, its own column
 * speaks of the cutoff that it follows: while that is another than this sheet's, the sheet says what it was built with.
 */
function reportedFormula(job: DetailJob, { table, executed }: MeasuredActivity, plan: string): string {
  const live = `IFERROR(${plan},"")`;
  if (!followsCutoff(table)) return live;
  const built = executed.value === null ? '""' : String(roundQuantity(executed.value));
  return `IF(${job.planCutoffName}=${job.cutoffCell},${live},${built})`;
}

/** Does what counts as executed depend on the cutoff? */
const followsCutoff = ({ blocks, plannedExecutedColumn, columns }: Table): boolean =>
  blocks.length > 0 || plannedExecutedColumn !== null || columns.some(({ field }) => field === 'executedPeriod');

/** The plan's own words, for the reader of the sheet. */
export function targetText({ cells, target }: MeasuredActivity): CellValue {
  const written = cells.target ?? cells.product ?? cells.planned ?? [];
  const texts = written.map((cell) => cell.text).filter((text) => text !== '');
  if (texts.length === 1 && typeof written[0]!.value === 'number' && target.unit === 'percent') {
    return `${roundQuantity(target.value * 100)}%`;
  }
  return texts.length === 0 ? target.value : texts.join('\n');
}

function openFormula(job: DetailJob, activity: MeasuredActivity, key: string, counted: string, target: string): string {
  if (activity.target.basis !== 'sustained') return firstUncovered(job.schedule, key, counted, null);
  const enough = `AND(${counted}<>"",${isAtLeastFormula(counted, target)})`;
  return `IF(${enough},${firstUncovered(job.schedule, key, counted, job.cutoffCell)},${firstUncovered(job.schedule, key, counted, null)})`;
}

function statusFormula(
  job: DetailJob,
  activity: MeasuredActivity,
  at: (id: DetailColumnId) => string,
  helper: (id: HelperColumnId) => string,
  key: string,
): string {
  const counted = helper('counted');
  const planned = at('planned');
  const after = `AND(${planned}>0,N(${at('doneDate')})>N(${helper('lastDue')}))`;
  const { schedule, cutoffCell } = job;
  const isSustained = activity.target.basis === 'sustained' && activity.milestones.length > 0;
  const over = isSustained
    ? `,COUNTIFS(${scheduleColumn(schedule, 'key')},${key},${scheduleColumn(schedule, 'due')},">"&${cutoffCell})=0`
    : '';
  const rest =
    activity.milestones.length > 0
      ? `IF(N(${counted})>0,"${STATUS_WORDS['on-track']}","${STATUS_WORDS['not-due']}")`
      : `"${STATUS_WORDS[activity.isOnDemand ? 'on-demand' : 'unscheduled']}"`;
  return (
    `IF(AND(${counted}<>"",${isAtLeastFormula(counted, helper('targetOfYear'))}${over}),` +
    `IF(${after},"${PUBLISHED_WORDS.doneLate}","${STATUS_WORDS.done}"),` +
    `IF(${planned}>0,IF(${counted}="","${STATUS_WORDS.unreported}",IF(${isAtLeastFormula(counted, planned)},` +
    `IF(${after},"${PUBLISHED_WORDS.doneLate}","${STATUS_WORDS.met}"),` +
    `IF(N(${counted})>0,"${PUBLISHED_WORDS.partly}","${PUBLISHED_WORDS.notDone}"))),${rest}))`
  );
}

/** What one cell of the plan holds is live; null where several are joined as they were read. */
function evidenceColumn({ activity, block }: KeyedActivity): number | null {
  const cells = activity.cells.evidence ?? [];
  const columns = block.table.columns.filter((candidate) => candidate.field === 'evidence').map((c) => c.column);
  const own = block.columns.find((candidate) => candidate.id === 'evidence')?.column;
  const only = columns.length === 0 ? own : columns.length === 1 ? columns[0] : undefined;
  const isInFirstRow = cells.every((cell) => cell.row === activity.row);
  return only !== undefined && isInFirstRow && cells.length <= 1 ? only : null;
}

/** What the live cell of Evidencia shows; null where it is a constant. */
export function liveEvidence(item: KeyedActivity): string | null {
  const column = evidenceColumn(item);
  if (column === null) return null;
  const value = valueAt(item.block.sheet, item.activity.row, column);
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function drawEvidence(job: DetailJob, item: KeyedActivity, row: number, key: string): void {
  const { activity, block } = item;
  const column = detailColumn('evidence');
  const live = evidenceColumn(item);
  if (live === null) {
    job.draft.value(row, column, (activity.cells.evidence ?? []).map((cell) => cell.text).join('; '));
    return;
  }
  const formula = `=IFERROR(${planFigure(planRows(block), live, blockColumn(block, 'key'), key)}&"","")`;
  job.draft.formula(row, column, formula, liveEvidence(item)!);
}
