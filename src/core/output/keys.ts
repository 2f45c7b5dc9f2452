/** Códigos: `A` and digits, never changed, never used again. */
import { type MeasuredActivity } from '../progress/measured';
import { foldText } from '../values/fold-text';
import { type CellValue } from '../workbook/snapshot';

const KEY = /^A(\d{1,7})$/i;

/** The number of a Código; null for anything else. Case has no meaning. */
export function readKey(value: CellValue): number | null {
  const match = typeof value === 'string' ? KEY.exec(value.trim()) : null;
  return match ? Number(match[1]) : null;
}

/** `A007`: three digits, so that Códigos sort as they were given. */
export const writeKey = (number: number): string => `A${String(number).padStart(3, '0')}`;

export interface KeyedRow {
  readonly activity: MeasuredActivity;
  /** What its Código cell holds now; null where it has none. */
  readonly written: CellValue;
}

export interface KnownKeys {
  /** Texts of the activities by number of their Código, as the schedule and earlier sheets of ours know them. */
  readonly texts: ReadonlyMap<number, string>;
  /** Highest number that was ever used. */
  readonly highest: number;
}

export interface AssignedKeys {
  /** One for each row, in its order. */
  readonly keys: readonly string[];
  readonly highest: number;
}

/** Keeps what is there; of equal ones the row whose text is known keeps it, else the first; all others get new ones. */
export function assignKeys(rows: readonly KeyedRow[], known: KnownKeys): AssignedKeys {
  const owners = new Map<number, number>();
  rows.forEach(({ activity, written }, index) => {
    const number = readKey(written);
    if (number === null) return;
    const owner = owners.get(number);
    const text = known.texts.get(number);
    const isKnown = text !== undefined && foldText(text) === foldText(activity.text);
    const ownerIsKnown =
      owner !== undefined && text !== undefined && foldText(text) === foldText(rows[owner]!.activity.text);
    if (owner === undefined || (isKnown && !ownerIsKnown)) owners.set(number, index);
  });
  let highest = known.highest;
  for (const number of [...owners.keys(), ...known.texts.keys()]) highest = Math.max(highest, number);
  const keys = rows.map(({ written }, index) => {
    const number = readKey(written);
    return number !== null && owners.get(number) === index ? (written as string).trim() : writeKey(++highest);
  });
  return { keys, highest };
}
