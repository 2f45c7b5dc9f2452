/** How cells look. What was there is saved area by area; where an area is not of one look, cell by cell. */
import { type Operation } from '../../core/workbook/patch';
import { type Area } from '../../core/workbook/snapshot';
import { toBands, toEqualAreas } from '../blocks';
import { type Inspection, type OperationOf, type Plan, type Scope, undoing } from '../change';
import {
  CELL_LOOK_PROPERTIES,
  layLooks,
  type Look,
  LOOK_PROPERTIES,
  lookOf,
  readCellLook,
  readLook,
  spreadLook,
  writeLook,
} from '../looks';
import { CALL_BYTES, type Step } from '../messages';
import { rangeAt, rangeOrNull } from '../ranges';

/** What `restore-format` carries. */
export type LookMemento = readonly { readonly area: Area; readonly look: Look }[];

type FormatOperation = OperationOf<'set-format' | 'restore-format'>;

const LOOK_BYTES = 3 * CALL_BYTES;
const CELL_LOOK_BYTES = 900;
const CELLS_PER_STEP = 2_000;
const NUMBER_FORMAT_BYTES = 14;

export function inspectFormats(operations: readonly FormatOperation[], scope: Scope): Inspection {
  const inspections = operations
    .filter(({ sheet }) => !scope.removed.has(sheet))
    .map((operation) => inspectOne(operation, scope.added.has(operation.sheet)));
  return {
    steps: inspections.flatMap(({ steps }) => steps),
    closer: () => inspections.flatMap(({ closer }) => closer()),
    differences: () => [],
    plan: (isLeft) => inspections.flatMap(({ plan, operation }) => (isLeft(operation.unit) ? [] : [plan()])),
  };
}

function inspectOne(operation: FormatOperation, isNew: boolean) {
  const { sheet, area } = operation;
  let whole: Excel.Range | null = null;
  let pattern: Excel.Range | null = null;
  let saved: LookMemento | null = null;
  const steps: Step[] = [];
  const size = (area.bottom - area.top + 1) * (area.right - area.left + 1);
  if (!isNew) {
    const queue = (context: Excel.RequestContext): void => {
      whole = rangeOrNull(context, sheet, area);
      whole.load(LOOK_PROPERTIES);
    };
    const done = (): void => {
      const look = whole && !whole.isNullObject ? readLook(whole) : null;
      if (look) saved = [{ area, look }];
    };
    steps.push({ bytes: 2 * CALL_BYTES, answer: LOOK_BYTES + size * NUMBER_FORMAT_BYTES, queue, done });
  }
  const like = operation.op === 'set-format' ? operation.like : null;
  // A sheet that is only now added has nothing to take over from.
  if (like && !isNew) {
    const queue = (context: Excel.RequestContext): void => {
      const { row, column } = like;
      pattern = rangeOrNull(context, sheet, { top: row, left: column, bottom: row, right: column });
      pattern.load(LOOK_PROPERTIES);
    };
    steps.push({ bytes: 2 * CALL_BYTES, answer: LOOK_BYTES, queue });
  }
  return {
    operation,
    steps,
    closer: (): Step[] => {
      if (isNew || saved || whole?.isNullObject !== false) return [];
      const looks: { area: Area; look: Look }[] = [];
      saved = looks;
      return lookCloser(sheet, area, whole.numberFormat, looks);
    },
    plan: (): Plan => {
      const wanted = wantedLooks(operation, pattern);
      return {
        phase: 'formats',
        steps: wanted.map(({ area: part, look }) => ({
          bytes: 3 * LOOK_BYTES,
          answer: LOOK_BYTES,
          queue: (context) => writeLook(rangeAt(context, sheet, part), part, look),
        })),
        inverse: (): Operation[] =>
          saved ? [{ ...undoing(operation), op: 'restore-format', sheet, area, memento: saved }] : [],
      };
    },
  };
}

/**
 * What `like` says is read and written, not pasted: pasting formats would bring the header's merge and its
 * conditional formats along.
 */
function wantedLooks(operation: FormatOperation, pattern: Excel.Range | null): LookMemento {
  if (operation.op === 'restore-format') return operation.memento as LookMemento;
  const base = pattern && !pattern.isNullObject ? readLook(pattern) : null;
  const look = lookOf(operation.format);
  return [{ area: operation.area, look: base ? layLooks(spreadLook(base), look) : look }];
}

/** Cell by cell, then equal neighbours together again. */
function lookCloser(
  sheet: string,
  area: Area,
  numberFormats: readonly (readonly unknown[])[],
  into: { area: Area; look: Look }[],
): Step[] {
  const width = area.right - area.left + 1;
  const bands = toBands(area.top, area.bottom, Math.max(1, Math.floor(CELLS_PER_STEP / width)));
  return bands.map((band) => {
    let cells: OfficeExtension.ClientResult<Excel.CellProperties[][]>;
    return {
      bytes: 2 * CALL_BYTES,
      answer: CALL_BYTES + (band.bottom - band.top + 1) * width * CELL_LOOK_BYTES,
      queue: (context) => {
        cells = rangeOrNull(context, sheet, { ...area, ...band }).getCellProperties(CELL_LOOK_PROPERTIES);
      },
      done: () => {
        const single = cells.value.flatMap((row, i) =>
          row.map((cell, j) => {
            const format = String(numberFormats[band.top - area.top + i]?.[j] ?? 'General');
            const look = readCellLook(cell, format);
            return { row: band.top + i, column: area.left + j, key: JSON.stringify(look) };
          }),
        );
        for (const { key, area: part } of toEqualAreas(single)) {
          const look = JSON.parse(key) as Look;
          if (isSpreadable(look, part)) into.push({ area: part, look: spreadLook(look) });
          else into.push(...singleCells(part).map((cell) => ({ area: cell, look })));
        }
      },
    };
  });
}

/** Whether a rectangle of such cells can be written as one: the lines between its cells follow from its edges. */
function isSpreadable({ lines }: Look, area: Area): boolean {
  const [top, bottom, left, right] = (['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const).map((edge) =>
    JSON.stringify(lines?.[edge] ?? null),
  );
  const isNone = (...sides: readonly (string | undefined)[]): boolean => sides.every((side) => side === 'null');
  if (top === bottom && left === right && top === left) return true;
  if (area.left === area.right && isNone(top, bottom)) return true;
  return area.top === area.bottom && isNone(left, right);
}

function singleCells(area: Area): Area[] {
  const cells: Area[] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      cells.push({ top: row, left: column, bottom: row, right: column });
    }
  }
  return cells;
}
