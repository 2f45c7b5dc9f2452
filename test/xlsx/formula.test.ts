import { readFormula, shiftFormula, writeFormula } from '../../src/xlsx/formula';

const SHIFTED: [formula: string, rows: number, columns: number, result: string][] = [
  ['A1+$A1+A$1+$A$1', 1, 1, 'B2+$A2+B$1+$A$1'],
  ['SUM(A1:B2)', 2, 0, 'SUM(A3:B4)'],
  ['SUM(A:A,$B:C)', 5, 1, 'SUM(B:B,$B:D)'],
  ['SUM(1:1,$2:3)', 1, 5, 'SUM(2:2,$2:4)'],
  ['LOG10(A1)', 1, 0, 'LOG10(A2)'],
  ['"A1"&A1', 1, 0, '"A1"&A2'],
  ["'Hoja A1'!A1+Hoja1!B2", 1, 0, "'Hoja A1'!A2+Hoja1!B3"],
  ["'It''s A1'!A1", 1, 0, "'It''s A1'!A2"],
  ['Tabla[Col A1]+A1', 1, 0, 'Tabla[Col A1]+A2'],
  ['[1]Hoja1!A1', 1, 0, '[1]Hoja1!A2'],
  ['Año1+niño1+x_A1+A1_x', 1, 0, 'Año1+niño1+x_A1+A1_x'],
  ['A1', -1, 0, '#REF!'],
  ['XFD1', 0, 1, '#REF!'],
  ['IF(A1>=10,1.5E2,A1)', 1, 0, 'IF(A2>=10,1.5E2,A2)'],
];

test.each(SHIFTED)('%s moved by %i rows and %i columns', (formula, rows, columns, result) => {
  expect(shiftFormula(formula, rows, columns)).toBe(result);
});

const PREFIXED: [people: string, file: string][] = [
  ['MINIFS(A:A,B:B,1)', '_xlfn.MINIFS(A:A,B:B,1)'],
  ['IFERROR(SUMIFS(A:A,B:B,1),0)', 'IFERROR(SUMIFS(A:A,B:B,1),0)'],
  ['"MINIFS("&TEXTJOIN(",",TRUE,A1)', '"MINIFS("&_xlfn.TEXTJOIN(",",TRUE,A1)'],
  ['FILTER(A1:A2,B1:B2)', '_xlfn._xlws.FILTER(A1:A2,B1:B2)'],
  ["'MINIFS('!A1", "'MINIFS('!A1"],
  ['WORKDAY(A1,10)', 'WORKDAY(A1,10)'],
  ['STDEV.S(A1:A3)', '_xlfn.STDEV.S(A1:A3)'],
];

test.each(PREFIXED)('%s in a file is %s', (people, file) => {
  expect(writeFormula(people)).toBe(file);
  expect(readFormula(file)).toBe(people);
});
