/**
 * How fast, against what: makes its own workbooks, times each stage of the line, the commands from start to end and
 * what others need for the same file, all in one run, so that their ratios mean something on any machine.
 * `npm run bench` · `npm run bench -- 1000 10000` (sizes) · `npm run bench -- --write` (docs/benchmarks.md too)
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { buildWorkbook } from '../../test/support/build-workbook';
import { largePlan } from '../../test/workbooks/large-plan';
import { median } from './median';
import { OPENPYXL, exceljsScript, findPython, installPeers, sheetjsScript } from './peers';
import { BASE, type Results, type StageTimes, type WholeTimes, printResults } from './report';

const ROOT = join(__dirname, '../..');
const PAAC = join(ROOT, 'bin/paac.js');
const CUTOFF = ['--cutoff', '2024-08-31'];
const RUNS = 5;
/** Of one workbook: what the whole commands and the peers are measured on. */
const COMPARED = 10_000;

const words = process.argv.slice(2);
/** Others at work on the machine before we begin: then only the ratios of neighbouring lines say something. */
const isBusy = loadavg()[0]! > cpus().length / 2;
const sizes = words.map(Number).filter((size) => size > 0);
const folder = mkdtempSync(join(tmpdir(), 'paac-bench-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
const planOf = (size: number): string => join(folder, `plan-${size}.xlsx`);

interface Ran {
  readonly ms: number;
  readonly output: string;
}

/** Runs a command to its end. @throws Error with what it said, where it fails */
function run(command: string, args: readonly string[], mayFind = false): Ran {
  const start = process.hrtime.bigint();
  const done = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 1 << 30 });
  const ms = Number(process.hrtime.bigint() - start) / 1e6;
  if (done.status !== 0 && !(mayFind && done.status === 1)) throw new Error(`${command}: ${done.stderr}`);
  return { ms, output: done.stdout };
}

const node = (args: readonly string[]): Ran => run(process.execPath, args, true);

function timeStages(size: number, largest: number): StageTimes {
  const runs = size > COMPARED ? 3 : RUNS;
  const kept = size === BASE ? largest / size : 1;
  return JSON.parse(node([join(folder, 'stages.cjs'), planOf(size), String(runs), String(kept)]).output) as StageTimes;
}

/** Each command once a round, one after the other, so that a busy minute of the machine falls on all of them. */
function timeWhole(size: number): WholeTimes {
  const file = planOf(size);
  const peers = installPeers(join(ROOT, 'node_modules/.cache/bench-peers'));
  const python = findPython();
  let outputs = 0;
  const output = (): string => join(folder, `out-${outputs++}.xlsx`);
  const apply = (...more: string[]): Ran => node([PAAC, 'apply', file, ...CUTOFF, '--output', output(), ...more]);
  const commands: Record<string, () => Ran> = {
    start: () => node([PAAC, '--version']),
    check: () => node([PAAC, 'check', file, ...CUTOFF]),
    checkJson: () => node([PAAC, 'check', file, ...CUTOFF, '--json']),
    apply: () => apply(),
    applySeguimiento: () => apply('--seguimiento'),
    ...(peers && { exceljs: () => node(['-e', exceljsScript(peers, file, output())]) }),
    ...(python && {
      openpyxl: () => run(python.command, ['-c', OPENPYXL.plain, file]),
      openpyxlReadOnly: () => run(python.command, ['-c', OPENPYXL.readOnly, file]),
    }),
  };
  // Once before it counts: the first run after an edit makes the command's script.
  for (const command of ['start', 'check', 'apply']) commands[command]!();
  const times: Record<string, number[]> = {};
  for (let round = 0; round < RUNS; round++) {
    for (const [name, command] of Object.entries(commands)) (times[name] ??= []).push(command().ms);
  }
  const medians = Object.fromEntries(Object.entries(times).map(([name, all]) => [name, median(all)]));
  const sheetjs = peers
    ? node(['-e', sheetjsScript(peers, file, RUNS)])
        .output.trim()
        .split('\n')
        .map(Number)
    : null;
  return { size, medians, sheetjs: sheetjs && median(sheetjs.slice(1)), python: python?.version ?? null };
}

/** Peak of the memory that a `check` takes, in MB. */
function peakOfCheck(size: number): number {
  const hook = join(folder, 'memory.cjs');
  const said = join(folder, 'memory.txt');
  writeFileSync(
    hook,
    `process.on('exit', () => require('node:fs').writeFileSync(${JSON.stringify(said)}, String(process.resourceUsage().maxRSS)));`,
  );
  node(['--require', hook, PAAC, 'check', planOf(size), ...CUTOFF]);
  return Math.round(Number(readFileSync(said, 'utf8')) / 1024);
}

buildSync({
  entryPoints: [join(__dirname, 'stages.ts')],
  outfile: join(folder, 'stages.cjs'),
  bundle: true,
  platform: 'node',
  target: 'node20',
  logLevel: 'error',
});
const measured = sizes.length > 0 ? sizes : [100, 1000, 10_000, 50_000];
for (const size of measured) writeFileSync(planOf(size), buildWorkbook(largePlan(size)));
const compared = measured.includes(COMPARED) ? COMPARED : measured[measured.length - 1]!;
const largest = Math.max(...measured);
const results: Results = {
  machine: {
    cores: cpus().length,
    processor: cpus()[0]?.model.trim() ?? '',
    memory: Math.round(totalmem() / 2 ** 30),
    node: process.version,
    system: process.platform,
    isBusy,
  },
  runs: RUNS,
  stages: measured.map((size) => ({ size, bytes: statSync(planOf(size)).size, ...timeStages(size, largest) })),
  whole: timeWhole(compared),
  peak: { size: largest, megabytes: peakOfCheck(largest) },
};
const text = printResults(results);
process.stdout.write(text);
if (words.includes('--write')) writeFileSync(join(ROOT, 'docs/benchmarks.md'), text);
