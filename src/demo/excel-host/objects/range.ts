/** Ranges: contents, merges, and how to the rest of a rectangle of cells. */
import { contains, formatArea, LAST_COLUMN, overlaps } from '../../../core/workbook/address';
import { type Area, type CellValue } from '../../../core/workbook/snapshot';
import { type BookCell } from '../book-parts';
import { type BookSheet } from '../book-sheet';
import { readInput } from '../cell-input';
import { NORMAL_STYLE, shareStyle } from '../cell-style';
import { defineKind, type OwnKind, type Scene, type Target } from '../kind';
import { ExcelFault } from '../protocol';
import { conditionalFormatsKind } from './conditional-format';
import { validationKind } from './validation';
import { guardWrite } from './guard';
import { cellProperties, columnProperties, rowProperties } from './properties';
import { rangeFormatKind } from './range-format';
import { worksheetKind } from './worksheet';

export interface BookRange {
  readonly sheet: BookSheet;
  readonly area: Area;
}

interface BookRanges {
  readonly sheet: BookSheet;
  readonly areas: readonly Area[];
}

/** Excel gives null instead of the values of a range that is larger. */
const CELLS_PER_READ = 5_000_000;
const MERGED_AREAS = 512;
const COLUMNS = LAST_COLUMN + 1;

const height = ({ area }: BookRange): number => area.bottom - area.top + 1;
const width = ({ area }: BookRange): number => area.right - area.left + 1;

type Cell = ReturnType<BookSheet['cell']>;

function read<T>(range: BookRange, of: (cell: Cell) => T): T[][] | null {
  if (height(range) * width(range) > CELLS_PER_READ) return null;
  const { sheet, area } = range;
  return Array.from({ length: height(range) }, (_, i) =>
    Array.from({ length: width(range) }, (_, j) => of(sheet.cell(area.top + i, area.left + j))),
  );
}

const shown = (value: CellValue): unknown => (value === null ? '' : typeof value === 'object' ? value.error : value);

/** One value for all cells, or a matrix of the range's own shape; null leaves a cell alone. */
function spread(range: BookRange, input: unknown, write: (row: number, column: number, input: unknown) => void): void {
  const { area } = range;
  const matrix = Array.isArray(input) ? (input as unknown[][]) : null;
  if (matrix && (matrix.length !== height(range) || matrix.some((row) => row.length !== width(range)))) {
    throw new ExcelFault('InvalidArgument', 'Range');
  }
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      const one = matrix ? matrix[row - area.top]![column - area.left] : input;
      if (one !== null && one !== undefined) write(row, column, one);
    }
  }
}

function write(range: BookRange, input: unknown, { book }: Scene): void {
  const { sheet, area } = range;
  guardWrite(sheet, book);
  const cells = new Map<number, BookCell>();
  const merges = sheet.state.merges.filter((merge) => overlaps(merge, area));
  let hasFormat = false;
  spread(range, input, (row, column, one) => {
    const merge = merges.find((other) => contains(other, row, column));
    if (merge && (merge.top !== row || merge.left !== column)) return;
    const { style, value } = sheet.cell(row, column);
    const { content, numberFormat } = readInput(one, style.numberFormat, value);
    const isFormatted = numberFormat !== undefined && style.numberFormat === 'General';
    hasFormat ||= isFormatted;
    cells.set(row * COLUMNS + column, {
      ...content,
      style: isFormatted ? shareStyle({ ...style, numberFormat }) : style,
    });
  });
  sheet.setContents(area, (row, column) => cells.get(row * COLUMNS + column) ?? null);
  if (hasFormat) sheet.update({});
}

/** Areas whose first cell lies outside the range are left out, and more than 512 cannot be asked for, as in Excel. */
function mergedAreas({ sheet, area }: BookRange): Target | null {
  const areas = sheet.state.merges.filter((merge) => contains(area, merge.top, merge.left));
  if (areas.length > MERGED_AREAS) throw new ExcelFault('InvalidArgument', 'Range.getMergedAreasOrNullObject');
  return areas.length > 0 ? rangeAreasKind.of({ sheet, areas }) : null;
}

function merge(range: BookRange, scene: Scene): void {
  const { sheet, area } = range;
  guardWrite(sheet, scene.book);
  if (sheet.state.listObjects.some((table) => overlaps(table.area, area))) {
    throw new ExcelFault('InvalidArgument', 'Range.merge');
  }
  const others = sheet.state.merges.filter((other) => !overlaps(other, area));
  spread(range, '', (row, column) => {
    const isFirst = row === area.top && column === area.left;
    if (!isFirst && sheet.cell(row, column).value !== null) {
      sheet.setContent(row, column, { value: null, formula: null }, 'client');
    }
  });
  sheet.update({ merges: [...others, area] });
}

export const rangeKind: OwnKind<BookRange> = defineKind({
  name: 'Range',
  isReferenced: true,
  values: {
    Address: { get: ({ sheet, area }) => `'${sheet.name.replace(/'/g, "''")}'!${formatArea(area)}` },
    RowIndex: { get: ({ area }) => area.top },
    ColumnIndex: { get: ({ area }) => area.left },
    RowCount: { get: height },
    ColumnCount: { get: width },
    Values: { get: (range) => read(range, (cell) => shown(cell.value)), set: write },
    Formulas: { get: (range) => read(range, (cell) => cell.formula ?? shown(cell.value)), set: write },
    NumberFormat: {
      get: (range) => read(range, (cell) => cell.style.numberFormat),
      set: (range, input, { book }) => {
        guardWrite(range.sheet, book);
        const set = (area: Area, one: unknown): void =>
          range.sheet.setStyle(area, (style) => shareStyle({ ...style, numberFormat: String(one) }));
        if (!Array.isArray(input)) set(range.area, input);
        else {
          spread(range, input, (row, column, one) => {
            set({ top: row, left: column, bottom: row, right: column }, one);
          });
        }
      },
    },
  },
  objects: {
    Format: (range) => rangeFormatKind.of(range),
    Worksheet: ({ sheet }) => worksheetKind.of(sheet),
    ConditionalFormats: (range) => conditionalFormatsKind.of(range),
    DataValidation: (range) => validationKind.of(range),
  },
  methods: {
    GetCellProperties: (range, [wanted]) => read(range, (cell) => cellProperties(cell.style, wanted)),
    GetRowProperties: (range) => rowProperties(range),
    GetColumnProperties: (range) => columnProperties(range),
    GetMergedAreasOrNullObject: mergedAreas,
    Merge: (range, _, scene) => merge(range, scene),
    Unmerge: ({ sheet, area }, _, { book }) => {
      guardWrite(sheet, book);
      sheet.update({ merges: sheet.state.merges.filter((other) => !overlaps(other, area)) });
    },
    Clear: ({ sheet, area }, [applyTo], { book }) => {
      guardWrite(sheet, book);
      if (applyTo !== 'Formats') throw new ExcelFault('NotImplemented', 'Range.clear');
      sheet.setStyle(area, () => NORMAL_STYLE);
    },
    Select: ({ sheet, area }, _, scene) => {
      if (sheet.state.visibility !== 'visible') throw new ExcelFault('InvalidSelection', 'Range.select');
      scene.reveal(sheet.name, area);
    },
  },
});

const rangesKind: OwnKind<BookRanges> = defineKind({
  name: 'RangeCollection',
  items: ({ sheet, areas }) => areas.map((area) => rangeKind.of({ sheet, area })),
});

export const rangeAreasKind: OwnKind<BookRanges> = defineKind({
  name: 'RangeAreas',
  isReferenced: true,
  values: { AreaCount: { get: ({ areas }) => areas.length } },
  objects: { Areas: (ranges) => rangesKind.of(ranges) },
});
