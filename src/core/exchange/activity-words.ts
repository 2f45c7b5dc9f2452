/** An activity in the words of a request: the same words at any time, so that an answer can be compared with the plan. */
import { type MeasuredActivity } from '../progress/measured';
import { type CellReading, type Milestone } from '../plan/plan';
import { formatDay } from '../values/calendar-date';
import { isPercentFormat } from '../values/number-format';
import { readQuantity } from '../values/quantity';
import { isSameQuantity, roundQuantity } from '../values/rounding';
import { formatCell } from '../workbook/address';

/** `1.234,5`; of a percentage `50 %`. Two decimals are all that anybody reads. */
export function formatAmount(amount: number, unit: 'count' | 'percent'): string {
  const number = roundQuantity(Math.round((unit === 'percent' ? amount * 100 : amount) * 100) / 100);
  const [whole, decimals] = String(Math.abs(number)).split('.');
  const grouped = whole!.replace(/\B(?=(\d{3})+$)/g, '.');
  return `${number < 0 ? '-' : ''}${grouped}${decimals ? `,${decimals}` : ''}${unit === 'percent' ? ' %' : ''}`;
}

const wordsOf = ({ value, text, numberFormat }: CellReading): string =>
  typeof value === 'number' ? formatAmount(value, isPercentFormat(numberFormat) ? 'percent' : 'count') : text;

/** The target as the plan has it, with the planned quantity where that stands beside and says more. */
export function targetWords({ cells, target }: MeasuredActivity): string {
  const written = (cells.target ?? cells.product ?? []).map(wordsOf).join('; ');
  const amount = formatAmount(target.value, target.unit);
  const said = readQuantity(written);
  const isSaid = said !== null && said.unit === target.unit && isSameQuantity(said.value, target.value);
  if (target.source !== 'planned' || isSaid) return written;
  return written === '' ? amount : `${written} (planeado: ${amount})`;
}

/** Each date with its amount, where there is more than one. */
export function datesWords({ milestones, target, isOnDemand }: MeasuredActivity): string {
  if (milestones.length === 0) return isOnDemand ? 'A demanda' : 'Sin fecha programada';
  const one = ({ start, due, amount }: Milestone): string => {
    const day = start === null ? formatDay(due) : `${formatDay(start)} a ${formatDay(due)}`;
    return milestones.length === 1 ? day : `${day} (${formatAmount(amount, target.unit)})`;
  };
  return milestones.map(one).join('\n');
}

/** Where it stands: tells activities of the same words apart. */
export const placeOf = ({ table, row }: Pick<MeasuredActivity, 'table' | 'row'>): string =>
  `${table.sheet}!${formatCell(row, table.header.left)}`;

/** Its number and its text, as a person says them. */
export const nameOf = ({ number, text }: Pick<MeasuredActivity, 'number' | 'text'>): string =>
  number === null ? text : `${number} ${text}`;
