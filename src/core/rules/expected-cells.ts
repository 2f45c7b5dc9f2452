/** What the computed cells of the plan hold when nobody has written over them, at today's places. */
import { type FormulaPlaces, computedCells } from '../progress/formulas';
import { plainActivity } from '../progress/measure';
import { type MeasuredActivity } from '../progress/measured';
import { SCHEDULE_COLUMNS } from '../progress/formulas-schedule';
import { DAYS_1904 } from '../values/day';
import { isSameQuantity } from '../values/rounding';
import { formatCell } from '../workbook/address';
import { COMPUTED_COLUMNS, type ComputedColumnId, CUTOFF_NAME } from '../workbook/own-marks';
import { type CellContent, sameValue } from '../workbook/patch';
import { type Area, findSheet, valueAt } from '../workbook/snapshot';
import { type TableSubject } from './rule';

export type FigureId = Exclude<ComputedColumnId, 'key'>;

/**
 * Where the formulas of a table point; null where the add-in has not written them, or a part of what they need is gone
 * (its next run writes that again).
 */
export function findPlaces({ workbook, recognition, table, sheet, plan }: TableSubject): FormulaPlaces | null {
  const schedule = recognition.ownSheets.find(({ kind }) => kind === 'schedule')?.sheet;
  if (schedule === undefined) return null;
  const isOurs = (formula: string): boolean =>
    formula.replace(/''?/g, '').toLowerCase().startsWith(`=${schedule}!`.toLowerCase());
  const cutoffName = workbook.names.find(
    ({ name, formula }) => name.toLowerCase().startsWith(CUTOFF_NAME.toLowerCase()) && isOurs(formula),
  )?.name;
  if (cutoffName === undefined) return null;
  const columns: Partial<Record<ComputedColumnId, number>> = {};
  for (const id of COMPUTED_COLUMNS) {
    const column = table.ownColumns.find((own) => own.id === id)?.column;
    if (column === undefined) return null;
    columns[id] = column;
  }
  return {
    schedule,
    cutoffName,
    columns: columns as Record<ComputedColumnId, number>,
    addedExecuted: null,
    sheet,
    serialOffset: workbook.dateSystem === 1904 ? DAYS_1904 : 0,
    year: plan.yearForDates,
  };
}

/** The same places with only the merged cells of an activity's own rows, so that a long plan is not searched for each. */
export function placesByActivity(
  { table, sheet }: TableSubject,
  places: FormulaPlaces,
): (activity: MeasuredActivity) => FormulaPlaces {
  const mergesOf = new Map<number, Area[]>();
  const { top, bottom } = table.body ?? { top: 0, bottom: -1 };
  for (const merge of sheet.merges) {
    for (let row = Math.max(merge.top, top); row <= Math.min(merge.bottom, bottom); row += 1) {
      const merges = mergesOf.get(row);
      if (merges) merges.push(merge);
      else mergesOf.set(row, [merge]);
    }
  }
  return ({ row, lastRow }) => {
    const merges = new Set<Area>();
    for (let at = row; at <= lastRow; at += 1) for (const merge of mergesOf.get(at) ?? []) merges.add(merge);
    return { ...places, sheet: { ...sheet, merges: [...merges] } };
  };
}

/**
 * The targets with which the schedule was written, by Código in upper case: the sum of its amounts, and their largest
 * (a sustained target stands there whole at each date).
 */
export function readLastTargets(
  { workbook }: TableSubject,
  { schedule }: FormulaPlaces,
): ReadonlyMap<string, number[]> {
  const targets = new Map<string, number[]>();
  const sheet = findSheet(workbook, schedule);
  if (!sheet?.area) return targets;
  for (let row = sheet.area.top; row <= sheet.area.bottom; row += 1) {
    const key = valueAt(sheet, row, SCHEDULE_COLUMNS.indexOf('key'));
    const amount = valueAt(sheet, row, SCHEDULE_COLUMNS.indexOf('amount'));
    if (typeof key !== 'string' || typeof amount !== 'number') continue;
    const [sum = 0, most = 0] = targets.get(key.toUpperCase()) ?? [];
    targets.set(key.toUpperCase(), [sum + amount, Math.max(most, amount)]);
  }
  return targets;
}

/**
 * Asks for each computed cell of an activity what it should hold instead of `found`; null where that is ours, blank, or
 * merely out of date.
 */
export function expectCells(
  activity: MeasuredActivity,
  places: FormulaPlaces,
  lastTargets: readonly number[],
): (id: FigureId, found: CellContent) => CellContent | null {
  const wanted = computedCells(activity, places);
  return (id, found) => expectedInstead(id, found, wanted[id], { activity, places, lastTargets });
}

interface Circumstances {
  readonly activity: MeasuredActivity;
  readonly places: FormulaPlaces;
  readonly lastTargets: readonly number[];
}

function expectedInstead(
  id: FigureId,
  found: CellContent,
  wanted: CellContent,
  { activity, places, lastTargets }: Circumstances,
): CellContent | null {
  if (found.formula === null && (found.value === null || found.value === '')) return null;
  if (found.formula === null) {
    // A target that was read from a text stands there as a number, until the next run also where the plan now has one.
    const { value } = found;
    const isOurs =
      id === 'targetOfYear' &&
      (sameValue(value, wanted.value) ||
        lastTargets.length === 0 ||
        (typeof value === 'number' && lastTargets.some((last) => isSameQuantity(last, value))));
    return wanted.formula === null || isOurs ? null : wanted;
  }
  if (wanted.formula !== null && isSameFormula(found.formula, wanted.formula)) return null;
  return isOutdated(id, found.formula, activity, places) ? null : wanted;
}

/** Spaces, case, quotes that a sheet's name needs or not, and the prefix of younger functions aside. */
const plainFormula = (formula: string): string =>
  formula
    .replace(/[\s']/g, '')
    .toUpperCase()
    .replace(/_XLFN\./g, '');

/** Whatever program has saved it: 0.000001 may come back as 1E-06, or as 9.9999999999999995E-7. */
const comparableFormula = (formula: string): string =>
  plainFormula(formula).replace(
    /(^|[^A-Z$\d._])(\d+(?:\.\d+)?(?:E[+-]?\d+)?)/g,
    (_, before: string, digits: string) => before + Number(digits).toPrecision(12),
  );

const isSameFormula = (a: string, b: string): boolean => a === b || comparableFormula(a) === comparableFormula(b);

/**
 * Some formulas follow what was read of the plan: a date more, a text in the place of a number, and the next run writes
 * them otherwise. What an earlier run wrote is out of date, and nobody's fault.
 */
function isOutdated(id: FigureId, formula: string, activity: MeasuredActivity, places: FormulaPlaces): boolean {
  if (id === 'status') {
    return statusReadings(activity).some((reading) =>
      isSameFormula(formula, computedCells(reading, places).status.formula ?? ''),
    );
  }
  if (id === 'targetOfYear') {
    return /^=IF\((N|SUM)\(([A-Z]+\d+(:[A-Z]+\d+)?)\)>0,ROUND\((SUM\(\2\)|\2),6\),""\)$/.test(plainFormula(formula));
  }
  return id === 'executedToCutoff' && readsOnlyReports(formula, activity, places);
}

function statusReadings(activity: MeasuredActivity): MeasuredActivity[] {
  const plain = plainActivity(activity);
  const { target, milestones } = plain;
  const some = milestones.length > 0 ? milestones : [{ start: null, due: 0, amount: 0, cell: ANY_CELL }];
  return [
    { ...plain, milestones: some, target: { ...target, basis: 'cumulative' } },
    { ...plain, milestones: some, target: { ...target, basis: 'sustained' } },
    { ...plain, milestones: [], isOnDemand: true },
    { ...plain, milestones: [], isOnDemand: false },
  ];
}

const ANY_CELL = { row: 0, column: 0, value: null, text: '', numberFormat: 'General' };

/** A formula of ours asks of each cell in which somebody reports whether a number stands there, and of no other cell. */
function readsOnlyReports(formula: string, { table, row, lastRow }: MeasuredActivity, places: FormulaPlaces): boolean {
  const bare = plainFormula(formula.replace(/"[^"]*"/g, '""'));
  if (bare === '=""') return true;
  if (!/(ISNUMBER|COUNT)\(/.test(bare)) return false;
  const allowed = new Set([formatCell(row, places.columns.targetOfYear)]);
  for (const { field, column } of table.columns) {
    if (field === null || !REPORTED.has(field)) continue;
    for (let at = row; at <= lastRow; at += 1) {
      const cell = places.sheet.merges.find((area) => at >= area.top && at <= area.bottom && column === area.left);
      allowed.add(formatCell(cell?.top ?? at, column));
    }
  }
  const cells = bare.match(/\$?[A-Z]{1,3}\$?\d+(?![\d(])/g) ?? [];
  return cells.every((cell) => allowed.has(cell.replace(/\$/g, '')));
}

const REPORTED: ReadonlySet<string> = new Set(['verified', 'executed', 'executedPeriod', 'period']);
