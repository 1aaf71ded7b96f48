import { normalQuantile } from "../distributions/normal.js";
import { upperProbability, type Interval } from "../interval.js";
import { risingRoot } from "../tests/risingRoot.js";
import { checkCount } from "./checkCount.js";
import { ratioScore } from "./ratioScore.js";

/**
 * Interval for the ratio of two independent shares, first over second, without unit: the ratios that the score test does
 * not reject (Koopman 1984; without the factor N/(N − 1) of Miettinen & Nurminen 1985), as `riskscoreci` in the R package
 * PropCIs. Fit for cells of 0: without success in the first group it begins at 0, without any in the second it has no
 * upper bound (`Infinity`), without any at all it is from 0 to `Infinity`.
 *
 * @param count1 successes among the `n1` trials of the first group · `count2`, `n2`: of the second
 * @param level confidence level in (0, 1)
 * @returns `null` where either group has no trials
 * @throws RangeError for other counts or levels
 */
export function scoreRatio(count1: number, n1: number, count2: number, n2: number, level = 0.95): Interval | null {
  checkCount(count1, n1);
  checkCount(count2, n2);
  const z = normalQuantile(upperProbability(level));
  if (n1 === 0 || n2 === 0) return null;
  const score = (logRatio: number) => ratioScore(count1, n1, count2, n2, Math.exp(logRatio));
  return {
    low: count1 === 0 ? 0 : Math.exp(risingRoot((logRatio) => z - score(logRatio))),
    high: count2 === 0 ? Infinity : Math.exp(risingRoot((logRatio) => -z - score(logRatio))),
  };
}
