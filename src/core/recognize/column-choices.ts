/** What a column may be, by the words over it and by what stands below; the best choice first. */
import { type FieldId, type SampleCell } from '../fields/field';
import { fieldById } from '../fields/index';
import { type FieldByWords, fieldsByTokens, fieldsByWords, headerTokens } from './header-words';
import { isExecutionText } from './bands';
import { type LabelStack } from './label-stacks';
import { periodOfUnit, readPeriodLabel, type PairSide, type PeriodLabel } from './periods';
import { type PeriodOfYear } from './table';

export interface ColumnChoice {
  readonly field: FieldId;
  /** 0..1, words × values. */
  readonly score: number;
  readonly filled: number;
  readonly right: number;
}

/** What the words over a column say, before anything is known of the other columns. */
export interface ColumnWords {
  readonly wordChoices: readonly WordChoice[];
  readonly period: PeriodOfYear | null;
  readonly side: PairSide | null;
  /** A bare label of a period below a band of execution: period of execution, or follow-up at a cutoff? */
  readonly isLabelOfExecution: boolean;
  readonly isUnderExecution: boolean;
  /** The period of a band over words of its own: `Trimestre I` over `Avance`. */
  readonly bandPeriod: PeriodOfYear | null;
}

/**
 * Below this, words and values do not speak for the field. A sure word is enough alone (1 × 0.4, all cells wrong: the
 * wrong cells are what the rules must find), a weak one (0.6) needs a third of the cells to look right.
 */
export const FIELD_THRESHOLD = 0.35;
/** What words are worth where no cell is filled, and where every filled cell looks wrong. */
const EMPTY_COLUMN = 0.8;
const ALL_WRONG = 0.4;

const FOLLOW_UP: ReadonlySet<FieldId> = new Set<FieldId>([
  'executed',
  'report',
  'evidence',
  'remarks',
  'verified',
  'reportedStatus',
  'reportedCompliance',
  'doneDate',
]);
export const isFollowUpField = (field: FieldId): boolean => FOLLOW_UP.has(field);

/** A field that the words allow. */
export interface WordChoice {
  readonly field: FieldId;
  readonly score: number;
  /** Of the words alone, whatever else stands in the header; only where words of the field gave the choice. */
  readonly weight?: number;
}

const byWords = (found: readonly FieldByWords[], share = 1): WordChoice[] =>
  found.map(({ field, weight, matched, total }) => ({
    field,
    weight,
    score: share * weight * (0.6 + (0.4 * matched) / total),
  }));

/** Reads the words over a column. `unit` is what ordinals count, in months, where no word says it. */
export function readColumnWords(stack: LabelStack, unit: number | null = null): ColumnWords {
  const own = stack[stack.length - 1]?.text ?? '';
  const bands = stack.slice(0, -1).map(({ text }) => text);
  const label = readPeriodLabel(own);
  const bandLabels = bands.map(readPeriodLabel).reverse();
  const isUnderExecution = bands.some(isExecutionText);
  const period = periodOver(label, bandLabels, unit);
  const isBare = label.rest.length === 0 && (label.period !== null || label.ordinal !== null || label.unit !== null);
  const side = label.side ?? bandLabels.find((band) => band.side)?.side ?? null;
  const words = { period, side, isUnderExecution, isLabelOfExecution: false, bandPeriod: null };
  if (period && (isBare || label.side)) {
    // `Seguimiento OCI I Cuatrimestre` over Ejecutado is a follow-up by cutoff; bare `Trimestre I` over it is its period.
    if (label.side === 'executed' && bands.some(isFollowUpOfPeriod)) {
      return { ...words, wordChoices: [{ field: 'executed', score: 1 }], period: null, bandPeriod: period };
    }
    if (side === 'executed') {
      return { ...words, wordChoices: [{ field: 'executedPeriod', score: 1 }], isLabelOfExecution: isBare };
    }
    if (isUnderExecution) return { ...words, wordChoices: FOLLOW_UP_CHOICES, isLabelOfExecution: true };
    return {
      ...words,
      wordChoices: [
        { field: 'period', score: 1 },
        { field: 'report', score: 0.7 },
      ],
    };
  }
  const chosen = ownChoices(own, bands, period ? label : null);
  if (period && !isUnderExecution && chosen[0] && (chosen[0].field === 'target' || chosen[0].field === 'planned')) {
    return { ...words, wordChoices: [{ field: 'period', score: chosen[0].score }] };
  }
  const wordChoices = isUnderExecution ? underExecution(chosen, own) : chosen;
  return { ...words, wordChoices, period: null, bandPeriod: period };
}

const isFollowUpOfPeriod = (band: string): boolean => {
  const { period, ordinal, side } = readPeriodLabel(band);
  return (period !== null || ordinal !== null) && side === null && isExecutionText(band);
};

const FOLLOW_UP_CHOICES: readonly WordChoice[] = [
  { field: 'executed', score: 0.9 },
  { field: 'report', score: 0.9 },
];

function periodOver(own: PeriodLabel, bands: readonly PeriodLabel[], counted: number | null): PeriodOfYear | null {
  if (own.period) return own.period;
  if (own.ordinal !== null) {
    const unit = own.unit ?? bands.find((band) => band.unit !== null)?.unit ?? counted;
    if (unit) return periodOfUnit(unit, own.ordinal);
  }
  for (const [index, band] of bands.entries()) {
    if (band.period) return band.period;
    if (band.ordinal !== null) {
      const unit = band.unit ?? bands.slice(index + 1).find((outer) => outer.unit !== null)?.unit;
      if (unit) return periodOfUnit(unit, band.ordinal);
    }
  }
  return null;
}

/** By the column's own words, with those of the band where they say more together. */
function ownChoices(own: string, bands: readonly string[], label: PeriodLabel | null): WordChoice[] {
  const found = label?.rest.length ? fieldsByTokens(headerTokens(label.rest.join(' '))) : fieldsByWords(own);
  const band = bands[bands.length - 1];
  if (band === undefined) return byWords(found);
  if (!isExecutionText(band)) {
    const together = fieldsByTokens([...headerTokens(band), ...headerTokens(own)]);
    const isOfInterval = found[0]?.field === 'startDate' || found[0]?.field === 'endDate';
    const isMore = (together[0]?.matched ?? 0) > (found[0]?.matched ?? 0);
    if (isMore && (!isOfInterval || together[0]!.field === found[0]!.field)) return byWords(together);
  }
  if (found.length) return byWords(found);
  // `Descripción` and `%` mean what the band says.
  return byWords(fieldsByWords(band), 0.8);
}

/** Below `Seguimiento` a quantity is what was executed, and an activity what was done. */
function underExecution(choices: readonly WordChoice[], own: string): WordChoice[] {
  if (own.trim() === '%') return [{ field: 'executed', score: 0.9 }];
  const turned = choices.flatMap(({ field, score }): WordChoice[] => {
    if (field === 'planned') return [{ field: 'executed', score }];
    if (field === 'target' || field === 'product') {
      return [
        { field: 'executed', score: score * 0.8 },
        { field: 'report', score: score * 0.7 },
      ];
    }
    if (field === 'activity') return [{ field: 'report', score }];
    if (field === 'dueDate') return /cumplimiento/i.test(own) ? [{ field: 'doneDate', score }] : [];
    if (field === 'startDate' || field === 'endDate' || field === 'responsible') return [];
    return [{ field, score }];
  });
  // A percentage below «Seguimiento» that tells what was done is a report, and the other way round.
  if (turned.length === 1 && turned[0]!.field === 'report')
    turned.push({ field: 'executed', score: turned[0]!.score * 0.8 });
  return turned;
}

/** How many filled cells look like the field. */
export function weighValues(field: FieldId, cells: readonly SampleCell[]): { filled: number; right: number } {
  const definition = fieldById(field);
  let filled = 0;
  let right = 0;
  for (const cell of cells) {
    const looks = definition.looksRight(cell);
    if (looks === null) continue;
    filled++;
    if (looks) right++;
  }
  return { filled, right };
}

/** `Actividades` over numbers counts them: a summary by office is no plan. */
const isCount = (filled: number, right: number): boolean => right * 4 < filled;

/** Words × values; best first, only what reaches the threshold. */
export function chooseFields(
  wordChoices: readonly WordChoice[],
  cells: readonly SampleCell[],
): readonly ColumnChoice[] {
  return wordChoices
    .map(({ field, score }): ColumnChoice => {
      const { filled, right } = weighValues(field, cells);
      const values = filled ? ALL_WRONG + ((1 - ALL_WRONG) * right) / filled : EMPTY_COLUMN;
      return { field, score: score * values, filled, right };
    })
    .filter(
      ({ field, score, filled, right }) =>
        score >= FIELD_THRESHOLD && (field !== 'activity' || !isCount(filled, right)),
    )
    .sort((a, b) => b.score - a.score);
}
