/**
 * Words of a header → the fields that it may be. Only words are looked at here; what stands below the header is
 * weighed by `columns.ts`.
 */
import { type FieldId } from '../fields/field';
import { FIELDS } from '../fields/index';
import { foldText } from '../values/fold-text';
import { isMonthWord } from './periods';

/** A field that the words of a header allow. */
export interface FieldByWords {
  readonly field: FieldId;
  /** 0..1, from the field's file. */
  readonly weight: number;
  /** Words of the header that were matched, and how many it has that could be. */
  readonly matched: number;
  readonly total: number;
  /** True where its words begin the header. */
  readonly isHead: boolean;
}

/**
 * What a header says in parentheses in four words or more tells how to fill the column in, and nothing of its field:
 * `ACTIVIDAD (Describa en forma clara y concreta la acción que se va a desarrollar)`.
 */
export const withoutAdvice = (text: string): string =>
  text.includes('(') ? text.replace(/\s*\((?:[^\s()]+\s+){3,}[^()]*\)/g, '') || text : text;

/** A header longer than this many words is a sentence. */
export const LONGEST_HEADER = 14;
/** A typing mistake is forgiven in words from this length on: shorter ones become other words (`peso`, `pesos`). */
const SHORTEST_FORGIVEN = 6;

const SMALL_WORDS = new Set('de del la las el los lo a al en y e o u para por con que se su sus un una ser'.split(' '));
/** Words that stand in any header and say nothing about the field. */
const NOISE = new Set(
  'corte oci control interno planeacion paac ptep vigencia primer primero segundo tercer tercero cuarto i ii iii iv'.split(
    ' ',
  ),
);

interface Entry {
  readonly field: FieldId;
  readonly words: readonly string[];
  readonly weight: number;
  readonly isAlone: boolean;
}

const ENTRIES_BY_FIRST_WORD = new Map<string, Entry[]>();
const NEVER = new Map<string, FieldId[]>();
const VOCABULARY = new Set<string>();
/** Its words of each length in which a typing mistake is forgiven. */
const BY_LENGTH = new Map<number, string[]>();

for (const field of FIELDS) {
  for (const { words, weight, isAlone = false } of field.words) {
    const list = words.split(' ').filter((word) => !SMALL_WORDS.has(word));
    const first = list[0]!;
    const entry: Entry = { field: field.id, words: list, weight, isAlone };
    ENTRIES_BY_FIRST_WORD.set(first, [...(ENTRIES_BY_FIRST_WORD.get(first) ?? []), entry]);
    for (const word of list) VOCABULARY.add(word);
  }
  for (const word of field.never ?? []) NEVER.set(word, [...(NEVER.get(word) ?? []), field.id]);
}
for (const word of VOCABULARY) {
  const alike = BY_LENGTH.get(word.length);
  if (alike) alike.push(word);
  else if (word.length >= SHORTEST_FORGIVEN) BY_LENGTH.set(word.length, [word]);
}

/** The first word of the vocabulary of which this is left when one letter is lost. */
function lengthened(short: string): string | undefined {
  return BY_LENGTH.get(short.length + 1)?.find((word) => {
    let at = 0;
    while (at < short.length && short.charCodeAt(at) === word.charCodeAt(at)) at++;
    for (let i = at; i < short.length; i++) if (short.charCodeAt(i) !== word.charCodeAt(i + 1)) return false;
    return true;
  });
}

/** The word of the vocabulary that this one is, but for one letter too many, too few, wrong or swapped. */
export function forgiveTyping(word: string): string {
  if (VOCABULARY.has(word) || word.length < SHORTEST_FORGIVEN - 1) return word;
  const missing = lengthened(word);
  if (missing !== undefined) return missing;
  if (word.length < SHORTEST_FORGIVEN) return word;
  for (let i = 0; i < word.length; i++) {
    const short = word.slice(0, i) + word.slice(i + 1);
    if (short.length >= SHORTEST_FORGIVEN && VOCABULARY.has(short)) return short;
    const other = lengthened(short);
    // A plural is no typing mistake, and both numbers are in the vocabulary where both mean something.
    if (other !== undefined && isOneSlip(word, other)) return other;
  }
  return word;
}

/** Same length, and one letter differs or two neighbours are swapped. */
function isOneSlip(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let first = 0;
  while (first < a.length && a[first] === b[first]) first++;
  let last = a.length - 1;
  while (last > first && a[last] === b[last]) last--;
  return last === first || (last === first + 1 && a[first] === b[last] && a[last] === b[first]);
}

/** `Responsable(s)` → `Responsable`; `#`, `N.º`, `Nro.` → `numero`; `%` is a word; small words and numbers go. */
export function headerTokens(text: string): readonly string[] {
  const plain = foldText(
    withoutAdvice(text)
      .replace(/\((?:e?s|as|os|a|es)\)/gi, '')
      .replace(/#/g, ' numero ')
      .replace(/%/g, ' % '),
  );
  const tokens: string[] = [];
  for (const raw of plain.split(' ')) {
    const token = raw.replace(/[º°ª]/g, '');
    if (!token || SMALL_WORDS.has(token) || /^\d+[a-z]{0,2}$/.test(token)) continue;
    const isNumeral = tokens.length === 0 && /^(n|no|nro|num|nos)$/.test(token);
    if (isNumeral) tokens.push('numero');
    else if (token.length > 1 || token === '%') tokens.push(token === 'porcentaje' ? '%' : forgiveTyping(token));
  }
  return tokens;
}

/** Fields that tokens allow: those of the longest words found, then of the words that stand first. Best first. */
export function fieldsByTokens(tokens: readonly string[]): readonly FieldByWords[] {
  if (!tokens.length || tokens.length > LONGEST_HEADER) return [];
  const barred = new Set<FieldId>();
  for (const token of tokens) for (const field of NEVER.get(token) ?? []) barred.add(field);
  const total = tokens.filter((token) => !NOISE.has(token) && !isMonthWord(token)).length;
  let best: { entry: Entry; start: number; gaps: number }[] = [];
  for (let start = 0; start < tokens.length; start++) {
    for (const entry of ENTRIES_BY_FIRST_WORD.get(tokens[start]!) ?? []) {
      // A refusal (weight 0) holds whatever else bars the field.
      if ((barred.has(entry.field) && entry.weight > 0) || (entry.isAlone && total > entry.words.length)) continue;
      const gaps = gapsOf(entry.words, tokens, start);
      if (gaps === null) continue;
      const found = { entry, start, gaps };
      const order = best.length ? compareMatches(found, best[0]!) : -1;
      if (order < 0) best = [found];
      else if (order === 0) best.push(found);
    }
  }
  return best
    .filter(({ entry }) => entry.weight > 0)
    .filter(({ entry }, index, all) => all.findIndex((other) => other.entry.field === entry.field) === index)
    .map(({ entry, start }) => ({
      field: entry.field,
      weight: entry.weight,
      matched: entry.words.length,
      total: Math.max(total, entry.words.length),
      isHead: start === 0,
    }))
    .sort((a, b) => b.weight - a.weight);
}

type Match = { readonly entry: Entry; readonly start: number; readonly gaps: number };

const compareMatches = (a: Match, b: Match): number =>
  b.entry.words.length - a.entry.words.length || a.gaps - b.gaps || a.start - b.start;

/** Words between the words of an entry; null where they are not all there, in this order, close together. */
function gapsOf(words: readonly string[], tokens: readonly string[], start: number): number | null {
  let at = start;
  for (const word of words.slice(1)) {
    const next = tokens.indexOf(word, at + 1);
    if (next < 0 || next - at > 3) return null;
    at = next;
  }
  return at - start - words.length + 1;
}

const CACHE = new Map<string, readonly FieldByWords[]>();
const CACHE_LIMIT = 20000;

/** Fields that the words of a header allow, best first; none for a sentence. */
export function fieldsByWords(text: string): readonly FieldByWords[] {
  const known = CACHE.get(text);
  if (known) return known;
  const fields = text.length > 200 ? [] : fieldsByTokens(headerTokens(text));
  if (CACHE.size >= CACHE_LIMIT) CACHE.clear();
  CACHE.set(text, fields);
  return fields;
}
