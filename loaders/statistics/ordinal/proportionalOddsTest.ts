import { chiSquareUpperTail } from "../distributions/chiSquare.js";
import { type Estimable, estimable, notEstimable } from "../estimable.js";
import { fitStandardised, logisticTail, type StandardisedProblem } from "./cumulativeLogit.js";
import { independentColumns } from "./independentColumns.js";
import { type Derivatives, newtonMaximum } from "./newtonMaximum.js";
import { type OrdinalData, usedLevels } from "./ordinalData.js";

export interface ProportionalOddsTest {
  /** twice the difference of the log-likelihoods */
  readonly statistic: number;
  readonly df: number;
  readonly p: number;
  /** with slopes of their own at every threshold */
  readonly logLikelihood: number;
}

/**
 * Likelihood-ratio test of one slope per covariate against one per covariate and threshold, all covariates at once
 * (`ordinal::clm` with every term in `nominal`; McCullagh 1980). Not estimable: fewer than three levels in use, no covariates, or
 * a level so rare, or so tied to a covariate, that the slopes at some threshold run off.
 * @throws RangeError where lengths differ or a number is not finite
 */
export function proportionalOddsTest(data: OrdinalData): Estimable<ProportionalOddsTest> {
  const used = usedLevels(data);
  const independent = independentColumns(data.columns, data.codes.length, data.weights);
  const p = independent.columns.length;
  const thresholds = used.levels.length - 1;
  if (thresholds < 2) return notEstimable("the response has fewer than three levels");
  if (p === 0) return notEstimable("there are no covariates");
  const problem = { codes: used.codes, counts: used.counts, columns: independent.columns, weights: data.weights };
  const proportional = fitStandardised(problem);
  if (!("parameters" in proportional)) return notEstimable("the covariates separate the levels of the response");
  const start = new Float64Array(thresholds * (p + 1));
  for (let k = 0; k < thresholds; k++) {
    start[k * (p + 1)] = proportional.parameters[k]!;
    for (let j = 0; j < p; j++) start[k * (p + 1) + 1 + j] = -proportional.parameters[thresholds + j]!;
  }
  const total = used.counts.reduce((sum, count) => sum + count, 0);
  const free = newtonMaximum((parameters) => freeDerivatives(problem, parameters), start, total / data.codes.length);
  if (!free.found) return notEstimable("slopes of their own at every threshold have no finite estimate");
  const statistic = Math.max(0, 2 * (free.logLikelihood - proportional.logLikelihood));
  const df = (thresholds - 1) * p;
  return estimable({ statistic, df, p: chiSquareUpperTail(statistic, df), logLikelihood: free.logLikelihood });
}

/** logit P(Y ≤ k) = α_k + x γ_k, threshold by threshold (α_k, γ_k): the row's probability is F(a)(1 − F(b))(1 − exp(b − a)). */
function freeDerivatives({ codes, columns, weights, counts }: StandardisedProblem, parameters: Float64Array): Derivatives {
  const thresholds = counts.length - 1;
  const width = columns.length + 1;
  const q = parameters.length;
  const gradient = new Float64Array(q);
  const information = new Float64Array(q * q);
  const row = new Float64Array(width).fill(1);
  let logLikelihood = 0;
  const add = (k: number, l: number, slope: number, curvature: number) => {
    for (let j = 0; j < width; j++) {
      const value = row[j]!;
      if (k === l) gradient[k * width + j] = gradient[k * width + j]! + slope * value;
      const at = (k * width + j) * q + l * width;
      for (let m = 0; m < (k === l ? j + 1 : width); m++) information[at + m] = information[at + m]! + curvature * value * row[m]!;
    }
  };
  const logit = (k: number) => {
    let sum = 0;
    for (let j = 0; j < width; j++) sum += parameters[k * width + j]! * row[j]!;
    return sum;
  };
  for (let i = 0; i < codes.length; i++) {
    for (let j = 1; j < width; j++) row[j] = columns[j - 1]![i]!;
    const weight = weights ? weights[i]! : 1;
    const y = codes[i]!;
    const upper = y < thresholds ? logit(y) : Infinity;
    const lower = y > 0 ? logit(y - 1) : -Infinity;
    if (!(upper > lower)) return { logLikelihood: -Infinity, gradient, information };
    const inside = y > 0 && y < thresholds;
    const push = inside ? weight / Math.expm1(upper - lower) : 0;
    const stiffness = push + (push * push) / weight;
    if (inside) {
      logLikelihood += weight * Math.log(-Math.expm1(lower - upper));
      add(y, y - 1, 0, -stiffness);
    }
    if (y < thresholds) {
      const tail = logisticTail(upper);
      logLikelihood += weight * tail.logProbability;
      add(y, y, weight * tail.complement + push, weight * tail.density + stiffness);
    }
    if (y > 0) {
      const tail = logisticTail(-lower);
      logLikelihood += weight * tail.logProbability;
      add(y - 1, y - 1, -weight * tail.complement - push, weight * tail.density + stiffness);
    }
  }
  return { logLikelihood, gradient, information };
}
