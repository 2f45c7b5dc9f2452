/** The cutoffs that headers and titles state (`Corte Abril 30 de 2017`), and those that a user may choose from. */
import { type Parameters } from '../parameters';
import { dateFromDay, dayFromDate, isPlanDay } from '../values/calendar-date';
import { type DatePart, readDateText, resolveDate } from '../values/date-text';
import { DAYS_1904, type Day } from '../values/day';
import { bareText } from '../values/fold-text';
import { allMatches } from '../values/matches';
import { isDateFormat } from '../values/number-format';
import {
  type CellRef,
  type CellValue,
  type SheetSnapshot,
  type WorkbookSnapshot,
  findSheet,
  numberFormatAt,
  valueAt,
} from '../workbook/snapshot';
import { type Recognition, type Table } from './table';
import { readCoverYears, readTitleYears } from './title-years';

export interface StatedCutoff {
  readonly day: Day;
  /** The header or title cell that states it. */
  readonly cell: CellRef;
  /** False where only day and month stand there. */
  readonly isYearStated: boolean;
  /** True for a header of a table whose follow-up columns are repeated by cutoff. */
  readonly isOfBlock: boolean;
}

/** A cutoff to choose; `cell` is null for the usual ones, which nothing states. */
export interface CutoffOffer {
  readonly day: Day;
  readonly cell: CellRef | null;
}

/** How many columns a date may stand away from its label, merged cells in between. */
const REACH = 8;

/**
 * Every cutoff that a header, a title or a cover states: texts with `corte`, `fecha de seguimiento`, `seguimiento … a`
 * before a date, `periodo … al`; publication dates are none. `year` is that of a day and month without one. A label
 * (`Fecha de corte:`) may have its date in the next cell, which is the one named then. A list (`corte a 30 de abril, 31
 * de agosto y 31 de diciembre`) states each of them, in one cell.
 */
export function findStatedCutoffs(workbook: WorkbookSnapshot, recognition: Recognition, year: number): StatedCutoff[] {
  const found: StatedCutoff[] = [];
  const seen = new Set<string>();
  const read = (sheet: SheetSnapshot, row: number, column: number, isOfBlock: boolean): void => {
    const place = `${sheet.name}!${row}!${column}`;
    if (seen.has(place)) return;
    seen.add(place);
    for (const stated of readCutoffs(sheet, row, column, year, workbook.dateSystem)) {
      const cell: CellRef = { sheet: sheet.name, row, column: stated.column };
      found.push({ day: stated.day, cell, isYearStated: stated.isYearStated, isOfBlock });
    }
  };
  for (const table of recognition.tables) {
    const sheet = findSheet(workbook, table.sheet);
    if (!sheet) continue;
    for (const { row, column, isHeader } of placesOf(table, sheet)) {
      read(sheet, row, column, isHeader && table.blocks.length > 0);
    }
  }
  for (const sheet of coversOf(workbook, recognition)) {
    const { top, left } = sheet.area!;
    sheet.values.forEach((cells, row) => cells.forEach((_, column) => read(sheet, top + row, left + column, false)));
  }
  return found;
}

/** More filled cells than a cover has: a log of versions, instructions, lists. */
const MOST_OF_COVER = 30;

/** Visible sheets without a table that hold little: their texts are the workbook's titles. */
function coversOf(workbook: WorkbookSnapshot, recognition: Recognition): SheetSnapshot[] {
  const known = new Set([...recognition.tables, ...recognition.ownSheets].map(({ sheet }) => sheet));
  const isFilled = (value: CellValue): boolean => value !== null && value !== '';
  return workbook.sheets.filter(({ name, visibility, area, values }) => {
    if (visibility !== 'visible' || !area || known.has(name)) return false;
    let filled = 0;
    for (const cells of values) {
      for (const value of cells) if (isFilled(value)) filled += 1;
      if (filled > MOST_OF_COVER) return false;
    }
    return true;
  });
}

/** Title cells, then header cells, without columns of ours. */
function placesOf(table: Table, sheet: SheetSnapshot): { row: number; column: number; isHeader: boolean }[] {
  const places = table.titles.map(({ row, column }) => ({ row, column, isHeader: false }));
  const own = new Set(table.ownColumns.map(({ column }) => column));
  for (const area of [table.header, ...table.repeatedHeaders]) {
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) {
        if (!own.has(column) && typeof valueAt(sheet, row, column) === 'string') {
          places.push({ row, column, isHeader: true });
        }
      }
    }
  }
  return places;
}

interface ReadCutoff {
  readonly day: Day;
  readonly column: number;
  readonly isYearStated: boolean;
}

function readCutoffs(
  sheet: SheetSnapshot,
  row: number,
  column: number,
  year: number,
  dateSystem: 1900 | 1904,
): ReadCutoff[] {
  const text = valueAt(sheet, row, column);
  if (typeof text !== 'string') return [];
  const parts = cutoffsIn(text);
  const read = (each: readonly DatePart[], at: number): ReadCutoff[] =>
    each.map((part) => asCutoff(part, at, year)).filter((cutoff) => cutoff !== null);
  if (parts !== 'label') return read(parts, column);
  for (let next = column + 1; next <= column + REACH; next++) {
    const value = valueAt(sheet, row, next);
    if (value === null || value === '') continue;
    if (typeof value === 'number') {
      const day = Math.floor(value) + (dateSystem === 1904 ? DAYS_1904 : 0);
      const isDay = isPlanDay(day) && isDateFormat(numberFormatAt(sheet, row, next));
      return isDay ? [{ day, column: next, isYearStated: true }] : [];
    }
    return typeof value === 'string' ? read(listFrom(value, readDateText(value).parts), next) : [];
  }
  return [];
}

/** The first date of a text and those that follow it in a list. */
function listFrom(text: string, parts: readonly DatePart[]): DatePart[] {
  const bare = bareText(text);
  const isTied = (part: DatePart, index: number): boolean =>
    index === 0 || /^[\s,;.y/-]*(?:al?\s+|el\s+)*$/.test(bare.slice(parts[index - 1]!.to, part.from));
  const end = parts.findIndex((part, index) => !isTied(part, index));
  return parts.slice(0, end < 0 ? parts.length : end);
}

function asCutoff({ due }: DatePart, column: number, year: number): ReadCutoff | null {
  const days = due && resolveDate(due, year);
  return days ? { day: days.last, column, isYearStated: due.year !== null } : null;
}

const LABELS = /\bcorte\b(?!\s+(?:constitucional|suprema))|\bfechas? de(?:l)? seguimiento\b/g;

/** The dates that a text states as cutoffs; `label` where it only announces one; none where it speaks of none. */
function cutoffsIn(written: string): readonly DatePart[] | 'label' {
  const text = written.normalize('NFC');
  const bare = bareText(text);
  const labels = allMatches(bare, LABELS);
  const found = labels.map((label) => cutoffsBehind(text, bare, label.index + label[0].length));
  if (found.includes('label') && found.length === 1) return 'label';
  if (labels.length > 0) return found.flatMap((parts) => (parts === 'label' ? [] : parts));
  for (const word of allMatches(bare, /\bseguimiento\b|\bperiodo\b/g)) {
    const after = word.index + word[0].length;
    for (const part of readDateText(text.slice(after)).parts) {
      const between = bare.slice(after, after + part.from);
      if (/publica|aproba|elabora/.test(between)) break;
      if (part.start !== null || /(?:^|[\s:])al?\s+(?:el\s+)?$/.test(between)) return [part];
    }
  }
  return [];
}

/** What a text says behind the word that announces a cutoff. */
function cutoffsBehind(text: string, bare: string, after: number): readonly DatePart[] | 'label' {
  const rest = text.slice(after);
  const parts = readDateText(rest).parts;
  const [part] = parts;
  const between = part ? bare.slice(after, after + part.from) : bare.slice(after);
  if (/publica/.test(between)) return [];
  if (part) return listFrom(rest, parts);
  const all = readDateText(text).parts;
  if (all.length === 1 && !/publica/.test(bare)) return all;
  return all.length === 0 && between.length < 25 ? 'label' : [];
}

/** From the titles, else from most of the dates, else from `today`: in January the year before is followed up. */
export function findFollowedYear(workbook: WorkbookSnapshot, recognition: Recognition, today: Day): number {
  const now = dateFromDay(today);
  return (
    readTitleYears(recognition)[0] ??
    mostDatedYear(workbook, recognition) ??
    readCoverYears(workbook, recognition)[0] ??
    (now.month === 1 ? now.year - 1 : now.year)
  );
}

/** What a user may choose: the cutoffs that headers state, each with its cell, then the usual ones of the plan year. */
export function offerCutoffs(
  workbook: WorkbookSnapshot,
  recognition: Recognition,
  { today, parameters }: { readonly today: Day; readonly parameters: Parameters },
): CutoffOffer[] {
  const year = findFollowedYear(workbook, recognition, today);
  const offers: CutoffOffer[] = [];
  const add = (day: Day | null, cell: CellRef | null): void => {
    if (day !== null && !offers.some((offer) => offer.day === day)) offers.push({ day, cell });
  };
  for (const { day, cell } of findStatedCutoffs(workbook, recognition, year)) add(day, cell);
  for (const { month, day } of parameters.cutoffs) add(dayFromDate(year, month, day), null);
  return offers;
}

/** The year of most of the dates in the date columns of the plan tables; null where none states a year. */
function mostDatedYear(workbook: WorkbookSnapshot, recognition: Recognition): number | null {
  const votes = new Map<number, number>();
  const vote = (year: number | null | undefined): void => {
    if (year !== null && year !== undefined) votes.set(year, (votes.get(year) ?? 0) + 1);
  };
  for (const table of recognition.tables) {
    const sheet = findSheet(workbook, table.sheet);
    const columns = table.columns.filter(({ field }) => field === 'dueDate' || field === 'endDate');
    for (const { top, bottom } of sheet ? table.activityRows : []) {
      for (let row = top; row <= bottom; row++) {
        for (const { column } of columns) {
          const value = valueAt(sheet!, row, column);
          if (typeof value === 'string') for (const { due } of readDateText(value).parts) vote(due?.year);
          const day = typeof value === 'number' ? value + (workbook.dateSystem === 1904 ? DAYS_1904 : 0) : 0;
          if (isPlanDay(day)) vote(dateFromDay(day).year);
        }
      }
    }
  }
  let most: number | null = null;
  for (const [year, count] of votes) if (most === null || count > votes.get(most)!) most = year;
  return most;
}
