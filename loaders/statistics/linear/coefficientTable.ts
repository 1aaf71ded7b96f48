import { studentTQuantile, studentTTwoSided } from "../distributions/studentT.js";
import { type Interval, upperProbability } from "../interval.js";
import type { LeastSquares } from "./leastSquares.js";

export interface CoefficientRow {
  readonly estimate: number | null;
  readonly se: number | null;
  readonly statistic: number | null;
  readonly df: number | null;
  readonly p: number | null;
  readonly interval: Interval | null;
}

/**
 * Estimate, standard error, t, df, two-sided p and interval per column of the design. `covariance` is k × k over the kept
 * columns or null; `df` is one number or one per kept column. Aliased columns are null throughout; a standard error of 0
 * gives neither statistic nor p. @throws RangeError unless 0 < level < 1
 */
export function coefficientTable(fit: Pick<LeastSquares, "coefficients" | "kept">, covariance: readonly Float64Array[] | null, df: number | readonly (number | null)[], level = 0.95): CoefficientRow[] {
  const upper = upperProbability(level);
  return fit.coefficients.map((estimate, column) => {
    const at = fit.kept.indexOf(column);
    const variance = at < 0 || covariance === null ? null : covariance[at]![at]!;
    const own = at < 0 ? null : typeof df === "number" ? df : df[at]!;
    const se = variance === null || !(variance >= 0) ? null : Math.sqrt(variance);
    if (estimate === null || se === null || own === null || !(own > 0)) return { estimate, se, statistic: null, df: own, p: null, interval: null };
    const half = studentTQuantile(upper, own) * se;
    const statistic = se > 0 ? estimate / se : null;
    return { estimate, se, statistic, df: own, p: statistic === null ? null : studentTTwoSided(statistic, own), interval: { low: estimate - half, high: estimate + half } };
  });
}
