import { betaQuantile } from "../distributions/beta.js";
import { upperProbability, type Interval } from "../interval.js";
import { checkCount } from "./checkCount.js";

/**
 * Jeffreys' interval for a share: equal tails of the posterior under a beta prior with shapes ½, reaching 0 where nobody
 * succeeds and 1 where everybody does, after Brown, Cai & DasGupta (2001, §3.1.3).
 *
 * @param count successes, 0 ≤ count ≤ n
 * @param n trials; with none there is nothing to estimate and the answer is `null`
 * @param level confidence level in (0, 1)
 * @throws RangeError for anything else, fractions of a success included
 */
export function jeffreys(count: number, n: number, level = 0.95): Interval | null {
  checkCount(count, n);
  const upper = upperProbability(level);
  if (n === 0) return null;
  return {
    low: count === 0 ? 0 : betaQuantile(1 - upper, count + 0.5, n - count + 0.5),
    high: count === n ? 1 : betaQuantile(upper, count + 0.5, n - count + 0.5),
  };
}
