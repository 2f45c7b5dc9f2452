/** How the messages of rules say days, quantities and lists, as one writes them in Colombia. */
import { dayFromIso, formatDay } from '../values/calendar-date';
import { memoize } from '../values/memo';

/** `2017-04-30` → `30-abr-2017`. */
export const sayDay = memoize((iso) => {
  const day = dayFromIso(iso);
  return day === null ? iso : formatDay(day);
});

/** At most two decimals, comma and points: 15000 → `15.000`, 0.5 → `0,5`. */
export function sayNumber(value: number): string {
  if (Number.isInteger(value) && value >= 0 && value < 1000) return String(value);
  const rounded = Math.round(Math.abs(value) * 100) / 100;
  const [whole, decimals] = String(rounded).split('.');
  const grouped = whole!.replace(/\B(?=(\d{3})+$)/g, '.');
  return `${value < 0 ? '-' : ''}${grouped}${decimals ? `,${decimals}` : ''}`;
}

/** 0.6667 → `66,7 %`. */
export const sayPercent = (ratio: number): string => {
  const points = Math.round(ratio * 1000) / 10;
  return `${sayNumber(points)} %`;
};

/** A quantity in the unit of its target: `2`, `50 %`. */
export const sayQuantity = (value: number, unit: string): string =>
  unit === 'percent' ? sayPercent(value) : sayNumber(value);

/** `1 día`, `2 días`. */
export const sayCount = (count: number, one: string, many: string): string =>
  `${sayNumber(count)} ${count === 1 ? one : many}`;

/** `a`, `a y b`, `a, b y c`; `e` before a word that sounds like i. */
export function sayList(items: readonly string[]): string {
  if (items.length < 2) return items.join('');
  const last = items[items.length - 1]!;
  const and = /^«?h?[ií](?![aeo])/i.test(last) ? 'e' : 'y';
  return `${items.slice(0, -1).join(', ')} ${and} ${last}`;
}

/** What a cell says, between guillemets, cut at 80 characters. */
export const quote = (text: string): string => `«${text.length > 80 ? `${text.slice(0, 79).trimEnd()}…` : text}»`;

/** With a capital letter: the beginning of a sentence. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** `se programó 1`, `se programaron 2`, `se programó el 50 %`. */
export const sayScheduled = (planned: number, unit: string): string =>
  sayDone('programó', 'programaron', planned, unit);

/** `se reporta 1`, `se reportan 2`, `se reporta el 50 %`. */
export const sayReported = (executed: number, unit: string): string => sayDone('reporta', 'reportan', executed, unit);

const sayDone = (one: string, many: string, value: number, unit: string): string =>
  unit === 'percent' ? `se ${one} el ${sayPercent(value)}` : `se ${value > 1 ? many : one} ${sayNumber(value)}`;
