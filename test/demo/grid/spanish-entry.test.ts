import { isDateFormat, readTyped, textToEdit } from '../../../src/demo/grid/spanish-entry';
import { serial } from '../../support/workbook-spec';

const day = (iso: string) => ({ value: serial(iso), numberFormat: 'dd/mm/yyyy' });
const plain = (value: number) => ({ value, numberFormat: null });

describe('what a person types', () => {
  test.each([
    ['05/06/2017', day('2017-06-05')],
    ['5-6-17', day('2017-06-05')],
    ['31.12.1999', day('1999-12-31')],
    ['2017-06-30', day('2017-06-30')],
    ['29/02/2020', day('2020-02-29')],
    ['0,5', plain(0.5)],
    ['0.5', plain(0.5)],
    ['1.500', plain(1500)],
    ['15.000,25', plain(15000.25)],
    ['-3', plain(-3)],
    ['007', plain(7)],
    ['75 %', { value: 0.75, numberFormat: '0%' }],
    ['7%', { value: 0.07, numberFormat: '0%' }],
    ['12,5%', { value: 0.125, numberFormat: '0.00%' }],
  ])('%s', (typed, expected) => {
    expect(readTyped(typed)).toEqual(expected);
  });

  test.each(['30/02/2017', '12/31/2017', '28-ab-17', '1.2.3', 'Mínimo 29', '%', '', '1,2,3', '4 informes', '1e5'])(
    '«%s» stays a text',
    (typed) => {
      expect(readTyped(typed)).toBeNull();
    },
  );
});

test.each([
  [serial('2017-04-30'), 'dd/mm/yyyy', '30/04/2017'],
  [serial('2017-04-30'), '[$-240A]d-mmm-yy;@', '30/04/2017'],
  [0.75, '0.0%', '75%'],
  [0.07, '0%', '7%'],
  [1234.567, '#,##0.0', '1234,567'],
  [1.5, 'General', '1,5'],
])('%p with %s is offered for editing as %s, and read back as it was', (value, numberFormat, expected) => {
  expect(textToEdit(value, numberFormat)).toBe(expected);
  expect(readTyped(expected)?.value).toBe(value);
});

test.each([
  ['General', false],
  ['0.0%', false],
  ['#,##0 "días"', false],
  ['[Red]0', false],
  ['d-mmm-yy', true],
  ['[$-240A]d-mmm-yy;@', true],
])('%s shows a day: %p', (numberFormat, expected) => {
  expect(isDateFormat(numberFormat)).toBe(expected);
});
