/** Before anything is written: is everything as it was when the patch was made? */
import { HostError, type ApplyOptions } from '../../core/host';
import { sameArea } from '../../core/workbook/address';
import { sameFormula } from '../../core/workbook/formula-text';
import { cellsWithContent, withBlankChecks } from '../../core/workbook/blank-checks';
import {
  type BlockOperation,
  type BlockPatch,
  type SetCells,
  eachCell,
  singleCells,
} from '../../core/workbook/cell-block';
import { BLANK, type CellContent, type Operation, sameContent } from '../../core/workbook/patch';
import { withReferencedUnits } from '../../core/workbook/kept-units';
import { type Area, type CellRef } from '../../core/workbook/snapshot';
import { readFormula } from '../formula';
import { type XlsxPackage } from '../package';
import { readListObjects, readSettings, scannedSheet } from '../read-snapshot';
import { type ScannedSheet } from '../sheet-part';
import { readWorkbookPart } from '../workbook-part';

/** What keeps an operation from being done; `code` where that is more than a cell that changed. */
interface Obstacle {
  readonly unit: string;
  readonly code: 'stale' | 'protected' | 'not-found' | 'structure-protected';
  readonly cells: readonly CellRef[];
}

/**
 * Units that must be left alone.
 * @throws HostError stale with the cells that differ, protected, not-found (unless `keep` leaves their units alone)
 */
export function unitsToKeep(
  pkg: XlsxPackage,
  patch: BlockPatch,
  onStale: ApplyOptions['onStale'],
): ReadonlySet<string> {
  const obstacles = findObstacles(pkg, patch);
  if (obstacles.length === 0) return new Set();
  if (onStale === 'stop') {
    const worst = obstacles.find((obstacle) => obstacle.code !== 'stale') ?? obstacles[0]!;
    const cells = obstacles.filter((obstacle) => obstacle.code === worst.code).flatMap((obstacle) => obstacle.cells);
    throw new HostError(worst.code, cells);
  }
  const { operations } = withBlankChecks(singleCells(patch));
  return withReferencedUnits(operations, new Set(obstacles.map((obstacle) => obstacle.unit)));
}

function findObstacles(pkg: XlsxPackage, patch: BlockPatch): Obstacle[] {
  const state = new WorkbookState(pkg, patch);
  const obstacles: Obstacle[] = [];
  for (const operation of patch.operations) {
    const found = state.obstacle(operation);
    if (found) obstacles.push({ unit: operation.unit, ...found });
  }
  return obstacles;
}

type Found = Omit<Obstacle, 'unit'> | null;
type Place = Omit<CellRef, 'sheet'>;
const STALE: Found = { code: 'stale', cells: [] };

class WorkbookState {
  private readonly workbook;
  private readonly sheets: Map<string, ScannedSheet | null>;
  private readonly contents = new Map<string, Map<number, CellContent>>();

  constructor(
    private readonly pkg: XlsxPackage,
    private readonly patch: BlockPatch,
  ) {
    this.workbook = readWorkbookPart(pkg);
    this.sheets = new Map(
      this.workbook.sheets.map((entry) => [entry.name, entry.hasCells ? scannedSheet(pkg, entry) : null]),
    );
    const wanted = new Map<string, Set<number>>();
    const want = (sheet: string, row: number, column: number): void => {
      let set = wanted.get(sheet);
      if (!set) wanted.set(sheet, (set = new Set()));
      set.add(keyOf(row, column));
    };
    const merging = new Set<string>();
    for (const operation of patch.operations) if (operation.op === 'merge') merging.add(operation.sheet);
    for (const operation of patch.operations) {
      // A sheet that the patch adds is blank: nothing of it has to be looked up.
      if (!('sheet' in operation) || !this.sheets.get(operation.sheet)) continue;
      if (operation.op === 'set-cell') {
        want(operation.sheet, operation.row, operation.column);
        if (!merging.has(operation.sheet)) continue;
        this.noteWritten(operation);
      } else if (operation.op === 'set-cells') {
        if (merging.has(operation.sheet)) this.noteWritten(operation);
      } else if (operation.op === 'merge') {
        eachBelow(operation.area, (row, column) => want(operation.sheet, row, column));
      }
    }
    for (const [name, keys] of wanted) this.contents.set(name, contentsOf(this.sheets.get(name) ?? null, keys));
  }

  private noteWritten(operation: Extract<BlockOperation, { op: 'set-cell' | 'set-cells' }>): void {
    let written = this.written.get(operation.sheet);
    if (!written) this.written.set(operation.sheet, (written = new Set()));
    const cells = written;
    eachCell(operation, (row, column) => cells.add(keyOf(row, column)));
  }

  /** What the patch writes into the sheets in which it merges cells. */
  private readonly written = new Map<string, Set<number>>();

  /** Sheets that an earlier operation of the patch adds are blank. */
  private readonly added = new Set<string>();

  obstacle(operation: BlockOperation): Found {
    switch (operation.op) {
      case 'add-sheet': {
        if (this.workbook.isStructureLocked) return { code: 'structure-protected', cells: [] };
        const isTaken = this.workbook.sheets.some((sheet) => same(sheet.name, operation.sheet));
        this.added.add(operation.sheet);
        return isTaken ? STALE : null;
      }
      case 'remove-sheet':
        if (this.workbook.isStructureLocked) return { code: 'structure-protected', cells: [] };
        return this.removalObstacle(operation.sheet);
      case 'set-name':
        return sameFormula(this.nameText(operation.name, operation.scope), operation.before) ? null : STALE;
      case 'set-settings':
        return readSettings(this.pkg, this.workbook) === operation.before ? null : STALE;
      default:
        return this.sheetObstacle(operation);
    }
  }

  private sheetObstacle(operation: Exclude<BlockOperation, { op: 'set-name' | 'set-settings' }>): Found {
    if (this.added.has(operation.sheet)) return null;
    const sheet = this.sheets.get(operation.sheet);
    if (!sheet) return { code: 'not-found', cells: [{ sheet: operation.sheet, row: 0, column: 0 }] };
    const cell = cellOf(operation);
    if (sheet.isProtected) return { code: 'protected', cells: [cell] };
    switch (operation.op) {
      case 'set-cell': {
        const key = keyOf(operation.row, operation.column);
        const now = this.contents.get(operation.sheet)?.get(key) ?? BLANK;
        return sameContent(now, operation.before) ? null : { code: 'stale', cells: [cell] };
      }
      case 'set-cells':
        return staleAt(operation.sheet, this.filledIn(operation));
      case 'set-format':
        return operation.isBlank ? staleAt(operation.sheet, this.filledBelow(operation)) : null;
      case 'merge': {
        // Merging hides what stands below the first cell: what someone typed there meanwhile would be lost.
        const hidden: CellRef[] = [];
        const contents = this.contents.get(operation.sheet);
        const written = this.written.get(operation.sheet);
        eachBelow(operation.area, (row, column) => {
          const key = keyOf(row, column);
          if (written?.has(key) || sameContent(contents?.get(key) ?? BLANK, BLANK)) return;
          hidden.push({ sheet: operation.sheet, row, column });
        });
        return hidden.length === 0 ? null : { code: 'stale', cells: hidden };
      }
      case 'set-conditional-formats': {
        const { beforeArea } = operation;
        if (!beforeArea) return null;
        const rules = sheet.rules
          .filter(
            (rule) => rule.type === 'expression' && rule.areas.length === 1 && sameArea(rule.areas[0]!, beforeArea),
          )
          .map((rule) => `=${rule.formulas[0] ?? ''}`);
        const isThere = (formula: string): boolean => rules.some((rule) => sameFormula(rule, formula));
        return operation.before.every((rule) => isThere(rule.formula)) ? null : { code: 'stale', cells: [cell] };
      }
      case 'resize-list-object': {
        const entry = this.workbook.sheets.find((other) => other.name === operation.sheet)!;
        const table = readListObjects(this.pkg, entry).find((other) => other.name === operation.name);
        return table && sameArea(table.area, operation.before) ? null : { code: 'stale', cells: [cell] };
      }
      default:
        return null;
    }
  }

  /** The cells of a block that are not blank. */
  private filledIn(operation: SetCells): Place[] {
    const filled = new Map(operation.strips.map(({ column }) => [column, this.filledRows(operation.sheet, column)]));
    const found: Place[] = [];
    if ([...filled.values()].every((rows) => rows.size === 0)) return found;
    eachCell(operation, (row, column) => {
      if (filled.get(column)!.has(row)) found.push({ row, column });
    });
    return found;
  }

  /** The cells of an area for the user to fill that are not blank. */
  private filledBelow({ sheet, area }: Extract<Operation, { op: 'set-format' }>): Place[] {
    const found: Place[] = [];
    for (let column = area.left; column <= area.right; column++) {
      for (const row of this.filledRows(sheet, column)) {
        if (row >= area.top && row <= area.bottom) found.push({ row, column });
      }
    }
    if (found.length === 0) return found;
    const known = cellsWithContent(this.patch.operations, new Set([sheet]));
    return found.filter(({ row, column }) => !known.has(sheet, row, column));
  }

  private readonly filled = new Map<string, ReadonlySet<number>>();

  /** Rows of a column that hold something. */
  private filledRows(sheet: string, column: number): ReadonlySet<number> {
    const key = `${column}:${sheet}`;
    let filled = this.filled.get(key);
    if (!filled) this.filled.set(key, (filled = rowsFilled(this.sheets.get(sheet) ?? null, column)));
    return filled;
  }

  /** A sheet goes only where the patch knows every cell that holds something: the rest is the user's. */
  private removalObstacle(name: string): Found {
    const sheet = this.sheets.get(name);
    if (!sheet) return this.added.has(name) ? null : { code: 'not-found', cells: [{ sheet: name, row: 0, column: 0 }] };
    const known = new Set<number>();
    for (const operation of this.patch.operations) {
      if ('sheet' in operation && operation.sheet === name) {
        eachCell(operation, (row, column) => known.add(keyOf(row, column)));
      }
    }
    const { count, rows, columns, values, formulas } = sheet.cells;
    const foreign: CellRef[] = [];
    for (let i = 0; i < count; i++) {
      if (values[i] === null && !formulas.has(i)) continue;
      const row = rows[i]!;
      const column = columns[i]!;
      if (!known.has(keyOf(row, column))) foreign.push({ sheet: name, row, column });
    }
    return foreign.length === 0 ? null : { code: 'stale', cells: foreign };
  }

  private nameText(name: string, scope: string | null): string | null {
    const index = scope === null ? null : this.workbook.sheets.findIndex((sheet) => sheet.name === scope);
    const found = this.workbook.names.find((other) => same(other.name, name) && other.sheetIndex === index);
    return found ? `=${readFormula(found.text)}` : null;
  }
}

/** The cells of a merged area that only its first one shows. */
function eachBelow(area: Area, visit: (row: number, column: number) => void): void {
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      if (row !== area.top || column !== area.left) visit(row, column);
    }
  }
}

const keyOf = (row: number, column: number): number => row * 16384 + column;

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

function contentsOf(sheet: ScannedSheet | null, keys: ReadonlySet<number>): Map<number, CellContent> {
  const found = new Map<number, CellContent>();
  if (!sheet) return found;
  const { count, rows, columns, values, formulas } = sheet.cells;
  for (let i = 0; i < count; i++) {
    const key = keyOf(rows[i]!, columns[i]!);
    if (keys.has(key)) found.set(key, { formula: formulas.get(i) ?? null, value: values[i]! });
  }
  return found;
}

function rowsFilled(sheet: ScannedSheet | null, column: number): Set<number> {
  const filled = new Set<number>();
  if (!sheet) return filled;
  const { count, rows, columns, values, formulas } = sheet.cells;
  for (let i = 0; i < count; i++) {
    if (columns[i] !== column) continue;
    if (!sameContent({ formula: formulas.get(i) ?? null, value: values[i]! }, BLANK)) filled.add(rows[i]!);
  }
  return filled;
}

const staleAt = (sheet: string, places: readonly Place[]): Found =>
  places.length === 0 ? null : { code: 'stale', cells: places.map((place) => ({ sheet, ...place })) };

/** The first cell that an operation is about. */
function cellOf(operation: Exclude<BlockOperation, { op: 'set-name' | 'set-settings' }>): CellRef {
  const { sheet } = operation;
  if ('area' in operation && operation.area) return { sheet, row: operation.area.top, column: operation.area.left };
  if (operation.op === 'set-conditional-formats' && operation.beforeArea) {
    return { sheet, row: operation.beforeArea.top, column: operation.beforeArea.left };
  }
  if (operation.op === 'resize-list-object') {
    return { sheet, row: operation.before.top, column: operation.before.left };
  }
  if (operation.op === 'set-cells') return { sheet, row: operation.rows[0]!, column: operation.strips[0]!.column };
  const row = 'row' in operation ? operation.row : 0;
  return { sheet, row, column: 'column' in operation ? operation.column : 0 };
}
