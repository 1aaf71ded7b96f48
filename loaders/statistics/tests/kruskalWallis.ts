import { chiSquareUpperTail } from "../distributions/chiSquare.js";
import { estimable, notEstimable, type Estimable } from "../estimable.js";
import { midranks } from "./midranks.js";

export interface KruskalWallis {
  /** H, divided by the correction for ties */
  readonly statistic: number;
  readonly df: number;
  /** by the chi-square approximation */
  readonly p: number;
  readonly groups: readonly { readonly n: number; readonly meanRank: number }[];
}

/**
 * Kruskal and Wallis's rank test of equal location (1952), corrected for ties, as R's `kruskal.test`.
 *
 * @param values finite · @param groups per value a whole number from 0; numbers without a value count as no group
 * @returns not estimable with fewer than two groups or where all values are equal
 * @throws RangeError where lengths differ, a value is not finite or a group is not a whole number from 0
 */
export function kruskalWallis(values: ArrayLike<number>, groups: ArrayLike<number>): Estimable<KruskalWallis> {
  if (values.length !== groups.length) throw new RangeError(`values and groups must be equally many: ${values.length} and ${groups.length}`);
  const { ranks, tieSizes } = midranks(values);
  const sums = new Map<number, { n: number; sum: number }>();
  for (let i = 0; i < ranks.length; i += 1) {
    const group = groups[i]!;
    if (!Number.isSafeInteger(group) || group < 0) throw new RangeError(`groups must be whole numbers from 0: ${group}`);
    const of = sums.get(group) ?? { n: 0, sum: 0 };
    of.n += 1;
    of.sum += ranks[i]!;
    sums.set(group, of);
  }
  if (sums.size < 2) return notEstimable("fewer than two groups");
  if (tieSizes.length === 1) return notEstimable("all values are equal");
  const n = ranks.length;
  const summary = [...sums].sort(([a], [b]) => a - b).map(([, { n: size, sum }]) => ({ n: size, meanRank: sum / size }));
  let between = 0;
  for (const group of summary) between += group.n * (group.meanRank - (n + 1) / 2) ** 2;
  let ties = 0;
  for (const size of tieSizes) ties += size ** 3 - size;
  const statistic = (12 * between) / (n * (n + 1)) / (1 - ties / (n ** 3 - n));
  const df = summary.length - 1;
  return estimable({ statistic, df, p: chiSquareUpperTail(statistic, df), groups: summary });
}
