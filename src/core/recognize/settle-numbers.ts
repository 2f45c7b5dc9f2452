/** Which column holds the numbers of the activities, where the headers alone do not say it. */
import { type SampleCell } from '../fields/field';
import { looksLikeActivityNumber, looksLikeNumberInParts, looksLikeText } from '../fields/cell-looks';
import { foldText } from '../values/fold-text';
import { type ColumnDraft, numberShare, ownLabel, setField } from './column-draft';

/** Share of the cells that must look like an activity number where no header says so. */
const NUMBER_SHARE = 0.6;

/** One header merged over several columns: the first may hold the numbers, empty ones hold nothing. */
export function splitSharedHeaders(drafts: ColumnDraft[]): void {
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
    if (isMeasure(first)) {
      // `META` over 3 and `boletines`: how much, and of what.
      if (isMeasure(second) && numberShare(second.cells, looksLikeNumber) === 0 && hasNumbers(first))
        setField(second, 'unit');
      continue;
    }
    if (
      numberShare(first.cells, looksLikeActivityNumber) >= NUMBER_SHARE &&
      numberShare(second.cells, looksLikeActivityNumber) < NUMBER_SHARE
    ) {
      setField(first, 'number');
    } else if (
      (second.field === 'component' || second.field === 'subcomponent') &&
      numberShare(second.cells, looksLikeActivityNumber) >= NUMBER_SHARE &&
      numberShare(first.cells, looksLikeActivityNumber) < NUMBER_SHARE
    ) {
      // `Subcomponente` merged over its name and the numbers of the activities at its right.
      setField(second, 'number');
    }
  }
}

const isMeasure = ({ field }: ColumnDraft): boolean => field === 'target' || field === 'planned' || field === 'product';

const looksLikeNumber = ({ value }: SampleCell): boolean => typeof value === 'number';
const hasNumbers = ({ cells }: ColumnDraft): boolean => numberShare(cells, looksLikeNumber) >= NUMBER_SHARE;

/** The same where nobody merged the header: it stands over the numbers, and nothing over the texts at their right. */
export function splitBareHeaders(drafts: ColumnDraft[]): void {
  for (let i = 0; i + 1 < drafts.length; i++) {
    const [first, second] = [drafts[i]!, drafts[i + 1]!];
    if (second.stack.length || !first.words.wordChoices.some(({ field }) => field === 'activity')) continue;
    if (numberShare(first.cells, looksLikeActivityNumber) < NUMBER_SHARE) continue;
    if (numberShare(second.cells, looksLikeText) < NUMBER_SHARE) continue;
    setField(first, 'number');
    setField(second, 'activity');
  }
}

/**
 * What is done, where no header says so: below `Descripción` beside the codes or numbers of `Actividad`, or beside a
 * target in numbers. Codes without more (`A1`) are all there is; numbers alone are no activities, but a count of them.
 */
export function findActivity(drafts: ColumnDraft[]): void {
  if (drafts.some(({ field }) => field === 'activity')) return;
  const named = drafts.find(isNamedActivity);
  const targets = drafts.filter(({ field }) => field === 'target');
  const isTargetInNumbers = targets.length > 0 && targets.every(({ cells }) => numberShare(cells, looksLikeText) === 0);
  const described = named || isTargetInNumbers ? drafts.find(isDescription) : undefined;
  if (described) setField(described, 'activity');
  else if (named && numberShare(named.cells, saysLittle) >= NUMBER_SHARE) setField(named, 'activity');
}

const isNamedActivity = ({ field, words: { wordChoices } }: ColumnDraft): boolean =>
  field === null && wordChoices[0]?.field === 'activity' && (wordChoices[0].weight ?? 0) >= 0.9;

const isDescription = (draft: ColumnDraft): boolean =>
  draft.field === null &&
  /^(?:descripcion|detalle)\b/.test(foldText(ownLabel(draft)?.text ?? '')) &&
  numberShare(draft.cells, looksLikeText) >= NUMBER_SHARE;

/** A code that begins with a letter; marks say nothing. */
const saysLittle = ({ value }: SampleCell): boolean =>
  typeof value === 'string' && /^[^\p{L}\p{N}]*\p{L}/u.test(value) && !/^\s*(?:x|s[ií]|no)\s*$/i.test(value);

/** A column without header whose cells number activities, or one that `Actividad` stands over beside what is done. */
export function findNumberColumn(drafts: ColumnDraft[]): void {
  if (drafts.some(({ field }) => field === 'number')) return;
  const activity = drafts.findIndex(({ field }) => field === 'activity');
  const end = activity < 0 ? drafts.length : activity;
  for (let i = end - 1; i >= 0; i--) {
    const draft = drafts[i]!;
    const isBeside = i === end - 1 && isNamedActivity(draft);
    if ((draft.stack.length && !isBeside) || draft.cells.length < 1) continue;
    const isNextToActivity = i === end - 1 || i === 0;
    const share = numberShare(draft.cells, isNextToActivity ? looksLikeActivityNumber : looksLikeNumberInParts);
    if (share < NUMBER_SHARE) continue;
    setField(draft, 'number');
    return;
  }
}
