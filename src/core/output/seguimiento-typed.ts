/** Components of the guide without a plan table in this workbook: their row is there for the user to type. */
import { GUIDE_COMPONENTS } from '../rules/guide-components';
import { foldText } from '../values/fold-text';
import { roundQuantity } from '../values/rounding';
import { columnLetters } from '../workbook/address';
import { BLANK, type CellContent } from '../workbook/patch';
import { type SeguimientoDetail } from './choices';
import { NOT_APPLICABLE } from './labels';
import { type TypedColumnId, summaryColumn } from './seguimiento-layout';
import { type KeptSheet } from './seguimiento-read';
import { type SheetDraft } from './sheet-draft';

export const SOURCE_WANTED = 'Sin tabla en este libro. Fuente de las cifras:';

export interface TypedRow {
  readonly component: string;
  readonly cells: ReadonlyMap<TypedColumnId, CellContent>;
  readonly remark: CellContent;
}

/** In the guide's order; the racionalización de trámites is kept in the SUIT and asks for no subcomponents. */
const EXPECTED = [
  ...GUIDE_COMPONENTS.map(({ number, name, matches }) => ({ number: number as number, name, matches })),
  { number: 2, name: 'Racionalización de trámites', matches: (folded: string) => /tramite/.test(folded) },
].sort((a, b) => a.number - b.number);

/** None for a PTEP, whose acciones estratégicas are the entity's own. */
export function typedRows(
  names: readonly string[],
  {
    kept,
    isProgram,
    form,
  }: { readonly kept: KeptSheet | null; readonly isProgram: boolean; readonly form: SeguimientoDetail },
): TypedRow[] {
  if (isProgram) return [];
  const folded = names.map(foldText);
  return EXPECTED.filter(({ matches }) => !folded.some(matches)).map(({ name }) => {
    const known = typedCells(kept?.typed.get(foldText(name)), kept?.form !== form);
    const remark = kept?.remarks.get(foldText(name)) ?? (known ? BLANK : { formula: null, value: SOURCE_WANTED });
    return { component: name, cells: known ?? new Map<TypedColumnId, CellContent>(), remark };
  });
}

/** In the other form of the sheet a formula's references would mean other cells: what it gives stays. */
function typedCells(cells: TypedRow['cells'] | undefined, isOtherForm: boolean): TypedRow['cells'] | undefined {
  if (!cells || !isOtherForm) return cells;
  return new Map(
    [...cells].map(([id, { formula, value }]) => [
      id,
      { formula: formula !== null && /[A-Z]\$?\d/i.test(formula) ? null : formula, value },
    ]),
  );
}

export const typedNumber = ({ cells }: TypedRow, id: TypedColumnId): number => {
  const value = cells.get(id)?.value;
  return typeof value === 'number' ? value : 0;
};

/** The share that was typed, where something was due. */
export const typedCompliance = (row: TypedRow): number | null =>
  typedNumber(row, 'due') > 0 ? roundQuantity(typedNumber(row, 'done') / typedNumber(row, 'due')) : null;

export function drawTyped(draft: SheetDraft, typed: TypedRow, row: number, form: SeguimientoDetail): void {
  draft.value(row, summaryColumn('component', form), typed.component);
  for (const [id, content] of typed.cells) draft.put(row, summaryColumn(id, form), content);
  const at = (id: 'due' | 'done'): string => `${columnLetters(summaryColumn(id, form))}${row + 1}`;
  draft.formula(
    row,
    summaryColumn('compliance', form),
    `=IF(N(${at('due')})=0,"${NOT_APPLICABLE}",ROUND(N(${at('done')})/${at('due')},6))`,
    typedCompliance(typed) ?? NOT_APPLICABLE,
  );
  draft.put(row, summaryColumn('remarks', form), typed.remark);
}
