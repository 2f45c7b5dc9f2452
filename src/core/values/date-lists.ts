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

/** Gives days of a list their month: from the next date that has it, else (`Abril 19 y 20`) from the one before. */
export function completeMonths(text: string, atoms: readonly DateAtom[]): (DateAtom | null)[] {
  const connectors = connect(text, atoms);
  const completed: (DateAtom | null)[] = [...atoms];
  for (let index = atoms.length - 1; index >= 0; index--) {
    const atom = atoms[index]!;
    if (atom.failed || atom.day === null || atom.month !== null) continue;
    const next = connectors[index + 1] === undefined || connectors[index + 1] === 'none' ? null : completed[index + 1];
    const month = next && next.month !== null && next.month === next.lastMonth ? next.month : null;
    completed[index] = month === null ? null : withMonth(atom, month);
  }
  for (let index = 1; index < atoms.length; index++) {
    const atom = atoms[index]!;
    const previous = completed[index - 1];
    if (completed[index] !== null || connectors[index] === 'none' || !previous || previous.day === null) continue;
    // «Abril 30 y 2 informes»: a number with words behind it is no day.
    const rest = text.slice(atom.to).split('\n')[0]!;
    if (previous.month === null || !/^\s*(?:[,;.)]|y\b|al?\b|-|$)/.test(rest)) continue;
    completed[index] = withMonth(atom, previous.month);
  }
  return completed;
}

const withMonth = (atom: DateAtom, month: number): DateAtom =>
  atom.day! <= daysInMonth(atom.year ?? 2000, month) ? { ...atom, month, lastMonth: month } : { ...atom, failed: true };

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
