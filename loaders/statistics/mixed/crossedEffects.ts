import { estimable, notEstimable, type Estimable } from "../estimable.js";
import { randomStream } from "../randomStream.js";
import { collapseCells, type Cells } from "./collapseCells.js";
import type { GroupingFactor } from "./levelIncidence.js";
import { minimiseDeviance, type MinimisedDeviance, type SearchOptions } from "./minimiseDeviance.js";
import type { Criterion } from "./mixedFit.js";
import { mixedModel, type MixedModel } from "./mixedModel.js";
import { startingVariances } from "./startingVariances.js";

export interface CrossedEffectsInput {
  readonly response: Float64Array;
  /** one to four factors; a factor may be nested in another */
  readonly factors: readonly GroupingFactor[];
  /** fixed columns beyond the intercept */
  readonly fixed?: readonly Float64Array[];
  /** precision weights, as `weights` of lmer: the residual variance of a row is σ² / weight */
  readonly weights?: Float64Array | null;
  readonly criterion?: Criterion;
  /**
   * how the search for the variances takes traces: exactly, or from random signs where one factorisation is large.
   * Without it, sampled from 10^10 multiplications on, which is a few seconds a step.
   */
  readonly traces?: "exact" | "sampled";
}

export interface CrossedEffects {
  /** the intercept, then the fixed columns; null for a column that depends on those before it */
  readonly fixed: readonly ({ readonly estimate: number; readonly se: number } | null)[];
  /** one for each factor, in order */
  readonly variances: readonly number[];
  readonly residualVariance: number;
  /** minus twice the restricted (REML) or plain (ML) log-likelihood: `REMLcrit` of lme4, or its ML deviance */
  readonly criterion: number;
  readonly logLikelihood: number;
  /** factors whose variance is estimated at 0 */
  readonly singular: readonly number[];
  readonly converged: boolean;
  /** the variances were found by sampled traces; the criterion is exact at them all the same */
  readonly sampled: boolean;
  /** how the variances were searched for */
  readonly search: SearchOptions;
  readonly iterations: number;
  readonly evaluations: number;
  /** numbers in the Cholesky factor over those in the lower triangle of the cross-products */
  readonly fillIn: number;
  /** conditional modes and conditional standard deviations of a factor's levels (given the estimates, as `condVar` of lme4) */
  levels(factor: number): { readonly modes: Float64Array; readonly sds: Float64Array };
  readonly model: MixedModel;
  readonly minimum: MinimisedDeviance;
}

/**
 * Linear mixed model with scalar random intercepts of crossed or nested factors, y = Xβ + Σ Z_k b_k + ε, by REML or ML
 * (profiled deviance of Bates, Mächler, Bolker & Walker 2015, minimised by average information).
 *
 * Rows with the same levels are merged where there is nothing fixed but the intercept.
 * @throws RangeError where lengths differ, a number is not finite, a weight is not positive, a factor has one level or there are no or more than four factors
 */
export function crossedEffects(input: CrossedEffectsInput): Estimable<CrossedEffects> {
  check(input);
  const { response, factors, criterion = "REML" } = input;
  const n = response.length;
  const tooMany = factors.findIndex(({ levels }) => levels >= n);
  if (tooMany >= 0) return notEstimable(`factor ${tooMany + 1} has ${factors[tooMany]!.levels} levels for ${n} rows: its effects cannot be told from the residual`);
  if (response.every((y) => y === response[0])) return notEstimable("the response is constant");

  const origin = response[0]!;
  const { cells, columns, logWeights } = rowsOf(input, origin);
  const model = mixedModel(cells, columns, n, logWeights);
  if (model.fixed.columns.length >= n) return notEstimable(`${model.fixed.columns.length} fixed columns for ${n} rows leave nothing to estimate variances from`);
  const exact = "the fixed and random effects explain the response exactly: there is no residual variance";
  if (!(model.total > 1e-20 * response.reduce((sum, y) => sum + (y - origin) ** 2, 0))) return notEstimable(exact);
  const sampled = (input.traces ?? (model.symbolic.work > 1e10 ? "sampled" : "exact")) === "sampled";
  if (model.symbolic.length > mostNumbers) return notEstimable(`the Cholesky factor would take ${model.symbolic.length} numbers, more than the ${mostNumbers} that fit into memory`);
  const search = sampled ? { signs: randomSigns(model) } : {};
  const minimum = minimiseDeviance(model, startingVariances(model), criterion, search);
  if (!minimum) return notEstimable(exact);
  return estimable({ ...described(model, minimum, columns.length, origin), sampled, search });
}

/** Rows, or cells where only the intercept is fixed, with the response counted from `origin`, and the fixed columns. */
export function rowsOf({ response, factors, fixed = [], weights }: CrossedEffectsInput, origin: number): { readonly cells: Cells; readonly columns: Float64Array[]; readonly logWeights: number } {
  const n = response.length;
  const own = weights ?? new Float64Array(n).fill(1);
  const centred = response.map((y) => y - origin);
  const cells = fixed.length === 0 ? collapseCells(centred, own, factors) : { response: centred, weights: own, factors, within: 0 };
  const columns = [new Float64Array(cells.response.length).fill(1), ...fixed];
  return { cells, columns, logWeights: weights ? weights.reduce((sum, w) => sum + Math.log(w), 0) : 0 };
}

function described(model: MixedModel, minimum: MinimisedDeviance, columns: number, origin: number): Omit<CrossedEffects, "sampled" | "search"> {
  const { fit, variances } = minimum;
  const residualVariance = variances[variances.length - 1]!;
  const own = variances.slice(0, -1);
  const { triangle, kept } = model.fixed;
  const p = kept.length;
  const coefficients = model.leastSquares.map((x, j) => x + fit.coefficients[j]!);
  const inverse = invertedTriangle(triangle);
  const fixed: ({ estimate: number; se: number } | null)[] = new Array<null>(columns).fill(null);
  kept.forEach((position, j) => {
    let estimate = position === 0 ? origin : 0;
    let variance = 0;
    for (let a = j; a < p; a++) {
      estimate += inverse[j]![a]! * coefficients[a]!;
      for (let b = j; b < p; b++) variance += inverse[j]![a]! * fit.fixedCovariance.get(a, b) * inverse[j]![b]!;
    }
    fixed[position] = { estimate, se: Math.sqrt(variance * residualVariance) };
  });

  const { matrix } = model.incidence;
  return {
    fixed,
    variances: [...own],
    residualVariance,
    criterion: minimum.deviance,
    logLikelihood: -minimum.deviance / 2,
    singular: [...own.keys()].filter((k) => own[k] === 0),
    converged: minimum.converged,
    iterations: minimum.iterations,
    evaluations: minimum.evaluations,
    fillIn: model.symbolic.nonzeros / matrix.values.length,
    levels(factor) {
      const diagonal = fit.system.inverseDiagonal();
      const sd = Math.sqrt(own[factor]!);
      const effects = model.incidence.effects[factor]!;
      return {
        modes: Float64Array.from(effects, (i) => fit.modes[i]!),
        sds: Float64Array.from(effects, (i) => sd * Math.sqrt(diagonal[i]!)),
      };
    },
    model,
    minimum,
  };
}

/** draws of random signs: the error they leave in a trace is far below the sampling error of a variance */
const draws = 32;
/** of the factor; with its inverse and working space these take just under 4 GB */
const mostNumbers = 2.4e8;

function randomSigns({ symbolic }: MixedModel): Int8Array {
  const stream = randomStream(1);
  return Int8Array.from({ length: draws * (symbolic.size - symbolic.leading) }, () => (stream.uniform() < 0.5 ? -1 : 1));
}

function invertedTriangle(triangle: readonly Float64Array[]): Float64Array[] {
  const p = triangle.length;
  const inverse = triangle.map(() => new Float64Array(p));
  for (let j = 0; j < p; j++) {
    inverse[j]![j] = 1 / triangle[j]![j]!;
    for (let i = j - 1; i >= 0; i--) {
      let sum = 0;
      for (let k = i + 1; k <= j; k++) sum -= triangle[i]![k]! * inverse[k]![j]!;
      inverse[i]![j] = sum / triangle[i]![i]!;
    }
  }
  return inverse;
}

function check({ response, factors, fixed = [], weights }: CrossedEffectsInput): void {
  const n = response.length;
  if (factors.length < 1 || factors.length > 4) throw new RangeError(`crossed effects take one to four factors: ${factors.length}`);
  finite("response", response);
  factors.forEach(({ codes, levels }, k) => {
    if (codes.length !== n) throw new RangeError(`factor ${k + 1} has ${codes.length} rows, the response ${n}`);
    if (levels < 2) throw new RangeError(`factor ${k + 1} needs two levels: ${levels}`);
    const bad = codes.find((code) => !(code >= 0 && code < levels));
    if (bad !== undefined) throw new RangeError(`factor ${k + 1} has ${levels} levels and a code ${bad}`);
  });
  fixed.forEach((column, j) => {
    if (column.length !== n) throw new RangeError(`fixed column ${j + 1} has ${column.length} rows, the response ${n}`);
    finite(`fixed column ${j + 1}`, column);
  });
  if (!weights) return;
  if (weights.length !== n) throw new RangeError(`weights have ${weights.length} rows, the response ${n}`);
  const bad = weights.find((w) => !(w > 0 && w < Infinity));
  if (bad !== undefined) throw new RangeError(`a weight must be positive: ${bad}`);
}

function finite(name: string, column: Float64Array): void {
  const bad = column.find((x) => !Number.isFinite(x));
  if (bad !== undefined) throw new RangeError(`${name} has a value that is not a number: ${bad}`);
}
