/** Lists and ranges of dates: how they are tied together, and what one lends to another. */
import { daysInMonth } from './calendar-date';
import { type DateAtom } from './date-atoms';

/** Words that may stand between or around dates without saying anything. */
const FILLER =
  /^(?:el|la|los|las|de|del|dia|dias|mes|meses|en|durante|lunes|martes|miercoles|jueves|viernes|sabado|domingo|fin|fines|final|finales|ultimo)$/;

export type Connector = 'range' | 'list' | 'none';

function connectorOf(between: string): Connector {
  // A dash at the beginning of a line is a bullet.
  const words = between
    .replace(/\n\s*-+/g, '\n;')
    .split(/(\s+|[-,;/|&+.()])/)
    .map((word) => word.trim())
    .filter((word) => word !== '' && !FILLER.test(word));
  const range = words.filter((word) => /^(?:-|a|al|hasta)$/.test(word));
  const list = words.filter((word) => /^(?:y|e|o|[,;/|&+.])$/.test(word));
  if (range.length + list.length < words.length) return 'none';
  if (range.length === 0 || list.some((word) => word !== ',')) return 'list';
  return 'range';
}

/** How each atom is tied to the one before it; `none` for the first. */
export function connect(text: string, atoms: readonly DateAtom[]): Connector[] {
  const connectors = atoms.map((atom, index): Connector => {
    const previous = atoms[index - 1];
    if (!previous) return 'none';
    const between = text.slice(previous.to, atom.from);
    const before = text.slice(atoms[index - 2]?.to ?? 0, previous.from);
    if (/\bentre(?:\s+(?:el|la|los))?\s*$/.test(before) && /^\s*y\b/.test(between)) return 'range';
    if (
      /\binici(?:o|a|al)\W*$/.test(before) &&
      /\b(?:fin|final|finaliza|termina|terminacion|culmina)\b/.test(between)
    ) {
      return 'range';
    }
    return connectorOf(between);
  });
  // `Marzo - Junio - Septiembre` is a list: a range has two ends.
  for (let index = 1; index < connectors.length; index++) {
    let end = index;
    while (connectors[end] === 'range') end++;
    if (end - index > 1) connectors.fill('list', index, end);
    index = end;
  }
  return connectors;
}

/**
 * Gives days of a list their month: behind a month-first date (`Enero 15 y 30; febrero 15 y 28`) that one's, else from
 * the next date that has it, else (`30/06 y 31`) from the one before.
 */
export function completeMonths(text: string, atoms: readonly DateAtom[]): (DateAtom | null)[] {
  const connectors = connect(text, atoms);
  const completed: (DateAtom | null)[] = [...atoms];
  const open = atoms.map((atom, index) => (isBareDay(atom) ? index : -1)).filter((index) => index >= 0);
  const borrow = (index: number, from: DateAtom | null | undefined): boolean => {
    if (!from || from.failed || from.month === null || from.month !== from.lastMonth) return false;
    completed[index] = withMonth(atoms[index]!, from.month, from.isMonthFirst);
    return true;
  };
  // «Abril 30 y 2 informes»: a number with words behind it is no day of the month before.
  const isEndOfDate = (index: number): boolean =>
    /^\s*(?:[,;.)]|y\b|al?\b|-|$)/.test(text.slice(atoms[index]!.to).split('\n')[0]!);
  const behind = (index: number): DateAtom | null | undefined =>
    connectors[index] !== 'none' && isEndOfDate(index) ? completed[index - 1] : null;
  for (const index of open) if (behind(index)?.isMonthFirst) borrow(index, behind(index));
  const left = open.filter((index) => completed[index] === atoms[index]);
  for (const index of [...left].reverse()) {
    const isTied = index + 1 < atoms.length && connectors[index + 1] !== 'none';
    if (!isTied || !borrow(index, completed[index + 1])) completed[index] = null;
  }
  for (const index of left) if (completed[index] === null && behind(index)?.day) borrow(index, behind(index));
  return completed;
}

const isBareDay = ({ failed, day, month }: DateAtom): boolean => !failed && day !== null && month === null;

const withMonth = (atom: DateAtom, month: number, isMonthFirst: boolean): DateAtom =>
  atom.day! <= daysInMonth(atom.year ?? 2000, month)
    ? { ...atom, month, lastMonth: month, isMonthFirst }
    : { ...atom, failed: true };

/** What a date lacks comes from the next one of the cell that has it, else from the last one before it. */
export function completeYears(atoms: (DateAtom | null)[]): void {
  const pass = (from: number, step: number): void => {
    let year: number | null = null;
    for (let index = from; index >= 0 && index < atoms.length; index += step) {
      const atom = atoms[index];
      if (!atom || atom.failed) continue;
      if (atom.year !== null) year = atom.year;
      else if (year !== null) atoms[index] = { ...atom, year };
    }
  };
  pass(atoms.length - 1, -1);
  pass(0, 1);
}
