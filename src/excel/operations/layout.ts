/** What a sheet's cells stand in: sizes, tables, frozen rows. */
import { formatArea, sameArea } from '../../core/workbook/address';
import { type Operation } from '../../core/workbook/patch';
import { type Area } from '../../core/workbook/snapshot';
import { type Inspection, type OperationOf, type Plan, type Scope, undoing } from '../change';
import { CALL_BYTES, type Step } from '../messages';
import { AREA_PROPERTIES, areaOf, firstCell, rangeAt, rangeOrNull, untracked } from '../ranges';

type SizeOperation = OperationOf<'set-column-width' | 'set-row-height' | 'restore-sizes'>;

/** What `restore-sizes` carries: points as Excel says them, null for the standard size. */
interface SizeMemento {
  readonly area: Area;
  readonly of: 'columns' | 'rows';
  readonly points: number | null;
}

/** Widths in characters of the default font: 7 pixels each and 5 around, at 96 pixels for 72 points. */
const pointsOf = (characters: number): number => (characters * 7 + 5) * 0.75;

const columnArea = (column: number): Area => ({ top: 0, left: column, bottom: 0, right: column });
const rowArea = (row: number): Area => ({ top: row, left: 0, bottom: row, right: 0 });

export function inspectSizes(operations: readonly SizeOperation[], scope: Scope): Inspection {
  const found = new Map<SizeOperation, Excel.RangeFormat>();
  const relevant = operations.filter(({ sheet }) => !scope.removed.has(sheet));
  const steps: Step[] = relevant
    .filter(({ sheet }) => !scope.added.has(sheet))
    .map((operation) => ({
      bytes: 2 * CALL_BYTES,
      queue: (context) => {
        const { area, of } = placeOf(operation);
        const { format } = rangeOrNull(context, operation.sheet, area);
        format.load(of === 'columns' ? 'columnWidth,useStandardWidth' : 'rowHeight,useStandardHeight');
        found.set(operation, format);
      },
    }));
  return {
    steps,
    differences: () => [],
    plan: (isLeft) =>
      inRuns(
        relevant.filter(({ unit }) => !isLeft(unit)),
        scope,
      ).map(({ operation, area }) => planSize(operation, area, found.get(operation))),
  };
}

interface Run {
  readonly operation: SizeOperation;
  readonly area: Area;
}

/** Rows of a new sheet that follow each other and are of one height, as one: a schedule has thousands. */
function inRuns(operations: readonly SizeOperation[], scope: Scope): Run[] {
  const runs: Run[] = [];
  for (const operation of operations) {
    const { area } = placeOf(operation);
    const last = runs[runs.length - 1];
    if (
      last &&
      scope.added.has(operation.sheet) &&
      isSameHeight(last.operation, operation) &&
      last.area.bottom === area.top - 1
    ) {
      runs[runs.length - 1] = { operation: last.operation, area: { ...last.area, bottom: area.bottom } };
    } else runs.push({ operation, area });
  }
  return runs;
}

function isSameHeight(a: SizeOperation, b: SizeOperation): boolean {
  if (a.op !== 'set-row-height' || b.op !== 'set-row-height') return false;
  const isAutomatic = a.isEstimate === true && b.isEstimate === true;
  return (
    a.sheet === b.sheet &&
    a.unit === b.unit &&
    (isAutomatic || (a.height === b.height && a.isEstimate === b.isEstimate))
  );
}

const placeOf = (operation: SizeOperation): { area: Area; of: 'columns' | 'rows' } => {
  if (operation.op === 'restore-sizes') return operation.memento as SizeMemento;
  return operation.op === 'set-column-width'
    ? { area: columnArea(operation.column), of: 'columns' }
    : { area: rowArea(operation.row), of: 'rows' };
};

function planSize(operation: SizeOperation, area: Area, found: Excel.RangeFormat | undefined): Plan {
  const { sheet } = operation;
  const { of } = placeOf(operation);
  const queue = (context: Excel.RequestContext): void => {
    const { format } = rangeAt(context, sheet, area);
    if (operation.op === 'set-column-width') format.columnWidth = pointsOf(operation.width);
    else if (operation.op === 'set-row-height') setHeight(format, operation);
    else {
      const { points } = operation.memento as SizeMemento;
      if (of === 'columns' && points === null) format.useStandardWidth = true;
      else if (of === 'columns') format.columnWidth = points!;
      else if (points === null) format.useStandardHeight = true;
      else format.rowHeight = points;
    }
  };
  return {
    phase: 'sizes',
    steps: [{ bytes: 2 * CALL_BYTES, queue }],
    inverse: (): Operation[] => {
      if (!found || found.isNullObject) return [];
      const isStandard = of === 'columns' ? found.useStandardWidth : found.useStandardHeight;
      const points = of === 'columns' ? found.columnWidth : found.rowHeight;
      const memento: SizeMemento = { area, of, points: isStandard ? null : points };
      return [{ ...undoing(operation), op: 'restore-sizes', sheet, memento }];
    },
  };
}

/** An estimate is for programs that cannot measure letters: Excel does, and the row goes on growing with its texts. */
function setHeight(
  format: Excel.RangeFormat,
  { height, isEstimate }: { readonly height: number | null; readonly isEstimate?: boolean },
): void {
  if (height !== null && !isEstimate) format.rowHeight = height;
  else format.autofitRows();
}

type TableOperation = OperationOf<'resize-list-object'>;

export function inspectListObjects(operations: readonly TableOperation[], scope: Scope): Inspection {
  const found = new Map<TableOperation, { table: Excel.Table; range: Excel.Range }>();
  const relevant = operations.filter(({ sheet }) => !scope.removed.has(sheet));
  const steps: Step[] = relevant.map((operation) => ({
    bytes: 3 * CALL_BYTES,
    queue: (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(operation.sheet);
      const table = sheet.tables.getItemOrNullObject(operation.name);
      table.load('name');
      const range = untracked(table.getRange());
      range.load(AREA_PROPERTIES);
      found.set(operation, { table, range });
    },
  }));
  return {
    steps,
    differences: () =>
      relevant
        .filter((operation) => {
          const { table, range } = found.get(operation)!;
          return table.isNullObject || !sameArea(areaOf(range), operation.before);
        })
        .map(({ unit, sheet, before }) => ({ unit, cell: firstCell(sheet, before) })),
    plan: (isLeft) =>
      relevant
        .filter((operation) => !isLeft(operation.unit) && found.get(operation)?.table.isNullObject === false)
        .map((operation): Plan => {
          const { sheet, name, before, after } = operation;
          return {
            phase: 'list-objects',
            steps: [
              {
                bytes: 2 * CALL_BYTES,
                queue: (context) =>
                  context.workbook.worksheets.getItem(sheet).tables.getItem(name).resize(formatArea(after)),
              },
            ],
            inverse: () => [
              { ...undoing(operation), op: 'resize-list-object', sheet, name, before: after, after: before },
            ],
          };
        }),
  };
}

type FrozenOperation = OperationOf<'set-frozen-rows'>;

export function inspectFrozenRows(operations: readonly FrozenOperation[], scope: Scope): Inspection {
  const found = new Map<FrozenOperation, Excel.Range>();
  const relevant = operations.filter(({ sheet }) => !scope.removed.has(sheet));
  const steps: Step[] = relevant
    .filter(({ sheet }) => !scope.added.has(sheet))
    .map((operation) => ({
      bytes: 2 * CALL_BYTES,
      queue: (context) => {
        const sheet = context.workbook.worksheets.getItemOrNullObject(operation.sheet);
        const range = untracked(sheet.freezePanes.getLocationOrNullObject());
        range.load(AREA_PROPERTIES);
        found.set(operation, range);
      },
    }));
  return {
    steps,
    differences: () => [],
    plan: (isLeft) =>
      relevant
        .filter(({ unit }) => !isLeft(unit))
        .map((operation): Plan => {
          const { sheet, rows } = operation;
          const queue = (context: Excel.RequestContext): void => {
            const { freezePanes } = context.workbook.worksheets.getItem(sheet);
            if (rows > 0) freezePanes.freezeRows(rows);
            else freezePanes.unfreeze();
          };
          return {
            phase: 'panes',
            steps: [{ bytes: CALL_BYTES, queue }],
            inverse: (): Operation[] => {
              const range = found.get(operation);
              if (!range) return [];
              const before = range.isNullObject ? 0 : areaOf(range).bottom + 1;
              return [{ ...undoing(operation), op: 'set-frozen-rows', sheet, rows: before }];
            },
          };
        }),
  };
}
