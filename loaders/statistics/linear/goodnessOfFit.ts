import { fisherFUpperTail } from "../distributions/fisherF.js";
import type { LeastSquares } from "./leastSquares.js";

/** What R's `summary.lm` prints below the coefficients; null where it is not defined. */
export interface GoodnessOfFit {
  readonly residualStandardError: number | null;
  readonly dfResidual: number;
  readonly rSquared: number | null;
  readonly adjustedRSquared: number | null;
  readonly fStatistic: number | null;
  readonly fDf: number;
  readonly fP: number | null;
  /** as R's `logLik(lm)`, with the maximum-likelihood variance; null for a perfect fit */
  readonly logLikelihood: number | null;
  /** what is left is rounding, by `summary.lm`'s rule: standard errors and tests mean nothing */
  readonly perfect: boolean;
}

/**
 * Residual standard error, R², adjusted R², the overall F test and log-likelihood of a model that has an intercept, as R's `summary.lm`:
 * the model sum of squares is about the weighted mean of the fitted values. R² is null for a constant response and 0 for the
 * intercept alone, which has no F; without residual df all but R² are null.
 */
export function goodnessOfFit(fit: LeastSquares): GoodnessOfFit {
  const { n, fitted, weights, dfResidual, residualSumOfSquares: rss } = fit;
  const weight = (i: number) => (weights === null ? 1 : weights[i]!);
  const first = fitted[0]!;
  let total = 0;
  let shift = 0;
  for (let i = 0; i < n; i++) {
    total += weight(i);
    shift += weight(i) * (fitted[i]! - first);
  }
  shift /= total;
  let mss = 0;
  for (let i = 0; i < n; i++) mss += weight(i) * (fitted[i]! - first - shift) ** 2;
  const mean = first + shift;
  const variance = dfResidual > 0 ? rss / dfResidual : null;
  const perfect = rss / Math.max(dfResidual, 1) < (mean * mean + mss / total) * 1e-30;
  const fDf = fit.kept.length - 1;
  const constant = fit.response.every((y) => y === fit.response[0]);
  const rSquared = constant ? null : fDf === 0 ? 0 : mss / (mss + rss);
  const tests = rSquared !== null && variance !== null && variance > 0 && fDf > 0;
  const fStatistic = tests ? mss / fDf / variance : null;
  return {
    residualStandardError: variance === null ? null : Math.sqrt(variance),
    dfResidual,
    rSquared,
    adjustedRSquared: rSquared === null || dfResidual === 0 ? null : 1 - (1 - rSquared) * ((n - 1) / dfResidual),
    fStatistic,
    fDf,
    logLikelihood: perfect || rss === 0 ? null : (logWeights(weights) - n * (Math.log((2 * Math.PI * rss) / n) + 1)) / 2,
    perfect,
    fP: fStatistic === null ? null : fisherFUpperTail(fStatistic, fDf, dfResidual),
  };
}

function logWeights(weights: Float64Array | null): number {
  return weights === null ? 0 : weights.reduce((sum, w) => sum + Math.log(w), 0);
}
