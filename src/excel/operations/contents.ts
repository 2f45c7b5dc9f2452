/** Contents of cells: compared and written in blocks. */
import { type CellContent, type Operation, sameContent, type SetCell } from '../../core/workbook/patch';
import { type CellRef } from '../../core/workbook/snapshot';
import { type Block, toBlocks, toEqualAreas } from '../blocks';
import { contentBytes, readContent, readValue, toInput } from '../cell-content';
import { type Difference, type Inspection, type Plan, type Scope, undoing } from '../change';
import { CALL_BYTES, type Step } from '../messages';
import { rangeAt, rangeOrNull } from '../ranges';

/** Of a cell's number format, and of what separates it from the next. */
const FORMAT_BYTES = 14;
/** Of one write: many fit into a message, so that one that is refused can be parted. */
const BLOCK_BYTES = 128 * 1024;

/** What a cell held before, and its number format, which Excel may change with a content. */
interface Found {
  readonly content: CellContent;
  readonly numberFormat: string;
  /** As Excel says it. */
  readonly formula: unknown;
}

/** What the rest of the patch does to a cell. */
export interface CellSurroundings {
  /** Another operation saves and restores how this cell looks. */
  isFormatted(cell: CellRef): boolean;
  /** A table is widened over it before it is written, and Excel gives each new column a title. */
  isTitled(cell: CellRef): boolean;
}

export function inspectContents(
  operations: readonly SetCell[],
  scope: Scope,
  surroundings: CellSurroundings,
): Inspection {
  const found = new Map<string, Found>();
  const isCompared = ({ sheet }: SetCell): boolean => !scope.added.has(sheet) && !scope.removed.has(sheet);
  const steps: Step[] = [];
  for (const [sheet, cells] of bySheet(operations.filter(isCompared))) {
    for (const block of toBlocks(cells)) steps.push(look(sheet, block, found));
  }
  return {
    steps,
    differences: () => operations.filter(isCompared).flatMap((cell) => differenceOf(cell, found.get(keyOf(cell)))),
    *plan(isLeft) {
      const wanted = operations.filter((cell) => !isLeft(cell.unit) && !scope.removed.has(cell.sheet));
      for (const [sheet, cells] of bySheet(wanted)) {
        for (const block of toBlocks(cells)) {
          for (const light of toLight(block, found)) yield planBlock(sheet, light, found, surroundings);
        }
      }
    },
  };
}

const keyOf = ({ sheet, row, column }: CellRef): string => `${row}:${column}:${sheet}`;

function bySheet(cells: readonly SetCell[]): Map<string, SetCell[]> {
  const sheets = new Map<string, SetCell[]>();
  for (const cell of cells) {
    const list = sheets.get(cell.sheet);
    if (list) list.push(cell);
    else sheets.set(cell.sheet, [cell]);
  }
  return sheets;
}

function look(sheet: string, block: Block<SetCell>, found: Map<string, Found>): Step {
  let range: Excel.Range;
  return {
    bytes: 2 * CALL_BYTES,
    answer: CALL_BYTES + expectedEstimate(block),
    queue: (context) => {
      range = rangeOrNull(context, sheet, block.area);
      range.load('formulas,values,numberFormat');
    },
    done: () => {
      if (range.isNullObject) return;
      forEachCell(block, (cell, i, j) => {
        const formula: unknown = range.formulas[i]?.[j];
        const content = readContent(formula, range.values[i]?.[j]);
        found.set(keyOf(cell), { content, formula, numberFormat: String(range.numberFormat[i]?.[j] ?? 'General') });
      });
    },
    // Long texts: the estimate of a cell's size was wrong.
    halves: () => (block.cells.length > 1 ? halvesOf(block).map((half) => look(sheet, half, found)) : null),
  };
}

function halvesOf(block: Block<SetCell>): Block<SetCell>[] {
  const { area, cells } = block;
  const count = Math.ceil(cells.length / 2);
  return [
    { area: { ...area, bottom: area.top + count - 1 }, cells: cells.slice(0, count) },
    { area: { ...area, top: area.top + count }, cells: cells.slice(count) },
  ];
}

/** The block in parts none of which is heavy, unless one row alone is. */
const toLight = (block: Block<SetCell>, found: ReadonlyMap<string, Found>): Block<SetCell>[] =>
  block.cells.length > 1 && writtenEstimate(block) + foundEstimate(block, found) > BLOCK_BYTES
    ? halvesOf(block).flatMap((half) => toLight(half, found))
    : [block];

function forEachCell(block: Block<SetCell>, visit: (cell: SetCell, i: number, j: number) => void): void {
  block.cells.forEach((row, i) => row.forEach((cell, j) => cell && visit(cell, i, j)));
}

function differenceOf(cell: SetCell, found: Found | undefined): Difference[] {
  if (found && sameContent(found.content, cell.before)) return [];
  return [{ unit: cell.unit, cell: { sheet: cell.sheet, row: cell.row, column: cell.column } }];
}

function planBlock(
  sheet: string,
  block: Block<SetCell>,
  found: Map<string, Found>,
  { isFormatted, isTitled }: CellSurroundings,
): Plan {
  // In a cell of the text format everything stays a text, and an apostrophe would be shown.
  const isText = (cell: SetCell): boolean => !isFormatted(cell) && found.get(keyOf(cell))?.numberFormat === '@';
  const inputs = block.cells.map((row) => row.map((cell) => (cell ? toInput(cell.after, isText(cell)) : null)));
  let seen: Excel.Range | null = null;
  let range: Excel.Range;
  let isWritten = false;
  const clashes: Difference[] = [];
  const isCompared = block.cells.some((row) => row.some((cell) => cell && found.has(keyOf(cell))));
  return {
    phase: 'contents',
    clashes: () => clashes,
    steps: [
      {
        bytes: 4 * CALL_BYTES + writtenEstimate(block),
        answer: CALL_BYTES + writtenEstimate(block) + (isCompared ? foundEstimate(block, found) : 0),
        queue: (context) => {
          if (isCompared) {
            // Excel works off a message in order: this is what stands there at the moment of writing.
            seen = rangeAt(context, sheet, block.area);
            seen.load('formulas,values');
          }
          range = rangeAt(context, sheet, block.area);
          range.formulas = inputs;
          // Excel writes formulas in its own way: what it says now is what it will say when this is undone.
          range.load('formulas,numberFormat');
        },
        done: () => {
          isWritten = true;
          if (seen) clashes.push(...noteClashes(block, seen, found, isTitled));
        },
      },
    ],
    inverse: () => {
      const operations: Operation[] = [];
      const changed: { row: number; column: number; key: string }[] = [];
      forEachCell(block, (cell, i, j) => {
        const before = found.get(keyOf(cell));
        const stored: unknown = isWritten ? range.formulas[i]?.[j] : undefined;
        operations.push({
          ...undoing(cell),
          op: 'set-cell',
          sheet,
          row: cell.row,
          column: cell.column,
          before: storedContent(cell.after, stored),
          after: before?.content ?? cell.before,
        });
        const format = before?.numberFormat;
        if (!isWritten || format === undefined || range.numberFormat[i]?.[j] === format || isFormatted(cell)) return;
        // Excel gave the cell a format of its own, as it does for a formula that reads dates.
        changed.push({ row: cell.row, column: cell.column, key: format });
      });
      for (const { key, area } of toEqualAreas(changed)) {
        const memento = [{ area, look: { numberFormat: key } }];
        operations.push({ ...undoing(block.cells[0]!.find(Boolean)!), op: 'restore-format', sheet, area, memento });
      }
      return operations;
    },
  };
}

/** Another's edit between the comparison and the write, from now on what has to be put back. */
function noteClashes(
  block: Block<SetCell>,
  seen: Excel.Range,
  found: Map<string, Found>,
  isTitled: CellSurroundings['isTitled'],
): Difference[] {
  const clashes: Difference[] = [];
  forEachCell(block, (cell, i, j) => {
    const known = found.get(keyOf(cell));
    const formula: unknown = seen.formulas[i]?.[j];
    if (!known || known.formula === formula || isTitled(cell)) return;
    found.set(keyOf(cell), { ...known, formula, content: readContent(formula, seen.values[i]?.[j]) });
    clashes.push({ unit: cell.unit, cell: { sheet: cell.sheet, row: cell.row, column: cell.column } });
  });
  return clashes;
}

/** What Excel made of it: formulas in its own spelling, line breaks of its own kind. */
function storedContent(written: CellContent, stored: unknown): CellContent {
  if (stored === undefined) return written;
  return written.formula === null
    ? { formula: null, value: readValue(stored) }
    : { formula: String(stored), value: written.value };
}

/** What is expected to be answered: what stood there when the patch was made. */
function expectedEstimate(block: Block<SetCell>): number {
  let bytes = block.cells.length * (block.cells[0]?.length ?? 0) * FORMAT_BYTES;
  forEachCell(block, ({ before }) => (bytes += contentBytes(before)));
  return bytes;
}

/** What stands there comes back once more. */
function foundEstimate(block: Block<SetCell>, found: ReadonlyMap<string, Found>): number {
  let bytes = 0;
  forEachCell(block, (cell) => {
    const known = found.get(keyOf(cell));
    if (known) bytes += contentBytes(known.content);
  });
  return bytes;
}

/** What is sent: accents take two bytes, JSON adds quotes and commas. And it comes back, beside its number format. */
function writtenEstimate(block: Block<SetCell>): number {
  let bytes = 0;
  forEachCell(block, ({ after: { formula, value } }) => {
    const text = formula ?? (typeof value === 'string' ? value : null);
    bytes += FORMAT_BYTES + (text === null ? 16 : 4 + Math.ceil(text.length * 1.2));
  });
  return bytes;
}
