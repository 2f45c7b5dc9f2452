/** The results as a page: ratios first, since milliseconds are the machine's. */
import { PEER_VERSIONS } from './peers';

export interface WholeTimes {
  /** Activities of the workbook. */
  readonly size: number;
  /** Wall time of each command from start to end, in ms. */
  readonly medians: Readonly<Record<string, number>>;
  /** SheetJS reading, without its start; null where it could not be had. */
  readonly sheetjs: number | null;
  /** Version of openpyxl; null where no Python has it. */
  readonly python: string | null;
}

/** Times of each stage on one workbook, in ms. */
export interface StageTimes {
  readonly medians: Readonly<Record<string, number>>;
  /** A run's share where the results of many are kept; null where that was not measured. */
  readonly kept: Readonly<Record<string, number>> | null;
}

export interface Results {
  readonly machine: {
    readonly cores: number;
    readonly processor: string;
    /** GB */
    readonly memory: number;
    readonly node: string;
    readonly system: string;
    /** Other programs took much of it meanwhile. */
    readonly isBusy: boolean;
  };
  readonly runs: number;
  readonly stages: readonly ({ readonly size: number; readonly bytes: number } & StageTimes)[];
  readonly whole: WholeTimes;
  readonly peak: { readonly size: number; readonly megabytes: number };
}

const STAGES = ['read', 'recognize', 'parse', 'measure', 'check', 'summarize', 'analysis', 'propose', 'write'] as const;
/** Growth is told against this many activities, or the next larger plan that was measured. */
export const BASE = 1000;

const thousands = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ',');
const ms = (time: number): string => (time < 10 ? time.toFixed(1) : thousands(Math.round(time)));

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, at) => (at === 0 ? '---' : '---:'))), ...rows.map(line)].join('\n');
}

function comparisons({ whole, stages }: Results): string[][] {
  const { medians, sheetjs, size } = whole;
  const core = stages.find((each) => each.size === size)?.medians.core;
  const rows: string[][] = [];
  const compare = (ours: string, a: number | undefined, theirs: string, b: number | null | undefined, goal: string) => {
    if (a !== undefined && b) rows.push([ours, ms(a), theirs, ms(b), `**${(a / b).toFixed(2)}**`, goal]);
  };
  compare('core: recognize to check', core, `SheetJS ${PEER_VERSIONS.xlsx} merely reads`, sheetjs, '≤ 0.5');
  compare('`paac check`', medians.check, 'Python, openpyxl merely reads', medians.openpyxl, '≤ 0.7');
  compare('`paac check`', medians.check, '… with `read_only=True`, values only', medians.openpyxlReadOnly, '');
  compare('`paac check --json`', medians.checkJson, 'Python, openpyxl merely reads', medians.openpyxl, '');
  compare('`paac apply`', medians.apply, `exceljs ${PEER_VERSIONS.exceljs} reads and writes`, medians.exceljs, '≤ 1.0');
  compare('`paac apply --seguimiento`', medians.applySeguimiento, 'exceljs reads and writes', medians.exceljs, '');
  return rows;
}

function growth({ stages }: Results): string[][] {
  const base = stages.find(({ size }) => size >= BASE) ?? stages[0]!;
  const each = (time: number, size: number): number => (time / size) * 1000;
  return STAGES.map((stage) => [
    stage,
    ...stages.map(({ size, medians }) => {
      const own = each(medians[stage]!, size);
      const ratio = own / each(base.medians[stage]!, base.size);
      return `${ms(medians[stage]!)} (×${ratio.toFixed(2)})`;
    }),
  ]);
}

/** The largest plan beside as many activities in plans of 1,000, in µs an activity. */
function growthAlone({ stages }: Results): string {
  const base = stages.find(({ kept }) => kept !== null);
  const largest = stages[stages.length - 1]!;
  if (!base || largest.size <= base.size) return '';
  const rows = STAGES.map((stage) => {
    const [small, large] = [base.kept![stage]! / base.size, largest.medians[stage]! / largest.size];
    return [stage, (small * 1000).toFixed(1), (large * 1000).toFixed(1), `×${(large / small).toFixed(2)}`];
  });
  const plans = largest.size / base.size;
  return `
Small plans have an advantage beside that: run after run, what they make fits into memory that the program has already,
while a large plan needs new memory from the system, which costs most on a virtual machine. So the same ${thousands(largest.size)}
activities once more, as ${plans} times the plan of ${thousands(base.size)} with all results kept (its texts are known after the first
time, which helps \`check\`), and as one plan, in µs an activity:

${table(['stage', `${plans} plans`, 'one plan', 'ratio'], rows)}
`;
}

/** Markdown, ready to be a file of its own. */
export function printResults(results: Results): string {
  const { machine, whole, stages, peak, runs } = results;
  const base = stages.find(({ size }) => size >= BASE) ?? stages[0]!;
  const missing = [
    ...(whole.sheetjs === null ? ['SheetJS and exceljs could not be fetched.'] : []),
    ...(whole.python === null ? ['No Python with openpyxl was found.'] : []),
  ];
  return `# How fast, against what

Written by \`npm run bench -- --write\`, which makes its own workbooks: plans of 12 columns on 6 sheets, texts as offices
write them, dates in the forms that real plans mix, a follow-up that is on time, late, partial or missing. Times are
medians of ${runs} runs in ms; compare ratios, not milliseconds.

Machine: ${machine.cores} cores, ${machine.processor}, ${machine.memory} GB, Node ${machine.node}, ${machine.system}.${machine.isBusy ? ' **It was busy with other work: measure again.**' : ''}

## Against others, ${thousands(whole.size)} activities

Whole processes from start to end, but for the first line, which is measured in a process that runs already.

${table(['ours', 'ms', 'theirs', 'ms', 'ratio', 'goal'], comparisons(results))}

${missing.length > 0 ? `${missing.join(' ')}\n\n` : ''}\`paac --version\`, which only starts: ${ms(whole.medians.start!)} ms.

## How each stage grows

In brackets: time per activity against that with ${thousands(base.size)} activities; at most ×1.20 is wanted. Smaller plans show what every run costs.

${table(['stage', ...stages.map(({ size }) => thousands(size))], growth(results))}

\`read\` is file to snapshot, \`analysis\` the stages from recognize to summarize together (\`core\` above: to check), \`propose\` schedule, columns and marks
as a patch (${stages.map(({ medians }) => thousands(medians.operations ?? 0)).join(', ')} operations), \`write\` that patch done on the file.
${growthAlone(results)}
## Memory

Peak of \`paac check\` on ${thousands(peak.size)} activities: ${thousands(peak.megabytes)} MB.
`;
}
