/**
 * A patch applied to a workbook as data: what a host does, without its looks. The laws of writing are tested on it, and
 * fixes are tried on it before the columns that depend on them are computed.
 */
import { overlaps, sameArea } from './address';
import { withBlankChecks } from './blank-checks';
import { type CellFormat, type Operation, type Patch, BLANK, sameContent, type CellContent } from './patch';
import {
  type Area,
  type CellRef,
  type CellValue,
  type ConditionalFormatSnapshot,
  type ListObjectSnapshot,
  type NameSnapshot,
  type SheetSnapshot,
  type WorkbookSnapshot,
} from './snapshot';

/** The workbook after the patch, and the patch that takes it back. */
export interface AppliedPatch {
  readonly snapshot: WorkbookSnapshot;
  readonly inverse: Patch;
  /** Cells whose content was not what the patch expected; where there are any, nothing was applied. */
  readonly stale: readonly CellRef[];
}

interface MutableCell {
  content: CellContent;
  numberFormat: string;
}

interface MutableSheet {
  readonly source: SheetSnapshot;
  readonly cells: Map<string, MutableCell>;
  merges: Area[];
  names: NameSnapshot[];
  conditionalFormats: ConditionalFormatSnapshot[];
  listObjects: ListObjectSnapshot[];
  ownCharts: readonly string[];
  isTouched: boolean;
}

const keyOf = (row: number, column: number): string => `${row},${column}`;

/** Applies every operation in order. A stale cell anywhere leaves the workbook as it was. */
export function applyPatch(workbook: WorkbookSnapshot, wanted: Patch): AppliedPatch {
  const patch = withBlankChecks(wanted);
  const sheets = new Map<string, MutableSheet>(workbook.sheets.map((sheet) => [sheet.name, openSheet(sheet)]));
  const state = { sheets, names: [...workbook.names], settings: workbook.settings };
  const stale = findStaleCells(sheets, patch);
  if (stale.length > 0) return { snapshot: workbook, inverse: { operations: [] }, stale };
  const inverse: Operation[] = [];
  for (const operation of patch.operations) inverse.push(...applyOperation(state, operation));
  const snapshot = {
    ...workbook,
    sheets: [...sheets.values()].map(closeSheet),
    names: state.names,
    settings: state.settings,
  };
  return { snapshot, inverse: { operations: inverse.reverse() }, stale };
}

function findStaleCells(sheets: Map<string, MutableSheet>, patch: Patch): CellRef[] {
  const stale: CellRef[] = [];
  const added = new Set(
    patch.operations.flatMap((operation) => (operation.op === 'add-sheet' ? [operation.sheet] : [])),
  );
  for (const operation of patch.operations) {
    if (operation.op !== 'set-cell' || added.has(operation.sheet)) continue;
    const sheet = sheets.get(operation.sheet);
    const content = sheet?.cells.get(keyOf(operation.row, operation.column))?.content ?? BLANK;
    if (!sheet || !sameContent(content, operation.before)) {
      stale.push({ sheet: operation.sheet, row: operation.row, column: operation.column });
    }
  }
  return stale;
}

interface State {
  readonly sheets: Map<string, MutableSheet>;
  names: NameSnapshot[];
  settings: string | null;
}

function applyOperation(state: State, operation: Operation): Operation[] {
  const common = { because: { ...operation.because, kind: 'undo' as const }, unit: operation.unit };
  if (operation.op === 'set-settings') {
    const before = state.settings;
    state.settings = operation.after;
    return [{ ...operation, ...common, before: operation.after, after: before }];
  }
  if (operation.op === 'set-name') {
    const names = replaceName(
      operation.scope === null ? state.names : sheetOf(state, operation.scope).names,
      operation,
    );
    if (operation.scope === null) state.names = names;
    else sheetOf(state, operation.scope).names = names;
    return [{ ...operation, ...common, before: operation.after, after: operation.before }];
  }
  if (operation.op === 'add-sheet') {
    state.sheets.set(operation.sheet, openSheet(emptySheet(operation.sheet)));
    return [{ ...common, op: 'remove-sheet', sheet: operation.sheet }];
  }
  if (operation.op === 'remove-sheet') {
    state.sheets.delete(operation.sheet);
    return [];
  }
  const sheet = sheetOf(state, operation.sheet);
  sheet.isTouched = true;
  switch (operation.op) {
    case 'set-cell': {
      const { row, column } = operation;
      const cell = cellOf(sheet, row, column);
      const inverse = { ...operation, ...common, before: operation.after, after: cell.content };
      cell.content = operation.after;
      return [inverse];
    }
    case 'set-format': {
      const memento = readFormats(sheet, operation.area);
      const { like, area, format } = operation;
      const liked = like ? (sheet.cells.get(keyOf(like.row, like.column))?.numberFormat ?? 'General') : null;
      setFormats(sheet, area, liked, format);
      return [{ ...common, op: 'restore-format', sheet: operation.sheet, area, memento }];
    }
    case 'restore-format': {
      for (const [key, numberFormat] of operation.memento as [string, string][]) {
        const [row, column] = key.split(',').map(Number);
        cellOf(sheet, row!, column!).numberFormat = numberFormat;
      }
      return [];
    }
    case 'set-conditional-formats': {
      const { beforeArea, before, area, after } = operation;
      const formulas = new Set(before.map((rule) => rule.formula));
      if (beforeArea) {
        sheet.conditionalFormats = sheet.conditionalFormats.filter(
          (rule) => !(sameArea(rule.area, beforeArea) && formulas.has(rule.formula)),
        );
      }
      if (area) sheet.conditionalFormats.push(...after.map(({ formula }) => ({ area, formula })));
      return [{ ...operation, ...common, beforeArea: area, before: after, area: beforeArea, after: before }];
    }
    case 'merge':
      sheet.merges.push(operation.area);
      return [{ ...operation, ...common, op: 'unmerge' }];
    case 'unmerge':
      sheet.merges = sheet.merges.filter((area) => !overlaps(area, operation.area));
      return [{ ...operation, ...common, op: 'merge' }];
    case 'resize-list-object':
      sheet.listObjects = sheet.listObjects.map((table) =>
        table.name === operation.name ? { ...table, area: operation.after } : table,
      );
      return [{ ...operation, ...common, before: operation.after, after: operation.before }];
    case 'set-validation':
      return [{ ...operation, ...common, before: operation.after, after: operation.before }];
    case 'set-chart': {
      const others = sheet.ownCharts.filter((name) => name !== operation.name);
      sheet.ownCharts = operation.after ? [...others, operation.name] : others;
      return [{ ...operation, ...common, before: operation.after, after: operation.before }];
    }
    default:
      return [];
  }
}

function replaceName(names: NameSnapshot[], change: { name: string; after: string | null }): NameSnapshot[] {
  const others = names.filter((name) => name.name.toLowerCase() !== change.name.toLowerCase());
  return change.after === null ? others : [...others, { name: change.name, formula: change.after }];
}

function sheetOf(state: State, name: string): MutableSheet {
  const sheet = state.sheets.get(name);
  // A patch of ours always adds a sheet before it names it: anything else is a fault of the program, not bad data.
  if (!sheet) throw new RangeError(`The patch names a sheet that is not there: ${name}`);
  return sheet;
}

function cellOf(sheet: MutableSheet, row: number, column: number): MutableCell {
  const key = keyOf(row, column);
  let cell = sheet.cells.get(key);
  if (!cell) sheet.cells.set(key, (cell = { content: BLANK, numberFormat: 'General' }));
  return cell;
}

function readFormats(sheet: MutableSheet, area: Area): [string, string][] {
  const formats: [string, string][] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      formats.push([keyOf(row, column), sheet.cells.get(keyOf(row, column))?.numberFormat ?? 'General']);
    }
  }
  return formats;
}

function setFormats(sheet: MutableSheet, area: Area, liked: string | null, format: CellFormat): void {
  const numberFormat = format.numberFormat ?? liked;
  if (numberFormat === null || numberFormat === undefined) return;
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) cellOf(sheet, row, column).numberFormat = numberFormat;
  }
}

function openSheet(source: SheetSnapshot): MutableSheet {
  const cells = new Map<string, MutableCell>();
  const { area } = source;
  if (area) {
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) {
        const formula = source.formulas[row - area.top]?.[column - area.left] ?? null;
        const value = source.values[row - area.top]?.[column - area.left] ?? null;
        const numberFormat = source.numberFormats[row - area.top]?.[column - area.left] ?? 'General';
        cells.set(keyOf(row, column), { content: { formula, value }, numberFormat });
      }
    }
  }
  return {
    source,
    cells,
    merges: [...source.merges],
    names: [...source.names],
    conditionalFormats: [...source.conditionalFormats],
    listObjects: [...source.listObjects],
    ownCharts: source.ownCharts ?? [],
    isTouched: false,
  };
}

/** The grids again; blank cells at the edges that only we made are no part of the used range. */
function closeSheet(sheet: MutableSheet): SheetSnapshot {
  const { source, merges, names, conditionalFormats, listObjects, ownCharts } = sheet;
  if (!sheet.isTouched) return { ...source, names };
  let area = source.area;
  for (const [key, cell] of sheet.cells) {
    if (cell.content.formula === null && cell.content.value === null && cell.numberFormat === 'General') continue;
    const [row, column] = key.split(',').map(Number) as [number, number];
    area = area
      ? {
          top: Math.min(area.top, row),
          left: Math.min(area.left, column),
          bottom: Math.max(area.bottom, row),
          right: Math.max(area.right, column),
        }
      : { top: row, left: column, bottom: row, right: column };
  }
  const values: CellValue[][] = [];
  const formulas: (string | null)[][] = [];
  const numberFormats: string[][] = [];
  if (area) {
    for (let row = area.top; row <= area.bottom; row++) {
      const line = Array.from({ length: area.right - area.left + 1 }, (_, i) =>
        sheet.cells.get(keyOf(row, area.left + i)),
      );
      values.push(line.map((cell) => cell?.content.value ?? null));
      formulas.push(line.map((cell) => cell?.content.formula ?? null));
      numberFormats.push(line.map((cell) => cell?.numberFormat ?? 'General'));
    }
  }
  const plain = { ...source, area, values, formulas, numberFormats, merges, names, conditionalFormats, listObjects };
  if (ownCharts.length > 0) return { ...plain, ownCharts };
  delete plain.ownCharts;
  return plain;
}

const emptySheet = (name: string): SheetSnapshot => ({
  name,
  visibility: 'visible',
  isProtected: false,
  area: null,
  values: [],
  formulas: [],
  numberFormats: [],
  merges: [],
  hiddenRows: [],
  hiddenColumns: [],
  listObjects: [],
  names: [],
  conditionalFormats: [],
});
