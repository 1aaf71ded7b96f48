import { centralSum } from "./centralSum.js";
import { totalWeight } from "./totalWeight.js";

/**
 * Skewness, without unit, in one of the three types of Joanes & Gill (1998), as `type` in the R packages e1071 and psych,
 * where 3 is the default:
 * 1 · g1 = m3 / m2^(3/2), moments with denominator n;
 * 2 · G1 = g1 √(n(n − 1)) / (n − 2), as SAS and SPSS;
 * 3 · b1 = m3 / s³ = g1 ((n − 1)/n)^(3/2), with s² the sample variance.
 *
 * @param weights frequencies, n being their sum; `null` counts each value once
 * @returns `null` where all values are equal, or n is not more than 1 (type 2: not more than 2)
 * @throws RangeError for another type, or for values, weights or lengths that `totalWeight` refuses
 */
export function skewness(values: ArrayLike<number>, type: 1 | 2 | 3 = 3, weights: ArrayLike<number> | null = null): number | null {
  if (type !== 1 && type !== 2 && type !== 3) throw new RangeError(`type of skewness must be 1, 2 or 3: ${String(type)}`);
  const n = totalWeight(values, weights);
  if (!(n > (type === 2 ? 2 : 1))) return null;
  const squares = centralSum(values, 2, weights);
  if (!(squares > 0)) return null;
  const g1 = (Math.sqrt(n) * centralSum(values, 3, weights)) / squares ** 1.5;
  if (type === 1) return g1;
  return type === 2 ? (g1 * Math.sqrt(n * (n - 1))) / (n - 2) : g1 * ((n - 1) / n) ** 1.5;
}
