/** How much two texts have in common, by the words that tell something. */
import { foldText } from './fold-text';
import { memoize } from './memo';

/** Endings say little in Spanish: `publicación`, `publicaciones` and `publicado` share their beginning. */
const STEM = 6;
const SMALL_WORDS = new Set(
  'a al ante con como de del desde e el en entre es esta este la las lo los o para por que se sin sobre su sus u un una y'.split(
    ' ',
  ),
);
/** A word that stands in more texts than this leads nowhere when partners are sought; it still counts when compared. */
const MOST_POSTINGS = 60;
/** Partners compared word by word, of those that share most. */
const MOST_COMPARED = 12;

/** Beginnings of its words, without the small ones; in the order of the alphabet, each as often as it stands there. */
const wordsOf = memoize((text: string): readonly string[] =>
  foldText(text)
    .split(' ')
    .filter((word) => word !== '' && !SMALL_WORDS.has(word))
    .map((word) => word.slice(0, STEM))
    .sort(),
);

/** What both have, each word as often as both have it, and what these words weigh together. */
function shareOf(
  one: readonly string[],
  other: readonly string[],
  weightOf: ReadonlyMap<string, number> | null,
): { readonly count: number; readonly weight: number } {
  let count = 0;
  let weight = 0;
  for (let i = 0, j = 0; i < one.length && j < other.length;) {
    if (one[i] === other[j]) {
      count += 1;
      weight += weightOf?.get(one[i]!) ?? 1;
      i += 1;
      j += 1;
    } else if (one[i]! < other[j]!) i += 1;
    else j += 1;
  }
  return { count, weight };
}

/** 0 … 1: twice the words that both have, over all their words. 1 for the same words in whatever order. */
export function likeness(a: string, b: string): number {
  const [one, other] = [wordsOf(a), wordsOf(b)];
  const all = one.length + other.length;
  return all === 0 ? 0 : (2 * shareOf(one, other, null).count) / all;
}

/**
 * Texts of two lists, prepared once so that any two of them can be compared and partners be found: rare words count more
 * than those that the whole plan uses.
 */
export class Likeness {
  private readonly words: readonly [readonly (readonly string[])[], readonly (readonly string[])[]];
  private readonly weights = new Map<string, number>();
  /** What all words of each text weigh. */
  private readonly sums: readonly [readonly number[], readonly number[]];

  constructor(older: readonly string[], newer: readonly string[]) {
    this.words = [older.map(wordsOf), newer.map(wordsOf)];
    const counts = new Map<string, number>();
    for (const words of this.words.flat()) {
      for (const word of new Set(words)) counts.set(word, (counts.get(word) ?? 0) + 1);
    }
    const all = older.length + newer.length;
    for (const [word, count] of counts) this.weights.set(word, Math.log(1 + all / count));
    const sumOf = (words: readonly string[]): number => words.reduce((sum, word) => sum + this.weights.get(word)!, 0);
    this.sums = [this.words[0].map(sumOf), this.words[1].map(sumOf)];
  }

  /** 0 nothing in common, 1 the same words: half by how many they share, half by how rare those are. */
  between(older: number, newer: number): number {
    const [a, b] = [this.words[0][older]!, this.words[1][newer]!];
    const { count, weight } = shareOf(a, b, this.weights);
    if (count === 0) return 0;
    return weight / (this.sums[0][older]! + this.sums[1][newer]!) + count / (a.length + b.length);
  }

  /** For each of some older texts the newer ones, of those allowed, that share most of its rare words. */
  partners(olders: readonly number[], newers: readonly number[]): Map<number, number[]> {
    const postings = new Map<string, number[]>();
    for (const newer of newers) {
      for (const word of new Set(this.words[1][newer])) {
        const list = postings.get(word);
        if (list) list.push(newer);
        else postings.set(word, [newer]);
      }
    }
    const found = new Map<number, number[]>();
    for (const older of olders) {
      const shares = new Map<number, number>();
      for (const word of new Set(this.words[0][older])) {
        const list = postings.get(word);
        if (!list || list.length > MOST_POSTINGS) continue;
        for (const newer of list) shares.set(newer, (shares.get(newer) ?? 0) + this.weights.get(word)!);
      }
      const best = [...shares].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, MOST_COMPARED);
      found.set(
        older,
        best.map(([newer]) => newer),
      );
    }
    return found;
  }
}
