import { choleskySolve } from "../ordinal/choleskyFactor.js";
import { newtonMaximum } from "../ordinal/newtonMaximum.js";
import { type Estimable, estimable, notEstimable } from "../estimable.js";
import { clusterRows } from "../linear/clusterCovariance.js";
import { leastSquares } from "../linear/leastSquares.js";

export interface ClusteredLogit {
  /** per column, in log odds; null where the column is aliased */
  readonly coefficients: readonly (number | null)[];
  readonly kept: readonly number[];
  /** over the kept columns */
  readonly covariance: readonly Float64Array[];
  /** fitted chance of a 1, per row */
  readonly chances: Float64Array;
  readonly clusters: number;
}

/**
 * Logistic regression by maximum likelihood with a covariance that allows rows of one cluster to hang together (Liang & Zeger 1986), times
 * G / (G − 1), as `sandwich::vcovCL(glm, type = "HC0")`. With one row each it is White's covariance times n / (n − 1). Newton's method on
 * orthonormal columns, which costs a fraction of reweighted least squares.
 * @param columns the design, an intercept included if one is wanted · @param response 0 and 1 · @param clusters one code per row
 * @returns not estimable where the columns separate the outcomes, where only one occurs, or with one cluster
 * @throws RangeError for a response other than 0 and 1
 */
export function clusteredLogit(columns: readonly Float64Array[], response: ArrayLike<number>, clusters: Int32Array): Estimable<ClusteredLogit> {
  const n = response.length;
  let ones = 0;
  for (let i = 0; i < n; i++) {
    if (response[i] !== 0 && response[i] !== 1) throw new RangeError(`response must be 0 or 1: ${response[i]}`);
    ones += response[i]!;
  }
  if (ones === 0 || ones === n) return notEstimable("only one of two outcomes occurs");
  const rows = clusterRows(clusters, n);
  if (rows.length < 2) return notEstimable("one cluster: nothing to compare it with");
  const { basis, toCoefficients, kept } = leastSquares(columns, Float64Array.from(response));
  const q = basis.length;
  const scale = Math.sqrt(n);
  const design = new Float64Array(n * q);
  for (let k = 0; k < q; k++) for (let i = 0; i < n; i++) design[i * q + k] = scale * basis[k]![i]!;
  const found = newtonMaximum((parameters) => derivatives(design, response, parameters), new Float64Array(q), 1);
  if (!found.found) return notEstimable("the covariates tell the two outcomes apart without error: no chance can be fitted");

  const chances = Float64Array.from({ length: n }, (_, i) => chance(design, found.parameters, i));
  const meat = Array.from({ length: q }, () => new Float64Array(q));
  for (const cluster of rows) {
    const sums = new Float64Array(q);
    for (const i of cluster) for (let k = 0; k < q; k++) sums[k]! += (response[i]! - chances[i]!) * design[i * q + k]!;
    const own = choleskySolve(found.factor, q, sums);
    for (let r = 0; r < q; r++) for (let c = 0; c < q; c++) meat[r]![c]! += (rows.length / (rows.length - 1)) * own[r]! * own[c]!;
  }
  const back = (values: ArrayLike<number>) => toCoefficients.map((row) => scale * row.reduce((sum, t, k) => sum + t * values[k]!, 0));
  const half = meat.map(back);
  const covariance = toCoefficients.map((_, r) => Float64Array.from(back(half.map((row) => row[r]!))));
  const estimates = back(found.parameters);
  return estimable({ coefficients: columns.map((_, j) => (kept.includes(j) ? estimates[kept.indexOf(j)]! : null)), kept, covariance, chances, clusters: rows.length });
}

function chance(design: Float64Array, parameters: Float64Array, row: number): number {
  let logit = 0;
  for (let k = 0; k < parameters.length; k++) logit += design[row * parameters.length + k]! * parameters[k]!;
  return 1 / (1 + Math.exp(-logit));
}

function derivatives(design: Float64Array, response: ArrayLike<number>, parameters: Float64Array) {
  const q = parameters.length;
  const gradient = new Float64Array(q);
  const information = new Float64Array(q * q);
  let logLikelihood = 0;
  for (let i = 0; i < response.length; i++) {
    const p = chance(design, parameters, i);
    logLikelihood += Math.log(Math.max(1e-300, response[i] ? p : 1 - p));
    const weight = p * (1 - p);
    for (let r = 0; r < q; r++) {
      const x = design[i * q + r]!;
      gradient[r]! += (response[i]! - p) * x;
      const own = weight * x;
      for (let c = 0; c <= r; c++) information[r * q + c]! += own * design[i * q + c]!;
    }
  }
  return { logLikelihood, gradient, information };
}
