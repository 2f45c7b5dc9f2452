/** Labels of the periods of a year, as they stand over columns: `Trimestre I`, `ENERO - MARZO`, `Bim 1`, `2`. */
import { monthFromName } from '../values/date-words';
import { foldText } from '../values/fold-text';
import { type PeriodOfYear } from './table';

/** Months of a unit, by the words for it. */
const UNITS = new Map<string, number>();
for (const [months, words] of [
  [6, 'semestre semestres'],
  [4, 'cuatrimestre cuatrimestres cuatrim cuatr cuat'],
  [3, 'trimestre trimestres trimes trim tri'],
  [2, 'bimestre bimestres bim bimestral'],
  [1, 'mes meses mensual'],
] as const) {
  for (const word of words.split(' ')) UNITS.set(word, months);
}
const ROMANS = 'i ii iii iv v vi vii viii ix x xi xii'.split(' ');
const ORDINALS = new Map<string, number>();
ROMANS.forEach((roman, index) => ORDINALS.set(roman, index + 1));
'primer segundo tercer cuarto quinto sexto'.split(' ').forEach((word, index) => ORDINALS.set(word, index + 1));
'primero segunda tercero cuarta quinta sexta'.split(' ').forEach((word, index) => ORDINALS.set(word, index + 1));
ORDINALS.set('primera', 1).set('tercera', 3).set('ultimo', 0);

/** Programmed or executed: the two halves of a pair. */
export type PairSide = 'planned' | 'executed';

const SIDES = new Map<string, PairSide>();
for (const word of 'programado programada programadas programados programacion prog planeado planeada planeacion plan p meta cantidad'.split(
  ' ',
))
  SIDES.set(word, 'planned');
for (const word of 'ejecutado ejecutada ejecutadas ejecutados ejecucion ejec real e'.split(' '))
  SIDES.set(word, 'executed');

/** What a label says about periods. */
export interface PeriodLabel {
  /** A period of the year that the label names by itself. */
  readonly period: PeriodOfYear | null;
  /** `1`, `II`, `Primer`: which one, of a unit that a band may give. */
  readonly ordinal: number | null;
  /** Months of the unit that it names: 4 for `CUATRIMESTRE`. */
  readonly unit: number | null;
  /** Its words without those of the period. */
  readonly rest: readonly string[];
  /** Where those words say no more than Programado or Ejecutado. */
  readonly side: PairSide | null;
}

/** Number of the month that a folded word names; null for other words, and for two letters (`no` is no November). */
export const monthOfWord = (word: string): number | null => (word.length > 2 ? monthFromName(word) : null);

export const isMonthWord = (word: string): boolean => monthOfWord(word) !== null;

/** The period that the n-th unit is; null where a year has no such one. */
export function periodOfUnit(unit: number, ordinal: number): PeriodOfYear | null {
  const lastMonth = unit * ordinal;
  return ordinal >= 1 && lastMonth <= 12 ? { firstMonth: lastMonth - unit + 1, lastMonth } : null;
}

/** `T1`, `Q1`, `B1`, `C1`. */
const UNIT_OF_LETTER: Readonly<Record<string, string>> = {
  t: 'trimestre',
  q: 'trimestre',
  b: 'bimestre',
  c: 'cuatrimestre',
};

const CACHE = new Map<string, PeriodLabel>();

/** Reads a label; a text of many words has no period. */
export function readPeriodLabel(text: string): PeriodLabel {
  const known = CACHE.get(text);
  if (known) return known;
  if (CACHE.size > 5000) CACHE.clear();
  const label = text.length > 120 ? NO_PERIOD : readTokens(tokensOf(text));
  CACHE.set(text, label);
  return label;
}

const NO_PERIOD: PeriodLabel = { period: null, ordinal: null, unit: null, rest: [], side: null };

/** `1er`, `T1`, `Trim.2`: letters and digits parted; reference numbers in parentheses after words go. */
function tokensOf(text: string): string[] {
  const bare = (/\p{L}/u.test(text) ? text.replace(/\(\s*\d+\s*\)/g, ' ') : text)
    // `Ene-20`: a month and its year, not a day.
    .replace(/^\s*(\p{L}{3,4})\.?\s*[-/]\s*\d{2}\s*$/u, '$1');
  return foldText(bare)
    .replace(/[º°ª]/g, ' ')
    .replace(/(\d)\s*(er|ro|do|to|era)\b/g, '$1')
    .replace(/\b([tqbc])\s?([1-6])\b/g, (_, letter: string, which: string) => `${UNIT_OF_LETTER[letter]!} ${which}`)
    .replace(/\b([a-z]+)(\d+)\b/g, '$1 $2')
    .split(' ')
    .filter(Boolean);
}

function readTokens(tokens: readonly string[]): PeriodLabel {
  const months: number[] = [];
  const ordinals: number[] = [];
  const rest: string[] = [];
  let unit: number | null = null;
  for (const token of tokens) {
    const month = monthOfWord(token);
    const named = UNITS.get(token);
    const ordinal = ORDINALS.get(token) ?? (/^(?:0?[1-9]|1[0-2])$/.test(token) ? Number(token) : undefined);
    if (month !== null) months.push(month);
    else if (named !== undefined) unit = unit ?? named;
    else if (ordinal !== undefined) ordinals.push(ordinal);
    else if (!/^(?:20\d\d|\d+|a|de|del|y|al|la|el|no|n)$/.test(token)) rest.push(token);
  }
  const side = rest.length && rest.every((word) => SIDES.has(word)) ? SIDES.get(rest[0]!)! : null;
  const ordinal = ordinals.length === 1 ? ordinals[0]! : null;
  if (unit !== null && ordinal !== null && !(months.length && ordinals.length > 1)) {
    return { period: periodOfUnit(unit, ordinal), ordinal, unit, rest, side };
  }
  if (months.length && months.length <= 6 && !ordinals.some((day) => day > 12)) {
    const hasDay = tokens.some((token) => /^(?:[12]?\d|3[01])$/.test(token));
    const period = hasDay ? null : { firstMonth: months[0]!, lastMonth: months[months.length - 1]! };
    if (!period || period.firstMonth <= period.lastMonth) return { period, ordinal: null, unit, rest, side };
  }
  return { period: null, ordinal: months.length ? null : ordinal, unit, rest, side };
}
