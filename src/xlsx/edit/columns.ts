/** The column definitions of a sheet. Excel repairs files whose bands overlap, so they are parted before anything else. */
import { LAST_COLUMN } from '../../core/workbook/address';
import { setAttribute } from '../xml';
import { type ElementDraft, ElementDraft as Draft } from './element';
import { SHEET_ORDER } from './order';

interface Band {
  first: number;
  last: number;
  /** Its tag without `min` and `max`. */
  tag: string;
}

/** The bands one after the other, without overlaps: a later one wins, as it does when they are read. */
function readBands(worksheet: ElementDraft): Band[] {
  const cols = worksheet.find('cols');
  if (!cols) return [];
  let bands: Band[] = [];
  for (const child of Draft.parse(cols.text).children) {
    const col = Draft.parse(child.text.trimStart());
    const first = Number(col.attribute('min')) - 1;
    const last = Math.min(Number(col.attribute('max')) - 1, LAST_COLUMN);
    if (!(first >= 0 && last >= first)) continue;
    const tag = setAttribute(setAttribute(String(col), 'min', null), 'max', null);
    bands = [...cutOut(bands, first, last), { first, last, tag }];
  }
  return bands.sort((a, b) => a.first - b.first);
}

const cutOut = (bands: readonly Band[], first: number, last: number): Band[] =>
  bands.flatMap((band) => {
    if (band.last < first || band.first > last) return [band];
    const parts: Band[] = [];
    if (band.first < first) parts.push({ ...band, last: first - 1 });
    if (band.last > last) parts.push({ ...band, first: last + 1 });
    return parts;
  });

/** Definition of one column without its place; null where it has none. */
export function columnTag(worksheet: ElementDraft, column: number): string | null {
  return readBands(worksheet).find((band) => column >= band.first && column <= band.last)?.tag ?? null;
}

/** Gives one column this definition, or none. */
export function setColumnTag(worksheet: ElementDraft, column: number, tag: string | null): void {
  const bands = cutOut(readBands(worksheet), column, column);
  if (tag !== null) bands.push({ first: column, last: column, tag });
  bands.sort((a, b) => a.first - b.first);
  const joined: Band[] = [];
  for (const band of bands) {
    const before = joined[joined.length - 1];
    if (before && before.last + 1 === band.first && before.tag === band.tag) before.last = band.last;
    else joined.push({ ...band });
  }
  const old = worksheet.find('cols');
  if (joined.length === 0) {
    if (old) worksheet.remove(old);
    return;
  }
  const items = joined.map((band) =>
    setAttribute(setAttribute(band.tag, 'min', String(band.first + 1)), 'max', String(band.last + 1)),
  );
  const x = worksheet.prefix;
  const text = `<${x}cols>${items.join('')}</${x}cols>`;
  if (old) old.text = text;
  else worksheet.insert('cols', text, SHEET_ORDER);
}

/** 5 of the 7 pixels of a digit are margin: a dialog's 10 is the file's 10.7109375. */
const MARGIN = 0.7109375;

/** Sets a width in characters as Excel's dialog says it. */
export function setColumnWidth(worksheet: ElementDraft, column: number, width: number): void {
  let tag = columnTag(worksheet, column) ?? `<${worksheet.prefix}col/>`;
  // As in Excel, a column that gets a width is seen.
  for (const name of ['bestFit', 'hidden']) tag = setAttribute(tag, name, null);
  tag = setAttribute(tag, 'width', String(width + MARGIN));
  setColumnTag(worksheet, column, setAttribute(tag, 'customWidth', '1'));
}

/** Style that a column gives to cells which the file does not have. */
export function columnStyle(worksheet: ElementDraft, column: number): number {
  const tag = columnTag(worksheet, column);
  return tag === null ? 0 : Number(Draft.parse(tag).attribute('style') ?? 0);
}
