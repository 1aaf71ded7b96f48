import { type Estimable, estimable, notEstimable } from "../estimable.js";
import { classicalCovariance } from "../linear/classicalCovariance.js";
import { leastSquares } from "../linear/leastSquares.js";

/** A model fitted in one group, with the means of its columns and the uncertainty of both; all over the same k columns. */
export interface GroupRegression {
  readonly n: number;
  readonly responseMean: number;
  readonly coefficients: Float64Array;
  /** k × k, classical */
  readonly covariance: readonly Float64Array[];
  readonly means: Float64Array;
  /** k × k, Σ w(x − x̄)(x − x̄)'/((n − 1)Σw) */
  readonly meansCovariance: readonly Float64Array[];
}

/** One group's share of `oaxacaBlinder`; `columns` must be independent within the group, else it is not estimable and the reason names the first that is not. */
export function groupRegression(names: readonly string[], columns: readonly Float64Array[], response: Float64Array, weights: Float64Array | null, label: string): Estimable<GroupRegression> {
  const n = response.length;
  const fit = leastSquares(columns, response, weights);
  if (fit.aliased.length > 0) return notEstimable(`${names[fit.aliased[0]!]} has no coefficient in ${label}: constant there, or determined by the columns before`);
  const covariance = classicalCovariance(fit);
  if (covariance.value === null) return notEstimable(`${label} has ${n} rows for ${columns.length} coefficients`);
  const weight = (i: number) => (weights === null ? 1 : weights[i]!);
  let total = 0;
  for (let i = 0; i < n; i++) total += weight(i);
  const mean = (values: Float64Array) => {
    let sum = 0;
    for (let i = 0; i < n; i++) sum += weight(i) * (values[i]! - values[0]!);
    return values[0]! + sum / total;
  };
  const means = Float64Array.from(columns, mean);
  const spread = columns.map((a, r) =>
    Float64Array.from(columns, (b, c) => {
      let sum = 0;
      for (let i = 0; i < n; i++) sum += weight(i) * (a[i]! - means[r]!) * (b[i]! - means[c]!);
      return sum / ((n - 1) * total);
    }),
  );
  return estimable({
    n,
    responseMean: mean(response),
    coefficients: Float64Array.from(fit.coefficients, (value) => value!),
    covariance: covariance.value,
    means,
    meansCovariance: spread,
  });
}
