import { assignKeys, readKey, writeKey } from '../../../src/core/output/keys';
import { type MeasuredActivity } from '../../../src/core/progress/measured';
import { type CellValue } from '../../../src/core/workbook/snapshot';

const activity = (text: string): MeasuredActivity => ({ text }) as MeasuredActivity;
const rows = (...written: [string, CellValue][]) =>
  written.map(([text, key]) => ({ activity: activity(text), written: key }));

test.each<[CellValue, number | null]>([
  ['A001', 1],
  ['a12', 12],
  [' A7 ', 7],
  ['A1000', 1000],
  ['B1', null],
  ['A', null],
  [12, null],
  [null, null],
  ['A1.1', null],
])('%p is the Código number %p', (written, number) => expect(readKey(written)).toBe(number));

test('numbers have at least three digits', () =>
  expect([1, 28, 1234].map(writeKey)).toEqual(['A001', 'A028', 'A1234']));

const NOTHING = { texts: new Map<number, string>(), highest: 0 };

test('new rows get the next numbers, those that are there stay', () => {
  expect(assignKeys(rows(['a', 'A002'], ['b', null], ['c', 'a001']), NOTHING)).toEqual({
    keys: ['A002', 'A003', 'a001'],
    highest: 3,
  });
});

test('a number is never used again, also when its row is gone', () => {
  expect(assignKeys(rows(['a', null]), { texts: new Map(), highest: 41 }).keys).toEqual(['A042']);
  expect(assignKeys(rows(['a', null]), { texts: new Map([[9, 'x']]), highest: 0 }).keys).toEqual(['A010']);
});

test('of a copied row the one whose text the schedule knows keeps the Código, wherever it stands', () => {
  const known = { texts: new Map([[1, 'Publicar boletines']]), highest: 3 };
  const copied = rows(['Publicar videos', 'A001'], ['PUBLICAR  boletines', 'A001'], ['otra', 'A002']);
  expect(assignKeys(copied, known).keys).toEqual(['A004', 'A001', 'A002']);
});

test('where nobody knows, the first keeps it; case has no meaning', () => {
  expect(assignKeys(rows(['uno', 'A001'], ['dos', 'a001']), NOTHING).keys).toEqual(['A001', 'A002']);
});
