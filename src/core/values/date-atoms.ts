/** Finds, from left to right, whatever in a text is written like a date; what it lacks is completed later. */
import { daysInMonth, FIRST_YEAR, LAST_YEAR } from './calendar-date';
import { MONTH, monthFromName, ORDINAL, ordinalFromWord, SHORT_MONTH, UNIT, UNIT_MONTHS } from './date-words';

/** One thing written like a date. A year alone has no month, a day of a list (`19 y 20 de abril`) may lack it. */
export interface DateAtom {
  readonly from: number;
  readonly to: number;
  readonly year: number | null;
  readonly month: number | null;
  /** Of a part of a year (`segundo semestre`) its last month; else the same as `month`. */
  readonly lastMonth: number | null;
  readonly day: number | null;
  /** Of `segunda quincena de marzo`: first and last day within the month, 31 for its end. */
  readonly span: readonly [number, number] | null;
  /** True for `Abril 19`: days that follow in a list are of the same month. */
  readonly isMonthFirst: boolean;
  /** True for `II a IV trimestre`: from the first day of `month` to the last of `lastMonth`. */
  readonly isRange: boolean;
  /** Written like a date, but no date: 31-feb, 30/13/2017, a year of another century, a month with a slip. */
  readonly failed: boolean;
}

const D = '(\\d{1,2})(?:[ \\t]?(?:o|ro|er|°|º)(?![a-z]))?';
const h = '[ \\t]*';
/** A four-digit year, also as `2.017`. */
const Y4 = '(\\d{4}|2\\.\\d{3})(?!\\d)';
/** A two-digit year that is not the day of the date that follows it. */
const Y2 = `(\\d{2})(?!\\d)(?!${h}[-/.]\\s*\\d)(?!\\s*[-/]?\\s*(?:de\\s+)?${MONTH})`;
const OF = '\\s+del?\\s+(?:ano\\s+|la\\s+vigencia\\s+|vigencia\\s+)?';
/** What may stand between a month and its year. */
const YEAR = `(?:(?:\\s*[-/.,']?\\s*|${OF}|\\s*,\\s*(?:del?\\s+)?)${Y4}|(?:${h}[-/.']${h}|${OF})${Y2})`;

const sticky = (source: string): RegExp => new RegExp(source, 'y');

const TIME = sticky('\\d{1,2}:\\d{2}(?::\\d{2})?(?:\\s*[ap]\\.?\\s*m\\.?(?![a-z]))?|t?\\d{2}:\\d{2}:\\d{2}z?');
const ISO = sticky(`(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?!\\d)(?:t(?=\\d))?`);
/** A separator and one more number that is not itself the beginning of a date. */
const MORE = `${h}[-/.]${h}\\d{1,4}(?!\\d|${h}[-/.])`;
const NUMERIC = sticky(`(\\d{1,2})${h}[-/.]${h}(\\d{1,2})${h}[-/.]${h}(\\d{4}|\\d{2}(?!${MORE}))(?!\\d)`);
/** Twice the same sign without blanks: a whole date, whatever stands behind it. */
const TIGHT = sticky('(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4}|\\d{2})(?!\\d|\\2\\d)');
const TIGHT_MONTH = sticky(`(\\d{1,2})([-/.])(${MONTH})\\2(\\d{4}|\\d{2})(?!\\d|\\2[\\da-z])`);
const TO_MONTH = `(?:${h}[-/.]${h}|\\s+(?:dias?\\s+)?(?:del?\\s+)?(?:mes\\s+(?:de\\s+)?)?|)`;
const DAY_MONTH = sticky(`(?:${D}|(primero))${TO_MONTH}(${MONTH})(?:${YEAR}|[ \\t]${Y2})?`);
const DAY_SHORT_MONTH = sticky(`(\\d{1,2})[-/.](${SHORT_MONTH})[-/.](\\d{4}|\\d{2})(?!\\d)`);
const MONTH_DAY_YEAR = sticky(`(${MONTH})[-/](\\d{1,2})[-/,](\\d{4}|\\d{2})(?!\\d)`);
const MONTH_DAY = sticky(
  `(${MONTH})\\s+(?:dia\\s+)?${D}(?!\\d|:|/(?!\\d{4}|\\d{2}(?![\\d/.-]))|[.,]\\d)(?!\\s*(?:-|de\\s)\\s*${MONTH})(?!\\s+${MONTH}(?!\\s+\\d{1,2}(?!\\d)))` +
    `(?:(?:\\s*,?\\s*(?:del?\\s+)?(?:ano\\s+)?|${h}[-/]${h})${Y4}|(?:${OF}|[-/])(\\d{2})(?!\\d))?`,
);
const PART_OF_MONTH = sticky(
  '(?:(primera|segunda|1ra|2da|1a|2a|i|ii)\\s+quincena|(primera|segunda|tercera|cuarta|ultima)\\s+semana|(mediados))' +
    '\\s+(?:del?\\s+)?(?:mes\\s+(?:de\\s+)?)?(?=[a-z])',
);
const MORE_ORDINALS = `(?:\\s*(?:,|-|y|e|a|al)\\s*(?:el\\s+)?${ORDINAL})*`;
const UNIT_YEAR = `(?:(?:\\s*[-/,]?\\s*|${OF})(20\\d\\d)(?!\\d))?`;
const PERIOD = sticky(`(${ORDINAL}${MORE_ORDINALS})\\s*(${UNIT})${UNIT_YEAR}`);
const UNIT_FIRST = sticky(`(${UNIT})\\s+(?:n[°ºo]\\.?\\s*)?(${ORDINAL}${MORE_ORDINALS})${UNIT_YEAR}`);
const MONTH_ALONE = sticky(`(${MONTH})(?:${YEAR})?`);
const END_OF_YEAR = sticky(
  `(?:fin|final|finales)\\s+del?\\s+(?:la\\s+)?(?:(?:ano|vigencia)(?:\\s+(?:del?\\s+)?(20\\d\\d))?|(20\\d\\d))(?!\\d)`,
);
const MONTH_YEAR = sticky(`(\\d{1,2})${h}[-/.]${h}(20\\d\\d)(?!\\d)`);
const YEAR_MONTH = sticky('(20\\d\\d)[-/](\\d{1,2})(?![\\d/.-])');
const DAY_AND_MONTH = sticky(`(\\d{1,2})[ \\t]?[-/][ \\t]?(\\d{1,2})(?!\\d|${MORE})(?!\\s*(?:de\\s+)?${MONTH})`);
const YEAR_ALONE = sticky('(20\\d\\d|2\\.0\\d\\d)(?![\\d])');
const DAY_ALONE = sticky(`${D}(?!\\d|[.,:]\\d|\\s*%|[.)][ \\t]+[a-z0-9])(?:${OF}(20\\d\\d)(?!\\d))?`);
/** `30-arb-17`, `30 de abrl de 2017`, `2/05/202`: meant as a date, readable as none. */
const FAILED = sticky(
  '\\d{1,2}(?:[-/.][a-z]{2,12}\\.?[-/.]|\\s+de\\s+[a-z]{2,12}\\s+del?\\s+)\\d{1,4}(?!\\d)|\\d{1,4}[-/]\\d{1,4}[-/]\\d{1,5}(?!\\d)',
);
/** With which words a date can begin that does not begin with a digit; what begins with such a word need not be one. */
const FIRST_LETTERS = sticky(`${MONTH}|${ORDINAL}|(?:${UNIT})|primero|mediados|fin`);
const WORD = sticky('[a-z]+|\\d+|[^]');

const atom = (from: number, to: number, parts: Partial<DateAtom>): DateAtom => ({
  from,
  to,
  year: null,
  month: null,
  lastMonth: parts.month ?? null,
  day: null,
  span: null,
  isMonthFirst: false,
  isRange: false,
  failed: false,
  ...parts,
});

/** Two digits are of this century; null stays null. */
function readYear(written: string | undefined): number | null {
  if (written === undefined) return null;
  const year = Number(written.replace('.', ''));
  return written.length <= 2 ? 2000 + year : year;
}

/** A day of a month, checked: what is in no calendar, or of another century, is failed. */
function dated(from: number, to: number, year: number | null, month: number, day: number): DateAtom {
  const isPossible =
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= daysInMonth(year ?? 2000, month) &&
    (year === null || (year >= FIRST_YEAR && year <= LAST_YEAR));
  return isPossible ? atom(from, to, { year, month, day }) : atom(from, to, { failed: true });
}

function monthly(from: number, to: number, year: number | null, month: number): DateAtom {
  const isPossible = month >= 1 && month <= 12 && (year === null || (year >= FIRST_YEAR && year <= LAST_YEAR));
  return isPossible ? atom(from, to, { year, month }) : atom(from, to, { failed: true });
}

/** `primer y segundo semestre de 2020`: one atom for each, `II a IV trimestre` one from the first to the last. */
function periodAtoms(
  from: number,
  to: number,
  ordinals: string,
  unit: string,
  written: string | undefined,
): DateAtom[] {
  const months = UNIT_MONTHS[unit[0]!]!;
  const year = readYear(written);
  const words = ordinals.split(/([\s,-]+)/).map((word) => word.trim());
  const places = words.map(ordinalFromWord).filter((place) => place !== null);
  // `I - II - III` is a list: a range has two ends.
  const isRange = places.length === 2 && words.some((word) => /^(?:al?|-)$/.test(word));
  const periods = places.map((place): DateAtom => {
    const number = place === Infinity ? 12 / months : place;
    const lastMonth = number * months;
    if (lastMonth > 12) return atom(from, to, { failed: true });
    return atom(from, to, { year, month: lastMonth - months + 1, lastMonth });
  });
  const [first, last] = periods;
  if (!isRange || first!.failed || last!.failed) return periods;
  return [{ ...first!, lastMonth: last!.lastMonth, isRange }];
}

function spanOfMonth(match: RegExpExecArray): readonly [number, number] {
  const [, fortnight, week] = match;
  if (fortnight !== undefined) return /^(?:primera|1|i$)/.test(fortnight) ? [1, 15] : [16, 31];
  if (week === undefined) return [1, 15];
  const place = ['primera', 'segunda', 'tercera', 'cuarta', 'ultima'].indexOf(week);
  return place === 4 ? [22, 31] : [place * 7 + 1, place * 7 + 7];
}

/** A digit, a sign and another digit or letter, or the name of a month: no day of a month is written without. */
const MAY_HOLD_DAY = new RegExp(`\\d\\s*[-/.]\\s*[\\da-z]|(?:^|[^a-z]|primero)${MONTH}`);

/** False where `findDateAtoms` can find nothing in a bare text that has both a day and a month. Quick. */
export const mayHoldDay = (text: string): boolean => MAY_HOLD_DAY.test(text);

/** All dates and parts of dates of a bare text, in written order. */
export function findDateAtoms(text: string): DateAtom[] {
  const found: DateAtom[] = [];
  let at = 0;
  let match: RegExpExecArray | null = null;
  const tries = (pattern: RegExp): boolean => {
    pattern.lastIndex = at;
    match = pattern.exec(text);
    return match !== null;
  };
  while (at < text.length) {
    if (/[^a-z0-9]/.test(text[at]!)) {
      at++;
      continue;
    }
    const before = found.length;
    let to = at;
    const isDigit = /\d/.test(text[at]!);
    if (!isDigit && text[at] !== 't' && !tries(FIRST_LETTERS)) {
      // As nearly all words: nothing begins like this.
    } else if (tries(TIME)) to = at + match![0].length;
    else {
      for (const read of isDigit ? DIGIT_READERS : LETTER_READERS) {
        if (!tries(read.pattern)) continue;
        const atoms = read.make(match!, at, at + match![0].length, text);
        if (atoms === null) continue;
        found.push(...atoms);
        to = atoms.reduce((end, each) => Math.max(end, each.to), at);
        break;
      }
    }
    if (to === at) {
      tries(WORD);
      to = at + match![0].length;
    }
    // An atom never begins inside a word: «abr» of «abrir» is none, nor is the 2 of «v2».
    if (found.length === before)
      while (to < text.length && /[a-z0-9]/.test(text[to]!) && /[a-z0-9]/.test(text[to - 1]!)) to++;
    at = to;
  }
  return found;
}

interface Reader {
  readonly pattern: RegExp;
  /** null: on a second look it is none. */
  readonly make: (match: RegExpExecArray, from: number, to: number, text: string) => DateAtom[] | null;
}

/** In the order in which they are tried at a place. */
const READERS: readonly Reader[] = [
  { pattern: ISO, make: (m, from, to) => [dated(from, to, Number(m[1]), Number(m[2]), Number(m[3]))] },
  { pattern: TIGHT, make: (m, from, to) => [dated(from, to, readYear(m[4]), Number(m[3]), Number(m[1]))] },
  {
    pattern: TIGHT_MONTH,
    make: (m, from, to) => [dated(from, to, readYear(m[4]), monthFromName(m[3]!)!, Number(m[1]))],
  },
  { pattern: NUMERIC, make: (m, from, to) => [dated(from, to, readYear(m[3]), Number(m[2]), Number(m[1]))] },
  {
    pattern: DAY_MONTH,
    make: (m, from, to) => [
      dated(from, to, readYear(m[4] ?? m[5] ?? m[6]), monthFromName(m[3]!)!, m[2] ? 1 : Number(m[1])),
    ],
  },
  {
    pattern: DAY_SHORT_MONTH,
    make: (m, from, to) => [dated(from, to, readYear(m[3]), monthFromName(m[2]!)!, Number(m[1]))],
  },
  {
    pattern: MONTH_DAY_YEAR,
    make: (m, from, to) => [dated(from, to, readYear(m[3]), monthFromName(m[1]!)!, Number(m[2]))],
  },
  {
    pattern: MONTH_DAY,
    make: (m, from, to) => {
      const date = dated(from, to, readYear(m[3] ?? m[4]), monthFromName(m[1]!)!, Number(m[2]));
      return [{ ...date, isMonthFirst: !date.failed }];
    },
  },
  {
    pattern: PART_OF_MONTH,
    make: (m, from, to, text) => {
      MONTH_ALONE.lastIndex = to;
      const month = MONTH_ALONE.exec(text);
      if (!month) return null;
      const whole = monthly(from, to + month[0].length, readYear(month[2] ?? month[3]), monthFromName(month[1]!)!);
      return [whole.failed ? whole : { ...whole, span: spanOfMonth(m) }];
    },
  },
  { pattern: PERIOD, make: (m, from, to) => periodAtoms(from, to, m[1]!, m[2]!, m[3]) },
  { pattern: UNIT_FIRST, make: (m, from, to) => periodAtoms(from, to, m[2]!, m[1]!, m[3]) },
  {
    pattern: MONTH_ALONE,
    make: (m, from, to) => [monthly(from, to, readYear(m[2] ?? m[3]), monthFromName(m[1]!)!)],
  },
  { pattern: END_OF_YEAR, make: (m, from, to) => [monthly(from, to, readYear(m[1] ?? m[2]), 12)] },
  { pattern: MONTH_YEAR, make: (m, from, to) => [monthly(from, to, Number(m[2]), Number(m[1]))] },
  { pattern: YEAR_MONTH, make: (m, from, to) => [monthly(from, to, Number(m[1]), Number(m[2]))] },
  { pattern: DAY_AND_MONTH, make: (m, from, to) => [dated(from, to, null, Number(m[2]), Number(m[1]))] },
  { pattern: FAILED, make: (_, from, to) => [atom(from, to, { failed: true })] },
  { pattern: YEAR_ALONE, make: (m, from, to) => [atom(from, to, { year: readYear(m[1]) })] },
  {
    pattern: DAY_ALONE,
    make: (m, from, to) => {
      const day = Number(m[1]);
      return day >= 1 && day <= 31 ? [atom(from, to, { day, year: readYear(m[2]) })] : null;
    },
  },
];

/** Those whose pattern begins with a letter, and those that cannot match there: trying them all takes twice as long. */
const ONLY_LETTERS: readonly RegExp[] = [MONTH_DAY_YEAR, MONTH_DAY, UNIT_FIRST, MONTH_ALONE, END_OF_YEAR];
const EITHER: readonly RegExp[] = [DAY_MONTH, PART_OF_MONTH, PERIOD];
const LETTER_READERS = READERS.filter(({ pattern }) => ONLY_LETTERS.includes(pattern) || EITHER.includes(pattern));
const DIGIT_READERS = READERS.filter(({ pattern }) => !ONLY_LETTERS.includes(pattern));
