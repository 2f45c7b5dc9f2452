/** The columns of one table: the readings of single columns, made one reading by what stands beside them. */
import { type FieldId, type SampleCell } from '../fields/field';
import { fieldById } from '../fields/index';
import { looksLikeActivityNumber, looksLikeNumberInParts, looksLikeText, saysNothing } from '../fields/cell-looks';
import { numberFormatAt } from '../workbook/snapshot';
import { chooseFields, type ColumnWords, readColumnWords, weighValues } from './column-choices';
import { type Label, type LabelStack } from './label-stacks';
import { isBandText } from './bands';
import { labelOf } from './header-labels';
import { readPeriodLabel } from './periods';
import { type SheetGrid } from './sheet-grid';
import { type ColumnReason, type PeriodOfYear } from './table';

/** A column on its way to being a `TableColumn`. */
export interface ColumnDraft {
  readonly column: number;
  readonly stack: LabelStack;
  words: ColumnWords;
  readonly cells: readonly SampleCell[];
  field: FieldId | null;
  period: PeriodOfYear | null;
  reason: ColumnReason;
}

const NO_REASON: ColumnReason = { score: 0, filled: 0, right: 0, corrected: false };
/** So much less sure is a word that yields to another. */
const WEAKER_BY = 0.25;
/** Share of the cells that must look like an activity number where no header says so. */
const NUMBER_SHARE = 0.6;

/** Cells of a column in some rows. */
export function sampleCells(grid: SheetGrid, column: number, rows: readonly number[]): SampleCell[] {
  const cells: SampleCell[] = [];
  for (const row of rows) {
    const value = grid.at(row, column);
    if (value !== null) cells.push({ value, numberFormat: numberFormatAt(grid.sheet, row, column) });
  }
  return cells;
}

/** Reads the columns from left to right; one before `left` may join where it holds the numbers. */
export function readTableColumns(
  grid: SheetGrid,
  stacks: ReadonlyMap<number, LabelStack>,
  left: number,
  right: number,
  rows: readonly number[],
): ColumnDraft[] {
  const drafts: ColumnDraft[] = [];
  for (let column = left; column <= right; column++) {
    const stack = stacks.get(column) ?? [];
    const cells = sampleCells(grid, column, rows);
    const words = readColumnWords(stack);
    drafts.push({ column, stack, words, cells, field: null, period: words.period, reason: NO_REASON });
  }
  nameOrdinals(drafts);
  for (const draft of drafts) choose(draft, draft.words.wordChoices);
  splitSharedHeaders(drafts);
  splitBareHeaders(drafts);
  nameMonthLetters(drafts);
  settleLabelsOfExecution(drafts);
  pairWithPlanned(drafts);
  settleDates(drafts);
  dropWeakDoubles(drafts);
  findNumberColumn(drafts);
  return drafts;
}

function choose(draft: ColumnDraft, wordChoices: ColumnWords['wordChoices']): void {
  const best = chooseFields(wordChoices, draft.cells)[0];
  draft.field = best?.field ?? null;
  draft.reason = best ? { score: best.score, filled: best.filled, right: best.right, corrected: false } : NO_REASON;
}

function setField(draft: ColumnDraft, field: FieldId): void {
  const { filled, right } = weighValues(field, draft.cells);
  draft.field = field;
  draft.reason = { score: draft.reason.score || 0.8, filled, right, corrected: false };
}

const ownLabel = (draft: ColumnDraft): Label | undefined => draft.stack[draft.stack.length - 1];

/** Share of the filled cells that number activities. */
function numberShare(cells: readonly SampleCell[], looksRight: (cell: SampleCell) => boolean): number {
  const filled = cells.filter((cell) => !saysNothing(cell));
  return filled.length ? filled.filter(looksRight).length / filled.length : 0;
}

/** One header merged over several columns: the first may hold the numbers, empty ones hold nothing. */
function splitSharedHeaders(drafts: ColumnDraft[]): void {
  for (let i = 0; i < drafts.length; i++) {
    const area = ownLabel(drafts[i]!)?.area;
    if (!area || area.right === area.left) continue;
    const shared = drafts.filter((draft) => ownLabel(draft)?.area === area);
    i += shared.length - 1;
    const filled = shared.filter(({ cells }) => cells.length > 0);
    const kept = filled.length ? filled : shared.slice(0, 1);
    for (const draft of shared) if (!kept.includes(draft)) draft.field = null;
    const [first, second] = kept;
    if (!first || !second) continue;
    if (
      numberShare(first.cells, looksLikeActivityNumber) >= NUMBER_SHARE &&
      numberShare(second.cells, looksLikeActivityNumber) < NUMBER_SHARE
    ) {
      setField(first, 'number');
    }
  }
}

/** `Responsable` over 1 and 2 counts people. */
const NO_PERIODS: ReadonlySet<string> = new Set(['responsible', 'target', 'indicator']);

/** The same where nobody merged the header: it stands over the numbers, and nothing over the texts at their right. */
function splitBareHeaders(drafts: ColumnDraft[]): void {
  for (let i = 0; i + 1 < drafts.length; i++) {
    const [first, second] = [drafts[i]!, drafts[i + 1]!];
    if (second.stack.length || !first.words.wordChoices.some(({ field }) => field === 'activity')) continue;
    if (numberShare(first.cells, looksLikeActivityNumber) < NUMBER_SHARE) continue;
    if (numberShare(second.cells, looksLikeText) < NUMBER_SHARE) continue;
    setField(first, 'number');
    setField(second, 'activity');
  }
}

/** Columns 1 to n below one band that names no unit: three are cuatrimestres, four quarters, twelve months. */
function nameOrdinals(drafts: ColumnDraft[]): void {
  for (let i = 0; i < drafts.length; i++) {
    const band = drafts[i]!.stack[drafts[i]!.stack.length - 2];
    if (!band || !isBandText(band.text) || NO_PERIODS.has(labelOf(band.text) ?? '')) continue;
    let count = 0;
    while (isOrdinal(drafts[i + count], band, count + 1)) count++;
    if (count < 3 || 12 % count !== 0 || isOrdinal(drafts[i + count], band, null)) continue;
    for (let at = 0; at < count; at++) {
      const draft = drafts[i + at]!;
      draft.words = readColumnWords(draft.stack, 12 / count);
      draft.period = draft.words.period;
    }
    i += count - 1;
  }
}

function isOrdinal(draft: ColumnDraft | undefined, band: Label, ordinal: number | null): boolean {
  if (!draft || draft.words.period || draft.stack[draft.stack.length - 2]?.area !== band.area) return false;
  const label = readPeriodLabel(ownLabel(draft)!.text);
  return label.ordinal !== null && label.rest.length === 0 && (ordinal === null || label.ordinal === ordinal);
}

/** `E F M A M J J A S O N D`: a run of twelve letters is the months. */
function nameMonthLetters(drafts: ColumnDraft[]): void {
  const letters = drafts.map((draft) => (ownLabel(draft)?.text ?? '').toLowerCase().slice(0, 2).padEnd(1, '-'));
  const at = letters
    .map((letter) => (letter.length === 1 ? letter : '-'))
    .join('')
    .indexOf('efmamjjasond');
  if (at < 0) return;
  for (let month = 1; month <= 12; month++) {
    const draft = drafts[at + month - 1]!;
    draft.period = { firstMonth: month, lastMonth: month };
    setField(draft, draft.words.isUnderExecution ? 'executedPeriod' : 'period');
  }
}

/** `I`, `II`, `III` below `Avance`: periods of execution where the plan has such periods too, else follow-up by cutoff. */
function settleLabelsOfExecution(drafts: ColumnDraft[]): void {
  const labels = drafts.filter(({ words }) => words.isLabelOfExecution);
  if (!labels.length) return;
  const hasPlanned = drafts.some(({ field }) => field === 'period');
  for (const draft of labels) {
    const asReport = weighValues('report', draft.cells);
    if (asReport.right * 2 > asReport.filled) {
      setField(draft, 'report');
    } else if (hasPlanned) {
      draft.period = draft.words.period;
      setField(draft, 'executedPeriod');
    } else if (draft.field === 'executedPeriod' || draft.cells.length) {
      setField(draft, 'executed');
    } else {
      setField(draft, 'report');
    }
  }
}

/** `Avance` beside `Programado`, below the same quarter, is what was executed in that quarter. */
function pairWithPlanned(drafts: ColumnDraft[]): void {
  const bandsOf = ({ stack }: ColumnDraft): readonly Label[] => stack.slice(0, -1);
  const planned = drafts.filter(({ field }) => field === 'period').flatMap(bandsOf);
  for (const draft of drafts) {
    const { bandPeriod } = draft.words;
    if (draft.field !== 'executed' || !bandPeriod) continue;
    const isPair = bandsOf(draft).some(({ area }) => planned.some((band) => band.area === area));
    if (!isPair) continue;
    draft.period = bandPeriod;
    setField(draft, 'executedPeriod');
  }
}

/** A weak word (`Compromiso`, `Código`) yields to a sure one (`Actividad`, `No.`) where one column is expected. */
function dropWeakDoubles(drafts: ColumnDraft[]): void {
  const sureness = ({ field, words }: ColumnDraft): number =>
    words.wordChoices.find((choice) => choice.field === field)?.weight ?? 0;
  const best = new Map<FieldId, number>();
  for (const draft of drafts) {
    if (draft.field) best.set(draft.field, Math.max(best.get(draft.field) ?? 0, sureness(draft)));
  }
  for (const draft of drafts) {
    if (!draft.field || fieldById(draft.field).many || !draft.words.wordChoices.length) continue;
    if (sureness(draft) > 0 && sureness(draft) <= best.get(draft.field)! - WEAKER_BY + 1e-9) draft.field = null;
  }
}

const DONE_WORDS = /cumplimiento|ejecuci[oó]n|realizaci[oó]n/i;
const FREQUENCY_WORDS = /^\s*(periodicidad|frecuencia)/i;

/** `Fecha de cumplimiento` is when it was done, where another column says when it is due. */
function settleDates(drafts: ColumnDraft[]): void {
  const due = drafts.filter(({ field }) => field === 'dueDate');
  const isDone = (draft: ColumnDraft): boolean => {
    const text = ownLabel(draft)?.text ?? '';
    return DONE_WORDS.test(text) && !/programad|plazo|l[ií]mite/i.test(text);
  };
  const hasOther = drafts.some(
    (draft) =>
      draft.field === 'startDate' ||
      draft.field === 'endDate' ||
      draft.field === 'period' ||
      (draft.field === 'dueDate' && !isDone(draft)),
  );
  if (hasOther) for (const draft of due) if (isDone(draft)) setField(draft, 'doneDate');
  const dates = drafts.filter(({ field }) => field === 'dueDate');
  if (dates.length > 1) {
    const rest = dates.filter((draft) => !FREQUENCY_WORDS.test(ownLabel(draft)?.text ?? ''));
    if (rest.length) for (const draft of dates) if (!rest.includes(draft)) draft.field = null;
  }
}

/** A column without header whose cells number activities. */
function findNumberColumn(drafts: ColumnDraft[]): void {
  if (drafts.some(({ field }) => field === 'number')) return;
  const activity = drafts.findIndex(({ field }) => field === 'activity');
  const end = activity < 0 ? drafts.length : activity;
  for (let i = end - 1; i >= 0; i--) {
    const draft = drafts[i]!;
    if (draft.stack.length || draft.cells.length < 1) continue;
    const isNextToActivity = i === end - 1 || i === 0;
    const share = numberShare(draft.cells, isNextToActivity ? looksLikeActivityNumber : looksLikeNumberInParts);
    if (share < NUMBER_SHARE) continue;
    setField(draft, 'number');
    return;
  }
}
