import { type Estimable, estimable, notEstimable } from "../estimable.js";
import { leastSquares } from "../linear/leastSquares.js";
import { binaryLogit } from "../weighting/binaryLogit.js";

/** `regression`: outcome regression; `weighting`: inverse probability, normalised; `doublyRobust`: both (Sant'Anna & Zhao 2020). Alike without covariates. */
export type Adjustment = "regression" | "weighting" | "doublyRobust";

export interface ChangeDifference {
  readonly estimate: number;
  /** what each unit adds to the estimate's error, so that the squares add up to the variance; weights and regressions counted as estimated */
  readonly influence: Float64Array;
  readonly treated: number;
  readonly comparison: number;
}

/** a chance of treatment above which no unit can be compared, as R `did` */
const NO_OVERLAP = 0.999;

/**
 * Difference between treated and comparison units in their mean change, given covariates: the average effect on the treated where both would
 * have changed alike. `change`: one number per unit; `covariates` without an intercept. Influence functions of Sant'Anna & Zhao (2020),
 * "Doubly robust difference-in-differences estimators", traditional estimators as in R `DRDID`.
 * Not estimable without two units on either side, or where covariates leave nobody to compare with.
 */
export function changeDifference(change: Float64Array, treated: Uint8Array, covariates: readonly Float64Array[], adjustment: Adjustment): Estimable<ChangeDifference> {
  const n = change.length;
  if (treated.length !== n) throw new RangeError(`treated must have ${n} units: ${treated.length}`);
  const members = [...treated.keys()].filter((i) => treated[i] === 1);
  const others = [...treated.keys()].filter((i) => treated[i] === 0);
  if (members.length < 2 || others.length < 2) return notEstimable(`${members.length} treated and ${others.length} comparison units: two of each are needed`);
  const columns = [new Float64Array(n).fill(1), ...covariates];
  const rest = Float64Array.from(change);
  const loads: (readonly [target: Float64Array, influence: readonly Float64Array[]])[] = [];
  const share = new Float64Array(n);
  for (const i of others) share[i] = 1 / others.length;

  let regression: ReturnType<typeof regressionOf> | null = null;
  if (covariates.length > 0 && adjustment !== "weighting") {
    regression = regressionOf(columns, change, others);
    if (!regression) return notEstimable("comparison units do not cover the covariates of the treated");
    for (let i = 0; i < n; i++) rest[i]! -= regression.predict(i);
  }
  const influence = new Float64Array(n);
  if (covariates.length > 0 && adjustment !== "regression") {
    const fit = binaryLogit(columns, treated);
    if (fit.value === null) return fit;
    const { chances, influence: scores, kept } = fit.value;
    if (members.some((i) => chances[i]! >= NO_OVERLAP)) return notEstimable("some treated units have no comparison unit alike in the covariates");
    let total = 0;
    for (const i of others) total += chances[i]! / (1 - chances[i]!);
    for (const i of others) share[i] = chances[i]! / (1 - chances[i]!) / total;
    const mean = others.reduce((sum, i) => sum + share[i]! * rest[i]!, 0);
    const slope = kept.map((column) => others.reduce((sum, i) => sum + share[i]! * (rest[i]! - mean) * columns[column]![i]!, 0));
    loads.push([Float64Array.from(slope, (value) => -value), scores]);
  }
  // with a regression alone the comparison mean of residuals is 0, and its error is that of the regression
  const plain = regression !== null && adjustment === "regression";
  const treatedMean = members.reduce((sum, i) => sum + rest[i]!, 0) / members.length;
  const comparisonMean = plain ? 0 : others.reduce((sum, i) => sum + share[i]! * rest[i]!, 0);
  for (const i of members) influence[i] = (rest[i]! - treatedMean) / members.length;
  if (!plain) for (const i of others) influence[i] = -share[i]! * (rest[i]! - comparisonMean);
  if (regression) {
    const gap = regression.kept.map((column) => {
      const own = members.reduce((sum, i) => sum + columns[column]![i]!, 0) / members.length;
      return -(plain ? own : own - others.reduce((sum, i) => sum + share[i]! * columns[column]![i]!, 0));
    });
    loads.push([Float64Array.from(gap), regression.influence]);
  }
  for (const [target, scores] of loads) target.forEach((load, k) => scores[k]!.forEach((score, i) => void (influence[i]! += load * score)));
  return estimable({ estimate: treatedMean - comparisonMean, influence, treated: members.length, comparison: others.length });
}

/** Least squares among the comparison units, and what each of them adds to its coefficients. */
function regressionOf(columns: readonly Float64Array[], change: Float64Array, others: readonly number[]) {
  const design = columns.map((column) => Float64Array.from(others, (i) => column[i]!));
  const fit = leastSquares(design, Float64Array.from(others, (i) => change[i]!));
  if (fit.dfResidual <= 0) return null;
  const influence = fit.kept.map(() => new Float64Array(change.length));
  others.forEach((unit, row) => {
    for (let r = 0; r < fit.kept.length; r++) {
      let sum = 0;
      for (let c = r; c < fit.kept.length; c++) sum += fit.toCoefficients[r]![c]! * fit.basis[c]![row]!;
      influence[r]![unit] = sum * fit.residuals[row]!;
    }
  });
  const predict = (i: number) => fit.kept.reduce((sum, column) => sum + fit.coefficients[column]! * columns[column]![i]!, 0);
  return { predict, influence, kept: fit.kept };
}
