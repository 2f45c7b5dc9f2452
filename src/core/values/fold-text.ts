/** Two ways to make texts comparable: `cleanText` keeps what people wrote, `foldText` keeps only its letters and digits. */
import { memoize } from './memo';

const ACCENTED = 'áàâäãåéèêëíìîïóòôöõúùûüñçý';
const PLAIN = 'aaaaaaeeeeiiiiooooouuuuncy';
const BARE: Readonly<Record<string, string>> = Object.fromEntries(
  Array.from(ACCENTED, (letter, index): [string, string] => [letter, PLAIN[index]!]),
);
/** A small letter without its accent. */
export const bareLetter = (letter: string): string => BARE[letter] ?? letter;

/** Characters of Word and of web pages that nobody sees, not even as a gap. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;
/** A text without any of these is clean already, as nearly all are. */
const UNCLEAN = /[\t-\r\u00a0\u00ad\u1680\u2000-\u200f\u2028\u2029\u202f\u205f\u2060\u3000\ufeff]| {2}/;
const BLANK = 32;

/** Does a text begin with a sign of ASCII that is seen? Nearly every text does, and needs no further look to be filled. */
export function beginsVisibly(text: string): boolean {
  const code = text.charCodeAt(0);
  return code > BLANK && code < 127;
}

/** Trims, and makes one space of every run of blanks and line breaks. Letters, accents and punctuation stay. */
export const cleanText = (text: string): string =>
  UNCLEAN.test(text) || text.charCodeAt(0) === BLANK || text.charCodeAt(text.length - 1) === BLANK
    ? text.replace(INVISIBLE, '').replace(/\s+/g, ' ').trim()
    : text;

/** Lower case and without accents, letter by letter, so that places in the text stay; punctuation stays too. */
export function bareText(text: string): string {
  const lower = text.toLowerCase();
  if (/^[\x00-\x7f]*$/.test(lower)) return lower;
  // A file written on a Mac may hold «a» and a combining accent as two characters.
  return lower.replace(/[\u0300-\u036f]/g, '').replace(/[^\x00-\x7f]/g, bareLetter);
}

/** Lower case, without accents, punctuation as a space, blanks collapsed: `N.º  Ítem:` is `n º item`. */
export const foldText = memoize((text) =>
  bareText(text)
    .replace(INVISIBLE, '')
    .replace(/[^a-z0-9º°ª%]+/g, ' ')
    .trim(),
);

/** What `foldText` leaves of each character of the first pages of Unicode, as its code: 0 for nothing, -1 until it is asked. */
const FOLDED = new Int16Array(0x2200).fill(-1);

function foldedCode(code: number): number {
  const known = code < FOLDED.length ? FOLDED[code]! : -1;
  if (known >= 0) return known;
  const folded = foldText(String.fromCharCode(code)).charCodeAt(0) || 0;
  if (code < FOLDED.length) FOLDED[code] = folded;
  return folded;
}

/**
 * A number that texts have in common where `foldText` makes the same of them; others hardly ever do. 0 where it makes
 * nothing of a text. To compare thousands of texts, of which few are alike: for the others nothing is made.
 */
export function foldedHash(text: string): number {
  let hash = 0;
  for (let i = 0; i < text.length; i++) {
    const folded = foldedCode(text.charCodeAt(i));
    // Below 2^30, where no engine makes an object of a number. Blanks do not count: where they stand is for `foldText`.
    if (folded > 0) hash = (Math.imul(hash, 31) + folded) & 0x3fffffff || 1;
  }
  return hash;
}
