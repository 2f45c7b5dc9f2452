import { type ClosingDifference } from '../../src/core/propose';
import { closingRows, figuresOfRow, othersAfter } from '../../src/taskpane/closing-rows';

const difference = (key: string, column: string): ClosingDifference => ({
  cell: { sheet: 'S', row: Number(key.slice(1)), column: 0 },
  key,
  activity: `Actividad ${key}`,
  column,
  built: 1,
  today: 2,
});

test('differences come together by activity, in the order of the sheet', () => {
  const found = [difference('A007', 'Estado'), difference('A002', 'Estado'), difference('A007', 'Reportado')];
  expect(closingRows(found)).toEqual([
    { key: 'A007', activity: 'Actividad A007', differences: [found[0], found[2]] },
    { key: 'A002', activity: 'Actividad A002', differences: [found[1]] },
  ]);
});

test.each([
  ['built', [], 'A1', 'built'],
  ['built', ['A1'], 'A1', 'today'],
  ['today', ['A1'], 'A1', 'built'],
  ['today', ['A1'], 'A2', 'today'],
] as const)('with %s but for %j, %s is closed with %s', (figures, others, key, expected) => {
  expect(figuresOfRow({ figures, others }, key)).toBe(expected);
});

test.each([
  ['built', [], 'A1', 'today', ['A1']],
  ['built', ['A1'], 'A1', 'built', []],
  ['built', ['A1'], 'A1', 'today', ['A1']],
  ['today', ['A1'], 'A2', 'built', ['A1', 'A2']],
  ['today', ['A1', 'A2'], 'A1', 'today', ['A2']],
] as const)('%s but for %j: %s decided as %s', (figures, others, key, chosen, expected) => {
  expect(othersAfter({ figures, others }, key, chosen)).toEqual(expected);
});
