/**
 * The one formula that reads what the user wrote as executed. It takes a number as what it was decided to be when the
 * plan was read, a quantity or a share of the target, and says nothing ("") where nobody reported a number.
 */
import { blockCutoff, blocksAddedTo, orderColumns } from '../plan/column-order';
import { type TableColumn } from '../recognize/table';
import { dateFromDay } from '../values/calendar-date';
import { type Day } from '../values/day';
import { type FormulaPattern, type Patterns, MARKED_CELL, cellMark } from '../workbook/formula-pattern';
import {
  shapeOfShare,
  type ExecutedCell,
  type ShareReading,
  cellTest,
  cellsOfColumns,
  numericAmount,
  textAmount,
} from './formulas-cell';
import { type FormulaPlaces } from './formulas';
import { type MeasuredActivity } from './measured';
import { periodsExpression } from './formulas-periods';

/** The formula of each activity. Most of a table have the same one, but for the numbers of their rows. */
export const executedPatterns =
  (places: FormulaPlaces, patterns: Patterns) =>
  (activity: MeasuredActivity): FormulaPattern =>
    patterns.of(`=${executedFormula(activity, places)}`);

/** Without its `=`, with marks for the numbers of rows. */
function executedFormula(activity: MeasuredActivity, places: FormulaPlaces): string {
  const { table } = activity;
  const cutoffs = table.blocks.map((_, index) => ({ index, day: blockCutoff(table, index, places.year) }));
  const dated = cutoffs.filter((block): block is { index: number; day: Day } => block.day !== null);
  dated.sort((a, b) => a.day - b.day);
  // Follow-up columns repeated by cutoff: of the blocks up to the cutoff the latest, also when the cutoff is changed.
  let expression = blockExpression(activity, places, null);
  for (const { index, day } of dated) {
    const own = blockExpression(activity, places, index);
    if (own === expression) continue;
    expression = `IF(${places.cutoffName}>=${dateExpression(day)},${own},${expression})`;
  }
  return expression;
}

/** `DATE(2017,4,30)`: read alike in every language and date system. */
export function dateExpression(day: Day): string {
  const { year, month, day: ofMonth } = dateFromDay(day);
  return `DATE(${year},${month},${ofMonth})`;
}

function blockExpression(activity: MeasuredActivity, places: FormulaPlaces, block: number | null): string {
  const columns = orderColumns(activity.table, places.sheet, block);
  const measured = (field: 'verified' | 'executed'): TableColumn[] => {
    const ofField = columns.get(field) ?? [];
    const inBlock = ofField.filter((column) => column.block !== null && column.block === block);
    return inBlock.length > 0 ? inBlock : ofField.filter((column) => column.block === null);
  };
  const verified = cellsOfColumns(activity, places, measured('verified'));
  const executed = cellsOfColumns(activity, places, measured('executed'));
  const { addedExecuted } = places;
  if (addedExecuted !== null) {
    const { column, rowsOf } = addedExecuted;
    executed.push(...rowsOf(activity).map((row) => addedCell(activity, row, column)));
  }
  const share = shareReading(activity, places);
  const periods = periodsExpression(activity, places, share);
  const added = addedExpressions(activity, places, block, share);
  if (added.length === 0) return knownChain([verified, executed], share, periods, activity, places);
  const own = chain([verified, executed], share, '""');
  return `IF(${own}="",${periods},ROUND(${[own, ...added].join('+')},6))`;
}

/** What was done in the periods before, where each block holds its own; a level that is kept is not added up. */
function addedExpressions(
  activity: MeasuredActivity,
  places: FormulaPlaces,
  block: number | null,
  share: ShareReading,
): string[] {
  const { table, target } = activity;
  if (target.basis === 'sustained') return [];
  return blocksAddedTo(table, block, places.year).flatMap((earlier) => {
    const columns = orderColumns(table, places.sheet, earlier);
    const groups = (['verified', 'executed'] as const).map((field) => {
      const own = (columns.get(field) ?? []).filter((column) => column.block === earlier);
      return cellsOfColumns(activity, places, own);
    });
    return groups.some((cells) => cells.length > 0) ? [`N(${chain(groups, share, '""')})`] : [];
  });
}

const addedCell = ({ target, row: first }: MeasuredActivity, row: number, column: number): ExecutedCell => ({
  ref: cellMark(row - first, column),
  top: row,
  column,
  row,
  kind: target.unit === 'percent' ? 'share-or-points' : 'quantity',
  odd: null,
});

/** How a share of this activity becomes an amount. */
function shareReading(activity: MeasuredActivity, places: FormulaPlaces): ShareReading {
  const { target, milestones, amountsFromPeriods } = activity;
  const first = milestones[0];
  const areEqual =
    first !== undefined &&
    Math.abs(first.amount - target.value / milestones.length) < 1e-6 &&
    (!amountsFromPeriods || milestones.slice(1, -1).every((each) => Math.abs(each.amount - first.amount) <= 1e-6));
  const isSnapped = target.basis === 'cumulative' && areEqual && milestones.length >= 2 && milestones.length <= 12;
  return {
    target: cellMark(0, places.columns.targetOfYear),
    targetValue: target.value,
    isPercent: target.unit === 'percent',
    equalMilestones: isSnapped ? milestones.length : null,
  };
}

/** Of one table, by all that they depend on. */
const chains = new WeakMap<FormulaPlaces, Map<string, string>>();

/** The same as `chain`, made once for all activities whose cells are alike. */
function knownChain(
  groups: readonly (readonly ExecutedCell[])[],
  share: ShareReading,
  rest: string,
  { row: first }: MeasuredActivity,
  places: FormulaPlaces,
): string {
  let known = chains.get(places);
  if (!known) chains.set(places, (known = new Map()));
  let key = `${shapeOfShare(share)}|${rest}`;
  for (const cells of groups) {
    key += '|';
    for (const { odd, kind, ref, row } of cells) {
      if (odd) return chain(groups, share, rest);
      key += `${ref}${kind}${row - first};`;
    }
  }
  let expression = known.get(key);
  if (expression === undefined) known.set(key, (expression = chain(groups, share, rest)));
  return expression;
}

/** The first group of cells that holds a number speaks; `rest` where none does. */
function chain(groups: readonly (readonly ExecutedCell[])[], share: ShareReading, rest: string): string {
  return groups.reduceRight((otherwise, cells) => groupExpression(cells, share, otherwise), rest);
}

function groupExpression(cells: readonly ExecutedCell[], share: ShareReading, otherwise: string): string {
  if (cells.length === 0) return otherwise;
  const rows = [...new Set(cells.map((cell) => cell.row))];
  if (rows.length === 1) return cells.reduceRight((rest, cell) => cellExpression(cell, share, rest), otherwise);
  return rowsExpression(cells, rows, share, otherwise);
}

/** One cell: its number, else the digits that it holds as a text, else what comes after it. */
function cellExpression(cell: ExecutedCell, share: ShareReading, otherwise: string): string {
  const text = textAmount(cell, share);
  const rest = text === null ? otherwise : `IFERROR(IF(${cell.ref}="",${otherwise},${text}),${otherwise})`;
  const read = `IF(ISNUMBER(${cell.ref}),${numericAmount(cell, cell.ref, share)},${rest})`;
  return cell.odd ? `IF(${cellTest(cell)},${cell.odd.amount},${read})` : read;
}

/** Several rows: quantities add up, of percentages the last counts; where both stand there, the quantities. */
function rowsExpression(
  cells: readonly ExecutedCell[],
  rows: readonly number[],
  share: ShareReading,
  otherwise: string,
): string {
  const quantities = cells.filter((cell) => cell.kind === 'quantity' || cell.odd?.isQuantity);
  const shares = cells.filter((cell) => !quantities.includes(cell));
  const lastShare = shares.reduce((rest, cell) => cellExpression(cell, share, rest), otherwise);
  if (quantities.length === 0) return lastShare;
  const refs = quantities.map((cell) => cell.ref).join(',');
  const odd = quantities.flatMap((cell) => (cell.odd ? [`(${cellTest(cell)})`] : []));
  const count = [`COUNT(${joinRefs(refs)})`, ...odd].join('+');
  const perRow = rows.map((row) => {
    const ofRow = quantities.filter((cell) => cell.row === row);
    return ofRow.reduceRight((rest, cell) => {
      const read = ofRow.length === 1 && !cell.odd ? `N(${cell.ref})` : `IF(ISNUMBER(${cell.ref}),${cell.ref},${rest})`;
      return cell.odd ? `IF(${cellTest(cell)},${cell.odd.amount},${read})` : read;
    }, '0');
  });
  const isPlain = quantities.every((cell) => !cell.odd) && quantities.length === rows.length;
  const sum = isPlain ? `SUM(${joinRefs(refs)})` : perRow.filter((term) => term !== '0').join('+');
  return `IF(${count}=0,${lastShare},IFERROR(ROUND(${sum},6),${otherwise}))`;
}

/** `J8,J9,J10` as `J8:J10` where they stand one below another; rows are marks. */
function joinRefs(refs: string): string {
  const list = refs.split(',');
  const parts = list.map((ref) => MARKED_CELL.exec(ref)!);
  const isRun = parts.every((part, i) => part[1] === parts[0]![1] && Number(part[2]) === Number(parts[0]![2]) + i);
  return isRun && list.length > 1 ? `${list[0]!}:${list[list.length - 1]!}` : refs;
}
