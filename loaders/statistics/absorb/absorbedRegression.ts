import { type Estimable, estimable, notEstimable } from "../estimable.js";
import { type LeastSquares, leastSquares } from "../linear/leastSquares.js";
import { absorb } from "./absorb.js";
import { type AbsorbedRank, absorbedRank } from "./absorbedRank.js";

export interface AbsorbedRegression {
  /** of the response on the columns, both rid of the categories; its residual df counts the absorbed coefficients */
  readonly fit: LeastSquares;
  readonly absorbed: AbsorbedRank;
  /** share of the response's variation within the categories that the columns take up; null where there is none */
  readonly withinRSquared: number | null;
}

/** what is left of a column, as a share of its length about its mean, below which the categories determine it */
const DETERMINED = 1e-9;

/**
 * Least squares with one or more categories absorbed (Frisch & Waugh 1933; Lovell 1963; Guimarães & Portugal 2010): the
 * coefficients, residuals and classical, hc0 and hc1 errors equal those of R `lm` with a factor per category. Columns come
 * without an intercept; those that the categories determine are aliased. Give `absorbed.rank` to `clusterCovariance` for cr1s; cr0 and
 * cr1 need nothing. hc2 and hc3 need the leverage of the categories, which is not known here. cr2 of this fit
 * equals that of the model with indicators only where every category is nested in the clusters and there are no weights.
 * Not estimable where absorbing does not converge or no residual df is left.
 */
export function absorbedRegression(columns: readonly Float64Array[], response: Float64Array, factors: readonly Int32Array[], weights: Float64Array | null = null): Estimable<AbsorbedRegression> {
  if (factors.length === 0) throw new RangeError(`factors must be one or more: ${factors.length}`);
  const left = absorb(response, factors, weights);
  if (left.value === null) return left;
  const rest: Float64Array[] = [];
  for (const column of columns) {
    const own = absorb(column, factors, weights);
    if (own.value === null) return own;
    rest.push(squares(own.value, weights, 0) <= DETERMINED ** 2 * squares(column, weights, mean(column, weights)) ? new Float64Array(column.length) : own.value);
  }
  const absorbed = absorbedRank(factors);
  const fit = leastSquares(rest, left.value, weights);
  const dfResidual = fit.dfResidual - absorbed.rank;
  if (dfResidual <= 0) return notEstimable(`${fit.n} rows for ${absorbed.rank + fit.kept.length} coefficients, the categories' included`);
  const total = squares(left.value, weights, 0);
  const varied = total > DETERMINED ** 2 * squares(response, weights, mean(response, weights));
  return estimable({ fit: { ...fit, dfResidual }, absorbed, withinRSquared: varied ? 1 - fit.residualSumOfSquares / total : null });
}

function mean(values: Float64Array, weights: Float64Array | null): number {
  let total = 0;
  let sum = 0;
  values.forEach((v, i) => {
    const w = weights === null ? 1 : weights[i]!;
    total += w;
    sum += w * (v - values[0]!);
  });
  return values[0]! + sum / total;
}

function squares(values: Float64Array, weights: Float64Array | null, center: number): number {
  return values.reduce((sum, v, i) => sum + (weights === null ? 1 : weights[i]!) * (v - center) ** 2, 0);
}
