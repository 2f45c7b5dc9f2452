/** When two spellings are nearly surely one office, and how one of them is put in the place of the other. */
import { foldText } from '../values/fold-text';
import { memoize } from '../values/memo';
import { allMatches } from '../values/matches';
import { splitOffices } from '../values/offices';
import { isSmallWord, singularOf } from './words';

/** `Apoya`, `Con apoyo de la`: a role, which stays whatever the office is called. */
const ROLE = /^(con\s+)?(el\s+)?apoy(a|an|o)\s*:?\s+((de|del|a)\s+)?((la|el|los|las)\s+)?/i;
const EDGES = /^[\s.,;:()–-]+|[\s.,;:(–-]+$/g;

/** True for `Apoya Grupo de Prensa`: the office helps another one. */
export const isSupportRole = (written: string): boolean => ROLE.test(written);

/** The name of an office without the role before it and the punctuation around it; letters as written. */
export const officeName = memoize((written) => written.replace(ROLE, '').replace(EDGES, ''));

/** Same key, same spelling: case and accents count, punctuation and runs of blanks do not. */
export const spellingKey = memoize((name) => name.replace(/[^\p{L}\p{N}]+/gu, ' ').trim());

/** Same key, same office: without case, accents, plural and small words. */
export const officeKey = (name: string): string =>
  foldText(name)
    .split(' ')
    .filter((word) => word !== '' && !isSmallWord(word))
    .map(singularOf)
    .join(' ');

/** A word shorter than this may be another one with one letter changed (`OAP`, `OAJ`; `Sur`, `Sub`). */
const SHORTEST_MISSPELT = 5;

/**
 * Keys under which two office keys meet that are one letter apart (changed, missing or added): each is the office key
 * without one of its letters, so that all pairs are found without comparing all with all.
 */
export function neighbourKeys(office: string): readonly string[] {
  const keys = [office];
  let start = 0;
  for (const word of office.split(' ')) {
    if (word.length >= SHORTEST_MISSPELT && /^[a-z]+$/.test(word)) {
      for (let i = start; i < start + word.length; i += 1) keys.push(office.slice(0, i) + office.slice(i + 1));
    }
    start += word.length + 1;
  }
  return keys;
}

/** True for two office keys of which one word differs by one letter, in words long enough to be a slip of the pen. */
export function isOneLetterApart(a: string, b: string): boolean {
  const wordsA = a.split(' ');
  const wordsB = b.split(' ');
  if (wordsA.length !== wordsB.length) return false;
  const differing = wordsA.flatMap((word, index) => (word === wordsB[index] ? [] : [[word, wordsB[index]!] as const]));
  if (differing.length !== 1) return false;
  const [one, other] = differing[0]!;
  if (Math.min(one.length, other.length) < SHORTEST_MISSPELT) return false;
  return /^[a-z]+$/.test(one + other) && differsByOneLetter(one, other);
}

function differsByOneLetter(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1) return false;
  let i = 0;
  while (i < short.length && short[i] === long[i]) i += 1;
  return short.slice(long.length === short.length ? i + 1 : i) === long.slice(i + 1);
}

/**
 * The text of a cell with one office written otherwise; everything else, line breaks too, stays. The words of that
 * office may stand in the name of another one (`Planeación`, `Oficina de Planeación`): that one stays too.
 */
export function replaceOffice(cell: string, written: string, wanted: string): string {
  const name = officeName(written);
  const pieces = name.split(/\s+/).map((piece) => piece.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const pattern = new RegExp(`(^|[^\\p{L}\\p{N}])${pieces.join('[\\s\\u200b]+')}(?![\\p{L}\\p{N}])`, 'gu');
  const places = allMatches(cell, pattern);
  const namesIn = (text: string): string => [...new Set(splitOffices(text).map(officeName))].sort().join('\n');
  const expected = [
    ...new Set(splitOffices(cell).map((office) => (officeName(office) === name ? wanted : officeName(office)))),
  ];
  const isRight = (text: string): boolean => namesIn(text) === [...expected].sort().join('\n');
  const one = places
    .map(
      ({ 0: match, 1: before = '', index }) =>
        cell.slice(0, index) + before + wanted + cell.slice(index + match.length),
    )
    .find(isRight);
  if (one !== undefined) return one;
  const all = cell.replace(pattern, (_match, before: string) => before + wanted);
  return isRight(all) ? all : cell;
}
