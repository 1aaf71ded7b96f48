import { betaQuantile } from "../distributions/beta.js";
import { upperProbability, type Interval } from "../interval.js";
import { checkCount } from "./checkCount.js";

/**
 * The exact interval for a share, with equal tails (Clopper & Pearson 1934), as R's `binom.test`: never covers less than
 * `level`, and mostly more.
 *
 * @param count successes, 0 ≤ count ≤ n
 * @param n trials; with none there is nothing to estimate and the answer is `null`
 * @param level confidence level in (0, 1)
 * @throws RangeError for anything else, fractions of a success included
 */
export function clopperPearson(count: number, n: number, level = 0.95): Interval | null {
  checkCount(count, n);
  const upper = upperProbability(level);
  if (n === 0) return null;
  return {
    low: count === 0 ? 0 : betaQuantile(1 - upper, count, n - count + 1),
    high: count === n ? 1 : betaQuantile(upper, count + 1, n - count),
  };
}
