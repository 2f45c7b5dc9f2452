/**
 * The stages of the line on one workbook, in a process of its own: `stages.ts FILE RUNS KEPT` prints medians as JSON, in
 * ms. Once before it counts, so that Node's compiler is not measured. With KEPT above 1 also `kept`: a run's share of so
 * many runs whose results are all kept, as those of one plan of that many times the size are.
 */
import { readFileSync } from 'node:fs';
import { NATIVE_CODEC } from '../../src/cli/native-codec';
import { analyzeInStages, analyzeWorkbook } from '../../src/core/analyze';
import { CURRENT_PARAMETERS } from '../../src/core/parameters';
import { parsePlan } from '../../src/core/plan/parse';
import { measurePlan } from '../../src/core/progress/measure';
import { summarizePlan } from '../../src/core/progress/summary';
import { proposeBlocks } from '../../src/core/propose';
import { recognizeTables } from '../../src/core/recognize/recognize';
import { checkPlan } from '../../src/core/rules/check';
import { countOperations } from '../../src/core/workbook/cell-block';
import { applyPatch } from '../../src/xlsx/apply-patch';
import { useCodec } from '../../src/xlsx/codec';
import { openPackage, savePackage } from '../../src/xlsx/package';
import { readSnapshot } from '../../src/xlsx/read-snapshot';
import { CUTOFF, medianOf, medianOfKept } from './median';

const [file, runs, kept] = [process.argv[2]!, Number(process.argv[3]), Number(process.argv[4])];
useCodec(NATIVE_CODEC);
const bytes = readFileSync(file);
const open = () => openPackage(bytes);
const pkg = open();
const workbook = readSnapshot(pkg, 'plan.xlsx');
const parameters = CURRENT_PARAMETERS;
const recognition = recognizeTables(workbook);
const parsed = parsePlan(workbook, recognition, CUTOFF, parameters);
const plan = measurePlan(parsed, CUTOFF);
const analysis = analyzeWorkbook(workbook, { cutoff: CUTOFF });
const choices = { columns: true, marks: true, seguimiento: null, findings: false, fixes: [] };
const propose = () => proposeBlocks(analysis, choices, { today: CUTOFF, version: '0' });
const { patch } = propose();

/** The line up to `check`, whose end is the last that it stops at before it sums up. */
function runCore(): unknown {
  const line = analyzeInStages(workbook, { cutoff: CUTOFF });
  for (let stage = 0; stage < STAGES_TO_CHECK; stage++) if (line.next().done) throw new Error('The line is shorter.');
  return line;
}
const STAGES_TO_CHECK = 3;

const stages: Readonly<Record<string, () => unknown>> = {
  read: () => readSnapshot(open(), 'plan.xlsx'),
  recognize: () => recognizeTables(workbook),
  parse: () => parsePlan(workbook, recognition, CUTOFF, parameters),
  measure: () => measurePlan(parsed, CUTOFF),
  check: () => checkPlan({ workbook, recognition, plan, parameters }),
  summarize: () => summarizePlan(plan, parameters),
  analysis: () => analyzeWorkbook(workbook, { cutoff: CUTOFF }),
  core: runCore,
  propose,
  write: () => savePackage(applyPatch(pkg, patch, { onStale: 'stop', isFinal: true }).pkg),
};
const medians = Object.entries(stages).map(([stage, run]) => [stage, medianOf(run, runs)] as const);
const shares =
  kept > 1
    ? Object.entries(stages).map(([stage, run]) => [stage, medianOfKept(run, kept, Math.min(runs, 3))] as const)
    : [];
process.stdout.write(
  `${JSON.stringify({
    medians: { ...Object.fromEntries(medians), operations: countOperations(patch) },
    kept: kept > 1 ? Object.fromEntries(shares) : null,
  })}\n`,
);
