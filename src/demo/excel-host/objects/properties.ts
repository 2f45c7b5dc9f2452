/** Looks and sizes cell by cell, row by row, column by column, as plain data. */
import { type BorderLine, type CellStyle } from '../cell-style';
import { type Cells, pointsOf, span, STANDARD_HEIGHT, STANDARD_WIDTH } from './range-format';

/** What `getCellProperties` tells of one cell: of all that it knows, the parts that were asked for. */
export function cellProperties(style: CellStyle, wanted: unknown): unknown {
  const line = (one: BorderLine | null) => one ?? { style: 'None', weight: 'Thin', color: '#000000' };
  const { fontName: name, fontSize: size, fontColor: color, bold, italic, underline, strikethrough } = style;
  const all = {
    format: {
      fill: { color: style.fill ?? '#FFFFFF', pattern: style.fill === null ? 'None' : 'Solid' },
      font: { name, size, color, bold, italic, underline, strikethrough },
      borders: {
        top: line(style.top),
        right: line(style.right),
        bottom: line(style.bottom),
        left: line(style.left),
      },
      horizontalAlignment: style.horizontal,
      verticalAlignment: style.vertical,
      wrapText: style.wrap,
      indentLevel: style.indent,
      textOrientation: style.orientation,
      shrinkToFit: style.shrink,
    },
  };
  return pick(all, wanted);
}

/** `borders` is asked for as one line and answered as four. */
function pick(all: unknown, wanted: unknown): unknown {
  if (wanted === true || typeof all !== 'object' || all === null) return all;
  if ('top' in all) return Object.fromEntries(Object.entries(all).map(([side, line]) => [side, pick(line, wanted)]));
  const names = Object.entries(wanted as Record<string, unknown>).filter(([name, is]) => is && name in all);
  return Object.fromEntries(names.map(([name, inner]) => [name, pick((all as Record<string, unknown>)[name], inner)]));
}

export const rowProperties = ({ sheet, area }: Cells): unknown => {
  const hidden = new Set(sheet.state.hiddenRows);
  return span(area.top, area.bottom).map((row) => ({
    rowHidden: hidden.has(row),
    format: {
      rowHeight: sheet.state.heights[row] ?? STANDARD_HEIGHT,
      useStandardHeight: sheet.state.heights[row] === undefined,
    },
  }));
};

export const columnProperties = ({ sheet, area }: Cells): unknown => {
  const hidden = new Set(sheet.state.hiddenColumns);
  return span(area.left, area.right).map((column) => ({
    columnHidden: hidden.has(column),
    format: {
      columnWidth: pointsOf(sheet.state.widths[column] ?? STANDARD_WIDTH),
      useStandardWidth: sheet.state.widths[column] === undefined,
    },
  }));
};
