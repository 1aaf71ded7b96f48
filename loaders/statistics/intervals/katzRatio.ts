import { normalQuantile } from "../distributions/normal.js";
import { upperProbability, type Interval } from "../interval.js";
import { checkCount } from "./checkCount.js";

/**
 * Interval for the ratio of two independent shares, first over second, without unit: normal on the log scale with variance
 * 1/count1 − 1/n1 + 1/count2 − 1/n2 (Katz, Baptista, Azen & Pike 1978), as `riskratio.wald` in the R package epitools.
 *
 * @param count1 successes among the `n1` trials of the first group · `count2`, `n2`: of the second
 * @param level confidence level in (0, 1)
 * @returns `null` where a group has no success (no logarithm) or both have no failure (a variance of 0, which is not
 * certainty); `scoreRatio` and `exactRatio` have bounds there
 * @throws RangeError for other counts or levels
 */
export function katzRatio(count1: number, n1: number, count2: number, n2: number, level = 0.95): Interval | null {
  checkCount(count1, n1);
  checkCount(count2, n2);
  const z = normalQuantile(upperProbability(level));
  if (count1 === 0 || count2 === 0 || (count1 === n1 && count2 === n2)) return null;
  const ratio = count1 / n1 / (count2 / n2);
  const factor = Math.exp(z * Math.sqrt((n1 - count1) / (count1 * n1) + (n2 - count2) / (count2 * n2)));
  return { low: ratio / factor, high: ratio * factor };
}
