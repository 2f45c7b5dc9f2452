/** The words over each column: its own label and the bands above it, outermost first. */
import { dateFromDay, MONTH_LABELS } from '../values/calendar-date';
import { isDateFormat } from '../values/number-format';
import { type Area, numberFormatAt } from '../workbook/snapshot';
import { type HeaderBlock, isBandText } from './header-blocks';
import { labelOf } from './header-labels';
import { fieldsByWords } from './header-words';
import { readPeriodLabel } from './periods';
import { plainText, type SheetGrid, shownCell } from './sheet-grid';

export interface Label {
  readonly text: string;
  readonly area: Area;
}

/** Labels of a column from the outermost band to its own; empty where no header stands over it. */
export type LabelStack = readonly Label[];

const FOLLOW_UP = new Set([
  'executed',
  'report',
  'verified',
  'evidence',
  'reportedCompliance',
  'remarks',
  'reportedStatus',
]);
/** Fields of a plan's own columns: a band of follow-up that is not merged does not reach over them. */
const PLAN_FIELDS = new Set([
  'component',
  'subcomponent',
  'activity',
  'target',
  'responsible',
  'startDate',
  'endDate',
  'dueDate',
]);

/** Does a text head columns of execution or follow-up? */
export function isExecutionText(text: string): boolean {
  const field = fieldsByWords(text)[0]?.field;
  return (
    readPeriodLabel(text).side === 'executed' ||
    field === 'executed' ||
    field === 'report' ||
    field === 'verified' ||
    field === 'reportedCompliance'
  );
}

/** Stacks of the columns of a block, by column from the left edge of the used range. */
export function readLabelStacks(grid: SheetGrid, block: HeaderBlock): ReadonlyMap<number, LabelStack> {
  const direct = new Map<number, Label[]>();
  for (let column = grid.area.left; column <= grid.area.right; column++) {
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
  return spreadBands(grid, block, direct);
}

/** The words of a header cell; a month that is an Excel date is its name. */
export function headerText(grid: SheetGrid, row: number, column: number): string {
  const value = grid.at(row, column);
  if (typeof value === 'number' && value > 30000 && isDateFormat(numberFormatAt(grid.sheet, row, column))) {
    return MONTH_LABELS[dateFromDay(value).month - 1]!;
  }
  return plainText(value);
}

/** A text over a plan's own columns and more is a title that looks like a band: `SEGUIMIENTO AL PLAN …`. */
function dropTitles(stacks: Map<number, Label[]>): void {
  const fieldsUnder = new Map<string, Set<string>>();
  const keyOf = ({ area }: Label): string => `${area.top}:${area.left}`;
  for (const labels of stacks.values()) {
    const own = labels[labels.length - 1]!;
    const field = labelOf(own.text);
    for (const band of labels.slice(0, -1)) {
      const fields = fieldsUnder.get(keyOf(band)) ?? new Set<string>();
      if (field && PLAN_FIELDS.has(field)) fields.add(field);
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
function spreadBands(grid: SheetGrid, block: HeaderBlock, direct: Map<number, Label[]>): Map<number, LabelStack> {
  const stacks = new Map<number, Label[]>([...direct].map(([column, labels]) => [column, [...labels]]));
  for (let row = block.labelsTo - 1; row >= block.top; row--) {
    let band: Label | null = null;
    for (let column = grid.area.left; column <= grid.area.right; column++) {
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

function mayStandUnder(band: string, own: string): boolean {
  const label = readPeriodLabel(band);
  const field = labelOf(own);
  const ownLabel = readPeriodLabel(own);
  const isPeriodPart = field === 'period' || ownLabel.ordinal !== null || ownLabel.side !== null || own.length === 1;
  if (label.unit || label.period) return isPeriodPart || (field !== null && FOLLOW_UP.has(field));
  if (isExecutionText(band)) return !(field && PLAN_FIELDS.has(field));
  return field === null || isPeriodPart || field === 'startDate' || field === 'endDate';
}
