import { normalQuantile } from "../distributions/normal.js";
import { upperProbability, type Interval } from "../interval.js";
import { checkCount } from "./checkCount.js";

/**
 * Wilson's score interval for a proportion, without continuity correction (Wilson 1927; method 3 of Newcombe 1998).
 *
 * @param count successes, 0 ≤ count ≤ n
 * @param n trials; with none there is nothing to estimate and the answer is `null`
 * @param level confidence level in (0, 1)
 * @throws RangeError for anything else, fractions of a success included
 */
export function wilsonInterval(count: number, n: number, level = 0.95): Interval | null {
  checkCount(count, n);
  const z = normalQuantile(upperProbability(level));
  if (n === 0) return null;
  const share = count / n;
  const centre = share + (z * z) / (2 * n);
  const margin = z * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n));
  const scale = 1 + (z * z) / n;
  // rounding may leave the bound a hair inside the observed share at 0 and n
  return {
    low: count === 0 ? 0 : (centre - margin) / scale,
    high: count === n ? 1 : (centre + margin) / scale,
  };
}
