import { sortedSample } from "./sortedSample.js";

/**
 * Gini coefficient Σ|xᵢ − xⱼ| / (2 n² mean) (Gini 1912), in [0, 1), without correction for small samples, as `Gini` in
 * the R package ineq: 0 where all have the same, 1 − 1/n where one of n has everything.
 *
 * @param values amounts from 0, all in one unit
 * @param weights frequencies, n being their sum; `null` counts each value once
 * @returns `null` where there is nothing to share: no values, or a sum of 0
 * @throws RangeError for a negative value, or for values, weights or lengths that `totalWeight` refuses
 */
export function gini(values: ArrayLike<number>, weights: ArrayLike<number> | null = null): number | null {
  const sample = sortedSample(values, weights);
  if (sample.values.length > 0 && sample.values[0]! < 0) throw new RangeError(`amounts must not be negative: ${sample.values[0]}`);
  let below = 0;
  let amount = 0;
  let differences = 0;
  for (let i = 0; i < sample.values.length; i += 1) {
    const value = sample.values[i]!;
    const weight = sample.weights[i]!;
    differences += weight * (value * below - amount);
    below += weight;
    amount += weight * value;
  }
  return amount > 0 ? Math.max(0, differences) / (sample.total * amount) : null;
}
