import { mean } from "./mean.js";

/**
 * The weighted sum of the deviations from the mean, each to the given power; 0 for no values. Unit: that of the values,
 * to that power. The offset of the first value is taken off before the mean is, so that it costs no digits.
 */
export function centralSum(values: ArrayLike<number>, power: 2 | 3, weights: ArrayLike<number> | null = null): number {
  if (values.length === 0) return 0;
  const shifted = Float64Array.from(values, (value) => value - values[0]!);
  const centre = mean(shifted, weights);
  if (centre === null) return 0;
  let total = 0;
  let drift = 0;
  let sum = 0;
  for (let i = 0; i < shifted.length; i += 1) {
    const weight = weights === null ? 1 : weights[i]!;
    const deviation = shifted[i]! - centre;
    total += weight;
    drift += weight * deviation;
    sum += weight * deviation ** power;
  }
  return power === 2 ? sum - (drift * drift) / total : sum;
}
