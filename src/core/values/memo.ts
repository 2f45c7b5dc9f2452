/** Enough for every text of a plan of some thousand activities; more is forgotten, never kept for ever. */
const MOST = 20_000;

/**
 * The same function, which remembers its last answers: plans say the same words in hundreds of rows, and after an edit
 * all but one cell say what they said before.
 */
export function memoize<T>(compute: (text: string) => T): (text: string) => T {
  let known = new Map<string, T>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const made = compute(text);
    if (known.size >= MOST) known = new Map();
    known.set(text, made);
    return made;
  };
}
