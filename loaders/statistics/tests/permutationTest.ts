import { randomStream } from "../randomStream.js";

export interface PermutationTest {
  readonly observed: number;
  /** permutations whose statistic is at least as extreme */
  readonly exceedances: number;
  readonly permutations: number;
  /** (exceedances + 1) / (permutations + 1): never 0, and valid whatever the number of permutations */
  readonly p: number;
}

/**
 * Monte-Carlo permutation test (Phipson & Smyth 2010): values change places within their stratum only, the same seed
 * gives the same answer. A statistic within a relative 1e-8 of the observed one counts as equal to it.
 *
 * @param values what is permuted; anything that has a place, so labels too
 * @param statistic of the values in their new places; the array is used again, so keep no reference to it
 * @param options.strata per value a whole number; without it all values are exchangeable
 * @param options.alternative "greater" (the default) and "less" compare the statistic, "two-sided" its absolute value, so
 *   let it be centred at 0
 * @param options.permutations a whole number from 1; 9999 unless told
 * @throws RangeError where lengths differ, the number of permutations is not whole, or the statistic is not a number
 */
export function permutationTest(
  values: ArrayLike<number>,
  statistic: (values: Float64Array) => number,
  options: { readonly seed: number; readonly strata?: ArrayLike<number>; readonly permutations?: number; readonly alternative?: "greater" | "less" | "two-sided" },
): PermutationTest {
  const { seed, strata, permutations = 9999, alternative = "greater" } = options;
  if (!Number.isSafeInteger(permutations) || permutations < 1) throw new RangeError(`permutations must be a whole number from 1: ${permutations}`);
  if (strata && strata.length !== values.length) throw new RangeError(`values and strata must be equally many: ${values.length} and ${strata.length}`);
  const current = Float64Array.from(values);
  const extremity = () => {
    const found = statistic(current);
    if (Number.isNaN(found)) throw new RangeError("the statistic must be a number: NaN");
    return alternative === "greater" ? found : alternative === "less" ? -found : Math.abs(found);
  };
  const observed = statistic(current);
  const measure = extremity();
  const threshold = Number.isFinite(measure) ? measure - 1e-8 * Math.abs(measure) : measure;

  const members = new Map<number, number[]>();
  for (let i = 0; i < current.length; i += 1) {
    const stratum = strata ? strata[i]! : 0;
    const places = members.get(stratum);
    if (places) places.push(i);
    else members.set(stratum, [i]);
  }
  const strataPlaces = [...members.values()].filter((places) => places.length > 1).map((places) => Uint32Array.from(places));
  const random = randomStream(seed);
  let exceedances = 0;
  for (let round = 0; round < permutations; round += 1) {
    for (const places of strataPlaces) {
      for (let last = places.length - 1; last > 0; last -= 1) {
        const other = places[random.index(last + 1)]!;
        const here = places[last]!;
        const kept = current[here]!;
        current[here] = current[other]!;
        current[other] = kept;
      }
    }
    if (extremity() >= threshold) exceedances += 1;
  }
  return { observed, exceedances, permutations, p: (exceedances + 1) / (permutations + 1) };
}
