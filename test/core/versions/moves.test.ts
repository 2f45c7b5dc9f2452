import { longestAscending } from '../../../src/core/versions/moves';

test.each<[string, number[], number]>([
  ['in order', [0, 1, 2, 3], 4],
  ['the first went to the end', [1, 2, 3, 0], 3],
  ['two changed places', [1, 0, 2], 2],
  ['all the other way round', [3, 2, 1, 0], 1],
  ['none', [], 0],
])('%s: the most that stay', (_, numbers, most) => {
  const kept = [...longestAscending(numbers)].sort((a, b) => a - b).map((index) => numbers[index]!);
  expect(kept.length).toBe(most);
  expect(kept).toEqual([...kept].sort((a, b) => a - b));
});
