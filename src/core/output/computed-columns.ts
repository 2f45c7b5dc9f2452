/** The follow-up and computed columns of one plan table, as operations for what differs. */
import { type MeasuredActivity } from '../progress/measured';
import { type FormulaPlaces, computedFigures } from '../progress/formulas';
import { foldText } from '../values/fold-text';
import { formatAbsoluteCell, quoteSheet } from '../workbook/address';
import { type BlockOperation, type CellStrip, StripDraft, contentIn } from '../workbook/cell-block';
import {
  COMPUTED_COLUMNS,
  OWN_HEADERS,
  type ComputedColumnId,
  type OwnColumnId,
  ownColumnName,
} from '../workbook/own-marks';
import { BLANK, type Operation, sameContent } from '../workbook/patch';
import { type Area, formulaAt, valueAt } from '../workbook/snapshot';
import { COLUMN_LOOKS } from './column-texts';
import { contentAt, isBlank, isBlankAt } from './diff-sheet';
import { readKey } from './keys';
import { bodyFormats, isFollowUp, mergeOperations, neighbourHeader, reason, tableLabel } from './column-shapes';
import { type BlockColumn, type OwnBlock, blockColumn } from './own-blocks';

export interface ColumnsJob {
  readonly block: OwnBlock;
  readonly places: FormulaPlaces;
  /** Código of each activity of the block, in its order. */
  readonly keys: readonly string[];
  /** Columns of the sheet whose width another block has set. */
  readonly widened: Set<number>;
}

export function columnOperations(job: ColumnsJob): BlockOperation[] {
  const { block } = job;
  const operations: BlockOperation[] = [];
  const wanted = wantedCells(job);
  if (block.listObject) {
    const right = Math.max(block.listObject.area.right, ...block.columns.map((column) => column.column));
    if (right > block.listObject.area.right) {
      operations.push({
        ...reason(block, 'status'),
        op: 'resize-list-object',
        sheet: block.sheet.name,
        name: block.listObject.name,
        before: block.listObject.area,
        after: { ...block.listObject.area, right },
      });
    }
  }
  operations.push(...bandOperations(job));
  return [...operations, ...block.columns.flatMap((column) => oneColumn(job, column, wanted))];
}

/** What the cells of each column are to hold, in the order of the activities. */
type WantedCells = Readonly<Record<ComputedColumnId, CellStrip>>;

function wantedCells({ block, places, keys }: ColumnsJob): WantedCells {
  const { length } = block.activities;
  const strips = new Map(COMPUTED_COLUMNS.map((id) => [id, new StripDraft(blockColumn(block, id), length)]));
  const figures = computedFigures(places);
  block.activities.forEach((activity, index) => {
    strips.get('key')!.value(keys[index]!);
    figures(activity, (id, formula, value) => {
      if (formula) strips.get(id)!.formula(formula, activity.row, value);
      else strips.get(id)!.value(value);
    });
  });
  return Object.fromEntries([...strips].map(([id, strip]) => [id, strip.finish()])) as WantedCells;
}

/** The cells that a header of ours takes in one header block: the last rows of it, below a band. */
function headerArea(block: OwnBlock, header: Area, column: BlockColumn): Area {
  const { left, right } = { left: column.column, right: column.column };
  if (block.listObject) return { top: block.listObject.area.top, bottom: block.listObject.area.top, left, right };
  const top = block.isSideBySide && header.bottom > header.top ? header.top + 1 : header.top;
  return { top, bottom: header.bottom, left, right };
}

function oneColumn(job: ColumnsJob, column: BlockColumn, wanted: WantedCells): BlockOperation[] {
  const { block } = job;
  const { sheet, table } = block;
  const common = { ...reason(block, column.id), sheet: sheet.name };
  const operations: BlockOperation[] = [];
  const headers = [table.header, ...table.repeatedHeaders].map((header) => headerArea(block, header, column));
  const own = table.ownColumns.find((candidate) => candidate.id === column.id);
  const first = own ? { row: own.headerRow, column: column.column } : { row: headers[0]!.top, column: column.column };
  operations.push(...nameOperation(block, column.id, first));

  const likeHeader = neighbourHeader(block);
  const text = own ? String(valueAt(sheet, first.row, first.column) ?? '') : '';
  const label = text || freeHeader(block, column.id);
  headers.forEach((area, index) => {
    const place = index === 0 ? first : { row: area.top, column: column.column };
    const before = contentAt(sheet, place.row, place.column);
    if (!isBlank(before)) return;
    const like = likeHeader[index] ?? likeHeader[0]!;
    operations.push({
      ...common,
      op: 'set-format',
      area,
      like,
      format: { numberFormat: 'General', horizontal: 'center', vertical: 'center', wrap: true },
    });
    operations.push({ ...common, op: 'set-cell', ...place, before, after: { formula: null, value: label } });
    if (area.bottom > area.top && !block.listObject) operations.push({ ...common, op: 'merge', area });
  });

  const merges = mergeOperations(block, column);
  const shapes = [...merges.filter((operation) => operation.op === 'unmerge'), ...bodyFormats(block, column)];
  for (const operation of shapes) operations.push(operation);
  if (!isFollowUp(column.id)) {
    const id = column.id as ComputedColumnId;
    operations.push(...figureOperations(block, column, wanted[id]));
    for (const row of strayRows(block)) {
      const before = contentAt(sheet, row, column.column);
      if (isBlank(before) || (id !== 'key' && before.formula === null)) continue;
      operations.push({ ...common, op: 'set-cell', row, column: column.column, before, after: BLANK });
    }
  }
  for (const operation of merges) if (operation.op === 'merge') operations.push(operation);
  if (column.isNew) operations.push(...newColumnOperations(job, column, headers[0]!));
  return operations;
}

/** In a column that was blank all cells together, else those that hold something else. */
function figureOperations(block: OwnBlock, { id, column }: BlockColumn, strip: CellStrip): BlockOperation[] {
  const { sheet, activities } = block;
  const { because, unit } = reason(block, id);
  if (activities.every(({ row }) => isBlankAt(sheet, row, column))) {
    const rows = activities.map(({ row }) => row);
    return [{ op: 'set-cells', because, unit, sheet: sheet.name, rows, strips: [strip] }];
  }
  const operations: BlockOperation[] = [];
  activities.forEach(({ row }, index) => {
    const before = contentAt(sheet, row, column);
    const after = contentIn(strip, index);
    // Every key by its name: spread keys cost microseconds, and there is a cell for each activity and column.
    if (!sameContent(before, after)) {
      operations.push({ because, unit, sheet: sheet.name, op: 'set-cell', row, column, before, after });
    }
  });
  return operations;
}

function nameOperation(block: OwnBlock, id: OwnColumnId, cell: { row: number; column: number }): Operation[] {
  const name = ownColumnName(id, block.ordinal);
  const after = `=${quoteSheet(block.sheet.name)}!${formatAbsoluteCell(cell.row, cell.column)}`;
  const before = block.sheet.names.find((known) => known.name.toLowerCase() === name.toLowerCase())?.formula ?? null;
  if (before !== null && pointsTo(before) === pointsTo(after)) return [];
  return [{ ...reason(block, id), op: 'set-name', name, scope: block.sheet.name, before, after }];
}

/** Excel writes a sheet's name without quotes where it needs none: only the cell counts, the scope says the sheet. */
const pointsTo = (formula: string): string => formula.slice(formula.lastIndexOf('!') + 1).toUpperCase();

/** A header that the table does not have yet: `Estado`, or `Estado (PAAC)` beside the entity's own. */
function freeHeader(block: OwnBlock, id: OwnColumnId): string {
  const texts = new Set(
    block.table.columns
      .filter((column) => !block.table.ownColumns.some((own) => own.column === column.column))
      .map((column) => foldText(column.header)),
  );
  const header = OWN_HEADERS[id];
  return texts.has(foldText(header)) ? `${header} (PAAC)` : header;
}

/** Rows of the body that still hold a Código of ours but no activity any more. */
function strayRows(block: OwnBlock): number[] {
  const column = block.columns.find((candidate) => candidate.id === 'key')!;
  if (column.isNew) return [];
  const rows: number[] = [];
  const taken = new Set(block.activities.map((activity) => activity.row));
  for (let row = block.body.top; row <= block.body.bottom; row++) {
    if (taken.has(row)) continue;
    if (
      readKey(valueAt(block.sheet, row, column.column)) !== null &&
      formulaAt(block.sheet, row, column.column) === null
    ) {
      rows.push(row);
    }
  }
  return rows;
}

function newColumnOperations({ block, widened }: ColumnsJob, column: BlockColumn, header: Area): Operation[] {
  const { sheet } = block;
  const common = { ...reason(block, column.id), sheet: sheet.name };
  const look = COLUMN_LOOKS[column.id];
  const operations: Operation[] = [];
  const validation = { kind: 'any' as const, promptTitle: OWN_HEADERS[column.id].slice(0, 32), prompt: look.note };
  operations.push({ ...common, op: 'set-validation', area: header, before: null, after: validation });
  if (column.id === 'executed') {
    for (const { top, bottom } of joinRows(block.activities)) {
      const area = { top, bottom, left: column.column, right: column.column };
      const after = {
        kind: 'decimal-at-least' as const,
        minimum: 0,
        promptTitle: OWN_HEADERS.executed,
        prompt: look.note,
        errorTitle: 'Valor ejecutado',
        error: 'Escriba un número mayor o igual que 0, o deje la celda vacía si todavía no hay reporte.',
      };
      operations.push({ ...common, op: 'set-validation', area, before: null, after });
    }
  }
  if (!widened.has(column.column) && isColumnEmpty(block, column.column)) {
    widened.add(column.column);
    operations.push({ ...common, op: 'set-column-width', column: column.column, width: look.width });
  }
  return operations;
}

/** Rows of activities that follow one another without a gap. */
function joinRows(activities: readonly MeasuredActivity[]): { top: number; bottom: number }[] {
  const runs: { top: number; bottom: number }[] = [];
  for (const { row, lastRow } of activities) {
    const run = runs[runs.length - 1];
    if (run && run.bottom === row - 1) run.bottom = lastRow;
    else runs.push({ top: row, bottom: lastRow });
  }
  return runs;
}

function isColumnEmpty({ sheet }: OwnBlock, column: number): boolean {
  if (!sheet.area) return true;
  for (let row = sheet.area.top; row <= sheet.area.bottom; row++) {
    if (!isBlankAt(sheet, row, column)) return false;
  }
  return true;
}

/** Over the block of one of several tables side by side: the title of its table. */
function bandOperations({ block }: ColumnsJob): Operation[] {
  if (!block.isSideBySide || block.listObject || !block.columns.every((column) => column.isNew)) return [];
  const { header } = block.table;
  const row = header.bottom > header.top ? header.top : header.top - 1;
  const left = Math.min(...block.columns.map((column) => column.column));
  const right = blockColumn(block, 'nextDue');
  const area = { top: row, bottom: row, left, right };
  if (row < 0 || block.sheet.merges.some((merge) => merge.top <= row && merge.bottom >= row && merge.right >= left))
    return [];
  for (let column = left; column <= right; column++) if (!isBlank(contentAt(block.sheet, row, column))) return [];
  const common = { ...reason(block, 'status'), sheet: block.sheet.name };
  const title = block.table.titles[block.table.titles.length - 1]?.text ?? tableLabel(block);
  return [
    {
      ...common,
      op: 'set-format',
      area,
      like: neighbourHeader(block)[0]!,
      format: { numberFormat: 'General', horizontal: 'center', vertical: 'center', wrap: true },
    },
    { ...common, op: 'set-cell', row, column: left, before: BLANK, after: { formula: null, value: title } },
    { ...common, op: 'merge', area },
  ];
}
