import { totalWeight } from "./totalWeight.js";

export interface SortedSample {
  /** distinct values, rising */
  readonly values: Float64Array;
  /** weight of each value, positive */
  readonly weights: Float64Array;
  readonly total: number;
}

/**
 * Distinct values in rising order, each with the sum of its weights; values without weight are left out.
 *
 * @throws RangeError for values, weights or lengths that `totalWeight` refuses
 */
export function sortedSample(values: ArrayLike<number>, weights: ArrayLike<number> | null = null): SortedSample {
  totalWeight(values, weights);
  const order = Uint32Array.from({ length: values.length }, (_, i) => i).filter((i) => weights === null || weights[i]! > 0);
  order.sort((a, b) => values[a]! - values[b]!);
  const distinct = new Float64Array(order.length);
  const sums = new Float64Array(order.length);
  let count = 0;
  let total = 0;
  for (const i of order) {
    const weight = weights === null ? 1 : weights[i]!;
    if (count > 0 && distinct[count - 1] === values[i]) sums[count - 1]! += weight;
    else {
      distinct[count] = values[i]!;
      sums[count] = weight;
      count += 1;
    }
    total += weight;
  }
  return { values: distinct.slice(0, count), weights: sums.slice(0, count), total };
}
