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

const FREQUENCY_WORDS = /^\s*(periodicidad|frecuencia)/i;

/** `Fecha de cumplimiento` is when it was done, where another column says when it is due. */
export function settleDates(drafts: ColumnDraft[]): void {
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
