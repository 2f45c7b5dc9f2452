/** Sheets: whether they are there and may be written to, adding one, and taking one of ours away again. */
import { type Operation, sameContent } from '../../core/workbook/patch';
import { type CellRef } from '../../core/workbook/snapshot';
import { readContent } from '../cell-content';
import { type Difference, type Inspection, type OperationOf, pickOperations, type Plan, undoing } from '../change';
import { CALL_BYTES, type Step } from '../messages';
import { AREA_PROPERTIES, areaOf, untracked } from '../ranges';

/** Why a sheet cannot be written to. */
interface Obstacle extends Difference {
  readonly code: 'not-found' | 'protected' | 'structure-protected' | 'read-only';
}

/** All sheets that a patch touches. */
export interface SheetInspection extends Inspection {
  /** Units that cannot be written, and why. */
  obstacles(): readonly Obstacle[];
  exists(sheet: string): boolean;
  isProtected(sheet: string): boolean;
}

export function inspectSheets(operations: readonly Operation[]): SheetInspection {
  const added = pickOperations(operations, 'add-sheet');
  const removed = pickOperations(operations, 'remove-sheet');
  const sheets = new Map<string, Excel.Worksheet>();
  const names = new Set(operations.flatMap((operation) => sheetOf(operation) ?? []));
  const contents = new Map<string, Excel.Range>();
  const steps: Step[] = [...names].map((name) => ({
    bytes: 2 * CALL_BYTES,
    queue: (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(name);
      sheet.load('name,protection/protected');
      sheets.set(name, sheet);
    },
  }));
  for (const { sheet } of removed) steps.push(lookAtContents(sheet, contents));
  const whole: { workbook?: Excel.Workbook } = {};
  const lookAtWorkbook = ({ workbook }: Excel.RequestContext): void => {
    whole.workbook = workbook;
    workbook.load('readOnly,protection/protected');
  };
  steps.push({ bytes: CALL_BYTES, queue: lookAtWorkbook });
  const exists = (name: string): boolean => sheets.get(name)?.isNullObject === false;
  return {
    steps,
    exists,
    isProtected: (name) => exists(name) && sheets.get(name)!.protection.protected,
    obstacles: () => {
      const isReadOnly = whole.workbook?.readOnly === true;
      const isStructureProtected = whole.workbook?.protection.protected === true;
      const isAdded = new Set(added.map(({ sheet }) => sheet));
      return operations.flatMap((operation): Obstacle[] => {
        const name = sheetOf(operation);
        const obstacle = (code: Obstacle['code']): Obstacle[] => [
          { unit: operation.unit, cell: firstOf(name ?? ''), code },
        ];
        if (isReadOnly) return obstacle('read-only');
        if (name === null) return [];
        const isStructural = operation.op === 'add-sheet' || operation.op === 'remove-sheet';
        if (isStructural && isStructureProtected) return obstacle('structure-protected');
        if (isStructural || isAdded.has(name)) return [];
        if (!exists(name)) return obstacle('not-found');
        return sheets.get(name)!.protection.protected ? obstacle('protected') : [];
      });
    },
    differences: () => [
      ...added.filter(({ sheet }) => exists(sheet)).map(({ unit, sheet }) => ({ unit, cell: firstOf(sheet) })),
      // Renamed or deleted: what is left of it is the user's.
      ...removed.filter(({ sheet }) => !exists(sheet)).map(({ unit, sheet }) => ({ unit, cell: firstOf(sheet) })),
      ...removed.flatMap((operation) => additionsOf(operation, operations, contents.get(operation.sheet))),
    ],
    plan: (isLeft) => [
      ...added.filter(({ unit }) => !isLeft(unit)).map(planAdded),
      ...removed.filter(({ unit, sheet }) => !isLeft(unit) && exists(sheet)).map(planRemoved),
    ],
  };
}

const firstOf = (sheet: string): CellRef => ({ sheet, row: 0, column: 0 });

/** The sheet that an operation is about; null for the workbook. */
export function sheetOf(operation: Operation): string | null {
  if (operation.op === 'set-name') return operation.scope;
  return operation.op === 'set-settings' ? null : operation.sheet;
}

function lookAtContents(sheet: string, contents: Map<string, Excel.Range>): Step {
  return {
    // Our own sheets are small beside the plan: a row a milestone.
    bytes: CALL_BYTES + 400_000,
    queue: (context) => {
      const range = untracked(context.workbook.worksheets.getItemOrNullObject(sheet).getUsedRangeOrNullObject(true));
      range.load(`formulas,values,${AREA_PROPERTIES}`);
      contents.set(sheet, range);
    },
  };
}

/** What a user has typed into a sheet of ours, or changed there: the sheet must not go. */
function additionsOf(
  { unit, sheet }: OperationOf<'remove-sheet'>,
  operations: readonly Operation[],
  range: Excel.Range | undefined,
): Difference[] {
  if (!range || range.isNullObject) return [];
  const ours = new Map(
    pickOperations(operations, 'set-cell')
      .filter((cell) => cell.sheet === sheet)
      .map((cell) => [`${cell.row}:${cell.column}`, cell]),
  );
  const { top, left } = areaOf(range);
  const differences: Difference[] = [];
  range.formulas.forEach((row: unknown[], i) =>
    row.forEach((formula, j) => {
      const content = readContent(formula, range.values[i]?.[j]);
      const expected = ours.get(`${top + i}:${left + j}`)?.before ?? { formula: null, value: null };
      if (!sameContent(content, expected)) differences.push({ unit, cell: { sheet, row: top + i, column: left + j } });
    }),
  );
  return differences;
}

function planAdded(operation: OperationOf<'add-sheet'>): Plan {
  const { sheet, tabColor } = operation;
  return {
    phase: 'add-sheets',
    steps: [
      {
        bytes: 2 * CALL_BYTES,
        queue: (context) => {
          const added = context.workbook.worksheets.add(sheet);
          if (tabColor !== null) added.tabColor = tabColor;
        },
      },
    ],
    inverse: () => [{ ...undoing(operation), op: 'remove-sheet', sheet }],
  };
}

function planRemoved(operation: OperationOf<'remove-sheet'>): Plan {
  const { sheet } = operation;
  return {
    phase: 'drop-sheets',
    steps: [{ bytes: CALL_BYTES, queue: (context) => context.workbook.worksheets.getItem(sheet).delete() }],
    inverse: () => [{ ...undoing(operation), op: 'add-sheet', sheet, tabColor: null }],
  };
}
