import { centralSum } from "./centralSum.js";
import { totalWeight } from "./totalWeight.js";

/**
 * Sample variance with denominator n − 1, as R's `var`, in the squared unit of the values: two passes with the correction
 * of Chan, Golub & LeVeque (1983), after the first value is taken off all.
 *
 * @param weights frequencies, n being their sum: whole ones give the answer of repeated rows; `null` counts each value once
 * @returns `null` where n is not more than 1
 * @throws RangeError for values, weights or lengths that `totalWeight` refuses
 */
export function variance(values: ArrayLike<number>, weights: ArrayLike<number> | null = null): number | null {
  const total = totalWeight(values, weights);
  return total > 1 ? Math.max(0, centralSum(values, 2, weights)) / (total - 1) : null;
}
