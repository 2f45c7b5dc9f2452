/** The line, on one screen: a workbook and a cutoff in, all that is known about the plan out. */
import { type Analysis } from './analysis';
import { type Parameters, CURRENT_PARAMETERS } from './parameters';
import { parsePlan } from './plan/parse';
import { measurePlan } from './progress/measure';
import { summarizePlan } from './progress/summary';
import { recognizeTables } from './recognize/recognize';
import { checkPlan } from './rules/check';
import { type Day } from './values/day';
import { type WorkbookSnapshot } from './workbook/snapshot';

export interface AnalysisOptions {
  /** The chosen cutoff, inclusive. */
  readonly cutoff: Day;
  readonly parameters?: Parameters;
}

export function analyzeWorkbook(workbook: WorkbookSnapshot, options: AnalysisOptions): Analysis {
  const parameters = options.parameters ?? CURRENT_PARAMETERS;
  const recognition = recognizeTables(workbook);
  const plan = measurePlan(parsePlan(workbook, recognition, options.cutoff), options.cutoff);
  const { findings, failures } = checkPlan({ workbook, recognition, plan, parameters });
  const summary = summarizePlan(plan, parameters);
  return { workbook, recognition, plan, findings, failures, summary, parameters };
}
