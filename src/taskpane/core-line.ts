/** The line over the core itself, in the thread that it is made in: the Worker's, or the pane's where there is none. */
import { type Analysis } from '../core/analysis';
import { analyzeInStages } from '../core/analyze';
import { seguimientoCalendar } from '../core/output/seguimiento-calendar';
import { listSeguimientos } from '../core/output/seguimiento-list';
import { recognizeTables } from '../core/recognize/recognize';
import { offerCutoffs } from '../core/recognize/stated-cutoffs';
import { type Recognition } from '../core/recognize/table';
import { RULES } from '../core/rules';
import { parametersOf, readSettings, type Settings } from '../core/settings';
import { type WorkbookSnapshot } from '../core/workbook/snapshot';
import { distinctStated, findFollowedCutoff } from './cutoffs';
import { type Line, Superseded } from './line';

const proposing = () => import(/* webpackChunkName: "propose" */ './proposing');
const rulePages = () => import(/* webpackChunkName: "rule-pages" */ './rule-pages');

/** `pause` comes back when others had their turn: between two stages nothing is held up. */
export function createCoreLine(pause: () => Promise<void>): Line {
  const recognize = rememberLast();
  const leaveIfDropped = (signal: AbortSignal | undefined): void => {
    if (signal?.aborted) throw new Superseded();
  };
  return {
    async inspect(workbook, today, held) {
      const settings = held ?? readSettings(workbook.settings);
      const recognition = recognize(workbook, settings);
      await pause();
      const parameters = parametersOf(settings);
      const cutoffs = offerCutoffs(workbook, recognition, { today, parameters });
      const stated = distinctStated(cutoffs);
      const known = { workbook, recognition, settings, parameters };
      return {
        recognition,
        cutoffs,
        followed: findFollowedCutoff(workbook, recognition),
        calendar: seguimientoCalendar(known, { today, stated: stated.length === 1 ? stated[0]! : null }),
        seguimientos: listSeguimientos(known),
        rules: RULES.map(({ id, title }) => ({ id, title })),
      };
    },
    async analyze(workbook, cutoff, held, signal): Promise<Analysis> {
      const settings = held ?? readSettings(workbook.settings);
      leaveIfDropped(signal);
      const recognition = recognize(workbook, settings);
      const stages = analyzeInStages(workbook, { cutoff, settings, recognition });
      for (;;) {
        await pause();
        leaveIfDropped(signal);
        const stage = stages.next();
        if (stage.done) return stage.value;
      }
    },
    propose: async (...asked) => (await proposing()).proposeChanges(...asked),
    async foresee(analysis, choices, circumstances, signal) {
      const { foreseeChanges } = await proposing();
      await pause();
      leaveIfDropped(signal);
      return foreseeChanges(analysis, choices, circumstances);
    },
    giveReason: async (...asked) => (await proposing()).withReason(...asked),
    rulePage: async (id) => (await rulePages()).findRulePage(id),
    async fetchParts() {
      for (const fetchPart of [proposing, rulePages]) {
        await pause();
        await fetchPart();
      }
    },
  };
}

/** A workbook is recognized once for all that is asked of it one after another. */
function rememberLast(): (workbook: WorkbookSnapshot, settings: Settings) => Recognition {
  let last: { workbook: WorkbookSnapshot; corrections: string; recognition: Recognition } | null = null;
  return (workbook, settings) => {
    const corrections = JSON.stringify(settings.corrections);
    if (last?.workbook !== workbook || last.corrections !== corrections) {
      last = { workbook, corrections, recognition: recognizeTables(workbook, settings.corrections) };
    }
    return last.recognition;
  };
}

/** In one go, for who needs no pause. */
export const coreLine: Line = createCoreLine(async () => undefined);
