/**
 * What the line says about real plans, one fact a line, so that a diff reads as the effect of a change on real
 * documents. `UPDATE_GOLDEN=1 npx jest test/golden` writes the files again; read the diff before committing it.
 */
import { analyzeSpec } from './support/contract';
import { describeAnalysis } from './support/describe-analysis';
import { expectGolden } from './support/golden-file';
import { FAULTY_PLANS, TEST_PLANS } from './workbooks';

test.each([...TEST_PLANS, ...FAULTY_PLANS].map((plan) => [plan.name, plan] as const))('%s', (name, { spec, cutoff }) =>
  expectGolden(name, describeAnalysis(analyzeSpec(spec, cutoff))),
);
