/** One operation of a patch as a line of the preview: where, before, after. */
import { columnLetters, contains, formatArea, formatCell } from '../core/workbook/address';
import { type CellContent, type Operation, type Patch } from '../core/workbook/patch';
import { type CellRef, type WorkbookSnapshot, findSheet, numberFormatAt } from '../core/workbook/snapshot';
import { formatValue } from './format';
import * as text from './text';

export interface Change {
  /** `L5`, `L5:L40`; '' where it is about a whole sheet or the workbook. */
  readonly address: string;
  readonly sheet: string | null;
  /** Where a click goes; null where the sheet is not there yet. */
  readonly cell: CellRef | null;
  /** What is done, for all but cell contents. */
  readonly words: string;
  /** Cell contents as they look; null for all other changes. */
  readonly content: { readonly before: string; readonly after: string; readonly formula: string | null } | null;
}

/** Finds how a cell of a patch will look: formats that the patch sets, else those that are there. */
export function formatsOf(patch: Patch, workbook: WorkbookSnapshot): (cell: CellRef) => string {
  // Gathered when the first cell is drawn: most previews are closed with their lists unopened.
  let gathered: FormatsBySheet | null = null;
  const present = (sheetName: string, row: number, column: number): string => {
    const sheet = findSheet(workbook, sheetName);
    return sheet ? numberFormatAt(sheet, row, column) : 'General';
  };
  return ({ sheet, row, column }) => {
    let found: string | null = null;
    for (const { area, format, like } of (gathered ??= formatsBySheet(patch)).get(sheet) ?? []) {
      if (!contains(area, row, column)) continue;
      if (format.numberFormat !== undefined) found = format.numberFormat;
      else if (like) found = present(sheet, like.row, like.column);
    }
    return found ?? present(sheet, row, column);
  };
}

type FormatsBySheet = ReadonlyMap<string, readonly Extract<Operation, { op: 'set-format' }>[]>;

function formatsBySheet(patch: Patch): FormatsBySheet {
  const bySheet = new Map<string, Extract<Operation, { op: 'set-format' }>[]>();
  for (const operation of patch.operations) {
    if (operation.op !== 'set-format') continue;
    const present = bySheet.get(operation.sheet);
    if (present) present.push(operation);
    else bySheet.set(operation.sheet, [operation]);
  }
  return bySheet;
}

/** The line of an operation. `formatAfter` comes from `formatsOf`. */
export function describeChange(
  operation: Operation,
  workbook: WorkbookSnapshot,
  formatAfter: (cell: CellRef) => string,
): Change {
  const sheet = 'sheet' in operation ? operation.sheet : null;
  const there = sheet === null ? undefined : findSheet(workbook, sheet);
  const at = (row: number, column: number): CellRef | null => (there ? { sheet: there.name, row, column } : null);
  const other = (words: string, address = '', cell: CellRef | null = null): Change => ({
    address,
    sheet,
    cell,
    words,
    content: null,
  });
  switch (operation.op) {
    case 'set-cell': {
      const { row, column, before, after } = operation;
      const cell = { sheet: operation.sheet, row, column };
      const formatBefore = there ? numberFormatAt(there, row, column) : 'General';
      return {
        address: formatCell(row, column),
        sheet,
        cell: at(row, column),
        words: '',
        content: {
          before: show(before, formatBefore, workbook.dateSystem),
          after: show(after, formatAfter(cell), workbook.dateSystem),
          formula: after.formula,
        },
      };
    }
    case 'set-format':
      return other(text.changes.format, formatArea(operation.area), at(operation.area.top, operation.area.left));
    case 'restore-format':
      return other(text.changes.restoreFormat, formatArea(operation.area), at(operation.area.top, operation.area.left));
    case 'add-sheet':
      return other(text.changes.addSheet(operation.sheet));
    case 'set-tab-color':
      return other(text.changes.tabColor);
    case 'remove-sheet':
      return other(text.changes.removeSheet(operation.sheet));
    case 'set-name':
      return { ...other(text.changes.name(operation.name)), sheet: operation.scope };
    case 'set-conditional-formats': {
      const area = operation.area ?? operation.beforeArea;
      const words = text.changes.conditionalFormats(operation.after.length || operation.before.length);
      return area ? other(words, formatArea(area), at(area.top, area.left)) : other(words);
    }
    case 'set-validation':
      return other(text.changes.validation, formatArea(operation.area), at(operation.area.top, operation.area.left));
    case 'merge':
      return other(text.changes.merge, formatArea(operation.area), at(operation.area.top, operation.area.left));
    case 'unmerge':
      return other(text.changes.unmerge, formatArea(operation.area), at(operation.area.top, operation.area.left));
    case 'set-column-width':
      return other(text.changes.columnWidth, columnLetters(operation.column), at(0, operation.column));
    case 'set-row-height':
      return other(text.changes.rowHeight, String(operation.row + 1), at(operation.row, 0));
    case 'restore-sizes':
      return other(text.changes.restoreSizes);
    case 'resize-list-object':
      return other(
        text.changes.resizeTable(operation.name),
        formatArea(operation.after),
        at(operation.after.top, operation.after.left),
      );
    case 'set-frozen-rows':
      return other(text.changes.frozenRows);
    case 'set-page-setup':
      return other(text.changes.pageSetup);
    case 'set-chart': {
      const area = operation.after?.anchor ?? operation.before?.anchor;
      const words = operation.after ? text.changes.chart(operation.after.title) : text.changes.dropChart;
      return area ? other(words, formatArea(area), at(area.top, area.left)) : other(words);
    }
    case 'set-settings':
      return other(text.changes.settings);
  }
}

function show(content: CellContent, numberFormat: string, dateSystem: 1900 | 1904): string {
  const shown = formatValue(content.value, numberFormat, dateSystem);
  if (shown !== '') return shown;
  return content.formula === null ? text.blank : '';
}
