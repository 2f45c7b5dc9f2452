/** What the user said against the recognizer; kept in the workbook, found again by header text when columns move. */
import { type FieldId } from '../fields/field';
import { bareText, foldText } from '../values/fold-text';
import { isMonthWord } from './periods';
import { type TableColumn } from './table';

export interface ColumnCorrection {
  readonly sheet: string;
  /** `TableColumn.key` of the column when it was corrected. */
  readonly header: string;
  /** `none`: the column is not to be used. */
  readonly field: FieldId | 'none';
}

export interface HeaderReference {
  readonly sheet: string;
  /** Folded texts of the header's cells, left to right: how it is found again wherever it stands. */
  readonly words: readonly string[];
  /** Which of several headers with the same words on the sheet, from 0; all of them where it is not said. */
  readonly ordinal?: number;
}

/** A header that the user pointed at. Its words are those of the row with most of them. */
export interface DeclaredHeader extends HeaderReference {
  /** Rows of the header, where the user marked more than one; how many of them stand above the words. */
  readonly rows?: number;
  readonly rowsAbove?: number;
}

/** Whether percentages with several milestones add up, or are a level to be kept each time. */
export interface BasisCorrection {
  readonly sheet: string;
  /** Folded text of one activity, its number left out; null: all those of `table`. */
  readonly activity: string | null;
  readonly table: HeaderReference | null;
  readonly basis: 'cumulative' | 'sustained';
}

export interface Corrections {
  readonly columns: readonly ColumnCorrection[];
  /** Tables that are not to be followed up, by their header. */
  readonly leftOut: readonly HeaderReference[];
  /** Header rows of tables that the user declared (*Esta es mi tabla*). */
  readonly declared: readonly DeclaredHeader[];
  /** Tables whose follow-up blocks hold the amount of their period, not what was accumulated. */
  readonly periodBlocks: readonly HeaderReference[];
  readonly bases: readonly BasisCorrection[];
}

export const NO_CORRECTIONS: Corrections = { columns: [], leftOut: [], declared: [], periodBlocks: [], bases: [] };

export const countCorrections = (corrections: Corrections): number =>
  Object.values(corrections).reduce((count: number, list: readonly unknown[]) => count + list.length, 0);

type Words = Pick<TableColumn, 'header' | 'bands'>;

/** The words over a column, bands included, case and accents aside. */
export const columnKey = ({ header, bands }: Words): string => foldText([...bands, header].join(' '));

/**
 * How each column of a table is known again, left to right: by the words over it; of several with the same words by
 * which of them it is; one without a header by the words of the next that has one.
 */
export function columnKeys(columns: readonly Words[]): string[] {
  const counts = new Map<string, number>();
  const bare = columns.map(columnKey);
  return bare.map((words, index) => {
    const key = words || `|${bare.slice(index + 1).find(Boolean) ?? ''}`;
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return count === 1 ? key : `${key}|${count}`;
  });
}

/** A key without its date: `Seguimiento corte Abril 30 de 2017` is another column's title at the next cutoff. */
const lastingKey = (key: string): string =>
  bareText(key)
    .split(/[^a-z|]+/)
    .filter((word) => word && !isMonthWord(word) && !/^(?:al?|del?)$/.test(word))
    .join(' ');

/** Do two keys mean the same column, but for the cutoff in its words? */
export const isSameColumn = (a: string, b: string): boolean =>
  a === b || (lastingKey(a).length > 3 && lastingKey(a) === lastingKey(b));

/** What the user said of each column of a table, by its place in `keys`. */
export function correctedFields(
  { columns }: Corrections,
  sheet: string,
  keys: readonly string[],
): ReadonlyMap<number, FieldId | 'none'> {
  const fields = new Map<number, FieldId | 'none'>();
  for (const { header, field } of columns.filter((correction) => correction.sheet === sheet)) {
    let at = keys.indexOf(header);
    if (at < 0) {
      const alike = keys.flatMap((key, index) => (isSameColumn(key, header) ? [index] : []));
      at = alike.length === 1 ? alike[0]! : -1;
    }
    if (at >= 0) fields.set(at, field);
  }
  return fields;
}

/** The words of a header's cells, each once. */
export const wordsOf = (texts: readonly string[]): string[] => [...new Set(texts.map(foldText).filter(Boolean))];

/** How each header of a sheet is referred to: by its words, and by which of those with the same words it is. */
export function referencesTo(sheet: string, headers: readonly (readonly string[])[]): HeaderReference[] {
  const words = headers.map(wordsOf);
  const keys = words.map((each) => each.join('|'));
  return words.map((each, index) => {
    const alike = keys.flatMap((key, at) => (key === keys[index] ? [at] : []));
    const reference = { sheet, words: each };
    return alike.length > 1 ? { ...reference, ordinal: alike.indexOf(index) } : reference;
  });
}

/** Of the words of a reference so many must still be there where no header has them all: titles are corrected too. */
const SHARE_OF_WORDS = 0.7;

/** Which of a sheet's headers some references mean: those with all their words, else the nearest one. */
export function headersMeant(
  references: readonly HeaderReference[],
  headers: readonly HeaderReference[],
): ReadonlySet<number> {
  const meant = new Set<number>();
  for (const { sheet, words, ordinal } of references) {
    if (!words.length) continue;
    const shares = headers.map((header) => (header.sheet === sheet ? shareOf(words, header.words) : 0));
    const best = Math.max(0, ...shares);
    if (best < SHARE_OF_WORDS) continue;
    const found = shares.flatMap((share, index) => (share === best ? [index] : []));
    const exact = found.filter((index) => ordinal === undefined || (headers[index]!.ordinal ?? 0) === ordinal);
    if (best === 1 || exact.length === 1) exact.forEach((index) => meant.add(index));
  }
  return meant;
}

function shareOf(words: readonly string[], present: readonly string[]): number {
  const known = new Set(present);
  return words.filter((word) => known.has(word)).length / words.length;
}

/** Do two references mean the same header? */
export const isSameReference = (a: HeaderReference, b: HeaderReference): boolean =>
  a.sheet === b.sheet && (a.ordinal ?? 0) === (b.ordinal ?? 0) && a.words.join('|') === b.words.join('|');

/** The header that the user declared which has its words in these texts; undefined where none has. */
export function declaredHeader(
  { declared }: Corrections,
  sheet: string,
  texts: readonly string[],
): DeclaredHeader | undefined {
  const own = declared.filter((each) => each.sheet === sheet && each.words.length > 0);
  if (!own.length) return undefined;
  const words = new Set(texts.map(foldText));
  return own.find((each) => each.words.every((word) => words.has(word)));
}
