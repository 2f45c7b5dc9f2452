/** A sheet of ours, drawn anew, against the one that is there: operations only for what differs. Never deleted and added. */
import { overlaps, sameArea } from '../workbook/address';
import { type BlockOperation, type SetCells, singleOperations } from '../workbook/cell-block';
import {
  BLANK,
  type Because,
  type CellContent,
  type Chart,
  type Operation,
  type SetCell,
  sameContent,
} from '../workbook/patch';
import { type Area, type SheetSnapshot, formulaAt, numberFormatAt, valueAt } from '../workbook/snapshot';
import { sameFormula } from '../workbook/formula-text';
import { type LookOf, estimateHeights, resolveFormats } from './draft-formats';
import { type SheetDraft } from './sheet-draft';

export interface SheetTarget {
  readonly name: string;
  readonly existing: SheetSnapshot | null;
  readonly because: Because;
  readonly unit: string;
  readonly tabColor: string;
  /** Names on cells of the sheet, e.g. its own mark on A1; `scope` null is the workbook's. */
  readonly names: readonly {
    readonly name: string;
    readonly scope: string | null;
    readonly before: string | null;
    readonly after: string;
  }[];
  /** The charts of ours that stand on the sheet, by their names. */
  readonly charts?: ReadonlyMap<string, Chart>;
}

/** What a cell of a sheet holds now. */
export const contentAt = (sheet: SheetSnapshot | null, row: number, column: number): CellContent =>
  sheet ? { formula: formulaAt(sheet, row, column), value: valueAt(sheet, row, column) } : BLANK;

/** The same as `isBlank(contentAt(…))`, for who asks of many cells. */
export const isBlankAt = (sheet: SheetSnapshot, row: number, column: number): boolean => {
  const value = valueAt(sheet, row, column);
  return (value === null || value === '') && formulaAt(sheet, row, column) === null;
};

export const isBlank = (content: CellContent): boolean =>
  content.formula === null && (content.value === null || content.value === '');

/** Operations in the order in which they must run; none where only a day of the run would change. */
export const diffSheet = (draft: SheetDraft, target: SheetTarget): Operation[] =>
  singleOperations(diffSheetInBlocks(draft, target));

/** The same; what a new sheet draws in strips stays together. */
export function diffSheetInBlocks(draft: SheetDraft, target: SheetTarget): BlockOperation[] {
  const block = blockOf(draft, target);
  if (!block) draft.dissolveStrips();
  const { existing, because, unit, name: sheet } = target;
  const common = { because, unit, sheet };
  const names = target.names.filter(
    (name) => !sameFormula(name.before?.toLowerCase() ?? null, name.after.toLowerCase()),
  );
  const lookOf = resolveFormats(draft);
  const cells = diffCells(draft, target, lookOf);
  const merges = diffMerges(draft, existing);
  const rules = diffConditionalFormats(draft, target);
  const isQuiet =
    merges.removed.length +
      merges.added.length +
      rules.length +
      names.length +
      diffCharts(draft, target, false).length ===
    0;
  if (existing && isQuiet && cells.isOfRun) return [];

  const operations: BlockOperation[] = [];
  if (!existing) operations.push({ ...common, op: 'add-sheet', tabColor: target.tabColor });
  for (const { name, scope, before, after } of names) {
    operations.push({ because, unit, op: 'set-name', name, scope, before, after });
  }
  for (const area of merges.removed) operations.push({ ...common, op: 'unmerge', area });
  const isReshaped = !existing || merges.removed.length > 0 || cells.reshapes;
  if (isReshaped) for (const operation of formatOperations(draft, target)) operations.push(operation);
  for (const operation of cells.operations) operations.push(operation);
  if (block) operations.push(block);
  for (const area of merges.added) operations.push({ ...common, op: 'merge', area });
  for (const operation of rules) operations.push(operation);
  if (!existing) {
    for (const { column, width } of draft.widths) operations.push({ ...common, op: 'set-column-width', column, width });
    if (draft.frozenRows > 0) operations.push({ ...common, op: 'set-frozen-rows', rows: draft.frozenRows });
  }
  const changedRows = isReshaped ? null : new Set(cells.operations.map((cell) => cell.row));
  for (const operation of heightOperations(draft, lookOf, target, changedRows)) operations.push(operation);
  for (const operation of diffCharts(draft, target, isReshaped)) operations.push(operation);
  if (isReshaped && draft.pageSetup) operations.push({ ...common, op: 'set-page-setup', setup: draft.pageSetup });
  return operations;
}

/** The strips of a new sheet, where they stand below all other cells; null where each of their cells is compared. */
function blockOf(
  { strips, drawn }: SheetDraft,
  { existing, because, unit, name: sheet }: SheetTarget,
): SetCells | null {
  const top = strips[0]?.top;
  if (existing || top === undefined) return null;
  if (strips.some((strip) => strip.top !== top) || drawn.some(({ row }) => row >= top)) return null;
  const length = strips.reduce((most, { strip }) => Math.max(most, strip.values.length), 0);
  const rows = Array.from({ length }, (_, index) => top + index);
  return { op: 'set-cells', because, unit, sheet, rows, strips: strips.map(({ strip }) => strip) };
}

/** Of all rows (null), or of those in which something changes. */
function heightOperations(
  draft: SheetDraft,
  lookOf: LookOf,
  { because, unit, name: sheet }: SheetTarget,
  rows: ReadonlySet<number> | null,
): Operation[] {
  return [...estimateHeights(draft, lookOf)]
    .filter(([row]) => rows === null || rows.has(row))
    .sort(([a], [b]) => a - b)
    .map(([row, { height, isEstimate }]) => ({ because, unit, sheet, op: 'set-row-height', row, height, isEstimate }));
}

interface CellChanges {
  /** By row and column. */
  readonly operations: readonly SetCell[];
  /** Nothing but days and versions of the run. */
  readonly isOfRun: boolean;
  /** The look must follow: a cell is filled or emptied, or needs another number format. */
  readonly reshapes: boolean;
}

function diffCells(draft: SheetDraft, target: SheetTarget, lookOf: LookOf): CellChanges {
  const { existing, because, unit, name: sheet } = target;
  const operations: SetCell[] = [];
  let isAllOfRun = true;
  let reshapes = false;
  for (const cell of draft.drawn) {
    const { row, column, content: after, isOfRun } = cell;
    const before = contentAt(existing, row, column);
    if (sameContent(before, after)) continue;
    const format = existing && (lookOf(cell)?.numberFormat ?? null);
    const isReformatted = existing !== null && format !== null && numberFormatAt(existing, row, column) !== format;
    if (!isOfRun) isAllOfRun = false;
    if (isReformatted || isBlank(before)) reshapes = true;
    // Every key by its name: spread keys cost microseconds each time, and a sheet has tens of thousands of cells.
    operations.push({ because, unit, sheet, op: 'set-cell', row, column, before, after });
  }
  if (existing?.area) {
    const { top, left, bottom, right } = existing.area;
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) {
        if (!draft.isOwnColumn(column) || draft.has(row, column)) continue;
        const before = contentAt(existing, row, column);
        if (isBlank(before)) continue;
        isAllOfRun = false;
        reshapes = true;
        operations.push({ because, unit, sheet, op: 'set-cell', row, column, before, after: BLANK });
      }
    }
  }
  const byPlace = (a: SetCell, b: SetCell): number => a.row - b.row || a.column - b.column;
  const isSorted = operations.every((each, index) => index === 0 || byPlace(operations[index - 1]!, each) < 0);
  if (!isSorted) operations.sort(byPlace);
  return { operations, isOfRun: isAllOfRun, reshapes };
}

function diffMerges(draft: SheetDraft, existing: SheetSnapshot | null): { removed: Area[]; added: Area[] } {
  const present = existing?.merges ?? [];
  const own = present.filter((area) => draft.isOwnColumn(area.left) && draft.isOwnColumn(area.right));
  const removed = own.filter((area) => !draft.merges.some((wanted) => sameArea(wanted, area)));
  const added = draft.merges.filter((wanted) => !present.some((area) => sameArea(wanted, area)));
  return { removed, added };
}

/** Where rows have moved, a chart is given its cells again: Excel may have let it follow others. */
function diffCharts(draft: SheetDraft, target: SheetTarget, isReshaped: boolean): Operation[] {
  const { because, unit, name: sheet } = target;
  const common = { op: 'set-chart', because, unit, sheet } as const;
  const present = target.charts ?? new Map<string, Chart>();
  const operations: Operation[] = [];
  for (const [name, before] of present) {
    if (!draft.charts.has(name)) operations.push({ ...common, name, before, after: null });
  }
  for (const [name, after] of draft.charts) {
    const before = present.get(name) ?? null;
    if (before && !isReshaped && sameChart(before, after)) continue;
    operations.push({ ...common, name, before, after });
  }
  return operations;
}

const sameChart = (a: Chart, b: Chart): boolean =>
  a.title === b.title &&
  sameArea(a.categories, b.categories) &&
  sameArea(a.values, b.values) &&
  sameArea(a.anchor, b.anchor);

function diffConditionalFormats(draft: SheetDraft, target: SheetTarget): Operation[] {
  const { existing, because, unit, name: sheet } = target;
  const present = (existing?.conditionalFormats ?? []).filter((rule) => draft.isOwnColumn(rule.area.left));
  const operations: Operation[] = [];
  const kept = new Set<(typeof present)[number]>();
  const missing = draft.conditionalFormats.filter(({ area, rules }) => {
    const same = present.filter((rule) => sameArea(rule.area, area));
    const isSame =
      same.length === rules.length && rules.every((rule) => same.some((p) => sameFormula(p.formula, rule.formula)));
    if (isSame) same.forEach((rule) => kept.add(rule));
    return !isSame;
  });
  // A rule that Excel split while rows were moved stands on several areas: each goes by itself.
  const stray = present.filter((rule) => !kept.has(rule));
  for (const area of distinctAreas(stray.map((rule) => rule.area))) {
    const before = stray
      .filter((rule) => sameArea(rule.area, area))
      .map(({ formula }) => ({ formula, fill: '#FFFFFF', fontColor: null, stopIfTrue: true }));
    operations.push({
      op: 'set-conditional-formats',
      because,
      unit,
      sheet,
      beforeArea: area,
      before,
      area: null,
      after: [],
    });
  }
  for (const { area, rules } of missing) {
    operations.push({
      op: 'set-conditional-formats',
      because,
      unit,
      sheet,
      beforeArea: null,
      before: [],
      area,
      after: rules,
    });
  }
  return operations;
}

export function distinctAreas(areas: readonly Area[]): Area[] {
  return areas.filter((area, index) => areas.findIndex((other) => sameArea(other, area)) === index);
}

function formatOperations(draft: SheetDraft, { existing, because, unit, name: sheet }: SheetTarget): Operation[] {
  const operations: Operation[] = [];
  const common = { because, unit, sheet };
  if (existing?.area) {
    // What stood here before may have stood in other rows: its look goes first, the new one comes after.
    const { area } = existing;
    const runs = ownRuns(draft, area);
    for (const [left, right] of runs) {
      const plain = { top: area.top, bottom: area.bottom, left, right };
      operations.push({
        ...common,
        op: 'set-format',
        area: plain,
        like: null,
        format: {
          numberFormat: 'General',
          bold: false,
          italic: false,
          fontColor: '#000000',
          fill: null,
          border: null,
          indent: 0,
        },
      });
    }
  }
  for (const { area, format } of draft.formats)
    operations.push({ ...common, op: 'set-format', area, like: null, format });
  for (const { area, validation } of draft.validations) {
    operations.push({ ...common, op: 'set-validation', area, before: null, after: validation });
  }
  return operations;
}

function ownRuns(draft: SheetDraft, area: Area): [number, number][] {
  const runs: [number, number][] = [];
  for (let column = area.left; column <= area.right; column++) {
    if (!draft.isOwnColumn(column)) continue;
    const last = runs[runs.length - 1];
    if (last && last[1] === column - 1) last[1] = column;
    else runs.push([column, column]);
  }
  return runs;
}

/** True where a merge of the draft would take cells of the user. */
export const hasForeignMerge = (draft: SheetDraft, existing: SheetSnapshot): boolean =>
  existing.merges.some(
    (area) =>
      !(draft.isOwnColumn(area.left) && draft.isOwnColumn(area.right)) && draft.merges.some((m) => overlaps(m, area)),
  );
