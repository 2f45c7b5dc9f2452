/** Late activities by native conditional formats on the Estado column: live, and never a painted cell. */
import { STATUS_WORDS } from '../progress/formulas-words';
import { columnLetters, sameArea } from '../workbook/address';
import { sameFormula } from '../workbook/formula-text';
import { type Because, type ConditionalFormat, type Operation } from '../workbook/patch';
import { type Area } from '../workbook/snapshot';
import { tableLabel } from './column-shapes';
import { contentAt, distinctAreas, isBlank } from './diff-sheet';
import { type OwnBlock, blockColumn } from './own-blocks';

/** Light grounds with dark letters: readable in black and white too, because Estado says it in words. */
export const MARK_COLOURS = {
  late: { fill: '#FFC7CE', fontColor: '#9C0006' },
  unreported: { fill: '#FCE4D6', fontColor: null },
  soon: { fill: '#FFF2CC', fontColor: null },
} as const;

/** A milestone within so many days after the cutoff is marked as near. */
const DAYS_AHEAD = 30;

export function markOperations(block: OwnBlock, cutoffName: string): Operation[] {
  const area = markedArea(block);
  const after = markRules(block, area, cutoffName);
  const status = columnLetters(blockColumn(block, 'status'));
  const next = columnLetters(blockColumn(block, 'nextDue'));
  const present = block.sheet.conditionalFormats.filter(
    (rule) => isMark(rule.formula, status, next) && rule.area.top <= area.bottom && rule.area.bottom >= area.top,
  );
  const isThere =
    present.length === after.length &&
    after.every((rule) => present.some((p) => sameFormula(p.formula, rule.formula) && sameArea(p.area, area)));
  if (isThere) return [];
  const because: Because = { kind: 'mark', label: `Resaltar lo atrasado de «${tableLabel(block)}»` };
  const common = {
    op: 'set-conditional-formats' as const,
    because,
    unit: `${block.sheet.name}!marks:${block.ordinal}`,
    sheet: block.sheet.name,
  };
  // Copied and moved rows make Excel split a rule over several areas: all of them go, one takes their place.
  const areas = distinctAreas(present.map((rule) => rule.area));
  const removals = areas.map((beforeArea): Operation => {
    const rules = present.filter((rule) => sameArea(rule.area, beforeArea));
    const before = rules.map(
      (rule) => after.find((a) => sameFormula(a.formula, rule.formula)) ?? { ...after[0]!, formula: rule.formula },
    );
    return { ...common, beforeArea, before, area: null, after: [] };
  });
  return [...removals, { ...common, beforeArea: null, before: [], area, after }];
}

/**
 * From the activity (or its number before it) to the last column of ours, over the body. Cells of components are merged
 * over many activities: the colour of the first would speak for all.
 */
function markedArea({ table, body, columns }: OwnBlock): Area {
  const of = (field: 'activity' | 'number' | 'target'): number[] =>
    table.columns.filter((column) => column.field === field).map((column) => column.column);
  const activity = of('activity')[0] ?? of('target')[0] ?? table.header.left;
  const left = of('number').includes(activity - 1) ? activity - 1 : activity;
  return { ...body, left, right: Math.max(body.right, ...columns.map((column) => column.column)) };
}

function markRules(block: OwnBlock, area: Area, cutoff: string): ConditionalFormat[] {
  const deepest = block.activities.reduce((most, activity) => Math.max(most, activity.lastRow - activity.row), 0);
  const depth = Math.min(area.top, deepest);
  const status = columnLetters(blockColumn(block, 'status'));
  const next = columnLetters(blockColumn(block, 'nextDue'));
  const isEnd = endTest(block, depth);
  const own = (letters: string): string => firstAbove(status, letters, area.top, depth, isEnd);
  return [
    { formula: `=${own(status)}="${STATUS_WORDS.late}"`, ...MARK_COLOURS.late, stopIfTrue: true },
    { formula: `=${own(status)}="${STATUS_WORDS.unreported}"`, ...MARK_COLOURS.unreported, stopIfTrue: true },
    {
      formula: `=AND(N(${own(next)})>${cutoff},N(${own(next)})<=${cutoff}+${DAYS_AHEAD})`,
      ...MARK_COLOURS.soon,
      stopIfTrue: true,
    },
  ];
}

/** A condition on a row (1-based) that no row of an activity fulfils; null where none is needed or known. */
type EndTest = ((row: number) => string) | null;

/**
 * The cell of the first row of the activity: the nearest row above, at most `depth` up, whose Estado says something. Not
 * past a row that belongs to no activity: a paragraph between activities has no colour.
 */
function firstAbove(status: string, letters: string, top: number, depth: number, isEnd: EndTest): string {
  let expression = `$${letters}${top + 1 - depth}`;
  for (let up = depth - 1; up >= 0; up--) {
    const row = top + 1 - up;
    const above = isEnd ? `IF(${isEnd(row)},"",${expression})` : expression;
    expression = `IF($${status}${row}<>"",$${letters}${row},${above})`;
  }
  return expression;
}

/** What tells rows between activities from the further rows of one: text in columns that those leave blank. */
function endTest({ sheet, table, body, activities, columns }: OwnBlock, depth: number): EndTest {
  const first = new Set(activities.map(({ row }) => row));
  const further = activities.flatMap(({ row, lastRow }) => rowsFrom(row + 1, lastRow));
  const ofActivities = new Set([...first, ...further]);
  const between = new Set(
    activities.flatMap(({ row, lastRow }) =>
      rowsFrom(lastRow + 1, Math.min(row + depth, body.bottom)).filter((at) => !ofActivities.has(at)),
    ),
  );
  if (depth === 0 || between.size === 0) return null;
  const own = new Set(columns.map(({ column }) => column));
  const usersColumns = rowsFrom(table.header.left, body.right).filter((column) => !own.has(column));
  const isFilled = (row: number, column: number): boolean => !isBlank(contentAt(sheet, row, column));
  const telling = usersColumns.filter((column) => !further.some((row) => isFilled(row, column)));
  const open = new Set(between);
  const tests: ((row: number) => string)[] = [];
  for (const column of telling) {
    const told = [...open].filter((row) => isFilled(row, column));
    if (told.length === 0) continue;
    told.forEach((row) => open.delete(row));
    tests.push((row) => `$${columnLetters(column)}${row}<>""`);
  }
  const isBlankRow = (row: number): boolean => !usersColumns.some((column) => isFilled(row, column));
  if ([...open].some(isBlankRow) && !further.some(isBlankRow)) {
    const [left, right] = [table.header.left, usersColumns[usersColumns.length - 1]!].map(columnLetters);
    tests.push((row) => `COUNTA($${left!}${row}:$${right!}${row})=0`);
  }
  if (tests.length === 0) return null;
  return tests.length === 1 ? tests[0]! : (row) => `OR(${tests.map((test) => test(row)).join(',')})`;
}

const rowsFrom = (first: number, last: number): number[] =>
  Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);

/** A rule of ours on this block, whatever rows it was moved to. */
function isMark(formula: string, status: string, next: string): boolean {
  // A column of ours that somebody deleted leaves a rule without anything to read.
  const reads = (letters: string): boolean => formula.includes('#REF!') || new RegExp(`\\$${letters}\\d`).test(formula);
  if (reads(next) && formula.includes(`+${DAYS_AHEAD})`)) return true;
  const says = formula.includes(`="${STATUS_WORDS.late}"`) || formula.includes(`="${STATUS_WORDS.unreported}"`);
  return says && reads(status);
}
