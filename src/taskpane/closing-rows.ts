/** What differs in a seguimiento that is closed, by activity. */
import { type ClosingChoice, type ClosingDifference } from '../core/propose';

export interface ClosingRow {
  readonly key: string;
  readonly activity: string;
  readonly differences: readonly ClosingDifference[];
}

/** In the order of the sheet. */
export function closingRows(differences: readonly ClosingDifference[]): readonly ClosingRow[] {
  const rows = new Map<string, ClosingDifference[]>();
  for (const difference of differences) {
    const row = rows.get(difference.key);
    if (row) row.push(difference);
    else rows.set(difference.key, [difference]);
  }
  return [...rows].map(([key, own]) => ({ key, activity: own[0]!.activity, differences: own }));
}

/** With which figures an activity is closed. */
export const figuresOfRow = (
  { figures, others = [] }: Pick<ClosingChoice, 'figures' | 'others'>,
  key: string,
): ClosingChoice['figures'] => (others.includes(key) ? (figures === 'built' ? 'today' : 'built') : figures);

/** The exceptions after one activity was decided. */
export function othersAfter(
  choice: Pick<ClosingChoice, 'figures' | 'others'>,
  key: string,
  figures: ClosingChoice['figures'],
): readonly string[] {
  const others = (choice.others ?? []).filter((other) => other !== key);
  return figures === choice.figures ? others : [...others, key];
}
