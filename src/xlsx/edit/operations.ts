/** Each operation of a patch done on the draft; what takes it back is returned, in the order in which it was done. */
import { HostError } from '../../core/host';
import { contains, formatAbsoluteArea, quoteSheet } from '../../core/workbook/address';
import { type BlockOperation, type SetCells, hasCell } from '../../core/workbook/cell-block';
import { type Operation, type PageSetup, type Because } from '../../core/workbook/patch';
import { type Area } from '../../core/workbook/snapshot';
import { readFormula, writeFormula } from '../formula';
import { setChart } from './charts';
import { columnTag, setColumnTag, setColumnWidth } from './columns';
import { type PackageDraft } from './package-draft';
import { pageMemento, type PageMemento, restorePage, setPage, setTabColor } from './page';
import { addRules, addValidation, merge, removeRules, removeValidation, setFrozenRows, unmerge } from './rules';
import { type CellMemento, type SheetDraft } from './sheet';

type Of<Name extends Operation['op']> = Extract<Operation, { op: Name }>;

/** Style index of each cell, row by row; null: the file did not have the cell. */
interface FormatMemento {
  readonly styles: (number | null)[][];
}

interface SizeMemento {
  readonly column?: { readonly column: number; readonly tag: string | null };
  readonly row?: { readonly row: number; readonly height: string | null; readonly custom: string | null };
  /** `sheetPr` as it was. */
  readonly tab?: { readonly tag: string | null };
  readonly page?: { readonly parts: PageMemento; readonly area: string | null; readonly titles: string | null };
}

/** Does an operation that nobody takes back. @throws HostError */
export function applyFinally(draft: PackageDraft, operation: BlockOperation): void {
  if (operation.op === 'set-cells') setCells(draft, operation);
  else if (operation.op === 'set-cell') setCell(draft, operation);
  else if (operation.op === 'set-format') setFormat(draft, operation, null);
  else if (operation.op === 'set-row-height') setRowHeight(draft.sheet(operation.sheet), operation);
  else applyOperation(draft, operation);
}

/** Does the operation; what takes it back is returned. @throws HostError */
export function applyOperation(draft: PackageDraft, operation: Operation): Operation[] {
  const because: Because = { kind: 'undo', label: operation.because.label };
  const common = { because, unit: operation.unit };
  switch (operation.op) {
    case 'set-cell': {
      const { sheet, row, column } = operation;
      const memento = draft.sheet(sheet).memento(row, column);
      setCell(draft, operation);
      const { unit, before, after } = operation;
      return [{ because, unit, op: 'set-cell', sheet, row, column, before: after, after: before, memento }];
    }
    case 'set-format': {
      const memento: FormatMemento = { styles: [] };
      setFormat(draft, operation, memento);
      return [{ ...common, op: 'restore-format', sheet: operation.sheet, area: operation.area, memento }];
    }
    case 'restore-format': {
      const memento: FormatMemento = { styles: [] };
      restoreFormat(draft.sheet(operation.sheet), operation, memento);
      return [{ ...common, op: 'restore-format', sheet: operation.sheet, area: operation.area, memento }];
    }
    case 'add-sheet':
      draft.addSheet(operation.sheet, operation.tabColor);
      return [{ ...common, op: 'remove-sheet', sheet: operation.sheet }];
    case 'remove-sheet':
      draft.removeSheet(operation.sheet);
      return [{ ...common, op: 'add-sheet', sheet: operation.sheet, tabColor: null }];
    case 'set-name': {
      setName(draft, operation.name, operation.scope, operation.after);
      return [{ ...operation, ...common, before: operation.after, after: operation.before }];
    }
    case 'set-conditional-formats':
      setRules(draft, operation);
      return [
        {
          ...operation,
          ...common,
          beforeArea: operation.area,
          before: operation.after,
          area: operation.beforeArea,
          after: operation.before,
        },
      ];
    case 'set-validation':
      return setValidation(draft, operation)
        ? [{ ...operation, ...common, before: operation.after, after: operation.before }]
        : [];
    case 'merge': {
      const done = merge(draft.sheet(operation.sheet).root, operation.area);
      if (done === false) throw new HostError('merge-conflict', [cornerOf(operation)]);
      return done ? [{ ...operation, ...common, op: 'unmerge' }] : [];
    }
    case 'unmerge':
      return unmerge(draft.sheet(operation.sheet).root, operation.area)
        ? [{ ...operation, ...common, op: 'merge' }]
        : [];
    case 'set-column-width':
    case 'set-row-height':
    case 'restore-sizes':
    case 'set-tab-color':
    case 'set-page-setup': {
      const memento = setSizes(draft, operation);
      return [{ ...common, op: 'restore-sizes', sheet: operation.sheet, memento }];
    }
    case 'resize-list-object':
      draft.table(operation.sheet, operation.name).resize(operation.after);
      draft.sheet(operation.sheet);
      return [{ ...operation, ...common, before: operation.after, after: operation.before }];
    case 'set-frozen-rows': {
      const rows = setFrozenRows(draft.sheet(operation.sheet).root, operation.rows);
      return [{ ...operation, ...common, rows }];
    }
    case 'set-chart': {
      const memento = setChart(draft, operation);
      return [{ ...operation, ...common, before: operation.after, after: operation.before, memento }];
    }
    case 'set-settings':
      draft.setSettings(operation.after);
      return [{ ...operation, ...common, before: operation.after, after: operation.before }];
  }
}

const cornerOf = ({ sheet, area }: { readonly sheet: string; readonly area: Area }) => ({
  sheet,
  row: area.top,
  column: area.left,
});

function setCell(draft: PackageDraft, operation: Of<'set-cell'>): void {
  const { row, column, before, after } = operation;
  const sheet = draft.sheet(operation.sheet);
  if (sheet.scan?.arrays.some((area) => contains(area, row, column))) {
    throw new HostError('unsupported', [{ sheet: operation.sheet, row, column }], ARRAY);
  }
  sheet.setContent(row, column, after, (operation.memento as CellMemento | undefined) ?? null);
  if (before.formula !== null || after.formula !== null) draft.hasNewFormulas = true;
}

function setCells(draft: PackageDraft, { sheet: name, rows, strips }: SetCells): void {
  const sheet = draft.sheet(name);
  for (const strip of strips) {
    const isInArray = (row: number): boolean => sheet.scan!.arrays.some((area) => contains(area, row, strip.column));
    const row = sheet.scan?.arrays.length
      ? rows.find((at, index) => hasCell(strip, index) && isInArray(at))
      : undefined;
    if (row !== undefined) throw new HostError('unsupported', [{ sheet: name, row, column: strip.column }], ARRAY);
    if (strip.formulas) draft.hasNewFormulas = true;
  }
  sheet.setBlock(rows, strips);
}

const ARRAY = 'array formula';

function setFormat(
  draft: PackageDraft,
  { sheet: name, area, like, format }: Of<'set-format'>,
  memento: FormatMemento | null,
): void {
  const sheet = draft.sheet(name);
  const model = like && sheet.style(like.row, like.column);
  const isPlain = model === null && Object.keys(format).length === 0;
  const derived = new Map<number, number>();
  eachStyle(sheet, area, memento, (shown) => {
    const base = model ?? shown;
    if (isPlain) return base;
    let style = derived.get(base);
    // Even a format that is only taken over loses its text guard.
    if (style === undefined) derived.set(base, (style = draft.styles.derive(base, format)));
    return style;
  });
}

function restoreFormat(sheet: SheetDraft, { area, memento }: Of<'restore-format'>, now: FormatMemento): void {
  const { styles } = memento as FormatMemento;
  eachStyle(sheet, area, now, (_, row, column) => styles[row - area.top]?.[column - area.left] ?? null);
}

/** Sets the style of each cell of the area; those that were there before go into the memento, where one is wanted. */
function eachStyle(
  sheet: SheetDraft,
  area: Area,
  memento: FormatMemento | null,
  styleFor: (shown: number, row: number, column: number) => number | null,
): void {
  for (let row = area.top; row <= area.bottom; row++) {
    const line: (number | null)[] | null = memento && [];
    for (let column = area.left; column <= area.right; column++) {
      const own = sheet.changeStyle(row, column, styleFor);
      line?.push(own);
    }
    if (line) memento?.styles.push(line);
  }
}

function setName(draft: PackageDraft, name: string, scope: string | null, formula: string | null): string | null {
  const index = scope === null ? null : draft.indexOf(scope);
  const before = draft.workbook.name(name, index);
  draft.workbook.setName(name, index, formula === null ? null : writeFormula(formula.replace(/^=/, '')));
  return before === null ? null : `=${readFormula(before)}`;
}

function setRules(draft: PackageDraft, operation: Of<'set-conditional-formats'>): void {
  const sheet = draft.sheet(operation.sheet);
  if (operation.beforeArea) removeRules(sheet.root, operation.beforeArea, operation.before);
  if (operation.area) addRules(sheet.root, draft.styles, operation.area, operation.after);
}

function setValidation(draft: PackageDraft, { sheet: name, area, before, after }: Of<'set-validation'>): boolean {
  const { root } = draft.sheet(name);
  if (before) removeValidation(root, area, before);
  return after ? addValidation(root, area, after) : true;
}

type SizeOperation = Of<'set-column-width' | 'set-row-height' | 'restore-sizes' | 'set-page-setup' | 'set-tab-color'>;

function setSizes(draft: PackageDraft, operation: SizeOperation): SizeMemento {
  const sheet = draft.sheet(operation.sheet);
  switch (operation.op) {
    case 'set-column-width': {
      const { column, width } = operation;
      const tag = columnTag(sheet.root, column);
      setColumnWidth(sheet.root, column, width);
      return { column: { column, tag } };
    }
    case 'set-row-height': {
      const memento = heightOf(sheet, operation.row);
      setRowHeight(sheet, operation);
      return { row: memento };
    }
    case 'set-page-setup':
      return { page: setPageSetup(draft, operation.sheet, operation.setup) };
    case 'set-tab-color':
      return { tab: { tag: setTabColor(sheet.root, { color: operation.color }) } };
    case 'restore-sizes': {
      const { column, row, tab, page } = operation.memento as SizeMemento;
      if (column) {
        const tag = columnTag(sheet.root, column.column);
        setColumnTag(sheet.root, column.column, column.tag);
        return { column: { column: column.column, tag } };
      }
      if (row) {
        const memento = heightOf(sheet, row.row);
        sheet.setRowHeight(row.row, row.height, row.custom);
        return { row: memento };
      }
      if (tab) return { tab: { tag: setTabColor(sheet.root, tab) } };
      return page ? { page: restorePageSetup(draft, operation.sheet, page) } : {};
    }
  }
}

function setRowHeight(sheet: SheetDraft, { row, height, isEstimate }: Of<'set-row-height'>): void {
  // A height without `customHeight` is how high the row is now; it grows again with the next text.
  const isFixed = height !== null && !isEstimate;
  sheet.setRowHeight(row, height === null ? null : String(height), isFixed ? '1' : null);
}

const heightOf = (sheet: SheetDraft, row: number): NonNullable<SizeMemento['row']> => ({
  row,
  height: sheet.rowAttribute(row, 'ht'),
  custom: sheet.rowAttribute(row, 'customHeight'),
});

const PRINT_AREA = '_xlnm.Print_Area';
const PRINT_TITLES = '_xlnm.Print_Titles';

function setPageSetup(draft: PackageDraft, name: string, setup: PageSetup): NonNullable<SizeMemento['page']> {
  const { root } = draft.sheet(name);
  const parts = pageMemento(root);
  setPage(root, setup);
  const sheet = quoteSheet(name);
  const { printArea, titleRows } = setup;
  const area = printArea && `=${sheet}!${formatAbsoluteArea(printArea)}`;
  const titles = titleRows && `=${sheet}!$${titleRows[0] + 1}:$${titleRows[1] + 1}`;
  return {
    parts,
    area: setName(draft, PRINT_AREA, name, area),
    titles: setName(draft, PRINT_TITLES, name, titles),
  };
}

function restorePageSetup(
  draft: PackageDraft,
  name: string,
  memento: NonNullable<SizeMemento['page']>,
): NonNullable<SizeMemento['page']> {
  const { root } = draft.sheet(name);
  const parts = pageMemento(root);
  restorePage(root, memento.parts);
  return {
    parts,
    area: setName(draft, PRINT_AREA, name, memento.area),
    titles: setName(draft, PRINT_TITLES, name, memento.titles),
  };
}
