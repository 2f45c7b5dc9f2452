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
}

/** By cutoff; a sheet whose cutoff cell was emptied is none of them. */
export function listSeguimientos(analysis: Analysis): KnownSeguimiento[] {
  const offset = analysis.workbook.dateSystem === 1904 ? DAYS_1904 : 0;
  return ownSheets(analysis, 'seguimiento')
    .flatMap((sheet): KnownSeguimiento[] => {
      const closed = closedCutoff(sheet);
      const { cutoffSerial } = readSeguimiento(sheet);
      const open = cutoffSerial === null ? null : cutoffSerial + offset;
      const cutoff = closed === null ? open : dayFromIso(closed);
      return cutoff === null ? [] : [{ sheet: sheet.name, cutoff, isClosed: closed !== null }];
    })
    .sort((a, b) => a.cutoff - b.cutoff);
}
