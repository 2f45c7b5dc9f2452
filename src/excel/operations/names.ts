/** Defined names, each in the scope that the patch says. */
import { sameFormula } from '../../core/workbook/formula-text';
import { parseArea } from '../../core/workbook/address';
import { type Area, type CellRef } from '../../core/workbook/snapshot';
import { type Inspection, type OperationOf, type Plan, type Scope, undoing } from '../change';
import { CALL_BYTES, type Step } from '../messages';
import { rangeAt } from '../ranges';

type NameOperation = OperationOf<'set-name'>;

export function inspectNames(operations: readonly NameOperation[], scope: Scope): Inspection {
  const found = new Map<NameOperation, Excel.NamedItem>();
  const relevant = operations.filter((name) => name.scope === null || !scope.removed.has(name.scope));
  const steps: Step[] = relevant
    .filter((name) => name.scope === null || !scope.added.has(name.scope))
    .map((operation) => ({
      bytes: 2 * CALL_BYTES,
      queue: (context) => {
        const item = collectionOf(context, operation.scope, true).getItemOrNullObject(operation.name);
        item.load('formula');
        found.set(operation, item);
      },
    }));
  const formulaOf = (operation: NameOperation): string | null => {
    const item = found.get(operation);
    return !item || item.isNullObject ? null : String(item.formula);
  };
  return {
    steps,
    differences: () =>
      [...found.keys()]
        .filter((operation) => !sameFormula(formulaOf(operation), operation.before))
        .map((operation) => ({ unit: operation.unit, cell: cellOf(operation) })),
    plan: (isLeft) =>
      relevant.filter(({ unit }) => !isLeft(unit)).flatMap((operation) => planName(operation, formulaOf(operation))),
  };
}

/** A name is told to the user by the cell that it names. */
function cellOf({ scope, before, after }: NameOperation): CellRef {
  const target = readReference(before ?? after ?? '');
  return {
    sheet: target?.sheet ?? scope ?? '',
    row: target?.area.top ?? 0,
    column: target?.area.left ?? 0,
  };
}

function collectionOf(context: Excel.RequestContext, scope: string | null, orNull: boolean): Excel.NamedItemCollection {
  const { names, worksheets } = context.workbook;
  if (scope === null) return names;
  return (orNull ? worksheets.getItemOrNullObject(scope) : worksheets.getItem(scope)).names;
}

function planName(operation: NameOperation, current: string | null): Plan[] {
  const { name, scope, after } = operation;
  if (after === null && current === null) return [];
  const written: { entry?: Excel.NamedItem; formula?: string } = {};
  const queue = (context: Excel.RequestContext): void => {
    const names = collectionOf(context, scope, false);
    if (after === null) names.getItem(name).delete();
    else written.entry = current === null ? addName(context, names, name, after) : changeName(names, name, after);
    written.entry?.load('formula');
  };
  const done = (): void => {
    if (written.entry) written.formula = String(written.entry.formula);
  };
  return [
    {
      phase: after === null ? 'drop-names' : 'names',
      steps: [{ bytes: 3 * CALL_BYTES, queue, done }],
      inverse: () => [
        {
          ...undoing(operation),
          op: 'set-name',
          name,
          scope,
          before: written.formula ?? after,
          after: current,
        },
      ],
    },
  ];
}

function addName(
  context: Excel.RequestContext,
  names: Excel.NamedItemCollection,
  name: string,
  formula: string,
): Excel.NamedItem {
  const target = readReference(formula);
  // Given a range, Excel need not read a formula in the user's language.
  return names.add(name, target ? rangeAt(context, target.sheet, target.area) : formula);
}

function changeName(names: Excel.NamedItemCollection, name: string, formula: string): Excel.NamedItem {
  const existing = names.getItem(name);
  existing.formula = formula;
  return existing;
}

const REFERENCE = /^=(?:'((?:[^']|'')+)'|([^'!()*+/,;=<>&" -]+))!(\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?)$/i;

/** `='Hoja'!$B$3` as a place; null for any other formula. */
function readReference(formula: string): { readonly sheet: string; readonly area: Area } | null {
  const match = REFERENCE.exec(formula);
  const area = match ? parseArea(match[3]!) : null;
  return match && area ? { sheet: match[1]?.replace(/''/g, "'") ?? match[2]!, area } : null;
}
