/**
 * The figures that the guide sets and an entity may change, dated, with their source. Nothing else in the code knows
 * a threshold or a cutoff.
 */
export interface Parameters {
  /** Compliance from which a zone begins, 0..1. */
  readonly zones: { readonly medium: number; readonly high: number };
  /** Usual cutoffs of a year. */
  readonly cutoffs: readonly { readonly month: number; readonly day: number }[];
  /** Business days after the cutoff until which the seguimiento is published. */
  readonly publicationTerm: number;
}

/** In force since 2015-12-31: «Estrategias para la construcción del PAAC, versión 2» (Decreto 124 de 2016, art. 2.1.4.6). */
export const PARAMETERS_2015: Parameters = {
  zones: { medium: 0.6, high: 0.8 },
  cutoffs: [
    { month: 4, day: 30 },
    { month: 8, day: 31 },
    { month: 12, day: 31 },
  ],
  publicationTerm: 10,
};

export const CURRENT_PARAMETERS: Parameters = PARAMETERS_2015;
