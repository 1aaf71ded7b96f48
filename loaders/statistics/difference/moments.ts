import { mean } from "../description/mean.js";
import { totalWeight } from "../description/totalWeight.js";
import { variance } from "../description/variance.js";

/** A group's values and how many rows each stands for, `null` for one each. */
export interface Sample {
  readonly values: ArrayLike<number>;
  readonly weights: ArrayLike<number> | null;
}

export interface Moments {
  readonly n: number;
  /** null for an empty group */
  readonly mean: number | null;
  /** denominator n − 1; null for fewer than two rows */
  readonly variance: number | null;
}

/** Size, mean and variance of a group. @throws RangeError for weights that are not whole numbers from 0, or values that are not finite */
export function moments({ values, weights }: Sample): Moments {
  const n = totalWeight(values, weights);
  if (weights !== null) {
    for (let i = 0; i < weights.length; i += 1) if (!Number.isSafeInteger(weights[i])) throw new RangeError(`frequency ${i} must be a whole number: ${weights[i]}`);
  }
  return { n, mean: mean(values, weights), variance: variance(values, weights) };
}
