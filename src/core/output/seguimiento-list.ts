/** The seguimientos that a workbook has. */
import { type Analysis } from '../analysis';
import { dayFromIso } from '../values/calendar-date';
import { type Day, DAYS_1904 } from '../values/day';
import { closedCutoff } from '../workbook/closing';
import { ownSheets } from './own-sheets';
import { readSeguimiento } from './seguimiento-read';

export interface KnownSeguimiento {
  readonly sheet: string;
  readonly cutoff: Day;
  readonly isClosed: boolean;
  /** What its closing recorded; null where it is open, or where the workbook has lost the record. */
  readonly closing: { readonly day: Day; readonly author: string | null } | null;
  /** Fecha de publicación, where somebody has written it. */
  readonly publishedOn: Day | null;
}

/** By cutoff; a sheet whose cutoff cell was emptied is none of them. */
export function listSeguimientos(
  analysis: Pick<Analysis, 'workbook' | 'recognition' | 'settings'>,
): KnownSeguimiento[] {
  const offset = analysis.workbook.dateSystem === 1904 ? DAYS_1904 : 0;
  const { closings } = analysis.settings;
  return ownSheets(analysis, 'seguimiento')
    .flatMap((sheet): KnownSeguimiento[] => {
      const closed = closedCutoff(sheet);
      const { cutoffSerial, head } = readSeguimiento(sheet);
      const open = cutoffSerial === null ? null : cutoffSerial + offset;
      const cutoff = closed === null ? open : dayFromIso(closed);
      if (cutoff === null) return [];
      const record = closed === null ? undefined : closings.find((each) => each.cutoff === closed);
      const day = record && dayFromIso(record.day);
      const published = head.get('publishedOn')?.value;
      return [
        {
          sheet: sheet.name,
          cutoff,
          isClosed: closed !== null,
          closing: record && day ? { day, author: record.author } : null,
          publishedOn: typeof published === 'number' && published >= 1 ? Math.floor(published) + offset : null,
        },
      ];
    })
    .sort((a, b) => a.cutoff - b.cutoff);
}
