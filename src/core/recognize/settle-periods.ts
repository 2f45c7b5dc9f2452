/** Columns of periods, read together: letters of months, bare ordinals, programmed beside executed. */
import { isBandText } from './bands';
import { readColumnWords, weighValues } from './column-choices';
import { type ColumnDraft, ownLabel, setField } from './column-draft';
import { labelOf } from './header-labels';
import { type Label } from './label-stacks';
import { readPeriodLabel } from './periods';

/** `Responsable` over 1 and 2 counts people. */
const NO_PERIODS: ReadonlySet<string> = new Set(['responsible', 'target', 'indicator']);

/** Columns 1 to n below one band that names no unit: three are cuatrimestres, four quarters, twelve months. */
export function nameOrdinals(drafts: ColumnDraft[]): void {
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

/** `I II III` over marks, with no band at all: as many as they are say what they count. */
export function nameBareOrdinals(drafts: ColumnDraft[]): void {
  for (let i = 0; i < drafts.length; i++) {
    let count = 0;
    while (isBareRoman(drafts[i + count], count)) count++;
    if (count < 3 || 12 % count !== 0) continue;
    const run = drafts.slice(i, i + count);
    const marks = run.map(({ cells }) => weighValues('period', cells));
    const isMarked = marks.some(({ filled }) => filled > 0) && marks.every(({ filled, right }) => filled === right);
    if (isMarked) {
      for (const draft of run) {
        draft.words = readColumnWords(draft.stack, 12 / count);
        draft.period = draft.words.period;
      }
    }
    i += count - 1;
  }
}

const ROMANS = ['I', 'II', 'III', 'IV', 'V', 'VI'];

const isBareRoman = (draft: ColumnDraft | undefined, index: number): boolean =>
  draft !== undefined && draft.stack.length === 1 && ownLabel(draft)!.text.trim().toUpperCase() === ROMANS[index];

function isOrdinal(draft: ColumnDraft | undefined, band: Label, ordinal: number | null): boolean {
  if (!draft || draft.words.period || draft.stack[draft.stack.length - 2]?.area !== band.area) return false;
  const label = readPeriodLabel(ownLabel(draft)!.text);
  return label.ordinal !== null && label.rest.length === 0 && (ordinal === null || label.ordinal === ordinal);
}

/** `E F M A M J J A S O N D`: a run of twelve letters is the months. */
export function nameMonthLetters(drafts: ColumnDraft[]): void {
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
export function settleLabelsOfExecution(drafts: ColumnDraft[]): void {
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
export function pairWithPlanned(drafts: ColumnDraft[]): void {
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
