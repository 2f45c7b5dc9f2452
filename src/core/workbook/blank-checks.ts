/** Cells that a patch formats for the user to fill: they must be blank before it, and blank again when it is undone. */
import { type BlockOperation, eachCell } from './cell-block';
import { BLANK, type Operation, type Patch } from './patch';

/**
 * The patch with a comparison of each blank cell of its `set-format` operations that say `isBlank`. Whoever applies it
 * sees what somebody wrote there meanwhile, and so does whoever applies its inverse: what was filled stays.
 */
export function withBlankChecks(patch: Patch): Patch {
  const checked = new Set(
    patch.operations.flatMap((operation) =>
      operation.op === 'set-format' && operation.isBlank ? [operation.sheet] : [],
    ),
  );
  if (checked.size === 0) return patch;
  const known = cellsWithContent(patch.operations, checked);
  const operations: Operation[] = [];
  for (const operation of patch.operations) {
    operations.push(operation);
    if (operation.op !== 'set-format' || !operation.isBlank) continue;
    const { because, unit, sheet, area } = operation;
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) {
        if (known.has(sheet, row, column)) continue;
        operations.push({ because, unit, op: 'set-cell', sheet, row, column, before: BLANK, after: BLANK });
      }
    }
  }
  return { operations };
}

/**
 * The cells of these sheets that need no such comparison: those that the operations write, and those that they merge
 * away. Of a merged area only the first cell can be filled.
 */
export function cellsWithContent(operations: readonly BlockOperation[], sheets: ReadonlySet<string>): KnownCells {
  const known = new KnownCells();
  for (const operation of operations) {
    if (!('sheet' in operation) || !sheets.has(operation.sheet)) continue;
    const { sheet } = operation;
    eachCell(operation, (row, column) => known.add(sheet, row, column));
    if (operation.op !== 'merge') continue;
    const { area } = operation;
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) {
        if (row !== area.top || column !== area.left) known.add(sheet, row, column);
      }
    }
  }
  return known;
}

/** Cells by sheet, each as one number: a patch has hundreds of thousands. */
export class KnownCells {
  private readonly bySheet = new Map<string, Set<number>>();

  add(sheet: string, row: number, column: number): void {
    let cells = this.bySheet.get(sheet);
    if (!cells) this.bySheet.set(sheet, (cells = new Set()));
    cells.add(row * 16384 + column);
  }

  has(sheet: string, row: number, column: number): boolean {
    return this.bySheet.get(sheet)?.has(row * 16384 + column) ?? false;
  }
}
