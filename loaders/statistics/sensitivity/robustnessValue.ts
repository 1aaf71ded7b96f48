import { studentTQuantile } from "../distributions/studentT.js";

/** Partial R² of a coefficient's variable with the response, from its t and the residual df: t²/(t² + df). */
export function partialRSquared(t: number, df: number): number {
  requireDf(df, 0);
  return (t * t) / (t * t + df);
}

/**
 * Robustness value of Cinelli & Hazlett (2020): the share of the residual variation of both treatment and response that an
 * omitted variable would have to explain to take the estimate down by the share `q` of itself (1: to zero). With `alpha`, to take
 * it down by so much that the test at that level no longer rejects, critical value with df − 1 as in R `sensemakr`; alpha 1 asks for the
 * estimate alone. Where an omitted variable that explains all of the response needs less of the treatment than that, the
 * extreme value is given, as `sensemakr` does. In [0, 1]; 0 where the test does not reject to begin with.
 * @throws RangeError unless df > 1, q > 0, 0 < alpha ≤ 1 and t is finite
 */
export function robustnessValue(t: number, df: number, { q = 1, alpha = 1 }: { readonly q?: number; readonly alpha?: number } = {}): number {
  if (!Number.isFinite(t)) throw new RangeError(`t must be finite: ${t}`);
  requireDf(df, 1);
  if (!(q > 0)) throw new RangeError(`q must be positive: ${q}`);
  if (!(alpha > 0 && alpha <= 1)) throw new RangeError(`alpha must lie above 0 and at most at 1: ${alpha}`);
  const observed = (q * Math.abs(t)) / Math.sqrt(df);
  const critical = alpha === 1 ? 0 : studentTQuantile(1 - alpha / 2, df - 1) / Math.sqrt(df - 1);
  const f = observed - critical;
  if (!(f > 0)) return 0;
  if (observed * critical > 1) return (observed ** 2 - critical ** 2) / (1 + observed ** 2);
  return 2 / (1 + Math.sqrt(1 + 4 / (f * f)));
}

function requireDf(df: number, above: number): void {
  if (!(df > above)) throw new RangeError(`degrees of freedom must be above ${above}: ${df}`);
}
