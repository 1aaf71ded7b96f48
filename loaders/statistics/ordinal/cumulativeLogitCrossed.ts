import { type Estimable, estimable, notEstimable } from "../estimable.js";
import { type CumulativeLogit, fitStandardised } from "./cumulativeLogit.js";
import { crossedLikelihood } from "./crossedLikelihood.js";
import { independentColumns } from "./independentColumns.js";
import { type OrdinalData, usedLevels } from "./ordinalData.js";
import { quasiNewton } from "./quasiNewton.js";
import { fromStandardised } from "./standardisedModel.js";

/** A factor whose levels have a random intercept each. */
export interface RandomIntercept {
  readonly name: string;
  /** level of each row */
  readonly codes: Int32Array;
  readonly levels: number;
}

/** A cumulative logit with random intercepts; `logLikelihood` is the Laplace approximation. */
export interface CumulativeLogitCrossed extends Omit<CumulativeLogit, "iterations"> {
  /** in the order of the factors given; standard deviation on the latent logistic scale */
  readonly intercepts: readonly {
    readonly name: string;
    readonly sd: number;
    /** conditional modes per level */
    readonly modes: Float64Array;
    /** their conditional standard deviations */
    readonly se: Float64Array;
  }[];
  readonly evaluations: number;
}

/** The most levels that the smaller of two factors may have; the cost of an evaluation grows with its cube. */
export const SMALLER_FACTOR_LEVELS = 3000;

const ZERO_SD = 1e-4;
const LARGEST_SD = 50;

/**
 * logit P(Y ≤ j | u, v) = θ_j − xβ − u_a − v_b with normal random intercepts of one factor or two crossed ones, by maximum likelihood in
 * the Laplace approximation: parametrisation, case weights, conditional modes and their standard deviations as R's `ordinal::clmm` with
 * nAGQ = 1; standard errors from the observed information of all parameters, standard deviations included. A standard deviation whose
 * best value is 0 is reported as 0 and held there. Not estimable: whatever `cumulativeLogit` cannot estimate; a factor with one level;
 * two factors that are one; intercepts that fit every row, so that their variance has no bound.
 * @throws RangeError where lengths differ or a number is not finite
 */
export function cumulativeLogitCrossed(data: OrdinalData, factors: readonly RandomIntercept[]): Estimable<CumulativeLogitCrossed> {
  const n = data.codes.length;
  if (factors.length < 1 || factors.length > 2) throw new RangeError(`one or two factors have random intercepts: ${factors.length}`);
  for (const factor of factors) {
    if (factor.codes.length !== n) throw new RangeError(`factor ${factor.name} must have ${n} rows: ${factor.codes.length}`);
    for (const code of factor.codes) if (!(code >= 0 && code < factor.levels)) throw new RangeError(`codes of ${factor.name} must lie in 0 to ${factor.levels - 1}: ${code}`);
  }
  const used = usedLevels(data);
  if (used.levels.length < 2) return notEstimable(used.levels.length === 0 ? "there are no rows" : `the response has one level: ${used.levels[0]}`);
  const reason = unidentified(factors, n);
  if (reason) return notEstimable(reason);

  const independent = independentColumns(data.columns, n, data.weights);
  const problem = { codes: used.codes, counts: used.counts, columns: independent.columns, weights: data.weights };
  const marginal = fitStandardised(problem);
  if (!("parameters" in marginal)) return notEstimable("the covariates separate the levels of the response, so the likelihood has no maximum");

  const swapped = factors.length === 2 && factors[1]!.levels > factors[0]!.levels;
  const [outer, inner] = swapped ? [factors[1]!, factors[0]] : [factors[0]!, factors[1]];
  const likelihood = crossedLikelihood(problem, { outerCodes: outer.codes, outer: outer.levels, innerCodes: inner?.codes ?? null, inner: inner?.levels ?? 0 });
  const marginals = marginal.parameters.length;
  const q = marginals + factors.length;
  const start = new Float64Array(q).fill(1);
  start.set(marginal.parameters);
  const inverse = new Float64Array(q * q);
  for (let k = 0; k < q; k++) for (let l = 0; l < q; l++) inverse[k * q + l] = k < marginals && l < marginals ? 1.5 * marginal.covariance[k * marginals + l]! : k === l ? 0.5 / (k === marginals ? outer.levels : inner!.levels) : 0;
  const unbounded = (point: Float64Array) => point.subarray(marginals).some((sd) => Math.abs(sd) > LARGEST_SD);
  let minimum = quasiNewton(likelihood.slope, start, inverse, unbounded);
  const zero = minimum.point.map((value, k) => (k >= marginals && Math.abs(value) < ZERO_SD ? 0 : value));
  if (minimum.inverseHessian && zero.some((value, k) => value !== minimum.point[k])) minimum = quasiNewton(likelihood.slope, zero, minimum.inverseHessian, unbounded);
  if (unbounded(minimum.point) || !minimum.converged || !minimum.inverseHessian) return notEstimable("the likelihood has no clear maximum: the random intercepts fit the rows so closely that their variance cannot be told, or a coefficient grows without bound");

  const thresholds = used.levels.length - 1;
  const covariance = new Float64Array(marginals * marginals);
  for (let k = 0; k < marginals; k++) for (let l = 0; l < marginals; l++) covariance[k * marginals + l] = minimum.inverseHessian[k * q + l]!;
  const inUnits = fromStandardised({ parameters: minimum.point.slice(0, marginals), covariance, thresholds, means: independent.means, scales: independent.scales });
  const conditional = likelihood.conditionalModes(minimum.point);
  const intercepts = [outer, ...(inner ? [inner] : [])].map((factor, k) => {
    const from = k === 0 ? 0 : outer.levels;
    return { name: factor.name, sd: Math.abs(minimum.point[marginals + k]!), modes: conditional.modes.slice(from, from + factor.levels), se: conditional.se.slice(from, from + factor.levels) };
  });
  return estimable({
    names: [...used.levels.slice(1).map((level, k) => `${used.levels[k]}|${level}`), ...independent.kept.map((j) => data.names[j]!)],
    estimates: inUnits.estimates,
    se: Float64Array.from({ length: marginals }, (_, k) => Math.sqrt(inUnits.covariance[k * marginals + k]!)),
    covariance: inUnits.covariance,
    logLikelihood: -minimum.value,
    thresholds,
    n: used.counts.reduce((sum, count) => sum + count, 0),
    aliased: independent.aliased.map((j) => data.names[j]!),
    emptyLevels: used.emptyLevels,
    intercepts: swapped ? intercepts.reverse() : intercepts,
    evaluations: minimum.evaluations,
  });
}

function unidentified(factors: readonly RandomIntercept[], n: number): string | null {
  for (const factor of factors) if (new Set(factor.codes).size < 2) return `${factor.name} has one level, so its variance cannot be told`;
  const [first, second] = factors;
  if (!first || !second) return null;
  const cells = new Set<number>();
  for (let i = 0; i < n; i++) cells.add(first.codes[i]! * second.levels + second.codes[i]!);
  if (cells.size === new Set(first.codes).size && cells.size === new Set(second.codes).size) return `${first.name} and ${second.name} group the rows in the same way, so their variances cannot be told apart`;
  const smaller = Math.min(first.levels, second.levels);
  if (smaller > SMALLER_FACTOR_LEVELS) return `the smaller of the two factors has ${smaller} levels, more than the ${SMALLER_FACTOR_LEVELS} that are fitted`;
  return null;
}
