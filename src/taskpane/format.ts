/** How figures, days and cell contents look to a user in Colombia. Formats only: it computes nothing. */
import { FIRST_YEAR, LAST_YEAR, dateFromDay, dayFromDate } from '../core/values/calendar-date';
import { type Day, DAYS_1904 } from '../core/values/day';
import { type CellValue, isCellError } from '../core/workbook/snapshot';

export { formatLongDay } from '../core/values/calendar-date';

/** The Day that a clock shows, in the machine's own time zone. */
export const dayOfClock = (now: Date): Day => dayFromDate(now.getFullYear(), now.getMonth() + 1, now.getDate()) ?? 0;

const two = (number: number): string => String(number).padStart(2, '0');

/** 42855 → `30/04/2017` */
export function formatShortDay(day: Day): string {
  const date = dateFromDay(day);
  return `${two(date.day)}/${two(date.month)}/${date.year}`;
}

/** Reads a day as a person types it into the pane; null where it is none. Always day before month. */
export function parseTypedDay(typed: string): Day | 'out-of-range' | null {
  const match = /^\s*(\d{1,2})\s*[/.\-\s]\s*(\d{1,2})\s*[/.\-\s]\s*(\d{4})\s*$/.exec(typed);
  if (!match) return null;
  const year = Number(match[3]);
  if (year < FIRST_YEAR || year > LAST_YEAR) return 'out-of-range';
  return dayFromDate(year, Number(match[2]), Number(match[1]));
}

/** No-break space, so that `75,0 %` never parts. */
const SPACE = '\u00a0';

const groupThousands = (digits: string): string =>
  digits.length < 5 ? digits : digits.replace(/\B(?=(\d{3})+$)/g, '.');

/** 15000.5 → `15.000,5`; at most `decimals` decimals, without trailing zeros. Four digits stay together (RAE). */
export function formatNumber(value: number, decimals = 6): string {
  const [whole = '0', fraction = ''] = Math.abs(value).toFixed(decimals).split('.');
  const rest = fraction.replace(/0+$/, '');
  const sign = value < 0 && Number(Math.abs(value).toFixed(decimals)) !== 0 ? '-' : '';
  return `${sign}${groupThousands(whole)}${rest ? `,${rest}` : ''}`;
}

/** 0.595 → `59,5`: a share as a person types it. */
export const formatPercent = (share: number): string => formatNumber(share * 100, 4);

/** 0.796 → `79,6 %`: one decimal always, so that 79,6 % never reads 80 % beside the word media. */
export function formatShare(share: number, decimals = 1): string {
  return `${(share * 100).toFixed(decimals).replace('.', ',')}${SPACE}%`;
}

/** `a`, `a y b`, `a, b y c`; `e` before a word in i. */
export function joinWords(words: readonly string[]): string {
  if (words.length < 2) return words[0] ?? '';
  const last = words[words.length - 1]!;
  const and = /^[«"]?h?i(?![aeou])/i.test(last) ? 'e' : 'y';
  return `${words.slice(0, -1).join(', ')} ${and} ${last}`;
}

/** The code without quoted texts, colours and escapes: what remains are its digits and letters. */
const bareFormat = (code: string): string => code.replace(/"[^"]*"|\[[^\]]*\]|\\.|_./g, '');

/** What a cell with this number format shows; a blank cell is ''. */
export function formatValue(value: CellValue, numberFormat: string, dateSystem: 1900 | 1904 = 1900): string {
  if (value === null) return '';
  if (isCellError(value)) return value.error;
  if (typeof value === 'boolean') return value ? 'VERDADERO' : 'FALSO';
  if (typeof value === 'string') return value;
  const bare = bareFormat(numberFormat);
  if (bare.includes('%')) return formatShare(value, /0\.(0+)%/.exec(bare)?.[1]?.length ?? 0);
  if (/[dy]/i.test(bare) && value >= 1) {
    return formatShortDay(Math.floor(value) + (dateSystem === 1904 ? DAYS_1904 : 0));
  }
  return formatNumber(value);
}
