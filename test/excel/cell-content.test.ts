import { readContent, toInput } from '../../src/excel/cell-content';

const constant = (value: unknown) => ({ formula: null, value });

/** What the client gives for a cell (`formulas`, `values`) and what it is. */
test.each([
  ['', '', constant(null)],
  [4, 4, constant(4)],
  [true, true, constant(true)],
  ['Boletín', 'Boletín', constant('Boletín')],
  ['=A1', 4, { formula: '=A1', value: 4 }],
  ['=A1', '', { formula: '=A1', value: null }],
  ['=A1', '#REF!', { formula: '=A1', value: { error: '#REF!' } }],
  ['#N/A', '#N/A', constant({ error: '#N/A' })],
  ['=hola', '=hola', constant('=hola')],
  ['#1 de la lista', '#1 de la lista', constant('#1 de la lista')],
])('%s showing %s', (formula, value, content) => expect(readContent(formula, value)).toEqual(content));

test.each([
  [null, ''],
  ['', ''],
  [4, 4],
  [false, false],
  ['Se publicó', 'Se publicó'],
  ['=1', "'=1"],
  ['+57 1 3820000', "'+57 1 3820000"],
  ['-', "'-"],
  ['@oci', "'@oci"],
  ["'", "''"],
  ['1.1', "'1.1"],
  ['30-jun-17', "'30-jun-17"],
  ['Verdadero', "'Verdadero"],
  ['#N/A', "'#N/A"],
  [
    'En 2017 se publicaron cuatro boletines, que están en la página de la entidad',
    'En 2017 se publicaron cuatro boletines, que están en la página de la entidad',
  ],
  [`=${'a'.repeat(80)}`, `'=${'a'.repeat(80)}`],
])('%s is written as %s', (value, input) => expect(toInput({ formula: null, value })).toBe(input));

test('formulas, errors and cells of the text format', () => {
  expect(toInput({ formula: '=A1', value: 4 })).toBe('=A1');
  expect(toInput({ formula: null, value: { error: '#N/A' } })).toBe('#N/A');
  expect(toInput({ formula: null, value: '007' }, true)).toBe('007');
});
