/** Formula texts between file and people: prefixes of younger functions, and references moved for shared formulas. */
import { columnIndex, columnLetters, LAST_COLUMN, LAST_ROW } from '../core/workbook/address';

/** Functions younger than 2007: in a file they carry `_xlfn.`, without it Excel shows #NAME?. */
const YOUNGER = new Set(
  (
    'ACOT ACOTH ARABIC BASE BETA.DIST BETA.INV BINOM.DIST BINOM.DIST.RANGE BINOM.INV BITAND BITLSHIFT BITOR ' +
    'BITRSHIFT BITXOR CEILING.MATH CEILING.PRECISE CHISQ.DIST CHISQ.DIST.RT CHISQ.INV CHISQ.INV.RT CHISQ.TEST COMBINA ' +
    'CONCAT CONFIDENCE.NORM CONFIDENCE.T COT COTH COVARIANCE.P COVARIANCE.S CSC CSCH DAYS DECIMAL ENCODEURL ERF.PRECISE ' +
    'ERFC.PRECISE EXPON.DIST F.DIST F.DIST.RT F.INV F.INV.RT F.TEST FILTERXML FLOOR.MATH FLOOR.PRECISE FORECAST.ETS ' +
    'FORECAST.LINEAR FORMULATEXT GAMMA GAMMA.DIST GAMMA.INV GAMMALN.PRECISE GAUSS HYPGEOM.DIST IFNA IFS IMCOSH IMCOT ' +
    'IMCSC IMCSCH IMSEC IMSECH IMSINH IMTAN ISFORMULA ISOWEEKNUM LET LOGNORM.DIST LOGNORM.INV MAXIFS MINIFS MODE.MULT ' +
    'MODE.SNGL MUNIT NEGBINOM.DIST NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV NUMBERVALUE PDURATION PERCENTILE.EXC ' +
    'PERCENTILE.INC PERCENTRANK.EXC PERCENTRANK.INC PERMUTATIONA PHI POISSON.DIST QUARTILE.EXC QUARTILE.INC RANK.AVG ' +
    'RANK.EQ RRI SEC SECH SHEET SHEETS SKEW.P STDEV.P STDEV.S SWITCH T.DIST T.DIST.2T T.DIST.RT T.INV T.INV.2T T.TEST ' +
    'TEXTJOIN UNICHAR UNICODE VAR.P VAR.S WEBSERVICE WEIBULL.DIST XLOOKUP XMATCH XOR Z.TEST UNIQUE SEQUENCE RANDARRAY SORTBY'
  ).split(' '),
);
/** These two carry a second prefix. */
const YOUNGEST = new Set(['FILTER', 'SORT']);

/** A literal text, a quoted sheet name, a bracketed reference, or a run of what stands between them. */
const PIECES = /"(?:[^"]|"")*"?|'(?:[^']|'')*'?|\[[^\]]*\]?|[^"'[]+/g;

const outside = (formula: string, change: (piece: string) => string): string =>
  formula.replace(PIECES, (piece) => (/^["'[]/.test(piece) ? piece : change(piece)));

/** As the file has it → as people know it: `_xlfn.MINIFS(` → `MINIFS(`. */
export const readFormula = (text: string): string =>
  text.includes('_xl') ? outside(text, (piece) => piece.replace(/_xl(?:fn|ws|pm|udf)\./gi, '')) : text;

/** Most formulas call none of them, and need not be taken apart. */
const CALLS_YOUNGER = new RegExp(`(?<![\\w.])(?:${[...YOUNGER, ...YOUNGEST].join('|')})\\(`, 'i');

/** The other way round. */
export const writeFormula = (text: string): string =>
  !CALLS_YOUNGER.test(text)
    ? text
    : outside(text, (piece) =>
        piece.replace(/[A-Za-z_][\w.]*(?=\()/g, (name) => {
          const upper = name.toUpperCase();
          if (YOUNGER.has(upper)) return `_xlfn.${name}`;
          return YOUNGEST.has(upper) ? `_xlfn._xlws.${name}` : name;
        }),
      );

const REFERENCE =
  /(?<![\p{L}\w.$\\])(?:(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})|(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})|(\$?)(\d{1,7}):(\$?)(\d{1,7}))(?![\p{L}\w.(!])/gu;

/** The formula as it reads `rows` further down and `columns` further right: relative references move along. */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  const moveColumn = (fixed: string, letters: string): string | null => {
    if (fixed) return fixed + letters;
    const column = columnIndex(letters);
    if (column > LAST_COLUMN) return letters;
    const moved = column + columns;
    return moved < 0 || moved > LAST_COLUMN ? null : columnLetters(moved);
  };
  const moveRow = (fixed: string, digits: string): string | null => {
    if (fixed) return fixed + digits;
    const moved = Number(digits) - 1 + rows;
    return moved < 0 || moved > LAST_ROW ? null : String(moved + 1);
  };
  const join = (first: string | null, between: string, second: string | null): string =>
    first === null || second === null ? '#REF!' : first + between + second;
  return outside(formula, (piece) =>
    piece.replace(REFERENCE, (...found: string[]) => {
      const [, fixedA, a, fixedB, b, fixedC, c, fixedD, d, fixedE, e, fixedF, f] = found;
      if (a !== undefined) return join(moveColumn(fixedA!, a), '', moveRow(fixedB!, b!));
      if (c !== undefined) return join(moveColumn(fixedC!, c), ':', moveColumn(fixedD!, d!));
      return join(moveRow(fixedE!, e!), ':', moveRow(fixedF!, f!));
    }),
  );
}
