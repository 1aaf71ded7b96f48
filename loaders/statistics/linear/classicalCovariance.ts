import { type Estimable, estimable, notEstimable } from "../estimable.js";
import type { LeastSquares } from "./leastSquares.js";
import { sandwichedCovariance } from "./sandwichedCovariance.js";

/** σ²·(X'WX)⁻¹ with σ² = Σ w·e²/(n − k), as R's `vcov(lm)`; k × k over the kept columns. No residual df: not estimable. */
export function classicalCovariance(fit: LeastSquares): Estimable<Float64Array[]> {
  if (fit.dfResidual === 0) return notEstimable("as many coefficients as rows: no residual is left to measure the error by");
  const variance = fit.residualSumOfSquares / fit.dfResidual;
  const k = fit.kept.length;
  const meat = Array.from({ length: k }, (_, r) => Float64Array.from({ length: k }, (_, c) => (r === c ? variance : 0)));
  return estimable(sandwichedCovariance(fit, meat));
}
