/** A write that was cut short: what of it stands in the workbook, and how to take it back without the user's loss. */
import { overlaps, sameArea } from './address';
import { sameFormula } from './formula-text';
import { type Journal, type JournalCell, markOf, readJournal } from './journal';
import { withReferencedUnits } from './kept-units';
import { BLANK, type CellContent, type Operation, type Patch, sameContent } from './patch';
import { type Area, findSheet, formulaAt, type SheetSnapshot, valueAt, type WorkbookSnapshot } from './snapshot';

export interface UnfinishedWrite {
  /** Puts back what was written and nobody has changed since. Without operations nothing of it was written. */
  readonly patch: Patch;
  /** What was being written and stays, because somebody has changed it since. */
  readonly kept: readonly string[];
}

/** null where no write was cut short. */
export function findUnfinished(workbook: WorkbookSnapshot): UnfinishedWrite | null {
  const journal = workbook.journal?.length ? readJournal(workbook.journal) : null;
  if (!journal) return null;
  const changed = new Set<string>();
  const labels = new Map<string, string>();
  for (const { unit, label } of journal.cells) labels.set(unit, label);
  for (const { unit, because } of journal.others) labels.set(unit, because.label);
  const operations = [...takeBackOthers(journal, workbook, changed), ...takeBackCells(journal, workbook, changed)];
  const kept = withReferencedUnits(operations, changed);
  return {
    patch: { operations: operations.filter(({ unit }) => !kept.has(unit)) },
    kept: [...new Set([...kept].map((unit) => labels.get(unit) ?? unit))],
  };
}

const contentAt = (sheet: SheetSnapshot, row: number, column: number): CellContent => ({
  formula: formulaAt(sheet, row, column),
  value: formulaAt(sheet, row, column) === null ? valueAt(sheet, row, column) : null,
});

function takeBackCells({ cells }: Journal, workbook: WorkbookSnapshot, changed: Set<string>): Operation[] {
  return cells.flatMap(({ sheet: name, row, column, unit, label, stood, mark }): Operation[] => {
    const sheet = findSheet(workbook, name);
    if (!sheet) {
      // A new sheet that was not yet added, or is gone again, needs nothing; a sheet of the plan was renamed.
      if (!sameContent(stood, BLANK)) changed.add(unit);
      return [];
    }
    const now = contentAt(sheet, row, column);
    if (sameContent(now, stood)) return [];
    if (markOf(now) !== mark) changed.add(unit);
    const because = { kind: 'undo', label } as const;
    return [{ because, unit, op: 'set-cell', sheet: name, row, column, before: now, after: stood }];
  });
}

function takeBackOthers({ cells, others }: Journal, workbook: WorkbookSnapshot, changed: Set<string>): Operation[] {
  return others.flatMap((operation): Operation[] => {
    if (operation.op === 'set-settings') return workbook.settings === operation.before ? [operation] : [];
    if (operation.op === 'set-name') return takeBackName(operation, workbook, changed);
    const sheet = findSheet(workbook, operation.sheet);
    if (!sheet) return [];
    switch (operation.op) {
      // The sheet that an undo was about to take away is still there.
      case 'add-sheet':
        return [];
      case 'remove-sheet':
        if (hasMore(sheet, cells)) changed.add(operation.unit);
        return [operation];
      case 'unmerge':
        return sheet.merges.some((area) => sameArea(area, operation.area)) ? [operation] : [];
      case 'merge':
        return sheet.merges.some((area) => overlaps(area, operation.area)) ? [] : [operation];
      case 'resize-list-object': {
        const table = sheet.listObjects.find(({ name }) => name === operation.name);
        if (!table || sameArea(table.area, operation.after)) return [];
        if (!sameArea(table.area, operation.before)) changed.add(operation.unit);
        return [operation];
      }
      case 'set-conditional-formats':
        return [withRulesOfBoth(operation, sheet)];
      default:
        return [operation];
    }
  });
}

function takeBackName(
  operation: Extract<Operation, { op: 'set-name' }>,
  workbook: WorkbookSnapshot,
  changed: Set<string>,
): Operation[] {
  const { scope, name, before, after, unit } = operation;
  const names = scope === null ? workbook.names : findSheet(workbook, scope)?.names;
  if (!names) return [];
  const now = names.find((one) => one.name.toLowerCase() === name.toLowerCase())?.formula ?? null;
  if (sameFormula(now, after)) return [];
  if (!sameFormula(now, before)) changed.add(unit);
  return [{ ...operation, before: now }];
}

/** Whether somebody has written on a sheet of ours what we had not meant to write there. */
function hasMore(sheet: SheetSnapshot, cells: readonly JournalCell[]): boolean {
  const { area } = sheet;
  if (!area) return false;
  const ours = new Map<string, string>();
  for (const cell of cells) if (cell.sheet === sheet.name) ours.set(`${cell.row},${cell.column}`, cell.mark);
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      const now = contentAt(sheet, row, column);
      if (!sameContent(now, BLANK) && markOf(now) !== ours.get(`${row},${column}`)) return true;
    }
  }
  return false;
}

/** Rules that were already put, and rules that were not yet taken away: all go, then those that stood come back. */
function withRulesOfBoth(
  operation: Extract<Operation, { op: 'set-conditional-formats' }>,
  sheet: SheetSnapshot,
): Operation {
  const { beforeArea, area, before, after } = operation;
  const standing = after.filter(({ formula }) =>
    sheet.conditionalFormats.some((one) => sameFormula(one.formula, formula) && area && overlaps(one.area, area)),
  );
  const areas = [beforeArea, area].filter((one): one is Area => one !== null);
  if (areas.length === 0) return operation;
  const around = {
    top: Math.min(...areas.map(({ top }) => top)),
    left: Math.min(...areas.map(({ left }) => left)),
    bottom: Math.max(...areas.map(({ bottom }) => bottom)),
    right: Math.max(...areas.map(({ right }) => right)),
  };
  return { ...operation, beforeArea: around, before: [...before, ...standing] };
}
