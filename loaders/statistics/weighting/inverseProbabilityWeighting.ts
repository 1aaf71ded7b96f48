import { type Estimable, estimable, notEstimable } from "../estimable.js";
import { binaryLogit } from "./binaryLogit.js";

export interface WeightedDifference {
  readonly estimate: number;
  readonly se: number;
  /** what each unit adds; the squares add up to the variance, the chances counted as estimated */
  readonly influence: Float64Array;
  /** units of equal weight that the weighted ones are worth (Kish): (Σw)²/Σw² */
  readonly effectiveUnits: { readonly treated: number; readonly comparison: number };
}

/** chances below this, or above one minus this, leave nobody to compare with */
const NO_OVERLAP = 0.001;

/**
 * Difference of means between treated and others, weighted by the inverse of their chance of treatment given covariates, with weights that add up
 * to one on either side (Hájek 1971; Lunceford & Davidian 2004). `target`: `everyone` (weights 1/p and 1/(1 − p)) or the `treated` (1 and
 * p/(1 − p)). The chance is a logistic regression on an intercept and the covariates; errors from the influence function, or by cluster where
 * `clusters` has a code per unit. Not estimable where some unit has no counterpart, or with fewer than two units on a side.
 */
export function inverseProbabilityWeighting(
  outcome: Float64Array, treated: Uint8Array, covariates: readonly Float64Array[], { target = "treated", clusters }: { readonly target?: "everyone" | "treated"; readonly clusters?: Int32Array } = {},
): Estimable<WeightedDifference> {
  const n = outcome.length;
  if (treated.length !== n) throw new RangeError(`treated must have ${n} units: ${treated.length}`);
  const counts = [0, 0];
  for (const side of treated) counts[side]!++;
  if (counts[0]! < 2 || counts[1]! < 2) return notEstimable(`${counts[1]} treated and ${counts[0]} comparison units: two of each are needed`);
  const columns = [new Float64Array(n).fill(1), ...covariates];
  const fit = binaryLogit(columns, treated);
  if (fit.value === null) return fit;
  const { chances, influence: scores, kept } = fit.value;
  for (let i = 0; i < n; i++) {
    if (chances[i]! > 1 - NO_OVERLAP && (treated[i] === 1 || target === "everyone")) return notEstimable("some units have no comparison unit alike in the covariates");
    if (chances[i]! < NO_OVERLAP && target === "everyone") return notEstimable("some units have no treated unit alike in the covariates");
  }
  // weight, and its derivative by the log odds
  const weight = new Float64Array(n);
  const slope = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    const odds = chances[i]! / (1 - chances[i]!);
    if (target === "treated") [weight[i], slope[i]] = treated[i] ? [1, 0] : [odds, odds];
    else [weight[i], slope[i]] = treated[i] ? [1 + 1 / odds, -1 / odds] : [1 + odds, odds];
  }
  const influence = new Float64Array(n);
  const means = [0, 1].map((side) => {
    let [total, sum, squares] = [0, 0, 0];
    for (let i = 0; i < n; i++) {
      if (treated[i] !== side) continue;
      total += weight[i]!;
      sum += weight[i]! * outcome[i]!;
      squares += weight[i]! ** 2;
    }
    return { total, mean: sum / total, effective: total ** 2 / squares };
  });
  for (const side of [0, 1]) {
    const { total, mean } = means[side]!;
    const sign = side === 1 ? 1 : -1;
    const load = kept.map(() => 0);
    for (let i = 0; i < n; i++) {
      if (treated[i] !== side) continue;
      influence[i]! += (sign * weight[i]! * (outcome[i]! - mean)) / total;
      kept.forEach((column, k) => void (load[k]! += (sign * slope[i]! * (outcome[i]! - mean) * columns[column]![i]!) / total));
    }
    load.forEach((value, k) => scores[k]!.forEach((score, i) => void (influence[i]! += value * score)));
  }
  return estimable({
    estimate: means[1]!.mean - means[0]!.mean, se: Math.sqrt(squaredSums(influence, clusters)), influence,
    effectiveUnits: { treated: means[1]!.effective, comparison: means[0]!.effective },
  });
}

function squaredSums(influence: Float64Array, clusters?: Int32Array): number {
  const sums = new Map<number, number>();
  influence.forEach((value, i) => {
    const cluster = clusters ? clusters[i]! : i;
    sums.set(cluster, (sums.get(cluster) ?? 0) + value);
  });
  return [...sums.values()].reduce((sum, value) => sum + value * value, 0);
}
