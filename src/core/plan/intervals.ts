/** Pairs start and end cells into intervals. */
import { type DatedCell, type DatedPart } from './date-cells';
import { type IntervalReading } from './plan';

interface Begun {
  readonly part: DatedPart;
  readonly dateCell: DatedCell;
}

const partsOf = (cells: readonly DatedCell[]): Begun[] =>
  cells.flatMap((dateCell) => dateCell.parts.map((part) => ({ part, dateCell })));

const NO_INTERVALS: readonly IntervalReading[] = [];

const touch = (a: DatedCell, b: DatedCell): boolean => a.cell.row <= b.lastRow && b.cell.row <= a.lastRow;

/**
 * Start and end cells of the same rows are paired in order. Where their numbers differ each end is an interval without
 * start, but for a start cell that is merged down beside several end cells: it begins them all. A cell that holds a
 * whole range is an interval by itself.
 */
export function pairIntervals(cells: readonly DatedCell[]): readonly IntervalReading[] {
  if (cells.every(({ field }) => field === 'dueDate')) return NO_INTERVALS;
  const starts = cells.filter((each) => each.field === 'startDate');
  const ends = cells.filter((each) => each.field === 'endDate');
  const groups: { starts: DatedCell[]; ends: DatedCell[] }[] = [];
  // Cells that touch through their rows (merges included) belong together.
  for (const end of ends) {
    const beside = starts.filter((start) => touch(start, end));
    const group = groups.find((each) => each.starts.some((start) => beside.includes(start)));
    if (group) {
      group.ends.push(end);
      for (const start of beside) if (!group.starts.includes(start)) group.starts.push(start);
    } else groups.push({ starts: beside, ends: [end] });
  }
  for (const start of starts)
    if (!groups.some((each) => each.starts.includes(start))) groups.push({ starts: [start], ends: [] });
  return groups.flatMap((group) => pairGroup(partsOf(group.starts), partsOf(group.ends), group));
}

function pairGroup(
  starts: readonly Begun[],
  ends: readonly Begun[],
  group: { readonly starts: readonly DatedCell[]; readonly ends: readonly DatedCell[] },
): IntervalReading[] {
  const wholes = [...starts, ...ends].filter(({ part }) => part.start !== null && part.due !== null);
  const openStarts = starts.filter((each) => !wholes.includes(each));
  const openEnds = ends.filter((each) => !wholes.includes(each) && each.part.due !== null);
  const intervals: IntervalReading[] = wholes.map(({ part, dateCell: { cell } }) => ({
    start: part.start,
    due: part.due,
    startCell: cell,
    endCell: cell,
  }));
  const isOneForAll = openStarts.length === 1 && group.starts.length === 1 && group.ends.length > 1;
  if (openStarts.length === openEnds.length || isOneForAll) {
    openEnds.forEach(({ part, dateCell: { cell } }, index) => {
      const begun = openStarts[isOneForAll ? 0 : index]!;
      intervals.push({ start: begun.part.first, due: part.due, startCell: begun.dateCell.cell, endCell: cell });
    });
    return intervals;
  }
  for (const { part, dateCell } of openEnds) {
    intervals.push({ start: null, due: part.due, startCell: null, endCell: dateCell.cell });
  }
  if (openEnds.length === 0) {
    for (const { part, dateCell } of openStarts) {
      intervals.push({ start: part.first, due: null, startCell: dateCell.cell, endCell: group.ends[0]?.cell ?? null });
    }
  }
  return intervals;
}
