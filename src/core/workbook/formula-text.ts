/**
 * Formulas as texts that can be compared. Excel writes a sheet's name in quotes only where it must, so what was
 * written as `='Plan'!A1` is read again as `=Plan!A1`.
 */

const PLAIN_NAME = /^[A-Za-z_\u00C0-\u024F][A-Za-z0-9_.\u00C0-\u024F]*$/;
const LIKE_A_CELL = /^([A-Za-z]{1,3}[0-9]+|[Rr][0-9]*[Cc][0-9]*|[Rr]|[Cc])$/;

/** A number that is no part of a reference or a name. */
const NUMBER = String.raw`(?<![\w.$:!À-ɏ])\d+(?:\.\d+)?(?:[Ee][+-]?\d+)?(?![\w.:(!À-ɏ])`;
/** A truth value, which LibreOffice writes as a function. */
const TRUTH = String.raw`(?<![\w.$:!À-ɏ])(TRUE|FALSE)\(\)`;
const PARTS = new RegExp(String.raw`"(?:[^"]|"")*"|'((?:[^']|'')+)'!|'(?:[^']|'')*'|(${NUMBER})|${TRUTH}`, 'gi');

/**
 * Takes needless quotes from sheets' names, and writes numbers one way: what was written as `0.000001` stands as
 * `9.9999999999999995E-7` in a file that Excel saved. Texts inside the formula stay as they are.
 */
export function canonicalFormula(formula: string): string {
  return formula.replace(PARTS, (whole, name?: string, number?: string, truth?: string) => {
    if (truth !== undefined) return truth.toUpperCase();
    if (number !== undefined) return String(Number(Number(number).toPrecision(15)));
    if (name === undefined || !PLAIN_NAME.test(name) || LIKE_A_CELL.test(name)) return whole;
    return `${name}!`;
  });
}

export const sameFormula = (a: string | null, b: string | null): boolean =>
  a === b || (a !== null && b !== null && canonicalFormula(a) === canonicalFormula(b));
