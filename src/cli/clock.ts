/** The day on the wall: the command line asks, the core never does. */
import { dayFromDate } from '../core/values/calendar-date';
import { type Day } from '../core/values/day';

export function today(): Day {
  const now = new Date();
  return dayFromDate(now.getFullYear(), now.getMonth() + 1, now.getDate())!;
}
