/** Years that titles and sheets' names state for the plan (analysis.md, section 2, plan year). */
import { monthFromName } from '../values/date-words';
import { bareText, cleanText } from '../values/fold-text';
import { allMatches } from '../values/matches';
import { type WorkbookSnapshot } from '../workbook/snapshot';
import { type Recognition, type TitleRow } from './table';

const KEYWORD = /\b(?:vigencias?|plan|planes|programas?|estrategias?|paac|ptep)\b/;
/** Longer texts are prose, where years are told and not stated. */
const LONGEST_TITLE = 160;

interface FoundYear {
  readonly year: number;
  /** Part of a full date: when something was done rather than what the plan is of. */
  readonly isOfDate: boolean;
}

/** Years that a title states; years of laws, of ranges and of a Plan de Desarrollo are left out. */
function yearsIn(text: string): FoundYear[] {
  const bare = bareText(cleanText(text).normalize('NFC'))
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(
      /\b(?:leyes|ley|decretos?|resoluci(?:on|ones)|conpes|acuerdos?|circular(?:es)?)\b[^a-z]*\d[\d.]*\s+de[l]?\s+\d{4}/g,
      ' ',
    )
    .replace(/\b\d+\s+de\s+(?:19|20)\d\d\b(?=\s*[,)]|$)/g, (law) => (/^(?:[12]?\d|3[01])\s/.test(law) ? law : ' '))
    .replace(/\b(?:19|20)\d\d\s*(?:-|\/|a|al|hasta)\s*(?:19|20)?\d\d\b(?![/-])/g, ' ')
    .replace(
      /\bplan(?:es)?\s+(?:[a-z]+\s+){0,3}de\s+desarrollo\b(?:(?!\b(?:vigencia|plan|programa|estrategia)\b)[^])*/g,
      ' ',
    );
  return allMatches(bare, /(^|[^\d.,])(20\d\d)(?![\d])/g).map((match) => {
    const before = bare.slice(0, match.index + match[1]!.length);
    const word = /(\d{1,2}\s+(?:de\s+)?([a-z]+)|([a-z]+)\s+\d{1,2})\s*(?:,|del?)?\s*$/.exec(before);
    const isOfDate =
      /\d{1,2}\s*[/.-]\s*(?:\d{1,2}|[a-z]{3,10})\s*[/.-]\s*$/.test(before) ||
      /^[/-]\d{1,2}[/-]\d/.test(bare.slice(match.index + match[0].length)) ||
      (word !== null && monthFromName(word[2] ?? word[3]!) !== null);
    return { year: Number(match[2]), isOfDate };
  });
}

/**
 * Years of the titles and sheets' names of the plan tables that stand beside a word for the plan; those that are part of
 * a full date only where there is no other.
 */
export const readTitleYears = (recognition: Recognition): number[] => preferPlain(statedYears(recognition));

function preferPlain(stated: readonly FoundYear[]): number[] {
  const plain = stated.filter((each) => !each.isOfDate);
  return (plain.length > 0 ? plain : stated).map(({ year }) => year);
}

const COVER_ROWS = 60;
const COVER_COLUMNS = 30;

/** Years that covers and other visible sheets without a table state in the same way, for plans that say none themselves. */
export function readCoverYears(workbook: WorkbookSnapshot, recognition: Recognition): number[] {
  const known = new Set([...recognition.tables, ...recognition.ownSheets].map(({ sheet }) => sheet));
  const found: FoundYear[] = [];
  for (const { name, visibility, values } of workbook.sheets) {
    if (visibility !== 'visible' || known.has(name)) continue;
    const texts = values.slice(0, COVER_ROWS).flatMap((row) => row.slice(0, COVER_COLUMNS));
    for (const text of [name.replace(/_/g, ' '), ...texts]) {
      if (typeof text !== 'string' || text.length > LONGEST_TITLE || !KEYWORD.test(bareText(text))) continue;
      found.push(...yearsIn(text));
    }
  }
  return preferPlain(found);
}

function statedYears(recognition: Recognition): FoundYear[] {
  const found: FoundYear[] = [];
  const plans = recognition.tables.filter((table) => table.kind === 'plan');
  const seenSheets = new Set<string>();
  const seenTitles = new Set<string>();
  for (const table of plans.length > 0 ? plans : recognition.tables) {
    for (const title of table.titles) {
      const place = `${table.sheet}!${title.row}!${title.column}`;
      if (seenTitles.has(place) || title.text.length > LONGEST_TITLE) continue;
      seenTitles.add(place);
      const bare = bareText(title.text);
      const years = yearsIn(title.text);
      if (KEYWORD.test(bare)) {
        found.push(...years);
        const next = nextInRow(table.titles, title);
        if (years.length === 0 && next && !KEYWORD.test(bareText(next.text))) found.push(...yearsIn(next.text));
      }
    }
    if (seenSheets.has(table.sheet)) continue;
    seenSheets.add(table.sheet);
    if (KEYWORD.test(bareText(table.sheet).replace(/_/g, ' '))) found.push(...yearsIn(table.sheet.replace(/_/g, ' ')));
  }
  return found;
}

function nextInRow(titles: readonly TitleRow[], title: TitleRow): TitleRow | null {
  let next: TitleRow | null = null;
  for (const other of titles) {
    if (other.row === title.row && other.column > title.column && (!next || other.column < next.column)) next = other;
  }
  return next;
}
