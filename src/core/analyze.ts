/** The line, on one screen: a workbook and a cutoff in, all that is known about the plan out. */
import { type Analysis } from './analysis';
import { parsePlan } from './plan/parse';
import { measurePlan } from './progress/measure';
import { summarizePlan } from './progress/summary';
import { recognizeTables } from './recognize/recognize';
import { checkPlan } from './rules/check';
import { parametersOf, readSettings, type Settings } from './settings';
import { type Day } from './values/day';
import { type WorkbookSnapshot } from './workbook/snapshot';

export interface AnalysisOptions {
  /** The chosen cutoff, inclusive. */
  readonly cutoff: Day;
  /** What the user has just changed; else what the workbook keeps. */
  readonly settings?: Settings;
}

export function analyzeWorkbook(workbook: WorkbookSnapshot, options: AnalysisOptions): Analysis {
  const settings = options.settings ?? readSettings(workbook.settings);
  const parameters = parametersOf(settings);
  const recognition = recognizeTables(workbook, settings.corrections);
  const plan = measurePlan(parsePlan(workbook, recognition, options.cutoff, parameters), options.cutoff);
  const { findings, failures } = checkPlan({
    workbook,
    recognition,
    plan,
    parameters,
    ignored: settings.ignored,
    closings: settings.closings,
  });
  const summary = summarizePlan(plan, parameters);
  return { workbook, recognition, plan, findings, failures, summary, parameters, settings };
}
