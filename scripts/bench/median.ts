/** What all measurements share: the cutoff of the plans, and the middle of several times. */
import { serial } from '../../test/support/workbook-spec';

export const CUTOFF = serial('2024-08-31');

export function median(times: readonly number[]): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)]!;
}

/** In ms. Small work is done often enough to be measured, after it was done long enough to be compiled. */
export function medianOf(run: () => unknown, runs: number): number {
  const time = (): number => {
    const start = process.hrtime.bigint();
    run();
    return Number(process.hrtime.bigint() - start) / 1e6;
  };
  for (let spent = time(), warm = 1; warm < 2 || (spent < 300 && warm < 200); warm++) spent += time();
  return median(Array.from({ length: runs }, time));
}

/** A run's share of the time of `kept` runs, all of whose results are kept until the last one is there, in ms. */
export function medianOfKept(run: () => unknown, kept: number, runs: number): number {
  const time = (): number => {
    const results: unknown[] = [];
    const start = process.hrtime.bigint();
    while (results.length < kept) results.push(run());
    return Number(process.hrtime.bigint() - start) / 1e6 / kept;
  };
  return median(Array.from({ length: runs }, time));
}
