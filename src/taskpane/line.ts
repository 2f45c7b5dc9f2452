/**
 * What the pane asks of the core. Behind an interface, so that the work can move to a Worker without the pane noticing,
 * and asynchronous for the same reason.
 */
import { type Analysis } from '../core/analysis';
import { analyzeWorkbook } from '../core/analyze';
import { type SeguimientoCalendar, seguimientoCalendar } from '../core/output/seguimiento-calendar';
import { parametersOf, readSettings, type Settings } from '../core/settings';
import { type Choices, type Circumstances, type Proposal, proposeChanges } from '../core/propose';
import { recognizeTables } from '../core/recognize/recognize';
import { type CutoffOffer, offerCutoffs } from '../core/recognize/stated-cutoffs';
import { type Recognition } from '../core/recognize/table';
import { type Day } from '../core/values/day';
import { type WorkbookSnapshot } from '../core/workbook/snapshot';
import { type FollowedCutoff, distinctStated, findFollowedCutoff } from './cutoffs';

/** What is known of a workbook before a cutoff is chosen. */
export interface Inspection {
  readonly recognition: Recognition;
  /** What a header states first, then the usual ones of the plan year. */
  readonly cutoffs: readonly CutoffOffer[];
  /** What the formulas of an earlier run follow; null where there was none. */
  readonly followed: FollowedCutoff | null;
  /** Which seguimientos there are, and which is next; left out by a line that does not say. */
  readonly calendar?: SeguimientoCalendar;
}

export interface Line {
  /** `settings`: what could not be saved in the workbook and holds for now; else null. */
  inspect(workbook: WorkbookSnapshot, today: Day, settings: Settings | null): Promise<Inspection>;
  analyze(workbook: WorkbookSnapshot, cutoff: Day, settings: Settings | null): Promise<Analysis>;
  propose(analysis: Analysis, choices: Choices, circumstances: Circumstances): Promise<Proposal>;
}

/** The core itself, in the pane's own thread. */
export const coreLine: Line = {
  inspect: async (workbook, today, held) => {
    const settings = held ?? readSettings(workbook.settings);
    const recognition = recognizeTables(workbook, settings.corrections);
    const parameters = parametersOf(settings);
    const cutoffs = offerCutoffs(workbook, recognition, { today, parameters });
    const stated = distinctStated(cutoffs);
    const known = { workbook, recognition, settings, parameters };
    return {
      recognition,
      cutoffs,
      calendar: seguimientoCalendar(known, { today, stated: stated.length === 1 ? stated[0]! : null }),
      followed: findFollowedCutoff(workbook, recognition),
    };
  },
  analyze: async (workbook, cutoff, held) => analyzeWorkbook(workbook, held ? { cutoff, settings: held } : { cutoff }),
  propose: async (analysis, choices, circumstances) => proposeChanges(analysis, choices, circumstances),
};
