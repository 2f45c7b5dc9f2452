/** Reads and analyses what was dropped, one workbook at a time; of each only its line and its avisos are kept. */
import { type PortfolioEntry, portfolioEntry, unreadableEntry } from '../../core/portfolio/portfolio';
import { type Day } from '../../core/values/day';
import { type DroppedFile } from '../files';
import { loadFiles } from '../load-files';
import * as text from '../text';
import { type ToolDoors } from '../tool-doors';

/** Each as soon as it is done. Goes on after one that cannot be read. */
export async function* readBooks(
  files: readonly DroppedFile[],
  cutoff: Day,
  doors: ToolDoors,
): AsyncGenerator<PortfolioEntry, void, undefined> {
  const { readFiles } = await loadFiles();
  const nameOf = distinctNames();
  for await (const { file, workbook, reason } of readFiles(files, doors.paint)) {
    const name = nameOf(file);
    if (!workbook) yield unreadableEntry(name, reason);
    else yield await entryOf(name, () => doors.analyze(workbook, cutoff, null));
  }
}

async function entryOf(name: string, analyze: () => ReturnType<ToolDoors['analyze']>): Promise<PortfolioEntry> {
  try {
    return portfolioEntry(name, await analyze());
  } catch {
    return unreadableEntry(name, text.many.failed);
  }
}

/** Offices in their own folders all send a «PAAC.xlsx»: the second one is `PAAC.xlsx (2)`. */
function distinctNames(): (name: string) => string {
  const counts = new Map<string, number>();
  return (name) => {
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return count === 1 ? name : `${name} (${count})`;
  };
}
