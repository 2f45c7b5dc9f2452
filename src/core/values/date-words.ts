/** The words by which Colombian plans say when: months, parts of a year, how often, on demand. All bare (`bareText`). */

const MONTH_NAMES: readonly (readonly string[])[] = [
  ['enero', 'ener', 'ene', 'january', 'jan'],
  ['febrero', 'febr', 'feb', 'february'],
  ['marzo', 'marz', 'mar', 'mzo', 'mrz', 'march'],
  ['abril', 'abri', 'abr', 'april', 'apr'],
  ['mayo', 'may'],
  ['junio', 'jun', 'june'],
  ['julio', 'jul', 'july'],
  ['agosto', 'agos', 'agto', 'ago', 'august', 'aug'],
  ['septiembre', 'setiembre', 'sept', 'sep', 'set', 'september'],
  ['octubre', 'octub', 'octu', 'oct', 'october'],
  ['noviembre', 'noviem', 'nov', 'november'],
  ['diciembre', 'diciem', 'dici', 'dic', 'december', 'dec'],
];

/** Two letters are a month only between a day and a year (a ministry wrote «28-ab-17»); `ma` and `ju` are two months each. */
const SHORT_MONTHS = ['en', 'fe', '', 'ab', '', '', '', 'ag', 'se', 'oc', 'no', 'di'];

const byName = new Map<string, number>();
MONTH_NAMES.forEach((names, index) => names.forEach((name) => byName.set(name, index + 1)));
SHORT_MONTHS.forEach((name, index) => name && byName.set(name, index + 1));

/** Number of a bare month name, with or without a closing point; null for any other word. */
export const monthFromName = (name: string): number | null => byName.get(name.replace(/\.$/, '')) ?? null;

const longestFirst = (words: readonly string[]): string => [...words].sort((a, b) => b.length - a.length).join('|');

/** Sources of regular expressions, to be put together; none of them captures. */
export const MONTH = `(?:${longestFirst(MONTH_NAMES.flat())})(?![a-z])\\.?`;
export const SHORT_MONTH = `(?:${SHORT_MONTHS.filter(Boolean).join('|')})(?![a-z])`;

/** Months of the parts that a year is cut into, by the unit's name. */
export const UNIT_MONTHS: Readonly<Record<string, number>> = { b: 2, t: 3, c: 4, s: 6 };
export const UNIT = '(?:semestre|trimestre|trim|cuatrimestre|cuatrim|bimestre|bim)(?![a-rt-z])s?\\.?';

const ORDINALS: readonly (readonly string[])[] = [
  ['primero', 'primera', 'primer', '1er', '1ro', '1ra', '1o', '1a', '1°', '1º', '1ª', 'i', '1'],
  ['segundo', 'segunda', '2do', '2da', '2o', '2a', '2°', '2º', '2ª', 'ii', '2'],
  ['tercero', 'tercera', 'tercer', '3er', '3ro', '3ra', '3°', '3º', '3ª', 'iii', '3'],
  ['cuarto', 'cuarta', '4to', '4ta', '4°', '4º', '4ª', 'iv', '4'],
  ['quinto', 'quinta', '5to', '5ta', '5°', '5º', 'v', '5'],
  ['sexto', 'sexta', '6to', '6ta', '6°', '6º', 'vi', '6'],
];
const LAST_ORDINALS = ['ultimo', 'ultima'];
const ordinals = new Map<string, number>();
ORDINALS.forEach((words, index) => words.forEach((word) => ordinals.set(word, index + 1)));

export const ORDINAL = `(?:${longestFirst([...ORDINALS.flat(), ...LAST_ORDINALS])})(?![a-z0-9])`;

/** 1..6 for `primer`, `2°`, `III`; `Infinity` for `último`; null for any other word. */
export const ordinalFromWord = (word: string): number | null =>
  LAST_ORDINALS.includes(word) ? Infinity : (ordinals.get(word) ?? null);

const DAY_WORDS =
  'uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis diecisiete dieciocho ' +
  'diecinueve veinte veintiuno veintidos veintitres veinticuatro veinticinco veintiseis veintisiete veintiocho ' +
  'veintinueve treinta treinta_y_uno';
const dayWords = new Map(DAY_WORDS.split(' ').map((word, index) => [word.replace(/_/g, ' '), index + 1]));
const WRITTEN_DAY = new RegExp(
  `(?:\\b(${longestFirst([...dayWords.keys()])})|\\((\\d{1,2})\\))(?=\\s+(?:dias?\\s+)?del?\\s+(?:mes\\s+de\\s+)?${MONTH})`,
  'g',
);

/** `quince de abril`, `quince (15) de abril` with digits instead, as long as before so that places stay. */
export const withDayDigits = (text: string): string =>
  text.replace(WRITTEN_DAY, (whole, word: string | undefined, digits: string) =>
    (word === undefined ? ` ${digits}` : `${dayWords.get(word)!}`).padEnd(whole.length),
  );

/** How often; `permanent` stands for the usual cutoffs of the year. */
export type Frequency = 'monthly' | 'bimonthly' | 'quarterly' | 'four-monthly' | 'half-yearly' | 'yearly' | 'permanent';

/** Months between two ends of a frequency; null for `permanent`. */
export const FREQUENCY_MONTHS: Readonly<Record<Frequency, number | null>> = {
  monthly: 1,
  bimonthly: 2,
  quarterly: 3,
  'four-monthly': 4,
  'half-yearly': 6,
  yearly: 12,
  permanent: null,
};

const FREQUENCIES: readonly (readonly [RegExp, Frequency])[] = [
  [/\bbimestral(?:es|mente)?\b|\bcada (?:2|dos) meses\b|\bcada bimestre\b|\bseis veces al ano\b/, 'bimonthly'],
  [
    /\bcuatrimestral(?:es|mente)?\b|\bcada (?:4|cuatro) meses\b|\bcada cuatrimestre\b|\btres veces al ano\b/,
    'four-monthly',
  ],
  [/\btrimestral(?:es|mente)?\b|\bcada (?:3|tres) meses\b|\bcada trimestre\b|\bcuatro veces al ano\b/, 'quarterly'],
  [/\bsemestral(?:es|mente)?\b|\bcada (?:6|seis) meses\b|\bcada semestre\b|\bdos veces al ano\b/, 'half-yearly'],
  [/\bmensual(?:es|mente)?\b|\bcada mes\b|\btodos los meses\b|\bmes a mes\b/, 'monthly'],
  [
    /\bpermanente(?:s|mente)?\b|\b(?:durante|en|toda) (?:toda )?(?:la )?vigencia\b|^vigencia(?: del?)?(?: ano)?(?: 20\d\d)?$/,
    'permanent',
  ],
  [
    /\b(?:durante|todo)(?: todo)?(?: el)?(?: ano)? 20\d\d\b|\b(?:durante|todo) (?:todo )?el ano\b|\bcontinu[oa](?:mente)?\b|\bconstante(?:mente)?\b/,
    'permanent',
  ],
  [/\banual(?:es|mente)?\b|\bcada ano\b|\b(?:una|1) vez al ano\b/, 'yearly'],
];

/** The frequency word that stands first in a bare text; null where there is none. */
export function frequencyIn(text: string): Frequency | null {
  let first: Frequency | null = null;
  let place = Infinity;
  for (const [words, frequency] of FREQUENCIES) {
    const at = text.search(words);
    if (at >= 0 && at < place) {
      first = frequency;
      place = at;
    }
  }
  return first;
}

const ON_DEMAND = new RegExp(
  [
    'cuando (?:se|sea|sean|haya|aplique|lo|asi|exista|existan|corresponda|este|ocurra|surja)\\b',
    '\\b(?:por|a|segun|bajo|conforme a|de acuerdo (?:a|con)|acorde (?:a|con)|sobre)(?: la| las| el| los)? ' +
      '(?:demandas?|solicitud|solicitudes|necesidad|necesidades|requerimientos?|peticion)\\b',
    '\\bsegun (?:se (?:requiera|presente|necesite|solicite)|corresponda|aplique|sea (?:necesario|requerido))\\b',
    '\\b(?:cada|toda) vez que\\b',
    '\\bsi (?:se requiere|aplica|es necesario)\\b',
    '^demanda$|\\beventual(?:mente)?\\b|\\bpor evento\\b',
  ].join('|'),
);

/** True for `Cuando se requiera`, `Por demanda`, `Cada vez que …` in a bare text. */
export const isOnDemandText = (text: string): boolean => ON_DEMAND.test(text);
