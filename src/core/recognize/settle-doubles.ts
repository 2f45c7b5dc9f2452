/** Columns that read alike: two dates, a weak word beside a sure one. */
import { type FieldId } from '../fields/field';
import { fieldById } from '../fields/index';
import { type ColumnDraft, ownLabel, setField } from './column-draft';

/** So much less sure is a word that yields to another. */
const WEAKER_BY = 0.25;

/** A weak word (`Compromiso`, `Código`) yields to a sure one (`Actividad`, `No.`) where one column is expected. */
export function dropWeakDoubles(drafts: ColumnDraft[]): void {
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

/** Dates of a paper, not of the activity: they are dates by which it is due only where there are no others. */
const OTHER_DATES =
  /publicaci[oó]n|radicaci[oó]n|modificaci[oó]n|revisi[oó]n|evidencia|soporte|registro|diligenciamiento|expedici[oó]n/i;

const FREQUENCY_WORDS = /^\s*(periodicidad|frecuencia)/i;

/** `Fecha de cumplimiento` is when it was done, where another column says when it is due; `Fecha de publicación` is nothing. */
export function settleDates(drafts: ColumnDraft[]): void {
  const due = drafts.filter(({ field }) => field === 'dueDate');
  const says = (draft: ColumnDraft, words: RegExp): boolean => {
    const text = ownLabel(draft)?.text ?? '';
    return words.test(text) && !/programad|plazo|l[ií]mite/i.test(text);
  };
  const isDone = (draft: ColumnDraft): boolean => says(draft, DONE_WORDS);
  const isOther = (draft: ColumnDraft): boolean => says(draft, OTHER_DATES);
  const hasOther = drafts.some(
    (draft) =>
      draft.field === 'startDate' ||
      draft.field === 'endDate' ||
      draft.field === 'period' ||
      (draft.field === 'dueDate' && !isDone(draft) && !isOther(draft)),
  );
  if (hasOther) {
    for (const draft of due) {
      if (isDone(draft)) setField(draft, 'doneDate');
      else if (isOther(draft)) draft.field = null;
    }
  }
  const dates = drafts.filter(({ field }) => field === 'dueDate');
  if (dates.length > 1) {
    const rest = dates.filter((draft) => !FREQUENCY_WORDS.test(ownLabel(draft)?.text ?? ''));
    if (rest.length) for (const draft of dates) if (!rest.includes(draft)) draft.field = null;
  }
}
