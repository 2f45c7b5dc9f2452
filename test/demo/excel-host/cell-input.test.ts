import { readInput } from '../../../src/demo/excel-host/cell-input';

const value = (input: unknown, format = 'General') => readInput(input, format, null).content;
const constant = (one: unknown) => ({ formula: null, value: one });

test.each([
  ['', constant(null)],
  [4, constant(4)],
  [true, constant(true)],
  ['Boletín', constant('Boletín')],
  ['1.1', constant(1.1)],
  ['007', constant(7)],
  ["'007", constant('007')],
  ["'=1+1", constant('=1+1')],
  ["''hola", constant("'hola")],
  ['=1+1', { formula: '=1+1', value: null }],
  ["='Plan'!A1", { formula: '=Plan!A1', value: null }],
  ['-A1', { formula: '=-A1', value: { error: '#NAME?' } }],
  ['50%', constant(0.5)],
  ['03/04/2018', constant(43163)],
  ['30-jun-17', constant(42916)],
  ['abril 2017', constant(42826)],
  ['VERDADERO', constant(true)],
  ['#N/A', constant({ error: '#N/A' })],
])('%s', (input, expected) => expect(value(input)).toEqual(expected));

test('a cell of the text format takes everything as a text', () => {
  expect(value('1.1', '@')).toEqual(constant('1.1'));
  expect(value('=1+1', '@')).toEqual(constant('=1+1'));
});
