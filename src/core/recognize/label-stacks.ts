/** The words over each column: its own label and the bands above it, outermost first. */
import { dateFromDay, MONTH_LABELS } from '../values/calendar-date';
import { isDateFormat } from '../values/number-format';
import { type Area, numberFormatAt } from '../workbook/snapshot';
import { isBandText, isExecutionText, isPlanLabel, mayStandUnder } from './bands';
import { type HeaderBlock } from './header-blocks';
import { type Span } from './header-rows';
import { plainText, type SheetGrid, shownCell } from './sheet-grid';

export interface Label {
  readonly text: string;
  readonly area: Area;
}

/** Labels of a column from the outermost band to its own; empty where no header stands over it. */
export type LabelStack = readonly Label[];

/** Stacks of the columns of a block, by column. */
export function readLabelStacks(grid: SheetGrid, block: HeaderBlock, span: Span): ReadonlyMap<number, LabelStack> {
  const direct = new Map<number, Label[]>();
  for (let column = span.left; column <= span.right; column++) {
    const labels: Label[] = [];
    for (let row = block.top; row <= block.labelsTo; row++) {
      const shown = shownCell(grid, row, column);
      const isFirstRow = shown.area.top === row || (row === block.top && shown.area.bottom > row);
      const text = isFirstRow ? headerText(grid, shown.row, shown.column) : '';
      if (text) labels.push({ text, area: shown.area });
    }
    if (labels.length) direct.set(column, labels);
  }
  dropTitles(direct);
  return spreadBands(block, direct, span);
}

/** The words of a header cell; a month that is an Excel date is its name. */
export function headerText(grid: SheetGrid, row: number, column: number): string {
  const value = grid.at(row, column);
  if (typeof value === 'number' && value > 30000 && isDateFormat(numberFormatAt(grid.sheet, row, column))) {
    return MONTH_LABELS[dateFromDay(value + grid.dayOffset).month - 1]!;
  }
  return plainText(value);
}

/** A text over a plan's own columns and more is a title that looks like a band: `SEGUIMIENTO AL PLAN …`. */
function dropTitles(stacks: Map<number, Label[]>): void {
  const fieldsUnder = new Map<string, Set<string>>();
  const keyOf = ({ area }: Label): string => `${area.top}:${area.left}`;
  for (const labels of stacks.values()) {
    const own = labels[labels.length - 1]!;
    for (const band of labels.slice(0, -1)) {
      const fields = fieldsUnder.get(keyOf(band)) ?? new Set<string>();
      if (isPlanLabel(own.text)) fields.add(own.text);
      fieldsUnder.set(keyOf(band), fields);
    }
  }
  for (const [column, labels] of stacks) {
    const own = labels.length - 1;
    const kept = labels.filter(
      (label, index) => index === own || !isExecutionText(label.text) || (fieldsUnder.get(keyOf(label))?.size ?? 0) < 2,
    );
    stacks.set(column, kept);
  }
}

/** A band that is not merged stands over the labels at its right that have none. */
function spreadBands(block: HeaderBlock, direct: Map<number, Label[]>, span: Span): Map<number, LabelStack> {
  const stacks = new Map<number, Label[]>([...direct].map(([column, labels]) => [column, [...labels]]));
  for (let row = block.labelsTo - 1; row >= block.top; row--) {
    let band: Label | null = null;
    for (let column = span.left; column <= span.right; column++) {
      const labels = direct.get(column);
      const own = labels?.[labels.length - 1];
      if (!labels || !own) {
        band = null;
        continue;
      }
      const here = labels.find(({ area }) => area.top <= row && row <= area.bottom);
      if (here) {
        const isOver = here !== own && here.area.left === here.area.right;
        band = isOver && isBandText(here.text) ? here : null;
      } else if (band && own.area.top > row) {
        if (mayStandUnder(band.text, own.text)) stacks.get(column)!.unshift(band);
        else band = null;
      }
    }
  }
  return stacks;
}
