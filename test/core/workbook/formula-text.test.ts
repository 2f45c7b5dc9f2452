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
])('%s is read again as %s', (written, read) => {
  expect(canonicalFormula(written)).toBe(read);
  expect(sameFormula(written, read)).toBe(true);
  expect(sameContent({ formula: written, value: 1 }, { formula: read, value: 2 })).toBe(true);
});

test('other formulas are other formulas', () => {
  expect(sameFormula('=A1', '=A2')).toBe(false);
  expect(sameFormula(null, '=A1')).toBe(false);
});
