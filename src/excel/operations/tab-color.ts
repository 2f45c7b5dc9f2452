/** The colour of a sheet's tab. */
import { type Inspection, type OperationOf, type Plan, type Scope, undoing } from '../change';
import { CALL_BYTES } from '../messages';

type TabOperation = OperationOf<'set-tab-color'>;

export function inspectTabColors(operations: readonly TabOperation[], scope: Scope): Inspection {
  const found = new Map<TabOperation, Excel.Worksheet>();
  const relevant = operations.filter(({ sheet }) => !scope.removed.has(sheet));
  return {
    steps: relevant
      .filter(({ sheet }) => !scope.added.has(sheet))
      .map((operation) => ({
        bytes: CALL_BYTES,
        queue: (context) => {
          const sheet = context.workbook.worksheets.getItemOrNullObject(operation.sheet);
          sheet.load('tabColor');
          found.set(operation, sheet);
        },
      })),
    differences: () => [],
    plan: (isLeft) => relevant.filter(({ unit }) => !isLeft(unit)).map((each) => planColor(each, found.get(each))),
  };
}

function planColor(operation: TabOperation, found: Excel.Worksheet | undefined): Plan {
  const { sheet, color } = operation;
  return {
    phase: 'page',
    steps: [
      {
        bytes: CALL_BYTES,
        queue: (context) => {
          // An empty text takes the colour away.
          context.workbook.worksheets.getItem(sheet).tabColor = color ?? '';
        },
      },
    ],
    inverse: () =>
      found && !found.isNullObject
        ? [{ ...undoing(operation), op: 'set-tab-color', sheet, color: found.tabColor || null }]
        : [],
  };
}
