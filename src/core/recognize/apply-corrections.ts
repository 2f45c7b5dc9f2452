/** What the user said, put over what was read: of columns, and of tables as a whole. */
import { type FieldId } from '../fields/field';
import { fieldById } from '../fields/index';
import { isFollowUpField, weighValues } from './column-choices';
import { type ColumnDraft } from './column-draft';
import { type BasisCorrection, correctedFields, type Corrections, headersMeant } from './corrections';
import { type Table } from './table';

/** Columns become what the user says. */
export function applyCorrections(drafts: readonly ColumnDraft[], sheet: string, corrections: Corrections): void {
  if (!corrections.columns.length) return;
  const keys = drafts.map(({ key }) => key);
  const fields = correctedFields(corrections, sheet, keys);
  for (const [at, field] of fields) {
    const draft = drafts[at]!;
    draft.field = field === 'none' ? null : field;
    const { filled, right } = draft.field ? weighValues(draft.field, draft.cells) : { filled: 0, right: 0 };
    draft.reason = { score: 1, filled, right, corrected: true };
    draft.period ??= draft.words.bandPeriod;
  }
  const named = new Set([...fields.values()].filter(isExclusive));
  drafts.forEach((draft, at) => {
    if (fields.has(at) || !draft.field || !named.has(draft.field)) return;
    draft.reason = { ...draft.reason, yields: draft.field };
    draft.field = null;
  });
}

/** Where the user names the one activity column, what was taken for it before is not it. */
const isExclusive = (field: FieldId | 'none'): field is FieldId =>
  field !== 'none' && !fieldById(field).many && !isFollowUpField(field);

/** What the user said of how tables are read: what follow-up blocks hold, whether percentages add up. */
export function withReadings(tables: readonly Table[], { periodBlocks, bases }: Corrections): readonly Table[] {
  if (!periodBlocks.length && !bases.length) return tables;
  const references = tables.map(({ reference }) => reference);
  const ofPeriods = headersMeant(periodBlocks, references);
  return tables.map((table, index) => {
    const own = bases.filter(({ sheet }) => sheet === table.sheet);
    const isMeant = ({ table: of }: BasisCorrection): boolean =>
      of !== null && headersMeant([of], references).has(index);
    const byActivity = new Map(own.flatMap(({ activity, basis }) => (activity === null ? [] : [[activity, basis]])));
    return {
      ...table,
      blocksHold: ofPeriods.has(index) ? 'period' : table.blocksHold,
      bases: { all: own.find(isMeant)?.basis ?? null, byActivity },
    };
  });
}
