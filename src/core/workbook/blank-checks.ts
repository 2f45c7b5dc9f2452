/** Cells that a patch formats for the user to fill: they must be blank before it, and blank again when it is undone. */
import { BLANK, type Operation, type Patch } from './patch';

/**
 * The patch with a comparison of each blank cell of its `set-format` operations that say `isBlank`. Whoever applies it
 * sees what somebody wrote there meanwhile, and so does whoever applies its inverse: what was filled stays.
 */
export function withBlankChecks(patch: Patch): Patch {
  if (!patch.operations.some((operation) => operation.op === 'set-format' && operation.isBlank)) return patch;
  const known = new Set<string>();
  for (const operation of patch.operations) {
    if (operation.op === 'set-cell') known.add(keyOf(operation.sheet, operation.row, operation.column));
    if (operation.op !== 'merge') continue;
    const { sheet, area } = operation;
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) {
        // Of a merged area only the first cell can be filled.
        if (row !== area.top || column !== area.left) known.add(keyOf(sheet, row, column));
      }
    }
  }
  const operations: Operation[] = [];
  for (const operation of patch.operations) {
    operations.push(operation);
    if (operation.op !== 'set-format' || !operation.isBlank) continue;
    const { because, unit, sheet, area } = operation;
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) {
        if (known.has(keyOf(sheet, row, column))) continue;
        operations.push({ because, unit, op: 'set-cell', sheet, row, column, before: BLANK, after: BLANK });
      }
    }
  }
  return { operations };
}

const keyOf = (sheet: string, row: number, column: number): string => `${row},${column},${sheet}`;
