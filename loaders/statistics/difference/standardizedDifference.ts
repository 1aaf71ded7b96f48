import gammaln from "@stdlib/math-base-special-gammaln";
import { estimable, notEstimable, type Estimable } from "../estimable.js";
import { upperProbability, type Interval } from "../interval.js";
import { risingRoot } from "../tests/risingRoot.js";
import { moments, type Sample } from "./moments.js";
import { noncentralTCdf } from "./noncentralTCdf.js";

export interface StandardizedDifference {
  /** in pooled standard deviations */
  readonly estimate: number;
  readonly interval: Interval;
  /** n₁ + n₂ − 2 */
  readonly df: number;
}

/**
 * Cohen's d: first mean minus second, over the pooled standard deviation (Cohen 1988), as `cohens_d` in the R package
 * effectsize. The interval inverts the noncentral t distribution (Steiger & Fouladi 1997), and assumes equal variances
 * and normal values.
 *
 * @param first, second values with frequencies, which count as repeated rows
 * @param level confidence level in (0, 1)
 * @returns not estimable with an empty group or fewer than three rows in all, or where the values of each group are equal
 * @throws RangeError for frequencies that are not whole, values that are not finite, or another level
 */
export function cohenD(first: Sample, second: Sample, level = 0.95): Estimable<StandardizedDifference> {
  const upper = upperProbability(level);
  const a = moments(first);
  const b = moments(second);
  const df = a.n + b.n - 2;
  if (a.mean === null || b.mean === null || df < 1) return notEstimable("each group needs a row, and both together three");
  const pooled = Math.sqrt(((a.n - 1) * (a.variance ?? 0) + (b.n - 1) * (b.variance ?? 0)) / df);
  if (pooled === 0 || pooled < 10 * Number.EPSILON * Math.max(Math.abs(a.mean), Math.abs(b.mean))) return notEstimable("the values of each group are all equal");
  const estimate = (a.mean - b.mean) / pooled;
  const scale = Math.sqrt((a.n * b.n) / (a.n + b.n));
  const t = estimate * scale;
  const unit = Math.sqrt(1 + (t * t) / (2 * df));
  // the probability below t falls as the noncentrality rises
  const noncentrality = (p: number) => t + unit * risingRoot((x) => p - noncentralTCdf(t, df, t + unit * x));
  return estimable({ estimate, df, interval: { low: noncentrality(upper) / scale, high: noncentrality(1 - upper) / scale } });
}

/**
 * Hedges' g: Cohen's d, and its bounds, times the exact correction Γ(df/2) / (√(df/2) Γ((df − 1)/2)) for small samples
 * (Hedges 1981), as `hedges_g` in the R package effectsize.
 *
 * @returns not estimable as `cohenD`, and with fewer than four rows in all, where the correction is 0
 * @throws RangeError as `cohenD`
 */
export function hedgesG(first: Sample, second: Sample, level = 0.95): Estimable<StandardizedDifference> {
  const d = cohenD(first, second, level);
  if (d.value === null) return d;
  const { estimate, interval, df } = d.value;
  if (df < 2) return notEstimable("the correction for small samples needs four rows");
  const correction = Math.exp(gammaln(df / 2) - gammaln((df - 1) / 2) - Math.log(df / 2) / 2);
  return estimable({ estimate: correction * estimate, df, interval: { low: correction * interval.low, high: correction * interval.high } });
}
