/** How much two texts have in common, by their words: rare words count more than those that the whole plan uses. */
import { foldText } from '../values/fold-text';

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

const wordsOf = (text: string): string[] => {
  const words = foldText(text)
    .split(' ')
    .filter((word) => word !== '' && !SMALL_WORDS.has(word));
  return words.map((word) => word.slice(0, STEM));
};

/** Texts of two lists, prepared once so that any two of them can be compared and partners be found. */
export class Likeness {
  private readonly words: readonly [readonly string[][], readonly string[][]];
  private readonly weights = new Map<string, number>();

  constructor(older: readonly string[], newer: readonly string[]) {
    this.words = [older.map(wordsOf), newer.map(wordsOf)];
    const counts = new Map<string, number>();
    for (const words of this.words.flat()) {
      for (const word of new Set(words)) counts.set(word, (counts.get(word) ?? 0) + 1);
    }
    const all = older.length + newer.length;
    for (const [word, count] of counts) this.weights.set(word, Math.log(1 + all / count));
  }

  /** 0 nothing in common, 1 the same words: half by how many they share, half by how rare those are. */
  between(older: number, newer: number): number {
    const [a, b] = [this.words[0][older]!, this.words[1][newer]!];
    const left = new Map<string, number>();
    for (const word of b) left.set(word, (left.get(word) ?? 0) + 1);
    let [shared, count] = [0, 0];
    for (const word of a) {
      const more = left.get(word) ?? 0;
      if (more === 0) continue;
      left.set(word, more - 1);
      shared += this.weights.get(word)!;
      count += 1;
    }
    const sum = this.sumOf(a) + this.sumOf(b);
    return count === 0 ? 0 : shared / sum + count / (a.length + b.length);
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

  private sumOf(words: readonly string[]): number {
    return words.reduce((sum, word) => sum + this.weights.get(word)!, 0);
  }
}
