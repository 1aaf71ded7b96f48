import { totalWeight } from "./totalWeight.js";

/**
 * Arithmetic mean, in the unit of the values. Deviations from the first value are summed, so that a large common offset
 * costs no digits.
 *
 * @param weights one frequency per value, which need not be whole; `null` counts each value once
 * @returns `null` where the weights add up to nothing
 * @throws RangeError for values, weights or lengths that `totalWeight` refuses
 */
export function mean(values: ArrayLike<number>, weights: ArrayLike<number> | null = null): number | null {
  const total = totalWeight(values, weights);
  if (total === 0) return null;
  const origin = values[0]!;
  let sum = 0;
  for (let i = 0; i < values.length; i += 1) sum += (weights === null ? 1 : weights[i]!) * (values[i]! - origin);
  const first = sum / total;
  let rest = 0;
  for (let i = 0; i < values.length; i += 1) rest += (weights === null ? 1 : weights[i]!) * (values[i]! - origin - first);
  return origin + (first + rest / total);
}
