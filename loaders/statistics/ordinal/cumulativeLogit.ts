import { type Estimable, estimable, notEstimable } from "../estimable.js";
import { choleskyFactor, choleskyInverse, choleskySolve } from "./choleskyFactor.js";
import { independentColumns } from "./independentColumns.js";
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

/** Newton decrements per unit of mean weight: nothing is left to gain, only rounding is left, convergence must be quadratic. */
const NOTHING = 1e-20;
const ROUNDING = 1e-12;
const LATE = 1e-3;
const ITERATIONS = 100;

/**
 * Newton's method on standardised covariates; else the indices of the columns whose coefficient runs off. Towards a finite maximum the
 * last decrements shrink quadratically; under separation each is about e⁻¹ times the one before, for ever.
 */
export function fitStandardised(problem: StandardisedProblem): (StandardisedModel & { readonly logLikelihood: number; readonly iterations: number }) | { readonly unbounded: readonly number[] } {
  const thresholds = problem.counts.length - 1;
  const q = thresholds + problem.columns.length;
  let parameters = new Float64Array(q);
  const total = problem.counts.reduce((sum, count) => sum + count, 0);
  let below = 0;
  for (let k = 0; k < thresholds; k++) {
    below += problem.counts[k]!;
    parameters[k] = Math.log(below / (total - below));
  }
  const meanWeight = total / problem.codes.length;
  let current = derivatives(problem, parameters);
  let before = Infinity;
  let slow = 0;
  let step = new Float64Array(q);
  for (let iteration = 1; iteration <= ITERATIONS; iteration++) {
    const factor = choleskyFactor(current.information, q, 1e-13);
    if (!factor) break;
    step = choleskySolve(factor, q, current.gradient.slice()) as Float64Array<ArrayBuffer>;
    const decrement = step.reduce((sum, s, k) => sum + s * current.gradient[k]!, 0);
    const stalled = decrement > 0.1 * before;
    slow = stalled && decrement < LATE * meanWeight ? slow + 1 : 0;
    before = decrement;
    if (decrement < NOTHING * meanWeight || (stalled && decrement < ROUNDING * meanWeight)) {
      return { parameters, covariance: choleskyInverse(factor, q), logLikelihood: current.logLikelihood, iterations: iteration - 1 };
    }
    if (slow === 3) break;
    let length = 1;
    let next = current;
    let moved = parameters;
    for (let halving = 0; halving < 40; halving++, length /= 2) {
      moved = parameters.map((value, k) => value + length * step[k]!);
      next = derivatives(problem, moved);
      if (next.logLikelihood >= current.logLikelihood - 1e-13 * Math.abs(current.logLikelihood)) break;
    }
    parameters = moved;
    current = next;
  }
  const largest = Math.max(...step.map(Math.abs));
  return { unbounded: problem.columns.map((_, j) => j).filter((j) => Math.abs(step[thresholds + j]!) > 0.05 * largest) };
}

/**
 * Log-likelihood, gradient and observed information. With a, b the bounds of a row's level on the latent scale,
 * P(b < · ≤ a) = F(a) · (1 − F(b)) · (1 − exp(b − a)), so the three factors are differentiated one by one.
 */
function derivatives(problem: StandardisedProblem, parameters: Float64Array): { logLikelihood: number; gradient: Float64Array; information: Float64Array } {
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
    const grown = Math.expm1(gap);
    logLikelihood += counts[k]! * Math.log(-Math.expm1(-gap));
    const slope = counts[k]! / grown;
    const curvature = (slope / grown) * (grown + 1);
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
