/** Components of the guide without a plan table in this workbook: their row is there for the user to type. */
import { GUIDE_COMPONENTS } from '../rules/guide-components';
import { foldText } from '../values/fold-text';
import { roundQuantity } from '../values/rounding';
import { columnLetters } from '../workbook/address';
import { BLANK, type CellContent } from '../workbook/patch';
import { NOT_APPLICABLE } from './labels';
import { type TYPED_COLUMNS, summaryColumn } from './seguimiento-layout';
import { type KeptSheet } from './seguimiento-read';
import { type SheetDraft } from './sheet-draft';

export const SOURCE_WANTED = 'Sin tabla en este libro. Fuente de las cifras:';

export interface TypedRow {
  readonly component: string;
  readonly cells: ReadonlyMap<number, CellContent>;
  readonly remark: CellContent;
}

/** In the guide's order; the racionalización de trámites is kept in the SUIT and asks for no subcomponents. */
const EXPECTED = [
  ...GUIDE_COMPONENTS.map(({ number, name, matches }) => ({ number: number as number, name, matches })),
  { number: 2, name: 'Racionalización de trámites', matches: (folded: string) => /tramite/.test(folded) },
].sort((a, b) => a.number - b.number);

/** None for a PTEP, whose acciones estratégicas are the entity's own. */
export function typedRows(names: readonly string[], kept: KeptSheet | null, isProgram: boolean): TypedRow[] {
  if (isProgram) return [];
  const folded = names.map(foldText);
  return EXPECTED.filter(({ matches }) => !folded.some(matches)).map(({ name }) => {
    const known = kept?.typed.get(foldText(name));
    const remark = kept?.remarks.get(foldText(name)) ?? (known ? BLANK : { formula: null, value: SOURCE_WANTED });
    return { component: name, cells: known ?? new Map<number, CellContent>(), remark };
  });
}

export const typedNumber = ({ cells }: TypedRow, id: (typeof TYPED_COLUMNS)[number]): number => {
  const value = cells.get(summaryColumn(id))?.value;
  return typeof value === 'number' ? value : 0;
};

/** The share that was typed, where something was due. */
export const typedCompliance = (row: TypedRow): number | null =>
  typedNumber(row, 'due') > 0 ? roundQuantity(typedNumber(row, 'done') / typedNumber(row, 'due')) : null;

export function drawTyped(draft: SheetDraft, typed: TypedRow, row: number): void {
  draft.value(row, summaryColumn('component'), typed.component);
  for (const [column, content] of typed.cells) draft.put(row, column, content);
  const at = (id: 'due' | 'done'): string => `${columnLetters(summaryColumn(id))}${row + 1}`;
  draft.formula(
    row,
    summaryColumn('compliance'),
    `=IF(N(${at('due')})=0,"${NOT_APPLICABLE}",ROUND(N(${at('done')})/${at('due')},6))`,
    typedCompliance(typed) ?? NOT_APPLICABLE,
  );
  draft.put(row, summaryColumn('remarks'), typed.remark);
}
