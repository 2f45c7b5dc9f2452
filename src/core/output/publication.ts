/** Until when a seguimiento is published, and what the plan that it follows is called. */
import { type Analysis } from '../analysis';
import { foldText } from '../values/fold-text';
import { type Day } from '../values/day';
import { nthBusinessDayAfter } from '../values/holidays';

/** The PTEP replaces the PAAC; entities publish both names. */
export function isTransparencyProgram({ workbook, recognition }: Pick<Analysis, 'workbook' | 'recognition'>): boolean {
  const own = new Set(recognition.ownSheets.map(({ sheet }) => sheet));
  const texts = [
    ...workbook.sheets.map((sheet) => sheet.name).filter((name) => !own.has(name)),
    ...recognition.tables.flatMap((table) => table.titles.map((title) => title.text)),
  ].map(foldText);
  const says = (words: RegExp): boolean => texts.some((text) => words.test(text));
  return says(/\bptep\b|programa de transparencia/) && !says(/\bpaac\b|plan anticorrupcion/);
}

/** Business days after the cutoff. */
export const publicationTerm = (analysis: Pick<Analysis, 'workbook' | 'recognition' | 'parameters'>): number =>
  isTransparencyProgram(analysis) ? analysis.parameters.programTerm : analysis.parameters.publicationTerm;

/** The last day of that term. */
export const publicationDeadline = (cutoff: Day, term: number): Day => nthBusinessDayAfter(cutoff, term);
