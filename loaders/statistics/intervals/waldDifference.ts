import { normalQuantile } from "../distributions/normal.js";
import { upperProbability, type Interval } from "../interval.js";
import { checkCount } from "./checkCount.js";

/**
 * The large-sample interval for the difference of two independent shares, first minus second, in [−1, 1], as R's
 * `prop.test(correct = FALSE)`; too narrow for small cells, where `newcombeDifference` is the one to take.
 *
 * @param count1 successes among the `n1` trials of the first group · `count2`, `n2`: of the second
 * @param level confidence level in (0, 1)
 * @returns `null` where a group has no trials or no share lies between 0 and 1 (a variance of 0, which is not certainty)
 * @throws RangeError for other counts or levels
 */
export function waldDifference(count1: number, n1: number, count2: number, n2: number, level = 0.95): Interval | null {
  checkCount(count1, n1);
  checkCount(count2, n2);
  const z = normalQuantile(upperProbability(level));
  if (n1 === 0 || n2 === 0) return null;
  const share1 = count1 / n1;
  const share2 = count2 / n2;
  const squared = (share1 * (1 - share1)) / n1 + (share2 * (1 - share2)) / n2;
  if (squared === 0) return null;
  const margin = z * Math.sqrt(squared);
  return { low: Math.max(-1, share1 - share2 - margin), high: Math.min(1, share1 - share2 + margin) };
}
