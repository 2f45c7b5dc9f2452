/** Follow-up columns that are repeated by cutoff: which columns belong to which cutoff. */
import { bareText } from '../values/fold-text';
import { allMatches } from '../values/matches';
import { type ColumnDraft } from './column-draft';
import { isFollowUpField } from './column-choices';
import { isMonthWord, monthOfWord, periodOfUnit, readPeriodLabel } from './periods';
import { type FollowUpBlock } from './table';

type Cutoff = FollowUpBlock['cutoff'];

const LAST_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const FOLLOW_UP_WORD = /seguimiento|monitoreo|corte|reporte|avance|verificacion|evaluacion|oci\b/;

const endOfMonth = (month: number, year: number | null = null): Cutoff => ({ year, month, day: LAST_DAYS[month - 1]! });

const yearOf = (text: string | undefined): number | null =>
  text === undefined ? null : Number(text) < 100 ? 2000 + Number(text) : Number(text);

/** A date that a header states: `Corte 30 de abril de 2020`, `Abril 30`, `a 31/08/2020`, `corte agosto`. */
function dateOf(text: string): Cutoff | null {
  const bare = bareText(text);
  const digits = /\b(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})\b/.exec(bare);
  if (digits) return check(yearOf(digits[3]), Number(digits[2]), Number(digits[1]));
  // A number of the follow-up may stand before the date: `Seguimiento 1 OCI (30 abril)`.
  for (const [, day, month, year] of allMatches(
    bare,
    /\b(\d{1,2})\s*(?:de\s+|-)?([a-z]+)(?:\s*(?:de|del|-)?\s*(20\d\d))?/g,
  )) {
    if (isMonthWord(month!)) return check(yearOf(year), monthOf(month!), Number(day));
  }
  for (const [, month, day, year] of allMatches(bare, /\b([a-z]+)\s+(\d{1,2})\b(?:\s*(?:de|del)?\s*(20\d\d))?/g)) {
    if (isMonthWord(month!)) return check(yearOf(year), monthOf(month!), Number(day));
  }
  const alone = /corte\s+(?:a\s+)?([a-z]+)(?:\s+(?:de|del)?\s*(20\d\d))?/.exec(bare);
  return alone && isMonthWord(alone[1]!) ? endOfMonth(monthOf(alone[1]!), yearOf(alone[2])) : null;
}

const monthOf = (word: string): number => monthOfWord(word) ?? 0;

const check = (year: number | null, month: number, day: number): Cutoff | null =>
  month >= 1 && month <= 12 && day >= 1 && day <= 31 ? { year, month, day } : null;

interface Said {
  readonly label: string;
  readonly cutoff: Cutoff | null;
  /** `Segundo monitoreo`: which one, of as many as the table has. */
  readonly ordinal: number | null;
}

/** `Seguimiento 1 (Enero - Abril)`: its number is no day of January. */
const withoutNumber = (label: string): string =>
  label.replace(
    /(seguimiento|monitoreo|corte|reporte|avance|verificaci[oó]n|evaluaci[oó]n)\s*(?:n[°ºo.]+\s*)?\d\b/i,
    '$1',
  );

/** What the words over a follow-up column say about its cutoff; null where they say nothing. */
function cutoffSaid(draft: ColumnDraft): Said | null {
  const labels = draft.stack.map(({ text }) => text).reverse();
  for (const label of labels) {
    const cutoff = dateOf(label);
    if (cutoff) return { label, cutoff, ordinal: null };
    const { ordinal, unit } = readPeriodLabel(label);
    const period = readPeriodLabel(label).period ?? readPeriodLabel(withoutNumber(label)).period;
    if (period) return { label, cutoff: endOfMonth(period.lastMonth), ordinal: null };
    if (ordinal === null) continue;
    const outer = unit ?? labels.map((text) => readPeriodLabel(text).unit).find((months) => months !== null) ?? null;
    const named = outer ? periodOfUnit(outer, ordinal) : null;
    if (named) return { label, cutoff: endOfMonth(named.lastMonth), ordinal: null };
    if (labels.some((text) => FOLLOW_UP_WORD.test(bareText(text)))) return { label, cutoff: null, ordinal };
  }
  return null;
}

/** Months between two follow-ups where so many of them are numbered in a year. */
const unitOfCount = (count: number): number => (count <= 3 ? 4 : count === 4 ? 3 : count <= 6 ? 2 : 1);

/** Blocks by date of cutoff, and the block of each column; no blocks where fewer than two cutoffs are told. */
export function readBlocks(drafts: readonly ColumnDraft[]): {
  readonly blocks: readonly FollowUpBlock[];
  readonly blockOf: ReadonlyMap<number, number>;
} {
  const said = new Map<number, Said>();
  for (const draft of drafts) {
    if (!draft.field || !isFollowUpField(draft.field)) continue;
    const found = cutoffSaid(draft);
    if (found) said.set(draft.column, found);
  }
  const count = Math.max(0, ...[...said.values()].map(({ ordinal }) => ordinal ?? 0));
  const cutoffs = new Map<string, FollowUpBlock>();
  const keys = new Map<number, string>();
  for (const [column, { label, cutoff, ordinal }] of said) {
    const period = ordinal === null ? null : periodOfUnit(unitOfCount(count), ordinal);
    const date = cutoff ?? (period ? endOfMonth(period.lastMonth) : null);
    if (!date) continue;
    const key = `${date.month}-${date.day}`;
    keys.set(column, key);
    if (!cutoffs.has(key)) cutoffs.set(key, { label, cutoff: date });
  }
  if (cutoffs.size < 2) return { blocks: [], blockOf: new Map() };
  const orderOf = ({ cutoff }: FollowUpBlock): number => (cutoff.year ?? 0) * 10000 + cutoff.month * 100 + cutoff.day;
  const sorted = [...cutoffs].sort(([, a], [, b]) => orderOf(a) - orderOf(b));
  const indexOf = new Map(sorted.map(([key], index) => [key, index]));
  return {
    blocks: sorted.map(([, block]) => block),
    blockOf: new Map([...keys].map(([column, key]) => [column, indexOf.get(key)!])),
  };
}
