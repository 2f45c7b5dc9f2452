import fc from 'fast-check';
import { isAtLeast, roundQuantity, snapShare, splitEqually, sumQuantities } from '../../../src/core/values/rounding';

it.each([
  [1 / 3, 0.333333],
  [2 / 3, 0.666667],
  [-1 / 3, -0.333333],
  [0.1 + 0.2, 0.3],
  [1.0000005, 1.000001],
  [-0.0000001, 0],
  [15000, 15000],
])('%d rounds to %d', (quantity, rounded) => expect(roundQuantity(quantity)).toBe(rounded));

it('equal amounts add up, and no sum of the first of them is more than its part', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 20000 }), fc.integer({ min: 1, max: 40 }), (total, count) => {
      const amounts = splitEqually(total, count);
      expect(amounts).toHaveLength(count);
      expect(sumQuantities(amounts)).toBe(total);
      amounts.slice(0, -1).forEach((_, k) => {
        const sum = sumQuantities(amounts.slice(0, k + 1));
        expect(sum).toBeLessThanOrEqual((total * (k + 1)) / count + 2e-6);
        expect(isAtLeast(roundQuantity((total * (k + 1)) / count), sum)).toBe(true);
      });
    }),
  );
  expect(splitEqually(1, 0)).toEqual([]);
  expect(splitEqually(1, 3)).toEqual([0.333333, 0.333333, 0.333334]);
  expect(sumQuantities(splitEqually(2, 12).slice(0, 6))).toBe(1);
});

it.each([
  [0.333333, 0.333334, true],
  [0.333332, 0.333334, false],
  [1, 1, true],
  [2, 1, true],
  [0.999998, 1, false],
])('%d is at least %d: %s', (a, b, expected) => expect(isAtLeast(a, b)).toBe(expected));

it.each<[number, number, number, number | null]>([
  [0.33, 3, 3, 1],
  [0.34, 3, 3, 1],
  [0.35, 3, 3, null],
  [0.67, 3, 1, 0.666666],
  [0.5, 2, 1, 0.5],
  [0.51, 2, 1, 0.5],
  [0.512, 2, 1, null],
  [1, 3, 3, null],
  [0, 3, 3, null],
  [0.33, 1, 3, null],
  [0.08, 12, 12, 1],
  [0.5, 13, 13, null],
])('%d of %d milestones of %d is %s', (share, n, target, expected) =>
  expect(snapShare(share, n, target)).toBe(expected),
);
