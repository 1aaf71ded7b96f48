import { type Estimable, estimable, notEstimable } from "../estimable.js";
import { leastSquares } from "../linear/leastSquares.js";
import { nearestNeighbours, scaledPoints } from "./nearestNeighbours.js";

export interface MatchedDifference {
  /** average effect on the treated */
  readonly estimate: number;
  readonly se: number;
  readonly treated: number;
  /** comparison units that match somebody */
  readonly matched: number;
  /** units of equal weight that they are worth: (Σw)²/Σw² */
  readonly effectiveUnits: number;
  /** per covariate, difference of treated and matched means in standard deviations of the treated; null where these do not vary */
  readonly imbalance: readonly (number | null)[];
}

export interface MatchingOptions {
  /** matches for each treated unit, more where there are ties */
  readonly neighbours?: number;
  /** regress outcomes of matches on the covariates and take out what their distance adds (Abadie & Imbens 2011) */
  readonly isBiasAdjusted?: boolean;
  /** like units of the same side from which each unit's variance is told; 0: one variance for all, from the matched differences */
  readonly errorNeighbours?: number;
  /** error for these treated units, or for the population they come from */
  readonly inference?: "sample" | "population";
  /** per covariate, in place of the inverse of its variance */
  readonly weights?: readonly number[];
}

/**
 * Nearest-neighbour matching with replacement, ties shared, distances scaled by variances over all units: average effect on the treated
 * and its error after Abadie & Imbens (2006, Econometrica 74, 235–267, theorems 6 and 7). A bootstrap would be wrong here (Abadie & Imbens 2008).
 * As R `Matching::Match(estimand = "ATT", Weight = 1)`: its `Var.calc` is `errorNeighbours`, its `sample` is `inference`.
 * Covariates that do not vary are passed over. Not estimable with fewer than two units on a side, or fewer than are asked for as neighbours.
 */
export function matchedDifference(
  outcome: Float64Array, treated: Uint8Array, covariates: readonly Float64Array[],
  { neighbours = 1, isBiasAdjusted = false, errorNeighbours = 2, inference = "population", weights }: MatchingOptions = {},
): Estimable<MatchedDifference> {
  const n = outcome.length;
  if (treated.length !== n) throw new RangeError(`treated must have ${n} units: ${treated.length}`);
  if (!(Number.isInteger(neighbours) && neighbours > 0)) throw new RangeError(`neighbours must be a whole number above 0: ${neighbours}`);
  const members = [...treated.keys()].filter((i) => treated[i] === 1);
  const others = [...treated.keys()].filter((i) => treated[i] === 0);
  if (members.length < Math.max(2, errorNeighbours + 1) || others.length < Math.max(2, neighbours, errorNeighbours + 1)) return notEstimable(`${members.length} treated and ${others.length} comparison units for ${neighbours} matches`);
  const points = scaledPoints(covariates, covariates.map((column, k) => weights?.[k] ?? inverseVariance(column)), n);
  const matches = members.map((unit) => nearestNeighbours(unit, others, points, covariates.length, neighbours));
  const load = new Float64Array(n);
  const squaredLoad = new Float64Array(n);
  for (const { units, share } of matches) {
    for (const unit of units) {
      load[unit]! += share;
      squaredLoad[unit]! += share * share;
    }
  }
  const predicted = isBiasAdjusted ? prediction(outcome, covariates, others.filter((i) => load[i]! > 0), load) : null;
  const pairs = members.map((unit, m) => matches[m]!.units.map((other) => outcome[unit]! - outcome[other]! - (predicted ? predicted(unit) - predicted(other) : 0)));
  const differences = pairs.map((own) => own.reduce((sum, value) => sum + value, 0) / own.length);
  const estimate = differences.reduce((sum, value) => sum + value, 0) / members.length;
  const spread = differences.reduce((sum, value) => sum + (value - estimate) ** 2, 0);
  const common = pairs.reduce((sum, own) => sum + own.reduce((part, value) => part + (value - estimate) ** 2, 0) / own.length, 0) / members.length / 2;
  const variance = (unit: number, side: readonly number[]) => {
    if (errorNeighbours === 0) return common;
    const { units, share } = nearestNeighbours(unit, side, points, covariates.length, errorNeighbours);
    const mean = units.reduce((sum, other) => sum + share * outcome[other]!, 0);
    return (units.length / (units.length + 1)) * (outcome[unit]! - mean) ** 2;
  };
  let squares = 0;
  for (const unit of others) {
    if (load[unit]! > 0) squares += (load[unit]! ** 2 - (inference === "population" ? squaredLoad[unit]! : 0)) * variance(unit, others);
  }
  squares += inference === "population" ? spread : members.reduce((sum, unit) => sum + variance(unit, members), 0);
  const used = others.filter((i) => load[i]! > 0);
  const imbalance = covariates.map((column) => {
    const mean = members.reduce((sum, i) => sum + column[i]!, 0) / members.length;
    const matchedMean = used.reduce((sum, i) => sum + load[i]! * column[i]!, 0) / members.length;
    const sd = Math.sqrt(members.reduce((sum, i) => sum + (column[i]! - mean) ** 2, 0) / (members.length - 1));
    return sd > 0 ? (mean - matchedMean) / sd : null;
  });
  return estimable({
    estimate, se: Math.sqrt(squares) / members.length, treated: members.length, matched: used.length,
    effectiveUnits: members.length ** 2 / used.reduce((sum, i) => sum + load[i]! ** 2, 0), imbalance,
  });
}

function inverseVariance(column: Float64Array): number {
  const mean = column.reduce((sum, value) => sum + value, 0) / column.length;
  const variance = column.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (column.length - 1);
  return variance > 0 ? 1 / variance : 0;
}

/** Least squares of outcomes on covariates among the matches, each as often as it matches. */
function prediction(outcome: Float64Array, covariates: readonly Float64Array[], matches: readonly number[], load: Float64Array): (unit: number) => number {
  const columns = [new Float64Array(outcome.length).fill(1), ...covariates];
  const fit = leastSquares(columns.map((column) => Float64Array.from(matches, (i) => column[i]!)), Float64Array.from(matches, (i) => outcome[i]!), Float64Array.from(matches, (i) => load[i]!));
  return (unit) => fit.kept.reduce((sum, column) => sum + fit.coefficients[column]! * columns[column]![unit]!, 0);
}
