/** `paac diff`: what changed from one version of a plan to another, shown or written as a sheet of the newer one. */
import { basename } from 'node:path';
import { type Analysis } from '../core/analysis';
import { analyzeWorkbook } from '../core/analyze';
import { type PlanVersion } from '../core/progress/plan-version';
import { type Day } from '../core/values/day';
import { comparisonToJson } from '../core/versions/comparison-json';
import { comparePlans } from '../core/versions/compare-plans';
import { proposeModifications } from '../core/versions/modifications-sheet';
import { readVersion } from '../core/versions/read-version';
import { rememberedVersions } from '../core/versions/remembered';
import { applyPatch } from '../xlsx/apply-patch';
import { openPackage, savePackage } from '../xlsx/package';
import { readSnapshot } from '../xlsx/read-snapshot';
import { today } from './clock';
import { type DiffCommand } from './diff-arguments';
import { FileError, readWorkbookFile, requireFreeOutput, writeNewFile } from './files';
import { printComparison } from './print-diff';
import { readVersion as readProgramVersion } from './version';

/** What goes to standard output, and the exit code: 0 where nothing changed, 1 where something did. @throws FileError, XlsxError */
export async function diff(command: DiffCommand): Promise<{ output: string; exitCode: number }> {
  const { newer: file, output, cutoff } = command;
  if (output !== null) await requireFreeOutput(file, output);
  const bytes = readWorkbookFile(file);
  const pkg = openPackage(bytes);
  // Only a plan that states no year reads its dates in that of the cutoff.
  const readAt = cutoff ?? today();
  const analysis = analyzeWorkbook(readSnapshot(pkg, basename(output ?? file)), { cutoff: readAt });
  requirePlan(analysis, file);
  const older = readOlder(command, analysis, readAt);
  const comparison = comparePlans(older, readVersion(analysis, basename(file)), cutoff);
  let obstacles: readonly string[] = [];
  if (output !== null) {
    const circumstances = { today: today(), version: await readProgramVersion() };
    const { patch, obstacles: found } = proposeModifications(analysis, comparison, circumstances);
    obstacles = found.map(({ message }) => message);
    if (obstacles.length > 0) throw new FileError(obstacles[0]);
    await writeNewFile(output, patch.operations.length > 0 ? savePackage(applyPatch(pkg, patch).pkg) : bytes);
  }
  return {
    output: command.isJson
      ? `${JSON.stringify(comparisonToJson(comparison), null, 2)}\n`
      : printComparison(comparison, output),
    exitCode: comparison.changes.length > 0 ? 1 : 0,
  };
}

function readOlder({ older: file }: DiffCommand, newer: Analysis, readAt: Day): PlanVersion {
  if (file === null) {
    const [last] = rememberedVersions(newer);
    if (!last)
      throw new FileError('El libro no guarda el plan de ningún seguimiento cerrado: indique la otra versión.');
    return last.version;
  }
  const workbook = readSnapshot(openPackage(readWorkbookFile(file)), basename(file));
  const analysis = analyzeWorkbook(workbook, { cutoff: readAt });
  requirePlan(analysis, file);
  return readVersion(analysis, basename(file));
}

/** @throws FileError: without a plan everything would read as added or removed. */
function requirePlan({ plan }: Analysis, file: string): void {
  if (plan.activities.length === 0) throw new FileError(`No se reconoció ninguna actividad en ${file}.`);
}
