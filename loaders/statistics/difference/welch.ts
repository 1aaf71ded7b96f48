import { studentTQuantile, studentTTwoSided } from "../distributions/studentT.js";
import { estimable, notEstimable, type Estimable } from "../estimable.js";
import { upperProbability, type Interval } from "../interval.js";
import { moments, type Sample } from "./moments.js";

export interface Welch {
  /** mean of the first group minus mean of the second, in the unit of the values */
  readonly difference: number;
  readonly se: number;
  readonly interval: Interval;
  readonly t: number;
  /** Welch–Satterthwaite, not whole */
  readonly df: number;
  /** two-sided */
  readonly p: number;
}

/**
 * Welch's (1947) test of two means without assuming equal variances, as R's `t.test(x, y)`.
 *
 * @param first, second values with frequencies, which count as repeated rows
 * @param level confidence level in (0, 1)
 * @returns not estimable with fewer than two rows in a group, or where the values are constant up to rounding, as in R
 * @throws RangeError for frequencies that are not whole, values that are not finite, or another level
 */
export function welch(first: Sample, second: Sample, level = 0.95): Estimable<Welch> {
  const upper = upperProbability(level);
  const a = moments(first);
  const b = moments(second);
  if (a.variance === null || b.variance === null) return notEstimable("each group needs at least two rows");
  const squared1 = a.variance / a.n;
  const squared2 = b.variance / b.n;
  const se = Math.sqrt(squared1 + squared2);
  if (se === 0 || se < 10 * Number.EPSILON * Math.max(Math.abs(a.mean!), Math.abs(b.mean!))) return notEstimable("the values of each group are all equal");
  const difference = a.mean! - b.mean!;
  const df = se ** 4 / (squared1 ** 2 / (a.n - 1) + squared2 ** 2 / (b.n - 1));
  const t = difference / se;
  const margin = studentTQuantile(upper, df) * se;
  return estimable({ difference, se, interval: { low: difference - margin, high: difference + margin }, t, df, p: studentTTwoSided(t, df) });
}
