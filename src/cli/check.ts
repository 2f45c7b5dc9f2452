/** `paac check`: what is known about the plan, as JSON, as CSV or for reading. */
import { basename } from 'node:path';
import { type Analysis } from '../core/analysis';
import { analyzeWorkbook } from '../core/analyze';
import { toJson } from '../core/to-json';
import { openPackage } from '../xlsx/package';
import { readSnapshotOnce } from '../xlsx/read-snapshot';
import { type CheckCommand, type CheckFormat } from './arguments';
import { checkFolder } from './check-folder';
import { printCsv } from './csv';
import { readWorkbookFile } from './files';
import { isFolder } from './folder';
import { printAnalysis } from './print';

/** What goes to standard output, and the exit code. @throws FileError, XlsxError */
export async function check(command: CheckCommand): Promise<{ output: string | Iterable<string>; exitCode: number }> {
  if (isFolder(command.file)) return checkFolder(command);
  const bytes = readWorkbookFile(command.file);
  const workbook = readSnapshotOnce(openPackage(bytes), basename(command.file));
  const analysis = analyzeWorkbook(workbook, { cutoff: command.cutoff });
  const hasErrors = analysis.findings.some((finding) => finding.severity === 'error' && finding.ignored === null);
  return { output: print(analysis, command.format), exitCode: hasErrors ? 1 : 0 };
}

function print(analysis: Analysis, format: CheckFormat): string | Iterable<string> {
  switch (format) {
    case 'json':
      return `${JSON.stringify(toJson(analysis), null, 2)}\n`;
    case 'csv':
      return printCsv(analysis);
    case 'table':
      return printAnalysis(analysis);
  }
}
