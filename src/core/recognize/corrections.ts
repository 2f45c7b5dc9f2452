/** What the user said against the recognizer; kept in the workbook, found again by header text when columns move. */
import { type FieldId } from '../fields/field';
import { foldText } from '../values/fold-text';
import { type Table, type TableColumn } from './table';

export interface ColumnCorrection {
  readonly sheet: string;
  /** `columnKey` of the column when it was corrected. */
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

export interface Corrections {
  readonly columns: readonly ColumnCorrection[];
  /** Tables that are not to be followed up, by their header. */
  readonly leftOut: readonly HeaderReference[];
  /** Header rows of tables that the user declared (*Esta es mi tabla*). */
  readonly declared: readonly HeaderReference[];
}

export const NO_CORRECTIONS: Corrections = { columns: [], leftOut: [], declared: [] };

/** How a column is known again: the words over it, bands included, case and accents aside. */
export const columnKey = ({ header, bands }: Pick<TableColumn, 'header' | 'bands'>): string =>
  foldText([...bands, header].join(' '));

/** What the user said of a column; undefined where nothing. */
export function correctedField(
  corrections: Corrections,
  sheet: string,
  column: Pick<TableColumn, 'header' | 'bands'>,
): FieldId | 'none' | undefined {
  if (!corrections.columns.length) return undefined;
  const key = columnKey(column);
  return corrections.columns.find((correction) => correction.sheet === sheet && correction.header === key)?.field;
}

/** How a table is referred to: by the words of its header, and which of those with the same words it is. */
export function referenceTo(table: Table, tables: readonly Table[]): HeaderReference {
  const words = wordsOf(table);
  const key = words.join('|');
  const alike = tables.filter((other) => other.sheet === table.sheet && wordsOf(other).join('|') === key);
  const reference = { sheet: table.sheet, words };
  return alike.length > 1 ? { ...reference, ordinal: alike.indexOf(table) } : reference;
}

const wordsOf = ({ columns }: Table): string[] => [
  ...new Set(columns.flatMap(({ bands, header }) => [...bands, header].map(foldText).filter(Boolean))),
];

/** Does a reference mean a header with these texts, the `ordinal`-th of its words? All its words, wherever they stand. */
export function refersTo(
  references: readonly HeaderReference[],
  sheet: string,
  texts: readonly string[],
  ordinal: number | null = null,
): boolean {
  const own = references.filter((reference) => reference.sheet === sheet && reference.words.length > 0);
  if (!own.length) return false;
  const words = new Set(texts.map(foldText));
  return own.some(
    (reference) =>
      (reference.ordinal === undefined || ordinal === null || reference.ordinal === ordinal) &&
      reference.words.every((word) => words.has(word)),
  );
}
