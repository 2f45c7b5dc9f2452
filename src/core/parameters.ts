/**
 * The figures that the guide sets and an entity may change, dated, with their source. Nothing else in the code knows
 * a threshold or a cutoff.
 */
import { dayFromDate } from './values/calendar-date';

/** A day of every year. */
export interface UsualCutoff {
  readonly month: number;
  readonly day: number;
}

export interface Parameters {
  /** Compliance from which a zone begins, 0..1. */
  readonly zones: { readonly medium: number; readonly high: number };
  /** Usual cutoffs of a year, at least one. */
  readonly cutoffs: readonly UsualCutoff[];
  /** Business days after the cutoff until which the seguimiento is published. */
  readonly publicationTerm: number;
  /** The same for a PTEP, whose term no text sets: it is for the entity to say. */
  readonly programTerm: number;
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
  programTerm: 10,
};

export const CURRENT_PARAMETERS: Parameters = PARAMETERS_2015;

/** Usual cutoffs of a year are counted on the fingers; a list that is longer is a slip. */
export const MOST_CUTOFFS = 12;
/** Business days; a term beyond the next cutoff is none. */
export const LONGEST_TERM = 90;

/** Thresholds in their order, in what can be reached. */
export const areZones = (medium: number, high: number): boolean => medium > 0 && medium < high && high <= 1;

/** A day that every year has: 29 February is none. */
export const isUsualCutoff = ({ month, day }: UsualCutoff): boolean => dayFromDate(2001, month, day) !== null;

/** Days that every year has, each once. */
export const areCutoffs = (cutoffs: readonly UsualCutoff[]): boolean =>
  cutoffs.length > 0 &&
  cutoffs.length <= MOST_CUTOFFS &&
  cutoffs.every(isUsualCutoff) &&
  new Set(cutoffs.map(({ month, day }) => month * 100 + day)).size === cutoffs.length;

export const isTerm = (days: number): boolean => Number.isInteger(days) && days >= 1 && days <= LONGEST_TERM;

/** What differs from what is in force: so little is kept, and the rest follows the guide when it changes. */
export function changedParameters(parameters: Parameters): Partial<Parameters> | null {
  const { zones, cutoffs, publicationTerm, programTerm } = CURRENT_PARAMETERS;
  const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
  const changed: Partial<Parameters> = {
    ...(!isSame(parameters.zones, zones) && { zones: parameters.zones }),
    ...(!isSame(parameters.cutoffs, cutoffs) && { cutoffs: parameters.cutoffs }),
    ...(parameters.publicationTerm !== publicationTerm && { publicationTerm: parameters.publicationTerm }),
    ...(parameters.programTerm !== programTerm && { programTerm: parameters.programTerm }),
  };
  return Object.keys(changed).length > 0 ? changed : null;
}
