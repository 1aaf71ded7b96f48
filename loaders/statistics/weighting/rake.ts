import { type Estimable, estimable, notEstimable } from "../estimable.js";

/**
 * Weights whose sums agree with known totals of several groupings at once, by iterative proportional fitting (Deming & Stephan 1940), as R's
 * `loglin` with a `start` and `survey::rake`. With a single grouping it is post-stratification. Totals of the groupings should agree; where
 * they do not, the last grouping's hold.
 *
 * @param groupings per grouping the group of each row, numbered from 0
 * @param totals per grouping the total of each group; groups of total 0 may have no row
 * @param options.initial positive weights to begin from; 1 unless told
 * @returns not estimable where a group with a total has no row, a group with rows has none, or it does not converge
 * @throws RangeError where lengths differ or a total is negative or not finite
 */
export function rake(
  groupings: readonly ArrayLike<number>[],
  totals: readonly ArrayLike<number>[],
  { initial, tolerance = 1e-10, iterations = 1000 }: { readonly initial?: ArrayLike<number>; readonly tolerance?: number; readonly iterations?: number } = {},
): Estimable<Float64Array> {
  if (groupings.length === 0 || groupings.length !== totals.length) throw new RangeError(`groupings and totals must be equally many, at least one: ${groupings.length} and ${totals.length}`);
  const n = groupings[0]!.length;
  for (const [g, grouping] of groupings.entries()) {
    if (grouping.length !== n) throw new RangeError(`groupings must have equally many rows: ${n} and ${grouping.length}`);
    const present = new Uint8Array(totals[g]!.length);
    for (let i = 0; i < n; i += 1) {
      const group = grouping[i]!;
      if (!(group >= 0 && group < present.length)) throw new RangeError(`group of row ${i} has no total: ${group}`);
      present[group] = 1;
    }
    for (let k = 0; k < present.length; k += 1) {
      const total = totals[g]![k]!;
      if (!(total >= 0 && total < Infinity)) throw new RangeError(`totals must be finite and not negative: ${total}`);
      if (present[k] ? total === 0 : total > 0) return notEstimable(total > 0 ? `group ${k} of grouping ${g} has a total of ${total} and no row` : `group ${k} of grouping ${g} has rows and a total of 0`);
    }
  }
  const weights = Float64Array.from({ length: n }, (_, i) => (initial ? initial[i]! : 1));
  for (let round = 0; round < iterations; round += 1) {
    let change = 0;
    for (const [g, grouping] of groupings.entries()) {
      const sums = new Float64Array(totals[g]!.length);
      for (let i = 0; i < n; i += 1) sums[grouping[i]!]! += weights[i]!;
      const factors = sums.map((sum, k) => (sum > 0 ? totals[g]![k]! / sum : 1));
      for (const factor of factors) change = Math.max(change, Math.abs(factor - 1));
      for (let i = 0; i < n; i += 1) weights[i]! *= factors[grouping[i]!]!;
    }
    if (change <= tolerance || groupings.length === 1) return estimable(weights);
  }
  return notEstimable(`the weights do not settle in ${iterations} rounds`);
}
