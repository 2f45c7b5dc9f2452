/** How what the user says changes the corrections: each function gives new ones. */
import { type FieldId } from '../fields/field';
import { foldText } from '../values/fold-text';
import {
  type BasisCorrection,
  type Corrections,
  type DeclaredHeader,
  type HeaderReference,
  isSameColumn,
  isSameReference,
} from './corrections';

/** `field` null: read as the recognizer reads it. */
export function sayField(
  corrections: Corrections,
  sheet: string,
  key: string,
  field: FieldId | 'none' | null,
): Corrections {
  const others = corrections.columns.filter((each) => each.sheet !== sheet || !isSameColumn(each.header, key));
  return { ...corrections, columns: field === null ? others : [...others, { sheet, header: key, field }] };
}

const without = <T extends HeaderReference>(list: readonly T[], reference: HeaderReference): T[] =>
  list.filter((each) => !isSameReference(each, reference));

export const leaveTableOut = (corrections: Corrections, reference: HeaderReference): Corrections => ({
  ...corrections,
  leftOut: [...without(corrections.leftOut, reference), reference],
});

/** Of several alike that were left out together, all come back. */
export const takeTableBack = (corrections: Corrections, reference: HeaderReference): Corrections => ({
  ...corrections,
  leftOut: corrections.leftOut.filter(
    (each) => !(each.sheet === reference.sheet && each.words.every((word) => reference.words.includes(word))),
  ),
});

export const declareTable = (corrections: Corrections, header: DeclaredHeader): Corrections => ({
  ...takeTableBack(corrections, header),
  declared: [...without(corrections.declared, header), header],
});

/** Takes back the declarations whose words a table has. */
export const withdrawTable = (corrections: Corrections, { sheet, words }: HeaderReference): Corrections => ({
  ...corrections,
  declared: corrections.declared.filter(
    (each) => each.sheet !== sheet || !each.words.every((word) => words.includes(word)),
  ),
});

export const sayBlocksHold = (
  corrections: Corrections,
  reference: HeaderReference,
  hold: 'accumulated' | 'period',
): Corrections => {
  const others = without(corrections.periodBlocks, reference);
  return { ...corrections, periodBlocks: hold === 'period' ? [...others, reference] : others };
};

/** `activity` null: all of the table, and what was said of single ones of its sheet holds no longer. */
export function sayBasis(
  corrections: Corrections,
  reference: HeaderReference,
  activity: string | null,
  basis: BasisCorrection['basis'] | null,
): Corrections {
  const { sheet } = reference;
  const text = activity === null ? null : foldText(activity);
  const others = corrections.bases.filter((each) => {
    if (each.sheet !== sheet) return true;
    if (text !== null) return each.activity !== text;
    return each.table !== null && !isSameReference(each.table, reference);
  });
  if (basis === null) return { ...corrections, bases: others };
  const said: BasisCorrection = { sheet, activity: text, table: text === null ? reference : null, basis };
  return { ...corrections, bases: [...others, said] };
}
