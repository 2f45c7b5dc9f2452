/** An analysis as plain data, so that one that crossed to another thread can be compared with one that did not. */
import { type Analysis } from '../../src/core/analysis';
import { plainActivity } from '../../src/core/progress/measure';
import { plainFinding } from '../../src/core/rules/rule';

export const plainAnalysis = (analysis: Analysis): Analysis => ({
  ...analysis,
  plan: {
    ...analysis.plan,
    activities: analysis.plan.activities.map(plainActivity),
  },
  findings: analysis.findings.map(plainFinding),
});
