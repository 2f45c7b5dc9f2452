/**
 * What the seguimiento must know of a comparison: which dates an activity had in the older version, by Código, where they
 * are others now. Kept with the workbook, since the older version is not at hand when the seguimiento is built.
 */
import { type Analysis } from '../analysis';
import { settingsOperation } from '../output/ignore';
import { type Settings } from '../settings';
import { type Operation } from '../workbook/patch';
import { type Comparison } from './compare-plans';

/** null where nothing new is to be remembered. */
export function initialDatesOperation(analysis: Analysis, comparison: Comparison): Operation | null {
  const settings: Settings = { ...analysis.settings, initialDates: initialDatesIn(comparison) };
  return settingsOperation(analysis, settings, 'Recordar las fechas iniciales de lo que se reprogramó');
}

function initialDatesIn({ changes }: Comparison): Settings['initialDates'] {
  const dates = changes.flatMap(({ kind, older, newer }) =>
    kind === 'dates' && older && newer?.key ? [[newer.key, older.milestones.map(({ due }) => due)] as const] : [],
  );
  return Object.fromEntries(dates.filter(([, days]) => days.length > 0));
}
