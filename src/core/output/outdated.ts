/** What has changed in the plan since it was last calculated: the schedule that stands in the workbook tells. */
import { type Analysis } from '../analysis';
import { SCHEDULE_COLUMNS } from '../progress/formulas-schedule';
import { formatDay } from '../values/calendar-date';
import { type Day, DAYS_1904 } from '../values/day';
import { isSameQuantity } from '../values/rounding';
import { parseArea } from '../workbook/address';
import { type SheetSnapshot, valueAt } from '../workbook/snapshot';
import { readKey } from './keys';
import { cutoffName, ownSheets } from './own-sheets';
import { CHECK_COLUMN, type KeyedActivity } from './schedule';

export interface Outdated {
  /** Dates that are other ones now, of activities that the schedule knows. */
  readonly dates: number;
  /** Activities whose dates are the same but whose amounts are others: their target changed. */
  readonly targets: number;
  readonly newActivities: number;
  readonly goneActivities: number;
  /** The cutoff at which the workbook stands, where it is not the chosen one; else null. */
  readonly cutoff: Day | null;
}

type Activity = KeyedActivity['activity'];
interface KnownDate {
  readonly due: Day;
  readonly amount: number;
}

/** null where nothing was ever calculated. Only Códigos, dates and amounts are compared: what formulas follow is live. */
export function findOutdated(analysis: Analysis): Outdated | null {
  const schedule = ownSheets(analysis, 'schedule')[0];
  if (!schedule) return null;
  const offset = analysis.workbook.dateSystem === 1904 ? DAYS_1904 : 0;
  const known = readKnownDates(schedule, offset);
  const seen = new Set<number>();
  let [dates, targets, newActivities] = [0, 0, 0];
  for (const activity of analysis.plan.activities) {
    const key = keyOf(analysis, activity);
    const before = key === null || seen.has(key) ? undefined : known.get(key);
    if (key !== null) seen.add(key);
    if (!before) newActivities++;
    else {
      const moved = countMoved(activity, before);
      dates += moved;
      if (moved === 0 && !hasSameAmounts(activity, before)) targets++;
    }
  }
  const goneActivities = [...known.keys()].filter((key) => !seen.has(key)).length;
  return { dates, targets, newActivities, goneActivities, cutoff: otherCutoff(analysis, schedule, offset) };
}

/** `3 fechas cambiaron y hay 2 actividades nuevas desde el último cálculo.`; null where nothing changed. */
export function outdatedSentence(outdated: Outdated): string | null {
  const { dates, targets, newActivities, goneActivities, cutoff } = outdated;
  const parts = [
    counted(dates, 'fecha cambió', 'fechas cambiaron'),
    counted(targets, 'meta cambió', 'metas cambiaron'),
    newActivities > 0 ? `hay ${counted(newActivities, 'actividad nueva', 'actividades nuevas')}` : '',
    counted(goneActivities, 'actividad ya no está', 'actividades ya no están'),
  ].filter((part) => part !== '');
  const sentences: string[] = [];
  if (parts.length > 0) sentences.push(`${capital(joinWords(parts))} desde el último cálculo.`);
  if (cutoff !== null) sentences.push(`El libro está calculado al ${formatDay(cutoff)}.`);
  return sentences.length > 0 ? sentences.join(' ') : null;
}

const counted = (count: number, one: string, many: string): string =>
  count === 0 ? '' : `${count} ${count === 1 ? one : many}`;

const capital = (text: string): string => text[0]!.toUpperCase() + text.slice(1);

const joinWords = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} y ${words[words.length - 1]!}`;

/** By number of the Código; those without any date stand in the list beside the schedule only. */
function readKnownDates(sheet: SheetSnapshot, offset: number): Map<number, KnownDate[]> {
  const known = new Map<number, KnownDate[]>();
  const column = (id: (typeof SCHEDULE_COLUMNS)[number]): number => SCHEDULE_COLUMNS.indexOf(id);
  for (let row = 0; sheet.area && row <= sheet.area.bottom; row++) {
    const listed = readKey(valueAt(sheet, row, CHECK_COLUMN));
    if (listed !== null && !known.has(listed)) known.set(listed, []);
    const key = readKey(valueAt(sheet, row, column('key')));
    const due = valueAt(sheet, row, column('due'));
    const amount = valueAt(sheet, row, column('amount'));
    if (key === null || typeof due !== 'number' || typeof amount !== 'number') continue;
    known.set(key, [...(known.get(key) ?? []), { due: due + offset, amount }]);
  }
  return known;
}

function keyOf(analysis: Analysis, { table, row }: Activity): number | null {
  const column = table.ownColumns.find(({ id }) => id === 'key')?.column;
  const sheet = analysis.workbook.sheets.find(({ name }) => name === table.sheet);
  return column === undefined || !sheet ? null : readKey(valueAt(sheet, row, column));
}

/** How many dates are there on the one side and not on the other. */
function countMoved({ milestones }: Activity, known: readonly KnownDate[]): number {
  const rest = known.map(({ due }) => due);
  let added = 0;
  for (const { due } of milestones) {
    const at = rest.indexOf(due);
    if (at >= 0) rest.splice(at, 1);
    else added++;
  }
  return Math.max(added, rest.length);
}

const hasSameAmounts = ({ milestones }: Activity, known: readonly KnownDate[]): boolean =>
  milestones.every(({ amount }, index) => isSameQuantity(amount, known[index]?.amount ?? Number.NaN));

function otherCutoff(analysis: Analysis, schedule: SheetSnapshot, offset: number): Day | null {
  const area = parseArea((cutoffName(analysis.workbook, schedule).before ?? '').replace(/^=/, ''));
  const value = area ? valueAt(schedule, area.top, area.left) : null;
  return typeof value === 'number' && value + offset !== analysis.plan.cutoff ? value + offset : null;
}
