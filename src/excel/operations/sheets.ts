/** Sheets: whether they are there and may be written to, adding one, and taking one of ours away again. */
import { BLANK, type Operation, sameContent, type SetCell } from '../../core/workbook/patch';
import { type Area, type CellRef } from '../../core/workbook/snapshot';
import { toBands } from '../blocks';
import { contentBytes, readContent } from '../cell-content';
import { type Difference, type Inspection, type OperationOf, pickOperations, type Plan, undoing } from '../change';
import { CALL_BYTES, type Step } from '../messages';
import { AREA_PROPERTIES, areaOf, rangeOrNull, untracked } from '../ranges';

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
  const contents = new Map<string, SheetContents>();
  const steps: Step[] = [...names].map((name) => ({
    bytes: 2 * CALL_BYTES,
    queue: (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(name);
      sheet.load('name,protection/protected');
      sheets.set(name, sheet);
    },
  }));
  for (const { sheet } of removed) {
    const own = pickOperations(operations, 'set-cell').filter((cell) => cell.sheet === sheet);
    const found = lookAtContents(sheet, own);
    contents.set(sheet, found);
    steps.push(...found.steps);
  }
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
      ...removed.flatMap(({ unit, sheet }) =>
        contents
          .get(sheet)!
          .additions()
          .map((cell) => ({ unit, cell })),
      ),
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

/** What stands on a sheet of ours that is to go. */
interface SheetContents {
  readonly steps: readonly Step[];
  /** What a user has typed into it, or changed there: then the sheet must not go. */
  additions(): readonly CellRef[];
}

/** Of formulas, values and what stands around them; blank cells are asked for, too. */
const BLANK_BYTES = 6;
const BAND_BYTES = 256 * 1024;

function lookAtContents(sheet: string, own: readonly SetCell[]): SheetContents {
  let used: Excel.Range;
  const found = new Map<number, Excel.Range>();
  const ours = new Map(own.map((cell) => [`${cell.row}:${cell.column}`, cell]));
  const sheetOrNull = ({ workbook }: Excel.RequestContext): Excel.Worksheet =>
    workbook.worksheets.getItemOrNullObject(sheet);
  const area = areaAround(own);
  const reach: Step = {
    bytes: CALL_BYTES,
    queue: (context) => {
      used = untracked(sheetOrNull(context).getUsedRangeOrNullObject(true));
      used.load(AREA_PROPERTIES);
    },
  };
  const band = (part: Area, bytes: number): Step => ({
    bytes: 2 * CALL_BYTES,
    answer: CALL_BYTES + bytes,
    queue: (context) => {
      const range = rangeOrNull(context, sheet, part);
      range.load('formulas,values');
      found.set(part.top, range);
    },
    halves: () =>
      part.bottom > part.top
        ? toBands(part.top, part.bottom, Math.ceil((part.bottom - part.top + 1) / 2)).map((half) =>
            band({ ...part, ...half }, bytes / 2),
          )
        : null,
  });
  return {
    steps: [reach, ...(area ? bandsOf(own, area).map(({ part, bytes }) => band(part, bytes)) : [])],
    additions: () => {
      if (used.isNullObject) return [];
      const { bottom, right } = areaOf(used);
      // Whatever lies beyond is the user's; which cell it is need not be known.
      if (!area || bottom > area.bottom || right > area.right) return [{ sheet, row: bottom, column: right }];
      const cells: CellRef[] = [];
      for (const [top, { formulas, values }] of found) {
        formulas.forEach((row: unknown[], i) =>
          row.forEach((formula, j) => {
            const expected = ours.get(`${top + i}:${area.left + j}`)?.before ?? BLANK;
            if (sameContent(readContent(formula, values[i]?.[j]), expected)) return;
            cells.push({ sheet, row: top + i, column: area.left + j });
          }),
        );
      }
      return cells;
    },
  };
}

/** All that lies between the sheet's first cell and the last one of ours. */
function areaAround(cells: readonly SetCell[]): Area | null {
  let [bottom, right] = [-1, -1];
  for (const { row, column } of cells) [bottom, right] = [Math.max(bottom, row), Math.max(right, column)];
  return bottom < 0 ? null : { top: 0, left: 0, bottom, right };
}

function bandsOf(cells: readonly SetCell[], area: Area): { readonly part: Area; readonly bytes: number }[] {
  const bytesOfRow = new Array<number>(area.bottom + 1).fill((area.right + 1) * BLANK_BYTES);
  for (const cell of cells) bytesOfRow[cell.row]! += contentBytes(cell.before);
  const bands: { part: Area; bytes: number }[] = [];
  let [top, bytes] = [0, 0];
  bytesOfRow.forEach((size, row) => {
    bytes += size;
    if (bytes < BAND_BYTES && row < area.bottom) return;
    bands.push({ part: { ...area, top, bottom: row }, bytes });
    [top, bytes] = [row + 1, 0];
  });
  return bands;
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
