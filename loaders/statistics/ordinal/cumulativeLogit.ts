import { type Estimable, estimable, notEstimable } from "../estimable.js";
import { choleskyInverse } from "./choleskyFactor.js";
import { independentColumns } from "./independentColumns.js";
import { type Derivatives, newtonMaximum } from "./newtonMaximum.js";
import { type OrdinalData, usedLevels } from "./ordinalData.js";
import { type StandardisedModel, fromStandardised } from "./standardisedModel.js";

/** A fitted cumulative logit. Thresholds come first, lowest first and named `LOWER|UPPER`, then the slopes. */
export interface CumulativeLogit {
  readonly names: readonly string[];
  readonly estimates: Float64Array;
  readonly se: Float64Array;
  /** row-major, as long and as wide as `names` */
  readonly covariance: Float64Array;
  readonly logLikelihood: number;
  /** number of thresholds */
  readonly thresholds: number;
  /** sum of the weights */
  readonly n: number;
  /** columns left out because they are constant or a combination of columns before them */
  readonly aliased: readonly string[];
  /** levels left out because no row has them */
  readonly emptyLevels: readonly string[];
  readonly iterations: number;
}

/**
 * Proportional-odds cumulative logit, logit P(Y ≤ j) = θ_j − xβ (McCullagh 1980), by maximum likelihood: Newton's method with
 * analytic derivatives and step halving, started at the marginal proportions; the log-likelihood is concave. Parametrisation, case
 * weights and standard errors (inverse observed information) are those of R's `ordinal::clm`; two levels are a logistic regression.
 * Levels without rows and aliased columns are left out and named. Not estimable: no rows, one level, or separation (some
 * coefficient grows without bound), with the columns concerned named.
 * @throws RangeError where lengths differ or a number is not finite
 */
export function cumulativeLogit(data: OrdinalData): Estimable<CumulativeLogit> {
  const used = usedLevels(data);
  if (used.levels.length < 2) return notEstimable(used.levels.length === 0 ? "there are no rows" : `the response has one level: ${used.levels[0]}`);
  const independent = independentColumns(data.columns, data.codes.length, data.weights);
  const fitted = fitStandardised({ codes: used.codes, counts: used.counts, columns: independent.columns, weights: data.weights });
  if (!("parameters" in fitted)) {
    const columns = fitted.unbounded.map((j) => data.names[independent.kept[j]!]!);
    return notEstimable(`the covariates separate the levels of the response, so the likelihood has no maximum; growing without bound: ${columns.join(", ") || "thresholds"}`);
  }
  const thresholds = used.levels.length - 1;
  const { estimates, covariance } = fromStandardised({ ...fitted, thresholds, means: independent.means, scales: independent.scales });
  const q = estimates.length;
  return estimable({
    names: [...used.levels.slice(1).map((level, k) => `${used.levels[k]}|${level}`), ...independent.kept.map((j) => data.names[j]!)],
    estimates,
    se: Float64Array.from({ length: q }, (_, i) => Math.sqrt(covariance[i * q + i]!)),
    covariance,
    logLikelihood: fitted.logLikelihood,
    thresholds,
    n: used.counts.reduce((sum, count) => sum + count, 0),
    aliased: independent.aliased.map((j) => data.names[j]!),
    emptyLevels: used.emptyLevels,
    iterations: fitted.iterations,
  });
}

/** A response whose every level occurs, and standardised covariates of full rank. */
export interface StandardisedProblem {
  readonly codes: Int32Array;
  /** weight per level */
  readonly counts: Float64Array;
  readonly columns: readonly Float64Array[];
  readonly weights: Float64Array | null;
}

/** The fit on standardised covariates; else the indices of the columns whose coefficient runs off. */
export function fitStandardised(problem: StandardisedProblem): (StandardisedModel & { readonly logLikelihood: number; readonly iterations: number }) | { readonly unbounded: readonly number[] } {
  const thresholds = problem.counts.length - 1;
  const start = new Float64Array(thresholds + problem.columns.length);
  const total = problem.counts.reduce((sum, count) => sum + count, 0);
  let below = 0;
  for (let k = 0; k < thresholds; k++) {
    below += problem.counts[k]!;
    start[k] = Math.log(below / (total - below));
  }
  const maximum = newtonMaximum((parameters) => derivatives(problem, parameters), start, total / problem.codes.length);
  if (maximum.found) return { ...maximum, covariance: choleskyInverse(maximum.factor, start.length) };
  const slopes = maximum.step.subarray(thresholds).map(Math.abs);
  const largest = Math.max(0, ...slopes);
  return { unbounded: problem.columns.map((_, j) => j).filter((j) => slopes[j]! > 0.05 * largest) };
}

/**
 * Log-likelihood, gradient and observed information. With a, b the bounds of a row's level on the latent scale,
 * P(b < · ≤ a) = F(a) · (1 − F(b)) · (1 − exp(b − a)), so the three factors are differentiated one by one.
 */
function derivatives(problem: StandardisedProblem, parameters: Float64Array): Derivatives {
  const { codes, counts, columns, weights } = problem;
  const thresholds = counts.length - 1;
  const p = columns.length;
  const q = thresholds + p;
  const gradient = new Float64Array(q);
  const information = new Float64Array(q * q);
  let logLikelihood = 0;
  for (let k = 1; k < thresholds; k++) {
    const gap = parameters[k]! - parameters[k - 1]!;
    if (!(gap > 0)) return { logLikelihood: -Infinity, gradient, information };
    logLikelihood += counts[k]! * Math.log(-Math.expm1(-gap));
    const slope = counts[k]! / Math.expm1(gap);
    const curvature = slope + (slope * slope) / counts[k]!;
    gradient[k] = gradient[k]! + slope;
    gradient[k - 1] = gradient[k - 1]! - slope;
    information[k * q + k] = information[k * q + k]! + curvature;
    information[(k - 1) * q + k - 1] = information[(k - 1) * q + k - 1]! + curvature;
    information[k * q + k - 1] = information[k * q + k - 1]! - curvature;
  }
  for (let i = 0; i < codes.length; i++) {
    const level = codes[i]!;
    const weight = weights ? weights[i]! : 1;
    let predictor = 0;
    for (let j = 0; j < p; j++) predictor += columns[j]![i]! * parameters[thresholds + j]!;
    let pull = 0;
    let curve = 0;
    for (let side = 0; side < 2; side++) {
      const k = level - side;
      if (k < 0 || k >= thresholds) continue;
      const sign = side === 0 ? 1 : -1;
      const tail = logisticTail(sign * (parameters[k]! - predictor));
      logLikelihood += weight * tail.logProbability;
      const slope = weight * sign * tail.complement;
      const curvature = weight * tail.density;
      gradient[k] = gradient[k]! + slope;
      information[k * q + k] = information[k * q + k]! + curvature;
      for (let j = 0; j < p; j++) {
        const at = (thresholds + j) * q + k;
        information[at] = information[at]! - curvature * columns[j]![i]!;
      }
      pull -= slope;
      curve += curvature;
    }
    for (let j = 0; j < p; j++) {
      const value = columns[j]![i]!;
      gradient[thresholds + j] = gradient[thresholds + j]! + pull * value;
      const row = (thresholds + j) * q + thresholds;
      for (let l = 0; l <= j; l++) information[row + l] = information[row + l]! + curve * value * columns[l]![i]!;
    }
  }
  return { logLikelihood, gradient, information };
}

/** log F(z), 1 − F(z) and F(z)(1 − F(z)) of the logistic distribution, without cancellation in either tail. */
export function logisticTail(z: number): { readonly logProbability: number; readonly complement: number; readonly density: number } {
  const e = Math.exp(-Math.abs(z));
  const share = 1 / (1 + e);
  return z >= 0 ? { logProbability: -Math.log1p(e), complement: e * share, density: e * share * share } : { logProbability: z - Math.log1p(e), complement: share, density: e * share * share };
}
