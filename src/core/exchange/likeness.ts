/** How alike two texts are, by the words that tell something. */
import { isSmallWord, singularOf } from '../rules/words';
import { foldText } from '../values/fold-text';
import { memoize } from '../values/memo';

/** Its words without accents, plural and small words; each as often as it stands there. */
const wordsOf = memoize((text: string): readonly string[] =>
  foldText(text)
    .split(' ')
    .filter((word) => word !== '' && !isSmallWord(word))
    .map(singularOf)
    .sort(),
);

/** 0 … 1: twice the words that both have, over all their words. 1 for the same words in whatever order. */
export function likeness(a: string, b: string): number {
  const [one, other] = [wordsOf(a), wordsOf(b)];
  const all = one.length + other.length;
  if (all === 0) return 0;
  let shared = 0;
  for (let i = 0, j = 0; i < one.length && j < other.length;) {
    if (one[i] === other[j]) {
      shared += 1;
      i += 1;
      j += 1;
    } else if (one[i]! < other[j]!) i += 1;
    else j += 1;
  }
  return (2 * shared) / all;
}
