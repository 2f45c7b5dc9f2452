/**
 * What a write keeps in the workbook until it has ended, so that a write that was cut short can be taken back at the
 * next start: what stood in each cell, and of what was to be written only a mark of 24 bits a cell. With what the
 * workbook holds then, that is enough to tell what was written, what was not, and what somebody has changed since.
 */
import { canonicalFormula } from './formula-text';
import { BLANK, type CellContent, type Operation, type Patch, type SetCell, sameContent } from './patch';
import { JOURNAL_NAMESPACE } from './snapshot';
import { escapeXml, unescapeXml } from './xml-text';

/** Characters in one part: a part must fit into a message beside others, and four bytes a character is the worst. */
const PART_LENGTH = 400_000;

/** A cell that was to be written. */
export interface JournalCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly unit: string;
  readonly label: string;
  /** What stood there. */
  readonly stood: CellContent;
  /** `markOf` what was to be written. */
  readonly mark: string;
}

export interface Journal {
  readonly cells: readonly JournalCell[];
  /** What takes back the rest: formats, sheets, names and the like. */
  readonly others: readonly Exclude<Operation, SetCell>[];
}

/** Cells of one column and one unit that follow each other, as they stand in the journal. */
type Run = readonly [
  sheet: number,
  column: number,
  row: number,
  reason: number,
  marks: string,
  /** Of each cell its place among `contents`, from 1; 0 is blank. Left out where all were blank. */
  stood?: readonly number[],
];

/** A content as JSON says it most briefly. */
type Packed = string | number | boolean | { readonly f: string } | { readonly e: string };

interface PackedJournal {
  readonly sheets: readonly string[];
  /** Unit and label. */
  readonly reasons: readonly (readonly [string, string])[];
  readonly contents: readonly Packed[];
  readonly runs: readonly Run[];
  readonly others: readonly (readonly [reason: number, operation: unknown])[];
  /** Things that `others` hold more than once, each said here; there stands `{ "$": place }`. */
  readonly shared: readonly unknown[];
}

const MARK_LENGTH = 4;
const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** A mark of what a cell holds: equal for what Excel may spell in two ways. */
export function markOf({ formula, value }: CellContent): string {
  const text =
    formula !== null
      ? `f${canonicalFormula(formula)}`
      : value === null || value === ''
        ? 'n'
        : typeof value === 'number'
          ? `d${Number(value.toPrecision(12))}`
          : typeof value === 'string'
            ? `s${value.replace(/\r\n?/g, '\n')}`
            : typeof value === 'boolean'
              ? `b${String(value)}`
              : `e${value.error}`;
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  const folded = (hash ^ (hash >>> 24)) & 0xffffff;
  return [18, 12, 6, 0].map((shift) => DIGITS[(folded >> shift) & 63]!).join('');
}

/** @param inverse of a write that is about to begin. @returns the texts of the parts, in order */
export function writeJournal(inverse: Patch): readonly string[] {
  const work = writeJournalInParts(inverse);
  for (let next = work.next(); ; next = work.next()) if (next.done) return next.value;
}

/** The same for who must not stand still meanwhile: it stops after every few milliseconds' work. */
export function* writeJournalInParts(inverse: Patch): Generator<void, readonly string[]> {
  const packed = JSON.stringify(yield* pack(inverse));
  yield;
  const id = markOf({ formula: null, value: packed });
  const pieces = cut(packed);
  const texts: string[] = [];
  for (const [index, piece] of pieces.entries()) {
    yield;
    const head = `<diario xmlns="${JOURNAL_NAMESPACE}" id="${id}" parte="${index + 1}" de="${pieces.length}">`;
    // Two characters that no XML may hold, in JSON's own spelling: they can stand inside its texts only.
    const allowed = piece.replace(/\uFFFE/g, '\\uFFFE').replace(/\uFFFF/g, '\\uFFFF');
    texts.push(`${head}${escapeXml(allowed)}</diario>`);
  }
  return texts;
}

/** In pieces, none of which ends in half a character. */
function cut(text: string): string[] {
  const pieces: string[] = [];
  for (let from = 0; from < text.length || from === 0;) {
    const code = text.charCodeAt(from + PART_LENGTH - 1);
    const to = from + PART_LENGTH - (code >= 0xd800 && code < 0xdc00 ? 1 : 0);
    pieces.push(text.slice(from, to));
    from = to;
  }
  return pieces;
}

const PART = /<(?:\w+:)?diario\b([^>]*)>([\s\S]*)<\/(?:\w+:)?diario>/;

/** null where no journal is complete: then nothing had been written yet. Damaged parts count as none. */
export function readJournal(parts: readonly string[]): Journal | null {
  const sets = new Map<string, string[]>();
  for (const part of parts) {
    const [, head = '', body = ''] = PART.exec(part) ?? [];
    const attribute = (name: string): string =>
      new RegExp(String.raw`\b${name}\s*=\s*["']([^"']*)["']`).exec(head)?.[1] ?? '';
    const index = Number(attribute('parte')) - 1;
    const count = Number(attribute('de'));
    if (!(index >= 0 && count > index)) continue;
    const key = `${attribute('id')}/${count}`;
    const set = sets.get(key) ?? [];
    set[index] = unescapeXml(body);
    sets.set(key, set);
  }
  for (const [key, set] of sets) {
    if (Object.keys(set).length !== Number(key.slice(key.lastIndexOf('/') + 1))) continue;
    try {
      return unpack(JSON.parse(set.join('')) as PackedJournal);
    } catch {
      // Someone has edited it: nothing can be said of what stood there.
    }
  }
  return null;
}

/** Keys of an operation that its reason stands for. */
const SAID_BY_REASON: ReadonlySet<string> = new Set(['because', 'unit']);
/** So many operations are a few milliseconds' work. */
const AT_ONCE = 500;

function* pack({ operations }: Patch): Generator<void, PackedJournal> {
  const sheets = new Numbering<string>();
  const reasons = new Numbering<readonly [string, string]>();
  const contents = new Numbering<Packed>();
  const columns = new Map<string, SetCell[]>();
  const others: [number, object][] = [];
  const shared = new Numbering<unknown>();
  // Operations with one reason follow each other.
  let last: readonly [unit: string, label: string] | null = null;
  let place = 0;
  const reasonOf = ({ unit, because: { label } }: Operation): number => {
    if (last?.[0] !== unit || last[1] !== label) place = reasons.of((last = [unit, label]));
    return place;
  };
  for (const [index, operation] of operations.entries()) {
    if (index % AT_ONCE === 0) yield;
    if (operation.op !== 'set-cell') {
      const rest = Object.fromEntries(Object.entries(operation).filter(([key]) => !SAID_BY_REASON.has(key)));
      others.push([reasonOf(operation), share(rest, shared) as object]);
      continue;
    }
    if (sameContent(operation.before, operation.after)) continue;
    const key = `${reasonOf(operation)}|${operation.column}|${operation.sheet}`;
    const column = columns.get(key);
    if (column) column.push(operation);
    else columns.set(key, [operation]);
  }
  const runs: Run[] = [];
  for (const [key, column] of columns) {
    column.sort((a, b) => a.row - b.row);
    for (const run of inRuns(column)) {
      yield;
      const { sheet, column: place, row } = run[0]!;
      const stood = run.map(({ after }) => (sameContent(after, BLANK) ? 0 : 1 + contents.of(packContent(after))));
      yield;
      let marks = '';
      for (const [index, { before }] of run.entries()) {
        if (index % AT_ONCE === 0) yield;
        marks += markOf(before);
      }
      const reason = Number(key.slice(0, key.indexOf('|')));
      const start = [sheets.of(sheet), place, row, reason, marks] as const;
      runs.push(stood.some((one) => one !== 0) ? [...start, stood] : start);
    }
  }
  return { sheets: sheets.list, reasons: reasons.list, contents: contents.list, runs, others, shared: shared.list };
}

/** Shorter things are said again. */
const WORTH_SHARING = 24;

/** The same data with what is long kept once: looks of cells are alike, formulas and texts are said of many areas. */
function share(data: unknown, shared: Numbering<unknown>): unknown {
  const inner = Array.isArray(data)
    ? data.map((one: unknown) => share(one, shared))
    : typeof data === 'object' && data !== null
      ? Object.fromEntries(Object.entries(data).map(([key, one]) => [key, share(one, shared)]))
      : data;
  const isLong = typeof inner !== 'number' && JSON.stringify(inner ?? null).length > WORTH_SHARING;
  return isLong ? { $: shared.of(inner) } : inner;
}

function unshare(data: unknown, shared: readonly unknown[]): unknown {
  if (Array.isArray(data)) return data.map((one: unknown) => unshare(one, shared));
  if (typeof data !== 'object' || data === null) return data;
  const { $: place } = data as { $?: unknown };
  if (typeof place === 'number') return unshare(shared[place], shared);
  return Object.fromEntries(Object.entries(data).map(([key, one]) => [key, unshare(one, shared)]));
}

/** Gives equal things one number. */
class Numbering<T> {
  readonly list: T[] = [];
  private readonly numbers = new Map<string, number>();

  of(thing: T): number {
    const key = JSON.stringify(thing);
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    this.numbers.set(key, this.list.length);
    this.list.push(thing);
    return this.list.length - 1;
  }
}

function inRuns(cells: readonly SetCell[]): SetCell[][] {
  const runs: SetCell[][] = [];
  for (const cell of cells) {
    const last = runs[runs.length - 1];
    if (last && last[last.length - 1]!.row === cell.row - 1) last.push(cell);
    else runs.push([cell]);
  }
  return runs;
}

function packContent({ formula, value }: CellContent): Packed {
  if (formula !== null) return { f: formula };
  return typeof value === 'object' ? { e: value?.error ?? '' } : value;
}

function unpackContent(packed: Packed | undefined): CellContent {
  if (packed === undefined) return BLANK;
  if (typeof packed !== 'object') return { formula: null, value: packed };
  return 'f' in packed ? { formula: packed.f, value: null } : { formula: null, value: { error: packed.e } };
}

function unpack({ sheets, reasons, contents, runs, others, shared }: PackedJournal): Journal {
  const cells = runs.flatMap(([sheet, column, row, reason, marks, stood]): JournalCell[] => {
    const [unit = '', label = ''] = reasons[reason] ?? [];
    return Array.from({ length: marks.length / MARK_LENGTH }, (_, i) => ({
      sheet: sheets[sheet]!,
      row: row + i,
      column,
      unit,
      label,
      stood: unpackContent(stood?.[i] ? contents[stood[i] - 1] : undefined),
      mark: marks.slice(i * MARK_LENGTH, (i + 1) * MARK_LENGTH),
    }));
  });
  return {
    cells,
    others: others.map(([reason, operation]) => {
      const [unit = '', label = ''] = reasons[reason] ?? [];
      const rest = unshare(operation, shared) as object;
      return { ...rest, unit, because: { kind: 'undo', label } } as Exclude<Operation, SetCell>;
    }),
  };
}
