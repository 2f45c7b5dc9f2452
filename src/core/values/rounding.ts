/**
 * The one way in which quantities are rounded and compared: here, in the schedule and in the formulas (analysis.md,
 * section 1). The formulas' author follows this file.
 */

/** Comparisons of quantities tolerate this much: `ROUND(a-b,6)>=-0.000001` in a formula. */
export const TOLERANCE = 1e-6;

/** Rounded to 6 decimals, halves away from zero, as Excel's ROUND does. */
export function roundQuantity(quantity: number): number {
  // Nearly all are whole already. As whole numbers they also take no room of their own in what holds them.
  const whole = quantity | 0;
  if (whole === quantity) return whole;
  const scaled = Math.abs(quantity) * 1e6;
  // A product such as 1.0000005 × 10⁶ falls a hair short of its half in binary.
  const rounded = Math.round(scaled * (1 + 1e-15)) / 1e6;
  return quantity < 0 && rounded > 0 ? -rounded : rounded;
}

/** Above 0 once rounded: what is smaller is nothing. */
export const isAmount = (quantity: number): boolean => roundQuantity(quantity) > 0;

/** a ≥ b within the tolerance. */
export const isAtLeast = (a: number, b: number): boolean => roundQuantity(a - b) >= -TOLERANCE;

/** a = b within the tolerance. */
export const isSameQuantity = (a: number, b: number): boolean => Math.abs(roundQuantity(a - b)) <= TOLERANCE;

/**
 * Would equal amounts, rounded up, come to more than their part of the total? Six twelfths of 2 are 1, but six times
 * 0.166667 is more: who did one of two by June would be late by a rounding.
 */
export const exceedsWhenRounded = (total: number, count: number): boolean =>
  (roundQuantity(total / count) - total / count) * (count - 1) > TOLERANCE;

/**
 * `count` equal amounts that add up to `total`: each rounded, the last takes the rest. Where the roundings would add up
 * to more than was meant, each takes its own.
 */
export function splitEqually(total: number, count: number): number[] {
  const each = roundQuantity(total / count);
  if (each * count === total && Number.isInteger(each)) return new Array<number>(count).fill(each);
  if (exceedsWhenRounded(total, count)) {
    const upTo = (k: number): number => roundQuantity((k * total) / count);
    return Array.from({ length: count }, (_, index) => roundQuantity(upTo(index + 1) - upTo(index)));
  }
  const amounts = Array.from({ length: count }, () => each);
  if (count > 0) amounts[count - 1] = roundQuantity(total - each * (count - 1));
  return amounts;
}

/** Sum, rounded. */
export const sumQuantities = (quantities: readonly number[]): number =>
  roundQuantity(quantities.reduce((sum, quantity) => sum + quantity, 0));

/** How far a reported share may lie from k/n and still mean it. */
export const SHARE_SLACK = 0.010001;

/**
 * A share near k of n equal milestones means those k milestones (33 % of three is one of three): the amount that they
 * hold in the schedule, so that it is never short of what was programmed by a rounding. null where it is near none.
 */
export function snapShare(share: number, equalMilestones: number, target: number): number | null {
  if (equalMilestones < 2 || equalMilestones > 12) return null;
  const k = Math.round(share * equalMilestones);
  if (k < 1 || k >= equalMilestones || Math.abs(share - k / equalMilestones) > SHARE_SLACK) return null;
  if (exceedsWhenRounded(target, equalMilestones)) return roundQuantity((k * target) / equalMilestones);
  return roundQuantity(k * roundQuantity(target / equalMilestones));
}
