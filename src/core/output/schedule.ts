/** Sheet `Cronograma PAAC`: every milestone of all plan tables by date, and the cutoff cell that the plan follows. */
import { type MeasuredActivity } from '../progress/measured';
import { type ScheduleColumnId, SCHEDULE_COLUMNS, planFigure, situationFormula } from '../progress/formulas-schedule';
import { SITUATION_WORDS } from '../progress/formulas-words';
import { type Day } from '../values/day';
import { isAtLeast, roundQuantity } from '../values/rounding';
import { columnLetters, formatAbsoluteCell, quoteSheet } from '../workbook/address';
import { type BlockOperation, StripDraft } from '../workbook/cell-block';
import { type FormulaPattern, cellMark, patternOf } from '../workbook/formula-pattern';
import { OWN_SHEET_NAMES } from '../workbook/own-marks';
import { type CellContent, type CellFormat } from '../workbook/patch';
import { type SheetSnapshot, formulaAt, valueAt } from '../workbook/snapshot';
import { NUMBER_FORMATS } from './column-texts';
import { contentAt, diffSheetInBlocks, isBlank } from './diff-sheet';
import { readKey } from './keys';
import { NO_COMPONENT, SCHEDULE_SHEET } from './labels';
import { type OwnBlock, blockColumn, planRows } from './own-blocks';
import { type ReadingCheck } from './reading-check';
import { SheetDraft, runsOf } from './sheet-draft';
import { BORDER, HEADER_LOOK, LABEL_LOOK, NOTE_COLOUR, TITLE_LOOK } from './sheet-looks';
import { listPage } from './sheet-page';

/** An activity with what the sheets of ours know it by. */
export interface KeyedActivity {
  readonly activity: MeasuredActivity;
  readonly key: string;
  readonly block: OwnBlock;
}

export interface ScheduleJob {
  readonly existing: SheetSnapshot | null;
  readonly name: string;
  readonly activities: readonly KeyedActivity[];
  readonly checks: readonly ReadingCheck[];
  readonly planYear: number | null;
  readonly cutoff: Day;
  readonly cutoffName: string;
  /** What the cutoff's name stands for now. */
  readonly cutoffNameBefore: string | null;
  readonly today: Day;
  readonly serialOffset: number;
}

const HEADERS: Readonly<Record<ScheduleColumnId, string>> = {
  key: 'Código',
  sheet: 'Hoja',
  component: 'Componente',
  number: 'N.º',
  activity: 'Actividad',
  responsible: 'Responsable',
  start: 'Inicio',
  due: 'Fecha',
  amount: 'Cantidad',
  accumulated: 'Acumulado',
  situation: 'Situación',
};
const WIDTHS = [9, 20, 24, 7, 52, 30, 11.5, 11.5, 10, 11, 12];

const HEAD = { year: 1, cutoff: 2, readOn: 3, changed: 4 } as const;
const HEADER_ROW = 6;
const FIRST_ROW = HEADER_ROW + 1;
const NO_DATES = 'El plan no tiene fechas programadas que se puedan leer.';
const VALUE_COLUMN = 2;
/** The list of what was read stands beside, outside of the printed page. */
export const CHECK_COLUMN = SCHEDULE_COLUMNS.length + 1;

const column = (id: ScheduleColumnId): number => SCHEDULE_COLUMNS.indexOf(id);

export function scheduleOperations(job: ScheduleJob): BlockOperation[] {
  const mark = OWN_SHEET_NAMES.schedule;
  const sheet = quoteSheet(job.name);
  const markBefore =
    job.existing?.names.find((name) => name.name.toLowerCase() === mark.toLowerCase())?.formula ?? null;
  const cutoffCell = `=${sheet}!${formatAbsoluteCell(HEAD.cutoff, VALUE_COLUMN)}`;
  return diffSheetInBlocks(drawSchedule(job), {
    name: job.name,
    existing: job.existing,
    because: { kind: 'schedule', label: `Hoja «${job.name}»` },
    unit: `sheet:${job.name}`,
    tabColor: '#1F4E79',
    names: [
      { name: mark, scope: job.name, before: markBefore, after: `=${sheet}!$A$1` },
      { name: job.cutoffName, scope: null, before: job.cutoffNameBefore, after: cutoffCell },
    ],
  });
}

/** Texts of the activities that the schedule knows, by the number of their Código. */
export function readScheduleTexts(sheet: SheetSnapshot): Map<number, string> {
  const texts = new Map<number, string>();
  for (let row = 0; sheet.area && row <= sheet.area.bottom; row++) {
    const key = readKey(valueAt(sheet, row, column('key')));
    const text = valueAt(sheet, row, column('activity'));
    if (key !== null && typeof text === 'string') texts.set(key, text);
  }
  return texts;
}

export const isScheduleName = (name: string): boolean => name.toLowerCase() === SCHEDULE_SHEET.toLowerCase();

function drawSchedule(job: ScheduleJob): SheetDraft {
  const rows = milestoneRows(job.activities);
  const lastRow = Math.max(FIRST_ROW, FIRST_ROW + rows.length - 1);
  const draft = new SheetDraft((c) => c <= column('situation') || (c >= CHECK_COLUMN && c <= CHECK_COLUMN + 2));
  drawHead(draft, job);
  SCHEDULE_COLUMNS.forEach((id, index) => draft.value(HEADER_ROW, index, HEADERS[id]));
  draft.format({ top: HEADER_ROW, bottom: HEADER_ROW, left: 0, right: column('situation') }, HEADER_LOOK);
  if (rows.length > 0) drawBody(draft, job, rows, lastRow);
  else draft.value(FIRST_ROW, 0, NO_DATES);
  keepNotes(draft, job.existing, lastRow);
  drawChecks(draft, job);
  WIDTHS.forEach((width, index) => draft.widths.push({ column: index, width }));
  draft.frozenRows = HEADER_ROW + 1;
  draft.pageSetup = listPage('Cronograma PAAC', 'letter', HEADER_ROW, lastRow, column('situation'));
  return draft;
}

/** What somebody wrote below the list stays; where the list has grown over it, it moves down. */
function keepNotes(draft: SheetDraft, sheet: SheetSnapshot | null, lastRow: number): void {
  if (!sheet?.area) return;
  const notes: { row: number; column: number; content: CellContent }[] = [];
  for (let row = FIRST_ROW; row <= sheet.area.bottom; row++) {
    const isListed = readKey(valueAt(sheet, row, 0)) !== null || formulaAt(sheet, row, column('situation')) !== null;
    if (isListed) continue;
    for (let at = 0; at <= column('situation'); at++) {
      const content = contentAt(sheet, row, at);
      if (!isBlank(content) && content.value !== NO_DATES) notes.push({ row, column: at, content });
    }
  }
  const down = Math.max(0, lastRow + 2 - (notes[0]?.row ?? lastRow + 2));
  for (const note of notes) draft.put(note.row + down, note.column, note.content);
}

function drawHead(draft: SheetDraft, job: ScheduleJob): void {
  const { serialOffset } = job;
  draft.value(0, 0, 'Cronograma PAAC');
  draft.heights.push({ row: 0, height: 24 }, { row: HEADER_ROW, height: 22 });
  draft.format({ top: 0, bottom: 0, left: 0, right: column('situation') }, TITLE_LOOK);
  const labels: [number, string][] = [
    [HEAD.year, 'Vigencia'],
    [HEAD.cutoff, 'Fecha de corte'],
    [HEAD.readOn, 'Plan leído el'],
    [HEAD.changed, 'Filas del plan que han cambiado desde entonces'],
  ];
  for (const [row, label] of labels) {
    draft.value(row, 0, label);
    draft.merge({ top: row, bottom: row, left: 0, right: 1 });
  }
  draft.value(HEAD.year, VALUE_COLUMN, job.planYear);
  draft.value(HEAD.cutoff, VALUE_COLUMN, job.cutoff - serialOffset);
  draft.value(HEAD.readOn, VALUE_COLUMN, job.today - serialOffset, true);
  const range = (c: number): string =>
    `$${columnLetters(c)}$${FIRST_ROW + 1}:$${columnLetters(c)}$${FIRST_ROW + job.checks.length}`;
  if (job.checks.length > 0) {
    const read = range(CHECK_COLUMN + 1);
    draft.formula(HEAD.changed, VALUE_COLUMN, `=SUMPRODUCT((${read}<>${range(CHECK_COLUMN + 2)})*1)`, 0);
  }
  draft.format({ top: HEAD.year, bottom: HEAD.changed, left: 0, right: 1 }, LABEL_LOOK);
  const values = { top: HEAD.year, bottom: HEAD.changed, left: VALUE_COLUMN, right: VALUE_COLUMN };
  draft.format(values, { horizontal: 'left', vertical: 'center', numberFormat: 'General' });
  draft.format({ ...values, top: HEAD.cutoff, bottom: HEAD.readOn }, { numberFormat: NUMBER_FORMATS.day });
  const cutoff = { ...values, top: HEAD.cutoff, bottom: HEAD.cutoff };
  draft.format(cutoff, { bold: true, fill: '#FFF2CC', border: BORDER });
  draft.validations.push({
    area: cutoff,
    validation: {
      kind: 'any',
      promptTitle: 'Fecha de corte',
      prompt:
        'Si cambia esta fecha, lo programado, el estado y los colores del plan se recalculan. Lo ejecutado es lo registrado hoy: un corte anterior no lo devuelve.',
    },
  });
}

interface MilestoneRow extends KeyedActivity {
  readonly start: Day | null;
  readonly due: Day;
  readonly amount: number;
  readonly accumulated: number;
  readonly responsible: string;
}

/** By date; of one date in the order of the plan. */
function milestoneRows(activities: readonly KeyedActivity[]): MilestoneRow[] {
  const rows = activities.flatMap(({ activity, key, block }) => {
    let sum = 0;
    const target = roundQuantity(activity.target.value);
    const responsible = activity.responsible.map((office) => office.name).join('; ');
    return activity.milestones.map(({ start, due, amount }): MilestoneRow => {
      // What is planned beyond the target is covered by the target: `measure` says the same.
      sum = Math.min(roundQuantity(sum + amount), target);
      return { activity, key, block, start, due, amount: roundQuantity(amount), accumulated: sum, responsible };
    });
  });
  // Sorting keeps the order of those that are equal.
  return rows.sort((a, b) => a.due - b.due);
}

function drawBody(draft: SheetDraft, job: ScheduleJob, rows: readonly MilestoneRow[], lastRow: number): void {
  const { serialOffset } = job;
  const body = { top: FIRST_ROW, bottom: lastRow, left: 0, right: column('situation') };
  const areaOf = (id: ScheduleColumnId) => ({ ...body, left: column(id), right: column(id) });
  draft.format(body, {
    fontSize: 9,
    wrap: true,
    vertical: 'center',
    horizontal: 'left',
    border: BORDER,
    numberFormat: 'General',
  });
  for (const id of ['key', 'number', 'situation'] as const) draft.format(areaOf(id), { horizontal: 'center' });
  draft.format(
    { ...body, left: column('start'), right: column('due') },
    { horizontal: 'center', numberFormat: NUMBER_FORMATS.day },
  );
  const amounts = { ...body, left: column('amount'), right: column('accumulated') };
  draft.format(amounts, { horizontal: 'center' });
  for (const { first, last } of runsOf(rows, (item) => item.activity.target.unit === 'percent')) {
    draft.format({ ...amounts, top: FIRST_ROW + first, bottom: FIRST_ROW + last }, PERCENT);
  }
  const strips = SCHEDULE_COLUMNS.map((_, index) => new StripDraft(index, rows.length));
  const strip = (id: ScheduleColumnId): StripDraft => strips[column(id)]!;
  const situations = situationPatterns(job);
  rows.forEach((item, index) => {
    const { activity, key, block, responsible } = item;
    strip('key').value(key);
    strip('sheet').value(block.sheet.name);
    strip('component').value(activity.component ?? NO_COMPONENT);
    strip('number').value(activity.number);
    strip('activity').value(activity.text);
    strip('responsible').value(responsible);
    strip('start').value(item.start === null ? null : item.start - serialOffset);
    strip('due').value(item.due - serialOffset);
    strip('amount').value(item.amount);
    strip('accumulated').value(item.accumulated);
    strip('situation').formula(situations(item), FIRST_ROW + index, situationOf(job, item));
  });
  for (const each of strips) draft.column(FIRST_ROW, each.finish());
}

/** One object for all areas: what looks alike is then known to. */
const PERCENT: CellFormat = { numberFormat: NUMBER_FORMATS.percent };

/** The formula of Situación: one for each table and kind of target. */
function situationPatterns(job: ScheduleJob): (item: MilestoneRow) => FormulaPattern {
  const known = new Map<OwnBlock, Partial<Record<'sustained' | 'other', FormulaPattern>>>();
  return ({ activity, block }) => {
    let ofBlock = known.get(block);
    if (!ofBlock) known.set(block, (ofBlock = {}));
    const isSustained = activity.target.basis === 'sustained';
    return (ofBlock[isSustained ? 'sustained' : 'other'] ??= patternOf(rowSituation(job, block, isSustained)));
  };
}

function rowSituation(job: ScheduleJob, block: OwnBlock, isSustained: boolean): string {
  const keyColumn = blockColumn(block, 'key');
  const executedColumn = blockColumn(block, 'executedToCutoff');
  return situationFormula({
    executed: planFigure(planRows(block), executedColumn, keyColumn, `$${cellMark(0, column('key'))}`),
    accumulated: cellMark(0, column('accumulated')),
    due: cellMark(0, column('due')),
    cutoff: job.cutoffName,
    isSustained,
  });
}

function situationOf({ cutoff }: ScheduleJob, { activity, due, accumulated }: MilestoneRow): string {
  const enough = isAtLeast(activity.executed.value ?? 0, accumulated);
  const isCovered = activity.target.basis === 'sustained' ? enough && due <= cutoff : enough;
  if (isCovered) return SITUATION_WORDS.covered;
  return due <= cutoff ? SITUATION_WORDS.overdue : SITUATION_WORDS.pending;
}

/** What the plan's cells said when they were read, beside what they say now. */
function drawChecks(draft: SheetDraft, { checks }: ScheduleJob): void {
  if (checks.length === 0) return;
  const area = { top: HEADER_ROW, bottom: FIRST_ROW + checks.length - 1, left: CHECK_COLUMN, right: CHECK_COLUMN + 2 };
  ['Código', 'Lo que se leyó del plan', 'Lo que dice hoy'].forEach((text, i) =>
    draft.value(HEADER_ROW, CHECK_COLUMN + i, text),
  );
  draft.format(area, { fontColor: NOTE_COLOUR, fontSize: 8, numberFormat: 'General', wrap: false, vertical: 'center' });
  const strips = [0, 1, 2].map((index) => new StripDraft(CHECK_COLUMN + index, checks.length));
  for (const { key, read, formula, row } of checks) {
    strips[0]!.value(key);
    strips[1]!.value(read);
    strips[2]!.formula(formula, row, read);
  }
  for (const strip of strips) draft.column(FIRST_ROW, strip.finish());
  draft.widths.push(
    { column: CHECK_COLUMN, width: 9 },
    { column: CHECK_COLUMN + 1, width: 24 },
    { column: CHECK_COLUMN + 2, width: 24 },
  );
}
