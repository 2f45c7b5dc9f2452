/** The line, on one screen: a workbook and a cutoff in, all that is known about the plan out. */
import { type Analysis } from './analysis';
import { parseInto } from './plan/parse';
import { heldAt, measuredAt } from './progress/measure';
import { summarizePlan } from './progress/summary';
import { recognizeTables } from './recognize/recognize';
import { type Recognition } from './recognize/table';
import { PlanCheck } from './rules/check';
import { parametersOf, readSettings, type Settings } from './settings';
import { type Day } from './values/day';
import { type WorkbookSnapshot } from './workbook/snapshot';

export interface AnalysisOptions {
  /** The chosen cutoff, inclusive. */
  readonly cutoff: Day;
  /** What the user has just changed; else what the workbook keeps. */
  readonly settings?: Settings;
  /** Where the tables of this workbook were recognized already, with the corrections of the same settings. */
  readonly recognition?: Recognition;
  /** True for who will go over the activities again and again: they are read once and held. */
  readonly holdsActivities?: boolean;
}

export function analyzeWorkbook(workbook: WorkbookSnapshot, options: AnalysisOptions): Analysis {
  const stages = analyzeInStages(workbook, options);
  for (;;) {
    const stage = stages.next();
    if (stage.done) return stage.value;
  }
}

/** The line itself. It stops after each stage, so that who must not block can turn to something else, or leave it there. */
export function* analyzeInStages(workbook: WorkbookSnapshot, options: AnalysisOptions): Generator<void, Analysis> {
  const settings = options.settings ?? readSettings(workbook.settings);
  const parameters = parametersOf(settings);
  const recognition = options.recognition ?? recognizeTables(workbook, settings.corrections);
  yield;
  const { cutoff, holdsActivities } = options;
  const { ignored, closings } = settings;
  const makeActivity = holdsActivities ? heldAt(cutoff) : measuredAt(cutoff);
  let check!: PlanCheck;
  const measured = parseInto(workbook, recognition, cutoff, parameters, (years) => {
    check = new PlanCheck({ workbook, recognition, plan: { ...years, cutoff }, parameters, ignored, closings });
    return (...read) => {
      const activity = makeActivity(...read);
      check.activity(activity);
      return activity;
    };
  });
  yield;
  const plan = { ...measured, cutoff };
  const { findings, failures } = check.finish(plan);
  yield;
  const summary = summarizePlan(plan, parameters);
  return { workbook, recognition, plan, findings, failures, summary, parameters, settings };
}
