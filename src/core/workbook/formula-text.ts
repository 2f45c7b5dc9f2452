/**
 * Formulas as texts that can be compared. Excel writes a sheet's name in quotes only where it must, so what was
 * written as `='Plan'!A1` is read again as `=Plan!A1`.
 */

const PLAIN_NAME = /^[A-Za-z_\u00C0-\u024F][A-Za-z0-9_.\u00C0-\u024F]*$/;
const LIKE_A_CELL = /^([A-Za-z]{1,3}[0-9]+|[Rr][0-9]*[Cc][0-9]*|[Rr]|[Cc])$/;

/** Takes needless quotes from sheets' names; texts inside the formula stay as they are. */
export function canonicalFormula(formula: string): string {
  if (!formula.includes("'")) return formula;
  return formula.replace(/"(?:[^"]|"")*"|'((?:[^']|'')+)'!/g, (whole, name: string | undefined) => {
    if (name === undefined || !PLAIN_NAME.test(name) || LIKE_A_CELL.test(name)) return whole;
    return `${name}!`;
  });
}

export const sameFormula = (a: string | null, b: string | null): boolean =>
  a === b || (a !== null && b !== null && canonicalFormula(a) === canonicalFormula(b));
