/**
 * Findings that the user leaves be, with a reason, kept in the workbook. One is known again when rows move: by the
 * Código of its activity where there is one, else by number and text of the activity; by its column; and by what its
 * cell says, so that another fault in the same cell is a new finding. What depends on the cutoff holds for that cutoff.
 */
import { type Activity, type Plan } from '../plan/plan';
import { type Recognition } from '../recognize/table';
import { isoFromDay } from '../values/calendar-date';
import { type Day } from '../values/day';
import { foldText } from '../values/fold-text';
import { type CellValue, type WorkbookSnapshot, findSheet, isCellError, valueAt } from '../workbook/snapshot';
import { type FindingPlace, findPlacesIn } from './finding-places';
import { findRule } from './index';
import { type Finding, plainFinding } from './rule';

/** By what a finding is known again. Plain texts: it is written into the workbook. */
export interface FindingReference {
  readonly rule: string;
  /** null where the finding names no cell. */
  readonly sheet: string | null;
  /** The Código of its activity; null where it has none (yet). */
  readonly key: string | null;
  /** Number and text of the activity, or what a header, a title or a row without activity says; folded. */
  readonly row: string;
  /** The field of its column, or the words of its header. */
  readonly column: string;
  /** What the cell says, folded; '' for the activity's own text. */
  readonly said: string;
  /** YYYY-MM-DD where the finding is of one cutoff. */
  readonly cutoff: string | null;
  /** Of several that are alike in all of this: the how manieth, from 0. */
  readonly ordinal: number;
}

export interface IgnoredFinding extends FindingReference {
  /** The user's own words, never empty. */
  readonly reason: string;
}

/** What findings are known by: the workbook and what was made of it. */
export interface ReferredPlan {
  readonly workbook: WorkbookSnapshot;
  readonly recognition: Recognition;
  readonly plan: Plan & { readonly cutoff: Day };
}

/** One reference for each finding, in their order. `keyOf` gives Códigos that are about to be written. */
export function referToFindings(
  findings: readonly Finding[],
  { workbook, recognition, plan }: ReferredPlan,
  keyOf: (activity: Activity) => string | null = (activity) => readActivityKey(workbook, activity),
): FindingReference[] {
  const placeOf = findPlacesIn(plan, recognition);
  const counts = new Map<string, number>();
  return findings.map((finding) => {
    const { rule, cell } = finding;
    const place = placeOf(cell);
    const { activity } = place;
    const sheet = cell ? findSheet(workbook, cell.sheet) : undefined;
    const value = cell && sheet ? valueAt(sheet, cell.row, cell.column) : null;
    const reference = {
      rule,
      sheet: cell?.sheet ?? null,
      key: activity && keyOf(activity),
      row: !cell
        ? ''
        : activity
          ? short(`${activity.number ?? ''} ${activity.text}`)
          : short(plainText(value)) || rowText(workbook, cell.sheet, cell.row),
      column: columnWord(place),
      said: activity && place.column?.field !== 'activity' ? short(plainText(value)) : '',
      cutoff: findRule(rule)?.isOfCutoff ? isoFromDay(plan.cutoff) : null,
    };
    const alike = JSON.stringify([reference, cell === null]);
    const ordinal = counts.get(alike) ?? 0;
    counts.set(alike, ordinal + 1);
    return { ...reference, ordinal };
  });
}

/** Finds what belongs to a reference among what is known by others, however much stands there. */
export function indexReferences<R extends FindingReference>(
  known: readonly R[],
): (reference: FindingReference) => R | null {
  const byKey = new Map<string, R>();
  const byText = new Map<string, R>();
  for (const each of known) {
    if (each.key !== null) byKey.set(keyWord(each), each);
    byText.set(textWord(each), each);
  }
  return (reference) => {
    const found = reference.key === null ? undefined : byKey.get(keyWord(reference));
    if (found) return found;
    const alike = byText.get(textWord(reference));
    // The same words in a row with another Código are another activity.
    const isOther = alike && alike.key !== null && reference.key !== null && !sameKey(alike.key, reference.key);
    return alike && !isOther ? alike : null;
  };
}

/** The findings, those that the user leaves be marked with the reason. */
export function markIgnored(
  findings: readonly Finding[],
  ignored: readonly IgnoredFinding[],
  referred: ReferredPlan,
): readonly Finding[] {
  if (ignored.length === 0) return findings;
  const find = indexReferences(ignored);
  const references = referToFindings(findings, referred);
  return findings.map((finding, index) => {
    const found = find(references[index]!);
    return found ? { ...plainFinding(finding), ignored: { reason: found.reason } } : finding;
  });
}

const rest = ({ rule, column, said, cutoff, ordinal }: FindingReference): readonly unknown[] => [
  rule,
  column,
  said,
  cutoff,
  ordinal,
];
const keyWord = (reference: FindingReference): string =>
  JSON.stringify([reference.key?.toUpperCase(), ...rest(reference)]);
const textWord = (reference: FindingReference): string =>
  JSON.stringify([reference.sheet, reference.row, ...rest(reference)]);
const sameKey = (a: string, b: string): boolean => a.toUpperCase() === b.toUpperCase();

/** The Código that stands beside an activity; null where there is none. */
export function readActivityKey(workbook: WorkbookSnapshot, { table, row }: Activity): string | null {
  const column = table.ownColumns.find(({ id }) => id === 'key')?.column;
  const sheet = column === undefined ? undefined : findSheet(workbook, table.sheet);
  const value = sheet ? valueAt(sheet, row, column!) : null;
  return typeof value === 'string' && /^a\d{1,7}$/i.test(value.trim()) ? value.trim().toUpperCase() : null;
}

function columnWord({ table, column, ownColumn }: FindingPlace): string {
  if (ownColumn) return `own:${ownColumn}`;
  if (!table || !column) return '';
  if (column.field === null) return foldText(column.header);
  const same = table.columns.filter(({ field }) => field === column.field);
  const place = same.indexOf(column);
  return place > 0 ? `${column.field}.${place + 1}` : column.field;
}

function plainText(value: CellValue): string {
  if (value === null) return '';
  return isCellError(value) ? value.error : String(value);
}

function rowText(workbook: WorkbookSnapshot, sheetName: string, row: number): string {
  const sheet = findSheet(workbook, sheetName);
  const values = sheet?.area ? (sheet.values[row - sheet.area.top] ?? []) : [];
  return short(values.map(plainText).join(' '));
}

const LONGEST = 80;

/** Folded; a long text is its beginning and a number made of the whole of it, so that the memory stays small. */
function short(text: string): string {
  const folded = foldText(text);
  if (folded.length <= LONGEST) return folded;
  let hash = 2166136261;
  for (let i = 0; i < folded.length; i += 1) hash = Math.imul(hash ^ folded.charCodeAt(i), 16777619) >>> 0;
  return `${folded.slice(0, LONGEST - 10)}~${hash.toString(36)}`;
}
