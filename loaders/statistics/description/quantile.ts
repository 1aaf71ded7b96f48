import { sortedSample } from "./sortedSample.js";

/**
 * Quantile of Hyndman & Fan (1996), in the unit of the values. Type 7 is R's default and interpolates at 1 + (n − 1)p;
 * type 6 at (n + 1)p, as Minitab and SPSS, held within the least and the greatest value.
 *
 * Weights are frequencies: n is their sum, and the k-th value is the first at which the running sum reaches k. Whole
 * weights give the answer of repeated rows; the rule for others is that of `wtd.quantile` in the R package Hmisc.
 *
 * @param p probability in [0, 1]
 * @returns `null` where the weights add up to nothing
 * @throws RangeError for another probability or type, or for values, weights or lengths that `totalWeight` refuses
 */
export function quantile(values: ArrayLike<number>, p: number, type: 6 | 7 = 7, weights: ArrayLike<number> | null = null): number | null {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`probability must lie from 0 to 1: ${p}`);
  if (type !== 6 && type !== 7) throw new RangeError(`type of quantile must be 6 or 7: ${String(type)}`);
  const sample = sortedSample(values, weights);
  const n = sample.total;
  if (n === 0) return null;
  const position = type === 7 ? 1 + Math.max(n - 1, 0) * p : (n + 1) * p;
  // R's tolerance for type 6: 0.3 of 9 values is the third value although 10 × 0.3 is rounded
  const below = Math.floor(type === 7 ? position : position + 4 * Number.EPSILON);
  const between = Math.abs(position - below) < 4 * Number.EPSILON && type === 6 ? 0 : position - below;

  const ranked = (rank: number) => {
    let running = 0;
    for (let i = 0; i < sample.values.length; i += 1) {
      running += sample.weights[i]!;
      if (running >= rank) return sample.values[i]!;
    }
    return sample.values[sample.values.length - 1]!;
  };
  const low = ranked(below);
  if (between === 0) return low;
  const high = ranked(below + 1);
  return low === high ? low : (1 - between) * low + between * high;
}
