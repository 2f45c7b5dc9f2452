/** What schedule, columns and seguimiento share: who has which Código, and where things are called what. */
import { type Analysis } from '../analysis';
import { readSettings } from '../settings';
import { DAYS_1904 } from '../values/day';
import { type SheetSnapshot, valueAt } from '../workbook/snapshot';
import { type KnownKeys, assignKeys } from './keys';
import { SCHEDULE_SHEET } from './labels';
import { type OwnBlock } from './own-blocks';
import { cutoffName, freeSheetName, ownSheets } from './own-sheets';
import { type KeyedActivity, readScheduleTexts } from './schedule';
import { readSeguimientoTexts } from './seguimiento-read';

/** What schedule, columns and seguimiento share. */
export interface FiguresJob {
  readonly activities: readonly KeyedActivity[];
  readonly blocks: readonly OwnBlock[];
  readonly schedule: { readonly name: string; readonly existing: SheetSnapshot | null };
  readonly cutoffName: { readonly name: string; readonly before: string | null };
  readonly highestKey: number;
  readonly serialOffset: number;
}

export function prepareFigures(
  analysis: Analysis,
  blocks: readonly OwnBlock[],
  schedule: SheetSnapshot | null,
): FiguresJob {
  const rows = blocks.flatMap((block) => {
    const column = block.columns.find((candidate) => candidate.id === 'key')!;
    return block.activities.map((activity) => ({
      block,
      activity,
      written: column.isNew ? null : valueAt(block.sheet, activity.row, column.column),
    }));
  });
  const { keys, highest } = assignKeys(rows, knownKeys(analysis, schedule));
  return {
    activities: rows.map(({ activity, block }, index) => ({ activity, block, key: keys[index]! })),
    blocks,
    schedule: { name: schedule?.name ?? freeSheetName(analysis.workbook, SCHEDULE_SHEET), existing: schedule },
    cutoffName: cutoffName(analysis.workbook, schedule),
    highestKey: highest,
    serialOffset: analysis.workbook.dateSystem === 1904 ? DAYS_1904 : 0,
  };
}

/** The schedule knows the activities best; a seguimiento remembers those that it does not list. */
function knownKeys(analysis: Analysis, schedule: SheetSnapshot | null): KnownKeys {
  const texts = new Map<number, string>();
  for (const sheet of ownSheets(analysis, 'seguimiento')) {
    for (const [key, text] of readSeguimientoTexts(sheet)) texts.set(key, text);
  }
  if (schedule) for (const [key, text] of readScheduleTexts(schedule)) texts.set(key, text);
  return { texts, highest: Math.max(analysis.settings.lastKey, readSettings(analysis.workbook.settings).lastKey) };
}
