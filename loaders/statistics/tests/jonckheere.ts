import { normalTwoSided, normalUpperTail } from "../distributions/normal.js";
import { estimable, notEstimable, type Estimable } from "../estimable.js";
import { midranks } from "./midranks.js";

export interface Jonckheere {
  /** over all pairs of values from different groups: 1 where the later group's is greater, ½ where they tie */
  readonly statistic: number;
  /** of the statistic when order says nothing, ties held */
  readonly mean: number;
  readonly variance: number;
  /** positive where values rise with the groups; no continuity correction */
  readonly z: number;
  readonly twoSidedP: number;
  /** against values that rise with the groups */
  readonly risingP: number;
  /** against values that fall with the groups */
  readonly fallingP: number;
}

/**
 * Jonckheere's (1954) and Terpstra's (1952) test against ordered alternatives, by the normal approximation with the
 * variance for ties in values (Hollander & Wolfe 1999, eq. 6.19), which is that of all permutations.
 *
 * @param values finite · @param groups per value the place of its group in the order, whole numbers from 0
 * @returns not estimable with fewer than two groups or where all values are equal
 * @throws RangeError where lengths differ, a value is not finite or a group is not a whole number from 0
 */
export function jonckheere(values: ArrayLike<number>, groups: ArrayLike<number>): Estimable<Jonckheere> {
  if (values.length !== groups.length) throw new RangeError(`values and groups must be equally many: ${values.length} and ${groups.length}`);
  const { ranks, tieSizes } = midranks(values);
  const sizes: number[] = [];
  for (let i = 0; i < groups.length; i += 1) {
    const group = groups[i]!;
    if (!Number.isSafeInteger(group) || group < 0) throw new RangeError(`groups must be whole numbers from 0: ${group}`);
    sizes[group] = (sizes[group] ?? 0) + 1;
  }
  const present = sizes.filter((size) => size > 0);
  if (present.length < 2) return notEstimable("fewer than two groups");
  if (tieSizes.length === 1) return notEstimable("all values are equal");

  const n = ranks.length;
  const statistic = pairsInOrder(ranks, groups);
  const sum = (counts: readonly number[], term: (count: number) => number) => counts.reduce((all, count) => all + term(count), 0);
  const pairs = (count: number) => count * (count - 1);
  const triples = (count: number) => pairs(count) * (count - 2);
  const spread = (count: number) => pairs(count) * (2 * count + 5);
  const mean = (n * n - sum(present, (size) => size * size)) / 4;
  const variance =
    (spread(n) - sum(present, spread) - sum(tieSizes, spread)) / 72 +
    (n > 2 ? (sum(present, triples) * sum(tieSizes, triples)) / (36 * triples(n)) : 0) +
    (sum(present, pairs) * sum(tieSizes, pairs)) / (8 * pairs(n));
  const z = (statistic - mean) / Math.sqrt(variance);
  return estimable({ statistic, mean, variance, z, twoSidedP: normalTwoSided(z), risingP: normalUpperTail(z), fallingP: normalUpperTail(-z) });
}

/** Counts, group by group in order, the values of earlier groups below each, by a Fenwick tree over the ranks. */
function pairsInOrder(ranks: Float64Array, groups: ArrayLike<number>): number {
  const n = ranks.length;
  const tree = new Float64Array(2 * n + 2);
  const upTo = (place: number) => {
    let sum = 0;
    for (let i = place; i > 0; i -= i & -i) sum += tree[i]!;
    return sum;
  };
  const order = Uint32Array.from({ length: n }, (_, i) => i).sort((i, j) => groups[i]! - groups[j]!);
  let count = 0;
  for (let from = 0; from < n; ) {
    let to = from;
    while (to < n && groups[order[to]!] === groups[order[from]!]) to += 1;
    for (let i = from; i < to; i += 1) {
      const place = 2 * ranks[order[i]!]!;
      count += (upTo(place) + upTo(place - 1)) / 2;
    }
    for (let i = from; i < to; i += 1) for (let place = 2 * ranks[order[i]!]!; place < tree.length; place += place & -place) tree[place]! += 1;
    from = to;
  }
  return count;
}
