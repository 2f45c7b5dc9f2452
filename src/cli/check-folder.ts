/** `paac check CARPETA`: one workbook at a time, one line of a table each; what cannot be read is a line with its reason. */
import { join } from 'node:path';
import { analyzeWorkbook } from '../core/analyze';
import { type PortfolioRow, portfolioEntry, portfolioToJson, unreadableEntry } from '../core/portfolio/portfolio';
import { openPackage } from '../xlsx/package';
import { readSnapshot } from '../xlsx/read-snapshot';
import { type CheckCommand } from './arguments';
import { sentenceFor } from './failures';
import { readWorkbookFile } from './files';
import { listWorkbooks } from './folder';
import { portfolioCsv, printPortfolio } from './print-portfolio';

/** What goes to standard output, and the exit code: 1 where something must be corrected or could not be read. @throws FileError */
export async function checkFolder(command: CheckCommand): Promise<{ output: string; exitCode: number }> {
  const files = await listWorkbooks(command.file, { isDeep: true });
  const rows: PortfolioRow[] = [];
  const tell = progressTeller(files.length);
  for (const [index, file] of files.entries()) {
    tell(index, file);
    rows.push(checkOne(command, file));
  }
  tell(files.length, '');
  const isFine = ({ reason, findings }: PortfolioRow): boolean => reason === null && findings!.error === 0;
  return { output: print(rows, command), exitCode: rows.every(isFine) ? 0 : 1 };
}

/** Never throws: the rest of the folder goes on. Only the row leaves; the workbook is forgotten with the call. */
function checkOne({ file: folder, cutoff }: CheckCommand, file: string): PortfolioRow {
  try {
    const bytes = readWorkbookFile(join(folder, file));
    const workbook = readSnapshot(openPackage(bytes), file);
    return portfolioEntry(file, analyzeWorkbook(workbook, { cutoff })).row;
  } catch (error) {
    return unreadableEntry(file, sentenceFor(error)).row;
  }
}

function print(rows: readonly PortfolioRow[], { format, cutoff }: CheckCommand): string {
  switch (format) {
    case 'json':
      return `${JSON.stringify(portfolioToJson(rows, cutoff), null, 2)}\n`;
    case 'csv':
      return portfolioCsv(rows, cutoff);
    case 'table':
      return printPortfolio(rows, cutoff);
  }
}

/** On a terminal one line that is written over; in a log a line now and then. */
function progressTeller(all: number): (done: number, file: string) => void {
  const { stderr } = process;
  const every = Math.max(1, Math.floor(all / 10));
  return (done, file) => {
    if (stderr.isTTY) stderr.write(`\r\x1b[2K${done === all ? '' : `${done + 1} de ${all}: ${file}`}`);
    else if (done > 0 && (done % every === 0 || done === all)) stderr.write(`${done} de ${all}\n`);
  };
}
