/** Spanish words that several rules compare. */

/** Words that tell nothing about whose office it is, or what a thing is. */
const SMALL_WORDS = new Set(['a', 'al', 'con', 'de', 'del', 'e', 'el', 'en', 'la', 'las', 'los', 'para', 'por', 'y']);

export const isSmallWord = (folded: string): boolean => SMALL_WORDS.has(folded);

/** A folded noun without its plural: `boletines` and `boletin` give `boletin`, `informes` and `informe` give `inform`. */
export const singularOf = (folded: string): string =>
  folded.length > 3 ? folded.replace(/s$/, '').replace(/e$/, '') : folded;
