import { type Estimable, estimable, notEstimable } from "../estimable.js";
import type { LeastSquares } from "./leastSquares.js";
import { sandwichedCovariance } from "./sandwichedCovariance.js";

export type RobustType = "hc0" | "hc1" | "hc2" | "hc3";

/** Leverage of each row: the diagonal of the hat matrix of the weighted model (R's `hatvalues`), 1 where within 1e-14 of it. */
export function leverages(fit: LeastSquares): Float64Array {
  const h = new Float64Array(fit.n);
  for (const q of fit.basis) for (let i = 0; i < h.length; i++) h[i]! += q[i]! * q[i]!;
  return h.map((v) => (v > 1 - 1e-14 ? 1 : v));
}

/**
 * Heteroscedasticity-consistent covariance, k × k over the kept columns, as R `sandwich::vcovHC`:
 * (X'WX)⁻¹ X' diag(w²e²ω) X (X'WX)⁻¹ with ω = 1 (hc0, White 1980), n/(n − k) (hc1), 1/(1 − h) (hc2, MacKinnon & White 1985)
 * or 1/(1 − h)² (hc3, Davidson & MacKinnon 1993). Not estimable for hc1 without residual df, and for hc2 and hc3 where a row
 * has leverage 1, because that row's residual is 0 whatever its error.
 */
export function robustCovariance(fit: LeastSquares, type: RobustType): Estimable<Float64Array[]> {
  const { n, basis, residuals, weights, dfResidual } = fit;
  if (dfResidual === 0) return notEstimable("as many coefficients as rows: no residual is left to measure the error by");
  const h = type === "hc2" || type === "hc3" ? leverages(fit) : null;
  const fixed = h?.indexOf(1) ?? -1;
  if (fixed >= 0) return notEstimable(`row ${fixed + 1} alone determines a coefficient: ${type} has no residual to measure its error by`);
  const factor = type === "hc1" ? n / dfResidual : 1;
  const square = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    const slack = h === null ? 1 : 1 - h[i]!;
    square[i] = ((weights === null ? 1 : weights[i]!) * residuals[i]! ** 2 * factor) / (type === "hc3" ? slack * slack : slack);
  }
  const meat = basis.map((a) =>
    Float64Array.from(basis, (b) => {
      let sum = 0;
      for (let i = 0; i < n; i++) sum += a[i]! * b[i]! * square[i]!;
      return sum;
    }),
  );
  return estimable(sandwichedCovariance(fit, meat));
}
