/**
 * The stages of the line on one workbook, in a process of its own: `stages.ts FILE RUNS KEPT` prints medians as JSON, in
 * ms. Once before it counts, so that Node's compiler is not measured. With KEPT above 1 also `kept`: a run's share of so
 * many runs whose results are all kept, as those of one plan of that many times the size are.
 */
import { readFileSync } from 'node:fs';
import { NATIVE_CODEC } from '../../src/cli/native-codec';
import { type Analysis } from '../../src/core/analysis';
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
import { readSnapshot, readSnapshotOnce } from '../../src/xlsx/read-snapshot';
import { CUTOFF, medianOf, medianOfKept } from './median';

const STAGES_TO_CHECK = 3;

const [file, runs, kept] = [process.argv[2]!, Number(process.argv[3]), Number(process.argv[4])];
useCodec(NATIVE_CODEC);

const medians: Record<string, number> = {};
const shares: Record<string, number> = {};

function time(stage: string, run: () => unknown): void {
  medians[stage] = medianOf(run, runs);
  if (kept > 1) shares[stage] = medianOfKept(run, kept, Math.min(runs, 3));
}

const bytes = readFileSync(file);
const open = () => openPackage(bytes);
const options = { cutoff: CUTOFF };
const choices = { columns: true, marks: true, seguimiento: null, findings: false, fixes: [] };
const proposeFor = (analysis: Analysis) => proposeBlocks(analysis, choices, { today: CUTOFF, version: '0' });

// Once before it counts, so that Node's compiler knows it all; then each stage as soon as it has what it needs, so that
// none pays for the memory that only a later one needs.
proposeFor(analyzeWorkbook(readSnapshot(open(), 'plan.xlsx'), options));
time('read', () => readSnapshotOnce(open(), 'plan.xlsx'));
const pkg = open();
const workbook = readSnapshot(pkg, 'plan.xlsx');
const parameters = CURRENT_PARAMETERS;
time('recognize', () => recognizeTables(workbook));
const recognition = recognizeTables(workbook);
time('parse', () => parsePlan(workbook, recognition, CUTOFF, parameters));
const parsed = parsePlan(workbook, recognition, CUTOFF, parameters);
time('measure', () => measurePlan(parsed, CUTOFF));
const plan = measurePlan(parsed, CUTOFF);
time('check', () => checkPlan({ workbook, recognition, plan, parameters }));
time('summarize', () => summarizePlan(plan, parameters));
time('analysis', () => analyzeWorkbook(workbook, options));
time('core', () => {
  // The line up to `check`, whose end is the last that it stops at before it sums up.
  const line = analyzeInStages(workbook, options);
  for (let stage = 0; stage < STAGES_TO_CHECK; stage++) if (line.next().done) throw new Error('The line is shorter.');
  return line;
});
const analysis = analyzeWorkbook(workbook, options);
time('propose', () => proposeFor(analysis));
const { patch } = proposeFor(analysis);
time('write', () => savePackage(applyPatch(pkg, patch, { onStale: 'stop', isFinal: true }).pkg));

const operations = countOperations(patch);
process.stdout.write(`${JSON.stringify({ medians: { ...medians, operations }, kept: kept > 1 ? shares : null })}\n`);
