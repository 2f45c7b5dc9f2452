/** Numbers and quantities as people write them: point for thousands, comma for decimals. */
import { memoize } from './memo';
import { MONTH } from './date-words';
import { bareText, cleanText } from './fold-text';
import { allMatches } from './matches';
import { roundQuantity } from './rounding';

/** A number and whether a percent sign stands behind it; 50 for `50 %`. */
export interface WrittenNumber {
  readonly number: number;
  readonly isPercent: boolean;
}

/** A quantity of a target: a count, or a share with 1 for 100 %. */
export interface Quantity {
  readonly value: number;
  readonly unit: 'count' | 'percent';
}

/** `uno … doce`; `un` and `una` are articles. */
export const NUMBER_WORDS: Readonly<Record<string, number>> = {
  uno: 1,
  dos: 2,
  tres: 3,
  cuatro: 4,
  cinco: 5,
  seis: 6,
  siete: 7,
  ocho: 8,
  nueve: 9,
  diez: 10,
  once: 11,
  doce: 12,
};

/** Digits with thousands in threes after points, apostrophes or blanks of print, and a decimal part. */
const NUMBER = "\\d{1,3}(?:[.'’´]\\d{3})+(?:,\\d+)?(?![\\d])|\\d+(?:[.,]\\d+)?";

/** Digits with their signs to a number: `15.000` is 15000, `1,5` is 1.5, `2.5` is 2.5. */
function numberFromDigits(digits: string): number {
  if (/^\d{1,3}(?:[.'’´]\d{3})+(?:,\d+)?$/.test(digits)) {
    return Number(digits.replace(/[.'’´]/g, '').replace(',', '.'));
  }
  return Number(digits.replace(',', '.'));
}

const WHOLE = new RegExp(`^([+-]?)\\s*(${NUMBER})\\s*(%|por ?ciento)?\\.?$`);

/** Reads a text that is a number and nothing else: `6`, `1,5`, `15.000`, `50 %`, `-1`; null for any other text. */
export function readNumber(text: string): WrittenNumber | null {
  const match = WHOLE.exec(bareText(cleanText(text)));
  if (!match) return null;
  const number = numberFromDigits(match[2]!);
  // Four hundred digits are no number that Excel knows.
  if (!Number.isFinite(number)) return null;
  return { number: match[1] === '-' ? -number : number, isPercent: match[3] !== undefined };
}

/** All numbers that stand in a text, in order; for offering the only one of them as a fix. */
export function numbersIn(text: string): WrittenNumber[] {
  const pattern = new RegExp(`(?:^|[^a-z0-9.,])(${NUMBER})(?![a-z0-9])\\s*(%|por ?ciento)?`, 'g');
  return allMatches(bareText(text), pattern).map((match) => ({
    number: numberFromDigits(match[1]!),
    isPercent: match[2] !== undefined,
  }));
}

/** The words of number that stand in a text (`dos informes`), in order; `uno de los` and the like are none. */
export function numberWordsIn(text: string): number[] {
  const words = new RegExp(`(?:^|[^a-z])(${Object.keys(NUMBER_WORDS).join('|')})(?![a-z])`, 'g');
  const bare = bareText(text).replace(EACH_ONE, blank).replace(COMPOSED, blank);
  return allMatches(bare, words).map((match) => NUMBER_WORDS[match[1]!]!);
}

/** Numbers behind these words name a thing: `Ley 1712`, `ISO 9001`, `componente 3`. */
const NAMED =
  'ley(?:es)?|decretos?|resoluci(?:on|ones)|acuerdos?|circular(?:es)?|articulos?|arts?|ordenanzas?|directivas?|' +
  'sentencias?|conpes|documento conpes|iso|iec|ntc|gtc|ntcgp|meci|versi(?:on|ones)|numeral(?:es)?|literal(?:es)?|incisos?|' +
  'paragrafos?|capitulos?|titulos?|anexos?|componentes?|subcomponentes?|fases?|etapas?|dimensi(?:on|ones)|covid|' +
  'vigencias?|ano|anos|ods';
const NAMED_NUMBER = new RegExp(
  `\\b(?:${NAMED})(?:[\\s/-]+(?:ley|iso|iec|de|del|la|no|n|nro|num|numero|interna|externa|conjunta|unico|reglamentario|ciudad)\\b)*` +
    `[\\s.°º#/-]*\\d[\\d.:]*(?:\\s+del?\\s+(?:ano\\s+)?\\d{4})?(?:\\s*(?:,|y|e|-)\\s*\\d[\\d.]*\\s+de\\s+\\d{4})*`,
  'g',
);
/** `Treinta y dos`, `ciento cinco`, `dos mil`: the number that ends or begins a longer one is none. */
const COMPOSED =
  /\b(?:veinte|treinta|cuarenta|cincuenta|sesenta|setenta|ochenta|noventa|cientos?|[a-z]+cient[oa]s|mil) (?:y )?(?:un[oa]?|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce)\b|\b(?:dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce) ?(?:mil(?:es)?|millon(?:es)?|cient[oa]s|docenas?|centenares|centenas?)\b/g;
const EACH_ONE = /\bcada uno\b|\buno a uno\b|\buno por uno\b|\buno de los\b/g;
const blank = (text: string): string => text.replace(/[^\n]/g, ' ');
const LEFT_OUT: readonly RegExp[] = [
  COMPOSED,
  // «F-20», «M-DE-02»: codes of documents.
  /\b(?:[a-z]{1,3}-)+\d+\b/g,
  NAMED_NUMBER,
  // «3564 de 2015» is a law even where its word is gone.
  /\b\d+\s+del?\s+(?:ano\s+)?(?:19|20)\d\d\b/g,
  /\b(?:https?:\/\/|www\.)\S+|\S+@\S+/g,
  /\b\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{2,4}\b/g,
  new RegExp(`\\b\\d{1,2}\\s*(?:de\\s+|[-/]\\s*)${MONTH}(?:\\s*(?:del?\\s+|[-/,]\\s*)?\\d{2,4}\\b)?`, 'g'),
  new RegExp(`\\b${MONTH}\\s+\\d{1,2}\\b(?:\\s*(?:del?|,)\\s*\\d{4}\\b)?`, 'g'),
  /\$\s*\d[\d.,'’]*/g,
  /\bn[o°º]?[.°º]*\s?[°º]\s*\d+/g,
  /\b\d+\s?(?:°|º|ª)|\b\d+(?:er|ro|ra|do|da|to|ta|vo|va|mo|ma)\b/g,
  // How soon, and how often: «en 15 días hábiles», «cada 3 meses».
  /\b(?:en|dentro de|antes de|cada|a|plazo de|plazo maximo de|durante|termino de|maximo)(?: los| las)?(?: proximos| primeros| siguientes)?(?: [a-z]+)? ?\(?\d+\)? (?:primeros |proximos )?(?:dias?|horas?|minutos|semanas|meses|anos)\b/g,
  /\b(?:no|nro|num)\. ?\d+/g,
  // «(atendidas / recibidas) * 100» is how it is computed.
  /(?:[*×]|\bx) ?100\b(?! ?%)/g,
  EACH_ONE,
];

/** Blanks out the numerals of lists: at the start of a line, after a sign, or where the next numeral follows. */
function withoutListNumerals(text: string): string {
  const numerals = new Set(
    allMatches(text, /(?:^|[^\d(.,])(\d{1,2})(?:[.)]|\s?-(?=\s?[a-z]))\s*[^\s\d]/g).map((match) => Number(match[1])),
  );
  const inLine = text.replace(
    /(^|[\s:;,.(¿-])(\d{1,2})([.)]-?(?=\s*[^\s\d%.,)])|\s?-(?=\s?[a-z]))/g,
    (whole, before: string, digits: string, sign: string, at: number) => {
      if (before === '(') return whole;
      const number = Number(digits);
      const previous = text.slice(0, at + before.length).replace(/[ \t]+$/, '');
      const beginsLine = previous === '' || previous.endsWith('\n');
      const isOneOfList = numerals.has(number + 1) || numerals.has(number - 1);
      // «5 - Informes» is a quantity, «1 - Informe» may well be the first of a list.
      const isNumeral = sign.trim().startsWith('-')
        ? beginsLine && (number === 1 || isOneOfList)
        : beginsLine || isOneOfList || /[:;,.-]$/.test(previous);
      return isNumeral ? before + blank(digits + sign) : whole;
    },
  );
  // «1.1 Informe» at the start of a line
  return inLine.replace(
    /(^|\n)(\s*)(\d{1,2}(?:\.\d{1,2})+)(?=\.?\s+[a-z])/g,
    (_, start: string, gap: string, digits: string) => {
      return start + gap + blank(digits);
    },
  );
}

const QUANTITY = new RegExp(
  `(?:^|[^a-z0-9.,'’/])(?:(\\d{1,3}(?: \\d{3})+(?!\\d)|${NUMBER})(?![a-z0-9]|[.,]\\d|/\\d)(?:\\s*(mil|millon(?:es)?)\\b)?\\s*\\)?\\s*(%|por ?ciento\\b|(?:-|al?|y) \\d+(?:,\\d+)? ?%|- ?\\d+(?:,\\d+)? ?%)?|(cien(?:to)? por ?ciento)\\b|(${Object.keys(NUMBER_WORDS).join('|')})\\b)`,
  'g',
);

/** 1990 … 2060 standing alone is a year; 2000 is more often a quantity. */
const isYear = (digits: string): boolean =>
  /^\d{4}$/.test(digits) && +digits >= 1990 && +digits <= 2060 && +digits !== 2000;

/**
 * The first quantity of a target text: `dos (2) informes`, `15.000 ejemplares`, `Mínimo 29`, `100%`. Numerals of lists,
 * years, numbers of laws, dates, ordinals, `un` and `una` are none, nor is 0. null where there is none.
 */
export const readQuantity = memoize(findQuantity);

function findQuantity(written: string): Quantity | null {
  let text = bareText(written.normalize('NFC')).replace(/\r\n?/g, '\n');
  text = text.replace(/[\u2010-\u2015\u2212]/g, '-').replace(/[^\S\n]/g, ' ');
  const alone = readNumber(text);
  if (!alone) {
    text = withoutListNumerals(text);
    for (const pattern of LEFT_OUT) text = text.replace(pattern, blank);
  }
  for (const match of allMatches(text, QUANTITY)) {
    const [, digits, thousands, sign, hundred, word] = match;
    if (hundred !== undefined) return { value: 1, unit: 'percent' };
    if (word !== undefined) return { value: NUMBER_WORDS[word]!, unit: 'count' };
    if (sign === undefined && thousands === undefined && isYear(digits!)) continue;
    // «1 000» with a blank, «15 mil», «2 millones».
    const factor = thousands === undefined ? 1 : thousands === 'mil' ? 1000 : 1000000;
    const number = numberFromDigits(digits!.replace(/ /g, '')) * factor;
    const value = roundQuantity(sign === undefined ? number : number / 100);
    if (value > 0 && Number.isFinite(value)) return { value, unit: sign === undefined ? 'count' : 'percent' };
  }
  return null;
}
