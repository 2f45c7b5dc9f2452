/** What the plan holds of an activity when a request is made: shown to the office, and compared when its answer comes. */
import { type MeasuredActivity } from '../progress/measured';
import { readExecutedCell } from '../values/executed-text';
import { roundQuantity } from '../values/rounding';
import { textOfValue } from '../plan/cells';
import { type FollowUpCell, type FollowUpCells } from './follow-up-cells';

export interface PriorReport {
  /** In the unit of the request (1 is 100 %); null where nobody reported a number. */
  readonly executed: number | null;
  readonly text: string;
}

export function priorReportOf(activity: MeasuredActivity, places: FollowUpCells): PriorReport {
  const report = textIn(places.cells.report);
  const evidence = textIn(places.cells.evidence);
  return {
    executed: places.isByPeriod ? activity.executed.value : numberIn(places.cells.executed, places.unit),
    text: evidence === '' ? report : `${report === '' ? '' : `${report}\n`}Evidencia: ${evidence}`,
  };
}

const textIn = ({ holds }: FollowUpCell): string => textOfValue(holds.value);

/** The number of an executed cell as the line reads it; null for blank, `N/A`, and what is no number. */
export function numberIn(
  { holds, numberFormat }: Pick<FollowUpCell, 'holds' | 'numberFormat'>,
  unit: FollowUpCells['unit'],
): number | null {
  const read = readExecutedCell(holds.value, numberFormat);
  if (read.kind !== 'number') return null;
  const isInPoints = read.percent === 'sign' || (unit === 'percent' && read.percent === null && read.number > 1);
  return roundQuantity(isInPoints ? read.number / 100 : read.number);
}
