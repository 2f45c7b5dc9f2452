/** Undoing on plain data as a host does it: what is the user's by now stays, with what it reads. */
import { applyPatch } from '../../src/core/workbook/apply-patch';
import { withReferencedUnits } from '../../src/core/workbook/kept-units';
import { type Operation, type Patch } from '../../src/core/workbook/patch';
import { findSheet, formulaAt, valueAt, type WorkbookSnapshot } from '../../src/core/workbook/snapshot';

export function undoInMemory(
  workbook: WorkbookSnapshot,
  inverse: Patch,
): { snapshot: WorkbookSnapshot; keptUnits: readonly string[]; inverse: Patch } {
  const { stale } = applyPatch(workbook, inverse);
  const places = new Set(stale.map(({ sheet, row, column }) => `${sheet}!${row},${column}`));
  const changed = new Set<string>();
  for (const operation of inverse.operations) {
    const isStale =
      operation.op === 'set-cell' && places.has(`${operation.sheet}!${operation.row},${operation.column}`);
    if (isStale || (operation.op === 'remove-sheet' && holdsMore(workbook, operation.sheet, inverse.operations))) {
      changed.add(operation.unit);
    }
  }
  const keptUnits = [...withReferencedUnits(inverse.operations, changed)];
  const operations = inverse.operations.filter(({ unit }) => !keptUnits.includes(unit));
  const applied = applyPatch(workbook, { operations });
  return { snapshot: applied.snapshot, keptUnits, inverse: applied.inverse };
}

/** Has somebody written into a sheet that is to go? */
function holdsMore(workbook: WorkbookSnapshot, name: string, operations: readonly Operation[]): boolean {
  const sheet = findSheet(workbook, name);
  const known = new Set(
    operations.flatMap((o) => (o.op === 'set-cell' && o.sheet === name ? [`${o.row},${o.column}`] : [])),
  );
  for (let row = sheet?.area?.top ?? 0; sheet?.area && row <= sheet.area.bottom; row++) {
    for (let column = sheet.area.left; column <= sheet.area.right; column++) {
      const isFilled = formulaAt(sheet, row, column) !== null || (valueAt(sheet, row, column) ?? '') !== '';
      if (isFilled && !known.has(`${row},${column}`)) return true;
    }
  }
  return false;
}
