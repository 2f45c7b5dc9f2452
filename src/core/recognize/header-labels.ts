/**
 * Which rows may be a header's, by their words alone. Most cells of a body are dismissed by the first four letters of
 * their first word; only rows in which two cells begin like a header are read.
 */
import { type FieldId } from '../fields/field';
import { FIELDS } from '../fields/index';
import { bareLetter, foldText } from '../values/fold-text';
import { fieldsByWords, forgiveTyping, withoutAdvice } from './header-words';
import { OTHER_KIND_FIRST_WORDS, otherKindWords } from './kinds';
import { readPeriodLabel } from './periods';
import { type SheetGrid, shownCell } from './sheet-grid';

/** No header cell is longer than this. */
export const LONGEST_TEXT = 200;
/** A cell that speaks for a header row is a label, not a sentence. */
const LONGEST_LABEL = 80;
/**
 * More than this share of a cell's words must be words of a header for the cell to speak for a header row; just as many
 * will do where they begin it: `Actividad principal` does, `Informe de seguimiento` in the body of a plan does not.
 */
const LEAST_COVERAGE = 0.5;
/** How many signs may stand before the first letter: `(3) - Meta`. */
const MOST_SIGNS = 10;
const LETTERS = 4;

const FIRST_WORDS = new Set<string>([...OTHER_KIND_FIRST_WORDS, 'no', 'n', 'nro', 'num']);
for (const field of FIELDS) for (const { words } of field.words) FIRST_WORDS.add(words.split(' ', 1)[0]!);

/** 1..26 for a letter whatever its case and accent, 0 for any other sign. */
const LETTER = new Uint8Array(0x180);
for (let code = 0; code < LETTER.length; code++) {
  const bare = bareLetter(String.fromCharCode(code).toLowerCase()[0]!).charCodeAt(0) - 96;
  if (bare >= 1 && bare <= 26) LETTER[code] = bare;
}

/** Which beginnings of four letters are those of a first word, a bit for each. */
const BEGINNINGS = new Uint32Array(1 << 15);
const indexOfLetters = (word: string): number => {
  let index = 0;
  for (let i = 0; i < LETTERS; i++) index = (index << 5) | (i < word.length ? LETTER[word.charCodeAt(i)]! : 0);
  return index;
};
for (const word of FIRST_WORDS) {
  const index = indexOfLetters(word);
  if (word !== '%') BEGINNINGS[index >> 5]! |= 1 << (index & 31);
}

/** Does a text begin with a word with which headers begin? Quick: it is asked of every text of a workbook. */
export function beginsLikeHeader(text: string): boolean {
  if (text.length > LONGEST_TEXT) return false;
  let at = 0;
  while (at < text.length && at < MOST_SIGNS && !isLetter(text.charCodeAt(at))) {
    const sign = text.charCodeAt(at++);
    if (sign === 0x25 || sign === 0x23) return true; // % and #
  }
  let index = 0;
  let end = at;
  for (let i = 0; i < LETTERS; i++) {
    const code = end < text.length ? letterAt(text, end) : 0;
    index = (index << 5) | code;
    if (code) end++;
  }
  if (!index || !((BEGINNINGS[index >> 5]! >> (index & 31)) & 1)) return false;
  while (end < text.length && letterAt(text, end)) end++;
  return isFirstWord(text.slice(at, end));
}

/** Words that were asked for before: a body says the same few thousand over and over. */
const KNOWN_WORDS = new Map<string, boolean>();

function isFirstWord(written: string): boolean {
  const known = KNOWN_WORDS.get(written);
  if (known !== undefined) return known;
  const word = foldText(written);
  const isFirst = FIRST_WORDS.has(word) || FIRST_WORDS.has(forgiveTyping(word));
  if (KNOWN_WORDS.size >= 5000) KNOWN_WORDS.clear();
  KNOWN_WORDS.set(written, isFirst);
  return isFirst;
}

function letterAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code < LETTER.length ? LETTER[code]! : 0;
}

const isLetter = (code: number): boolean => code < LETTER.length && LETTER[code] !== 0;

/** Do at least two cells of the row say what different columns hold? */
export function mayBeHeader(grid: SheetGrid, row: number): boolean {
  const { area, sheet } = grid;
  const values = sheet.values[row - area.top];
  if (!values) return false;
  let hits = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i];
    if (typeof value === 'string' && value && beginsLikeHeader(value)) hits++;
  }
  if (hits < 2) return false;
  let first: string | null = null;
  for (let i = 0; i < values.length; i++) {
    const value = values[i];
    if (typeof value !== 'string' || !value || !beginsLikeHeader(value)) continue;
    const label = value.length > LONGEST_LABEL && withoutAdvice(value).length > LONGEST_LABEL ? null : rowLabel(value);
    if (!label || label === first || grid.at(row, area.left + i) === null) continue;
    if (first !== null) return true;
    first = label;
  }
  return false;
}

/** Does a text speak for a header, and as what? */
export function labelOf(text: string): FieldId | 'period' | null {
  if (!text || text.length > LONGEST_TEXT) return null;
  const field = fieldLabel(text);
  if (field) return field;
  const label = readPeriodLabel(text);
  return (label.period || label.unit) && label.rest.length === 0 ? 'period' : null;
}

function fieldLabel(text: string): FieldId | null {
  const best = fieldsByWords(text)[0];
  if (!best || best.weight < 0.5) return null;
  const coverage = best.matched / best.total;
  return coverage > LEAST_COVERAGE || (coverage === LEAST_COVERAGE && best.isHead) ? best.field : null;
}

/** The same without periods, and for the words of tables of other kinds too. */
function rowLabel(text: string): string | null {
  const label = fieldLabel(text);
  if (label) return label;
  const other = text.length > 60 ? undefined : otherKindWords(foldText(text))[0];
  return other === undefined ? null : `other:${other}`;
}

/** How many different columns a row names, vertical merges that reach into it counted. */
export function countLabels(grid: SheetGrid, row: number): number {
  const labels = new Set<string>();
  for (let column = grid.area.left; column <= grid.area.right; column++) {
    const shown = shownCell(grid, row, column);
    if (shown.column !== column) continue;
    const value = grid.at(shown.row, shown.column);
    const label = typeof value === 'string' ? (labelOf(value) ?? rowLabel(value)) : null;
    if (label) labels.add(label);
  }
  return labels.size;
}
