import { canonicalFormula, sameFormula } from '../../../src/core/workbook/formula-text';
import { sameContent } from '../../../src/core/workbook/patch';

test.each([
  ["='Plan'!A1", '=Plan!A1'],
  ["='Rendición'!$A$1+'Cronograma PAAC'!B2", "=Rendición!$A$1+'Cronograma PAAC'!B2"],
  ["='A1'!B2", "='A1'!B2"],
  ["='2017'!B2", "='2017'!B2"],
  ["='D''Oro'!B2", "='D''Oro'!B2"],
  [`=IF(A1="'Plan'!","x",'Plan'!B2)`, `=IF(A1="'Plan'!","x",Plan!B2)`],
  ['=SUM(A1:A3)', '=SUM(A1:A3)'],
  ['=TEXTJOIN("|",FALSE(),A1)', '=TEXTJOIN("|",FALSE,A1)'],
  ['=IF(true(),"TRUE()",MYTRUE())', '=IF(TRUE,"TRUE()",MYTRUE())'],
])('%s is read again as %s', (written, read) => {
  expect(canonicalFormula(written)).toBe(read);
  expect(sameFormula(written, read)).toBe(true);
  expect(sameContent({ formula: written, value: 1 }, { formula: read, value: 2 })).toBe(true);
});

test('other formulas are other formulas', () => {
  expect(sameFormula('=A1', '=A2')).toBe(false);
  expect(sameFormula(null, '=A1')).toBe(false);
});

test.each([
  ['=ROUND(A1-B1,6)>=-0.000001', '=ROUND(A1-B1,6)>=-9.9999999999999995E-7'],
  ['=A1<=0.010001', '=A1<=1.0001E-2'],
  ['=A1*0.333333', '=A1*0.33333299999999999'],
])('%s and %s are the same formula: Excel saves small numbers its own way', (a, b) =>
  expect(sameFormula(a, b)).toBe(true),
);

test.each([
  ['=A1+10', '=A1+1'],
  ['=SUM(A10:A20)', '=SUM(A1:A20)'],
  ['=SUM($1:$10)', '=SUM($1:$1)'],
  ['="0.10"', '="0.1"'],
  ["='Hoja 1.0'!A1", "='Hoja 1'!A1"],
  ['=LOG10(2)', '=LOG1(2)'],
])('%s and %s are not', (a, b) => expect(sameFormula(a, b)).toBe(false));
