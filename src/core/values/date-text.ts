/**
 * Reads dates, lists of dates, ranges and words of frequency or demand as people type them into a plan. A reading does
 * not depend on any year: what a date lacks within its cell is completed here, a year that the cell does not say is
 * put in by `resolveDate`.
 */
import { memoize } from './memo';
import { dayFromDate, daysInMonth } from './calendar-date';
import { type DateAtom, findDateAtoms } from './date-atoms';
import { completeMonths, completeYears, connect } from './date-lists';
import { type Frequency, frequencyIn, isOnDemandText, withDayDigits } from './date-words';
import { type Day } from './day';
import { bareText, cleanText } from './fold-text';

/** A day, or a month or part of a year from its first to its last day, as far as the cell says it. */
export interface WrittenDate {
  /** null where the cell does not say it. */
  readonly year: number | null;
  readonly month: number;
  readonly lastMonth: number;
  /** null: from the first day of `month` to the last of `lastMonth`. */
  readonly day: number | null;
  readonly span: readonly [number, number] | null;
}

/** One date (`start` null), one range, or (`due` null) only where something begins. */
export interface DatePart {
  readonly start: WrittenDate | null;
  readonly due: WrittenDate | null;
  /** Where it stands in the text that was read. */
  readonly from: number;
  readonly to: number;
}

export interface DateText {
  /** In written order. */
  readonly parts: readonly DatePart[];
  /** Parts of which nothing could be read, as written. */
  readonly unreadable: readonly string[];
  /** Dates that only say when something begins (`A partir de marzo`), as written: no date by which it is due. */
  readonly openStarts: readonly string[];
  readonly frequency: Frequency | null;
  readonly isOnDemand: boolean;
  /** One date with its day, no range, and no other words that a date cell would lose. */
  readonly isSingleDay: boolean;
  /** Blank, `-`, `N/A`, `No aplica`. */
  readonly isEmpty: boolean;
}

/** `N/A`, `NA`, `N.A.`, `No aplica` in any case. */
export const isNotApplicableText = (text: string): boolean =>
  /^\(?(?:n\s*[./]?\s*a\.?|no\s+aplica)\.?\)?$/.test(bareText(cleanText(text)));

/** Blank, or only dashes and points: a cell filled so that it does not look forgotten. */
export const isBlankText = (text: string): boolean => /^[\s\-–—_.·*/]*$/.test(cleanText(text));

const writtenDate = (atom: DateAtom): WrittenDate => ({
  year: atom.year,
  month: atom.month!,
  lastMonth: atom.lastMonth!,
  day: atom.day,
  span: atom.span,
});

/** Order within a year, coarse: enough to see that a range runs over New Year. */
const placeInYear = (date: WrittenDate): number => date.month * 100 + (date.day ?? date.span?.[0] ?? 0);

/** `Noviembre a febrero de 2021` begins in 2020: of a range only one end of which says its year. */
function rangeOf(
  first: DateAtom,
  last: DateAtom,
  firstSaid: boolean,
  lastSaid: boolean,
): Pick<DatePart, 'start' | 'due'> {
  const start = writtenDate(first);
  const due = writtenDate(last);
  const turns = start.year !== null && start.year === due.year && placeInYear(start) > placeInYear(due);
  if (turns && !firstSaid && lastSaid) return { start: { ...start, year: start.year! - 1 }, due };
  if (turns && firstSaid && !lastSaid) return { start, due: { ...due, year: due.year! + 1 } };
  return { start, due };
}

const OPEN_START = /\b(?:a partir del?|desde)(?:\s+(?:el|la|los|mes|de|del))*\s*$/;

/** Years alone and days without a month have done their work. */
const isKept = (atom: DateAtom | null | undefined): boolean => !!atom && (atom.failed || atom.month !== null);

/** `Julio: 30/07/2018`: the month is the label of the date behind it. */
function isLabel(text: string, atom: DateAtom, next: DateAtom | null | undefined): boolean {
  if (!next || atom.day !== null || next.day === null || atom.month !== next.month) return false;
  return /^\s*[:(]\s*$/.test(text.slice(atom.to, next.from));
}

function makeParts(text: string, written: readonly DateAtom[], atoms: readonly (DateAtom | null)[]): DatePart[] {
  const kept = written
    .map((_, index) => index)
    .filter((index) => isKept(atoms[index]) && !isLabel(text, atoms[index]!, atoms[index + 1]));
  const connectors = connect(
    text,
    kept.map((index) => atoms[index]!),
  );
  const parts: DatePart[] = [];
  for (let place = 0; place < kept.length; place++) {
    const index = kept[place]!;
    const atom = atoms[index]!;
    const isRange = connectors[place + 1] === 'range';
    const otherIndex = kept[place + 1];
    const other = isRange && otherIndex !== undefined ? atoms[otherIndex]! : null;
    const before = text.slice(place === 0 ? 0 : atoms[kept[place - 1]!]!.to, atom.from);
    if (other) {
      place++;
      const ends = { from: atom.from, to: other.to };
      if (atom.failed && other.failed) continue;
      if (atom.failed) parts.push({ ...ends, start: null, due: writtenDate(other) });
      else if (other.failed) parts.push({ ...ends, start: writtenDate(atom), due: null });
      else {
        const range = rangeOf(atom, other, written[index]!.year !== null, written[otherIndex!]!.year !== null);
        parts.push({ ...ends, ...range });
      }
    } else if (!atom.failed) {
      const ends = { from: atom.from, to: atom.to };
      if (atom.isRange) {
        const due = writtenDate(atom);
        parts.push({ ...ends, start: { ...due, lastMonth: due.month }, due });
        continue;
      }
      const date = writtenDate(atom);
      parts.push(OPEN_START.test(before) ? { ...ends, start: date, due: null } : { ...ends, start: null, due: date });
    }
  }
  return parts;
}

const HARMLESS =
  /^(?:[\s.,;:()-]|el|la|dia|hasta|a mas tardar|antes del?|al?|maximo|fecha|limite|plazo|lunes|martes|miercoles|jueves|viernes|sabado|domingo)*$/;

/** Reads a text of a date cell. Prose may be read too; numbers that belong to no date are left alone. */
export const readDateText = memoize(findDates);

function findDates(written: string): DateText {
  const raw = written.normalize('NFC').replace(/\r\n?/g, '\n');
  const text = withDayDigits(
    bareText(raw)
      .replace(/[\u2010-\u2015\u2212]/g, '-')
      .replace(/[\u2018\u2019\u00b4`]/g, "'")
      .replace(/[^\S\n]/g, ' '),
  );
  const isEmpty = isBlankText(raw) || isNotApplicableText(raw);
  if (isEmpty) {
    return {
      parts: [],
      unreadable: [],
      openStarts: [],
      frequency: null,
      isOnDemand: false,
      isSingleDay: false,
      isEmpty,
    };
  }
  const found = findDateAtoms(text);
  const atoms = completeMonths(text, found);
  completeYears(atoms);
  const parts = makeParts(text, found, atoms);
  const unreadable = atoms.filter((atom) => atom?.failed).map((atom) => cleanText(raw.slice(atom!.from, atom!.to)));

  const openStarts = parts.filter((part) => !part.due).map((part) => cleanText(raw.slice(part.from, part.to)));

  const rest = textBetween(text, parts);
  const folded = cleanText(rest.replace(/[^a-z0-9]+/g, ' '));
  const frequency = frequencyIn(folded);
  const isOnDemand = isOnDemandText(folded);
  if (parts.length === 0 && unreadable.length === 0 && frequency === null && !isOnDemand)
    unreadable.push(cleanText(raw));
  const only = parts.length === 1 ? parts[0]! : null;
  const isSingleDay =
    unreadable.length === 0 &&
    only?.start === null &&
    (only.due?.day ?? null) !== null &&
    frequency === null &&
    HARMLESS.test(rest);
  return { parts, unreadable, openStarts, frequency, isOnDemand, isSingleDay, isEmpty };
}

function textBetween(text: string, parts: readonly DatePart[]): string {
  let rest = '';
  let at = 0;
  for (const part of parts) {
    rest += text.slice(at, part.from) + ' ';
    at = part.to;
  }
  return rest + text.slice(at);
}

/** First and last day that a written date stands for, in `year` where it says none; null for 29 February of no leap year. */
export function resolveDate(date: WrittenDate, year: number): { readonly first: Day; readonly last: Day } | null {
  const inYear = date.year ?? year;
  const end = daysInMonth(inYear, date.lastMonth);
  const first = dayFromDate(inYear, date.month, date.day ?? date.span?.[0] ?? 1);
  const last = dayFromDate(inYear, date.lastMonth, date.day ?? Math.min(date.span?.[1] ?? 31, end));
  return first === null || last === null ? null : { first, last };
}
