/**
 * How the time of each stage grows with the plan: medians of several runs in one process, and the ratio to the smallest
 * plan of the run, per activity. Ratios are what counts; milliseconds depend on the machine.
 * `npm run bench -- 1000 10000 100000`
 */
import { analyzeWorkbook } from '../src/core/analyze';
import { CURRENT_PARAMETERS } from '../src/core/parameters';
import { parsePlan } from '../src/core/plan/parse';
import { measurePlan } from '../src/core/progress/measure';
import { summarizePlan } from '../src/core/progress/summary';
import { recognizeTables } from '../src/core/recognize/recognize';
import { checkPlan } from '../src/core/rules/check';
import { openPackage } from '../src/xlsx/package';
import { readSnapshot } from '../src/xlsx/read-snapshot';
import { buildWorkbook } from '../test/support/build-workbook';
import { serial } from '../test/support/workbook-spec';
import { largePlan } from '../test/workbooks/large-plan';

const CUTOFF = serial('2024-08-31');
const RUNS = 5;

function median(run: () => unknown): number {
  const times = Array.from({ length: RUNS }, () => {
    const start = process.hrtime.bigint();
    run();
    return Number(process.hrtime.bigint() - start) / 1e6;
  });
  return times.sort((a, b) => a - b)[Math.floor(RUNS / 2)]!;
}

function measure(activities: number): Record<string, number> {
  const bytes = buildWorkbook(largePlan(activities));
  const workbook = readSnapshot(openPackage(bytes), 'plan.xlsx');
  const recognition = recognizeTables(workbook);
  const parsed = parsePlan(workbook, recognition, CUTOFF);
  const plan = measurePlan(parsed, CUTOFF);
  const parameters = CURRENT_PARAMETERS;
  return {
    read: median(() => readSnapshot(openPackage(bytes), 'plan.xlsx')),
    recognize: median(() => recognizeTables(workbook)),
    parse: median(() => parsePlan(workbook, recognition, CUTOFF)),
    measure: median(() => measurePlan(parsed, CUTOFF)),
    check: median(() => checkPlan({ workbook, recognition, plan, parameters })),
    summarize: median(() => summarizePlan(plan, parameters)),
    analysis: median(() => analyzeWorkbook(workbook, { cutoff: CUTOFF })),
  };
}

const sizes = process.argv
  .slice(2)
  .map(Number)
  .filter((n) => n > 0);
// Once before it counts: the first runs measure Node's compiler.
measure(1000);
const results = (sizes.length ? sizes : [1000, 10000]).map((size) => ({ size, times: measure(size) }));
const base = results[0]!;
console.log(
  `medians of ${RUNS} runs in ms; in brackets: per 1,000 activities, and that against ${base.size} activities`,
);
for (const stage of Object.keys(base.times)) {
  const cells = results.map(({ size, times }) => {
    const each = (times[stage]! / size) * 1000;
    const growth = each / ((base.times[stage]! / base.size) * 1000);
    return `${size}: ${times[stage]!.toFixed(1)} (${each.toFixed(2)}, ×${growth.toFixed(2)})`;
  });
  console.log(`${stage.padEnd(10)} ${cells.join('   ')}`);
}
