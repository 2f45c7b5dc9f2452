/** Pairs start and end cells into intervals. */
import { type DateCell, type DatedPart, datePartsOf } from './date-cells';
import { type IntervalReading } from './plan';

interface Begun {
  readonly part: DatedPart;
  readonly dateCell: DateCell;
}

const partsOf = (cells: readonly DateCell[], year: number): Begun[] =>
  cells.flatMap((dateCell) => datePartsOf(dateCell, year).parts.map((part) => ({ part, dateCell })));

const touch = (a: DateCell, b: DateCell): boolean => a.cell.row <= b.lastRow && b.cell.row <= a.lastRow;

/**
 * Start and end cells of the same rows are paired in order. Where their numbers differ each end is an interval without
 * start, but for a start cell that is merged down beside several end cells: it begins them all. A cell that holds a
 * whole range is an interval by itself.
 */
export function pairIntervals(cells: readonly DateCell[], year: number): IntervalReading[] {
  const starts = cells.filter((each) => each.field === 'startDate');
  const ends = cells.filter((each) => each.field === 'endDate');
  const groups: { starts: DateCell[]; ends: DateCell[] }[] = [];
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
  return groups.flatMap((group) => pairGroup(partsOf(group.starts, year), partsOf(group.ends, year), group));
}

function pairGroup(
  starts: readonly Begun[],
  ends: readonly Begun[],
  group: { readonly starts: readonly DateCell[]; readonly ends: readonly DateCell[] },
): IntervalReading[] {
  const wholes = [...starts, ...ends].filter(({ part }) => part.start !== null && part.due !== null);
  const openStarts = starts.filter((each) => !wholes.includes(each));
  const openEnds = ends.filter((each) => !wholes.includes(each) && each.part.due !== null);
  const intervals: IntervalReading[] = wholes.map(({ part }) => ({
    start: part.start,
    due: part.due,
    startCell: part.cell,
    endCell: part.cell,
  }));
  const isOneForAll = openStarts.length === 1 && group.starts.length === 1 && group.ends.length > 1;
  if (openStarts.length === openEnds.length || isOneForAll) {
    openEnds.forEach(({ part }, index) => {
      const begun = openStarts[isOneForAll ? 0 : index]!;
      intervals.push({ start: begun.part.first, due: part.due, startCell: begun.part.cell, endCell: part.cell });
    });
    return intervals;
  }
  for (const { part } of openEnds) intervals.push({ start: null, due: part.due, startCell: null, endCell: part.cell });
  if (openEnds.length === 0) {
    for (const { part } of openStarts) {
      intervals.push({ start: part.first, due: null, startCell: part.cell, endCell: group.ends[0]?.cell ?? null });
    }
  }
  return intervals;
}
