/** `paac check`: what is known about the plan, as JSON or for reading. */
import { basename } from 'node:path';
import { analyzeWorkbook } from '../core/analyze';
import { toJson } from '../core/to-json';
import { openPackage } from '../xlsx/package';
import { readSnapshot } from '../xlsx/read-snapshot';
import { type CheckCommand } from './arguments';
import { readWorkbookFile } from './files';
import { printAnalysis } from './print';

/** What goes to standard output, and the exit code. @throws FileError, XlsxError */
export async function check(command: CheckCommand): Promise<{ output: string; exitCode: number }> {
  const bytes = await readWorkbookFile(command.file);
  const workbook = readSnapshot(openPackage(bytes), basename(command.file));
  const analysis = analyzeWorkbook(workbook, { cutoff: command.cutoff });
  const hasErrors = analysis.findings.some((finding) => finding.severity === 'error' && finding.ignored === null);
  const output = command.json ? `${JSON.stringify(toJson(analysis), null, 2)}\n` : printAnalysis(analysis);
  return { output, exitCode: hasErrors ? 1 : 0 };
}
